/**
 * Whole people in a real browser: from a published figure to a picture in two clicks, sliders that keep to the page, tables without a script.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { baseRateMessagesByLanguage } from '../../../packages/ui/src/messages/base-rate/index.ts';
import { violations } from './axe.ts';
import { browserTests } from './browser-test.ts';
import { dist, languages } from './built-site.ts';

const test = await browserTests();
const phone = { viewport: { width: 360, height: 740 } };
const off = { javaScriptEnabled: false };
const { en } = baseRateMessagesByLanguage;
const pages = '/en/audit/base-rate/';
const split = `${pages}perf-iborderctrl-split/`;

/** How many figures of a look are drawn: each has one head. */
async function drawn(page: Page, look: string): Promise<number> {
  const path = await page.locator(`.people-picture .person-${look}`).first().getAttribute('d');
  return (path ?? '').split('a2 2 0 1 1 4 0').length - 1;
}

const headline = (page: Page): Promise<string> => page.locator('.base-rate-headline').first().innerText();

test('from Audit to people in two clicks: iBorderCtrl, 76 %', {}, async ({ page, open }) => {
  await open('/en/audit/');
  await page.locator('main a[href="/en/audit/base-rate/"]').first().click();
  await page.locator('.choice', { hasText: '76 %' }).first().click();
  await page.waitForURL('**/perf-iborderctrl-76/');
  await page.locator('#base-rate[data-ready]').waitFor();
  assert.equal(await headline(page), 'At most 432 of 1,000 people are flagged as liars although they tell the truth.');
  // All that the figure leaves open, not one number: spares the truthful, errs alike, hits the truthful.
  assert.equal(await page.locator('.people-picture').count(), 3);
  const counts = await page.locator('.people-list li:first-child .people-count').allInnerTexts();
  assert.deepEqual(counts, ['0', '216', '432']);
  const text = await page.locator('#base-rate').innerText();
  assert.match(text, /Assumption: it errs equally often on both\. Nobody has said that it does\./);
  assert.match(text, /57\.7\s%.*90\.1\s%/);
  assert.ok((await page.locator('main .citation').count()) > 0);
  assert.ok(await page.getByText('A scenario only.').isVisible());
});

test('a claim of the Atlas leads to its people', {}, async ({ page, open }) => {
  await open('/en/atlas/iborderctrl/');
  await page.getByRole('link', { name: `${en.claimInPeople}: 75.55 % / 73.66 %` }).click();
  await page.waitForURL('**/perf-iborderctrl-split/');
});

test('sliders and fields change people, and nothing else: no address, no request, nothing kept', {}, async ({ page, open, requests }) => {
  await open(split);
  const before = requests.length;
  const address = page.url();
  assert.equal(await headline(page), '237 of 1,000 people are flagged as liars although they tell the truth.');
  assert.deepEqual(
    await Promise.all(['wrongly-flagged', 'rightly-flagged', 'wrongly-cleared', 'rightly-cleared'].map((look) => drawn(page, look))),
    [237, 76, 24, 663],
  );
  assert.match(await page.locator('#base-rate').innerText(), /Of every 100 people flagged as liars, 76 tell the truth\./);
  assert.doesNotMatch(await page.locator('#base-rate').innerText(), /758/);
  const prevalence = page.getByRole('textbox', { name: 'How many of the people checked really lie?' });
  await prevalence.fill('5');
  assert.equal(await headline(page), '250 of 1,000 people are flagged as liars although they tell the truth.');
  assert.equal(await drawn(page, 'wrongly-flagged'), 250);
  const slider = page.getByRole('slider', { name: 'How many of the people checked really lie?' });
  assert.equal(await slider.getAttribute('aria-valuetext'), '50 of 1,000');
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await slider.getAttribute('aria-valuetext'), '40 of 1,000');
  assert.equal(await prevalence.inputValue(), '4');
  // A decimal comma, and what is no share.
  await prevalence.fill('0,1');
  assert.match(await headline(page), /^263 of/);
  await prevalence.fill('120');
  assert.ok(await page.getByText('Write a number from 0 to 100.').isVisible());
  assert.match(await headline(page), /^263 of/, 'what was last understood stays');
  await prevalence.fill('10');
  await page.getByRole('textbox', { name: en.people }).fill('29,632');
  assert.match(await headline(page), /^7,025 of 29,632 people/);
  assert.ok(await page.getByText('Each figure stands for 30 people.').first().isVisible());
  await page.getByRole('textbox', { name: en.checksNumber }).fill('7');
  assert.ok(await page.locator('.base-rate-table th[scope="row"]', { hasText: /^7$/ }).isVisible());
  assert.deepEqual(await violations(page), []);
  assert.equal(page.url(), address);
  assert.deepEqual(
    requests.slice(before).filter((url) => !url.endsWith('.woff2')),
    [],
  );
});

test('one’s own numbers: the worksheet again, and linked databases', phone, async ({ page, open }) => {
  await open(pages);
  const own = page.locator('#base-rate');
  await own.getByRole('textbox', { name: 'Of those who are what is looked for, how many does it flag?' }).fill('75.55');
  await own.getByRole('textbox', { name: 'Of those who are not what is looked for, how many does it leave alone?' }).fill('73.66');
  assert.match(
    await own.locator('.base-rate-headline').first().innerText(),
    /^237 of 1,000 people are flagged although they are not what is looked for/,
  );
  assert.match(await own.innerText(), /Of every 100 people flagged, 76 are not what is looked for/);
  await own.getByRole('textbox', { name: en.people }).fill('100 000');
  const linked = own.getByLabel(en.linkedRates);
  await linked.fill('2 1 0.5');
  assert.match(await own.locator('.base-rate-linked').innerText(), /between 2,000 and 3,500 of 100,000 people/);
  await linked.fill('2 x');
  assert.ok(await own.locator('.base-rate-linked .error').isVisible());
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.deepEqual(await violations(page), []);
});

test('everything can be reached by keys', {}, async ({ page, open }) => {
  await open(split);
  for (const name of ['How many of the people checked really lie?', en.people, en.checksNumber])
    for (const role of ['slider', 'textbox'] as const) {
      const field = page.getByRole(role, { name });
      await field.focus();
      const ring = await field.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(ring, 'none', `${role} ${name}`);
    }
});

for (const language of languages)
  test(`without JavaScript a claim is read: people, tables, source, what it may be used for (${language})`, off, async ({ page, open }) => {
    const words = baseRateMessagesByLanguage[language];
    await open(`/${language}/audit/base-rate/perf-iborderctrl-split/`);
    assert.match(await page.locator('.base-rate-headline').first().innerText(), /237/);
    assert.equal(await page.locator('.people-picture').count(), 2, 'both readings');
    assert.equal(await page.locator('.base-rate-table').count(), 3, 'a table for each reading, and checks');
    // 0.1 % of 1,000: one liar; of 1,000 flagged, 997 tell the truth.
    const row = page.locator('.base-rate-table tbody tr').first();
    assert.match((await row.innerText()).replaceAll(/[ ,\u00a0\u202f](?=\d{3})/g, ''), /^1\s+263\s.*997.*1000/s);
    assert.equal(await page.locator('input:visible, button:visible, select:visible').count(), 0);
    for (const heading of [words.claimUse, words.claimReported])
      assert.ok(await page.getByRole('heading', { name: heading, exact: true }).isVisible(), heading);
    assert.ok((await page.locator('.citation').count()) > 0);
    await open(`/${language}/audit/base-rate/`);
    assert.ok(await page.getByText('npx firebreak audit base-rate').isVisible());
    assert.equal(await page.locator('.claim-group .choice').count(), 30);
  });

test('every claim has its page, in every language, and a script that starts on it', {}, async ({ page, open }) => {
  const ids = readdirSync(join(dist, 'en/audit/base-rate')).filter((name) => name !== 'index.html');
  assert.equal(ids.length, 30);
  for (const id of ids) {
    await open(`/ar/audit/base-rate/${id}/`);
    const told = await page.locator('#base-rate').innerText();
    assert.match(told, /[\u0600-\u06ff]/, id);
    assert.doesNotMatch(told, /undefined|NaN|\{\w+\}|Infinity/, id);
  }
});

test('Arabic reads from right to left, and so do the people', phone, async ({ page, open }) => {
  await open('/ar/audit/base-rate/perf-iborderctrl-split/');
  const picture = await page.locator('.people-picture').first().boundingBox();
  const first = await page
    .locator('.people-picture .person-wrongly-flagged')
    .first()
    .evaluate((path) => (path as SVGPathElement).getPointAtLength(0).x);
  const width = await page
    .locator('.people-picture')
    .first()
    .evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);
  assert.ok(first > width * 0.9, 'the first person stands where reading begins');
  assert.ok(picture !== null && picture.x >= 0 && picture.x + picture.width <= 360);
});

for (const [name, options, media] of [
  ['light', {}, 'screen'],
  ['dark', { colorScheme: 'dark' }, 'screen'],
  ['forced colours', { forcedColors: 'active' }, 'screen'],
  ['on paper', {}, 'print'],
] as const)
  test(`the four kinds of people differ in more than colour (${name})`, options, async ({ page, open }) => {
    await page.emulateMedia({ media });
    await open(split);
    const looks = await page
      .locator('.people-list')
      .first()
      .locator('path')
      .evaluateAll((paths) =>
        paths.map((path) => {
          const { fill, stroke } = getComputedStyle(path);
          // Filled or not, and the outline: no colour.
          return `${fill === 'none' ? 'outline' : 'filled'} ${stroke === 'none' ? '' : 'stroked'} ${path.getAttribute('d')!}`;
        }),
      );
    assert.equal(looks.length, 4);
    assert.equal(new Set(looks).size, 4);
    if (name === 'forced colours') {
      const text = await page.evaluate(() => getComputedStyle(document.documentElement).color);
      assert.equal(
        await page
          .locator('.person-wrongly-flagged')
          .first()
          .evaluate((path) => getComputedStyle(path).fill),
        text,
      );
    }
  });

test('on paper: people and tables within the sheet, no sliders', { viewport: { width: 688, height: 1000 } }, async ({ page, open }) => {
  await page.emulateMedia({ media: 'print' });
  await open(split);
  for (const gone of ['.sliders', '#leave', '.masthead nav'])
    for (const element of await page.locator(gone).all()) assert.ok(!(await element.isVisible()), gone);
  for (const picture of await page.locator('.people-picture').all()) {
    const box = await picture.boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 688, JSON.stringify(box));
  }
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 688);
});
