import assert from 'node:assert/strict';
import { browserTests } from './browser-test.ts';
import { languages, pathByType, tracePath } from './built-site.ts';

const test = await browserTests();

for (const language of languages)
  test(`no word is cut off by its picture, or longer than what it stands in (${language})`, {}, async ({ page, open }) => {
    const answers = ['hospital-planned', 'asylum-application', 'police-victim', 'visa-application'].flatMap((touchpoint) =>
      ['de', 'fr', 'it'].map((country) => tracePath(language, touchpoint, country)),
    );
    const systems = ['sis', 'eurodac', 'vis', 'ees'].map((id) => `/${language}/atlas/${id}/`);
    let looked = 0;
    for (const path of [...answers, ...systems, `/${language}/${pathByType.map}`]) {
      await open(path);
      looked += await page.locator('main svg text').count();
      assert.deepEqual(await page.evaluate(cutOff), [], path);
    }
    assert.ok(looked > 100);
  });

/** Runs in the page. */
function cutOff(): string[] {
  const inside = (inner: DOMRect, outer: { x: number; width: number }): boolean =>
    inner.x >= outer.x - 1 && inner.x + inner.width <= outer.x + outer.width + 1;
  return [...document.querySelectorAll<SVGTextElement>('main svg text')].flatMap((text) => {
    const words = text.getBBox();
    const around =
      text.parentElement!.querySelector<SVGGraphicsElement>('.flow-gap') ?? text.closest('.place')?.querySelector('rect, path');
    const fits = inside(words, text.ownerSVGElement!.viewBox.baseVal) && (!around || inside(words, around.getBBox()));
    return fits ? [] : [`${text.textContent} (${Math.round(words.width)} wide)`];
  });
}
