import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultSettings, type ScoreCell } from '../model/index.ts';
import { aucOf } from './auc.ts';
import { stepsOf } from './cells.ts';
import { scoresOf } from './scores.ts';
import { quantileOf } from './spread.ts';

type Person = readonly [score: number, positive: number | null];

function cellsOf(people: readonly Person[], group = 'a'): ScoreCell[] {
  return people.map(([score, positive]) => ({
    group: [group],
    flagged: null,
    positive: positive === null ? null : positive === 1,
    from: score,
    to: score,
    count: 1,
    total: score,
  }));
}

const settings = { ...defaultSettings, minimumCell: 1 };

test('means, quantiles, calibration and the area under the curve as NumPy and scikit-learn give them', () => {
  const { scores } = JSON.parse(readFileSync(new URL('../../../../spec/audit-vectors/metrics.json', import.meta.url), 'utf8'));
  for (const { people, mean, quantiles, auc, bins } of scores) {
    const [report] = scoresOf(cellsOf(people), [['a']], settings);
    close(report!.mean!, mean);
    for (const [i, quantile] of quantiles.entries()) close(report!.quantiles[i]!, quantile);
    close(report!.auc!.value!, auc);
    assert.equal(report!.bins.length, 10);
    for (const [i, [n, positives, known]] of bins.entries()) {
      const { positive } = report!.bins[i]!;
      assert.equal(report!.bins[i]!.n, n);
      // Where half or more are unknown, the share is told within bounds.
      if (2 * known > n) assert.deepEqual([positive.numerator.low, positive.denominator.low], [positives, known]);
      else assert.equal(positive.value, null);
    }
  }
});

test('the area under the curve, by hand: 1 of 4 pairs lost, 1 tied', () => {
  // Positives 3 and 2, negatives 1 and 2 ... 3>1, 3>2, 2>1, 2=2: 3.5 of 4.
  const auc = aucOf(
    stepsOf(
      cellsOf([
        [3, 1],
        [2, 1],
        [1, 0],
        [2, 0],
      ]),
    ),
    0.95,
  )!;
  assert.deepEqual([auc.value, auc.least, auc.most, auc.positives, auc.negatives], [0.875, 0.875, 0.875, 2, 2]);
});

test('the interval is that of DeLong, with everybody counted one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(1)), { minLength: 6, maxLength: 40 }), (people) => {
      const auc = aucOf(stepsOf(cellsOf(people)), 0.95);
      const positives = people.filter(([, positive]) => positive === 1).map(([score]) => score);
      const negatives = people.filter(([, positive]) => positive === 0).map(([score]) => score);
      if (positives.length === 0 || negatives.length === 0) return assert.equal(auc, null);
      const wins = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
      const ofPositives = positives.map((a) => meanOf(negatives.map((b) => wins(a, b))));
      const ofNegatives = negatives.map((b) => meanOf(positives.map((a) => wins(a, b))));
      close(auc!.value!, meanOf(ofPositives));
      const variance = varianceOf(ofPositives) / positives.length + varianceOf(ofNegatives) / negatives.length;
      if (!(variance > 1e-12)) return assert.equal(auc!.low, null);
      close(auc!.low!, Math.max(0, auc!.value! - 1.959963984540054 * Math.sqrt(variance)));
      close(auc!.high!, Math.min(1, auc!.value! + 1.959963984540054 * Math.sqrt(variance)));
    }),
  );
});

test('scores in steps: what order within a step could change is said', () => {
  const cells: ScoreCell[] = [
    { group: ['a'], flagged: null, positive: true, from: 0, to: 1, count: 2, total: 1 },
    { group: ['a'], flagged: null, positive: false, from: 0, to: 1, count: 2, total: 1 },
    { group: ['a'], flagged: null, positive: true, from: 1, to: 2, count: 2, total: 3 },
  ];
  const auc = aucOf(stepsOf(cells), 0.95)!;
  // 4 pairs are won; of the 4 within one step nobody knows.
  assert.deepEqual([auc.value, auc.least, auc.most], [0.75, 0.5, 1]);
});

test('as many bins as different scores, where these are few', () => {
  const [report] = scoresOf(
    cellsOf([
      [1, 1],
      [2, 0],
      [2, 1],
      [10, 1],
      [10, 1],
      [10, null],
    ]),
    [['a']],
    settings,
  );
  assert.deepEqual(
    report!.bins.map(({ from, to, n, positive }) => [from, to, n, positive.value]),
    [
      [1, 1, 1, 1],
      [2, 2, 2, 0.5],
      [10, 10, 3, 1],
    ],
  );
});

test('bins are the same for every group, hold everybody once, and are near to equally full', () => {
  const person = fc.tuple(
    fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 40 })),
    fc.constantFrom(0, 1, null),
  );
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 80 }),
      fc.array(person, { maxLength: 80 }),
      fc.integer({ min: 1, max: 12 }),
      (a, b, bins) => {
        const reports = scoresOf([...cellsOf(a, 'a'), ...cellsOf(b, 'b')], [['a'], ['b'], ['nobody']], { ...settings, bins });
        const [first, second, nobody] = reports;
        assert.deepEqual(
          first!.bins.map(({ from, to }) => [from, to]),
          second!.bins.map(({ from, to }) => [from, to]),
        );
        assert.equal(
          first!.bins.reduce((sum, { n }) => sum + n, 0),
          a.length,
        );
        assert.equal(
          second!.bins.reduce((sum, { n }) => sum + n, 0),
          b.length,
        );
        assert.deepEqual([nobody!.n, nobody!.mean, nobody!.auc, nobody!.quantiles[0]], [0, null, null, null]);
        assert.ok(first!.bins.length <= bins);
        for (const [i, { from, to, mean: inside }] of first!.bins.entries()) {
          assert.ok(from <= to && (i === 0 || first!.bins[i - 1]!.to <= from));
          if (inside !== null) assert.ok(inside >= from - 1e-6 && inside <= to + 1e-6, `${inside} outside ${from} to ${to}`);
        }
      },
    ),
  );
});

test('a thousand different scores beyond 1 fill their bins alike', () => {
  const people = Array.from({ length: 1000 }, (_, i): Person => [(i * i) / 100, i % 2]);
  const [report] = scoresOf(cellsOf(people), [['a']], settings);
  assert.deepEqual(
    report!.bins.map(({ n }) => n),
    Array.from({ length: 10 }, () => 100),
  );
});

test('quantiles by linear interpolation: 10 and 20, at a quarter of the way', () => {
  assert.equal(
    quantileOf(
      stepsOf(
        cellsOf([
          [10, null],
          [20, null],
        ]),
      ),
      0.25,
    ),
    12.5,
  );
});

test('a cell without people changes nothing', () => {
  const cells = cellsOf([
    [1, 1],
    [2, 0],
  ]);
  const empty: ScoreCell = { group: ['a'], flagged: null, positive: true, from: 5, to: 5, count: 0, total: 0 };
  assert.deepEqual(scoresOf([...cells, empty], [['a']], settings), scoresOf(cells, [['a']], settings));
});

test('no scores, no report', () => {
  assert.deepEqual(scoresOf([], [['a']], settings), []);
});

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const middle = meanOf(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${actual}, not ${expected}`);
}

test('where most outcomes are unknown, calibration is bounds, and order is not told', () => {
  const people: readonly Person[] = [[1, 1], [1, 0], [1, 0], [2, 1], ...Array.from({ length: 9 }, (): Person => [2, null])];
  const [report] = scoresOf(cellsOf(people), [['a']], settings);
  const [low, high] = report!.bins.map(({ positive }) => positive);
  assert.deepEqual([low!.metric, low!.value, low!.method], ['baseRate', 1 / 3, 'wilson']);
  assert.deepEqual([high!.value, high!.least, high!.most, high!.method], [null, 0.1, 1, 'bounds']);
  assert.equal(report!.auc, null);
});
