/** `firebreak audit run` on invented people: answers in every form, and every way to ask wrongly. */
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../run.ts';
import { auditReportShape } from '../shapes/audit.ts';
import { createProgress } from './progress.ts';

const checks = new URL('../../../../spec/audit/examples/checks.csv', import.meta.url).pathname;
const ask = ['--group', 'language', '--decision', 'decision=letter', '--outcome', 'outcome=mistake'];

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
});
after(() => rm(folder, { recursive: true }));

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function answerOf(...words: string[]): Promise<string> {
  const { code, out, err } = await run(['audit', 'run', ...words]);
  assert.deepEqual([code, err], [0, '']);
  return out;
}

async function refused(says: RegExp, ...words: string[]): Promise<void> {
  const { code, out, err } = await run(['audit', 'run', ...words]);
  assert.equal(code, 2, err);
  assert.equal(out, '');
  assert.match(err, says);
  assert.equal(err.trimEnd().split('\n').length, 1, err);
}

test('sentences first, numbers after, limits last', async () => {
  const out = await answerOf(checks, ...ask, '--reference', 'official', '--effect', 'harm', '--flagged', 'a letter', '--id', 'case');
  const order = [
    '600 people in 2 groups',
    'What the numbers show',
    'Rate by rate',
    'What they do not show',
    'What is wrong with the data',
    '600 rows',
  ];
  const places = order.map((words) => out.indexOf(words));
  assert.ok(
    places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1]!)),
    String(places),
  );
  assert.match(out, /other: of 131 people .*\n?.*, 65/);
  assert.match(out, /other +┊[ ─├┤●]+┊ +49\.62% +41\.19%–58\.07% +65 \/ 131 +clearly higher/);
  assert.match(out, /“a letter”/);
  assert.match(out, /No column says which rows|14 rows do not say/);
});

test('nothing in the answer names a person or the file', async () => {
  const out = await answerOf(checks, ...ask, '--id', 'case', '--json');
  assert.doesNotMatch(out, /c0\d\d\d|checks\.csv/);
});

test('JSON in the published shape, the same bytes each time', async () => {
  const words = [checks, ...ask, '--score', 'score', '--stratum', 'contract', '--seed', '7', '--json'];
  const [one, other] = [await answerOf(...words), await answerOf(...words)];
  assert.equal(one, other);
  const report = auditReportShape.parse(JSON.parse(one));
  assert.equal(report.settings.seed, 7);
  assert.equal(report.question!.stratum!.name, 'contract');
  assert.equal(report.everybody.n.low, 600);
});

test('intersections, a column with a comma in its name, two classes of a number', async () => {
  const both = auditReportShape.parse(
    JSON.parse(await answerOf(checks, '--group', 'sex,language', '--decision', 'decision=letter', '--json')),
  );
  assert.deepEqual(
    both.groups.map(({ name }) => name.join(' + ')),
    ['man + official', 'man + other', 'woman + official', 'woman + other'],
  );
  const odd = await fileWith('odd.csv', '"sex, as told",b,d\nx,1,yes\ny,2,no\nx,3,no\n');
  for (const group of [
    ['--group', 'sex\\, as told'],
    ['--group', 'sex, as told', '--group', 'b'],
  ])
    assert.match(await answerOf(odd, ...group, '--decision', 'd=yes'), /3 people in [23] groups/);
  const classes = auditReportShape.parse(
    JSON.parse(await answerOf(checks, '--group', 'score>=6', '--decision', 'decision=letter', '--reference', 'score<6', '--json')),
  );
  assert.deepEqual(
    classes.groups.map(({ name }) => name[0]),
    ['score<6', 'score>=6'],
  );
  assert.equal(
    classes.groups.reduce((all, { n }) => all + n.low, 0),
    600,
  );
  assert.deepEqual(classes.question!.classes, [{ column: { name: 'score' }, is: 'at-least', values: ['6'] }]);
});

test('a random sample, and how many people it stands for', async () => {
  const rows = (count: number, group: string, how: string, result: string) => `${group},${how},${result}\n`.repeat(count);
  const file = await fileWith(
    'sample.csv',
    `background,how,result\n${rows(577, '0', 'Random', 'ok')}${rows(222, '0', 'Random', 'error')}${rows(1577, '0', 'High', 'ok')}${rows(1313, '0', 'High', 'error')}${rows(160, '1', 'Random', 'ok')}${rows(88, '1', 'Random', 'error')}${rows(1001, '1', 'High', 'ok')}${rows(1191, '1', 'High', 'error')}`,
  );
  const words = ['--group', 'background', '--decision', 'how!=Random', '--random-sample', 'how=Random', '--outcome', 'result=error'];
  const out = await answerOf(file, ...words, '--population', '977 730');
  assert.match(out, /0 +┊.*┊ +0\.2927%/);
  assert.match(out, /1 +┊.*┊ +0\.6699%/);
  assert.match(out, /estimated from the random sample/);
});

test('one person in a group: shown, and nothing concluded', async () => {
  const file = await fileWith('one.csv', `g,d,o\n${'a,1,1\na,0,0\n'.repeat(50)}b,1,0\n`);
  const out = await answerOf(file, '--group', 'g', '--decision', 'd=1', '--outcome', 'o=1');
  assert.match(out, /b: 1 person, fewer than 30/);
  assert.match(out, /b +┊.*○.*┊.*1 \/ 1 +too few people/);
  const single = await fileWith('single.csv', 'g,d\na,1\n');
  assert.match(await answerOf(single, '--group', 'g', '--decision', 'd=1'), /1 person in 1 group/);
});

for (const [language, says] of [
  ['fr', /Ce que montrent les nombres[\s\S]*Ce qu’ils ne montrent pas/],
  ['ar', /ما الذي تبيّنه الأعداد|ما تُظهره الأعداد|الأعداد/],
] as const)
  test(`in ${language}, to the last heading`, async () => {
    const out = await answerOf(checks, ...ask, '--language', language, '--score', 'score');
    assert.match(out, says);
    assert.doesNotMatch(out, /What the numbers|people in|clearly|rows,/);
  });

test('a report as a file: whole, in every form, over no folder', async () => {
  const path = (name: string) => join(folder, 'out', name);
  await mkdir(join(folder, 'out', 'folder.html'), { recursive: true });
  for (const [name, begins] of [
    ['r.html', '<!doctype html>'],
    ['r.txt', 'Audit report'],
    ['r.docx', 'PK'],
    ['r.pdf', '%PDF-'],
    ['R.CSV', ''],
  ] as const) {
    assert.equal(await answerOf(checks, ...ask, '-o', path(name)), `written: ${path(name)}\n`);
    const content = await readFile(path(name), 'latin1');
    assert.ok(content.startsWith(begins), `${name}: ${content.slice(0, 40)}`);
    assert.ok(content.length > 500, name);
  }
  const once = await readFile(path('r.html'));
  await answerOf(checks, ...ask, '-o', path('r.html'));
  assert.deepEqual(await readFile(path('r.html')), once);
  await refused(/cannot write `folder\.html`.*choose another place/, checks, ...ask, '-o', path('folder.html'));
  await refused(/its folder does not exist/, checks, ...ask, '-o', join(folder, 'nowhere', 'r.html'));
  assert.deepEqual((await readdir(join(folder, 'out'))).toSorted(), ['R.CSV', 'folder.html', 'r.docx', 'r.html', 'r.pdf', 'r.txt']);
});

test('a report is never written over what it was made from', async () => {
  const rows = 'language,decision,outcome\na,letter,mistake\nb,none,mistake\n';
  const file = await fileWith('rows.csv', rows);
  const link = join(folder, 'link.csv');
  await symlink(file, link);
  for (const written of [file, link, join(folder, '.', 'rows.csv')]) {
    await refused(/-o names the file that is read/, file, ...ask, '-o', written);
    assert.equal(await readFile(file, 'utf8'), rows);
  }
});

test('names of columns and values that a terminal would obey', async () => {
  const file = await fileWith('turn.csv', `g,d\n${'\u202eabc\u001b[2J,1\n'.repeat(40)}${'b,0\n'.repeat(40)}`);
  const out = await answerOf(file, '--group', 'g', '--decision', 'd=1');
  for (const sign of ['\u202e', '\u001b']) assert.ok(!out.includes(sign));
  await refused(/did you mean|the columns are/, file, '--group', '\u202eg\u001b', '--decision', 'd=1');
  const names = await fileWith('proto.csv', `__proto__,d\nconstructor,1\n__proto__,0\n`);
  assert.match(await answerOf(names, '--group', '__proto__', '--decision', 'd=1'), /constructor +┊/);
});

test('what is missing in the question, or cannot be', async () => {
  await refused(/--group COL/, checks, '--decision', 'decision=letter');
  await refused(/--decision COL=VALUE/, checks, '--group', 'sex');
  await refused(/`decision` is no condition; write COL=VALUE/, checks, '--group', 'sex', '--decision', 'decision');
  await refused(/names no column before the sign/, checks, '--group', 'sex', '--decision', '=letter');
  await refused(/`high`, which is not one number/, checks, '--group', 'sex', '--decision', 'score>=high');
  await refused(/--group: .*not one number/, checks, '--group', 'score>=high', '--decision', 'decision=letter');
  await refused(/--score names no column/, checks, ...ask, '--score', ' ');
  await refused(/--group names no column/, checks, '--group', 'sex,', '--decision', 'decision=letter');
  await refused(/neither `harm` nor `benefit`/, checks, ...ask, '--effect', 'bad');
  await refused(/--level `95` is no level/, checks, ...ask, '--level', '95');
  await refused(/--min-cell `0`/, checks, ...ask, '--min-cell', '0');
  await refused(/--bins `1000`/, checks, ...ask, '--bins', '1000');
  await refused(/--seed `x`/, checks, ...ask, '--seed', 'x');
  await refused(/--population `10` is fewer than the 600 people/, checks, ...ask, '--population', '10');
  await refused(/--language `de`.*en, fr, ar/, checks, ...ask, '--language', 'de');
  await refused(
    /no group `officiel`; did you mean `official`\?; the groups are `official`, `other`/,
    checks,
    ...ask,
    '--reference',
    'officiel',
  );
  await refused(/choose one/, checks, ...ask, '--json', '-o', 'r.html');
  await refused(/must end in \.html, \.pdf/, checks, ...ask, '-o', 'report.xls');
  await refused(/a name without ending/, checks, ...ask, '-o', 'report');
  await refused(/--delimiter `-`/, checks, ...ask, '--delimiter', '-');
  assert.equal((await run(['audit', 'run', checks, ...ask, '--levl', '0.9'])).code, 2);
});

test('a wrong column, a wrong value: the nearest, and what is there', async () => {
  await refused(
    /no column `langage`; did you mean `language`\?; the columns are `case`, `sex`, `language`/,
    checks,
    '--group',
    'langage',
    '--decision',
    'decision=letter',
  );
  await refused(
    /no row has the value `leter` in `decision`; did you mean `letter`\?; it holds `none` \(369\), `letter` \(231\)/,
    checks,
    '--group',
    'sex',
    '--decision',
    'decision=leter',
  );
  await refused(/no column `contracts`/, checks, ...ask, '--stratum', 'contracts');
  const twice = await fileWith('twice.csv', 'g,s,s,d\na,1,2,1\nb,2,3,0\n');
  await refused(/2 columns are named `s`.*`s#1` or `s#2`/, twice, '--group', 'g', '--decision', 'd=1', '--score', 's');
  assert.match(await answerOf(twice, '--group', 'g', '--decision', 'd=1', '--score', 's#2'), /a: mean 2, 1 people/);
  await refused(/compares `sex` with a number, and it holds `man`, `woman`/, checks, '--group', 'sex>5', '--decision', 'decision=letter');
});

test('files that are none, cannot be read, or hold no table', async () => {
  await refused(/there is no file/, join(folder, 'nothing.csv'), ...ask);
  await refused(/is a folder/, folder, ...ask);
  await refused(/empty/, await fileWith('empty.csv', ''), ...ask);
  await refused(/no rows under them/, await fileWith('names.csv', 'language,decision,outcome\n'), ...ask);
  await refused(/PDF/, await fileWith('report.csv', '%PDF-1.7\n%âãÏÓ\n'), ...ask);
  await refused(/bytes that stand in no table|binary/, await fileWith('binary.csv', Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 7])), ...ask);
  if (process.getuid?.() === 0) return;
  const locked = await fileWith('locked.csv', 'language,decision,outcome\na,letter,mistake\n');
  await chmod(locked, 0o000);
  await refused(/may not be read by you/, locked, ...ask);
});

test('encodings: found, named, or wrongly named', async () => {
  const text = `sprache,d\n${'Türkçe,1\nالعربية,0\n'.repeat(40)}`;
  const german = `sprache,d\n${'Köln,1\nBonn,0\n'.repeat(40)}`;
  const words = ['--group', 'sprache', '--decision', 'd=1'];
  assert.match(await answerOf(await fileWith('u8.csv', text), ...words), /Türkçe/);
  assert.match(await answerOf(await fileWith('u16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')), ...words), /العربية/);
  const latin = await fileWith('latin.csv', Buffer.from(german, 'latin1'));
  assert.match(await answerOf(latin, ...words), /Köln/);
  assert.match(await answerOf(latin, ...words, '--encoding', 'windows-1252'), /Köln/);
  await refused(/the file is not in utf-8; leave --encoding out/, latin, ...words, '--encoding', 'utf-8');
  await refused(/`utf-9` is not known/, latin, ...words, '--encoding', 'utf-9');
  await refused(/there is no file/, join(folder, 'nothing.csv'), ...words, '--encoding', 'utf-8');
  await refused(/is a folder/, folder, ...words, '--encoding', 'utf-8');
});

test('the first second is silent, then a line a second', () => {
  const lines: string[] = [];
  let now = 0;
  const progress = createProgress({ write: () => {}, progress: (line) => lines.push(line) }, () => now);
  for (const [at, bytes] of [
    [500, 10e6],
    [999, 20e6],
    [1001, 30e6],
    [1500, 40e6],
    [2100, 50e6],
  ] as const) {
    now = at;
    progress(bytes, at > 2000 ? 1_000_000_001 : null);
  }
  assert.deepEqual(lines, ['30 MB\n', '50 of 1001 MB\n']);
});
