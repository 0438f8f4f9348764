import type { Comparison, Interval, Verdict } from '../model/index.ts';

/**
 * What may be said of a comparison. A difference only where the corrected test says so and, where something is known within bounds, the
 * whole interval over them too. Too few people in a denominator: nothing, whatever the test says.
 */
export function verdictOf(comparison: Omit<Comparison, 'verdict'>, level: number): Verdict {
  const { groupRate, referenceRate, test } = comparison;
  if (!test) return 'unknown';
  if (groupRate.small || referenceRate.small) return 'too-small';
  const direction = test.adjusted < 1 - level ? directionOf(comparison) : 0;
  return direction > 0 ? 'higher' : direction < 0 ? 'lower' : 'no-clear-difference';
}

function directionOf({ difference, ratio }: Omit<Comparison, 'verdict'>): number {
  if (difference.value !== null) return difference.value;
  if (difference.method !== 'none') return sideOf(difference, 0);
  // From a random sample of nobody knows how many, the ratio alone can be told.
  return ratio.value === null ? sideOf(ratio, 1) : ratio.value - 1;
}

function sideOf({ low, high }: Interval, middle: number): number {
  if (low !== null && low > middle) return 1;
  return high !== null && high < middle ? -1 : 0;
}
