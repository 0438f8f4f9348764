import type { AuditSettings, Comparison, Finding, MetricId, Report, StratumReport } from '../../model/index.ts';
import { joinName } from '../order.ts';
import { disagreementOf } from './disagreement.ts';
import { fourFifthsOf } from './four-fifths.ts';
import type { Parts } from './parts.ts';

/**
 * What is told first. A quarrel between rates and a difference that strata turn around come before any single rate, because a rate quoted
 * without them misleads.
 */
export function findingsOf(parts: Parts): Finding[] {
  const { comparisons, margins, settings, strata } = parts;
  const all = [...comparisons, ...margins.flatMap((margin) => margin.comparisons)];
  const told = byWeight(
    all.filter(({ metric }) => metric !== 'baseRate'),
    settings.effect,
  );
  return [
    ...byPair(all).flatMap((pair): Finding[] => {
      const disagreement = disagreementOf(pair, settings.effect);
      return disagreement ? [{ kind: 'finding', code: 'rates-disagree', ...disagreement }] : [];
    }),
    ...stratumFindings(strata, ['reversed', 'vanishes', 'appears']),
    ...told.filter(isClear).map((comparison): Finding => ({ kind: 'finding', code: 'rate-differs', comparison })),
    ...stratumFindings(strata, ['same']),
    ...onlyTogether(parts).map((comparison): Finding => ({ kind: 'finding', code: 'only-together', comparison })),
    ...fourFifthsOf(parts),
    ...overall(parts.everybody),
    ...told
      .filter(({ verdict }) => verdict === 'no-clear-difference')
      .map((comparison): Finding => ({ kind: 'finding', code: 'no-clear-difference', comparison })),
  ];
}

function stratumFindings(strata: readonly StratumReport[], changes: readonly StratumReport['change'][]): Finding[] {
  return strata.filter(({ change }) => changes.includes(change)).map((stratum) => ({ kind: 'finding', code: 'stratum-changes', stratum }));
}

/** Metrics in the order in which they weigh, by what being flagged means. */
const weightByEffect: Readonly<Record<AuditSettings['effect'], readonly MetricId[]>> = {
  harm: [
    'falsePositiveRate',
    'positivePredictiveValue',
    'selectionRate',
    'falsePositiveShare',
    'falseNegativeRate',
    'negativePredictiveValue',
  ],
  benefit: [
    'selectionRate',
    'falseNegativeRate',
    'negativePredictiveValue',
    'falsePositiveRate',
    'positivePredictiveValue',
    'falsePositiveShare',
  ],
  unknown: [
    'selectionRate',
    'falsePositiveRate',
    'falseNegativeRate',
    'positivePredictiveValue',
    'negativePredictiveValue',
    'falsePositiveShare',
  ],
};

/** Within one metric the larger difference first. */
function byWeight(comparisons: readonly Comparison[], effect: AuditSettings['effect']): Comparison[] {
  const weights = weightByEffect[effect];
  const place = ({ metric }: Comparison) => (weights.includes(metric) ? weights.indexOf(metric) : weights.length);
  return comparisons.toSorted((a, b) => place(a) - place(b) || sizeOf(b) - sizeOf(a));
}

function sizeOf({ difference: { value, low, high } }: Comparison): number {
  if (value !== null) return Math.abs(value);
  return low === null || high === null ? 0 : Math.abs(low + high) / 2;
}

function isClear({ verdict }: Comparison): boolean {
  return verdict === 'higher' || verdict === 'lower';
}

/** The comparisons of each group with its reference, in their order. */
function byPair(comparisons: readonly Comparison[]): Comparison[][] {
  return [...Map.groupBy(comparisons, ({ group, reference }) => JSON.stringify([group, reference])).values()];
}

/** Clear at an intersection, though no column alone shows it for these people. */
function onlyTogether({ comparisons, margins }: Parts): Comparison[] {
  return comparisons.filter(
    (comparison) =>
      isClear(comparison) &&
      margins.length > 0 &&
      !margins.some((margin, i) =>
        margin.comparisons.some(
          (alone) =>
            alone.metric === comparison.metric &&
            isClear(alone) &&
            (concerns(alone, comparison.group[i]) || concerns(alone, comparison.reference?.[i])),
        ),
      ),
  );
}

function concerns({ group, reference }: Comparison, value: string | undefined): boolean {
  return value !== undefined && (joinName(group) === value || (reference !== null && joinName(reference) === value));
}

const overallMetrics: readonly MetricId[] = ['selectionRate', 'falsePositiveRate', 'falseNegativeRate', 'positivePredictiveValue'];

function overall({ rates }: Report['everybody']): Finding[] {
  return rates
    .filter(({ metric, method }) => overallMetrics.includes(metric) && method !== 'none')
    .map((rate) => ({ kind: 'finding', code: 'overall', rate }));
}
