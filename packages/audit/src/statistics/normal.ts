/**
 * The normal distribution, from its definition: a power series near the middle, Laplace's continued fraction in the tail.
 *
 * @module
 */
import { requireProbability } from './arguments.ts';

/** Where the continued fraction takes over: there the series still has all but two of its digits. */
const tailFrom = 2.5;

/** Probability above `z`, exact to about 13 digits down to the smallest double. */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  if (z === Number.POSITIVE_INFINITY) return 0;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  return z < tailFrom ? 0.5 - density * middleSeries(z) : density / tailFraction(z);
}

/** z + z^3/3 + z^5/(3*5) + z^7/(3*5*7) + ... */
function middleSeries(z: number): number {
  let sum = z;
  let term = z;
  for (let odd = 3; ; odd += 2) {
    term *= (z * z) / odd;
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}

/** z + 1/(z + 2/(z + 3/(z + ...))): density over tail. At z = 2.5 a hundred levels give all digits; above, fewer would do. */
function tailFraction(z: number): number {
  let below = z;
  for (let level = 100; level >= 1; level -= 1) below = z + level / below;
  return below;
}

/**
 * The value below which a standard normal falls with probability `p`; plus or minus infinity at 1 and 0.
 *
 * INVARIANT (log-concave): log of the lower tail is concave and rises, so Newton's method on it lands left of the root at its first step and
 * then climbs to it; it cannot run away.
 */
export function normalQuantile(p: number): number {
  requireProbability(p, 'normal quantile');
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  // Abramowitz and Stegun 26.2.23 in its shortest form, good to about 0.01, is where we start.
  const t = Math.sqrt(-2 * Math.log(p));
  let z = -t + (2.30753 + 0.27061 * t) / (1 + (0.99229 + 0.04481 * t) * t);
  for (let round = 0; round < 50; round += 1) {
    const step = p < 0.25 ? tailLogRatio(z, p) : middleRatio(z, p);
    z -= step;
    if (Math.abs(step) <= 1e-15 * Math.abs(z)) break;
  }
  return z;
}

/** Near the middle the tails are alike, and what differs is the part between them: 0.5 - p has no error there. */
function middleRatio(z: number, p: number): number {
  const part = middleSeries(-z) - (0.5 - p) * Math.sqrt(2 * Math.PI) * Math.exp(0.5 * z * z);
  return -part;
}

/** (log tail - log p) / (its slope), at `z <= 0`; the tail may be smaller than any double. */
function tailLogRatio(z: number, p: number): number {
  const logDensity = -0.5 * z * z - 0.5 * Math.log(2 * Math.PI);
  if (-z < tailFrom) {
    const tail = normalTail(-z);
    return (Math.log(tail / p) * tail) / Math.exp(logDensity);
  }
  const fraction = tailFraction(-z);
  return (logDensity - Math.log(fraction) - Math.log(p)) / fraction;
}
