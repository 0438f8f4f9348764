/**
 * axe on one page of each type. The structure is the same in light and dark, so in the dark only colours are looked at again.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { violations } from './axe.ts';
import { browserTests } from './browser-test.ts';
import { pathByType } from './built-site.ts';

const test = await browserTests();
const paths = Object.entries({ ...pathByType, start: undefined, missing: undefined });
/** So that a slow machine finishes each in time. */
const parts = [paths.filter((_, index) => index % 2 === 0), paths.filter((_, index) => index % 2 === 1)];

for (const language of ['en', 'ar'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [part, types] of parts.entries())
      test(`no violation on any type of page (${language}, ${colorScheme}, ${part + 1} of ${parts.length})`, { colorScheme }, async ({
        page,
        open,
      }) => {
        const found: string[] = [];
        for (const [type, path] of types) {
          await open(path === undefined ? (type === 'start' ? '/' : '/404.html') : `/${language}/${path}`);
          found.push(...(await violations(page, { colours: colorScheme === 'dark' })).map((violation) => `${type}: ${violation}`));
        }
        assert.deepEqual(found, []);
      });
