import { basisOf, type RateSettings, rateOf, shareOf } from '../metrics/index.ts';
import type { Comparison, GroupCounts, MetricId } from '../model/index.ts';
import { newcombe, ratioScore } from '../statistics/index.ts';
import { finite } from './finite.ts';
import { testOf } from './p-value.ts';
import { inPeople, type Sides, sidesOf } from './sides.ts';
import { verdictOf } from './verdict.ts';

/**
 * One metric of `group` against `reference`: difference with Newcombe's interval (1998, method 10), ratio with a score interval, test.
 * The verdict is that of a single question; `adjusted` corrects it for all questions of a report.
 *
 * Where counts are known within bounds the intervals hold everything that the counts may be, and there is no point.
 *
 * @param name how the reference is named in the answer; null if it is all the others together
 */
export function compare(
  metric: MetricId,
  group: GroupCounts,
  reference: GroupCounts,
  settings: RateSettings,
  name: readonly string[] | null = reference.name,
): Comparison {
  const { sides, ...contrast } = contrastOf(metric, group, reference, settings);
  const shared = { metric, group: group.name, reference: name, ...contrast };
  if (!sides) return { ...shared, ratio: { ...nothing, method: 'none' }, test: null, verdict: 'unknown' };
  const comparison = { ...shared, ratio: ratioOf(sides, settings.level), test: testOf(sides) };
  return { ...comparison, verdict: verdictOf(comparison, settings.level) };
}

/** Both rates and their difference, without ratio and test. */
export interface Contrast extends Pick<Comparison, 'groupRate' | 'referenceRate' | 'difference'> {
  /** null: one of the rates is not known. */
  readonly sides: Sides | null;
}

export function contrastOf(metric: MetricId, group: GroupCounts, reference: GroupCounts, settings: RateSettings): Contrast {
  const groupRate = rateOf(metric, group, settings);
  const referenceRate = rateOf(metric, reference, settings);
  if (groupRate.method === 'none' || referenceRate.method === 'none') {
    return { groupRate, referenceRate, difference: { ...nothing, method: 'none' }, sides: null };
  }
  const sides = sidesOf(basisOf(metric, group)!, basisOf(metric, reference)!);
  return { groupRate, referenceRate, difference: differenceOf(sides, settings.level), sides };
}

const nothing = { value: null, low: null, high: null };

function differenceOf({ lowest, highest, exact }: Sides, level: number): Comparison['difference'] {
  return {
    value: exact ? shareOf(lowest[0]) - shareOf(lowest[1]) : null,
    low: newcombe(...inPeople(lowest), level).low,
    high: newcombe(...inPeople(highest), level).high,
    method: exact ? 'newcombe' : 'bounds',
  };
}

function ratioOf({ lowest, highest, exact }: Sides, level: number): Comparison['ratio'] {
  return {
    value: exact ? finite(shareOf(lowest[0]) / shareOf(lowest[1])) : null,
    low: finite(ratioScore(...inPeople(lowest), level).low),
    high: finite(ratioScore(...inPeople(highest), level).high),
    method: exact ? 'score' : 'bounds',
  };
}
