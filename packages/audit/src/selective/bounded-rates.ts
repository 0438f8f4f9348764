import { type AuditSettings, type Cells, type Count, type GroupCounts, type MetricId, metricIds, type Rate } from '../model/index.ts';
import { wilson } from '../statistics/index.ts';
import { type BoundsResult, boundsOf, type Prevalence, shareOf } from './bounds.ts';

export type BoundedRatesResult = { readonly ok: true; readonly rates: readonly Rate[] } | Extract<BoundsResult, { readonly ok: false }>;

/**
 * Rates of a group of which only some were checked, in the order of `metricIds`: `least` and `most` are the sharp bounds of `boundsOf`, and the
 * interval holds the Wilson intervals of all that may be (so it covers both what nobody checked and chance; Imbens
 * and Manski 2004 show that this is never too narrow). There is no point unless both bounds meet.
 */
export function boundedRates(
  group: GroupCounts & { readonly cells: Cells },
  settings: Pick<AuditSettings, 'level' | 'minimumCell'>,
  prevalence?: Prevalence,
): BoundedRatesResult {
  const result = boundsOf(group.cells, prevalence);
  if (!result.ok) return result;
  return { ok: true, rates: metricIds.map((metric) => rateOf(metric)) };

  function rateOf(metric: MetricId): Rate {
    const bounds = result.ok ? result.boundsByMetric[metric] : undefined;
    if (!bounds) {
      const empty = { low: 0, high: 0 };
      const nothing = { value: null, low: null, high: null, least: null, most: null };
      return { metric, numerator: empty, denominator: empty, ...nothing, method: 'none', small: true };
    }
    const { low, high } = bounds;
    const intervals = bounds.corners.map(({ hits, of }) => wilson(hits, of, settings.level));
    const [least, most] = [shareOf(low), shareOf(high)];
    return {
      metric,
      numerator: span(bounds.corners.map(({ hits }) => hits)),
      denominator: span(bounds.corners.map(({ of }) => of)),
      value: least === most ? least : null,
      low: Math.min(...intervals.map((interval) => interval.low)),
      high: Math.max(...intervals.map((interval) => interval.high)),
      least,
      most,
      method: 'bounds',
      small: Math.min(...bounds.corners.map(({ of }) => of)) < settings.minimumCell,
    };
  }
}

/** Whole people: the corners of half-known counts may cut one in two. */
function span(people: readonly number[]): Count {
  return { low: Math.floor(Math.min(...people)), high: Math.ceil(Math.max(...people)) };
}
