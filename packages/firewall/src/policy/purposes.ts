/**
 * The purposes that a policy knows: those of the Atlas and its own, with what they inherit.
 *
 * @module
 */
import type { Knowledge, PurposeFamily } from '../knowledge/model.ts';
import type { Policy } from './schema.ts';

export interface PolicyPurpose {
  readonly id: string;
  readonly name: string;
  readonly broader: string | null;
  readonly enforcement: boolean;
  readonly family: PurposeFamily;
}

export function policyPurposes(policy: Policy, knowledge: Knowledge): ReadonlyMap<string, PolicyPurpose> {
  const atlas = new Map(knowledge.purposes.map((purpose) => [purpose.id, purpose]));
  const own = Object.entries(policy.purposes ?? {});
  const broaderById = new Map([
    ...own.map(([id, { broader }]) => [id, broader] as const),
    ...knowledge.purposes.map(({ id, broader }) => [id, broader] as const),
  ]);
  const purposes = new Map<string, PolicyPurpose>(atlas);
  for (const [id, { name, broader }] of own) {
    if (atlas.has(id)) continue;
    const line = wider(id, broaderById).flatMap((each) => atlas.get(each) ?? []);
    purposes.set(id, {
      id,
      name,
      broader,
      enforcement: line.some((each) => each.enforcement),
      family: line[0]?.family ?? 'other',
    });
  }
  return purposes;
}

/** The purposes that a rule for these ones covers: themselves and every narrower one. */
export function coveredPurposes(named: readonly string[], purposes: ReadonlyMap<string, PolicyPurpose>): PolicyPurpose[] {
  const broaderById = new Map([...purposes.values()].map(({ id, broader }) => [id, broader]));
  return [...purposes.values()].filter(({ id }) => wider(id, broaderById).some((each) => named.includes(each)));
}

/** The purpose itself, then ever wider ones. */
function wider(id: string, broaderById: ReadonlyMap<string, string | null>): string[] {
  const line: string[] = [];
  for (let at: string | null | undefined = id; at != null && !line.includes(at); at = broaderById.get(at)) line.push(at);
  return line;
}
