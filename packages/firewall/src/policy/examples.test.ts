/**
 * The example policies of `spec/firewall-policy/`: each passes its checks by the real Atlas and decides as somebody worked out by hand.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import type { LegalDay } from '@firebreak/core';
import { parse } from 'yaml';
import { compilePolicy, createGuard, type Request } from '../guard/index.ts';
import { firewallDataOf, type Knowledge, knowledgeOfCountry } from '../knowledge/index.ts';
import { parsePolicy } from './index.ts';

interface Case {
  readonly name: string;
  readonly request: Request;
  readonly released: readonly string[];
  readonly refused: Readonly<Record<string, string>>;
  readonly obligations?: readonly string[];
  /** The rule that releases to immigration enforcement. */
  readonly enforcement?: string;
}

const folder = new URL('../../../../spec/firewall-policy/', import.meta.url);
const on = '2026-11-25' as LegalDay;
const examples = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
let knowledge: Knowledge;
before(async () => {
  knowledge = firewallDataOf(await openRepositoryAtlas());
});

const read = (path: string): Promise<string> => readFile(new URL(path, folder), 'utf8');

test('there are examples for a clinic, a school, a shelter, a citizens’ office and legal aid', () => {
  for (const name of ['clinic', 'school', 'shelter', 'citizens-office', 'legal-aid']) assert.ok(examples.includes(name), name);
});

/** What each example is told by the checks, and nothing else. */
const expectedWarnings: Readonly<Record<string, readonly string[]>> = {
  clinic: ['needless-data'],
  school: ['basis-in-force'],
  'citizens-office': ['duty-is-law'],
};

for (const name of examples) {
  test(`${name}: passes its checks, with the Atlas whole or cut down to its country, and decides as worked out by hand`, async () => {
    const text = await read(`${name}/policy.yaml`);
    const parsed = parsePolicy(text, knowledge, { on });
    assert.ok(parsed.ok, parsed.ok ? '' : JSON.stringify(parsed.problems, null, 1));
    assert.deepEqual(
      parsed.warnings.map(({ check }) => check),
      expectedWarnings[name] ?? [],
    );
    const cut = knowledgeOfCountry(knowledge, parsed.policy.service.country);
    assert.deepEqual(parsePolicy(text, cut, { on }), parsed);
    const compiled = compilePolicy(parsed.policy, knowledge);
    assert.equal(compilePolicy(parsed.policy, cut).fingerprint, compiled.fingerprint);

    const guard = createGuard(compiled, { on });
    const cases = parse(await read(`${name}/cases.yaml`)) as Case[];
    assert.ok(cases.length >= 5);
    for (const { name: what, request, released, refused, obligations, enforcement } of cases) {
      const decision = guard.decide(request);
      assert.deepEqual(decision.released, released, what);
      assert.deepEqual(Object.fromEntries(decision.refused.map(({ data, code }) => [data, code])), refused, what);
      assert.deepEqual(decision.obligations, obligations ?? ['log'], what);
      assert.equal(decision.enforcement?.rule, enforcement, what);
    }
  });
}

test('clinic: the refusal of a removal names the rule, its line and the reason', async () => {
  const parsed = parsePolicy(await read('clinic/policy.yaml'), knowledge);
  assert.ok(parsed.ok);
  const guard = createGuard(compilePolicy(parsed.policy, knowledge), { on });
  const request = parse(await read('clinic/request-removal.yaml')) as Request;
  const decision = guard.decide(request);
  assert.deepEqual(decision.released, []);
  assert.equal(decision.refused.length, 13);
  const line = (await read('clinic/policy.yaml')).split('\n').findIndex((each) => each.includes('id: never-enforcement')) + 1;
  for (const refusal of decision.refused)
    assert.deepEqual(refusal, {
      data: refusal.data,
      code: 'withheld',
      condition: null,
      at: `never-enforcement (line ${line})`,
      reason: "Doctors' secrecy covers these data, and no law makes this clinic report anybody.",
    });
  const billing = guard.decide(parse(await read('clinic/request-billing.yaml')) as Request);
  assert.ok(billing.released.length > 0 && billing.refused.length > 0);
  const treatment = guard.decide(parse(await read('clinic/request-treatment.yaml')) as Request);
  assert.deepEqual(treatment.refused, []);
});
