import { type AuditSettings, exactly, type GroupCounts, type MetricId, type Rate } from '../model/index.ts';
import { wilson } from '../statistics/index.ts';
import { basisOf } from './basis.ts';
import { shareOf } from './split.ts';

/** The part of the settings that rates and comparisons need. */
export type RateSettings = Pick<AuditSettings, 'level' | 'minimumCell'>;

/**
 * A metric of one group: a share with its Wilson interval (Wilson 1927, without continuity correction) at the level of the settings. Counts
 * known within bounds give the union of the intervals of everything they may be, and no point. So do outcomes that nobody wrote down, where
 * leaving them out would mislead (`restsOnUnknown`); else the rate is of those whose outcome is known, and `least` and `most` say what the
 * others could change.
 *
 * @returns `method: 'none'` with null everywhere if nobody is in the denominator or the source does not say
 */
export function rateOf(metric: MetricId, group: GroupCounts, settings: RateSettings): Rate {
  const basis = basisOf(metric, group);
  if (!basis) return emptyRate(metric);
  const { least, most, possible } = basis;
  return {
    metric,
    numerator: basis.numerator,
    denominator: basis.denominator,
    value: shareOf(least) === shareOf(most) ? shareOf(least) : null,
    low: wilson(least.hits, least.hits + least.misses, settings.level).low,
    high: wilson(most.hits, most.hits + most.misses, settings.level).high,
    least: shareOf(possible[0]),
    most: shareOf(possible[1]),
    method: basis.method,
    small: basis.denominator.low < settings.minimumCell,
  };
}

function emptyRate(metric: MetricId): Rate {
  const nobody = exactly(0);
  const nothing = { value: null, low: null, high: null, least: null, most: null };
  return { metric, numerator: nobody, denominator: nobody, ...nothing, method: 'none', small: true };
}
