import type { CheckContext, Path } from '../problem.ts';
import { builtInFacts, maximumFacts } from '../words.ts';

const maximumFields = 2000;
const maximumRecipients = 500;
const maximumPurposes = 200;
/** Groups in groups, and purposes under purposes of the policy's own. */
const maximumDepth = 8;

/** A policy stays small enough to be proved as a whole. Looked at first: the other checks take time that grows with these. */
export function size({ policy, problem }: CheckContext): void {
  const bound = (path: Path, count: number, maximum: number, what: string, todo: string): void => {
    if (count > maximum) problem(path, `the policy has ${count} ${what}, and at most ${maximum} are read`, todo);
  };
  const fields = Object.values(policy.records).reduce((sum, record) => sum + Object.keys(record.fields ?? {}).length, 0);
  bound(['records'], fields, maximumFields, 'fields', 'split it by service');
  bound(['recipients'], Object.keys(policy.recipients).length, maximumRecipients, 'recipients', 'name offices and groups, not people');
  bound(['purposes'], Object.keys(policy.purposes ?? {}).length, maximumPurposes, 'purposes of its own', 'use those of the Atlas');
  const facts = new Set([...builtInFacts, ...Object.keys(policy.facts ?? {})]).size;
  bound(['facts'], facts, maximumFacts, 'facts, the built-in ones included', 'ask less: staff must be able to answer them');
  const deep = (list: string, upOf: (id: string) => string | undefined, ids: readonly string[]): void => {
    const found = ids.find((id) => depthOf(id, upOf) > maximumDepth);
    if (found !== undefined) problem([list, found], `\`${found}\` lies more than ${maximumDepth} levels deep`, 'put it higher');
  };
  const { recipients, purposes = {} } = policy;
  deep('recipients', (id) => (Object.hasOwn(recipients, id) ? recipients[id]!.within : undefined), Object.keys(recipients));
  deep('purposes', (id) => (Object.hasOwn(purposes, id) ? purposes[id]!.broader : undefined), Object.keys(purposes));
}

/** Steps upwards; a way that comes back to where it was is not deep but round, and that is another check's to say. */
function depthOf(id: string, upOf: (id: string) => string | undefined): number {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at) && seen.size <= maximumDepth; at = upOf(at)) seen.add(at);
  return seen.size;
}
