import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { messagesByLanguage } from '../../../packages/ui/src/messages/index.ts';
import { browserTests } from './browser-test.ts';
import { tracePath } from './built-site.ts';

const test = await browserTests();
/** A4 without its margins, in the pixels of a style sheet. */
const paper = { viewport: { width: 688, height: 1000 } };

async function openOnPaper(page: Page, open: (path: string) => Promise<void>, path: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await open(path);
}

for (const language of ['en', 'ar'] as const) {
  const messages = messagesByLanguage[language];

  test(`an answer on paper has every citation, and nothing that only a screen needs (${language})`, paper, async ({ page, open }) => {
    await openOnPaper(page, open, tracePath(language, 'hospital-planned', 'de'));
    const citations = page.locator('.citation');
    assert.ok((await citations.count()) > 5);
    const hidden = await citations.evaluateAll((all) => all.filter((e) => !e.checkVisibility()).map((e) => e.textContent));
    assert.deepEqual(hidden, [], 'what is folded on the screen is open on paper');
    for (const gone of ['#leave', '.masthead nav', '#controls', '.crumbs', '.skip'])
      for (const element of await page.locator(gone).all()) assert.ok(!(await element.isVisible()), gone);
    assert.ok(await page.getByText(messages.notReviewed).isVisible(), 'paper says too that no lawyer has read it');
  });

  test(`on paper the map is whole (${language})`, paper, async ({ page, open }) => {
    await openOnPaper(page, open, tracePath(language, 'hospital-planned', 'de'));
    const box = await page.locator('.flow-map svg').boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 688, JSON.stringify(box));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 688);
  });
}

test('on paper an address stands behind its link', paper, async ({ page, open }) => {
  await openOnPaper(page, open, '/en/atlas/sis/');
  const behind = await page
    .locator('main a[href^="http"]')
    .first()
    .evaluate((a) => getComputedStyle(a, '::after').content);
  assert.match(behind, /https?:/);
});

for (const language of ['en', 'ar'] as const)
  test(`a PDF of an answer is tagged, in its language, and its sources can be opened (${language})`, {}, async ({ page, open }) => {
    await open(tracePath(language, 'hospital-planned', 'de'));
    const sources = await page.locator('.citation-source').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    assert.ok(sources.length > 0);
    const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1');
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, new RegExp(`/Lang \\(${language}`));
    for (const source of sources) assert.ok(pdf.includes(`/URI (${source})`), source);
  });
