import { contrastOf } from '../compare/index.ts';
import { fractionOf, type RateSettings, rateOf } from '../metrics/index.ts';
import { type Estimate, type GroupCounts, isExact, type MetricId, type StratumReport } from '../model/index.ts';
import { mantelHaenszelDifference, type Stratum } from '../statistics/index.ts';

/** A pair of groups, overall and within one stratum after the other. */
export interface StrataGroup {
  readonly group: GroupCounts;
  readonly reference: GroupCounts;
  /** null: all the others together. */
  readonly name: readonly string[] | null;
  readonly within: readonly { readonly value: string; readonly group: GroupCounts; readonly reference: GroupCounts }[];
}

/** What is compared within strata: who is flagged, and both kinds of error looked at from both sides. */
const strataMetrics: readonly MetricId[] = [
  'selectionRate',
  'falsePositiveRate',
  'falseNegativeRate',
  'positivePredictiveValue',
  'negativePredictiveValue',
];

/**
 * Differences within strata beside the overall one, and all of them pooled with the weights of Mantel and Haenszel. Their intervals are not
 * corrected for the number of strata.
 */
export function strataOf(
  column: string,
  pair: StrataGroup,
  settings: RateSettings,
  metrics: readonly MetricId[] = strataMetrics,
): StratumReport[] {
  return metrics.flatMap((metric) => {
    const whole = contrastOf(metric, pair.group, pair.reference, settings);
    if (!whole.sides) return [];
    const overall = estimateOf(whole.difference);
    const adjusted = pooled(metric, pair, settings);
    const strata = pair.within.map(({ value, group, reference }) => {
      const { groupRate, referenceRate, difference } = contrastOf(metric, group, reference, settings);
      return { value, difference: estimateOf(difference), groupRate, referenceRate };
    });
    const names = { group: pair.group.name, reference: pair.name };
    return [{ column, metric, ...names, overall, strata, adjusted, change: changeOf(overall, adjusted) }];
  });
}

function pooled(metric: MetricId, pair: StrataGroup, settings: RateSettings): Estimate {
  const strata: Stratum[] = [];
  for (const { group, reference } of pair.within) {
    const first = fractionOf(metric, group);
    const second = fractionOf(metric, reference);
    if (!first || !second) continue;
    // What is known within bounds has no place in a pooled point.
    const rates = [rateOf(metric, group, settings), rateOf(metric, reference, settings)];
    if (rates.some(({ method }) => method !== 'wilson' && method !== 'none')) return nothing;
    if (![first.numerator, first.denominator, second.numerator, second.denominator].every(isExact)) return nothing;
    strata.push({ x1: first.numerator.low, n1: first.denominator.low, x2: second.numerator.low, n2: second.denominator.low });
  }
  return mantelHaenszelDifference(strata, settings.level) ?? nothing;
}

const nothing: Estimate = { value: null, low: null, high: null };

/** Clear: the interval excludes 0. */
function changeOf(overall: Estimate, adjusted: Estimate): StratumReport['change'] {
  if (adjusted.value === null) return 'unclear';
  const before = signOf(overall);
  const after = signOf(adjusted);
  if (before === 0) return after === 0 ? 'unclear' : 'appears';
  if (after === 0) return 'vanishes';
  return before === after ? 'same' : 'reversed';
}

function signOf({ low, high }: Estimate): -1 | 0 | 1 {
  if (low !== null && low > 0) return 1;
  return high !== null && high < 0 ? -1 : 0;
}

function estimateOf({ value, low, high }: Estimate): Estimate {
  return { value, low, high };
}
