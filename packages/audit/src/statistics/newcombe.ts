import { type Limits, requireCounts, requireLevel } from './arguments.ts';
import { wilson } from './wilson.ts';

/**
 * Interval of the difference of two independent proportions, `x1/n1 - x2/n2` (Newcombe 1998, method 10: Wilson's limits, squared and added).
 * A group without anybody leaves everything open.
 *
 * @throws {RangeError} where a count is no number of people, or `level` does not lie between 0 and 1
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, level: number): Limits {
  requireCounts(x1, n1, 'newcombe');
  requireCounts(x2, n2, 'newcombe');
  requireLevel(level, 'newcombe');
  if (n1 === 0 || n2 === 0) return { low: -1, high: 1 };
  const first = wilson(x1, n1, level);
  const second = wilson(x2, n2, level);
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  return {
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
  };
}
