import assert from 'node:assert/strict';
import { browserTests } from './browser-test.ts';
import { languages, pathByType } from './built-site.ts';

const test = await browserTests();

// What another origin is asked for, and whether anything is written to the device, is looked at in every visit.
for (const language of languages)
  test(`no type of page asks elsewhere or leaves a trace (${language})`, {}, async ({ page, open, requests }) => {
    for (const path of Object.values(pathByType)) {
      await open(`/${language}/${path}`);
      const kept = await page.evaluate(async () => ({
        databases: (await indexedDB.databases()).length,
        caches: 'caches' in globalThis ? (await caches.keys()).length : 0,
        workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
        local: localStorage.length,
        session: sessionStorage.length,
      }));
      assert.deepEqual(kept, { databases: 0, caches: 0, workers: 0, local: 0, session: 0 }, path);
    }
    assert.ok(requests.length > Object.keys(pathByType).length);
  });

test('what watches for traces sees them', {}, async ({ page, open }) => {
  await open('/en/');
  for (const act of ['localStorage.setItem("a", "b")', 'sessionStorage.getItem("a")', 'indexedDB.open("a")', 'document.cookie = "a=b"'])
    await assert.rejects(page.evaluate(act), /leaves a trace/, act);
});
