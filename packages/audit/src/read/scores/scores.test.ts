import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createScores } from './index.ts';

interface Row {
  readonly group: number;
  readonly cell: number;
  readonly value: number;
  readonly weight: number;
}

function count(rows: readonly Row[], limit: number) {
  const scores = createScores(limit);
  let isFull = false;
  for (const { group, cell, value, weight } of rows) {
    const entry = scores.entryOf(group, value);
    if (entry < 0) isFull = true;
    else scores.add(entry, cell, value, weight);
  }
  const states = scores
    .states((group) => [String(group)])
    .toSorted((a, b) => (a.group[0]! < b.group[0]! ? -1 : a.group[0]! > b.group[0]! ? 1 : a.from - b.from));
  return { states, isFull };
}

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((number) => number + 0),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, 1e-310),
);
const row: fc.Arbitrary<Row> = fc.record({
  group: fc.integer({ min: 0, max: 2 }),
  cell: fc.integer({ min: 0, max: 8 }),
  value,
  weight: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3_000_000_000 })),
});

/** The sum of numbers times weights, exact, then rounded once: as a fraction over 2^1074. */
function exactSum(terms: readonly { readonly value: number; readonly weight: number }[]): number {
  const bits = new DataView(new ArrayBuffer(8));
  const sum = terms.reduce((all, term) => {
    bits.setFloat64(0, term.value);
    const word = bits.getBigUint64(0);
    const exponent = (word >> 52n) & 0x7ffn;
    const significand = (word & 0xfffffffffffffn) | (exponent === 0n ? 0n : 1n << 52n);
    const whole = (significand << ((exponent === 0n ? 1n : exponent) - 1n)) * BigInt(term.weight);
    return all + (term.value < 0 ? -whole : whole);
  }, 0n);
  return rounded(sum);
}

/** A whole number over 2^1074 to the nearest double, ties to even. */
function rounded(sum: bigint): number {
  const size = sum < 0n ? -sum : sum;
  const drop = BigInt(Math.max(0, size.toString(2).length - 53));
  let kept = size >> drop;
  const rest = size - (kept << drop);
  const half = drop === 0n ? 0n : 1n << (drop - 1n);
  if (drop > 0n && (rest > half || (rest === half && kept % 2n === 1n))) kept++;
  let number = Number(kept);
  for (let exponent = Number(drop) - 1074; exponent !== 0; ) {
    const step = Math.max(-500, Math.min(500, exponent));
    // Small steps last, so that nothing is rounded on the way.
    number *= 2 ** step;
    exponent -= step;
  }
  return sum < 0n ? -number : number;
}

describe('scores, counted', () => {
  it('are kept by value while there are few', () => {
    const { states } = count(
      [
        { group: 0, cell: 4, value: 0.1, weight: 3 },
        { group: 0, cell: 4, value: 0.2, weight: 1 },
        { group: 0, cell: 0, value: 0.1, weight: 2 },
      ],
      100,
    );
    assert.equal(states.length, 2);
    assert.deepEqual([states[0]!.from, states[0]!.to], [0.1, 0.1]);
    assert.equal(states[0]!.counts[4], 3);
    assert.equal(states[0]!.totals, null);
    assert.equal(states[0]!.counts[0], 2);
  });

  it('lose no person and no bit of a sum when they are put into bins, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60, size: 'max' }),
        fc.integer({ min: 4, max: 40 }),
        fc.infiniteStream(fc.nat()),
        (rows, limit, keys) => {
          const { states, isFull } = count(rows, limit);
          const shuffled = rows.map((each) => ({ each, key: keys.next().value as number })).toSorted((a, b) => a.key - b.key);
          const again = count(
            shuffled.map(({ each }) => each),
            limit,
          );
          if (isFull || again.isFull) {
            assert.equal(isFull, again.isFull);
            return;
          }
          assert.deepEqual(again.states, states);
          assert.ok(states.length <= limit);
          for (const { group, from, to, counts, totals } of states) {
            const inside = rows.filter(
              (each) => String(each.group) === group[0] && (from === to ? each.value === from : each.value >= from && each.value < to),
            );
            for (let cell = 0; cell < 9; cell++) {
              const own = inside.filter((each) => each.cell === cell);
              assert.equal(
                counts[cell],
                own.reduce((sum, { weight }) => sum + weight, 0),
              );
              if (from !== to && Number.isFinite(to)) assert.equal(totals![cell], exactSum(own));
            }
          }
          const people = states.reduce((sum, { counts }) => sum + Array.from(counts).reduce((all, each) => all + each, 0), 0);
          assert.equal(
            people,
            rows.reduce((sum, { weight }) => sum + weight, 0),
          );
        },
      ),
      { numRuns: 600 },
    );
  });

  it('get the finest bins that are few enough', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({ group: 0, cell: 0, value: 0.5 + i / 4096, weight: 1 }));
    const { states } = count(rows, 300);
    assert.ok(states.length > 150 && states.length <= 300, `${states.length}`);
    assert.ok(states.every(({ from, to }) => to - from === states[0]!.to - states[0]!.from));
  });
});
