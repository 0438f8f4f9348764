/** Estimates with a random control sample: the published Swedish table, cases worked by hand, and what cannot be told. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { exactly, type MetricId } from '../../model/index.ts';
import { newcombe, ratioScore, wilson } from '../../statistics/index.ts';
import { estimated, frame, groupsOfSweden, type Sweden, sampledGroup } from './examples.ts';
import { compareSampled, frameOf, restsOnSample, type SampledGroup, sampledRate, sizeOf } from './index.ts';

const { sweden } = JSON.parse(readFileSync(new URL('../../../../../spec/audit-vectors/published.json', import.meta.url), 'utf8')) as {
  readonly sweden: Sweden;
};

const near = (ours: number | null, expected: number, within = 1e-9) =>
  assert.ok(ours !== null && Math.abs(ours - expected) <= within, `${ours} instead of ${expected}`);

describe('the Swedish table', () => {
  for (const [place, table] of sweden.tables.entries()) {
    test(table.map(({ name }) => name).join(' and '), () => {
      const groups = groupsOfSweden(sweden, place);
      const whole = frame(groups, { sizes: { population: sweden.population } });
      for (const [i, published] of table.entries()) {
        const group = groups[i]!;
        const percent = (metric: MetricId) => 100 * sampledRate(metric, group, whole).value!;
        assert.equal(sizeOf(group, whole)?.value, published.size);
        assert.equal(percent('falsePositiveRate').toFixed(4), published.falsePositiveRate.toFixed(4));
        assert.equal(percent('falseNegativeRate').toFixed(4), published.falseNegativeRate.toFixed(4));
        assert.equal(percent('baseRate').toFixed(2), published.baseRate.toFixed(2));
        const [wrong, right] = published.flagged;
        assert.equal(((100 * right) / (right + wrong)).toFixed(2), published.precision.toFixed(2));
        assert.equal(restsOnSample('positivePredictiveValue', whole), false);
      }
    });
  }

  test('sizes cut to whole people, as the recipe does, move no printed digit', () => {
    for (const [place, table] of sweden.tables.entries()) {
      const groups = groupsOfSweden(sweden, place);
      for (const [i, { size, sample, flagged }] of table.entries()) {
        const [ok, error] = sample;
        const recipe = flagged[0] / ((size * ok) / (ok + error));
        near(sampledRate('falsePositiveRate', groups[i]!, frame(groups)).value, recipe, 1e-7);
      }
    }
  });

  test('people are given with the error of the sample: of 538 830 without error 1 577 were flagged', () => {
    const groups = groupsOfSweden(sweden, 0);
    const rate = sampledRate('falsePositiveRate', groups[0], frame(groups));
    assert.deepEqual(rate.numerator, exactly(1577));
    const { low, high } = wilson(577, 1047, 0.95);
    assert.ok(rate.denominator.low <= 538_830 && 538_830 <= rate.denominator.high);
    // The group's share of the sample and the share without error within it move the same number; together no further than the share of both.
    assert.ok(Math.abs(rate.denominator.low - 977_730 * low) < 0.01 * 977_730 * low);
    assert.ok(Math.abs(rate.denominator.high - 977_730 * high) < 0.01 * 977_730 * high);
    assert.deepEqual(sampledRate('baseRate', groups[0], frame(groups)).numerator, exactly(222));
    assert.deepEqual(sampledRate('baseRate', groups[0], frame(groups)).denominator, exactly(799));
  });

  test('foreign background: more than twice the false-positive rate, beyond doubt; and women against men', () => {
    const [swedish, foreign] = groupsOfSweden(sweden, 0);
    const { difference, ratio, test: found } = compareSampled('falsePositiveRate', foreign, swedish, frame([swedish, foreign]));
    // 1001/160 over 1577/577, whatever the population is.
    near(ratio.value, 1001 / 160 / (1577 / 577), 1e-12);
    assert.ok(ratio.low! > 1.8 && ratio.high! < 2.9 && difference.low! > 0 && found!.p < 1e-16 && found!.z! > 0);
    const [women, men] = groupsOfSweden(sweden, 1);
    assert.ok(compareSampled('falsePositiveRate', women, men, frame([women, men])).difference.low! > 0);
    // The share of errors is the same within what the sample can tell.
    const base = compareSampled('baseRate', women, men, frame([women, men]));
    assert.ok(base.difference.low! < 0 && base.difference.high! > 0 && base.test!.p > 0.5);
  });
});

describe('intervals, each worked in another way', () => {
  const [swedish, foreign] = groupsOfSweden(sweden, 0);
  const groups = [swedish, foreign];

  test('false-positive rate: a ratio of two proportions, flagged among all over negative in the sample', () => {
    for (const group of groups) {
      const { low, high } = sampledRate('falsePositiveRate', group, frame(groups));
      const score = ratioScore(group.cells.fp.low, 977_730, group.sample.negative.low, 1047, 0.95);
      near(low, score.low, 0.03 * (score.high - score.low));
      near(high, score.high, 0.03 * (score.high - score.low));
    }
  });

  test('sizes known: the base rate is Wilson, the false-positive rate a ratio of proportions within the group', () => {
    const group = sampledGroup('a', [300, 100], [40, 60], 20_000);
    const known = frame([group], { sizes: 'known' });
    const { low, high } = wilson(100, 400, 0.95);
    const base = sampledRate('baseRate', group, known);
    near(base.low, low, 1e-12);
    near(base.high, high, 1e-12);
    const rate = sampledRate('falsePositiveRate', group, known);
    near(rate.value, 40 / (20_000 * 0.75));
    const good = wilson(300, 400, 0.95);
    assert.deepEqual(rate.numerator, exactly(40));
    assert.deepEqual(rate.denominator, { low: Math.floor(20_000 * good.low), high: Math.ceil(20_000 * good.high) });
    const score = ratioScore(40, 20_000, 300, 400, 0.95);
    near(rate.low, score.low, 0.05 * (score.high - score.low));
    near(rate.high, score.high, 0.05 * (score.high - score.low));
    assert.equal(restsOnSample('selectionRate', known), false);
    assert.throws(() => sampledRate('selectionRate', group, known), RangeError);
    assert.throws(() => compareSampled('falseDiscoveryRate', group, group, known), RangeError);
  });

  test('a sample of those not flagged: the false-omission rate is Wilson, the others follow from whole counts', () => {
    const group = sampledGroup('a', [270, 30], [400, 600], 5000);
    const left = frame([group], { sizes: 'known', drawnFrom: 'not-flagged' });
    const { low, high } = wilson(30, 300, 0.95);
    const omission = sampledRate('falseOmissionRate', group, left);
    near(omission.low, low, 1e-12);
    near(omission.high, high, 1e-12);
    // 4000 were not flagged, 400 of them what is looked for.
    near(sampledRate('falseNegativeRate', group, left).value, 400 / 1000);
    near(sampledRate('falsePositiveRate', group, left).value, 400 / 4000);
    near(sampledRate('baseRate', group, left).value, 1000 / 5000);
    near(sampledRate('accuracy', group, left).value, (600 + 3600) / 5000);
  });

  test('about these people: only the sample moves the rate', () => {
    const now = frame(groups, { about: 'these-people' });
    const process = frame(groups);
    for (const group of groups) {
      const drawn = group.sample.negative.low;
      const { low, high } = wilson(drawn, 1047, 0.95);
      const rate = sampledRate('falsePositiveRate', group, now);
      const flagged = group.cells.fp.low / 977_730;
      near(rate.low, flagged / high, 0.03 * rate.value!);
      near(rate.high, flagged / low, 0.03 * rate.value!);
      const wide = sampledRate('falsePositiveRate', group, process);
      assert.ok(wide.low! < rate.low! && rate.high! < wide.high!);
    }
  });

  test('two groups of which each has its own sample and known size are independent: Newcombe', () => {
    const [one, other] = [sampledGroup('a', [300, 100], [4, 6], 20_000), sampledGroup('b', [150, 80], [9, 6], 9000)];
    const { difference } = compareSampled('baseRate', one, other, frame([one, other], { sizes: 'known' }));
    const expected = newcombe(100, 400, 80, 230, 0.95);
    near(difference.low, expected.low, 1e-12);
    near(difference.high, expected.high, 1e-12);
  });
});

describe('whatever the counts are', () => {
  const people = fc.integer({ min: 0, max: 400 });
  const counts = fc.tuple(people, people, people, people);
  const designs = fc.record({
    sizes: fc.constantFrom('known' as const, 'unknown' as const, { population: 100_000 }),
    drawnFrom: fc.constantFrom('everybody' as const, 'not-flagged' as const),
    about: fc.constantFrom('process' as const, 'these-people' as const),
    level: fc.constantFrom(0.8, 0.95, 0.99),
  });
  const grouped = fc
    .tuple(counts, counts)
    .map(
      ([one, other]) =>
        [one, other].map(([rn, rp, fp, tp], i) => sampledGroup(String(i), [rn, rp], [fp, tp], 20_000)) as [SampledGroup, SampledGroup],
    );

  test('a rate lies within its interval, between 0 and 1, and complements add up to 1', () => {
    fc.assert(
      fc.property(grouped, designs, (groups, design) => {
        const whole = frame(groups, design);
        for (const group of groups) {
          for (const metric of estimated) {
            const { value, low, high, method, least, most } = sampledRate(metric, group, whole);
            assert.equal(least ?? most, null);
            if (method === 'none') assert.deepEqual([value, low, high], [null, null, null]);
            else assert.ok(0 <= low! && low! <= value! && value! <= high! && high! <= 1, metric);
          }
          const [fpr, tnr] = [sampledRate('falsePositiveRate', group, whole), sampledRate('trueNegativeRate', group, whole)];
          assert.equal(fpr.method, tnr.method);
          if (fpr.method !== 'none') {
            near(fpr.value, 1 - tnr.value!);
            near(fpr.low, 1 - tnr.high!);
            near(fpr.high, 1 - tnr.low!);
          }
        }
      }),
    );
  });

  test('groups that change places turn difference, ratio and z around', () => {
    fc.assert(
      fc.property(grouped, designs, fc.constantFrom(...estimated), (groups, design, metric) => {
        const whole = frame(groups, design);
        const [one, other] = [compareSampled(metric, groups[0], groups[1], whole), compareSampled(metric, groups[1], groups[0], whole)];
        assert.equal(one.difference.method, other.difference.method);
        if (one.difference.value !== null) {
          near(one.difference.value, -other.difference.value!);
          near(one.difference.low, -other.difference.high!, 1e-7);
          near(one.difference.high, -other.difference.low!, 1e-7);
        }
        if (one.ratio.value !== null && one.ratio.value > 0) {
          near(one.ratio.value * other.ratio.value!, 1);
          if (other.ratio.low! > 0) near(one.ratio.high! * other.ratio.low!, 1, 1e-6);
        }
        if (one.test) {
          near(one.test.p, other.test!.p, 1e-9);
          assert.ok(one.test.p >= 0 && one.test.p <= 1);
          if (one.test.z !== null && one.difference.value) assert.ok(one.test.z * one.difference.value >= 0);
        }
      }),
    );
  });

  test('intervals and test agree where sizes are known and the test is the interval turned round', () => {
    fc.assert(
      fc.property(grouped, fc.constantFrom(...estimated.filter((metric) => metric !== 'baseRate')), (groups, metric) => {
        const { difference, test: found } = compareSampled(metric, groups[0], groups[1], frame(groups, { sizes: 'known' }));
        if (!found || difference.low === null) return;
        const excludes = difference.low > 0 || difference.high! < 0;
        if (Math.abs(found.p - 0.05) > 1e-9) assert.equal(excludes, found.p < 0.05, `${metric} ${found.p}`);
      }),
    );
  });
});

describe('what cannot be told', () => {
  const groups = groupsOfSweden(sweden, 0);

  test('no population: no rates of everybody, but their ratios and tests', () => {
    const unknown = frame(groups, { sizes: 'unknown' });
    const [swedish, foreign] = groups;
    assert.equal(sizeOf(swedish, unknown), null);
    assert.equal(sampledRate('falsePositiveRate', swedish, unknown).method, 'none');
    near(sampledRate('baseRate', swedish, unknown).value, 222 / 799);
    const blind = compareSampled('falsePositiveRate', foreign, swedish, unknown);
    const seen = compareSampled('falsePositiveRate', foreign, swedish, frame(groups));
    assert.equal(blind.difference.method, 'none');
    near(blind.ratio.value, seen.ratio.value!, 1e-9);
    near(blind.ratio.low, seen.ratio.low!, 0.01);
    near(blind.ratio.high, seen.ratio.high!, 0.01);
    assert.deepEqual(blind.test, seen.test);
    assert.equal(compareSampled('accuracy', foreign, swedish, unknown).ratio.method, 'none');
    assert.equal(compareSampled('accuracy', foreign, swedish, unknown).test, null);
    assert.equal(
      compareSampled('falsePositiveRate', foreign, swedish, frame(groups, { sizes: 'unknown', drawnFrom: 'not-flagged' })).ratio.method,
      'none',
    );
  });

  test('nobody in the sample, or nobody of that kind', () => {
    const empty = sampledGroup('a', [0, 0], [3, 4], 100);
    const sure = sampledGroup('b', [20, 0], [3, 4], 100);
    const whole = frame([empty, sure], { sizes: 'known' });
    for (const metric of estimated) assert.equal(sampledRate(metric, empty, whole).method, 'none');
    assert.deepEqual(compareSampled('baseRate', empty, sure, whole), {
      difference: { value: null, low: null, high: null, method: 'none' },
      ratio: { value: null, low: null, high: null, method: 'none' },
      test: null,
    });
    assert.equal(sampledRate('falseNegativeRate', sure, whole).method, 'none');
    assert.equal(compareSampled('falseNegativeRate', sure, sure, whole).difference.method, 'none');
    near(sampledRate('falsePositiveRate', sure, whole).value, 3 / 100);
    assert.equal(sampledRate('falsePositiveRate', sure, whole).small, true);
  });

  test('nobody flagged: rates of 0 with an upper end, wherever the few might have been', () => {
    const none = sampledGroup('a', [300, 100], [0, 0], 10_000);
    const some = sampledGroup('b', [300, 100], [50, 50], 10_000);
    const known = frame([none, some], { sizes: 'known' });
    const rate = sampledRate('falsePositiveRate', none, known);
    assert.deepEqual([rate.value, rate.low], [0, 0]);
    near(rate.high, wilson(0, 10_000, 0.95).high / 0.75, 2e-5);
    assert.equal(sampledRate('falseNegativeRate', none, known).value, 1);
    const { ratio, difference, test: found } = compareSampled('falsePositiveRate', none, some, known);
    assert.ok(ratio.value === 0 && ratio.low === 0 && ratio.high! < 0.2 && difference.high! < 0 && found!.p < 1e-6);
    const turned = compareSampled('falsePositiveRate', some, none, known);
    assert.ok(turned.ratio.value === null && turned.ratio.low! > 5 && turned.ratio.high === null);
    // Nobody on either side: nothing to compare.
    assert.deepEqual(compareSampled('falsePositiveRate', none, none, known).test?.p, 1);
  });

  test('a population smaller than what was seen of it', () => {
    const design = { drawnFrom: 'everybody', about: 'process', level: 0.95, minimumCell: 30 } as const;
    assert.deepEqual(frameOf(groups, { ...design, sizes: { population: 5000 } }), {
      ok: false,
      error: { code: 'population-too-small', people: 5082 },
    });
    assert.deepEqual(frameOf(groups, { ...design, drawnFrom: 'not-flagged', sizes: { population: 6000 } }), {
      ok: false,
      error: { code: 'population-too-small', people: 6129 },
    });
    assert.equal(frameOf(groups, { ...design, sizes: { population: 5082 } }).ok, true);
    assert.equal(frameOf(groups, { ...design, sizes: { population: Number.NaN } }).ok, false);
  });

  test('more found among the flagged than the sample says there are: the rate stops at its end', () => {
    const odd = sampledGroup('a', [399, 1], [10, 500], 1000);
    const rate = sampledRate('falseNegativeRate', odd, frame([odd], { sizes: 'known' }));
    assert.deepEqual([rate.value, rate.low], [0, 0]);
    // In a sample of those not flagged that cannot happen.
    assert.ok(sampledRate('falseNegativeRate', odd, frame([odd], { sizes: 'known', drawnFrom: 'not-flagged' })).value! > 0);
  });
});

test('counts within bounds: the interval holds that of everything they may be, and there is no point', () => {
  const at = (fp: number, negative: number) => sampledGroup('a', [negative, 90], [fp, 60], 9000);
  const blurred: SampledGroup = {
    ...at(20, 200),
    cells: { ...at(20, 200).cells, fp: { low: 20, high: 24 } },
    sample: { negative: { low: 200, high: 203 }, positive: exactly(90) },
  };
  const unchecked: SampledGroup = { ...at(20, 200), cells: { ...at(20, 200).cells, flaggedUnknown: exactly(4) } };
  const other = sampledGroup('b', [300, 50], [80, 40], 9000);
  for (const metric of estimated) {
    const known = frame([blurred, other], { sizes: 'known' });
    const wide = sampledRate(metric, blurred, known);
    const { difference, ratio, test: found } = compareSampled(metric, blurred, other, known);
    for (let fp = 20; fp <= 24; fp += 1) {
      for (let negative = 200; negative <= 203; negative += 1) {
        const exact = at(fp, negative);
        const one = sampledRate(metric, exact, frame([exact, other], { sizes: 'known' }));
        assert.ok(wide.low! <= one.low! + 1e-12 && one.high! <= wide.high! + 1e-12, metric);
        const pair = compareSampled(metric, exact, other, frame([exact, other], { sizes: 'known' }));
        assert.ok(difference.low! <= pair.difference.low! + 1e-9 && pair.difference.high! <= difference.high! + 1e-9, metric);
        assert.ok(ratio.low! <= pair.ratio.low! + 1e-9 && pair.ratio.high! <= ratio.high! + 1e-9, metric);
        assert.ok(found!.p >= pair.test!.p - 1e-12, metric);
      }
    }
    assert.equal(wide.value, null, metric);
  }
  const rate = sampledRate('falsePositiveRate', unchecked, frame([unchecked], { sizes: 'known' }));
  assert.equal(rate.value, null);
  assert.ok(rate.low! <= sampledRate('falsePositiveRate', at(20, 200), frame([at(20, 200)], { sizes: 'known' })).low!);
  assert.ok(rate.high! >= sampledRate('falsePositiveRate', at(24, 200), frame([at(24, 200)], { sizes: 'known' })).high!);
  const sensitivity = sampledRate('truePositiveRate', unchecked, frame([unchecked], { sizes: 'known' }));
  const found = (tp: number) =>
    sampledRate('truePositiveRate', sampledGroup('a', [200, 90], [20, tp], 9000), frame([other], { sizes: 'known' }));
  near(sensitivity.low, found(60).low!, 1e-4);
  near(sensitivity.high, found(64).high!, 1e-12);
  assert.ok(found(64).high! > found(60).high!);
});
