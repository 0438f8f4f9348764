import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { messagesByLanguage } from '../../../packages/ui/src/messages/index.ts';
import { browserTests } from './browser-test.ts';
import { tabTo } from './keyboard.ts';

const test = await browserTests();
const { en, ar } = messagesByLanguage;
const applied = 'Fingerprinted as asylum applicant';

async function choose(page: Page, words: string): Promise<void> {
  const box = page.getByLabel(words, { exact: true });
  await box.evaluate((e) => e.setAttribute('data-wanted', ''));
  await tabTo(page, '[data-wanted]');
  await page.keyboard.press('Space');
  assert.ok(await box.isChecked());
}

async function next(page: Page, heading: string): Promise<void> {
  await tabTo(page, 'button[type="submit"]');
  await page.keyboard.press('Enter');
  // Whoever does not see the page change hears the next question.
  assert.equal(await page.locator('h2:focus').textContent(), heading);
}

/** Month, day, year: the order of the browser's own language, which is not that of the page. */
async function typeDay(page: Page, keys: string): Promise<void> {
  await tabTo(page, 'input[type="date"]');
  await page.keyboard.type(keys);
}

test('by keyboard alone: from what happened to what they may hold', {}, async ({ page, open, requests }) => {
  await open('/en/footprint/');
  const before = requests.length;
  assert.equal(await page.locator('#worksheet').count(), 0, 'the table makes way for the questions');
  await choose(page, applied);
  await choose(page, 'Applied for a visa');
  await next(page, en.footprintWhen);
  await typeDay(page, '03152024');
  assert.equal(await page.locator('input[type="date"]').first().inputValue(), '2024-03-15');
  await tabTo(page, 'select');
  await page.keyboard.type('Germ');
  assert.equal(await page.locator('select').first().inputValue(), 'de');
  await next(page, en.footprintBorn);
  await next(page, en.footprintResult);

  const records = page.locator('.record');
  const text = (await records.first().textContent()) ?? '';
  assert.match(text, /Eurodac/);
  assert.match(text, /15 March 2034/, 'ten years under Art. 12(1) of Regulation 603/2013');
  for (const heading of [en.footprintWhy, en.footprintWho, en.footprintRights]) assert.ok(text.includes(heading), heading);
  assert.equal(await page.locator('.bar-today text').textContent(), en.today);
  assert.ok((await page.locator('.exception').innerText()).includes('Applied for a visa'), 'what has no day is named');
  assert.ok((await records.first().locator('.citations').count()) > 0);
  assert.deepEqual(requests.slice(before), [], 'answers never leave the page');

  await tabTo(page, 'button[type="button"]:last-of-type');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('input:checked').count(), 0, 'nothing is left of the answers');
});

test('nothing chosen, no day: said in words, at once, and nothing is lost', {}, async ({ page, open }) => {
  await open('/en/footprint/');
  const submit = page.getByRole('button', { name: en.footprintNext });
  await submit.click();
  assert.equal(await page.getByRole('alert').textContent(), en.footprintPick);
  await page.getByLabel(applied, { exact: true }).check();
  await submit.click();
  await submit.click();
  assert.equal(await page.getByRole('alert').textContent(), en.footprintOneDate);
  await page.getByLabel(en.day).fill('2024-03-15');
  await page.getByRole('button', { name: en.footprintBack }).click();
  assert.ok(await page.getByLabel(applied, { exact: true }).isChecked());
  await submit.click();
  assert.equal(await page.getByLabel(en.day).inputValue(), '2024-03-15');
});

test('before and after 12 June 2026 the period rests on another law', {}, async ({ page, open }) => {
  const basisOn = async (day: string): Promise<string[]> => {
    await open('/en/footprint/');
    const submit = page.getByRole('button', { name: en.footprintNext });
    await page.getByLabel(applied, { exact: true }).check();
    await submit.click();
    await page.getByLabel(en.day).fill(day);
    await submit.click();
    await submit.click();
    await page.getByRole('heading', { name: en.footprintResult }).waitFor();
    const basis = page
      .locator('.record', { has: page.getByRole('heading', { name: /^Eurodac/ }) })
      .locator('details')
      .first()
      .locator('.citations a');
    return basis.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  };
  const [before, after] = [await basisOn('2026-06-11'), await basisOn('2026-06-12')];
  assert.ok(before.includes('/en/atlas/eurodac-2013/'), before.join());
  assert.ok(after.includes('/en/atlas/eurodac-2024/') && !after.includes('/en/atlas/eurodac-2013/'), after.join());
});

test('on a phone, in Arabic, no question is wider than the screen', { viewport: { width: 360, height: 740 } }, async ({ page, open }) => {
  await open('/ar/footprint/');
  const fits = async (step: string): Promise<void> =>
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, step);
  await fits('what');
  await page.locator('#footprint input[type="checkbox"]').first().check();
  const submit = page.getByRole('button', { name: ar.footprintNext });
  await submit.click();
  await fits('when');
  await page.getByLabel(ar.day).fill('2024-03-15');
  await submit.click();
  await fits('born');
  await submit.click();
  await page.locator('.record').first().waitFor();
  await fits('result');
});
