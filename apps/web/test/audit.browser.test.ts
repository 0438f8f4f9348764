/**
 * Measuring a table in a real browser: from a file, a pasted table and a published one to what can be said, with nothing asked for on the way.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import type { Report } from '../../../packages/audit/src/index.ts';
import { auditMessagesByLanguage } from '../../../packages/ui/src/messages/audit/index.ts';
import { violations } from './axe.ts';
import { browserTests } from './browser-test.ts';
import { languages, pathByType } from './built-site.ts';
import { tabTo } from './keyboard.ts';
import { parquet, workbook } from './workbook.ts';

const test = await browserTests();
const phone = { viewport: { width: 360, height: 740 } };
const off = { javaScriptEnabled: false };
const { en } = auditMessagesByLanguage;
const published = 'COMPAS, two years: medium or high risk';
const compas = `/en/${pathByType['published table']}`;

/** The table of COMPAS by cell, as rows of people: 990 of the first group not flagged and not charged again, and so on. */
const countsByRace = [
  ['African-American', 990, 805, 532, 1369],
  ['Caucasian', 1139, 349, 461, 505],
] as const;
const people = countsByRace.flatMap(([race, tn, fp, fn, tp]) =>
  (
    [
      [tn, 'Low', 0],
      [fp, 'High', 0],
      [fn, 'Low', 1],
      [tp, 'Medium', 1],
    ] as const
  ).flatMap(([count, score, charged]) => Array.from({ length: count }, () => `${race},${score},x,${charged}`)),
);
const file = {
  name: 'decisions.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`race,score_text,note,two_year_recid\n${people.join('\n')}\n`),
};

/** By the whole name; one that was chosen before says so behind it. */
async function choose(page: Page, name: string): Promise<void> {
  const whole = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: \\(|$)`);
  await page
    .locator('.question .choice')
    .filter({ has: page.locator('.choice-name').filter({ hasText: whole }) })
    .click();
}

async function asks(page: Page, title: string): Promise<void> {
  await page.locator('#question').getByText(title, { exact: true }).waitFor();
}

async function proceed(page: Page, words = en.next): Promise<void> {
  await page.locator('.question').getByRole('button', { name: words, exact: true }).click();
}

/** From a file with one row for each person to the page that reads it. */
async function toCheck(page: Page): Promise<void> {
  await page.locator('#audit-file').setInputFiles(file);
  await choose(page, en.kindRows);
  await asks(page, en.groupTitle);
  await page.getByRole('checkbox', { name: /^race/ }).check();
  await proceed(page);
  await choose(page, 'score_text');
  await asks(page, en.decisionIsTitle);
  for (const value of ['Medium', 'High']) await page.getByLabel(value).check();
  await proceed(page);
  await choose(page, en.effect_harm);
  await choose(page, 'two_year_recid');
  await asks(page, en.outcomeIsTitle);
  await page.getByLabel('1 (').check();
  await proceed(page);
  await page.getByLabel(en.wordsFlagged).fill('a high score');
  await proceed(page);
  await asks(page, en.moreTitle);
  await proceed(page);
  await asks(page, en.checkTitle);
}

async function toResult(page: Page): Promise<void> {
  await toCheck(page);
  await proceed(page, en.checkRead);
  await choose(page, 'Caucasian');
  await asks(page, en.resultTitle);
}

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test(
  'from rows of people to what can be said and a report, with nothing asked for on the way and nothing in the address',
  phone,
  async ({ page, open, requests }) => {
    await open('/en/audit/table/');
    const before = requests.length;
    await toResult(page);
    const said = await page.locator('.audit-findings').first().innerText();
    for (const figure of ['44.8', '23.5', '805', '349']) assert.match(said, new RegExp(figure.replace('.', '\\.')));
    assert.match(said, /a high score/, 'in the words of whoever asks');
    assert.match(await page.locator('.audit-limits').first().innerText(), /cause/);
    assert.ok((await page.locator('.audit-figure svg').count()) >= 4);
    const json = await downloaded(page, en.takeJson);
    const report = JSON.parse(json.text) as Report;
    assert.equal(json.name, 'audit-report.json');
    assert.equal(report.input.bytes, file.buffer.length);
    assert.deepEqual(
      report.groups.map(({ name, n }) => [name[0], n.low]),
      [
        ['Caucasian', 2454],
        ['African-American', 3696],
      ],
      'the group that the others are compared with comes first',
    );
    assert.match((await downloaded(page, en.takeHtml)).text, /^<!doctype html>[\s\S]*African-American/);
    assert.match((await downloaded(page, en.takeNumbers)).text, /falsePositiveRate|fpr/i);
    assert.ok((await downloaded(page, en.takeComparisons)).text.split('\n').length > 3);
    assert.deepEqual(
      requests.slice(before).filter((url) => !url.startsWith('blob:')),
      [],
    );
    assert.doesNotMatch(`${page.url()} ${await page.title()}`, /race|African|decisions|score/i);
    assert.equal(await page.evaluate(() => JSON.stringify(history.state)), '{"step":12}', 'the history holds the number of a step');
  },
);

test('a published table is two clicks away from Audit, and says what its source found', {}, async ({ page, open }) => {
  await open('/en/audit/');
  await page.getByRole('link', { name: en.wayTable }).click();
  await page.locator('#audit[data-stocked]').waitFor();
  await choose(page, published);
  await asks(page, en.resultTitle);
  const said = await page.locator('.audit-result').innerText();
  for (const figure of ['44.8', '23.5', '28.0', '47.7']) assert.match(said, new RegExp(figure.replace('.', '\\.')));
  // Another group to compare with is told at once, from the same counts.
  await page.getByRole('button', { name: `${en.change}: ${en.checkReference}` }).click();
  await choose(page, 'African-American');
  await asks(page, en.resultTitle);
  assert.match(await page.locator('.audit-findings').first().innerText(), /Caucasian against African-American/);
});

test('a pasted table is read as it stands; columns that nobody knows are told in plain words', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  await page.locator('summary', { hasText: en.sourcePaste }).click();
  await page.getByLabel(en.sourcePaste).fill('Gruppe;Menschen;Treffer;Fehlalarm\nA;3696;1369;805\nB;2454;505;349\n');
  await proceed(page, en.sourcePasteUse);
  await asks(page, en.kindTitle);
  assert.match(await page.locator('.question').innerText(), /each name stands once in the first column/);
  await choose(page, en.kindCounts);
  await asks(page, en.countsTitle);
  await page.getByText(en.countsNot).waitFor();
  for (const [column, meaning] of [
    ['Menschen', en.meaning_n],
    ['Treffer', en.meaning_tp],
    ['Fehlalarm', en.meaning_fp],
  ] as const)
    await page.getByLabel(column).selectOption({ label: meaning });
  await page.locator('.counts-read, .error').first().waitFor();
  assert.deepEqual(await violations(page), []);
});

test('a part of the page does not fold up over a field that is being filled in', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  await page.locator('summary', { hasText: en.sourcePaste }).click();
  await page.getByLabel(en.sourcePaste).fill('group;Menschen;flagged\nA;3696;2174\nB;2454;854\n');
  await proceed(page, en.sourcePasteUse);
  await choose(page, en.kindCounts);
  const last = page.getByLabel('Menschen');
  await last.focus();
  await last.selectOption({ label: en.meaning_n });
  await page.locator('.counts-read').waitFor();
  assert.ok(await last.isVisible());
  assert.ok(await last.evaluate((field) => field === document.activeElement));
});

test('hidden numbers stay between two ends', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  await page.locator('summary', { hasText: en.sourcePaste }).click();
  await page.getByLabel(en.sourcePaste).fill('group\ttn\tfp\tfn\ttp\nmen\t120\t41\t0\t50\nwomen\t121\t51\t18\t38\n');
  await proceed(page, en.sourcePasteUse);
  await choose(page, en.kindCounts);
  await page.getByLabel(en.countsSuppressed).fill('10');
  await page.getByLabel(en.countsZero).check();
  await page.getByRole('cell', { name: '0–9', exact: true }).waitFor();
  await proceed(page);
  await choose(page, en.effect_harm);
  await proceed(page, en.skip);
  await choose(page, 'men');
  await asks(page, en.resultTitle);
  assert.match(await page.locator('.audit-limits').first().innerText(), /hides/);
});

test('names out of a file are only ever text', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  const names = ['__proto__', '<img src=x onerror=document.title=1>', 'constructor', '\u202egnorw'];
  const rows = Array.from({ length: 400 }, (_, i) => `${names[i % 4]},"${names[(i + 1) % 2]}",${i % 2}`);
  const buffer = Buffer.from(`__proto__,"${names[1]}",{rate}\n${rows.join('\n')}\n`);
  await page.locator('#audit-file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
  await choose(page, en.kindRows);
  await page.getByRole('checkbox', { name: /^__proto__/ }).check();
  await proceed(page);
  await choose(page, names[1]!);
  await page.getByRole('checkbox', { name: /^<img/ }).check();
  await proceed(page);
  await choose(page, en.effect_harm);
  await choose(page, '{rate}');
  await page.getByLabel('1 (').check();
  await proceed(page);
  await page.getByLabel(en.wordsFlagged).fill(names[1]!);
  await proceed(page);
  await proceed(page);
  await proceed(page, en.checkRead);
  await choose(page, 'constructor');
  await asks(page, en.resultTitle);
  assert.equal(await page.locator('.question img').count(), 0);
  assert.equal(await page.title(), `${en.toolTitle} · Firebreak`);
  const report = JSON.parse((await downloaded(page, en.takeJson)).text) as Report;
  assert.deepEqual(report.groups.map(({ name }) => name[0]).toSorted(), [...names].toSorted());
  assert.doesNotMatch((await downloaded(page, en.takeHtml)).text, /<img/);
});

test('rows drawn at random tell of those whom nobody flagged: the Swedish figures from rows', {}, async ({ page, open }) => {
  const counts = [
    ['Swedish background', 577, 222, 1577, 1313],
    ['foreign background', 160, 88, 1001, 1191],
  ] as const;
  const rows = counts.flatMap(([group, randomOk, randomError, ok, error]) =>
    (
      [
        [randomOk, 'Random', 'No Errors Found'],
        [randomError, 'Random', 'Errors Found'],
        [ok, 'Algorithm', 'No Errors Found'],
        [error, 'Algorithm', 'Errors Found'],
      ] as const
    ).flatMap(([count, method, result]) => Array.from({ length: count }, () => `${group},${method},${result}`)),
  );
  await open('/en/audit/table/');
  const buffer = Buffer.from(`background,method,result\n${rows.join('\n')}\n`);
  await page.locator('#audit-file').setInputFiles({ name: 'investigations.csv', mimeType: 'text/csv', buffer });
  await choose(page, en.kindRows);
  await page.getByRole('checkbox', { name: /^background/ }).check();
  await proceed(page);
  await choose(page, 'method');
  await page.getByLabel('Algorithm (').check();
  await proceed(page);
  await choose(page, en.effect_harm);
  await choose(page, 'result');
  await page.getByRole('checkbox', { name: /^Errors Found/ }).check();
  await proceed(page);
  await proceed(page, en.skip);
  await page.getByLabel(en.more_random).selectOption('method');
  await page.getByRole('group', { name: en.moreRandomValue }).getByLabel('Random').check();
  await page.getByLabel(en.morePopulation).fill('977 730');
  await proceed(page);
  await proceed(page, en.checkRead);
  await choose(page, 'Swedish background');
  await asks(page, en.resultTitle);
  const report = JSON.parse((await downloaded(page, en.takeJson)).text) as Report;
  const rate = (group: number, metric: string): string =>
    (100 * (report.groups[group]?.rates.find((one) => one.metric === metric)?.value ?? Number.NaN)).toFixed(4);
  assert.deepEqual(
    [0, 1].map((group) => [rate(group, 'falsePositiveRate'), rate(group, 'falseNegativeRate')]),
    [
      ['0.2927', '99.3667'],
      ['0.6699', '98.5507'],
    ],
    'as Lighthouse Reports published them',
  );
});

test('a workbook is asked for its sheet; counts by group in it are read as any other', {}, async ({ page, open, requests }) => {
  await open('/en/audit/table/');
  const before = requests.length;
  const buffer = workbook({
    Notes: [
      ['title', 'year'],
      ['made up', 2026],
    ],
    'R & D': [
      ['group', 'tn', 'fp', 'fn', 'tp'],
      ['A, first', 990, 805, 532, 1369],
      ['B', 1139, 349, 461, 505],
    ],
  });
  await page.locator('#audit-file').setInputFiles({ name: 'book.xlsx', mimeType: 'application/zip', buffer });
  await asks(page, en.kindTitle);
  await page.getByLabel(en.kindSheet).selectOption('R & D');
  await page.getByText(/It looks like counts by group/).waitFor();
  await choose(page, en.kindCounts);
  await page.getByRole('cell', { name: '1,369' }).waitFor();
  await proceed(page);
  await choose(page, en.effect_harm);
  await proceed(page, en.skip);
  await choose(page, 'B');
  await asks(page, en.resultTitle);
  assert.match(await page.locator('.audit-findings').first().innerText(), /A, first.*44\.8/s);
  assert.deepEqual(
    requests.slice(before).filter((url) => !url.startsWith('blob:')),
    [],
    'what opens a workbook was there before',
  );
});

test('a Parquet file is read as rows of people, with nothing fetched for it; numbers can part a group in two', {}, async ({
  page,
  open,
  requests,
}) => {
  await open('/en/audit/table/');
  const before = requests.length;
  await page.locator('#audit-file').setInputFiles({ name: 'rows.parquet', mimeType: 'application/octet-stream', buffer: parquet });
  await choose(page, en.kindRows);
  await page.getByRole('checkbox', { name: /^team/ }).check();
  await proceed(page);
  await choose(page, 'flag');
  await page.getByLabel('1 (').check();
  await proceed(page);
  await choose(page, en.effect_unknown);
  await choose(page, 'found');
  await page.getByLabel('true (').check();
  await proceed(page);
  await proceed(page, en.skip);
  await proceed(page);
  await proceed(page, en.checkRead);
  await choose(page, 'A');
  await asks(page, en.resultTitle);
  const report = JSON.parse((await downloaded(page, en.takeJson)).text) as Report;
  assert.equal(report.input.kind, 'parquet');
  assert.deepEqual(
    report.groups.map(({ name, n, cells }) => [name[0], n.low, cells?.tp.low, cells?.fp.low]),
    [
      ['A', 30, 2, 8],
      ['B', 30, 2, 8],
    ],
  );
  assert.deepEqual(
    requests.slice(before).filter((url) => !url.startsWith('blob:')),
    [],
  );
});

test('numbers part people in two', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  const rows = Array.from({ length: 400 }, (_, i) => `${20 + (i % 40)},${i % 2}`);
  const buffer = Buffer.from(`age,granted\n${rows.join('\n')}\n`);
  await page.locator('#audit-file').setInputFiles({ name: 'ages.csv', mimeType: 'text/csv', buffer });
  await choose(page, en.kindRows);
  await page.getByRole('checkbox', { name: /^age/ }).check();
  await page.getByLabel(en.valueLimit).selectOption({ label: en.limit_above });
  await page.getByLabel(en.valueNumber).fill('25');
  await proceed(page);
  await choose(page, 'granted');
  await page.getByLabel('1 (').check();
  await proceed(page);
  await choose(page, en.effect_benefit);
  await choose(page, en.outcomeNone);
  await proceed(page, en.skip);
  await proceed(page);
  assert.match(await page.locator('.check').innerText(), /age: more than 25/);
  await proceed(page, en.checkRead);
  await asks(page, en.referenceTitle);
  assert.deepEqual((await page.locator('.question .choice').allInnerTexts()).slice(0, 2), ['age>25\n340 people', 'age<=25\n60 people']);
  await choose(page, 'age<=25');
  await asks(page, en.resultTitle);
  // Another limit is made of the same counts.
  await page.getByRole('button', { name: `${en.change}: ${en.checkGroups}` }).click();
  await page.getByLabel(en.valueNumber).fill('44');
  await proceed(page);
  await asks(page, en.referenceTitle);
  assert.deepEqual((await page.locator('.question .choice').allInnerTexts()).slice(0, 2), ['age<=44\n250 people', 'age>44\n150 people']);
});

test('the browser’s "back" goes back one question and keeps the answer; a change comes back to the result', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  await toResult(page);
  await page.goBack();
  await asks(page, en.referenceTitle);
  assert.match(await page.locator('.choice-chosen').innerText(), /Caucasian/);
  await page.goForward();
  await asks(page, en.resultTitle);
  await page.getByRole('button', { name: `${en.change}: ${en.checkEffect}` }).click();
  await choose(page, en.effect_unknown);
  await asks(page, en.resultTitle);
  await page.getByRole('button', { name: `${en.change}: ${en.checkOutcome}` }).click();
  await choose(page, en.outcomeNone);
  await proceed(page, en.skip);
  await asks(page, en.checkTitle);
  await proceed(page, en.checkRead);
  await asks(page, en.resultTitle);
  assert.doesNotMatch(await page.locator('.audit-result').innerText(), /44\.8/, 'no error is told without an outcome');
});

test('what cannot be read is said in words, with what to do, and every answer is still there', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  await page.locator('#audit-file').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n\0\0') });
  await page.locator('.question .error').waitFor();
  assert.match(await page.locator('.question .error').innerText(), /This is a PDF/);
  const rare = Array.from({ length: 40 }, (_, i) => `g${i % 2},v${i}`).join('\n');
  await page.locator('#audit-file').setInputFiles({ name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from(`group,verdict\n${rare}\n`) });
  await choose(page, en.kindRows);
  await page.getByRole('checkbox', { name: /^group/ }).check();
  await proceed(page);
  await choose(page, 'verdict');
  await page.getByLabel(en.valueOther).fill('v99');
  await proceed(page);
  await choose(page, en.effect_harm);
  await choose(page, en.outcomeNone);
  await proceed(page, en.skip);
  await proceed(page);
  await proceed(page, en.checkRead);
  await page.locator('#read-error').waitFor();
  assert.match(await page.locator('#read-error').innerText(), /v99.*verdict.*Found instead: v0/s);
  await page.getByRole('button', { name: `${en.change}: ${en.checkDecisionIs}` }).click();
  await page.getByLabel('v0 (').check();
  await page.getByLabel('v99').uncheck();
  await proceed(page);
  // Whoever counts somebody else as flagged is asked again what that means.
  await choose(page, en.effect_harm);
  await proceed(page, en.skip);
  await asks(page, en.checkTitle);
  await proceed(page, en.checkRead);
  await asks(page, en.referenceTitle);
});

const folder = mkdtempSync(join(tmpdir(), 'firebreak-audit-'));
after(() => rmSync(folder, { recursive: true }));

/** A file of some size, written row by row. */
function largeFile(bytes: number): string {
  const path = join(folder, 'large.csv');
  const handle = openSync(path, 'w');
  writeSync(handle, 'group,decision,outcome,note\n');
  const block = Array.from({ length: 20_000 }, (_, i) => `g${i % 12},${i % 3},${i % 5 === 0 ? 1 : 0},"a note, with a comma"\n`).join('');
  for (let written = 0; written < bytes; written += block.length) writeSync(handle, block);
  closeSync(handle);
  return path;
}

test('a large file is read with progress; stopping keeps the answers, and the page goes on answering', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  await page.locator('#audit-file').setInputFiles(largeFile(200_000_000));
  await choose(page, en.kindRows);
  await page.getByRole('checkbox', { name: /^group/ }).check();
  await proceed(page);
  await choose(page, 'decision');
  await page.getByLabel('1 (').check();
  await proceed(page);
  await choose(page, en.effect_harm);
  await choose(page, 'outcome');
  await page.getByLabel('1 (').check();
  await proceed(page);
  await proceed(page, en.skip);
  await proceed(page);
  await proceed(page, en.checkRead);
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0);
  await proceed(page, en.readingCancel);
  await page.locator('#read-error', { hasText: en.error_cancelled }).waitFor();
  assert.match(await page.locator('.check').innerText(), /Flagged if\s+1/);
  await proceed(page, en.checkRead);
  await asks(page, en.referenceTitle);
  await choose(page, 'g0');
  await asks(page, en.resultTitle);
});

test('on paper there is the report alone, tagged', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  await choose(page, published);
  await asks(page, en.resultTitle);
  assert.ok(await page.locator('.paper-only').isHidden());
  const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1');
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Table/);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.paper-only').isVisible());
  for (const gone of ['.masthead', '.colophon', '#leave', '.audit-result', '.check', '#question'])
    for (const element of await page.locator(gone).all()) assert.ok(!(await element.isVisible()), gone);
});

for (const language of languages)
  test(`without JavaScript the worked example is complete, and the tool says how else (${language})`, off, async ({ page, open }) => {
    const words = auditMessagesByLanguage[language];
    await open(`/${language}/audit/table/`);
    assert.ok(await page.getByText('npx firebreak audit table').isVisible());
    assert.ok((await page.locator('#audit-printed a').count()) > 0);
    await open(compas.replace('/en/', `/${language}/`));
    for (const heading of [words.findings, words.limits, words.pictures, words.exampleTable, words.repeat])
      assert.ok(await page.getByRole('heading', { name: heading, exact: true }).isVisible(), heading);
    assert.ok((await page.locator('.audit-findings li').count()) > 2);
    assert.ok(await page.locator('.audit-figure svg').first().isVisible());
    await page.locator('.audit-numbers summary').first().click();
    assert.ok(await page.locator('.audit-numbers table').first().isVisible());
    assert.ok((await page.locator('.citation').count()) > 0);
  });

test('by keyboard alone: to a published table, and to another answer', {}, async ({ page, open }) => {
  await open('/en/audit/table/');
  await tabTo(page, '.question .choice');
  await page.keyboard.press('Enter');
  await asks(page, en.resultTitle);
  assert.equal(await page.locator(':focus').getAttribute('id'), 'question', 'whoever does not see the page change hears it');
  await tabTo(page, '.check-change button');
  await page.keyboard.press('Enter');
  await asks(page, en.effectTitle);
});

for (const language of ['en', 'ar'] as const)
  test(
    `every question and the result pass axe, on a phone, and none is wider than the screen (${language})`,
    phone,
    async ({ page, open }) => {
      const words = auditMessagesByLanguage[language];
      const found: string[] = [];
      const look = async (): Promise<void> => {
        const title = await page.locator('#question').innerText();
        found.push(...(await violations(page, { colours: language === 'ar' })).map((violation) => `${title}: ${violation}`));
        if ((await page.evaluate(() => document.documentElement.scrollWidth)) !== 360) found.push(`${title}: wider than the screen`);
      };
      await open(`/${language}/audit/table/`);
      await look();
      await page.locator('#audit-file').setInputFiles(file);
      await asks(page, words.kindTitle);
      await look();
      await choose(page, words.kindRows);
      await look();
      await page.getByRole('checkbox', { name: /^race/ }).check();
      await proceed(page, words.next);
      await look();
      await choose(page, 'score_text');
      await look();
      await page.getByLabel('High').check();
      await proceed(page, words.next);
      await look();
      await choose(page, words.effect_harm);
      await look();
      await choose(page, 'two_year_recid');
      await page.getByLabel('1 (').check();
      await proceed(page, words.next);
      await look();
      await proceed(page, words.next);
      await look();
      await proceed(page, words.next);
      await look();
      await proceed(page, words.checkRead);
      await asks(page, words.referenceTitle);
      await look();
      await choose(page, 'Caucasian');
      await asks(page, words.resultTitle);
      await look();
      assert.deepEqual(found, []);
    },
  );

for (const colorScheme of ['light', 'dark'] as const)
  test(`forced colours (${colorScheme}): sentences and pictures are still there`, { forcedColors: 'active', colorScheme }, async ({
    page,
    open,
  }) => {
    await open(compas);
    const text = await page.evaluate(() => getComputedStyle(document.documentElement).color);
    const sentence = page.locator('.audit-sentences > li').first();
    assert.match(await sentence.evaluate((e) => getComputedStyle(e).borderBlockStartStyle), /solid/);
    const fills = await page.locator('.audit-figure svg text').evaluateAll((all) => [...new Set(all.map((e) => getComputedStyle(e).fill))]);
    assert.deepEqual(fills, [text]);
  });
