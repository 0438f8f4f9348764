/**
 * The page about false links in a real browser: read without a script, reckoned anew with one, and nothing to type a name into.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { linksMessagesByLanguage } from '../../../packages/ui/src/messages/links/index.ts';
import { violations } from './axe.ts';
import { browserTests } from './browser-test.ts';
import { languages } from './built-site.ts';

const test = await browserTests();
const phone = { viewport: { width: 360, height: 740 } };

for (const language of languages) {
  const words = linksMessagesByLanguage[language];
  const path = `/${language}/audit/links/`;

  test(`${language}: without a script the page says its limits first, a finding, its picture, tables and colours`, {
    javaScriptEnabled: false,
  }, async ({ page, open }) => {
    await open(path);
    const text = await page.locator('main').innerText();
    const places = [words.limitsText, words.growthHeading, words.moreHeading, words.midHeading, words.red, words.assumedHeading].map(
      (part) => text.indexOf(part),
    );
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? -1)),
      places.join(),
    );
    assert.ok((await page.locator('.links-headline').innerText()).length > 20);
    assert.equal(await page.locator('.audit-picture svg').count(), 1);
    assert.equal(await page.locator('.links-table').count(), 3);
    assert.ok((await page.locator('.statement').count()) >= 9);
  });

  test(`${language}: no field takes text, and none of the rules of accessibility is broken`, phone, async ({ page, open }) => {
    await open(path);
    await page.locator('#links[data-ready] .links-headline').waitFor();
    assert.equal(await page.locator('main :is(input, textarea, [contenteditable])').count(), 0);
    assert.deepEqual(await violations(page), []);
    const { scroll, seen } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      seen: document.documentElement.clientWidth,
    }));
    assert.ok(scroll <= seen, `${scroll} of ${seen}`);
  });
}

test('what is chosen is reckoned in the page, and no address and no request says it', {}, async ({ page, open, requests }) => {
  const { en } = linksMessagesByLanguage;
  await open('/en/audit/links/');
  await page.locator('#links[data-ready] .links-headline').waitFor();
  const before = await page.locator('.links-headline').innerText();
  const asked = requests.length;
  const address = page.url();
  await page.getByLabel(en.chooseRule).selectOption('exact');
  await page.getByText(en.working.split(' ')[0]!, { exact: false }).first().waitFor();
  await page.locator('#links .links-headline').waitFor();
  assert.notEqual(await page.locator('.links-headline').innerText(), before);
  await page.getByLabel(en.chooseSize).selectOption('100000000');
  await page.getByText('100,000,000 people are linked', { exact: false }).waitFor();
  await page.getByLabel(en.chooseRule).selectOption('mid');
  await page.locator('#links').getByText(en.redText).waitFor();
  await page.getByLabel(en.choosePopulation).selectOption('borders');
  await page.locator('#links').getByText(en.population_borders_text).waitFor();
  assert.equal(requests.length, asked);
  assert.equal(page.url(), address);
});

test('the page reckons what was printed at build', {}, async ({ page, open }) => {
  await open('/en/audit/links/');
  await page.locator('#links[data-ready] .links-headline').waitFor();
  const reckoned = await page.locator('.links-table').first().innerText();
  const raw = await (await page.request.get('/en/audit/links/')).text();
  // A number of the last row, everybody, as it stands in the page that was built.
  const [, everybody = ''] = /Everybody\s+1,000,000\s+([\d,]+)/.exec(reckoned) ?? [];
  assert.ok(everybody !== '' && raw.includes(`>${everybody}<`), everybody);
});
