import { requireCounts } from './arguments.ts';
import { normalTail } from './normal.ts';

/**
 * Test of two proportions with a pooled variance, two-sided, without continuity correction (the square of `z` is Pearson's chi-squared of the
 * two-by-two table). Where nobody or everybody is counted there is no difference to test: z 0, p 1.
 *
 * @throws {RangeError} where a count is no number of people
 */
export function twoProportions(x1: number, n1: number, x2: number, n2: number): { readonly z: number; readonly p: number } {
  requireCounts(x1, n1, 'two proportions');
  requireCounts(x2, n2, 'two proportions');
  const total = n1 + n2;
  const successes = x1 + x2;
  if (n1 === 0 || n2 === 0 || successes === 0 || successes === total) return { z: 0, p: 1 };
  // x1 n2 - x2 n1 can pass what a double counts exactly, and its two parts can be nearly alike.
  const cross = Number(BigInt(x1) * BigInt(n2) - BigInt(x2) * BigInt(n1));
  const z = (cross / Math.sqrt(n1 * n2)) * Math.sqrt(total / (successes * (total - successes)));
  return { z, p: Math.min(1, 2 * normalTail(Math.abs(z))) };
}
