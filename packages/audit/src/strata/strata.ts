import { contrastOf, everybodyOf } from '../compare/index.ts';
import { fractionOf, type RateSettings, rateOf } from '../metrics/index.ts';
import type { Estimate, GroupCounts, MetricId, StratumReport } from '../model/index.ts';
import { mantelHaenszelDifference, type Stratum } from '../statistics/index.ts';

/** A pair of groups within one stratum after the other. */
export interface StrataPair {
  readonly group: readonly string[];
  /** null: all the others together. */
  readonly reference: readonly string[] | null;
  readonly within: readonly StratumPair[];
}

interface StratumPair {
  readonly value: string;
  readonly group: GroupCounts;
  readonly reference: GroupCounts;
}

/** More strata than these are pooled, and not told one by one. */
const mostTold = 50;

/** What is compared within strata: who is flagged, and both kinds of error looked at from both sides. */
const strataMetrics: readonly MetricId[] = [
  'selectionRate',
  'falsePositiveRate',
  'falseNegativeRate',
  'positivePredictiveValue',
  'negativePredictiveValue',
];

/**
 * Differences within strata beside the overall one, and all of them pooled with the weights of Mantel and Haenszel. All are of the same people:
 * those whose stratum is known. Intervals are not corrected for the number of strata. Of many strata those with the most people are told.
 */
export function strataOf(
  column: string,
  { group, reference, within }: StrataPair,
  settings: RateSettings,
  metrics: readonly MetricId[] = strataMetrics,
): StratumReport[] {
  const [all, allOthers] = [everybodyOf(within.map((one) => one.group)), everybodyOf(within.map((one) => one.reference))];
  const told = largest(within);
  return metrics.flatMap((metric) => {
    const whole = contrastOf(metric, all, allOthers, settings);
    if (!whole.sides) return [];
    const overall = estimateOf(whole.difference);
    const adjusted = pooled(metric, within, settings);
    const strata = told.map((one) => {
      const { groupRate, referenceRate, difference } = contrastOf(metric, one.group, one.reference, settings);
      return { value: one.value, difference: estimateOf(difference), groupRate, referenceRate };
    });
    const more = within.length - told.length;
    // No verdict rests on fewer people than the minimum, whatever the intervals say.
    const small = whole.groupRate.small || whole.referenceRate.small;
    const change = small ? 'unclear' : changeOf(overall, adjusted);
    return [{ column, metric, group, reference, overall, strata, more, adjusted, change }];
  });
}

/** In their order. */
function largest(within: readonly StratumPair[]): readonly StratumPair[] {
  const people = ({ group, reference }: StratumPair) => group.n.high + reference.n.high;
  const kept = new Set(within.toSorted((a, b) => people(b) - people(a)).slice(0, mostTold));
  return within.filter((one) => kept.has(one));
}

function pooled(metric: MetricId, within: readonly StratumPair[], settings: RateSettings): Estimate {
  const strata: Stratum[] = [];
  for (const { group, reference } of within) {
    const first = fractionOf(metric, group);
    const second = fractionOf(metric, reference);
    if (!first || !second) continue;
    // What is known within bounds has no place in a pooled point.
    const rates = [rateOf(metric, group, settings), rateOf(metric, reference, settings)];
    if (rates.some(({ method }) => method !== 'wilson' && method !== 'none')) return nothing;
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
