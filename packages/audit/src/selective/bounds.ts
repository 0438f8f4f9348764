/**
 * What may be true of everybody when only some were checked (Manski 1995: bounds without assumptions on who was left out).
 *
 * Whoever was not checked may be what is looked for, or not. Each way to fill that in gives a confusion matrix and its rates; the bounds
 * are the lowest and highest of them. They are sharp: both ends can be true.
 *
 * @module
 */
import { type Cells, type MetricId, metricIds } from '../model/index.ts';
import { cornersOf, type Matrix } from './corners.ts';

/** Assumed share of people who are what is looked for; `low === high` for a point. */
export interface Prevalence {
  readonly low: number;
  readonly high: number;
}

/** People of the matrix that count in a rate, and those it is a share of. */
export interface Part {
  readonly hits: number;
  readonly of: number;
}

/** Lowest and highest a rate can be, with people that make it so. */
export interface Bounds {
  readonly low: Part;
  readonly high: Part;
  /** At every corner of what may be, the two ends among them. Intervals of what may be are extreme at these. */
  readonly corners: readonly Part[];
}

export type BoundsResult =
  | { readonly ok: true; readonly boundsByMetric: Readonly<Partial<Record<MetricId, Bounds>>> }
  /** Whatever the unchecked are, the share of people who are what is looked for lies between `least` and `most`. */
  | { readonly ok: false; readonly error: { readonly code: 'impossible-prevalence'; readonly least: number; readonly most: number } };

const parts: Readonly<Record<MetricId, (matrix: Matrix) => Part>> = {
  selectionRate: ({ tn, fp, fn, tp }) => ({ hits: fp + tp, of: tn + fp + fn + tp }),
  baseRate: ({ tn, fp, fn, tp }) => ({ hits: fn + tp, of: tn + fp + fn + tp }),
  falsePositiveRate: ({ tn, fp }) => ({ hits: fp, of: fp + tn }),
  falseNegativeRate: ({ fn, tp }) => ({ hits: fn, of: fn + tp }),
  truePositiveRate: ({ fn, tp }) => ({ hits: tp, of: fn + tp }),
  trueNegativeRate: ({ tn, fp }) => ({ hits: tn, of: fp + tn }),
  positivePredictiveValue: ({ fp, tp }) => ({ hits: tp, of: fp + tp }),
  negativePredictiveValue: ({ tn, fn }) => ({ hits: tn, of: tn + fn }),
  falseDiscoveryRate: ({ fp, tp }) => ({ hits: fp, of: fp + tp }),
  falseOmissionRate: ({ tn, fn }) => ({ hits: fn, of: tn + fn }),
  accuracy: ({ tn, fp, fn, tp }) => ({ hits: tn + tp, of: tn + fp + fn + tp }),
  falsePositiveShare: ({ tn, fp, fn, tp }) => ({ hits: fp, of: tn + fp + fn + tp }),
};

export function partOf(metric: MetricId, matrix: Matrix): Part {
  return parts[metric](matrix);
}

/**
 * Sharp bounds of every metric over all that the unchecked may be. With an assumed prevalence only fillings in which that share of people is
 * what is looked for count, to the whole person: between `low * n` rounded down and `high * n` rounded up.
 *
 * A metric is left out where nobody can be in its denominator. Where the counts themselves are known within bounds, the result covers all of
 * them; with a prevalence it may then be wider by part of a person.
 *
 * @example boundsOf({ fp: 5, tp: 5, clearedUnknown: 90, ... }): false-positive rate from 5/95 (no miss) to 5/5 (all misses)
 * @throws {RangeError} where the prevalence is not a range of shares
 */
export function boundsOf(cells: Cells, prevalence: Prevalence = { low: 0, high: 1 }): BoundsResult {
  if (!(prevalence.low >= 0 && prevalence.low <= prevalence.high && prevalence.high <= 1)) {
    throw new RangeError(`bounds: a prevalence is a range of shares, not \`${prevalence.low}\` to \`${prevalence.high}\``);
  }
  const corners = cornersOf(cells, prevalence);
  if (corners.length === 0) {
    const free = boundsOf(cells);
    const possible = free.ok ? free.boundsByMetric.baseRate : undefined;
    const [least, most] = possible ? [shareOf(possible.low), shareOf(possible.high)] : [0, 1];
    return { ok: false, error: { code: 'impossible-prevalence', least, most } };
  }
  const boundsByMetric: Partial<Record<MetricId, Bounds>> = {};
  for (const metric of metricIds) {
    const bounds = extremes(corners.map((matrix) => partOf(metric, matrix)));
    if (bounds) boundsByMetric[metric] = bounds;
  }
  return { ok: true, boundsByMetric };
}

/**
 * INVARIANT (corner): what may be is a weighted mean of the corners, and a rate is a quotient of two sums of cells, hits and those they are
 * hits of. So a rate is a mediant of the rates at the corners and lies between the lowest and the highest of them; a corner with nobody in the
 * denominator adds nothing to either sum. Where all counts are exact, corners are whole people, so both ends can be true.
 */
function extremes(all: readonly Part[]): Bounds | null {
  const corners = all.filter(({ of }) => of > 0);
  const [first] = corners;
  if (!first) return null;
  let [low, high] = [first, first];
  for (const part of corners) {
    if (shareOf(part) < shareOf(low)) low = part;
    if (shareOf(part) > shareOf(high)) high = part;
  }
  // Where a corner has nobody to divide by, the nearest thing that may be is one person, and no interval is wider than hers.
  const alone = corners.length === all.length ? [] : [low, high].filter(({ hits, of }) => hits === 0 || hits === of);
  return { low, high, corners: [...corners, ...alone.map(({ hits }) => ({ hits: hits === 0 ? 0 : 1, of: 1 }))] };
}

export function shareOf({ hits, of }: Part): number {
  return hits / of;
}
