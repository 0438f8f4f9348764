import { requireCount, requireLevel } from './arguments.ts';
import { createRandom, type Random } from './random.ts';

/** People of one sample, by what they are: `[tn, fp, fn, tp]`, or whatever the statistic counts. */
export type CellCounts = readonly number[];

export interface BootstrapOptions {
  readonly level: number;
  readonly seed: number;
  /** How often the samples are drawn anew; 10 000 where nothing is said. */
  readonly rounds?: number;
}

/**
 * Percentile interval of any number computed from counts (Efron 1979): each sample is drawn anew from itself, cell by cell with its own total,
 * independently of the others. The same counts, options and engine give the same interval.
 *
 * A round in which the statistic is not a number (an empty denominator) counts as if it lay beyond both ends, so that it can only widen the
 * interval; an end that falls among such rounds is null.
 *
 * @throws {RangeError} where a count is no number of people, or the options make no sense
 */
export function bootstrap(
  samples: readonly CellCounts[],
  statistic: (drawn: readonly CellCounts[]) => number,
  { level, seed, rounds = 10_000 }: BootstrapOptions,
): { readonly low: number | null; readonly high: number | null } {
  requireLevel(level, 'bootstrap');
  requireCount(rounds, 'bootstrap');
  if (rounds === 0) throw new RangeError('bootstrap: `0` rounds say nothing');
  for (const count of samples.flat()) requireCount(count, 'bootstrap');
  const random = createRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const value = statistic(samples.map((sample) => drawMultinomial(sample, random)));
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((first, second) => first - second);
  const missing = rounds - values.length;
  const tail = (1 - level) / 2;
  const low = quantile(values, tail * (rounds - 1) - missing);
  const high = quantile(values, (1 - tail) * (rounds - 1));
  return { low, high };
}

/** As many people as in `sample`, each of a kind with the share it has there. One binomial a cell, given what the cells before left over. */
export function drawMultinomial(sample: CellCounts, random: Random): number[] {
  let weight = sample.reduce((total, count) => total + count, 0);
  let left = weight;
  return sample.map((count) => {
    const drawn = count === 0 ? 0 : random.binomial(left, Math.min(1, count / weight));
    weight -= count;
    left -= drawn;
    return drawn;
  });
}

/** The value at a place that may lie between two; null outside. */
function quantile(sorted: readonly number[], place: number): number | null {
  const before = Math.floor(place);
  const low = sorted[before];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return null;
  return low === high ? low : low + (high - low) * (place - before);
}
