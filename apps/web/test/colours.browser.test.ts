/**
 * Signs without their colours: chosen by the system (forced colours), on paper, and told apart on the map.
 *
 * @module
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { browserTests } from './browser-test.ts';
import { pathByType } from './built-site.ts';

const test = await browserTests();

/** The computed value of a property of each element, without doubles. */
function values(page: Page, selector: string, property: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all, name) => [...new Set(all.map((e) => getComputedStyle(e).getPropertyValue(name)))], property);
}

/** The system's colours for text and ground, as the browser writes them. */
function systemColours(page: Page): Promise<{ text: string; ground: string }> {
  return page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    return { text: color, ground: backgroundColor };
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`forced colours (${colorScheme}): every sign of an answer is still there`, { forcedColors: 'active', colorScheme }, async ({
    page,
    open,
  }) => {
    for (const type of ['answer that is closed', 'answer that reaches'] as const) {
      await open(`/en/${pathByType[type]}`);
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      const { text, ground } = await systemColours(page);
      assert.notEqual(text, ground);
      for (const line of ['.flow-line', '.place path', '.place rect', ...(type === 'answer that is closed' ? ['.flow-bar'] : [])])
        assert.deepEqual(await values(page, line, 'stroke'), [text], line);
      for (const words of ['.place-name', '.flow-word']) assert.deepEqual(await values(page, words, 'fill'), [text], words);
      assert.deepEqual(await values(page, '.flow-gap', 'fill'), [ground], 'the words of a flow stand on the ground');
      for (const box of ['.verdict', '.leave'])
        for (const side of ['block-start', 'inline-start'])
          assert.match((await values(page, box, `border-${side}-style`)).join(), /solid/, box);
      // Heads of arrows are filled; on the ground in its own colour they would be gone.
      for (const fill of await values(page, '.flow-head', 'fill')) assert.notEqual(fill, ground);
    }
  });

const kinds = ['forbidden', 'no-duty', 'silent', 'may', 'duty-on-request', 'duty', 'proposed'];

for (const [name, options, media] of [
  ['light', {}, 'screen'],
  ['dark', { colorScheme: 'dark' }, 'screen'],
  ['on paper', {}, 'print'],
  ['forced colours', { forcedColors: 'active' }, 'screen'],
] as const)
  test(`no two kinds of rule look the same on the map (${name})`, options, async ({ page, open }) => {
    await page.emulateMedia({ media });
    await open(`/en/${pathByType.map}`);
    const looks = await Promise.all(
      kinds.map(async (kind) => {
        const box = page.locator(`.legend .rule-${kind}`);
        const look = await box.evaluate((e) =>
          ['fill', 'stroke', 'stroke-dasharray', 'stroke-width', 'fill-opacity'].map((p) => getComputedStyle(e).getPropertyValue(p)),
        );
        return look.join(' ');
      }),
    );
    const same = kinds.filter((_, index) => looks.indexOf(looks[index]!) !== index);
    assert.deepEqual(same, []);
  });
