/** Files that say who was drawn by lot: who counts as what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactly, type Tally, type TallyCell } from '../../model/index.ts';
import { frame } from './examples.ts';
import { sampledGroupsOf, sampledRate } from './index.ts';

type Row = readonly [group: string, random: boolean, flagged: boolean | null, positive: boolean | null, count: number];

function tallyOf(rows: readonly Row[]): Tally {
  const cells: TallyCell[] = rows.map(([group, random, flagged, positive, count]) => ({
    group: [group],
    stratum: null,
    random,
    flagged,
    positive,
    count,
  }));
  const counted = cells.reduce((all, { count }) => all + count, 0);
  const columns = { groups: ['group'], stratum: null, outcome: true, score: false, randomSample: true };
  return { columns, cells, scores: [], rows: counted, counted, problems: [] };
}

test('a list of who was checked, and why: the sample stands for everybody, and nobody drawn by lot is flagged', () => {
  const seen = sampledGroupsOf(
    tallyOf([
      ['sv', true, false, false, 577],
      ['sv', true, false, true, 222],
      ['sv', false, true, false, 1577],
      ['sv', false, true, true, 1313],
      ['foreign', true, false, false, 160],
      ['foreign', true, false, true, 88],
      ['foreign', false, true, false, 1001],
      ['foreign', false, true, true, 1191],
    ]),
  );
  assert.equal(seen.drawnFrom, 'everybody');
  assert.equal(seen.notChecked, 0);
  // The file holds nobody who was neither drawn nor flagged, so nothing says how many of those drawn would be.
  assert.equal(seen.expectedAlsoFlagged, null);
  const [swedish] = seen.groups;
  assert.deepEqual(swedish!.sample, { negative: exactly(577), positive: exactly(222) });
  assert.deepEqual(
    [swedish!.cells.fp, swedish!.cells.tp, swedish!.cells.tn, swedish!.n],
    [exactly(1577), exactly(1313), exactly(0), exactly(3689)],
  );
  const rate = sampledRate('falsePositiveRate', swedish!, frame(seen.groups));
  assert.equal((100 * rate.value!).toFixed(4), '0.2927');
});

test('people drawn by lot with no decision written down are a sample of everybody all the same', () => {
  const seen = sampledGroupsOf(
    tallyOf([
      ['a', true, null, false, 30],
      ['a', true, null, true, 10],
      ['a', false, true, true, 5],
    ]),
  );
  assert.deepEqual([seen.drawnFrom, seen.notChecked], ['everybody', 0]);
  assert.deepEqual(seen.groups[0]!.sample, { negative: exactly(30), positive: exactly(10) });
});

test('a file of everybody: whom the system flagged counts as flagged, drawn or not, and the rest of the sample stands for those it did not', () => {
  // 1000 people, 100 flagged, 90 of them checked; 200 drawn by lot, 20 of those flagged too.
  const seen = sampledGroupsOf(
    tallyOf([
      ['a', false, true, true, 48],
      ['a', false, true, false, 22],
      ['a', false, true, null, 10],
      ['a', true, true, true, 12],
      ['a', true, true, false, 8],
      ['a', true, false, true, 18],
      ['a', true, false, false, 160],
      ['a', true, false, null, 2],
      ['a', false, false, null, 710],
      ['a', false, false, true, 10],
    ]),
  );
  assert.equal(seen.drawnFrom, 'not-flagged');
  assert.equal(seen.alsoFlagged, 20);
  assert.equal(seen.expectedAlsoFlagged, (200 * 80) / 800);
  assert.equal(seen.notChecked, 2);
  const [group] = seen.groups;
  assert.deepEqual(group!.sample, { negative: exactly(160), positive: exactly(18) });
  assert.deepEqual(group!.n, exactly(1000));
  // Ten people were found though nobody drew or flagged them. They are no random sample.
  assert.deepEqual(group!.cells, {
    tn: exactly(0),
    fp: exactly(30),
    fn: exactly(10),
    tp: exactly(60),
    flaggedUnknown: exactly(10),
    clearedUnknown: exactly(710),
  });
  const known = frame(seen.groups, { sizes: 'known', drawnFrom: 'not-flagged' });
  const rate = sampledRate('falseOmissionRate', group!, known);
  assert.ok(Math.abs(rate.value! - 18 / 178) < 1e-12);
  // 900 were not flagged: 91 of them missed; of the ten unchecked ones all or none are right.
  const missed = (900 * 18) / 178;
  const miss = sampledRate('falseNegativeRate', group!, known);
  assert.equal(miss.value, null);
  assert.ok(miss.low! < missed / (missed + 70) && missed / (missed + 60) < miss.high!);
});

test('a file of everybody in which nobody drawn is flagged does not say whom the system would have flagged', () => {
  const seen = sampledGroupsOf(
    tallyOf([
      ['a', false, true, true, 300],
      ['a', false, false, null, 600],
      ['a', true, false, false, 100],
    ]),
  );
  assert.equal(seen.drawnFrom, 'everybody');
  assert.equal(seen.alsoFlagged, 0);
  assert.ok(Math.abs(seen.expectedAlsoFlagged! - 100 / 3) < 1e-12);
});

test('groups in the order of their first cell; a name is only a name', () => {
  const seen = sampledGroupsOf(
    tallyOf([
      ['__proto__', true, false, true, 1],
      ['constructor', true, false, true, 2],
      ['__proto__', true, false, false, 3],
    ]),
  );
  assert.deepEqual(
    seen.groups.map(({ name, n }) => [name[0], n.low]),
    [
      ['__proto__', 4],
      ['constructor', 2],
    ],
  );
  assert.deepEqual(sampledGroupsOf(tallyOf([])).groups, []);
});
