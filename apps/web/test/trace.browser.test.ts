import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Messages, messagesByLanguage } from '../../../packages/ui/src/messages/index.ts';
import { browserTests } from './browser-test.ts';
import { tracePath } from './built-site.ts';

const test = await browserTests();

async function ask(page: Page, messages: Messages, day: string): Promise<void> {
  const controls = page.locator('#controls details');
  if ((await controls.getAttribute('open')) === null) await controls.locator('summary').click();
  await page.getByLabel(messages.traceDay).fill(day);
  await page.getByRole('button', { name: messages.traceApply }).click();
}

const sentence = (page: Page): Promise<string | null> => page.locator('.verdict-sentence').textContent();

for (const language of ['en', 'ar'] as const) {
  const messages = messagesByLanguage[language];

  test(`a German school: open the day before 26 November 2011, closed on it (${language})`, {}, async ({ page, open, requests }) => {
    await open(tracePath(language, 'school', 'de'));
    const before = requests.length;
    await ask(page, messages, '2011-11-25');
    assert.equal(await sentence(page), messages.traceReaches);
    const openDay = await page.locator('#answer').innerText();
    await ask(page, messages, '2011-11-26');
    assert.equal(await sentence(page), messages.traceLawCloses);
    const closedDay = await page.locator('#answer').innerText();
    assert.notEqual(openDay, closedDay);
    assert.match(closedDay, /87/, 'the provision that closes it is named');
    assert.deepEqual(requests.slice(before), [], 'a choice is nobody else’s business');
  });
}

test('the answer in the page is the answer that was sent', {}, async ({ page, open }) => {
  await open(tracePath('en', 'hospital-planned', 'de'));
  const sent = await page.locator('#answer').innerText();
  await page.locator('#controls summary').click();
  await page.getByRole('button', { name: messagesByLanguage.en.traceApply }).click();
  const [, ...worked] = (await page.locator('#answer').innerText()).split('\n').filter((line) => line !== '');
  assert.deepEqual(
    worked,
    sent.split('\n').filter((line) => line !== ''),
  );
});

test('fewer data reach fewer places, and no choice is sent anywhere', {}, async ({ page, open, requests }) => {
  const { en } = messagesByLanguage;
  await open(tracePath('en', 'hospital-planned', 'de'));
  const before = requests.length;
  const places = (): Promise<number> => page.locator('#answer .way').count();
  const all = await places();
  await page.locator('#controls summary').click();
  const given = page.getByRole('group', { name: en.traceData }).getByRole('checkbox');
  const health = page.getByLabel('Health', { exact: true });
  for (const box of await given.all()) await box.uncheck();
  await page.getByRole('button', { name: en.traceApply }).click();
  assert.equal(await page.locator('#trace-error').textContent(), en.traceNoData);
  await health.check();
  await page.getByRole('button', { name: en.traceApply }).click();
  assert.equal(await page.locator('#trace-error').textContent(), '');
  assert.ok((await places()) < all);
  assert.deepEqual(requests.slice(before), []);
});

test('a day that is none is refused in words, and the answer stays', {}, async ({ page, open }) => {
  const { en } = messagesByLanguage;
  await open(tracePath('en', 'school', 'de'));
  const before = await page.locator('#answer').innerText();
  await ask(page, en, '');
  assert.equal(await page.getByRole('alert').textContent(), en.traceBadDay);
  assert.equal(await page.locator('#answer').innerText(), before);
});
