/**
 * What a page costs somebody who pays for each megabyte. Sizes are those of gzip at its usual level.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import plainTest from 'node:test';
import { gzipSync } from 'node:zlib';
import { browserTests } from './browser-test.ts';
import { deskCode, dist, languages, pathByType, tracePath } from './built-site.ts';

const test = await browserTests();
const kilobyte = 1000;

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const sizes = new Map<string, number>();
function sizeBytes(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file))).length;
  sizes.set(file, size);
  return size;
}

/** A script and what it imports before it runs. */
function scriptsFrom(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) scriptsFrom(join('assets', name!), found);
  return found;
}

plainTest('HTML and CSS of every page: at most 60 kB', () => {
  const pages = files.filter((file) => file.endsWith('.html'));
  assert.ok(pages.length > 5000);
  const heavy = pages.flatMap((page) => {
    const html = readFileSync(join(dist, page), 'utf8');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, href]) => href!);
    assert.ok(sheets.length > 0, page);
    const total = sizeBytes(page) + sheets.reduce((sum, sheet) => sum + sizeBytes(sheet), 0);
    return total > 60 * kilobyte ? [`${page}: ${total}`] : [];
  });
  assert.deepEqual(heavy, []);
});

plainTest('JavaScript of a trace page and the data that it loads first: at most 70 kB, in every country and language', () => {
  const heavy: string[] = [];
  let pages = 0;
  for (const language of languages)
    for (const page of readdirSync(join(dist, language, 'trace'))) {
      const file = join(dist, language, 'trace', page, 'index.html');
      if (page === 'index.html') continue;
      const html = readFileSync(file, 'utf8');
      const [, data] = / data-file="\/([^"]+)"/.exec(html) ?? [];
      if (data === undefined) continue;
      pages += 1;
      const scripts = new Set([...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].flatMap(([, src]) => [...scriptsFrom(src!)]));
      const total = [...scripts, data].reduce((sum, f) => sum + sizeBytes(f), 0);
      if (total > 70 * kilobyte) heavy.push(`${data}: ${total}`);
    }
  assert.ok(pages > 2000);
  assert.deepEqual([...new Set(heavy)], []);
});

for (const [path, most] of [
  ['firewall/clinic/', 5],
  [`firewall/desk/${deskCode('de', 'health')}/`, 80],
  ['firewall/try/', 210],
  ['firewall/scan/', 200],
  ['firewall/log/', 110],
  ['audit/', 5],
  ['audit/table/', 200],
  ['audit/table/compas-two-year/', 5],
  ['audit/base-rate/', 45],
  ['audit/base-rate/perf-iborderctrl-76/', 45],
] as const)
  plainTest(`JavaScript of ${path} and the data that it loads first: at most ${most} kB, in every language`, () => {
    const heavy = languages.flatMap((language) => {
      const html = readFileSync(join(dist, language, path, 'index.html'), 'utf8');
      const data = [...html.matchAll(/ data-file="\/([^"]+)"/g)].map(([, file]) => file!);
      const scripts = new Set([...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].flatMap(([, src]) => [...scriptsFrom(src!)]));
      const total = [...scripts, ...data].reduce((sum, file) => sum + sizeBytes(file), 0);
      return total > most * kilobyte ? [`${language}: ${total}`] : [];
    });
    assert.deepEqual(heavy, []);
  });

test('a trace page loads the scripts that were weighed, and one file of data', {}, async ({ open, requests }) => {
  const path = tracePath('en', 'school', 'de');
  await open(path);
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const weighed = new Set([...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].flatMap(([, src]) => [...scriptsFrom(src!)]));
  const asked = requests.map((url) => new URL(url).pathname.slice(1));
  assert.deepEqual(asked.filter((file) => file.endsWith('.js')).toSorted(), [...weighed].toSorted());
  assert.equal(asked.filter((file) => file.startsWith('data/')).length, 1);
});

for (const language of languages)
  for (const type of [
    'home',
    'choice of place',
    'answer that reaches',
    'answer that is closed',
    'footprint',
    'rights',
    'route',
    'blank letters',
    'firewalls',
    'guide for a desk',
    'audit',
    'measuring a table',
    'published table',
    'index of the Atlas',
    'system',
    'country',
  ] as const)
    test(`at most two font files before the first paint: ${type} (${language})`, {}, async ({ page, open }) => {
      await open(`/${language}/${pathByType[type]}`);
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      const fonts = await page.evaluate(() => {
        const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
        const loaded = performance
          .getEntriesByType('resource')
          .filter((entry) => entry.name.endsWith('.woff2') && entry.startTime <= painted);
        return loaded.map((entry) => entry.name.split('/').at(-1)!.split('-wght')[0]!);
      });
      assert.ok(fonts.length <= 2, fonts.join(', '));
    });

test('a page travels compressed', {}, async ({ page }) => {
  for (const path of ['/en/atlas/sis/', '/en/']) {
    const answer = await page.goto(path);
    assert.match((await answer?.headerValue('content-encoding')) ?? 'not compressed', /gzip|br|zstd/, path);
  }
});

for (const language of languages)
  test(`nothing that the interview about rights needs is heavier than 300 kB, and little comes before the first question (${language})`, {}, async ({
    page,
    open,
    requests,
  }) => {
    await page.goto(`/${language}/rights/`);
    await page.locator('.question').waitFor();
    const weigh = (): { file: string; size: number }[] =>
      [...new Set(requests)]
        .map((url) => new URL(url).pathname.slice(1))
        .map((file) => (file.endsWith('/') ? `${file}index.html` : file))
        // Fonts are compressed already.
        .map((file) => ({ file, size: file.endsWith('.woff2') ? readFileSync(join(dist, file)).length : sizeBytes(file) }));
    const early = weigh().filter(({ file }) => !file.endsWith('.woff2'));
    const before = early.reduce((sum, { size }) => sum + size, 0);
    assert.ok(before <= 650 * kilobyte, `${before} before the first question`);
    await open(`/${language}/rights/`);
    assert.deepEqual(
      weigh().filter(({ size }) => size > 300 * kilobyte),
      [],
    );
    for (const { file, size } of weigh().filter((one) => one.file.startsWith('data/')))
      assert.ok(size <= 250 * kilobyte, `${file}: ${size}`);
  });
