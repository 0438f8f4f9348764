/**
 * Do intervals hold the truth as often as they say? Populations are invented, samples drawn again and again with fixed seeds. Bands are generous: what
 * would be caught is an uncertainty that was forgotten (it costs ten points and more), not a point.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MetricId } from '../../model/index.ts';
import { bootstrap, createRandom, type Random } from '../../statistics/index.ts';
import { partOf } from '../bounds.ts';
import { frame, sampledGroup } from './examples.ts';
import { compareSampled, type SampleDesign, type SampledGroup, sampledRate } from './index.ts';

/** An invented group: people, their base rate, and how often the system errs on them. */
interface Truth {
  readonly people: number;
  readonly positive: number;
  readonly fpr: number;
  readonly tpr: number;
}

interface World {
  readonly truths: readonly [Truth, Truth];
  /** People drawn by lot, of both groups together. */
  readonly drawn: number;
  readonly design: Partial<SampleDesign>;
}

function cellsOf({ people, positive, fpr, tpr }: Truth): { tn: number; fp: number; fn: number; tp: number } {
  const [bad, good] = [Math.round(people * positive), people - Math.round(people * positive)];
  return { tn: good * (1 - fpr), fp: good * fpr, fn: bad * (1 - tpr), tp: bad * tpr };
}

/** Whom the system flags this time: [negative, positive] of each group. */
function flag({ people, positive, fpr, tpr }: Truth, random: Random): readonly [number, number] {
  const bad = Math.round(people * positive);
  return [random.binomial(people - bad, fpr), random.binomial(bad, tpr)];
}

/** Who is drawn by lot, and what the observer sees of both groups. */
function observe(
  { truths, drawn, design }: World,
  flagged: readonly (readonly [number, number])[],
  random: Random,
): readonly [SampledGroup, SampledGroup] {
  const pools = truths.flatMap(({ people, positive }, i) => {
    const bad = Math.round(people * positive);
    const [fp, tp] = flagged[i]!;
    return design.drawnFrom === 'not-flagged' ? [people - bad - fp, bad - tp] : [people - bad, bad];
  });
  // One by one, without putting back.
  const lots = pools.map(() => 0);
  let rest = pools.reduce((total, some) => total + some, 0);
  for (let lot = 0; lot < drawn; lot += 1) {
    let at = random.below(rest);
    const kind = pools.findIndex((pool, i) => {
      at -= pool - lots[i]!;
      return at < 0;
    });
    lots[kind]! += 1;
    rest -= 1;
  }
  return [0, 1].map((i) => sampledGroup(String(i), [lots[2 * i]!, lots[2 * i + 1]!], flagged[i]!, truths[i]!.people)) as [
    SampledGroup,
    SampledGroup,
  ];
}

const rounds = 600;

/** In how many of all rounds an interval holds the truth, for each metric and group, and for their difference and ratio. */
function coverage(world: World, metrics: readonly MetricId[], seed: number): Map<string, number> {
  const random = createRandom(seed);
  const population = world.truths[0].people + world.truths[1].people;
  const held = new Map<string, number>();
  const count = (what: string, { low, high }: { low: number | null; high: number | null }, truth: number) =>
    held.set(
      what,
      (held.get(what) ?? 0) + ((low ?? Number.NEGATIVE_INFINITY) <= truth && truth <= (high ?? Number.POSITIVE_INFINITY) ? 1 / rounds : 0),
    );
  const fixed = world.design.about === 'these-people' ? world.truths.map((truth) => flag(truth, random)) : null;
  for (let round = 0; round < rounds; round += 1) {
    const flagged = fixed ?? world.truths.map((truth) => flag(truth, random));
    const groups = observe(world, flagged, random);
    const whole = frame(groups, { sizes: { population }, ...world.design });
    for (const metric of metrics) {
      const truths = world.truths.map((truth, i) => {
        const expected = cellsOf(truth);
        const [fp, tp] = fixed ? fixed[i]! : [expected.fp, expected.tp];
        const { hits, of } = partOf(metric, { fp, tp, tn: expected.tn + expected.fp - fp, fn: expected.fn + expected.tp - tp });
        return hits / of;
      }) as [number, number];
      for (const i of [0, 1]) count(`${metric} of ${i}`, sampledRate(metric, groups[i]!, whole), truths[i]!);
      const { difference, ratio } = compareSampled(metric, groups[1], groups[0], whole);
      count(`${metric} difference`, difference, truths[1] - truths[0]);
      count(`${metric} ratio`, ratio, truths[1] / truths[0]);
    }
  }
  return held;
}

/** As in Sweden: few are flagged, more women or fewer, and a thousand people are drawn. */
const few: World['truths'] = [
  { people: 746_137, positive: 0.278, fpr: 0.0029, tpr: 0.0063 },
  { people: 231_592, positive: 0.355, fpr: 0.0067, tpr: 0.0145 },
];
/** A system that flags a fifth of all, and a small sample. */
const many: World['truths'] = [
  { people: 6000, positive: 0.3, fpr: 0.15, tpr: 0.45 },
  { people: 3000, positive: 0.4, fpr: 0.2, tpr: 0.5 },
];
/** Of a rate and what is left of 1, one. */
const rates: readonly MetricId[] = ['falsePositiveRate', 'falseNegativeRate', 'baseRate', 'falseOmissionRate', 'accuracy'];
const all: readonly MetricId[] = [...rates, 'selectionRate', 'falsePositiveShare'];

describe('intervals at 95 % hold the truth', () => {
  for (const [name, world, metrics] of [
    ['few flagged, sizes estimated', { truths: few, drawn: 1047, design: {} }, all],
    ['few flagged, sizes estimated, a sample of 150', { truths: few, drawn: 150, design: {} }, all],
    ['few flagged, about these people', { truths: few, drawn: 1047, design: { about: 'these-people' } }, all],
    ['many flagged, sizes known', { truths: many, drawn: 600, design: { sizes: 'known' } }, rates],
    [
      'many flagged, sample of those not flagged, sizes known',
      { truths: many, drawn: 600, design: { sizes: 'known', drawnFrom: 'not-flagged' } },
      rates,
    ],
    ['many flagged, sample of those not flagged, sizes estimated', { truths: many, drawn: 600, design: { drawnFrom: 'not-flagged' } }, all],
  ] as const) {
    test(name, () => {
      const held = coverage(world, metrics, 20_261_125);
      const out = [...held].filter(([, share]) => share < 0.905 || share > 0.99).map(([what, share]) => `${what}: ${share.toFixed(3)}`);
      assert.deepEqual(out, []);
    });
  }
});

test('groups that are alike are called different in about one of twenty tries', () => {
  const alike = { people: 4000, positive: 0.3, fpr: 0.05, tpr: 0.3 };
  for (const [design, metrics] of [
    [{ sizes: 'known' }, ['falsePositiveRate', 'falseNegativeRate', 'accuracy']],
    [{}, ['falsePositiveRate', 'falseNegativeRate', 'accuracy', 'selectionRate', 'baseRate']],
    [{ sizes: 'unknown' }, ['falsePositiveRate', 'selectionRate']],
    [{ drawnFrom: 'not-flagged' }, ['falsePositiveRate', 'falseNegativeRate', 'falseOmissionRate']],
  ] as const) {
    const random = createRandom(7);
    const world: World = { truths: [alike, { ...alike, people: 2500 }], drawn: 700, design };
    const alarms = new Map<MetricId, number>(metrics.map((metric) => [metric, 0]));
    for (let round = 0; round < rounds; round += 1) {
      const groups = observe(
        world,
        world.truths.map((truth) => flag(truth, random)),
        random,
      );
      const whole = frame(groups, { sizes: { population: 6500 }, ...design });
      for (const metric of metrics) {
        const { test: found } = compareSampled(metric, groups[0], groups[1], whole);
        if (found!.p < 0.05) alarms.set(metric, alarms.get(metric)! + 1 / rounds);
      }
    }
    for (const [metric, share] of alarms) assert.ok(share > 0.02 && share < 0.08, `${JSON.stringify(design)} ${metric}: ${share}`);
  }
});

test('difference and ratio against the bootstrap and against the delta method, for the Swedish table', () => {
  const [swedish, foreign] = [sampledGroup('s', [577, 222], [1577, 1313]), sampledGroup('f', [160, 88], [1001, 1191])];
  const whole = frame([swedish, foreign]);
  const { difference, ratio } = compareSampled('falsePositiveRate', foreign, swedish, whole);
  const samples = [
    [577, 222, 160, 88],
    [1577, 1313, 1001, 1191, 977_730 - 5082],
  ];
  const rate = (drawn: readonly (readonly number[])[], group: 0 | 1) => (drawn[1]![2 * group]! / 977_730) * (1047 / drawn[0]![2 * group]!);
  const options = { level: 0.95, seed: 1 };
  const drawnDifference = bootstrap(samples, (drawn) => rate(drawn, 1) - rate(drawn, 0), options);
  const drawnRatio = bootstrap(samples, (drawn) => rate(drawn, 1) / rate(drawn, 0), options);
  const near = (ours: number | null, theirs: number | null, width: number) =>
    assert.ok(Math.abs(ours! - theirs!) < 0.05 * width, `${ours} ${theirs}`);
  near(difference.low, drawnDifference.low, difference.high! - difference.low!);
  near(difference.high, drawnDifference.high, difference.high! - difference.low!);
  near(ratio.low, drawnRatio.low, ratio.high! - ratio.low!);
  near(ratio.high, drawnRatio.high, ratio.high! - ratio.low!);
  // Delta: the logarithm of the ratio has variance 1/fp1 + 1/fp2 + 1/n1 + 1/n2, as in Woolf 1955.
  const spread = 1.959964 * Math.sqrt(1 / 1577 + 1 / 1001 + 1 / 577 + 1 / 160);
  near(ratio.low, ratio.value! * Math.exp(-spread), ratio.high! - ratio.low!);
  near(ratio.high, ratio.value! * Math.exp(spread), ratio.high! - ratio.low!);
});
