import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { browserTests } from './browser-test.ts';
import { pathByType, tracePath } from './built-site.ts';

const test = await browserTests();
const phone = { viewport: { width: 360, height: 740 } };

/** Middles of the places of the picture, by what kind of place they are. */
async function middles(page: Page): Promise<{ touchpoint: number; enforcement: number; width: number }> {
  return page.locator('.flow-map svg').evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    const middle = (selector: string): number => {
      const box = svg.querySelector(selector)!.getBoundingClientRect();
      return box.x + box.width / 2 - frame.x;
    };
    return { touchpoint: middle('.place-touchpoint'), enforcement: middle('.place-enforcement'), width: frame.width };
  });
}

test('Arabic is written from right to left, and so is the map', {}, async ({ page, open }) => {
  await open(tracePath('en', 'hospital-planned', 'de'));
  const english = await middles(page);
  assert.ok(english.touchpoint < english.enforcement);
  await open(tracePath('ar', 'hospital-planned', 'de'));
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
  const arabic = await middles(page);
  assert.ok(arabic.touchpoint > arabic.enforcement);
  // The point of the place that acts lies at the end of the reading.
  const points = await page.locator('.place-enforcement path').first().getAttribute('d');
  assert.match(points ?? '', /^M[\d.]+ [\d.]+h-/);
});

for (const language of ['en', 'ar'] as const) {
  test(`on a phone the map begins where the reading begins (${language})`, phone, async ({ page, open }) => {
    await open(tracePath(language, 'hospital-planned', 'de'));
    const box = await page.locator('.flow-map .place-touchpoint').boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 360, 'the place where the data were given is seen without scrolling');
  });

  test(`on a phone no page is wider than the screen (${language})`, phone, async ({ page, open }) => {
    for (const [type, path] of Object.entries(pathByType)) {
      await open(`/${language}/${path}`);
      assert.deepEqual(await page.evaluate(tooWide), [], `${type}: these stick out`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, type);
    }
  });

  test(`on a phone the way out is in reach of a thumb, at the top and at the end (${language})`, phone, async ({ page, open }) => {
    await open(tracePath(language, 'school', 'de'));
    for (const at of [0, 1e6]) {
      await page.evaluate((y) => scrollTo(0, y), at);
      const box = await page.locator('#leave').boundingBox();
      assert.ok(box !== null && box.height >= 44 && box.y + box.height <= 740 && box.y > 370, JSON.stringify(box));
      assert.ok(box.x >= 0 && box.x + box.width <= 360);
    }
    // The last line of the page is not behind it.
    const last = await page.locator('.colophon li').last().boundingBox();
    const leave = await page.locator('#leave').boundingBox();
    assert.ok(last !== null && leave !== null && last.y + last.height <= leave.y);
  });
}

/** Runs in the page: what sticks out of the screen and cannot be scrolled to in a region of its own. */
function tooWide(): string[] {
  const scrolls = (element: Element | null): boolean =>
    element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1) && !element.closest('.skip') && !scrolls(element.parentElement);
    })
    .slice(0, 5)
    .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}: ${(element.textContent ?? '').slice(0, 40)}`);
}
