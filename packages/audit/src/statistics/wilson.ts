import { type Limits, requireLevel, requirePart } from './arguments.ts';
import { normalQuantile } from './normal.ts';

/**
 * Score interval of one proportion, `x` of `n` (Wilson 1927): all shares that a two-sided test at `1 - level` would not reject. Without
 * observations anything is possible. Need not be whole numbers.
 *
 * @throws {RangeError} where `x` is no part of `n`, or `level` does not lie between 0 and 1
 */
export function wilson(x: number, n: number, level: number): Limits {
  requirePart(x, n, 'wilson');
  requireLevel(level, 'wilson');
  return wilsonAt(x, n, -normalQuantile((1 - level) / 2));
}

/** The same, so many standard errors wide: a level cannot tell 10 of them from 38. */
export function wilsonAt(x: number, n: number, z: number): Limits {
  if (n === 0) return { low: 0, high: 1 };
  const square = z * z;
  // The roots of (n + z²) p² - (2x + z²) p + x²/n = 0; the lower one from their product, which does not lose digits.
  const high = (2 * x + square + z * Math.sqrt(square + 4 * (x / n) * (n - x))) / (2 * (n + square));
  return { low: x === 0 ? 0 : ((x / n) * x) / ((n + square) * high), high: x === n ? 1 : high };
}
