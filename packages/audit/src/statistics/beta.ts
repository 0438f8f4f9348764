/**
 * The beta distribution. It is worked in log-odds, `t = log(x / (1 - x))`, so that neither end of the scale loses its digits: a share of one in
 * a thousand million has as many as one in two.
 *
 * @module
 */
import { requireProbability } from './arguments.ts';
import { deviance, factorialRest } from './stirling.ts';

/** 1 / (1 + e^-t), without overflow. */
export function shareOfLogOdds(t: number): number {
  return t < 0 ? Math.exp(t) / (1 + Math.exp(t)) : 1 / (1 + Math.exp(-t));
}

/** The value below which a Beta(a, b) falls with probability `p`. For a, b > 0; good to about 13 digits. */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability(p, 'beta quantile');
  if (p === 0) return 0;
  if (p === 1) return 1;
  return shareOfLogOdds(p <= 0.5 ? betaLogOdds(p, a, b) : -betaLogOdds(1 - p, b, a));
}

/**
 * Log-odds of the quantile, for 0 < p < 1.
 *
 * INVARIANT (log-concave): the log-odds of a beta variable have a log-concave density, hence log of the lower tail is concave and rises; Newton's
 * method on it lands left of the root at its first step and then climbs to it, wherever it started.
 */
export function betaLogOdds(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && Number.isFinite(a) && Number.isFinite(b))) {
    throw new RangeError(`beta quantile: shapes must be above 0, not \`${a}\` and \`${b}\``);
  }
  const target = Math.log(p);
  let t = Math.log(a / b);
  let last = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 200; round += 1) {
    const { logTail, logSlope } = lowerTail(t, a, b);
    const step = (logTail - target) * Math.exp(logTail - logSlope);
    t -= step;
    // Climbing, the steps only shrink; the first that does not is rounding.
    if (step === 0 || (step < 0 && Math.abs(step) >= last) || Math.abs(step) <= 1e-16 * Math.abs(t)) break;
    if (step < 0) last = Math.abs(step);
  }
  return t;
}

/** log of the probability below the log-odds `t`, and log of its derivative by `t`, which is x^a (1 - x)^b / B(a, b). */
function lowerTail(t: number, a: number, b: number): { readonly logTail: number; readonly logSlope: number } {
  const x = shareOfLogOdds(t);
  const y = shareOfLogOdds(-t);
  const logSlope = logBetaTerm(t, x, y, a, b);
  if (x <= (a + 1) / (a + b + 2)) return { logTail: logSlope - Math.log(a) + Math.log(continuedFraction(a, b, x)), logSlope };
  const upper = (Math.exp(logSlope) * continuedFraction(b, a, y)) / b;
  return { logTail: Math.log1p(-upper), logSlope };
}

/** log of x^a y^b / B(a, b), by way of the binomial probability of `a` in `a + b`. */
function logBetaTerm(t: number, x: number, y: number, a: number, b: number): number {
  const n = a + b;
  // B(a, b) = (a + b) / (a b) * a! b! / (a + b)!
  const rest = factorialRest(n) - factorialRest(a) - factorialRest(b) + Math.log((a / n) * b);
  // Far out a share is too small for a double; its logarithm is not.
  if (x < 1e-290) return rest + a * (t - Math.log(a / n)) - b * Math.log(b / n);
  if (y < 1e-290) return rest + b * (-t - Math.log(b / n)) - a * Math.log(a / n);
  // Both counts miss their expectation by the same number of people: a y - b x, computed without taking large numbers from each other.
  const delta = a * y - b * x;
  return rest - deviance(a, n * x, delta) - deviance(b, n * y, -delta);
}

/** The continued fraction of the incomplete beta (Abramowitz and Stegun 26.5.8), by the modified method of Lentz. For x below the mean. */
function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const apart = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let value = d;
  // It needs about as many levels as the square root of the larger shape.
  for (let level = 1; level < 1e8; level += 1) {
    const twice = 2 * level;
    const even = (level * (b - level) * x) / ((a + twice - 1) * (a + twice));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    value *= d * c;
    const odd = (-(a + level) * (a + b + level) * x) / ((a + twice) * (a + twice + 1));
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) break;
  }
  return value;
}
