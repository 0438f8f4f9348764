import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { nextQuestion, placeOf } from '../interview/order.ts';
import { type Answers, noAnswers, withField } from './answers.ts';
import { askedAgain, type FieldPage, pathOf, type Question, questions } from './questions.ts';

const pages: readonly FieldPage[] = ['person', 'reply', 'matter'];
const starts = ['happened', 'database', 'sent'] as const;
const path = (start: Answers['start'], fieldPages = pages): Question[] => pathOf({ ...noAnswers, start }, fieldPages);

test('somebody who knows nothing is asked this, in this order', () => {
  assert.deepEqual(path('happened'), [
    'start',
    'events',
    'system',
    'right',
    'country',
    'sender',
    'reveals',
    'person',
    'reply',
    'matter',
    'check',
    'outcome',
  ]);
});

test('somebody who wrote already is asked when, and what came', () => {
  assert.deepEqual(path('sent').slice(0, 7), ['start', 'system', 'right', 'country', 'history', 'since', 'now']);
});

test('what a letter reveals is told before anything personal is asked, whatever the way', () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.subarray([...pages]), (start, some) => {
      const order = path(start, some);
      const told = order.indexOf('reveals');
      for (const page of some) assert.ok(order.indexOf(page) > told, page);
      assert.ok(order.indexOf('outcome') > told);
    }),
  );
});

test('every question is asked once, and the letter comes last', () => {
  for (const start of starts) {
    const order = path(start);
    assert.equal(new Set(order).size, order.length);
    assert.equal(order.at(-1), 'outcome');
    for (const question of order) assert.ok(questions.includes(question));
  }
});

test('from any question "continue" leads to the letter, and back leads to the start', () => {
  for (const start of starts) {
    const order = path(start);
    let current: Question = 'start';
    const walked: Question[] = [current];
    while (current !== 'outcome') {
      current = nextQuestion(order, current, new Set(walked), null);
      assert.ok(!walked.includes(current), `${current} comes twice`);
      walked.push(current);
    }
    assert.deepEqual(walked, order);
  }
});

test('a change from the check page asks again only what no longer fits', () => {
  const order = path('happened');
  const seen = new Set(order.slice(0, -1));
  assert.equal(nextQuestion(order, 'person', seen, 'check'), 'check');
  const afterSystem = new Set([...seen].filter((question) => !askedAgain('system').includes(question)));
  assert.equal(nextQuestion(order, 'system', afterSystem, 'check'), 'right');
  const afterSender = new Set([...seen].filter((question) => !askedAgain('sender').includes(question)));
  assert.equal(nextQuestion(order, 'sender', afterSender, 'check'), 'reveals');
});

test('a change never asks again what stands before it', () => {
  for (const question of questions)
    for (const later of askedAgain(question)) assert.ok(questions.indexOf(later) > questions.indexOf(question), `${question} -> ${later}`);
});

test('what was revealed is shown again whenever something it depends on changes', () => {
  for (const question of ['system', 'right', 'country', 'sender'] as const) assert.ok(askedAgain(question).includes('reveals'), question);
});

test('the count stands still while nothing changes, and the last one is the check page', () => {
  const order = path('happened');
  const places = order.map((question) => placeOf(order, question)).filter((place) => place !== null);
  assert.deepEqual(
    places.map(({ step }) => step),
    places.map((_, index) => index + 1),
  );
  assert.equal(new Set(places.map(({ count }) => count)).size, 1);
  assert.deepEqual(placeOf(order, 'check'), { step: places.length, count: places.length });
  assert.equal(placeOf(order, 'start'), null);
});

test('an emptied field stays empty', () => {
  const filled = withField(noAnswers, 'full-name', 'A');
  assert.deepEqual(filled.fields, { 'full-name': 'A' });
  assert.deepEqual(withField(filled, 'full-name', '').fields, { 'full-name': '' });
});
