import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Condition, RowQuestion } from '../../model/index.ts';
import type { TallyResult } from '../finish/index.ts';
import { textToBytes } from '../head/bytes.ts';
import { createTallier, type TallierOptions } from './index.ts';
import { field, table, type Written, wildField } from './material.ts';
import { referenceTally } from './reference.ts';

const column = (columns: number) => fc.integer({ min: 0, max: columns - 1 }).map((i) => ({ name: `c${i}` }));

function condition(columns: number): fc.Arbitrary<Condition> {
  return fc.oneof(
    fc.record({
      column: column(columns),
      is: fc.constantFrom('in' as const, 'not-in' as const),
      values: fc.constantFrom(['1'], ['a'], ['yes', 'a'], ['0'], ['']),
    }),
    fc.record({
      column: column(columns),
      is: fc.constantFrom('at-least' as const, 'at-most' as const, 'above' as const, 'below' as const),
      values: fc.constantFrom(['1'], ['0.25'], ['-3']),
    }),
  );
}

function question(columns: number): fc.Arbitrary<RowQuestion> {
  return fc.record(
    {
      groups: fc.uniqueArray(column(columns), { maxLength: 3, selector: ({ name }) => name }),
      decision: condition(columns),
      outcome: condition(columns),
      randomSample: condition(columns),
      score: column(columns),
      stratum: column(columns),
      id: column(columns),
      missing: fc.constantFrom(['N/A'], ['N/A', 'no', '7'], []),
    },
    { requiredKeys: ['groups', 'decision'] },
  );
}

function asked(tables: fc.Arbitrary<Written>) {
  return tables.chain((written) => fc.record({ written: fc.constant(written), asks: question(written.columns) }));
}

/** @param cuts lengths of the pieces, again and again */
function tally(text: string, asks: RowQuestion, cuts: readonly number[], options: TallierOptions): TallyResult {
  const bytes = textToBytes(text);
  const tallier = createTallier(asks, options);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = cuts[i % cuts.length]!;
    if (!tallier.push(bytes.subarray(at, at + length))) break;
    at += length;
  }
  return tallier.end();
}

const cuts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
const pieceBytes = fc.integer({ min: 1, max: 300 });

describe('any table, counted', () => {
  for (const [name, tables] of [
    ['as a careful program writes it', table(field, { wild: false })],
    ['as anybody writes it', table(wildField, { wild: true })],
  ] as const) {
    for (const plain of [false, true])
      it(`${name}: the same as in the slow and obvious way${plain ? ', without WebAssembly' : ''}`, () => {
        fc.assert(
          fc.property(asked(tables), cuts, pieceBytes, ({ written, asks }, lengths, piece) => {
            const expected = referenceTally(asks, textToBytes(written.text));
            assert.deepEqual(tally(written.text, asks, lengths, { plain, pieceBytes: piece }), expected);
            assert.deepEqual(tally(written.text, asks, [1_000_000], { plain }), expected);
          }),
          { numRuns: 300 },
        );
      });
  }
});
