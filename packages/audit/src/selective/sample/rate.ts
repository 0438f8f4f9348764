import { type Count, exactly, type MetricId, type Rate, sum } from '../../model/index.ts';
import { type Component, normalQuantile, shareOfLogOdds, squareAndAdd } from '../../statistics/index.ts';
import { partOf } from '../bounds.ts';
import type { Matrix } from '../corners.ts';
import { type Case, casesOf } from './case.ts';
import { type SampledGroup, type SampleFrame, sampleOf } from './design.ts';
import { modelOf } from './model.ts';

/** Does the sample say anything about the metric? If not, its people are all counted, and the rate is that of the counts. */
export function restsOnSample(metric: MetricId, { sizes }: Pick<SampleFrame, 'sizes'>): boolean {
  if (metric === 'positivePredictiveValue' || metric === 'falseDiscoveryRate') return false;
  return sizes !== 'known' || (metric !== 'selectionRate' && metric !== 'falsePositiveShare');
}

/** Rates that are shares of the sample itself and need nobody's number. */
export function isShareOfSample(metric: MetricId, { drawnFrom }: Pick<SampleFrame, 'drawnFrom'>): boolean {
  return drawnFrom === 'everybody' ? metric === 'baseRate' : metric === 'falseOmissionRate' || metric === 'negativePredictiveValue';
}

/**
 * A rate of one group, estimated with the help of the random sample, with an interval at the level of the frame (`squareAndAdd` over what is
 * random; `model.ts` says what that is). With a sample from everybody, the false-positive rate is flagged negatives / (size x share of negatives in the
 * sample), the false-negative rate 1 - flagged positives / (size x share of positives in the sample); the others follow from the same matrix.
 *
 * `least` and `most` are null: nothing is sure about people drawn by lot. `small` looks at the people in the sample on whom the rate rests. Numbers
 * of people that are estimates are given by their limits; where the rate is a share of the sample itself, they are the people of the sample. No point
 * is given where counts are known within bounds only.
 *
 * @returns `method: 'none'` where the sample holds nobody to tell it from, or the size of the group is needed and unknown
 * @throws {RangeError} if the metric does not rest on the sample
 */
export function sampledRate(metric: MetricId, group: SampledGroup, frame: SampleFrame): Rate {
  if (!restsOnSample(metric, frame)) throw new RangeError(`sampled rate: \`${metric}\` does not rest on the sample`);
  const cases = casesOf(group, frame);
  const z = -normalQuantile((1 - frame.level) / 2);
  const sizeMissing = frame.sizes === 'unknown' && !isShareOfSample(metric, frame);
  const estimate = sizeMissing || behind(metric, group).high === 0 ? nothing : envelope(cases.map((one) => shareIn(metric, one, frame, z)));
  // Where sizes are unknown a ratio may still be told, so it matters on how many people that would rest.
  const small = behind(metric, group).low < frame.minimumCell;
  if (estimate.value === null && estimate.low === null) {
    return { metric, ...nobody, ...estimate, least: null, most: null, method: 'none', small };
  }
  return {
    metric,
    ...(isShareOfSample(metric, frame) ? shareOfSample(metric, group) : peopleOf(metric, cases, frame, z)),
    ...estimate,
    least: null,
    most: null,
    method: 'random-sample',
    small,
  };
}

const nobody = { numerator: exactly(0), denominator: exactly(0) };
const nothing = { value: null, low: null, high: null };

/**
 * The share and its limits, so many standard errors wide: squares are added on the scale of log-odds, where products of estimates become sums and a
 * share and what is left of 1 are treated alike. A share of 0 or 1 has no log-odds; there the share itself is taken.
 */
export function shareIn(metric: MetricId, one: Case, frame: SampleFrame, z: number): Component {
  const { components, matricesOf } = modelOf(metric, [one], frame, z);
  const share = (values: readonly number[]) => shareOf(metric, matricesOf(values)[0]!);
  const value = share(components.map((component) => component.value));
  if (!(value > 0 && value < 1)) return squareAndAdd(components, share);
  const { low, high } = squareAndAdd(components, (values) => logOdds(share(values)));
  // There and back, an end that is the value itself may pass it by the last digit.
  return { value, low: Math.min(value, shareOfLogOdds(low)), high: Math.max(value, shareOfLogOdds(high)) };
}

/** NaN outside of 0 and 1. */
function logOdds(share: number): number {
  return Math.log(share) - Math.log1p(-share);
}

/** NaN where an estimate leaves nobody in the denominator. */
export function shareOf(metric: MetricId, matrix: Matrix): number {
  const { hits, of } = partOf(metric, matrix);
  return of > 0 ? hits / of : Number.NaN;
}

/** Everything from the lowest to the highest end, within 0 and 1. */
function envelope(estimates: readonly Component[]): { value: number | null; low: number | null; high: number | null } {
  if (estimates.some(({ value }) => Number.isNaN(value))) return nothing;
  const inside = (share: number) => Math.min(1, Math.max(0, share));
  const values = estimates.map(({ value }) => inside(value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    value: most - least <= 1e-12 ? least : null,
    low: inside(Math.min(...estimates.map(({ low }) => low))),
    high: inside(Math.max(...estimates.map(({ high }) => high))),
  };
}

/** People of the sample on whom the rate rests most: those of its denominator. */
function behind(metric: MetricId, { sample }: SampledGroup): Count {
  if (metric === 'falsePositiveRate' || metric === 'trueNegativeRate') return sample.negative;
  if (metric === 'falseNegativeRate' || metric === 'truePositiveRate') return sample.positive;
  return sum([sample.negative, sample.positive]);
}

function shareOfSample(metric: MetricId, group: SampledGroup): Pick<Rate, 'numerator' | 'denominator'> {
  const { negative, positive } = group.sample;
  return { numerator: metric === 'negativePredictiveValue' ? negative : positive, denominator: sampleOf(group) };
}

/** In how many people the rate is: those flagged are counted, so only the sample moves these numbers. */
function peopleOf(metric: MetricId, cases: readonly Case[], frame: SampleFrame, z: number): Pick<Rate, 'numerator' | 'denominator'> {
  const limits = (side: 'hits' | 'of'): Count => {
    const estimates = cases.map((one) => {
      const { components, matricesOf } = modelOf(metric, [one], { ...frame, about: 'these-people' }, z);
      return squareAndAdd(components, (values) => partOf(metric, matricesOf(values)[0]!)[side]);
    });
    return {
      low: Math.floor(toPerson(Math.max(0, Math.min(...estimates.map(({ low }) => low))))),
      high: Math.ceil(toPerson(Math.max(0, ...estimates.map(({ high }) => high)))),
    };
  };
  return { numerator: limits('hits'), denominator: limits('of') };
}

/** A whole number of people that went through divisions comes back with crumbs. */
function toPerson(people: number): number {
  const nearest = Math.round(people);
  return Math.abs(people - nearest) <= 1e-9 * Math.max(1, people) ? nearest : people;
}
