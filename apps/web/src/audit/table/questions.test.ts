import assert from 'node:assert/strict';
import test from 'node:test';
import { nextQuestion, placeOf } from '../../interview/order.ts';
import { type Answers, noAnswers, rowQuestionOf, settingsOf, wholeOf } from './answers.ts';
import { askedAgain, pathOf, type Question } from './questions.ts';

const rows: Answers = {
  ...noAnswers,
  kind: 'rows',
  groups: [{ name: 'race' }],
  decision: { name: 'score_text' },
  decisionIs: { is: 'in', values: ['Medium', 'High'] },
  outcome: { name: 'two_year_recid' },
  outcomeIs: { is: 'in', values: ['1'] },
};
const seenAll = (answers: Answers): Set<Question> => new Set(pathOf(answers));

test('every path begins with the table and ends with what can be said', () => {
  for (const answers of [
    rows,
    { ...rows, outcome: 'none' as const },
    { ...noAnswers, kind: 'counts' as const },
    { ...noAnswers, published: 'x' },
  ]) {
    assert.equal(pathOf(answers)[0], 'source');
    assert.equal(pathOf(answers).at(-1), 'result');
  }
});

test('a published table is one click away', () => {
  assert.deepEqual(pathOf({ ...noAnswers, published: 'table-compas' }), ['source', 'result']);
});

test('whether being flagged harms is asked on every path but that of a published table, before the result', () => {
  for (const answers of [rows, { ...noAnswers, kind: 'counts' as const }]) assert.ok(pathOf(answers).includes('effect'));
});

test('without a column for what was true, its value is not asked', () => {
  assert.ok(pathOf(rows).includes('outcomeIs'));
  assert.ok(!pathOf({ ...rows, outcome: 'none' }).includes('outcomeIs'));
});

test('columns are asked for before the file is read, the reference group after it', () => {
  const path = pathOf(rows);
  for (const question of ['group', 'decision', 'outcome', 'more'] as const) assert.ok(path.indexOf(question) < path.indexOf('check'));
  assert.ok(path.indexOf('check') < path.indexOf('reference'));
});

test('one question after the other, and back to where a change was begun', () => {
  const path = pathOf(rows);
  assert.equal(nextQuestion(path, 'group', new Set(), null), 'decision');
  const seen = seenAll(rows);
  assert.equal(nextQuestion(path, 'effect', seen, 'result'), 'result');
  assert.equal(nextQuestion(path, 'effect', seen, 'check'), 'check');
});

test('another column for the decision asks for its value, its effect and its words again, and for nothing else', () => {
  const seen = seenAll(rows);
  for (const question of askedAgain('decision')) seen.delete(question);
  const path = pathOf(rows);
  const asked: Question[] = [];
  let current: Question = 'decision';
  while (current !== 'check') {
    current = nextQuestion(path, current, seen, 'check');
    asked.push(current);
    seen.add(current);
  }
  assert.deepEqual(asked, ['decisionIs', 'effect', 'words', 'check']);
});

test('the first page and the result are not counted as steps', () => {
  const path = pathOf(rows);
  assert.equal(placeOf(path, 'source'), null);
  assert.equal(placeOf(path, 'result'), null);
  assert.deepEqual(placeOf(path, 'kind'), { step: 1, count: path.length - 2 });
});

test('the question to the rows holds what was answered and nothing else', () => {
  assert.deepEqual(rowQuestionOf(rows), {
    groups: [{ name: 'race' }],
    decision: { column: { name: 'score_text' }, is: 'in', values: ['Medium', 'High'] },
    outcome: { column: { name: 'two_year_recid' }, is: 'in', values: ['1'] },
  });
  assert.equal('outcome' in rowQuestionOf({ ...rows, outcome: 'none', outcomeIs: null })!, false);
  const full = rowQuestionOf({
    ...rows,
    score: { name: 'decile_score', place: 2 },
    stratum: { name: 'c_charge_degree' },
    id: { name: 'id' },
    random: { name: 'method' },
    randomIs: { is: 'in', values: ['Random'] },
    missing: ['N/A'],
  });
  assert.deepEqual(full?.score, { name: 'decile_score', place: 2 });
  assert.deepEqual(full?.randomSample, { column: { name: 'method' }, is: 'in', values: ['Random'] });
  assert.deepEqual(full?.missing, ['N/A']);
});

test('there is no question to the rows while an answer is missing', () => {
  for (const gap of [{ groups: [] }, { decision: null }, { decisionIs: null }, { outcome: null }, { outcomeIs: null }])
    assert.equal(rowQuestionOf({ ...rows, ...gap }), null, Object.keys(gap)[0]);
});

test('settings are what was said; what was not said is not made up', () => {
  assert.deepEqual(settingsOf(rows), { minimumCell: 30, level: 0.95, effect: 'unknown', bins: 10, seed: 1 });
  const said = settingsOf({
    ...rows,
    effect: 'harm',
    flagged: ' a fraud investigation ',
    reference: 'Dutch',
    minimum: '50',
    population: '977 730',
  });
  assert.deepEqual(said, {
    minimumCell: 50,
    level: 0.95,
    effect: 'harm',
    bins: 10,
    seed: 1,
    reference: 'Dutch',
    flagged: 'a fraud investigation',
    population: 977_730,
  });
});

test('a number may have signs between its thousands, of one kind, and the digits of Arabic or Persian', () => {
  const written = ['977,730', '977.730', '1’000’000', '٩٧٧٬٧٣٠', '۳۰', '1.000,000', '97,7730', '1,00', '1000,000'];
  assert.deepEqual(written.map(wholeOf), [977_730, 977_730, 1_000_000, 977_730, 30, null, null, null, null]);
});

test('a number may have spaces, and must be whole and above 0', () => {
  assert.deepEqual(['30', ' 977 730 ', '1\u202f000', '0', '-3', '2.5', '', '1e3', '9'.repeat(13)].map(wholeOf), [
    30,
    977_730,
    1000,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
