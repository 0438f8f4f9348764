/**
 * The interview about rights on a phone: from the home page to the right letter and its day, without asking anybody for anything.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { messagesByLanguage } from '../../../packages/ui/src/messages/index.ts';
import { rightsMessagesByLanguage } from '../../../packages/ui/src/messages/rights/index.ts';
import { browserTests } from './browser-test.ts';
import { tabTo } from './keyboard.ts';
import { journey, phone, saved, toLetter, withoutRequests } from './rights-journey.ts';

const test = await browserTests();
const { en } = rightsMessagesByLanguage;

/**
 * Received on 22 January 2026, a Thursday. The month ends on 22 February, a Sunday; the next working day is Monday the 23rd, which is
 * Clean Monday and a holiday in Greece, but neither in Germany nor in Poland.
 */
const authorities = [
  { country: 'Greece', language: 'el', name: 'SIRENE', address: 'Kanellopoulou', due: '2026-02-24' },
  { country: 'Germany', language: 'de', name: 'Bundeskriminalamt', address: 'Wiesbaden', due: '2026-02-23' },
  { country: 'Poland', language: 'pl', name: 'Policji', address: 'Warszawa', due: '2026-02-23' },
] as const;

/** Three minutes are 180 seconds: with this many taps there are ten of them for each, to read and to hit. */
const mostTaps = 18;

for (const { country, language, name, address, due } of authorities)
  test(`from the home page to a SIS access letter for ${country}, with the day it is due`, phone, async ({ page, open }) => {
    await open('/en/');
    await page.getByRole('link', { name: messagesByLanguage.en.doorRights }).click();
    await page.locator('#rights[data-stocked]').waitFor();
    const taps = 1 + (await toLetter(page, { language: 'en', country }));
    assert.ok(taps <= mostTaps, `${taps} taps`);

    const letter = page.locator('.sheet .doc-letter');
    assert.equal(await letter.getAttribute('lang'), language);
    const recipient = (await letter.locator('.doc-recipient').innerText()).replaceAll('\n', ' ');
    assert.ok(recipient.includes(name), recipient);
    assert.ok(recipient.includes(address), recipient);
    assert.equal(await page.locator('.sheet .doc-copy').getAttribute('lang'), 'en', 'a copy that can be read');

    await page.locator('#dates-received').fill('2026-01-22');
    const day = page.locator('.due time').first();
    assert.equal(await day.getAttribute('datetime'), due);
    await page.locator('.due summary').click();
    const derivation = page.locator('.due .derivation');
    assert.match(await derivation.innerText(), /22 February 2026/, 'the Sunday on which the month ends is named');
    assert.ok((await derivation.locator('.citation').count()) > 0, 'with the law by which it is moved');
  });

test('nothing is asked for after the page has opened, and everything works offline', phone, async ({ page, context, open, requests }) => {
  await open('/en/rights/');
  assert.equal(await page.locator('#rights-offline').textContent(), en.offline);
  await withoutRequests(requests, async () => {
    await context.setOffline(true);
    await toLetter(page, { language: 'en', country: 'Greece', until: 'person' });
    await page.getByLabel('Full name').fill('Ερατώ Παράδειγμα');
    await journey(page).next();
    await journey(page).next();
    await journey(page).next();
    const docx = await saved(page, en.letterDocx);
    assert.equal(docx.name, 'letter.docx');
    assert.equal(docx.bytes.subarray(0, 2).toString(), 'PK');
    const text = await saved(page, en.letterText);
    assert.ok(text.bytes.toString('utf8').includes('Παράδειγμα'));
    const dates = (await saved(page, en.datesCalendar)).bytes.toString('utf8').replaceAll('\r\n ', '');
    assert.match(dates, /DTSTART;VALUE=DATE:\d{8}/);
    assert.match(dates, /DESCRIPTION[^\r]*\d{4}-\d{2}-\d{2}: /, 'how the day was worked out');
    assert.ok(!dates.includes('Παράδειγμα'), 'a calendar names nobody');
    for (const line of dates.split('\r\n').filter((l) => l.startsWith('SUMMARY'))) assert.doesNotMatch(line, /SIS|GDPR/);
  });
});

test('the letter is written in letters that were there before it was asked for', {}, async ({ page, open }) => {
  await open('/en/rights/');
  await toLetter(page, { language: 'en', country: 'Greece' });
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() => [...document.fonts].filter((f) => f.family.includes('Noto Sans')).map((f) => f.status));
  assert.deepEqual([...new Set(loaded)], ['loaded']);
});

test('no answer is in address, title or history, and nothing stays on the device', phone, async ({ page, open }) => {
  await open('/en/rights/');
  const [address, title] = [page.url(), await page.title()];
  await toLetter(page, {
    language: 'en',
    country: 'Germany',
    at: async () => {
      assert.equal(page.url(), address);
      assert.equal(await page.title(), title);
      const state = (await page.evaluate(() => history.state)) as Record<string, unknown>;
      assert.deepEqual(Object.keys(state), ['step']);
      assert.equal(typeof state['step'], 'number');
    },
  });
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length,
    session: sessionStorage.length,
  }));
  assert.deepEqual(kept, { databases: 0, caches: 0, workers: 0, local: 0, session: 0 });
});

test('"back" goes back one question, in the page and in the browser, and no answer is lost', phone, async ({ page, open }) => {
  await open('/en/rights/');
  const { choose, next } = journey(page);
  const asked = (): Promise<string | null> => page.locator('#question').textContent();
  await choose(en.startHappened);
  await page.getByLabel('Refused entry').check();
  await next();
  await page.waitForFunction((words) => document.querySelector('#question')?.textContent === words, en.systemHeldTitle);
  await page.goBack();
  assert.equal(await asked(), en.eventsTitle);
  assert.ok(await page.getByLabel('Refused entry').isChecked());
  await page.goForward();
  assert.equal(await asked(), en.systemHeldTitle);
  await choose('SIS');
  await page.getByRole('button', { name: en.back }).click();
  await page.waitForFunction((words) => document.querySelector('#question')?.textContent === words, en.systemHeldTitle);
  assert.match((await page.locator('.choice[aria-current]').textContent()) ?? '', /SIS.*your answer/);
  assert.ok(page.url().endsWith('/en/rights/'));
});

test('after a reload nothing is left of the answers', phone, async ({ page, open }) => {
  await open('/en/rights/');
  await toLetter(page, { language: 'en', country: 'Greece', until: 'sender' });
  await page.reload();
  await page.locator('#rights[data-stocked]').waitFor();
  assert.equal(await page.locator('#question').textContent(), en.startTitle);
  await page.goBack();
  assert.equal(await page.locator('#question').textContent(), en.startTitle);
  assert.equal(await page.locator('.choice[aria-current]').count(), 0);
});

test('leaving empties the page, and "back" does not bring an answer', { ...phone, leadsTo: 'https://www.wikipedia.org/' }, async ({
  page,
  context,
  open,
}) => {
  await context.route('https://www.wikipedia.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>neutral</title>' }),
  );
  await open('/en/rights/');
  await toLetter(page, { language: 'en', country: 'Greece', until: 'person' });
  await page.getByLabel('Full name').fill('Ana Example');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForURL('https://www.wikipedia.org/');
  await page.goBack();
  await page.locator('#rights[data-stocked]').waitFor();
  assert.equal(await page.locator('#question').textContent(), en.startTitle);
  assert.ok(!(await page.content()).includes('Ana Example'));
});

test('by keyboard alone, from the first question to the letter', {}, async ({ page, open }) => {
  await open('/en/rights/');
  const press = async (words: string | RegExp, selector = '.question .choice'): Promise<void> => {
    await page
      .locator(selector)
      .filter({ hasText: words })
      .first()
      .evaluate((e) => e.setAttribute('data-wanted', ''));
    await tabTo(page, '[data-wanted]');
    await page.keyboard.press('Enter');
  };
  const heard = async (heading: string): Promise<void> => {
    await page.waitForFunction((words) => document.activeElement?.textContent === words, heading);
  };
  await press(en.startDatabase);
  await heard(en.systemTitle);
  await press('SIS');
  await heard(en.rightTitle);
  await press(en.right_access);
  await heard(en.countryTitle);
  await press('Greece');
  await heard(en.senderTitle);
  await press(en.sender_self);
  await heard(en.revealsTitle);
  await press(en.way_plain);
  await heard(en.personTitle);
  await tabTo(page, '#field-full-name');
  await page.keyboard.type('Ana Example');
  await press(en.next, '.question button');
  await heard(en.replyTitle);
  await press(en.next, '.question button');
  await heard(en.checkTitle);
  await press(en.checkContinue, '.question button');
  await heard(en.outcomeTitle);
  assert.match(await page.locator('.sheet').innerText(), /Ana Example/);
});

test('a change from the check page comes back to it, and the rest stays', phone, async ({ page, open }) => {
  await open('/en/rights/');
  await toLetter(page, { language: 'en', country: 'Greece', until: 'person' });
  await page.getByLabel('Full name').fill('Ana Example');
  const { next, choose } = journey(page);
  await next();
  await next();
  await page.getByRole('button', { name: `${en.change}: ${en.senderTitle}` }).click();
  await choose(en.sender_representative);
  // What is revealed is another thing now, so it is told again, and the fields of the adviser are asked.
  assert.equal(await page.locator('#question').textContent(), en.revealsTitle);
  await choose(en.way_plain);
  await next();
  assert.equal(await page.locator('#question').textContent(), en.replyTitle);
  await next();
  assert.equal(await page.locator('#question').textContent(), en.checkTitle);
  assert.match(await page.locator('.check').innerText(), /Ana Example/);
  await next();
  assert.equal(await page.locator('.sheet .doc-section').count(), 4, 'letter and copy, mandate and copy');
});

test('a right that the law does not give is shown with the reason and what to use instead', phone, async ({ page, open }) => {
  await open('/en/rights/');
  const { choose } = journey(page);
  await choose(en.startDatabase);
  await choose('EES');
  await page.locator('.withheld summary').click();
  const text = await page.locator('.withheld').innerText();
  assert.match(text, new RegExp(en.rightInstead));
});

test('whoever wrote already learns what is due, and gets the letter that fits', phone, async ({ page, open }) => {
  await open('/en/rights/');
  const { choose, next } = journey(page);
  await choose(en.startSent);
  await choose('SIS');
  await choose(en.right_access);
  await choose('Germany');
  await page.locator('#history-received').fill('2026-01-22');
  await next();
  await choose(en.sinceNothing);
  assert.equal(await page.locator('#question').textContent(), en.nowTitle);
  assert.match(await page.locator('.question').innerText(), /23 February 2026/);
  await choose(/silence|silent|nobody answered|no answer/i);
  await choose(en.sender_self);
  await choose(en.way_plain);
  await page.getByLabel('Full name').waitFor();
});

test('from a record of the footprint to the rights that reach it, without naming it', phone, async ({ page, open }) => {
  await open('/en/footprint/');
  await page.getByLabel('Fingerprinted as asylum applicant', { exact: true }).check();
  const submit = page.getByRole('button', { name: messagesByLanguage.en.footprintNext });
  await submit.click();
  await page.getByLabel(messagesByLanguage.en.day).fill('2024-03-15');
  await submit.click();
  await submit.click();
  await page.locator('.record', { hasText: 'Eurodac' }).getByRole('link', { name: messagesByLanguage.en.useRights }).first().click();
  await page.locator('#rights[data-stocked]').waitFor();
  assert.equal(await page.locator('#question').textContent(), en.rightTitle);
  assert.doesNotMatch(`${page.url()} ${await page.title()}`, /eurodac/i);
  assert.match((await page.locator('h1').textContent()) ?? '', /Eurodac/);
  assert.ok(await page.locator('.rights-all').isVisible(), 'what can be read stays in reach of the first question');
});

test('a PDF of the letter gets a name that says nothing', {}, async ({ page, open }) => {
  await open('/en/rights/');
  await toLetter(page, { language: 'en', country: 'Greece' });
  const before = await page.title();
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = document.title;
      dispatchEvent(new Event('afterprint'));
    };
  });
  await page.getByRole('button', { name: en.letterPrint }).click();
  assert.equal(await page.locator('body').getAttribute('data-printed'), en.fileLetter);
  assert.equal(await page.title(), before);
});

test('whoever does not know the database asks the data-protection authority, and gives no name', phone, async ({ page, open }) => {
  await open('/en/rights/');
  const { choose, next } = journey(page);
  await choose(en.startHappened);
  await page.locator('.question .actions button').last().click();
  await choose(en.systemUnknown);
  await choose('Spain');
  await choose(en.way_plain);
  await page.getByRole('heading', { name: en.replyTitle }).waitFor();
  await next();
  await page.getByRole('heading', { name: en.checkTitle }).waitFor();
  await next();
  const letter = page.locator('.sheet .doc-letter');
  assert.match(await letter.locator('.doc-recipient').innerText(), /Protección\s+de Datos/);
  assert.equal(await page.locator('#field-full-name').count(), 0);
});

test('days that cannot be are said in words, and nothing is lost', phone, async ({ page, open }) => {
  await open('/en/rights/');
  const { choose, next } = journey(page);
  await choose(en.startSent);
  await choose('SIS');
  await choose(en.right_access);
  await choose('Greece');
  await next();
  assert.equal(await page.getByRole('alert').textContent(), en.historyNoDay);
  await page.locator('#history-sent').fill('2026-03-02');
  await page.locator('#history-received').fill('2026-03-01');
  await next();
  assert.equal(await page.getByRole('alert').textContent(), en.historyOrder);
  await page.locator('#history-received').fill('2099-01-01');
  await next();
  assert.equal(await page.getByRole('alert').textContent(), en.historyFuture);
});
