import assert from 'node:assert/strict';
import { browserTests } from './browser-test.ts';
import { pathByType } from './built-site.ts';

const test = await browserTests();
test('x', {}, async ({ page, open, requests, origin }) => {
  for (const [type, path] of Object.entries(pathByType)) {
    const t = performance.now();
    await open(`/en/${path}`);
    const r = await page.evaluate(async () => ({
      f: performance
        .getEntriesByType('resource')
        .filter((e) => e.name.endsWith('woff2'))
        .map((e) => [e.name.split('/').pop(), Math.round(e.startTime)]),
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      over: document.documentElement.scrollWidth,
    }));
    console.log(type, Math.round(performance.now() - t), JSON.stringify(r), await page.title());
  }
  assert.ok(requests.every((r) => r.startsWith(origin)));
});
