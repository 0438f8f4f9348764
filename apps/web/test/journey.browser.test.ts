import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { messagesByLanguage } from '../../../packages/ui/src/messages/index.ts';
import { browserTests } from './browser-test.ts';
import { traceCode } from './built-site.ts';
import { tabTo } from './keyboard.ts';

const test = await browserTests();
const { en, ar } = messagesByLanguage;

const place = `/en/trace/${traceCode('school')}/`;
const answer = `/en/trace/${traceCode('school', 'de')}/`;

async function follow(page: Page, href: string): Promise<void> {
  await tabTo(page, `main a[href="${href}"]`);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
}

test('by keyboard alone: from home over place and country to the answer', {}, async ({ page, open }) => {
  await open('/en/');
  await follow(page, '/en/trace/');
  assert.equal(await page.locator('h1').textContent(), en.traceTitle);
  await follow(page, place);
  await follow(page, answer);
  assert.equal(await page.locator('.verdict-sentence').textContent(), en.traceLawCloses);
  await tabTo(page, '.closing .citations a');
});

test('by keyboard alone: another day on the answer', {}, async ({ page, open }) => {
  await open(answer);
  await tabTo(page, '#controls summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '#trace-day');
  await page.locator('#trace-day').fill('2011-11-25');
  await page.keyboard.press('Enter');
  await page.getByText(en.traceReaches).first().waitFor();
});

test('the first key leads past the head of the page', {}, async ({ page, open }) => {
  await open(answer);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').textContent(), en.skip);
  const box = await page.locator(':focus').boundingBox();
  assert.ok(box !== null && box.y >= 0, 'it is seen while it has the focus');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.locator('main :focus').count(), 'what has the focus next is in the text');
});

test('another language keeps the question', {}, async ({ page, open }) => {
  await open(answer);
  await tabTo(page, '.languages a[lang="ar"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${answer.replace('/en/', '/ar/')}`);
  assert.equal(await page.locator('.verdict-sentence').textContent(), ar.traceLawCloses);
});

test('a word finds a page of the Atlas', {}, async ({ page, open }) => {
  await open('/en/atlas/');
  await tabTo(page, '#filter-words');
  await page.keyboard.type('eurodac');
  await page.locator('#filter-found a').first().waitFor();
  assert.ok(await page.locator('#index').isHidden());
  await follow(page, '/en/atlas/eurodac/');
  assert.match((await page.locator('h1').textContent()) ?? '', /Eurodac/);
});

test('nothing in title, address or history names the question', {}, async ({ page, open }) => {
  await open(answer);
  const asked = ((await page.locator('h1').textContent()) ?? '').toLowerCase().split(/[^\p{L}]+/u);
  assert.ok(asked.length > 2);
  const shown = `${await page.title()} ${new URL(page.url()).pathname}`.toLowerCase();
  for (const word of [...asked.filter((w) => w.length > 3), '/de']) assert.ok(!shown.includes(word), `${word} in ${shown}`);
});
