/**
 * Probabilities of large counts without the loss of digits that differences of log-factorials bring: a factorial is written as Stirling's
 * formula times its error, and what is large cancels on paper instead of in the machine (Loader 2000, "Fast and accurate computation of
 * binomial probabilities").
 *
 * @module
 */

/** Coefficients of the asymptotic series of the error: B(2k) / (2k (2k - 1)). */
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
/** From here on eight terms of the series are exact to the last digit of a double. */
const seriesFrom = 16;

/** log z! minus log of `sqrt(2 pi z) (z / e)^z`, for any z > 0. */
function stirlingError(z: number): number {
  let error = 0;
  let at = z;
  // One step down: log (z + 1)! - log z! = log(z + 1), the rest is Stirling's formula at both.
  for (; at < seriesFrom; at += 1) error += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = at * at;
  let tail = 0;
  for (let term = series.length - 1; term >= 0; term -= 1) tail = tail / square + series[term]!;
  return error + tail / at;
}

/** log z! minus `z log z - z`: what stays of a factorial once the deviances are taken apart. */
export function factorialRest(z: number): number {
  return z === 0 ? 0 : stirlingError(z) + 0.5 * Math.log(2 * Math.PI * z);
}

/**
 * `x log(x / mean) + mean - x`, which is never negative. `delta` is `x - mean`, where the caller knows it better than that subtraction does.
 */
export function deviance(x: number, mean: number, delta: number = x - mean): number {
  if (x === 0) return mean;
  const total = x + mean;
  if (Math.abs(delta) >= 0.1 * total) return x * Math.log(x / mean) - delta;
  // log(x / mean) = 2 artanh(delta / total), as a series; its first term and `- delta` are joined to delta^2 / total.
  const v = delta / total;
  const square = v * v;
  let sum = delta * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** log of the probability of `x` successes in `n`, each with probability `p`; `q` is `1 - p`. For 0 < p < 1; counts need not be whole. */
export function logBinomial(x: number, n: number, p: number, q: number): number {
  const failures = n - x;
  return factorialRest(n) - factorialRest(x) - factorialRest(failures) - deviance(x, n * p) - deviance(failures, n * q);
}

/** log of the probability of `x` events where `mean` are expected. For mean > 0. */
export function logPoisson(x: number, mean: number): number {
  return -factorialRest(x) - deviance(x, mean);
}
