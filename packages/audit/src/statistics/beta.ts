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
  for (let round = 0; round < 200; round += 1) {
    const { logTail, logSlope } = lowerTail(t, a, b);
    const step = (logTail - target) * Math.exp(logTail - logSlope);
    t -= step;
    // After the first step it climbs; a step back is rounding.
    if ((round > 0 && step >= 0) || Math.abs(step) <= 1e-16 * Math.max(1, Math.abs(t))) break;
  }
  return t;
}

/** log of the probability below the log-odds `t`, and log of its derivative by `t`, which is x^a (1 - x)^b / B(a, b). */
function lowerTail(t: number, a: number, b: number): { readonly logTail: number; readonly logSlope: number } {
  const x = shareOfLogOdds(t);
  const y = shareOfLogOdds(-t);
  // How far the share lies below the mean, a / (a + b), times a + b; near either end no subtraction from 1 takes digits away.
  const below = a * y - b * x;
  const logSlope = logBetaTerm(t, x, y, below, a, b);
  if (below >= 0) return { logTail: logSlope - Math.log(continuedFraction(a, b, x, y, below)), logSlope };
  return { logTail: Math.log1p(-Math.exp(logSlope) / continuedFraction(b, a, y, x, -below)), logSlope };
}

/** log of x^a y^b / B(a, b), by way of the binomial probability of `a` in `a + b`. */
function logBetaTerm(t: number, x: number, y: number, below: number, a: number, b: number): number {
  const n = a + b;
  // B(a, b) = (a + b) / (a b) * a! b! / (a + b)!
  const rest = factorialRest(n) - factorialRest(a) - factorialRest(b) + Math.log((a / n) * b);
  // Far out a share is too small for a double; its logarithm is not.
  if (x < 1e-290) return rest + a * (t - logShare(a, b)) - b * logShare(b, a);
  if (y < 1e-290) return rest + b * (-t - logShare(b, a)) - a * logShare(a, b);
  // Both counts miss their expectation by the same number of people.
  return rest - deviance(a, n * x, below) - deviance(b, n * y, -below);
}

/** log of part / (part + rest). */
function logShare(part: number, rest: number): number {
  return part < rest ? Math.log(part / (part + rest)) : Math.log1p(-rest / (part + rest));
}

/**
 * x^a y^b / B(a, b) divided by the lower tail, for `below >= 0`: the continued fraction of DiDonato and Morris (1992, "Algorithm 708", equation 9), by
 * the modified method of Lentz.
 */
function continuedFraction(a: number, b: number, x: number, y: number, below: number): number {
  const first = (a / (a + 1)) * (below + 1);
  let value = first;
  let c = first;
  let d = 0;
  // It needs about as many levels as the square root of the larger shape.
  for (let level = 1; level < 1e8; level += 1) {
    const at = a + 2 * level - 1;
    const alpha = ((a + level - 1) / at) * ((a + b + level - 1) / at) * level * (b - level) * x * x;
    const beta = level + (level * (b - level) * x) / at + ((a + level) / (at + 2)) * (below + 1 + level * (1 + y));
    d = 1 / (beta + alpha * d);
    c = beta + alpha / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) break;
  }
  return value;
}
