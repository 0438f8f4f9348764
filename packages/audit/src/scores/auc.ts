import type { Auc } from '../model/index.ts';
import { normalQuantile } from '../statistics/index.ts';
import type { Step } from './cells.ts';

/**
 * Area under the ROC curve: of all pairs of a positive and a negative, how often the positive has the higher score, ties counted half
 * (Mann and Whitney). Interval by DeLong, DeLong and Clarke-Pearson (1988), cut to 0 and 1. Where scores are known in steps, pairs within
 * one step count half, and `least` and `most` say what they could change.
 *
 * @returns null if there are no positives or no negatives; no interval if there is no variance to tell one from (one of each, or perfect order)
 */
export function aucOf(steps: readonly Step[], level: number): Auc | null {
  const positives = steps.reduce((all, step) => all + step.positives, 0);
  const negatives = steps.reduce((all, step) => all + step.negatives, 0);
  if (positives === 0 || negatives === 0) return null;
  const won = { mean: 0, square: 0 };
  const beaten = { mean: 0, square: 0 };
  let undecided = 0;
  let below = 0;
  let above = positives;
  for (const step of steps) {
    above -= step.positives;
    // What share of the negatives a positive of this step beats, and of the positives a negative of it is beaten by.
    add(won, (below + step.negatives / 2) / negatives, step.positives);
    add(beaten, (above + step.positives / 2) / positives, step.negatives);
    below += step.negatives;
    if (step.from < step.to) undecided += step.positives * step.negatives;
  }
  const value = won.mean / positives;
  const open = undecided / positives / negatives / 2;
  const variance = variancePart(won, positives) + variancePart(beaten, negatives);
  const half = variance > 1e-18 ? -normalQuantile((1 - level) / 2) * Math.sqrt(variance) : null;
  return {
    value,
    low: half === null ? null : Math.max(0, value - half),
    high: half === null ? null : Math.min(1, value + half),
    least: Math.max(0, value - open),
    most: Math.min(1, value + open),
    positives,
    negatives,
  };
}

interface Moments {
  mean: number;
  square: number;
}

function add(moments: Moments, share: number, people: number): void {
  moments.mean += share * people;
  moments.square += share * share * people;
}

/** Variance of the mean of so many people. One person has none that could be told. */
function variancePart({ mean, square }: Moments, people: number): number {
  if (people < 2) return Number.NaN;
  return Math.max(0, square - (mean * mean) / people) / (people - 1) / people;
}
