import type { Comparison, MetricId } from '../../model/index.ts';
import { type Component, normalQuantile, normalTail, squareAndAdd } from '../../statistics/index.ts';
import { type Case, casesOf } from './case.ts';
import type { SampledGroup, SampleFrame } from './design.ts';
import { modelOf } from './model.ts';
import { isShareOfSample, restsOnSample, shareIn, shareOf } from './rate.ts';
import { rowsOf, tableTest } from './table-test.ts';

export type SampledComparison = Pick<Comparison, 'difference' | 'ratio' | 'test'>;

/** One group and its reference, in whole people. */
type Pair = readonly [Case, Case];

/**
 * Difference and ratio of two groups in a rate that rests on a random sample, with intervals at the level of the frame, and a test.
 *
 * Both groups stand in one model (`model.ts`), so what their shares of one sample owe to each other is kept. The ratio's interval is made on the
 * scale of logarithms. Where sizes are estimated, the size of the population cancels out of the ratio of false-positive rates, so that one is told,
 * and tested, even where the population is unknown. The test is that of a two-by-two table where there is one (`table-test.ts`), else the interval
 * turned round: p is one minus the highest level at which the interval of the difference still excludes 0.
 *
 * Counts known within bounds give no point, an interval that holds those at either end, and the largest p that the bounds allow.
 *
 * @throws {RangeError} if the metric does not rest on the sample
 */
export function compareSampled(metric: MetricId, group: SampledGroup, reference: SampledGroup, frame: SampleFrame): SampledComparison {
  if (!restsOnSample(metric, frame)) throw new RangeError(`compare sampled: \`${metric}\` does not rest on the sample`);
  const z = -normalQuantile((1 - frame.level) / 2);
  const pairs = pairsOf(metric, group, reference, frame, z);
  const needsSize = frame.sizes === 'unknown' && !isShareOfSample(metric, frame);
  const differences = needsSize ? [] : pairs.map((pair) => inPair(metric, pair, frame, z, difference));
  const ratios = needsSize && !cancelsSize(metric, frame) ? [] : pairs.map((pair) => ratioIn(metric, pair, frame, z));
  return {
    difference: said(differences, -1, 1),
    ratio: said(ratios, 0, Number.MAX_VALUE),
    test: testOf(metric, pairs, frame, needsSize),
  };
}

/** Is the ratio of two groups the same whatever the population is? */
function cancelsSize(metric: MetricId, { drawnFrom }: SampleFrame): boolean {
  const simple: readonly MetricId[] = ['falsePositiveRate', 'truePositiveRate', 'selectionRate', 'falsePositiveShare'];
  return drawnFrom === 'everybody' && simple.includes(metric);
}

/** Where counts are known within bounds: every way in which either group is as low or as high as can be, or its interval reaches furthest. */
function pairsOf(metric: MetricId, group: SampledGroup, reference: SampledGroup, frame: SampleFrame, z: number): readonly Pair[] {
  const [first, second] = [group, reference].map((one) => {
    const cases = casesOf(one, frame).filter(({ negative, positive }) => negative + positive > 0);
    const rated = cases.map((at) => ({ at, ...shareIn(metric, at, frame, z) })).filter(({ value }) => Number.isFinite(value));
    const furthest = (end: 'value' | 'low' | 'high', sign: 1 | -1) => rated.toSorted((a, b) => sign * (a[end] - b[end]))[0]?.at;
    const chosen = [furthest('value', 1), furthest('value', -1), furthest('low', 1), furthest('high', -1)];
    return [...new Set(chosen)].filter((at) => at !== undefined);
  }) as [Case[], Case[]];
  return first.flatMap((one) => second.map((other) => [one, other] as const));
}

type Of = (first: number, second: number) => number;
const difference: Of = (first, second) => first - second;

function inPair(metric: MetricId, pair: Pair, frame: SampleFrame, z: number, of: Of): Component {
  const { components, matricesOf } = modelOf(metric, pair, frame, z);
  return squareAndAdd(components, (values) => {
    const [first, second] = matricesOf(values) as [Parameters<typeof shareOf>[1], Parameters<typeof shareOf>[1]];
    return of(shareOf(metric, first), shareOf(metric, second));
  });
}

function ratioIn(metric: MetricId, pair: Pair, frame: SampleFrame, z: number): Component {
  const [first, second] = pair.map((one) => shareIn(metric, one, frame, z).value) as [number, number];
  // Logarithms have no 0: then the ratio itself, or the ratio turned round, is what the limits move.
  if (first <= 0 && second <= 0) return { value: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY };
  if (first <= 0) return inPair(metric, pair, frame, z, (one, other) => one / other);
  if (second <= 0) {
    const turned = inPair(metric, pair, frame, z, (one, other) => other / one);
    return { value: Number.POSITIVE_INFINITY, low: 1 / turned.high, high: Number.POSITIVE_INFINITY };
  }
  const { value, low, high } = inPair(metric, pair, frame, z, (one, other) => (one > 0 && other > 0 ? Math.log(one / other) : Number.NaN));
  return { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
}

/** The union of the intervals; an end beyond `most` is none. */
function said(estimates: readonly Component[], least: number, most: number): Comparison['difference'] & Comparison['ratio'] {
  if (estimates.length === 0) return { value: null, low: null, high: null, method: 'none' };
  const values = estimates.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const high = Math.max(...estimates.map((estimate) => estimate.high));
  return {
    value: highest - lowest <= 1e-12 && Number.isFinite(lowest) ? Math.min(most, Math.max(least, lowest)) : null,
    low: Math.max(least, Math.min(...estimates.map((estimate) => estimate.low))),
    high: high <= most ? high : most === 1 ? 1 : null,
    method: 'square-and-add',
  };
}

function testOf(metric: MetricId, pairs: readonly Pair[], frame: SampleFrame, needsSize: boolean): Comparison['test'] {
  const rows = rowsOf(metric, frame);
  if (pairs.length === 0 || (needsSize && !rows)) return null;
  const differences = pairs.map((pair) => inPair(metric, pair, frame, 1, difference).value);
  // Within their bounds the two may be alike.
  if (Math.min(...differences) <= 0 && Math.max(...differences) >= 0) return { name: 'random-sample', z: null, p: 1, adjusted: 1 };
  const tests = pairs.map((pair) => (rows ? tableTest(rows, pair) : intervalTest(metric, pair, frame)));
  const [weakest] = tests.toSorted((one, other) => other.p - one.p);
  return weakest!;
}

/** How many standard errors wide the interval may be before it holds 0. */
function intervalTest(metric: MetricId, pair: Pair, frame: SampleFrame): NonNullable<Comparison['test']> {
  const excludes = (z: number) => {
    const { low, high } = inPair(metric, pair, frame, z, difference);
    return low > 0 || high < 0;
  };
  let [inside, outside] = [0, 40];
  for (let round = 0; round < 48; round += 1) {
    const middle = (inside + outside) / 2;
    if (excludes(middle)) inside = middle;
    else outside = middle;
  }
  const { value } = inPair(metric, pair, frame, inside, difference);
  const p = Math.min(1, 2 * normalTail(inside));
  return { name: 'random-sample', z: value < 0 ? -inside : inside, p, adjusted: p };
}
