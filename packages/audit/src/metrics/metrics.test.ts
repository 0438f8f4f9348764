import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cells, type Count, defaultSettings, exactly, type GroupCounts, metricIds } from '../model/index.ts';
import { wilson } from '../statistics/index.ts';
import { complementOf, type definitionByMetric } from './definition.ts';
import { groupOf } from './examples.ts';
import { fractionOf } from './fraction.ts';
import { rateOf } from './rate.ts';

const settings = { ...defaultSettings, minimumCell: 1 };

test('each metric counts the people that its name says (2 cleared rightly, 3 wrongly flagged, 5 missed, 7 rightly flagged)', () => {
  const group = groupOf('a', [2, 3, 5, 7]);
  const byHand = {
    selectionRate: [10, 17],
    baseRate: [12, 17],
    falsePositiveRate: [3, 5],
    falseNegativeRate: [5, 12],
    truePositiveRate: [7, 12],
    trueNegativeRate: [2, 5],
    positivePredictiveValue: [7, 10],
    negativePredictiveValue: [2, 7],
    falseDiscoveryRate: [3, 10],
    falseOmissionRate: [5, 7],
    accuracy: [9, 17],
    falsePositiveShare: [3, 17],
  };
  assert.deepEqual(Object.fromEntries(metricIds.map((metric) => [metric, people(metric, group)])), byHand);
});

test('people without a known outcome are in the selection rate, and in nothing else', () => {
  const group = groupOf('a', [2, 3, 5, 7], [100, 100]);
  assert.deepEqual(people('selectionRate', group), [110, 217]);
  for (const metric of metricIds.filter((id) => id !== 'selectionRate')) {
    assert.deepEqual(people(metric, group), people(metric, groupOf('a', [2, 3, 5, 7])), metric);
  }
});

test('a metric and its complement add up to everybody in the denominator', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)), (cells) => {
      for (const [metric, other] of Object.entries(complementOf)) {
        const [x, n] = people(metric as keyof typeof definitionByMetric, groupOf('a', cells));
        const [rest, same] = people(other, groupOf('a', cells));
        assert.deepEqual([x + rest, n], [n, same], metric);
      }
    }),
  );
});

test('random tables: the rates and intervals of scikit-learn and statsmodels', () => {
  const { tables } = JSON.parse(readFileSync(new URL('../../../../spec/audit-vectors/metrics.json', import.meta.url), 'utf8'));
  assert.equal(tables.length, 12);
  for (const { groups, rates, wilson: limits } of tables) {
    for (const [name, cells] of Object.entries<[number, number, number, number]>(groups)) {
      const group = groupOf(name, cells);
      for (const metric of metricIds) close(rateOf(metric, group, settings).value!, rates[name][metric], metric);
      for (const [metric, [low, high]] of Object.entries<[number, number]>(limits[name])) {
        const rate = rateOf(metric as 'accuracy', group, settings);
        close(rate.low!, low, metric);
        close(rate.high!, high, metric);
      }
    }
  }
});

test('an empty denominator gives no number', () => {
  const rate = rateOf('falsePositiveRate', groupOf('a', [0, 0, 1, 2]), settings);
  assert.deepEqual([rate.value, rate.low, rate.high, rate.least, rate.most, rate.method], [null, null, null, null, null, 'none']);
  for (const metric of metricIds) assert.equal(rateOf(metric, groupOf('a', [0, 0, 0, 0]), settings).method, 'none', metric);
});

test('too few people in the denominator, not in the group, make a rate small', () => {
  const group = groupOf('a', [10, 19, 500, 500]);
  assert.equal(rateOf('falsePositiveRate', group, defaultSettings).small, true);
  assert.equal(rateOf('falsePositiveRate', groupOf('a', [10, 20, 500, 500]), defaultSettings).small, false);
  assert.equal(rateOf('falseNegativeRate', group, defaultSettings).small, false);
});

test('counts within bounds: share and interval are what enumeration of everything they may be gives', () => {
  fc.assert(
    fc.property(fc.constantFrom(...metricIds), fc.tuple(bounded(), bounded(), bounded(), bounded()), (metric, [tn, fp, fn, tp]) => {
      const group: GroupCounts = { name: ['a'], n: { low: 0, high: 99 }, cells: { tn, fp, fn, tp, ...noUnknown }, given: {} };
      const all = product([tn, fp, fn, tp]).flatMap((cells) => sharesOf(metric, cells as [number, number, number, number]));
      assertUnion(rateOf(metric, group, settings), all);
    }),
    { numRuns: 300 },
  );
});

test('a rate within bounds of so many people within bounds: the same by enumeration', () => {
  fc.assert(
    fc.property(bounded(6), bounded(6), (numerator, extra) => {
      const denominator = { low: numerator.low + extra.low, high: numerator.high + extra.high };
      const given = { falsePositiveRate: { numerator, denominator } };
      const all: [number, number][] = [];
      for (let n = denominator.low; n <= denominator.high; n += 1) {
        for (let x = numerator.low; x <= Math.min(n, numerator.high); x += 1) if (n > 0) all.push([x, n]);
      }
      const group: GroupCounts = { name: ['a'], n: denominator, cells: null, given };
      assertUnion(rateOf('falsePositiveRate', group, settings), all);
      const turned = all.map(([x, n]): [number, number] => [n - x, n]);
      assertUnion(rateOf('trueNegativeRate', group, settings), turned);
    }),
    { numRuns: 300 },
  );
});

test('so many people in the group, and their cells within bounds: the same by enumeration', () => {
  fc.assert(
    fc.property(fc.tuple(bounded(), bounded(), bounded(), bounded()), fc.nat(30), (cells, n) => {
      const all = product(cells).filter((some) => some.reduce((total, count) => total + count, 0) <= n);
      if (all.length === 0) return;
      const [tn, fp, fn, tp] = cells;
      const group: GroupCounts = { name: ['a'], n: exactly(n), cells: { tn, fp, fn, tp, ...noUnknown }, given: {} };
      const shares = all.flatMap((some) => sharesOf('selectionRate', some as [number, number, number, number]));
      assertUnion(rateOf('selectionRate', group, settings), shares);
    }),
    { numRuns: 300 },
  );
});

test('cells within bounds and so many in the denominator: the same by enumeration', () => {
  fc.assert(
    fc.property(fc.tuple(bounded(6), bounded(6)), fc.tuple(fc.nat(6), fc.nat(6)), ([tn, fp], [below, above]) => {
      const denominator = { low: Math.min(tn.low + fp.low + below, tn.high + fp.high), high: 0 };
      denominator.high = Math.max(denominator.low, tn.high + fp.high - above);
      const cells = { tn, fp, fn: exactly(0), tp: exactly(0), ...noUnknown };
      const given = { falsePositiveRate: { numerator: fp, denominator } };
      const all = product([tn, fp]).filter(([y, x]) => x! + y! >= denominator.low && x! + y! <= denominator.high && x! + y! > 0);
      const group: GroupCounts = { name: ['a'], n: { low: 0, high: 99 }, cells, given };
      assertUnion(
        rateOf('falsePositiveRate', group, settings),
        all.map(([y, x]): [number, number] => [x!, x! + y!]),
      );
    }),
    { numRuns: 500 },
  );
});

test('from when on unknown outcomes make a rate bounds: half of those concerned, or 5 points between flagged and others', () => {
  const method = (metric: 'falsePositiveRate' | 'negativePredictiveValue', flagged: number, cleared: number) =>
    rateOf(metric, groupOf('a', [400 - cleared, 200 - flagged, 400, 200], [flagged, cleared]), settings).method;
  // 400 of 800 cleared people's outcomes are unknown at the most.
  assert.equal(rateOf('negativePredictiveValue', groupOf('a', [300, 10, 101, 10], [0, 399]), settings).method, 'wilson');
  assert.equal(rateOf('negativePredictiveValue', groupOf('a', [300, 10, 100, 10], [0, 400]), settings).method, 'bounds');
  // Flagged 400, others 800: 5 % of the latter are 40.
  assert.equal(method('falsePositiveRate', 0, 40), 'wilson');
  assert.equal(method('falsePositiveRate', 0, 41), 'bounds');
  assert.equal(method('negativePredictiveValue', 0, 41), 'wilson');
  assert.equal(method('falsePositiveRate', 19, 80), 'bounds');
  assert.equal(method('falsePositiveRate', 40, 80), 'wilson');
});

test('unknown outcomes: what they could change is what enumeration of everything they may be gives', () => {
  const unknown = fc.tuple(fc.nat(4), fc.nat(4));
  const cells = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6));
  fc.assert(
    fc.property(fc.constantFrom(...metricIds), cells, unknown, (metric, [tn, fp, fn, tp], [flagged, cleared]) => {
      const rate = rateOf(metric, groupOf('a', [tn, fp, fn, tp], [flagged, cleared]), settings);
      const all: [number, number][] = [];
      for (let guilty = 0; guilty <= flagged; guilty += 1) {
        for (let missed = 0; missed <= cleared; missed += 1) {
          all.push(...sharesOf(metric, [tn + cleared - missed, fp + flagged - guilty, fn + missed, tp + guilty]));
        }
      }
      if (rate.method === 'none') return;
      assert.equal(rate.least, Math.min(...all.map(([x, n]) => x / n)));
      assert.equal(rate.most, Math.max(...all.map(([x, n]) => x / n)));
      if (rate.method !== 'bounds') return;
      assert.equal(rate.value, rate.least === rate.most ? rate.least : null);
      close(rate.low!, Math.min(...all.map(([x, n]) => wilson(x, n, 0.95).low)), metric);
      close(rate.high!, Math.max(...all.map(([x, n]) => wilson(x, n, 0.95).high)), metric);
    }),
    { numRuns: 1000 },
  );
});

test('only those flagged were checked: how many of all were wrongly flagged is a count', () => {
  const group = groupOf('a', [0, 40, 0, 40], [0, 40]);
  const { numerator, denominator, value, least, most, method } = rateOf('falsePositiveShare', group, settings);
  assert.deepEqual([numerator, denominator, method], [exactly(40), exactly(120), 'wilson']);
  assert.deepEqual([value, least, most], [1 / 3, 1 / 3, 1 / 3]);
  // One of those flagged is not known: again only bounds.
  assert.equal(rateOf('falsePositiveShare', groupOf('a', [0, 40, 0, 40], [1, 40]), settings).method, 'bounds');
  // Nobody flagged is innocent by the record, and nobody knows of how many that is a share.
  assert.equal(rateOf('falsePositiveRate', groupOf('a', [0, 0, 0, 40], [0, 40]), settings).method, 'bounds');
});

test('only those flagged were checked: errors among all are bounds, errors among the flagged are not', () => {
  const group = groupOf('a', [0, 50, 0, 150], [0, 800]);
  const rate = (metric: 'falsePositiveRate') => rateOf(metric, group, settings);
  const positives = rate('falsePositiveRate');
  assert.deepEqual([positives.value, positives.method], [null, 'bounds']);
  assert.deepEqual([positives.least, positives.most], [50 / 850, 1]);
  const missed = rateOf('falseNegativeRate', group, settings);
  assert.deepEqual([missed.least, missed.most], [0, 800 / 950]);
  assert.equal(rateOf('positivePredictiveValue', group, settings).value, 0.75);
  assert.equal(rateOf('falsePositiveShare', group, settings).value, 0.05);
  assert.equal(rateOf('negativePredictiveValue', group, settings).method, 'none');
});

test('unknown outcomes as frequent among flagged and others: a rate of those known, with what the others could change', () => {
  const rate = rateOf('falsePositiveRate', groupOf('a', [360, 90, 40, 110], [20, 40]), settings);
  assert.deepEqual([rate.value, rate.method], [0.2, 'wilson']);
  assert.deepEqual([rate.least, rate.most], [90 / 490, 110 / 470]);
});

test('a table that gives cells and a rate is believed in both', () => {
  const cells: Cells = { tn: { low: 0, high: 9 }, fp: { low: 0, high: 9 }, fn: exactly(50), tp: exactly(50), ...noUnknown };
  const given = { falsePositiveRate: { numerator: exactly(4), denominator: { low: 9, high: 10 } } };
  assert.deepEqual(fractionOf('falsePositiveRate', { name: ['a'], n: { low: 109, high: 110 }, cells, given }), {
    numerator: exactly(4),
    denominator: { low: 9, high: 10 },
  });
});

test('no table gives a number that is none', () => {
  const count = fc.oneof(fc.nat(3), fc.nat(1_000_000));
  fc.assert(
    fc.property(fc.tuple(count, count, count, count), fc.tuple(count, count), (cells, unknown) => {
      for (const metric of metricIds) {
        const { value, low, high, least, most } = rateOf(metric, groupOf('a', cells, unknown), settings);
        for (const number of [value, low, high, least, most]) {
          assert.ok(number === null || (number >= 0 && number <= 1), `${metric} ${number}`);
        }
        if (low !== null && value !== null) assert.ok(low <= value && value <= high!, metric);
        if (value !== null) assert.ok(least! <= value && value <= most!, metric);
      }
    }),
  );
});

const noUnknown = { flaggedUnknown: exactly(0), clearedUnknown: exactly(0) };

function people(metric: keyof typeof definitionByMetric, group: GroupCounts): [number, number] {
  const { numerator, denominator } = fractionOf(metric, group)!;
  return [numerator.low, denominator.low];
}

function bounded(most = 4): fc.Arbitrary<Count> {
  return fc.tuple(fc.nat(most), fc.nat(2)).map(([low, width]) => ({ low, high: low + width }));
}

function product(counts: readonly Count[]): number[][] {
  return counts.reduce<number[][]>(
    (all, { low, high }) => all.flatMap((some) => Array.from({ length: high - low + 1 }, (_, i) => [...some, low + i])),
    [[]],
  );
}

function sharesOf(metric: keyof typeof definitionByMetric, cells: readonly [number, number, number, number]): [number, number][] {
  const [x, n] = people(metric, groupOf('a', cells));
  return n === 0 ? [] : [[x, n]];
}

function assertUnion(rate: ReturnType<typeof rateOf>, all: readonly (readonly [number, number])[]): void {
  if (all.length === 0) {
    assert.equal(rate.method, 'none');
    return;
  }
  assert.equal(rate.least, Math.min(...all.map(([x, n]) => x / n)));
  assert.equal(rate.most, Math.max(...all.map(([x, n]) => x / n)));
  close(rate.low!, Math.min(...all.map(([x, n]) => wilson(x, n, 0.95).low)), 'low');
  close(rate.high!, Math.max(...all.map(([x, n]) => wilson(x, n, 0.95).high)), 'high');
}

function close(actual: number, expected: number, what: string): void {
  assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${what}: ${actual}, not ${expected}`);
}
