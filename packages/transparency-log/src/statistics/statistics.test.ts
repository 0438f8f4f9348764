import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AuthorityRequestRecord } from '../register/index.ts';
import { isBefore, nextQuarter, publishQuarter, quarterOf, statisticsSchema, statisticsToCsv } from './index.ts';
import { protect, type Row } from './protect.ts';

const outcomes = ['refused', 'released', 'referred', 'withdrawn'] as const;

function requestsOf(
  counts: readonly (readonly [asker: string, basis: string | null, outcome: AuthorityRequestRecord['outcome'], number])[],
): AuthorityRequestRecord[] {
  return counts.flatMap(([asker, basis, outcome, number]) =>
    Array.from({ length: number }, (_, i) => ({
      kind: 'authority-request' as const,
      sequence: i + 1,
      time: '2099-02-01T00:00:00Z',
      system: 'front-desk',
      asker,
      channel: 'letter' as const,
      shown: 'nothing' as const,
      basis: basis === null ? null : { ref: basis, at: '§ 1' },
      asked: [],
      people: 1,
      outcome,
      ground: null,
    })),
  );
}

/** Every way to write `total` as so many counts. */
function* tablesOf(total: number, cells: number): Generator<number[]> {
  if (cells === 1) return void (yield [total]);
  for (let first = 0; first <= total; first += 1) for (const rest of tablesOf(total - first, cells - 1)) yield [first, ...rest];
}

const show = (counts: readonly number[], k: number): readonly Row[] | null =>
  protect(new Map(counts.map((count, i) => [`role-${i}`, count])), k);

test('worked by hand, k = 5', () => {
  // Nothing small: all shown, zeros by not being there.
  assert.deepEqual(show([7, 0, 5], 5), [
    { of: 'role-0', count: 7 },
    { of: 'role-2', count: 5 },
  ]);
  // 2 is small. 30 is hidden with it, or 2 would be the total less 30 less 9; the 9 comes later in the order and is shown.
  assert.deepEqual(show([2, 30, 9], 5), [
    { of: 'role-0', count: null },
    { of: 'role-1', count: null },
    { of: 'role-2', count: 9 },
  ]);
  // 2 + 5 are fewer than two times five, so the next is hidden too.
  assert.deepEqual(
    show([2, 5, 30, 9], 5)?.map((row) => row.count),
    [null, null, null, 9],
  );
  // Nothing large enough stands beside the small ones.
  assert.equal(show([1, 1, 4], 5), null);
  assert.equal(show([4, 5], 5), null);
  assert.deepEqual(show([], 5), []);
});

test('the attack: from what is published, and knowing the rule, every hidden count keeps at least k - 1 values', () => {
  for (const k of [3, 4, 5])
    for (const cells of [2, 3, 4]) {
      for (let total = k; total <= (cells === 4 ? 3 * k + 4 : 5 * k); total += 1) {
        // The reader knows the total, tries every table that has it, and keeps those that would have been published like this.
        const byPublished = new Map<string, number[][]>();
        for (const counts of tablesOf(total, cells)) {
          const key = JSON.stringify(show(counts, k));
          byPublished.set(key, [...(byPublished.get(key) ?? []), counts]);
        }
        for (const [key, possible] of byPublished) checkHidden(JSON.parse(key) as readonly Row[] | null, possible, k, cells);
      }
    }
});

function checkHidden(published: readonly Row[] | null, possible: readonly number[][], k: number, cells: number): void {
  for (let cell = 0; cell < cells; cell += 1) {
    const row = published?.find(({ of }) => of === `role-${cell}`);
    const isHidden = published === null || row?.count === null;
    const values = new Set(possible.map((counts) => counts[cell]!));
    if (!isHidden) {
      assert.deepEqual([...values], [row?.count ?? 0]);
      continue;
    }
    const what = `k ${k}, ${JSON.stringify(published)}, cell ${cell}: ${[...values].toSorted((a, b) => a - b).join()}`;
    assert.ok(values.size >= k - 1, what);
    // Hidden is never zero where other counts are shown.
    if (published !== null) assert.ok(!values.has(0), what);
    const canBeSmall = [...values].some((value) => value > 0 && value < k);
    const isSmall = possible.some((counts) => counts[cell]! < k);
    if (published !== null && isSmall && canBeSmall && possible.every((counts) => counts[cell]! < k))
      assert.deepEqual(
        [...values].toSorted((a, b) => a - b),
        Array.from({ length: k - 1 }, (_, i) => i + 1),
        what,
      );
  }
}

test('the attack with three tables at once: margins of one quarter do not give each other away', () => {
  // Small enough to try every joint table of 2 askers x 2 acts x 2 outcomes.
  const k = 3;
  const cells = ['police', 'foreigners-authority'].flatMap((asker) =>
    ['act-1', 'act-2'].flatMap((basis) => (['refused', 'released'] as const).map((outcome) => [asker, basis, outcome] as const)),
  );
  for (let total = 1; total <= 8; total += 1) {
    const byPublished = new Map<string, { counts: number[]; published: ReturnType<typeof publishQuarter> }[]>();
    for (const counts of tablesOf(total, cells.length)) {
      const published = publishQuarter('2099-Q1', requestsOf(cells.map((cell, i) => [...cell, counts[i]!])), k);
      const key = JSON.stringify(published);
      byPublished.set(key, [...(byPublished.get(key) ?? []), { counts, published }]);
    }
    for (const possible of byPublished.values()) {
      const { published } = possible[0]!;
      const margins = {
        police: (n: readonly number[]): number => n[0]! + n[1]! + n[2]! + n[3]!,
        'foreigners-authority': (n: readonly number[]): number => n[4]! + n[5]! + n[6]! + n[7]!,
      };
      for (const [asker, of] of Object.entries(margins)) {
        const row = published.byAsker?.find((candidate) => candidate.of === asker);
        if (published.byAsker !== null && row?.count !== null) continue;
        assert.ok(new Set(possible.map(({ counts }) => of(counts))).size >= k - 1, JSON.stringify(published));
      }
    }
  }
});

test('a quarter with few requests says that there were some, and nothing else', () => {
  const few = publishQuarter('2099-Q1', requestsOf([['police', null, 'refused', 4]]), 5);
  assert.deepEqual(few, { quarter: '2099-Q1', total: null, byAsker: null, byBasis: null, byOutcome: null });
  const none = publishQuarter('2099-Q1', [], 5);
  assert.deepEqual(none, { quarter: '2099-Q1', total: 0, byAsker: [], byBasis: [], byOutcome: [] });
  const many = publishQuarter(
    '2099-Q1',
    requestsOf([
      ['police', null, 'refused', 20],
      ['foreigners-authority', 'act-1', 'refused', 3],
    ]),
    5,
  );
  assert.deepEqual(many.byOutcome, [{ of: 'refused', count: 23 }]);
  assert.deepEqual(
    many.byAsker?.map((row) => row.count),
    [null, null],
  );
  assert.deepEqual(
    many.byBasis?.map((row) => row.of),
    ['act-1', 'none-named'],
  );
});

test('the published form is what its schema says, and the table for spreadsheets says the same', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom('police', 'court', 'ministry'), fc.constantFrom('act-1', null), fc.constantFrom(...outcomes), fc.nat(9)),
      ),
      (counts) => {
        const quarter = publishQuarter('2099-Q2', requestsOf(counts), 5);
        const statistics = { format: 1 as const, origin: 'log.example/a', smallest: 5, quarters: [quarter] };
        assert.deepEqual(statisticsSchema.parse(statistics), statistics);
        const csv = statisticsToCsv(statistics);
        assert.match(csv, /^quarter,dimension,of,count\n2099-Q2,total,,(\d+|hidden)\n/);
        // No number below five anywhere but zero.
        for (const line of csv.split('\n').slice(1, -1)) assert.match(line, /,(0|hidden|[5-9]|[1-9]\d+)$/);
      },
    ),
  );
});

test('quarters', () => {
  assert.equal(quarterOf('2099-01-01T00:00:00Z'), '2099-Q1');
  assert.equal(quarterOf('2099-03-31T23:59:59Z'), '2099-Q1');
  assert.equal(quarterOf('2099-12-31T23:59:59Z'), '2099-Q4');
  assert.equal(nextQuarter('2099-Q4'), '2100-Q1');
  assert.equal(nextQuarter('2099-Q1'), '2099-Q2');
  assert.ok(isBefore('2099-Q4', '2100-Q1'));
  assert.ok(!isBefore('2099-Q2', '2099-Q2'));
});
