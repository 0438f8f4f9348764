import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { amsterdam, compas, germanCredit, germanCreditAt25, groupOf, ricci } from '../metrics/examples.ts';
import { rateOf } from '../metrics/index.ts';
import { type Comparison, type Count, defaultSettings, exactly, type GroupCounts, type MetricId } from '../model/index.ts';
import { fisher, newcombe, ratioScore, twoProportions } from '../statistics/index.ts';
import { adjusted } from './adjust.ts';
import { compare } from './compare.ts';
import { everybodyOf } from './pairs.ts';

const settings = { ...defaultSettings, minimumCell: 1 };

test('COMPAS: 21.39 points and z 12.78 in the false-positive rate, ratio 1.69 in the share flagged', () => {
  const positives = compare('falsePositiveRate', compas.black, compas.white, defaultSettings);
  assert.equal((positives.difference.value! * 100).toFixed(2), '21.39');
  assert.equal(positives.test!.z!.toFixed(2), '12.78');
  assert.equal(positives.verdict, 'higher');
  assert.equal(compare('selectionRate', compas.black, compas.white, defaultSettings).ratio.value!.toFixed(3), '1.690');
});

test('COMPAS: the ratios of the notebook are those of rounded rates', () => {
  const ratio = (metric: MetricId) => compare(metric, compas.black, compas.white, defaultSettings).ratio.value!;
  // 805/1795 against 349/1488, and 461/966 against 532/1901, worked by hand with the counts; the notebook divides 44.85 by 23.45 (1.9126) and 47.72 by 27.99 (1.7049).
  assert.equal(ratio('falsePositiveRate').toFixed(4), '1.9121');
  assert.equal((1 / ratio('falseNegativeRate')).toFixed(4), '1.7053');
  assert.equal((44.85 / 23.45).toFixed(4), '1.9126');
});

test('COMPAS: errors differ both ways, precision does not clearly', () => {
  const verdict = (metric: MetricId) => compare(metric, compas.black, compas.white, defaultSettings).verdict;
  assert.deepEqual((['falsePositiveRate', 'falseNegativeRate', 'positivePredictiveValue'] as const).map(verdict), [
    'higher',
    'lower',
    'no-clear-difference',
  ]);
});

test('German Credit: mean difference and disparate impact, not those of a training split', () => {
  const { difference, ratio } = compare('selectionRate', germanCredit.upTo25, germanCredit.over25, defaultSettings);
  assert.equal(difference.value!.toFixed(6), '-0.149448');
  assert.equal(ratio.value!.toFixed(6), '0.794826');
  const other = compare('selectionRate', germanCreditAt25.under25, germanCreditAt25.from25, defaultSettings);
  assert.notEqual(other.difference.value!.toFixed(6), '-0.149448');
});

test('Ricci: ratios to white candidates', () => {
  const ratio = (group: GroupCounts) => compare('selectionRate', group, ricci.white, settings).ratio.value!;
  assert.deepEqual(
    [ratio(ricci.black), ratio(ricci.hispanic)].map((value) => value.toFixed(4)),
    ['0.5528', '0.4327'],
  );
});

test("Fisher's exact test where fewer than 5 are expected somewhere, as R 4.2.2 gives it", () => {
  // fisher.test(matrix(c(a, b, c, d), 2))$p.value, rows as given here
  const vectors = [
    { group: [1, 9], reference: [8, 4], p: 0.011499336576735922 },
    { group: [0, 8], reference: [5, 3], p: 0.02564102564102565 },
    { group: [3, 1], reference: [1, 3], p: 0.4857142857142857 },
  ];
  for (const { group, reference, p } of vectors) {
    const one = compare(
      'baseRate',
      groupOf('a', [group[1]!, 0, group[0]!, 0]),
      groupOf('b', [reference[1]!, 0, reference[0]!, 0]),
      settings,
    );
    assert.equal(one.test!.name, 'fisher');
    close(one.test!.p, p, 'p');
  }
});

test("Fisher's test for Ricci, as R 4.2.2 gives it, beside the z test that so many people ask for", () => {
  for (const [group, p] of [
    [ricci.black, 0.023025875364692187],
    [ricci.hispanic, 0.0072465594859426694],
  ] as const) {
    const { flaggedUnknown: passed, clearedUnknown: failed } = group.cells!;
    close(fisher(passed.low, failed.low, 41, 27), p, 'p');
    assert.equal(compare('selectionRate', group, ricci.white, settings).test!.name, 'two-proportions');
  }
});

test('random tables: differences, ratios, tests and Holm as statsmodels and SciPy give them', () => {
  const { tables } = JSON.parse(readFileSync(new URL('../../../../spec/audit-vectors/metrics.json', import.meta.url), 'utf8'));
  for (const { groups, comparisons } of tables) {
    const own = comparisons.map(({ group, metric }: { group: string; metric: MetricId }) =>
      compare(metric, groupOf(group, groups[group]), groupOf('b', groups.b), settings),
    );
    const [corrected] = adjusted([own], settings.level);
    for (const [i, { metric, difference, ratio, test: name, p, adjusted: afterHolm }] of comparisons.entries()) {
      const one: Comparison = corrected![i]!;
      const numbers = [one.difference.value, one.difference.low, one.difference.high, one.ratio.value, one.ratio.low, one.ratio.high];
      for (const [place, expected] of [...difference, ...ratio].entries()) close(numbers[place]!, expected, `${metric} ${place}`, 1e-6);
      assert.equal(one.test!.name, name);
      close(one.test!.p, p, metric);
      close(one.test!.adjusted, afterHolm, metric);
    }
  }
});

test('too few people get no verdict, whatever the test says', () => {
  const tiny = groupOf('a', [0, 29, 0, 0]);
  const large = groupOf('b', [500, 0, 0, 0]);
  const comparison = compare('falsePositiveRate', tiny, large, defaultSettings);
  assert.ok(comparison.test!.p < 1e-9);
  assert.equal(comparison.verdict, 'too-small');
  assert.equal(compare('falsePositiveRate', large, tiny, defaultSettings).verdict, 'too-small');
  assert.equal(compare('falsePositiveRate', groupOf('a', [0, 30, 0, 0]), large, defaultSettings).verdict, 'higher');
});

test('a ratio to nothing is no number', () => {
  const { ratio, difference, verdict } = compare(
    'falsePositiveRate',
    groupOf('a', [100, 50, 1, 1]),
    groupOf('b', [150, 0, 1, 1]),
    settings,
  );
  assert.deepEqual([ratio.value, ratio.high], [null, null]);
  assert.ok(ratio.low! > 1 && difference.value! > 0);
  assert.equal(verdict, 'higher');
  const both = compare('falsePositiveRate', groupOf('a', [100, 0, 1, 1]), groupOf('b', [150, 0, 1, 1]), settings);
  assert.deepEqual([both.ratio.value, both.ratio.high, both.test!.p, both.verdict], [null, null, 1, 'no-clear-difference']);
});

test('a rate that is not known is not compared', () => {
  const comparison = compare('falseNegativeRate', groupOf('a', [3, 4, 0, 0]), groupOf('b', [1, 1, 1, 1]), settings);
  assert.deepEqual([comparison.test, comparison.verdict, comparison.difference.method], [null, 'unknown', 'none']);
});

test('counts within bounds: difference, ratio and test are what enumeration of everything they may be gives', () => {
  const four = fc.tuple(bounded(), bounded());
  fc.assert(
    fc.property(four, four, ([fp, tn], [fp2, tn2]) => {
      const { difference, ratio, test: told } = compare('falsePositiveRate', within('a', tn, fp), within('b', tn2, fp2), settings);
      const all = cross(valuesOf(fp), valuesOf(tn), valuesOf(fp2), valuesOf(tn2)).filter(
        ([x1, y1, x2, y2]) => x1! + y1! > 0 && x2! + y2! > 0,
      );
      if (all.length === 0) return;
      const args = all.map(([x1, y1, x2, y2]) => [x1!, x1! + y1!, x2!, x2! + y2!] as const);
      close(difference.low!, Math.min(...args.map((a) => newcombe(...a, 0.95).low)), 'difference, low');
      close(difference.high!, Math.max(...args.map((a) => newcombe(...a, 0.95).high)), 'difference, high');
      close(ratio.low!, Math.min(...args.map((a) => ratioScore(...a, 0.95).low)), 'ratio, low');
      const highest = Math.max(...args.map((a) => ratioScore(...a, 0.95).high));
      if (Number.isFinite(highest)) close(ratio.high!, highest, 'ratio, high');
      else assert.equal(ratio.high, null);
      const signs = new Set(args.map(([x1, n1, x2, n2]) => Math.sign(x1 * n2 - x2 * n1)));
      const same = args.length > 1 && (signs.has(0) || signs.size > 1);
      if (same) assert.equal(told!.p, 1);
      // The exact test goes up and down with single people; it is that of the counts at which the two come closest.
      else if (told!.name === 'two-proportions') close(told!.p, Math.max(...args.map((a) => twoProportions(...a).p)), 'the largest p');
    }),
    { numRuns: 300 },
  );
});

test('exactly alike is z 0', () => {
  const { test: told } = compare('falsePositiveRate', groupOf('a', [50, 50, 0, 0]), groupOf('b', [200, 200, 0, 0]), settings);
  assert.deepEqual([told!.name, told!.z, told!.p], ['two-proportions', 0, 1]);
});

test('groups put together: a rate that only some of them give is not known of all', () => {
  const given = (name: string, rates: GroupCounts['given']): GroupCounts => ({ name: [name], n: exactly(100), cells: null, given: rates });
  const half = { numerator: exactly(50), denominator: exactly(100) };
  const all = everybodyOf([given('a', { selectionRate: half, accuracy: half }), given('b', { selectionRate: half })]);
  assert.deepEqual(all.given, { selectionRate: { numerator: exactly(100), denominator: exactly(200) } });
  assert.equal(everybodyOf([groupOf('a', [1, 2, 3, 4]), given('b', {})]).cells, null);
});

test('where only those flagged were checked, a difference is told only if no filling-in could undo it', () => {
  const wide = compare('falsePositiveRate', groupOf('a', [0, 50, 0, 50], [0, 900]), groupOf('b', [0, 10, 0, 90], [0, 900]), settings);
  assert.deepEqual([wide.difference.value, wide.difference.method, wide.verdict], [null, 'bounds', 'no-clear-difference']);
  const few = compare('falsePositiveRate', groupOf('a', [0, 900, 0, 50], [0, 60]), groupOf('b', [880, 50, 50, 50]), settings);
  assert.deepEqual([few.groupRate.method, few.verdict], ['bounds', 'higher']);
});

test('rounded counts are never compared by a point between their bounds', () => {
  const about = (count: number): Count => ({ low: count - 2, high: count + 2 });
  const close20 = compare('falsePositiveRate', within('a', about(80), about(20)), within('b', about(90), about(10)), settings);
  assert.deepEqual([close20.difference.value, close20.ratio.value, close20.verdict], [null, null, 'no-clear-difference']);
  const apart = compare('falsePositiveRate', within('a', about(400), about(600)), within('b', about(600), about(400)), settings);
  assert.equal(apart.verdict, 'higher');
});

test('Amsterdam pilot: nothing is clear among so few', () => {
  const verdicts = (['falsePositiveRate', 'falseDiscoveryRate', 'selectionRate'] as const).map(
    (metric) => compare(metric, amsterdam.women, amsterdam.men, defaultSettings).verdict,
  );
  assert.deepEqual(verdicts, ['no-clear-difference', 'no-clear-difference', 'no-clear-difference']);
  assert.equal(rateOf('falsePositiveRate', amsterdam.notDutch, defaultSettings).small, true);
});

function within(name: string, tn: Count, fp: Count): GroupCounts {
  const one = exactly(0);
  return {
    name: [name],
    n: { low: tn.low + fp.low, high: tn.high + fp.high },
    cells: { tn, fp, fn: one, tp: one, flaggedUnknown: one, clearedUnknown: one },
    given: {},
  };
}

function bounded(): fc.Arbitrary<Count> {
  return fc.tuple(fc.oneof(fc.nat(12), fc.nat(60)), fc.nat(2)).map(([low, width]) => ({ low, high: low + width }));
}

function valuesOf({ low, high }: Count): number[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

function cross(...lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>((all, list) => all.flatMap((some) => list.map((one) => [...some, one])), [[]]);
}

function close(actual: number, expected: number, what: string, tolerance = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${what}: ${actual}, not ${expected}`);
}
