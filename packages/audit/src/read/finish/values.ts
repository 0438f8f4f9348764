/** Values of a column, added up over the ways in which they are written in bytes. */
import type { FoundValue } from '../error.ts';
import type { SlotState } from '../state/index.ts';

/** The most frequent first. */
export function valuesOf(slot: SlotState): FoundValue[] {
  const counts = new Map<string, number>();
  for (const { text, count } of slot.values) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
