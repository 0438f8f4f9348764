import type { Comparison } from '../model/index.ts';
import { holm } from '../statistics/index.ts';
import { verdictOf } from './verdict.ts';

/** The comparisons of one report, corrected together for their number (Holm), in the same lists as they were given. */
export function adjusted(lists: readonly (readonly Comparison[])[], level: number): Comparison[][] {
  const ps = holm(lists.flat().flatMap(({ test }) => (test ? [test.p] : [])));
  let place = 0;
  return lists.map((list) =>
    list.map((comparison) => {
      if (!comparison.test) return comparison;
      const corrected = { ...comparison, test: { ...comparison.test, adjusted: ps[place++]! } };
      return { ...corrected, verdict: verdictOf(corrected, level) };
    }),
  );
}
