/**
 * The invented clinic of `spec/`: its policy, read, checked, decided and proved when the site is built.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Language, readPlainYaml } from '@firebreak/atlas';
import {
  compilePolicy,
  createGuard,
  type Decision,
  firewallDataOf,
  type Knowledge,
  parsePolicy,
  type Request,
  requestShape,
} from '@firebreak/firewall';
import { type Proof, prove } from '@firebreak/firewall/proof';
import { atlas, knowledgeDay, traceData } from './knowledge.ts';

/** The build runs in `apps/web`. */
const folder = resolve('../../spec/firewall-policy/clinic');
const read = (name: string): string => readFileSync(resolve(folder, name), 'utf8');

export const clinicText = read('policy.yaml');
const knowledge = firewallDataOf(atlas);
const parsed = parsePolicy(clinicText, knowledge, { on: knowledgeDay });
if (!parsed.ok) throw new Error(`the policy of the invented clinic: line ${parsed.problems[0]!.line}: ${parsed.problems[0]!.what}`);

export const clinic = compilePolicy(parsed.policy, knowledge);
const guard = createGuard(clinic, { on: knowledgeDay });

export interface Demonstration {
  readonly name: 'treatment' | 'billing' | 'removal';
  readonly request: Request;
  readonly decision: Decision;
}

/** The same data asked for three times: to treat, to be paid, to remove. */
export const demonstrations: readonly Demonstration[] = (['treatment', 'billing', 'removal'] as const).map((name) => {
  const yaml = readPlainYaml(read(`request-${name}.yaml`), 10_000);
  if (!yaml.ok) throw new Error(`the request \`${name}\` of the invented clinic: ${yaml.what}`);
  const request = requestShape.parse(yaml.value) as Request;
  return { name, request, decision: guard.decide(request) };
});

export const clinicProof: Proof = prove({ policy: clinic, knowledge, on: knowledgeDay, trace: traceData });

export function knowledgeIn(language: Language): Knowledge {
  return firewallDataOf(atlas, language);
}
