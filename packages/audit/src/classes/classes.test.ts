import assert from 'node:assert/strict';
import test from 'node:test';
import type { Condition, RowQuestion, Tally } from '../model/index.ts';
import { createTallier } from '../read/index.ts';
import { classNames, inClasses } from './index.ts';

const decision: Condition = { column: { name: 'credit' }, is: 'in', values: ['1'] };
const over25: Condition = { column: { name: 'age' }, is: 'above', values: ['25'] };

function tallyOf(text: string, question: RowQuestion): Tally {
  const tallier = createTallier(question);
  tallier.push(new TextEncoder().encode(text));
  const result = tallier.end();
  assert.ok(result.ok, JSON.stringify(result));
  return result.tally;
}

test('ages on both sides of a limit, and the limit itself on the right one', () => {
  const question: RowQuestion = { groups: [{ name: 'age' }], classes: [over25], decision };
  const result = inClasses(tallyOf('age,credit\n24,1\n25,1\n25,2\n26,1\n40,2\n40.5,1\n', question), question);
  assert.ok(result.ok);
  assert.deepEqual(
    result.tally.cells.map(({ group, flagged, count }) => [group[0], flagged, count]),
    [
      ['age<=25', true, 2],
      ['age<=25', false, 1],
      ['age>25', true, 2],
      ['age>25', false, 1],
    ],
  );
});

test('one value and the others, beside a second column', () => {
  const isA: Condition = { column: { name: 'x' }, is: 'in', values: ['a'] };
  const question: RowQuestion = { groups: [{ name: 'x' }, { name: 'y' }], classes: [isA], decision };
  const result = inClasses(tallyOf('x,y,credit\na,1,1\nb,1,1\nc,1,1\nc,2,2\n', question), question);
  assert.ok(result.ok);
  assert.deepEqual(result.tally.cells.map(({ group, count }) => [...group, count]).toSorted(), [
    ['x!=a', '1', 2],
    ['x!=a', '2', 1],
    ['x=a', '1', 1],
  ]);
});

test('scores are kept together, their sums too', () => {
  const question: RowQuestion = { groups: [{ name: 'age' }], classes: [over25], decision, score: { name: 's' } };
  const result = inClasses(tallyOf('age,credit,s\n30,1,5\n31,1,5\n32,1,7\n20,1,5\n', question), question);
  assert.ok(result.ok);
  assert.deepEqual(
    result.tally.scores.filter(({ group }) => group[0] === 'age>25').map(({ from, count, total }) => [from, count, total]),
    [
      [5, 2, 10],
      [7, 1, 7],
    ],
  );
});

test('what is no number is named, and nothing is put anywhere', () => {
  const question: RowQuestion = { groups: [{ name: 'age' }], classes: [over25], decision };
  const result = inClasses(tallyOf('age,credit\n24,1\nold,1\n', question), question);
  assert.deepEqual(result, { ok: false, error: { code: 'class-needs-numbers', column: 'age', values: ['old'] } });
});

test('without classes nothing changes; names say both sides', () => {
  const question: RowQuestion = { groups: [{ name: 'age' }], decision };
  const tally = tallyOf('age,credit\n24,1\n', question);
  assert.deepEqual(inClasses(tally, question), { ok: true, tally });
  assert.deepEqual(classNames({ column: { name: 'age', place: 2 }, is: 'at-least', values: ['60'] }), ['age#2>=60', 'age#2<60']);
});
