import type { AuditSettings, Comparison, Disagreement, MetricId } from '../../model/index.ts';
import { meaningOf } from './meaning.ts';

/** Rates that can quarrel: who is flagged, and errors looked at from both sides. */
const told: readonly MetricId[] = [
  'selectionRate',
  'falsePositiveRate',
  'trueNegativeRate',
  'falseNegativeRate',
  'truePositiveRate',
  'positivePredictiveValue',
  'falseDiscoveryRate',
  'negativePredictiveValue',
  'falseOmissionRate',
];

/**
 * Do the rates of one group tell different stories? An error is looked at from two sides: among people by what they are (false-positive,
 * false-negative rate), and among people by what was decided of them (false discovery, false omission). They disagree if one is clearly more
 * frequent from the one side, and from the other clearly less, or so nearly as frequent that a difference of that size would have shown. That is the
 * quarrel about COMPAS: false positives twice as frequent among Black defendants, precision about the same.
 *
 * Of a harm wrong flags are looked at, of a benefit those wrongly passed over, of what nobody stated both. More false positives and fewer
 * false negatives are no quarrel: a group of which more are flagged, whatever they are, has both.
 *
 * @param comparisons all of one group against one reference
 */
export function disagreementOf(comparisons: readonly Comparison[], effect: AuditSettings['effect']): Disagreement | null {
  const falsePositives = errorOf(comparisons, 'falsePositiveRate', 'trueNegativeRate');
  const falseDiscoveries = errorOf(comparisons, 'falseDiscoveryRate', 'positivePredictiveValue');
  const falseNegatives = errorOf(comparisons, 'falseNegativeRate', 'truePositiveRate');
  const falseOmissions = errorOf(comparisons, 'falseOmissionRate', 'negativePredictiveValue');
  const quarrel =
    (effect !== 'benefit' && apart(falsePositives, falseDiscoveries)) || (effect !== 'harm' && apart(falseNegatives, falseOmissions));
  if (!quarrel) return null;
  const { group, reference } = comparisons[0]!;
  const heard = comparisons.filter(({ metric }) => told.includes(metric));
  const clear = heard.flatMap(({ metric, verdict }) =>
    verdict === 'higher' || verdict === 'lower' ? [{ metric, verdict, meaning: meaningOf(metric, verdict, effect) }] : [],
  );
  const metricsWith = (wanted: string) =>
    clear.filter(({ verdict, meaning }) => verdict === wanted || meaning === wanted).map(({ metric }) => metric);
  return {
    group,
    reference,
    higher: metricsWith('higher'),
    lower: metricsWith('lower'),
    alike: heard.filter(({ verdict }) => verdict === 'no-clear-difference').map(({ metric }) => metric),
    worse: metricsWith('worse'),
    better: metricsWith('better'),
    lenient: metricsWith('lenient'),
    severe: metricsWith('severe'),
  };
}

/** Difference in a rate of error: its direction if it is clear, and how large it may be in either direction. */
interface ErrorDifference {
  readonly direction: -1 | 0 | 1;
  readonly low: number;
  readonly high: number;
  readonly size: number;
}

/** An error rate, or what is left of it turned around. null: not known, or of too few people. */
function errorOf(comparisons: readonly Comparison[], error: MetricId, rest: MetricId): ErrorDifference | null {
  const found = comparisons.find(({ metric }) => metric === error || metric === rest);
  if (!found || found.verdict === 'unknown' || found.verdict === 'too-small') return null;
  const { low, high, value } = found.difference;
  if (low === null || high === null) return null;
  const sign = found.metric === error ? 1 : -1;
  const direction = found.verdict === 'higher' ? sign : found.verdict === 'lower' ? -sign : 0;
  const size = value === null ? Math.min(Math.abs(low), Math.abs(high)) : Math.abs(value);
  return { direction: direction as -1 | 0 | 1, low: sign > 0 ? low : -high, high: sign > 0 ? high : -low, size };
}

function apart(a: ErrorDifference | null, b: ErrorDifference | null): boolean {
  return a !== null && b !== null && (a.direction * b.direction < 0 || nearlyAlike(a, b) || nearlyAlike(b, a));
}

/** `a` is clear, and the interval of `b` leaves no room for a difference like it. */
function nearlyAlike(a: ErrorDifference, b: ErrorDifference): boolean {
  if (a.direction === 0 || b.direction !== 0) return false;
  return a.direction > 0 ? b.high < a.size : b.low > -a.size;
}
