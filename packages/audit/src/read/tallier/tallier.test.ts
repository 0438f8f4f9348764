import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RowQuestion } from '../../model/index.ts';
import { parseColumn, parseCondition } from '../condition/index.ts';
import { createTallier, type TallierOptions } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function condition(text: string) {
  const result = parseCondition(text);
  assert.ok(result.ok);
  return result.condition;
}

function tally(text: string, question: Partial<RowQuestion> = {}, options: TallierOptions = {}) {
  const tallier = createTallier({ groups: [{ name: 'g' }], decision: condition('d=1'), ...question }, options);
  tallier.push(bytes(text));
  return tallier.end();
}

describe('a table of people, counted', () => {
  it('counts groups by decision and outcome', () => {
    const result = tally('g,d,o\na,1,yes\na,1,no\nb,0,yes\na,1,yes\n', { outcome: condition('o=yes') });
    assert.ok(result.ok);
    assert.deepEqual(result.tally.cells, [
      { group: ['a'], stratum: null, flagged: true, positive: false, random: false, count: 1 },
      { group: ['a'], stratum: null, flagged: true, positive: true, random: false, count: 2 },
      { group: ['b'], stratum: null, flagged: false, positive: true, random: false, count: 1 },
    ]);
    assert.equal(result.tally.rows, 4);
    assert.equal(result.tally.counted, 4);
  });

  it('takes the second of two columns of one name, and asks which where no place is given', () => {
    const text = 'g,d,d\na,0,1\nb,1,0\n';
    const without = tally(text);
    assert.deepEqual(without, { ok: false, error: { code: 'ambiguous-column', column: 'd', places: [2, 3] } });
    const second = tally(text, { decision: condition('d#2=1'), groups: [parseColumn('g')] });
    assert.ok(second.ok);
    assert.equal(second.tally.cells.find(({ group }) => group[0] === 'a')?.flagged, true);
    assert.deepEqual(second.tally.problems[0], { code: 'repeated-column', column: 'd', places: [2, 3] });
  });

  it('says which values there are where no row has the one asked for', () => {
    const result = tally('g,d\na,1.0\nb,0.0\n');
    assert.ok(!result.ok && result.error.code === 'unknown-value');
    assert.deepEqual(result.error.nearest[0], '1.0');
  });
});
