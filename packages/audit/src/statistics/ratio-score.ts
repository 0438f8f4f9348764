import { type Limits, requireCounts, requireLevel } from './arguments.ts';
import { normalQuantile } from './normal.ts';

/**
 * Score interval of the ratio of two independent proportions, `(x1/n1) / (x2/n2)` (Koopman 1984; Miettinen and Nurminen 1985 without their
 * factor N/(N-1)). It holds 1 exactly where the pooled test of `twoProportions` does not reject at `1 - level`. Where `x2` is 0 it has no upper
 * end, where `x1` is 0 its lower end is 0.
 *
 * @throws {RangeError} where a count is no number of people, or `level` does not lie between 0 and 1
 */
export function ratioScore(x1: number, n1: number, x2: number, n2: number, level: number): Limits {
  requireCounts(x1, n1, 'ratio score');
  requireCounts(x2, n2, 'ratio score');
  requireLevel(level, 'ratio score');
  if (n1 === 0 || n2 === 0) return { low: 0, high: Number.POSITIVE_INFINITY };
  const z = -normalQuantile((1 - level) / 2);
  const low = x1 === 0 ? 0 : 1 / upper(x2, n2, x1, n1, z);
  return { low, high: upper(x1, n1, x2, n2, z) };
}

/** The largest ratio that is not rejected. The lower end is one over the upper end of the ratio turned round. */
function upper(x1: number, n1: number, x2: number, n2: number, z: number): number {
  if (x2 === 0) return Number.POSITIVE_INFINITY;
  const score = (logRatio: number) => scoreOf(x1, n1, x2, n2, Math.exp(logRatio));
  // The score falls as the ratio rises, and it is 0 at the ratio observed; half a person stands in where nobody was counted.
  let inside = Math.log(((x1 === 0 ? 0.5 : x1) / n1) * (n2 / x2));
  let width = 1;
  while (score(inside) <= -z) inside -= width;
  while (score(inside + width) > -z) {
    inside += width;
    width *= 2;
  }
  let outside = inside + width;
  for (let round = 0; round < 200; round += 1) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside) break;
    if (score(middle) > -z) inside = middle;
    else outside = middle;
  }
  return Math.exp(inside);
}

/** How many standard errors the observed shares lie from the nearest pair of shares with this ratio; negative where the ratio is too high. */
function scoreOf(x1: number, n1: number, x2: number, n2: number, ratio: number): number {
  // Turned round, so that the ratio is at least 1 and the largest share is that of the first group.
  if (ratio < 1) return -scoreOf(x2, n2, x1, n1, 1 / ratio);
  const successes = x1 + x2;
  const failures1 = n1 - x1;
  const failures2 = n2 - x2;
  if (successes === 0) return 0;
  // Most likely shares p1 = ratio * p2, written as p2 = 1 / (ratio + v): a quadratic in v >= 0 whose discriminant is a sum of squares.
  const excess = ratio - 1;
  const linear = successes * excess - failures1 * ratio - failures2;
  const constant = failures1 * ratio * excess;
  const root = Math.sqrt(linear * linear + 4 * successes * constant);
  const v = linear > 0 ? (2 * constant) / (linear + root) : (root - linear) / (2 * successes);
  const p2 = 1 / (ratio + v);
  const variance = (ratio * p2 * (v * p2)) / n1 + (ratio * ratio * p2 * ((v + excess) * p2)) / n2;
  const difference = x1 / n1 - (ratio * x2) / n2;
  return difference === 0 ? 0 : difference / Math.sqrt(variance);
}
