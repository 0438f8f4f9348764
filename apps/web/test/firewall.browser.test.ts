/**
 * The pages on firewalls in a real browser: the questions for the desk, the card on paper, the playground, the search, the check of proofs.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { checkDraft } from '../../../packages/transparency-log/src/register/schema.ts';
import { firewallMessagesByLanguage } from '../../../packages/ui/src/messages/firewall/index.ts';
import { violations } from './axe.ts';
import { browserTests } from './browser-test.ts';
import { deskPath, languages } from './built-site.ts';

const test = await browserTests();
const phone = { viewport: { width: 360, height: 740 } };
const off = { javaScriptEnabled: false };
const { en } = firewallMessagesByLanguage;
/** By the whole name: "No" is also in "now". */
async function choose(page: Page, name: string): Promise<void> {
  const whole = page.locator('.choice-name').getByText(name, { exact: true });
  await page.locator('.question .choice').filter({ has: whole }).click();
}

/** Somebody from the foreigners authority stands at the desk of a German shelter with a letter. */
async function walkToAdvice(page: Page, asker: string): Promise<void> {
  await page.locator('#desk .choice').click();
  await choose(page, en.askDangerNo);
  await choose(page, asker);
  await choose(page, en['channel_in-person']);
  await choose(page, en.shown_letter);
  await choose(page, en.askPublicNo);
  await page.getByLabel('Address', { exact: true }).check();
  await page.getByRole('button', { name: en.next }).click();
  await choose(page, en.people_1);
}

test(
  'question by question to what to say, with nothing asked for on the way and a record without a name',
  phone,
  async ({ page, open, requests }) => {
    await open(deskPath('en', 'de', 'shelter-reception'));
    const before = requests.length;
    await walkToAdvice(page, 'Foreigners authority');
    // A private shelter is under no duty that the Atlas knows, and a letter is answered by the person in charge.
    assert.equal(await page.locator('#question').textContent(), en.answer_refer);
    assert.match(await page.locator('.speech blockquote').first().innerText(), /call the person in charge/);
    assert.equal(await page.locator('.hand-over').count(), 0);
    assert.ok(await page.locator('#desk-guide').isHidden());
    assert.ok((await page.locator('.advice .citation').count()) > 8);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: en.recordSave }).click()]);
    assert.equal(download.suggestedFilename(), 'record.json');
    const record = JSON.parse(readFileSync(await download.path(), 'utf8')) as unknown;
    assert.ok(checkDraft(record).ok, JSON.stringify(record));
    assert.deepEqual(record, {
      kind: 'authority-request',
      system: 'front-desk',
      asker: 'foreigners-authority',
      channel: 'in-person',
      shown: 'letter',
      basis: null,
      asked: ['address'],
      people: 1,
      outcome: 'referred',
      ground: null,
    });
    assert.deepEqual(
      requests.slice(before).filter((url) => !url.startsWith('blob:') && !url.endsWith('.woff2')),
      [],
    );
    assert.doesNotMatch(`${page.url()} ${await page.title()}`, /shelter|foreigners|address/i);
  },
);

test('a job centre is told of its duty, who decides, and on which provision', {}, async ({ page, open }) => {
  await open(deskPath('en', 'de', 'social-services'));
  await page.locator('#desk .choice').click();
  for (const name of [en.askDangerNo, 'Foreigners authority', en.channel_letter, en.shown_letter]) await choose(page, name);
  await page.getByRole('button', { name: en.unknown }).click();
  await choose(page, en.people_1);
  assert.equal(await page.locator('#question').textContent(), en.answer_refer);
  assert.match(await page.locator('.hand-over').innerText(), /87\(2\)/);
  assert.equal(await page.locator('.hand-over .exception').count(), 0, 'the rule was read in the law');
});

test('the browser’s "back" goes back one question, and a danger to life comes first', phone, async ({ page, open }) => {
  await open(deskPath('en', 'de', 'health'));
  await page.locator('#desk .choice').click();
  await choose(page, en.askDangerNo);
  assert.equal(await page.locator('#question').textContent(), en.askAsker);
  await page.goBack();
  assert.equal(await page.locator('#question').textContent(), en.askDanger);
  assert.match(await page.locator('.choice-chosen').innerText(), new RegExp(en.chosen));
  await choose(page, en.askDangerYes);
  for (const name of [en.unknown, en.channel_phone, en.shown_nothing]) await choose(page, name);
  await page.getByRole('button', { name: en.unknown }).click();
  await choose(page, en.unknown);
  assert.equal(await page.locator('#question').textContent(), en.answer_danger);
  assert.match(await page.locator('.speech').first().innerText(), /112/);
});

for (const language of languages)
  test(`without JavaScript the whole guide is there, and the card (${language})`, off, async ({ page, open }) => {
    const words = firewallMessagesByLanguage[language];
    await open(deskPath(language, 'de', 'social-services'));
    for (const heading of [words.deskSay, words.deskNever, words.deskAsk, words.deskLawHere, words.deskCall, words.deskCard])
      assert.ok(await page.getByRole('heading', { name: heading, exact: true }).isVisible(), heading);
    assert.ok((await page.locator('#desk-guide .citation').count()) > 20);
    assert.match(await page.locator('.verdict .standing').innerText(), new RegExp(words.says_duty.slice(0, -1)));
    // The federal authority of Germany does not answer for every service, so its number is written in by hand.
    assert.equal(await page.locator('#card .card-line').count(), 5, 'lines for the service’s own numbers');
    await open(deskPath(language, 'ie', 'social-services'));
    assert.equal(await page.locator('#card .card-line').count(), 4, 'the number of the authority is printed');
  });

test('without JavaScript the example of the playground is decided and proved', off, async ({ page, open }) => {
  await open('/en/firewall/try/');
  assert.ok(await page.getByText(en.tryStatic).isVisible());
  assert.match(await page.locator('.decision').innerText(), /Goes \(0\)/);
  assert.equal(await page.locator('.proof-holds').count(), 7);
});

for (const [language, format, width] of [
  ['en', 'A5', 148],
  ['ar', 'A5', 148],
  ['fr', 'A4', 210],
] as const)
  test(`the card alone fits one sheet (${language}, ${format})`, {}, async ({ page, open }) => {
    await open(`${deskPath(language, 'de', 'health')}#card`);
    const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
    assert.equal([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, 1);
    await page.setViewportSize({ width: Math.round((width - 20) * 3.78), height: 900 });
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.masthead', '.colophon', '#leave', '.lead', '.speech'])
      for (const element of await page.locator(gone).all()) assert.ok(!(await element.isVisible()), gone);
    const box = await page.locator('#card').boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.width <= (width - 20) * 3.78 + 1, JSON.stringify(box));
  });

test('three requests of the invented clinic: treatment gets what it needs, removal gets nothing', {}, async ({ page, open }) => {
  await open('/en/firewall/clinic/');
  const sums = await page.locator('.demonstration-sum').allInnerTexts();
  assert.equal(sums.length, 3);
  assert.notEqual(sums[0], en.clinicNo);
  assert.match(sums[1]!, /^\d+ of \d+ fields go/);
  assert.equal(sums[2], en.clinicNo);
  assert.equal(await page.locator('.demonstration-sign .sign-bar').count(), 1, 'one line is cut');
  const rows = page.locator('.field-table tbody tr');
  for (const row of await rows.all()) assert.equal(await row.locator('td').last().innerText(), en.clinicStays);
});

test('a policy is checked as it is written: what is wrong, at which line; a duty is told loudly', {}, async ({ page, open, requests }) => {
  await open('/en/firewall/try/');
  const before = requests.length;
  const policy = page.getByLabel(en.tryPolicy);
  const example = await policy.inputValue();
  const line = example.split('\n').findIndex((text) => text.includes('for: [health-care]')) + 1;
  await policy.fill(example.replace('for: [health-care]', 'for: [healt-care]'));
  await page.locator('.problem-tryError').waitFor();
  assert.match(await page.locator('.problem-tryError').innerText(), new RegExp(`line ${line}:`));
  assert.equal(await page.locator('#decision').count(), 0, 'a policy with an error decides nothing');
  // A job centre, whose duty the law forces; it is cited, ends, and takes two people.
  await policy.fill(readFileSync(join(import.meta.dirname, 'duty.yaml'), 'utf8'));
  await page.locator('#decision').waitFor();
  await page.getByLabel(en.tryRecipient).selectOption('office');
  await page.getByLabel(en.tryPurpose).selectOption('immigration-enforcement');
  await page.getByLabel(en['fact_written-request']).selectOption('true');
  await page.locator('.enforced').waitFor();
  assert.match(await page.locator('.enforced').innerText(), /de-social-services/);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: en.tryReset }).click();
  await page.locator('.enforced').waitFor({ state: 'detached' });
  assert.deepEqual(
    requests.slice(before).filter((url) => !url.endsWith('.woff2')),
    [],
    'what is written is nobody else’s business',
  );
});

test('a file is searched in the page and goes nowhere; what is found says where and what it tells', {}, async ({
  page,
  open,
  requests,
}) => {
  await open('/en/firewall/scan/');
  const before = requests.length;
  const text = 'name;note\nAna Example;IBAN DE89 3704 0044 0532 0130 00\nOrder;20261125\n';
  await page.locator('#scan-file').setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('.scan-table').waitFor();
  const rows = await page.locator('.scan-table tbody tr').allInnerTexts();
  assert.equal(rows.length, 1);
  assert.match(rows[0]!, /line 2, column/);
  assert.doesNotMatch(rows[0]!, /0532/, 'the value is not repeated');
  assert.deepEqual(await violations(page), []);
  await page.locator('#scan-file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') });
  await page.getByText(en.scanNothing).waitFor();
  assert.deepEqual(
    requests.slice(before).filter((url) => !url.startsWith('blob:') && !url.endsWith('.woff2')),
    [],
  );
});

test('a proof is checked in the page, and one changed letter of the record breaks it', {}, async ({ page, open }) => {
  await open('/en/firewall/log/');
  await page.getByRole('button', { name: en.logExample }).click();
  await page.getByRole('button', { name: en.logRun }).click();
  assert.match(await page.locator('#log-answer .standing').innerText(), /✓.*log\.lantern-clinic\.example/);
  const record = page.getByLabel(en.logRecord);
  await record.fill((await record.inputValue()).replace('"refused"', '"released"'));
  await page.getByRole('button', { name: en.logRun }).click();
  assert.match(await page.locator('#log-answer .standing').innerText(), new RegExp(en['reason_not-included']));
  assert.deepEqual(await violations(page), []);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`forced colours (${colorScheme}): signs and boxes are still there`, { forcedColors: 'active', colorScheme }, async ({
    page,
    open,
  }) => {
    await open('/en/firewall/clinic/');
    const text = await page.evaluate(() => getComputedStyle(document.documentElement).color);
    const strokes = await page
      .locator('.demonstration-sign :is(rect, path)')
      .evaluateAll((all) => [...new Set(all.map((e) => getComputedStyle(e).stroke))]);
    assert.deepEqual(strokes, [text]);
    await open(deskPath('en', 'de', 'health'));
    for (const box of ['.speech blockquote', '.desk-card', '.verdict'])
      assert.match(
        await page
          .locator(box)
          .first()
          .evaluate((e) => getComputedStyle(e).borderBlockStartStyle),
        /solid/,
        box,
      );
  });

for (const language of ['en', 'ar'] as const)
  test(`questions and advice pass axe, on a phone (${language})`, phone, async ({ page, open }) => {
    const words = firewallMessagesByLanguage[language];
    await open(deskPath(language, 'ie', 'health'));
    const found: string[] = [];
    await page.locator('#desk .choice').click();
    for (let step = 0; step < 9 && (await page.locator('.advice').count()) === 0; step += 1) {
      // One with buttons, and the one with boxes to tick.
      if (step === 1 || (await page.locator('.question form').count()) > 0)
        found.push(...(await violations(page)).map((violation) => `${step}: ${violation}`));
      const unknown = page.locator('.question').getByRole('button', { name: words.unknown });
      await ((await unknown.count()) > 0 ? unknown.first() : page.locator('.question .choice').first()).click();
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    found.push(...(await violations(page, { colours: language === 'ar' })).map((violation) => `advice: ${violation}`));
    assert.deepEqual(found, []);
  });
