/**
 * Figures that tell a part only. Each function says as much as its figure says, and nothing about the rest.
 *
 * @module
 */
import { type Decimal, decimalOf, minus, numberOf, one, roundedOf, times } from './decimal.ts';
import { isPoint, type Range, rangeOf } from './range.ts';

/** So many of so many, expected and in whole people. */
export interface Part {
  readonly of: number;
  readonly expected: Range;
  readonly whole: Range;
}

/** A share of people, within its bounds; half a person counts as one. */
export function partOf(people: number, share: number | Range): Part {
  const { low, high } = rangeOf(share);
  const count = (end: number): Decimal => times(decimalOf(people), decimalOf(end));
  return {
    of: people,
    expected: { low: numberOf(count(low)), high: numberOf(count(high)) },
    whole: { low: roundedOf(count(low), 'up'), high: roundedOf(count(high), 'up') },
  };
}

/** How many judgements are wrong, whichever way: what an accuracy says by itself, if it is as good in use as in its test. */
export function wrongJudgements(people: number, accuracy: number | Range): Part {
  const { low, high } = rangeOf(accuracy);
  return partOf(people, { low: complement(high), high: complement(low) });
}

/** What is known if it is known only how many are flagged, and `prevalence` is assumed. */
export interface FlaggedOnly {
  readonly people: number;
  readonly flagged: Part;
  /** Of everybody. */
  readonly wronglyFlagged: Part;
  readonly wronglyCleared: Part;
}

/**
 * With a share f flagged and a share p who are what is looked for, wrongly flagged are at least max(0, f - p) and at most min(f, 1 - p) of
 * everybody; wrongly cleared at least max(0, p - f) and at most min(p, 1 - f). Both ends are possible (Fréchet's bounds), so nothing
 * narrower can be said.
 */
export function boundsOfFlagged(people: number, flagged: number | Range, prevalence: number | Range): FlaggedOnly {
  const [f, p] = [rangeOf(flagged), rangeOf(prevalence)];
  return {
    people,
    flagged: partOf(people, f),
    wronglyFlagged: partOf(people, { low: difference(f.low, p.high), high: Math.min(f.high, complement(p.low)) }),
    wronglyCleared: partOf(people, { low: difference(p.low, f.high), high: Math.min(p.high, complement(f.low)) }),
  };
}

/** People wrongly flagged for each one rightly flagged, from the share that is wrong among the flagged; Infinity if all are. */
export function wrongPerHitOf(falseDiscoveryRate: number | Range): Range {
  const per = (share: number): number => (share === 1 ? Number.POSITIVE_INFINITY : share / complement(share));
  const { low, high } = rangeOf(falseDiscoveryRate);
  return { low: per(low), high: per(high) };
}

/** A rate that somebody states for one group, times a published ratio: the rate of the other group, at most 1. */
export function rateByRatio(rate: number, ratio: number | Range): Range {
  const { low, high } = rangeOf(ratio);
  const of = (factor: number): number => Math.min(1, numberOf(times(decimalOf(rate), decimalOf(factor))));
  return { low: of(low), high: of(high) };
}

/** Is it one number? */
export function isOne({ whole, expected }: Part): boolean {
  return isPoint(whole) && isPoint(expected);
}

function complement(share: number): number {
  return numberOf(minus(one, decimalOf(share)));
}

function difference(from: number, taken: number): number {
  return Math.max(0, numberOf(minus(decimalOf(from), decimalOf(taken))));
}
