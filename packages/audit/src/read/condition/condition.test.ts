import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Condition } from '../../model/index.ts';
import { columnText, conditionText, parseColumn, parseCondition } from './index.ts';
import { judgeOf, judgeText } from './judge.ts';

describe('a condition as people write it', () => {
  const read: [string, Condition][] = [
    ['decision=refused', { column: { name: 'decision' }, is: 'in', values: ['refused'] }],
    [' decision == refused ', { column: { name: 'decision' }, is: 'in', values: ['refused'] }],
    ['score_text!=Low|N/A', { column: { name: 'score_text' }, is: 'not-in', values: ['Low', 'N/A'] }],
    ['decile_score#2>=7', { column: { name: 'decile_score', place: 2 }, is: 'at-least', values: ['7'] }],
    ['age<25', { column: { name: 'age' }, is: 'below', values: ['25'] }],
    ['age<=0,5', { column: { name: 'age' }, is: 'at-most', values: ['0,5'] }],
    ['rate>-1e3', { column: { name: 'rate' }, is: 'above', values: ['-1e3'] }],
    ['flag!=', { column: { name: 'flag' }, is: 'not-in', values: [''] }],
    ['flag=x|', { column: { name: 'flag' }, is: 'in', values: ['x', ''] }],
    ['a\\=b=c\\|d|e\\\\', { column: { name: 'a=b' }, is: 'in', values: ['c|d', 'e\\'] }],
    ['C\\#1=x', { column: { name: 'C#1' }, is: 'in', values: ['x'] }],
    ['C#=x', { column: { name: 'C#' }, is: 'in', values: ['x'] }],
    ['#2=x', { column: { name: '#2' }, is: 'in', values: ['x'] }],
    ['a=b=c', { column: { name: 'a' }, is: 'in', values: ['b=c'] }],
    ['a=1|1', { column: { name: 'a' }, is: 'in', values: ['1'] }],
    ['__proto__=1', { column: { name: '__proto__' }, is: 'in', values: ['1'] }],
  ];
  for (const [text, condition] of read)
    it(`reads \`${text}\``, () => {
      assert.deepEqual(parseCondition(text), { ok: true, condition });
    });

  it('says what is missing', () => {
    assert.deepEqual(parseCondition('decision'), { ok: false, error: { code: 'no-operator', text: 'decision' } });
    assert.deepEqual(parseCondition('=x'), { ok: false, error: { code: 'no-column', text: '=x' } });
    assert.deepEqual(parseCondition('age>old'), { ok: false, error: { code: 'needs-number', text: 'age>old', value: 'old' } });
    assert.deepEqual(parseCondition('age>1|2'), { ok: false, error: { code: 'needs-number', text: 'age>1|2', value: '1|2' } });
    assert.deepEqual(parseCondition('age>1,500'), { ok: false, error: { code: 'needs-number', text: 'age>1,500', value: '1,500' } });
  });

  it('is written as it is read', () => {
    const word = fc
      .string({ unit: fc.constantFrom('a', '=', '!', '<', '>', '|', '\\', '#', '2', ' ', 'ä'), minLength: 1, maxLength: 8 })
      .map((text) => text.trim());
    const column = fc.record({
      name: word.filter((text) => text !== ''),
      place: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        column,
        fc.constantFrom('in' as const, 'not-in' as const),
        fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        ({ name, place }, is, values) => {
          const said = place === undefined ? { name } : { name, place };
          assert.deepEqual(parseColumn(columnText(said)), said);
          const condition: Condition = { column: said, is, values };
          assert.deepEqual(parseCondition(conditionText(condition)), { ok: true, condition });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('what a value answers', () => {
  const column = { name: 'a' };
  it('is nothing if it is empty or missing, unless the condition asks for what is empty', () => {
    assert.equal(judgeText({ column, is: 'in', values: ['x'] }, '', []), 2);
    assert.equal(judgeText({ column, is: 'in', values: ['x'] }, 'N/A', ['N/A']), 2);
    assert.equal(judgeText({ column, is: 'in', values: ['x'] }, 'N/A', []), 0);
    assert.equal(judgeText({ column, is: 'not-in', values: ['x'] }, 'N/A', []), 1);
    assert.equal(judgeText({ column, is: 'not-in', values: [''] }, '', []), 0);
    assert.equal(judgeText({ column, is: 'not-in', values: [''] }, 'x', []), 1);
  });

  it('follows the order of numbers', () => {
    const answers = (is: Condition['is']) => [4, 5, 6, Number.NaN].map(judgeOf({ column, is, values: ['5'] }));
    assert.deepEqual(answers('at-least'), [0, 1, 1, 2]);
    assert.deepEqual(answers('at-most'), [1, 1, 0, 2]);
    assert.deepEqual(answers('above'), [0, 0, 1, 2]);
    assert.deepEqual(answers('below'), [1, 0, 0, 2]);
  });
});
