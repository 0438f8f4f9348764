/**
 * Every example of every component, by itself, in the styles of the built site: axe, keys, and the width of a phone.
 *
 * @module
 */
import '../../../scripts/tsx-loader.ts';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../server/src/app.ts';
import { violations } from './axe.ts';
import { browserTests } from './browser-test.ts';
import { dist } from './built-site.ts';
import { tabTo } from './keyboard.ts';

const test = await browserTests();
// Only now, because these are `.tsx`.
const { gallery } = await import('../../../packages/ui/src/gallery/index.ts');
const { exampleReader } = await import('../../../packages/ui/src/gallery/example.ts');
const { galleryPage } = await import('../../../packages/ui/src/gallery/page.tsx');

const sheets = readdirSync(join(dist, 'assets'))
  .filter((file) => file.endsWith('.css'))
  .map((file) => `/assets/${file}`);
const focusable = 'a[href], button, input, select, summary, [tabindex="0"]';
/** What a page owes and a component does not. */
const ofPages = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];

for (const [component, examples] of Object.entries(gallery))
  for (const [language, colorScheme] of [
    ['en', 'light'],
    ['ar', 'dark'],
  ] as const)
    test(`${component} (${language}, ${colorScheme})`, { colorScheme, viewport: { width: 360, height: 740 } }, async ({
      page,
      context,
      open,
    }) => {
      let shown = '';
      await context.route('**/example', (route) =>
        route.fulfill({
          body: shown,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': contentSecurityPolicy },
        }),
      );
      for (const [name, example] of Object.entries(examples)) {
        shown = galleryPage(exampleReader(language), { [name]: example }, sheets);
        await open('/example');
        assert.deepEqual(await violations(page, { without: ofPages }), [], name);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, name);
        const stops = await page.locator(focusable).filter({ visible: true }).count();
        if (stops === 0) continue;
        await page
          .locator(focusable)
          .filter({ visible: true })
          .last()
          .evaluate((e) => e.setAttribute('data-last', ''));
        assert.equal(await tabTo(page, '[data-last]'), stops, `${name}: every link and region is one key away from the one before`);
      }
    });
