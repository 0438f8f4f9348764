/**
 * The interview and the pages of routes as they are seen, heard and printed.
 *
 * @module
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { rightsMessagesByLanguage } from '../../../packages/ui/src/messages/rights/index.ts';
import { violations } from './axe.ts';
import { browserTests } from './browser-test.ts';
import { pathByType } from './built-site.ts';
import { journey, phone, saved, toLetter } from './rights-journey.ts';

const test = await browserTests();
const greece = { en: 'Greece', ar: 'اليونان' } as const;

for (const language of ['en', 'ar'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on any question (${language}, ${colorScheme})`, { ...phone, colorScheme }, async ({ page, open }) => {
      await open(`/${language}/rights/`);
      const found: string[] = [];
      await toLetter(page, {
        language,
        country: greece[language],
        at: async (step) => {
          found.push(...(await violations(page, { colours: colorScheme === 'dark' })).map((violation) => `${step}: ${violation}`));
        },
      });
      assert.deepEqual(found, []);
    });

for (const language of ['en', 'ar'] as const)
  test(
    `on a phone no question is wider than the screen, and every answer is large enough for a thumb (${language})`,
    phone,
    async ({ page, open }) => {
      await open(`/${language}/rights/`);
      await toLetter(page, {
        language,
        country: greece[language],
        at: async (step) => {
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, step);
          const small = await page
            .locator('.question :is(.choice, .actions button, .options label, .field input):visible')
            .evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().height < 43).map((e) => e.textContent));
          assert.deepEqual(small, [], step);
        },
      });
    },
  );

test('in Arabic the questions run from right to left, and the letter in its own direction', phone, async ({ page, open }) => {
  await open('/ar/rights/');
  await toLetter(page, { language: 'ar', country: greece.ar });
  const side = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((e) => getComputedStyle(e).direction);
  assert.equal(await side('.question'), 'rtl');
  assert.equal(await side('.sheet .doc-letter'), 'ltr');
  assert.equal(await side('.sheet .doc-copy'), 'rtl');
  assert.equal(await page.locator('.sheet .doc-copy').getAttribute('lang'), 'ar');
});

test('forced colours: answers, warnings and the day keep their borders', { ...phone, forcedColors: 'active' }, async ({ page, open }) => {
  await open('/en/rights/');
  const bordered = async (selector: string): Promise<void> => {
    const styles = await page.locator(selector).evaluateAll((all) => all.map((e) => getComputedStyle(e).borderBlockStartStyle));
    assert.ok(styles.length > 0, selector);
    assert.deepEqual([...new Set(styles)], ['solid'], selector);
  };
  await toLetter(page, {
    language: 'en',
    country: 'Greece',
    at: async (step) => {
      if (step === 'country') await bordered('.note-warning');
      if (step === 'reveals') await bordered('.reveals');
      if (step === 'right') await bordered('.choice');
    },
  });
  await bordered('.due');
  await bordered('.sheet');
});

/** A4 at 96 pixels an inch. */
const paper = { viewport: { width: 794, height: 1123 } };
const millimetre = 96 / 25.4;

/** Words that are shown and do not belong to a sheet. */
function shownOutside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((e) => e.children.length === 0 && (e.textContent ?? '').trim() !== '' && !e.closest('.print-alone'))
      .filter((e) => e.checkVisibility() && e.getClientRects().length > 0)
      .map((e) => (e.textContent ?? '').trim().slice(0, 60)),
  );
}

for (const language of ['en', 'ar'] as const)
  test(
    `on paper the letter stands alone, with its address where the window of an envelope is (${language})`,
    paper,
    async ({ page, open }) => {
      await open(`/${language}/rights/`);
      await toLetter(page, { language, country: greece[language] });
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await shownOutside(page), []);
      const sheet = (await page.locator('.sheet .doc-letter').boundingBox())!;
      const recipient = (await page.locator('.sheet .doc-letter .doc-recipient .doc-address').boundingBox())!;
      // The sheet begins 20 mm below the edge of the paper and 25 mm beside it; the window of DIN 5008 form B is 45 to 90 mm below and 20 to 105 mm beside.
      const [top, bottom] = [recipient.y - sheet.y, recipient.y + recipient.height - sheet.y].map((at) => at / millimetre + 20) as [
        number,
        number,
      ];
      assert.ok(top >= 45 && bottom <= 90, `from ${top.toFixed(1)} to ${bottom.toFixed(1)} mm`);
      const [start, end] = [recipient.x - sheet.x, recipient.x + recipient.width - sheet.x].map((at) => at / millimetre + 25) as [
        number,
        number,
      ];
      assert.ok(start >= 20 && end <= 105.5, `from ${start.toFixed(1)} to ${end.toFixed(1)} mm`);
      // The margins of a letter stand in a rule for paper that wins only if it comes after that of the page.
      const sheets = await page.evaluate(() => [...document.styleSheets].map((s) => s.href ?? '').map((href) => href.split('/').at(-1)));
      assert.ok(sheets.indexOf('document.css') > sheets.findIndex((name) => name?.startsWith('Page.')), sheets.join());
      const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
      assert.match(pdf, /\/StructTreeRoot/);
      assert.ok(!/\/Title \([^)]*Ana/.test(pdf));
    },
  );

test('the law is shown under each sentence when it is asked for, and not before', phone, async ({ page, open }) => {
  await open('/en/rights/');
  await toLetter(page, { language: 'en', country: 'Greece' });
  assert.equal(await page.locator('.sheet .doc-basis').count(), 0);
  await page.getByLabel(rightsMessagesByLanguage.en.letterLaw).check();
  assert.ok((await page.locator('.sheet .doc-basis').count()) > 5);
});

test('a name in another script stands in the letter as it was typed, and no markup is made of it', phone, async ({ page, open }) => {
  await open('/en/rights/');
  await toLetter(page, { language: 'en', country: 'Greece', until: 'person' });
  await page.getByLabel('Full name').fill('<img src=x onerror=alert(1)> مثال');
  for (let page_ = 0; page_ < 3; page_++) await journey(page).next();
  assert.ok((await page.locator('.sheet').innerText()).includes('<img src=x onerror=alert(1)> مثال'));
  assert.equal(await page.locator('.sheet img').count(), 0);
});

const off = { javaScriptEnabled: false };

for (const language of ['en', 'fr', 'ar'] as const) {
  const words = rightsMessagesByLanguage[language];

  test(
    `without JavaScript: from the list over a country to every right, its day and its blank letter (${language})`,
    off,
    async ({ page, open }) => {
      await open(`/${language}/rights/`);
      assert.equal(await page.locator('noscript .exception').innerText(), words.noScript);
      assert.ok((await page.locator('.rights-all .choice').count()) >= 10);
      await page.locator('.rights-all .choice').filter({ hasText: 'SIS' }).first().click();
      await page.locator('#countries').waitFor();
      assert.equal(await page.locator('.rights-all .choice').count(), 31);
      await open(`/${language}/${pathByType.route}`);
      for (const heading of [words.placeReveals, words.placeRights, words.placeWho, words.datesTitle, words.placeNext])
        assert.ok(await page.getByRole('heading', { name: heading, exact: true }).isVisible(), heading);
      assert.ok((await page.locator('.limit time:visible').count()) > 0, 'an example of a day');
      assert.ok((await page.locator('.diagram svg').count()) > 0);
      await page.locator('.rights-list a[href*="#l"]').first().click();
      await page.locator('.sheet:target .doc-letter').waitFor();
      await page.emulateMedia({ media: 'print' });
      const printed = await page.locator('.sheet').evaluateAll((all) => all.filter((e) => e.checkVisibility()).length);
      assert.equal(printed, 1, 'the letter that was chosen, and no other');
      assert.deepEqual(await shownOutside(page), []);
    },
  );
}

test('answers are saved in a file that only the passphrase opens', phone, async ({ page, open }) => {
  const { en } = rightsMessagesByLanguage;
  await open('/en/rights/');
  await toLetter(page, { language: 'en', country: 'Greece', until: 'person' });
  await page.getByLabel('Full name').fill('Ana Example');
  await journey(page).next();
  await journey(page).next();
  await page.locator('.save summary').click();
  const passphrase = page.locator('#save-passphrase');
  await passphrase.fill('secret');
  assert.ok((await page.locator('#save-weak').innerText()).includes(en.saveWeak));
  await page.getByRole('button', { name: en.saveSuggest }).click();
  assert.equal(await page.locator('#save-weak').innerText(), en.saveSuggested);
  const suggested = await passphrase.inputValue();
  const file = await saved(page, en.saveNow);
  assert.equal(file.name, 'answers.age');
  assert.match(file.bytes.toString('latin1'), /^age-encryption\.org\/v1\n-> scrypt /);
  assert.ok(!file.bytes.includes('Ana Example'));

  await open('/en/rights/');
  await journey(page).choose(en.startOpen);
  const unlock = async (name: string, buffer: Buffer, words: string): Promise<void> => {
    await page.locator('#open-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.locator('#open-passphrase').fill(words);
    await journey(page).next();
  };
  await unlock('answers.age', file.bytes, 'another');
  await page.getByText(en.openWrong).waitFor();
  await unlock('other.age', Buffer.from('not ours'), suggested);
  await page.getByText(en.openNotOurs).waitFor();
  await unlock('answers.age', file.bytes, suggested);
  await page.getByRole('heading', { name: en.checkTitle }).waitFor();
  const answers = await page.locator('.check').innerText();
  for (const answer of ['SIS', 'Greece', 'Ana Example', en.right_access]) assert.ok(answers.includes(answer), answer);
  await journey(page).next();
  assert.match(await page.locator('.sheet').innerText(), /Ana Example/);
});
