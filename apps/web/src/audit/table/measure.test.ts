import assert from 'node:assert/strict';
import test from 'node:test';
import { columnNames, readTable } from '@firebreak/audit/published';
import { tallyBlob } from '@firebreak/audit/read';
import { numbersOf } from '@firebreak/audit/words';
import { createReader, messagesByLanguage } from '@firebreak/ui';
import { withAuditWords } from '../reader.ts';
import { type Answers, noAnswers, rowQuestionOf, settingsOf } from './answers.ts';
import { looksMeasured } from './columns.ts';
import { look } from './given.ts';
import { answersOf, countedPublished, countedRows, countedTable, fits, reportFor, tableOptionsOf } from './measure.ts';
import { countNames, rateNames } from './questions/meanings.tsx';
import { readErrorInWords } from './read-error.ts';

const csv = new Blob(['group,flag,true\nA,1,1\nA,1,0\nA,0,0\nB,1,0\nB,0,1\nB,0,0\nB,0,0\n']);
const answers: Answers = {
  ...noAnswers,
  kind: 'rows',
  groups: [{ name: 'group' }],
  decision: { name: 'flag' },
  decisionIs: { is: 'in', values: ['1'] },
  outcome: { name: 'true' },
  outcomeIs: { is: 'in', values: ['1'] },
  effect: 'harm',
};

async function counted() {
  const question = rowQuestionOf(answers)!;
  const read = await tallyBlob(csv, question);
  assert.ok(read.ok);
  const made = countedRows(read.tally, read.input, question);
  assert.ok(made.ok);
  return made.counted;
}

test('groups that were counted are told with their people, the largest first', async () => {
  assert.deepEqual((await counted()).groups, [
    { name: 'B', people: 4 },
    { name: 'A', people: 3 },
  ]);
});

test('what was counted serves as long as no column is asked for otherwise', async () => {
  const once = await counted();
  assert.ok(fits(once, answers));
  assert.ok(fits(once, { ...answers, reference: 'A', effect: 'benefit', flagged: 'chosen', minimum: '5' }));
  for (const change of [
    { decisionIs: { is: 'in', values: ['0'] } },
    { outcome: 'none' },
    { missing: ['0'] },
    { score: { name: 'true' } },
  ] as const)
    assert.ok(!fits(once, { ...answers, ...change }), JSON.stringify(change));
  assert.ok(!fits(null, answers));
});

test('classes are made of what was counted, without reading anew', async () => {
  const once = await counted();
  const classed: Answers = { ...answers, classes: [{ column: { name: 'group' }, is: 'in', values: ['A'] }] };
  assert.ok(fits(once, classed));
  const made = countedRows(once.counted, once.input, rowQuestionOf(classed)!);
  assert.ok(made.ok);
  assert.deepEqual(made.counted.groups, [
    { name: 'group!=A', people: 4 },
    { name: 'group=A', people: 3 },
  ]);
  const wrong = countedRows(once.counted, once.input, {
    ...once.question,
    classes: [{ column: { name: 'group' }, is: 'above', values: ['5'] }],
  });
  assert.deepEqual(wrong, { ok: false, error: { code: 'class-needs-numbers', column: 'group', values: ['A', 'B'] } });
});

test('a report needs settings that go with the groups', async () => {
  const once = await counted();
  const made = reportFor(once, settingsOf({ ...answers, reference: 'A' }));
  assert.ok(made.ok);
  assert.equal(made.report.groups[0]?.name[0], 'A');
  assert.deepEqual(reportFor(once, settingsOf({ ...answers, reference: 'C' })).ok, false);
});

test('a table of counts is read as somebody said, and hidden counts stay within bounds', () => {
  const options = tableOptionsOf({
    reading: { ...noAnswers.reading, suppressedBelow: '10', zeroIsSuppressed: true, columns: [{ name: 'wrong', means: 'fp' }] },
    population: '',
  });
  assert.deepEqual(options, { suppressedBelow: 10, zeroIsSuppressed: true, columns: [{ name: 'wrong', means: 'fp' }] });
  const read = readTable('group,tn,wrong,fn,tp\nA,50,20,0,30\nB,60,25,12,40\n', options);
  assert.ok(read.ok);
  const table = countedTable(read.table, { sha256: '', bytes: 0, kind: 'table', rows: 2 });
  assert.deepEqual(table.groups, [
    { name: 'A', people: null },
    { name: 'B', people: 137 },
  ]);
});

test('a published table brings its answers along', () => {
  const table = {
    id: 'x',
    name: 'x',
    about: 'x',
    caveats: [],
    table: 'group,tn,fp,fn,tp\nA,50,20,10,30\nB,60,25,12,40\n',
    options: {},
    settings: { ...settingsOf(answers), flagged: 'a search', reference: 'B' },
  };
  assert.deepEqual(answersOf(table), { kind: 'counts', published: 'x', effect: 'harm', flagged: 'a search', positive: '', reference: 'B' });
  const made = reportFor(countedPublished(table), settingsOf({ ...noAnswers, ...answersOf(table) }));
  assert.ok(made.ok && made.report.settings.reference === 'B');
  assert.throws(() => countedPublished({ ...table, table: 'group\nA\n' }), /`x` cannot be read/);
});

test('a file is looked at: rows of people, or counts by group', async () => {
  const rows = await look(csv);
  assert.ok(rows.ok);
  assert.deepEqual([rows.given.columns.map(({ column }) => column.name), rows.given.countColumns], [['group', 'flag', 'true'], []]);
  const counts = await look(new Blob(['group;tn;fp;fn;tp\nA;1;2;3;4\n']));
  assert.ok(counts.ok);
  assert.deepEqual(counts.given.countColumns, ['group', 'tn', 'fp', 'fn', 'tp']);
  const latin = await look(
    new Blob([Uint8Array.from([...'groupe;n\nfianc'].map((sign) => sign.charCodeAt(0)).concat(0xe9, 0x3b, 0x35, 0x0a))]),
  );
  assert.ok(latin.ok);
  assert.match(latin.given.text ?? '', /fiancé;5/);
  const twice = await look(new Blob(['a,a,b\n1,2,3\n']));
  assert.ok(twice.ok);
  assert.deepEqual(
    twice.given.columns.map(({ column }) => column),
    [{ name: 'a', place: 1 }, { name: 'a', place: 2 }, { name: 'b' }],
  );
  assert.equal((await look(new Blob(['']))).ok, false);
});

test('many numbers are offered a limit; few numbers, and words, are ticked', () => {
  const column = (values: readonly string[], numeric: boolean, more = false) => ({
    column: { name: 'x' },
    values: values.map((value) => ({ value, count: 1 })),
    more,
    numeric,
  });
  assert.ok(looksMeasured(column(['1', '2'], true, true)));
  assert.ok(!looksMeasured(column(['0', '1'], true)));
  assert.ok(!looksMeasured(column(['a', 'b'], false, true)));
});

test('everything that a column of counts can say has plain words', () => {
  const offered = [...countNames, ...rateNames.map(([name]) => name)];
  assert.deepEqual(offered.toSorted(), [...columnNames].toSorted());
});

test('an error of reading says what to do next, with what was found, in every language', () => {
  for (const language of ['en', 'fr', 'ar'] as const) {
    const reader = withAuditWords(createReader(language, messagesByLanguage[language], {}));
    const found = Array.from({ length: 12 }, (_, i) => ({ value: `v${i}`, count: 1 }));
    const said = readErrorInWords({ code: 'unknown-value', column: 'verdict', value: 'v99', nearest: [], found, more: 3 }, reader);
    for (const part of ['v99', 'verdict', 'v0', 'v7', '…']) assert.ok(said.includes(part), said);
    assert.ok(!said.includes('v8') && !said.includes('{'), said);
    const large = readErrorInWords({ code: 'file-too-large', limitBytes: 50_000_000, kind: 'xlsx' }, reader);
    assert.ok(large.includes(numbersOf(language).count(50)) && !large.includes('{'), large);
    assert.doesNotMatch(readErrorInWords({ code: 'not-found', path: '/home/somebody/decisions.csv' }, reader), /somebody/);
  }
});
