import { requireCounts, requireLevel } from './arguments.ts';
import { normalQuantile } from './normal.ts';

/** Two groups within one value of something that may explain their difference. */
export interface Stratum {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
}

/**
 * Difference of two proportions after comparing like with like: the differences within the strata, weighted by n1 n2 / (n1 + n2) (Mantel and
 * Haenszel 1959; Greenland and Robins 1985), with the variance of Sato (1989), which is right both for few large and for many small strata. A
 * stratum in which one group is missing says nothing and weighs nothing. null where no stratum holds both groups.
 *
 * @throws {RangeError} where a count is no number of people, or `level` does not lie between 0 and 1
 */
export function mantelHaenszelDifference(
  strata: readonly Stratum[],
  level: number,
): { readonly value: number; readonly low: number; readonly high: number } | null {
  requireLevel(level, 'mantel-haenszel');
  let weight = 0;
  let weighted = 0;
  let p = 0;
  let q = 0;
  for (const { x1, n1, x2, n2 } of strata) {
    requireCounts(x1, n1, 'mantel-haenszel');
    requireCounts(x2, n2, 'mantel-haenszel');
    if (n1 === 0 || n2 === 0) continue;
    const total = n1 + n2;
    const share1 = n1 / total;
    const share2 = n2 / total;
    weight += n1 * share2;
    weighted += x1 * share2 - x2 * share1;
    p += share1 * share1 * x2 - share2 * share2 * x1 + (share1 * share2 * (n2 - n1)) / 2;
    q += ((x1 / total) * (n2 - x2) + (x2 / total) * (n1 - x1)) / 2;
  }
  if (weight === 0) return null;
  const value = Math.max(-1, Math.min(1, weighted / weight));
  const half = (-normalQuantile((1 - level) / 2) * Math.sqrt(Math.max(0, value * p + q))) / weight;
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}
