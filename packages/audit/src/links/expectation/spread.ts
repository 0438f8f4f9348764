import { normalQuantile } from '../../statistics/index.ts';

/** Above this mean the counts are as good as continuous. */
const largestCounted = 500;

/**
 * Between which numbers a count lies in `level` of all populations drawn alike: a negative binomial count with this mean and variance
 * (Poisson where the variance is no larger), since links come in clumps: whoever shares a name with one shares it with many. For large
 * means a gamma distribution, by the cube-root approximation of Wilson and Hilferty (1931).
 */
export function spread(mean: number, variance: number, level: number): { readonly low: number; readonly high: number } {
  if (mean === 0) return { low: 0, high: 0 };
  const tail = (1 - level) / 2;
  if (mean <= largestCounted) return { low: countAt(mean, variance, tail), high: countAt(mean, variance, 1 - tail) };
  const shape = (mean * mean) / Math.max(variance, mean);
  const at = (probability: number): number =>
    mean * Math.max(0, 1 - 1 / (9 * shape) + normalQuantile(probability) / (3 * Math.sqrt(shape))) ** 3;
  return { low: at(tail), high: at(1 - tail) };
}

/** The smallest count that is not exceeded with this probability. */
function countAt(mean: number, variance: number, probability: number): number {
  const over = variance - mean;
  const poisson = over <= mean * 1e-9;
  const size = poisson ? Number.POSITIVE_INFINITY : (mean * mean) / over;
  let chance = poisson ? Math.exp(-mean) : Math.exp(-size * Math.log1p(mean / size));
  let sum = chance;
  // Rounding leaves the sum a hair under 1: the count is bounded so that the search ends.
  const most = mean + 40 * Math.sqrt(Math.max(variance, mean)) + 40;
  let count = 0;
  while (sum < probability && count < most) {
    chance *= poisson ? mean / (count + 1) : ((size + count) / (count + 1)) * (mean / (size + mean));
    count += 1;
    sum += chance;
  }
  return count;
}
