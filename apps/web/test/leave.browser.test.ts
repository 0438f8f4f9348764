import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { messagesByLanguage } from '../../../packages/ui/src/messages/index.ts';
import { browserTests, type Visit } from './browser-test.ts';
import { tracePath } from './built-site.ts';

const neutral = 'https://www.wikipedia.org/';
const test = await browserTests();
const { en } = messagesByLanguage;
const answer = tracePath('en', 'school', 'de');

/** Home, then an answer; the neutral page is played by an empty one, so that nothing is asked of the real one. */
async function atAnswer({ context, open }: Visit): Promise<void> {
  await context.route(`${neutral}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>neutral</title>' }));
  await open('/en/');
  await open(answer);
}

async function assertReplaced(page: Page): Promise<void> {
  await page.waitForURL(neutral);
  assert.equal(await page.evaluate(() => history.length), 3, 'blank, home, and the neutral page in place of the answer');
  await page.goBack();
  assert.match(page.url(), /\/en\/$/, '"back" leads to what was before the answer');
}

test('a click leaves, and the answer is gone from the history', { leadsTo: neutral }, async (visit) => {
  await atAnswer(visit);
  await visit.page.getByRole('link', { name: en.leave }).click();
  await assertReplaced(visit.page);
});

test('Escape twice leaves, and the answer is gone from the history', { leadsTo: neutral }, async (visit) => {
  await atAnswer(visit);
  await visit.page.keyboard.press('Escape');
  await visit.page.keyboard.press('Escape');
  await assertReplaced(visit.page);
});

test('Escape twice leaves from within a field too', { leadsTo: neutral }, async (visit) => {
  await atAnswer(visit);
  await visit.page.locator('#controls summary').click();
  await visit.page.locator('#trace-day').focus();
  await visit.page.keyboard.press('Escape');
  await visit.page.keyboard.press('Escape');
  await assertReplaced(visit.page);
});

test('one Escape, or two far apart, do not leave', {}, async ({ page, open, requests }) => {
  await open(answer);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1700);
  assert.ok(page.url().endsWith(answer), 'once');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
  assert.ok(page.url().endsWith(answer), 'twice, far apart');
  assert.ok(!requests.some((url) => url.startsWith(neutral)));
});

test('the page is empty before the neutral page is there, even if it never comes', { leadsTo: neutral }, async ({
  page,
  context,
  open,
}) => {
  // An answer without content: the browser stays where it is.
  await context.route(`${neutral}**`, (route) => route.fulfill({ status: 204 }));
  await open(answer);
  await page.evaluate(() => {
    navigation.addEventListener('navigate', ({ navigationType, destination }) => {
      document.documentElement.dataset['left'] = `${navigationType} ${destination.url} ${document.body.childElementCount}`;
    });
  });
  // Waited for before it is asked for: the answer may come at once.
  const answered = page.waitForResponse(`${neutral}**`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await answered;
  assert.equal(await page.locator('html').getAttribute('data-left'), `replace ${neutral} 0`);
  assert.equal(await page.evaluate(() => document.body.textContent), '');
  assert.equal(await page.title(), '');
});

test('the neutral page does not learn where somebody came from', { leadsTo: neutral }, async (visit) => {
  await atAnswer(visit);
  const asked = visit.page.waitForRequest(`${neutral}**`);
  await visit.page.locator('#leave').click();
  assert.equal((await (await asked).allHeaders())['referer'], undefined);
});

test('without JavaScript it is a plain link', { javaScriptEnabled: false, leadsTo: neutral }, async (visit) => {
  await atAnswer(visit);
  await visit.page.locator('#leave').click();
  await visit.page.waitForURL(neutral);
});
