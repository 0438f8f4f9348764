import { type RateSettings, rateOf } from '../metrics/index.ts';
import type { Comparison, GroupCounts, MetricId, Rate } from '../model/index.ts';
import { compareSampled, restsOnSample, type SampledGroup, type SampleFrame, sampledRate } from '../selective/index.ts';
import { compare } from './compare.ts';
import { verdictOf } from './verdict.ts';

/** How rates come about: from counts alone, or with the help of a random sample. */
export interface Measure {
  rate(metric: MetricId, group: GroupCounts): Rate;
  compare(metric: MetricId, group: GroupCounts, reference: GroupCounts, name: readonly string[] | null): Comparison;
}

/** @param frame null: nobody was drawn at random */
export function measureOf(settings: RateSettings, frame: SampleFrame | null): Measure {
  const counted: Measure = {
    rate: (metric, group) => rateOf(metric, group, settings),
    compare: (metric, group, reference, name) => compare(metric, group, reference, settings, name),
  };
  if (!frame) return counted;
  return {
    rate: (metric, group) =>
      isSampled(group) && restsOnSample(metric, frame) ? sampledRate(metric, group, frame) : counted.rate(metric, group),
    compare: (metric, group, reference, name) =>
      isSampled(group) && isSampled(reference) && restsOnSample(metric, frame)
        ? compareInSample(metric, group, reference, name, frame)
        : counted.compare(metric, group, reference, name),
  };
}

export function isSampled(group: GroupCounts): group is SampledGroup {
  return group.cells !== null && group.sample !== undefined;
}

function compareInSample(
  metric: MetricId,
  group: SampledGroup,
  reference: SampledGroup,
  name: readonly string[] | null,
  frame: SampleFrame,
): Comparison {
  const rates = { groupRate: sampledRate(metric, group, frame), referenceRate: sampledRate(metric, reference, frame) };
  const comparison = { metric, group: group.name, reference: name, ...rates, ...compareSampled(metric, group, reference, frame) };
  return { ...comparison, verdict: verdictOf(comparison, frame.level) };
}
