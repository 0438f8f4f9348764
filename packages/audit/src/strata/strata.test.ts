import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupOf } from '../metrics/examples.ts';
import type { GroupCounts, MetricId, StratumReport } from '../model/index.ts';
import { strataOf } from './strata.ts';

const settings = { level: 0.95, minimumCell: 30 };

/** Chosen out of so many; nobody's outcome matters. */
const chosen = (name: string, hits: number, of: number): GroupCounts => groupOf(name, [of - hits, hits, 0, 0]);

interface Department {
  readonly value: string;
  readonly women: readonly [number, number];
  readonly men: readonly [number, number];
}

function within(departments: readonly Department[], metric: MetricId = 'selectionRate'): StratumReport {
  const strata = departments.map(({ value, women, men }) => ({
    value,
    group: chosen('women', ...women),
    reference: chosen('men', ...men),
  }));
  const pair = { group: ['women'], reference: ['men'], within: strata };
  return strataOf('department', pair, settings).find((report) => report.metric === metric)!;
}

test('made-up admissions after the pattern of Berkeley: fewer women in all, more in each department', () => {
  // Women: 140/200 and 120/800, in all 260/1000. Men: 480/800 and 20/200, in all 500/1000.
  const report = within([
    { value: 'easy', women: [140, 200], men: [480, 800] },
    { value: 'hard', women: [120, 800], men: [20, 200] },
  ]);
  assert.equal(report.overall.value!.toFixed(2), '-0.24');
  assert.deepEqual(
    report.strata.map(({ difference }) => difference.value!.toFixed(2)),
    ['0.10', '0.05'],
  );
  // Both departments weigh 200 x 800 / 1000 = 160, so the adjusted difference is (0.10 + 0.05) / 2.
  assert.equal(report.adjusted.value!.toFixed(4), '0.0750');
  assert.equal(report.change, 'reversed');
});

test('the difference stays, vanishes, appears, or was never clear', () => {
  const change = (departments: readonly Department[]) => within(departments).change;
  assert.equal(
    change([
      { value: 'a', women: [100, 500], men: [200, 500] },
      { value: 'b', women: [110, 500], men: [190, 500] },
    ]),
    'same',
  );
  assert.equal(
    change([
      { value: 'a', women: [180, 200], men: [720, 800] },
      { value: 'b', women: [80, 800], men: [20, 200] },
    ]),
    'vanishes',
  );
  assert.equal(
    change([
      { value: 'a', women: [720, 800], men: [160, 200] },
      { value: 'b', women: [60, 200], men: [160, 800] },
    ]),
    'same',
  );
  assert.equal(
    change([
      { value: 'a', women: [160, 200], men: [720, 800] },
      { value: 'b', women: [480, 800], men: [140, 200] },
    ]),
    'same',
  );
  assert.equal(change([{ value: 'a', women: [50, 100], men: [51, 100] }]), 'unclear');
  // 500/1000 and 500/1000 in all; in each department women are chosen 10 points more often.
  assert.equal(
    change([
      { value: 'a', women: [320, 400], men: [420, 600] },
      { value: 'b', women: [180, 600], men: [80, 400] },
    ]),
    'appears',
  );
});

test('fewer people than the minimum in a group: nothing is said to stay, vanish or appear', () => {
  const few = (women: number) =>
    within([
      { value: 'a', women: [women, women], men: [200, 500] },
      { value: 'b', women: [1, 1], men: [190, 500] },
    ]);
  const report = few(28);
  assert.ok(report.overall.low! > 0 && report.adjusted.low! > 0, 'the intervals alone would say that it stays');
  assert.equal(report.change, 'unclear');
  assert.equal(few(29).change, 'same');
});

test('a stratum in which one group is missing weighs nothing', () => {
  const departments: readonly Department[] = [
    { value: 'a', women: [100, 500], men: [200, 500] },
    { value: 'b', women: [5, 10], men: [0, 0] },
  ];
  const report = within(departments);
  assert.equal(report.adjusted.value!.toFixed(3), '-0.200');
  assert.deepEqual([report.strata[1]!.difference.value, report.strata[1]!.referenceRate.method], [null, 'none']);
});

test('no stratum with both groups: nothing adjusted', () => {
  const report = within([
    { value: 'a', women: [100, 500], men: [0, 0] },
    { value: 'b', women: [0, 0], men: [100, 400] },
  ]);
  assert.deepEqual([report.adjusted.value, report.change], [null, 'unclear']);
});

test('what is known within bounds is not pooled to a point', () => {
  const bounded: GroupCounts = groupOf('a', [0, 50, 0, 50], [0, 900]);
  const exact = groupOf('b', [500, 50, 200, 250]);
  const pair = { group: ['a'], reference: ['b'], within: [{ value: 'x', group: bounded, reference: exact }] };
  const report = strataOf('column', pair, settings).find(({ metric }) => metric === 'falsePositiveRate')!;
  assert.deepEqual([report.adjusted.value, report.change], [null, 'unclear']);
  assert.equal(strataOf('column', pair, settings).find(({ metric }) => metric === 'positivePredictiveValue')!.change, 'same');
});

test('metrics that cannot be told are left out', () => {
  const metrics = strataOf(
    'column',
    { group: ['a'], reference: ['b'], within: [{ value: 'x', group: chosen('a', 10, 20), reference: chosen('b', 5, 20) }] },
    settings,
  ).map(({ metric }) => metric);
  assert.deepEqual(metrics, ['selectionRate', 'falsePositiveRate', 'positivePredictiveValue', 'negativePredictiveValue']);
});
