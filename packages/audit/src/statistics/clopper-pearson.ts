import { type Limits, requireLevel, requirePart } from './arguments.ts';
import { betaLogOdds, shareOfLogOdds } from './beta.ts';

/**
 * "Exact" interval of one proportion (Clopper and Pearson 1934): its coverage is never below `level`. Without observations anything is possible.
 *
 * @throws {RangeError} where `x` is no part of `n`, or `level` does not lie between 0 and 1
 */
export function clopperPearson(x: number, n: number, level: number): Limits {
  requirePart(x, n, 'clopper-pearson');
  requireLevel(level, 'clopper-pearson');
  const tail = (1 - level) / 2;
  return { low: lower(x, n, tail), high: upper(x, n, tail) };
}

/** One-sided exact upper bound: with confidence `level` the true share is not above it. Zero of n gives the "rule of three" exactly. */
export function upperBound(x: number, n: number, level: number): number {
  requirePart(x, n, 'upper bound');
  requireLevel(level, 'upper bound');
  return upper(x, n, 1 - level);
}

function lower(x: number, n: number, tail: number): number {
  return x === 0 ? 0 : shareOfLogOdds(betaLogOdds(tail, x, n - x + 1));
}

function upper(x: number, n: number, tail: number): number {
  return x === n ? 1 : shareOfLogOdds(-betaLogOdds(tail, n - x, x + 1));
}
