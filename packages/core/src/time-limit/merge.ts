/**
 * One derivation out of three: each step once, with the dates it leads to.
 *
 * @module
 */
import type { Step } from './step.ts';
import { explain } from './words/index.ts';

/** The three dates of an answer. */
export type Name = 'earliest' | 'due' | 'latest';
const names: readonly Name[] = ['earliest', 'due', 'latest'];

/** A step, the dates for which it counts, and its sentence in English. */
export type Derived = Step & { readonly for: readonly Name[]; readonly why: string };

/** Puts lists of steps together in order. Where a step stands in several, the words of the one that says most are kept. */
export function mergeDerivations(lists: readonly (readonly [Name, readonly Step[]])[]): Derived[] {
  const merged: { step: Step; readonly names: Set<Name> }[] = [];
  for (const [name, steps] of lists) {
    let at = -1;
    if (steps === lists[0]![1] && name !== lists[0]![0]) {
      for (const entry of merged) if (entry.names.has(lists[0]![0])) entry.names.add(name);
      continue;
    }
    for (const step of steps) {
      const found = findFrom(merged, at + 1, step);
      at = found === -1 ? at + 1 : found;
      if (found === -1) merged.splice(at, 0, { step, names: new Set([name]) });
      else {
        const entry = merged[found]!;
        entry.names.add(name);
        if (saysMore(step, entry.step)) entry.step = step;
      }
    }
  }
  return merged.map(({ step, names: leadingTo }) => ({ ...step, for: names.filter((n) => leadingTo.has(n)), why: explain(step, 'en') }));
}

function findFrom(merged: readonly { readonly step: Step }[], from: number, step: Step): number {
  for (let index = from; index < merged.length; index++) if (isSame(merged[index]!.step, step)) return index;
  return -1;
}

/** Readings differ in the holidays they look at, not in what a step means. */
function isSame(a: Step, b: Step): boolean {
  if (a.step !== b.step || a.date !== b.date) return false;
  if (a.step === 'ends' && b.step === 'ends') return a.by === b.by;
  if (a.step === 'day-skipped' && b.step === 'day-skipped') return a.skippedFor === b.skippedFor;
  const other = b as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(a).every(([key, value]) => key === 'holidaysAside' || isEqual(value, other[key]));
}

/** Most values are words or numbers, or the same object. */
const isEqual = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** A day is skipped by a reading for every reason it knows; a day is a working day in the strongest sense if holidays were looked at. */
function saysMore(step: Step, than: Step): boolean {
  if (step.step === 'day-skipped' && than.step === 'day-skipped') return step.holidays.length > than.holidays.length;
  return 'holidaysAside' in step && 'holidaysAside' in than && than.holidaysAside && !step.holidaysAside;
}
