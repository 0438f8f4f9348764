import type { Comparison, Verdict } from '../model/index.ts';

/**
 * What may be said of a comparison. A difference only where the corrected test says so and, where something is known within bounds, the
 * whole interval over them too. Too few people in a denominator: nothing, whatever the test says.
 */
export function verdictOf(comparison: Omit<Comparison, 'verdict'>, level: number): Verdict {
  const { groupRate, referenceRate, difference, test } = comparison;
  if (!test) return 'unknown';
  if (groupRate.small || referenceRate.small) return 'too-small';
  if (test.adjusted >= 1 - level) return 'no-clear-difference';
  if (difference.method === 'newcombe' && difference.value !== null) return difference.value > 0 ? 'higher' : 'lower';
  if (difference.low !== null && difference.low > 0) return 'higher';
  return difference.high !== null && difference.high < 0 ? 'lower' : 'no-clear-difference';
}
