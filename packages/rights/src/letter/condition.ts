/**
 * When a sentence stands in a letter.
 *
 * @module
 */
import type { Regime } from '../model/index.ts';
import type { LetterRecord } from '../model/letters.ts';
import type { Sender } from '../plan/types.ts';

export type Condition = NonNullable<LetterRecord['requires'][number]['when']>;

export interface LetterCase {
  readonly system: string;
  readonly right: string;
  readonly regime: Regime | null;
  readonly procedure: string | null;
  /** Groups of the country whose authority is written to, its own id included. */
  readonly places: readonly string[];
  readonly sender: Sender;
  readonly values: ReadonlyMap<string, string>;
}

/** Everything that the condition names must fit; a list fits if one of its items does. */
export function holds(when: Condition | undefined, c: LetterCase): boolean {
  if (when === undefined) return true;
  return (
    (when.systems?.includes(c.system) ?? true) &&
    (when.rights?.includes(c.right) ?? true) &&
    (when.regimes === undefined || (c.regime !== null && when.regimes.includes(c.regime))) &&
    (when.procedures === undefined || (c.procedure !== null && when.procedures.includes(c.procedure))) &&
    (when.countries?.some((place) => c.places.includes(place)) ?? true) &&
    (when.fields?.every((field) => c.values.has(field)) ?? true) &&
    !(when.without?.some((field) => c.values.has(field)) ?? false) &&
    (when.sender?.includes(c.sender) ?? true)
  );
}
