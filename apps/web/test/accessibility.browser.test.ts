/**
 * axe on one page of each type. The structure is the same in light and dark, so in the dark only colours are looked at again.
 *
 * @module
 */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { browserTests } from './browser-test.ts';
import { pathByType } from './built-site.ts';

const test = await browserTests();
const paths = { ...pathByType, start: undefined, missing: undefined };

for (const language of ['en', 'ar'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`no violation on any type of page (${language}, ${colorScheme})`, { colorScheme }, async ({ page, open }) => {
      const found: string[] = [];
      for (const [type, path] of Object.entries(paths)) {
        await open(path === undefined ? (type === 'start' ? '/' : '/404.html') : `/${language}/${path}`);
        found.push(...(await violations(page, colorScheme)).map((violation) => `${type}: ${violation}`));
      }
      assert.deepEqual(found, []);
    });

async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (colours) => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    const contrast = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
    const { violations: all } = await runner.run(document, {
      resultTypes: ['violations'],
      ...(colours ? { runOnly: contrast } : { rules: { 'color-contrast-enhanced': { enabled: true } } }),
    });
    return all.map(
      (v) => `${v.id} (${v.nodes.length}): ${v.nodes[0]?.target.join(' ')} ${v.nodes[0]?.failureSummary?.replaceAll('\n', ' ')}`,
    );
  }, colorScheme === 'dark');
}
