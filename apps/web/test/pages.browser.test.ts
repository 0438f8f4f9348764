/**
 * What holds for every built page, whoever links to it: nothing inline, nothing from elsewhere, no link into the void.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { dist, languages, serveSite } from './built-site.ts';

// Builds the site if it is not there.
(await serveSite()).close();

const files = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }));
const pages = [...files].filter((file) => file.endsWith('.html'));
const read = (page: string): string => readFileSync(join(dist, page), 'utf8');

/** The first few complaints of a check over all pages, with how many there are. */
function complaints(check: (html: string, page: string) => readonly string[]): string[] {
  const all = pages.flatMap((page) => check(read(page), page).map((what) => `${page}: ${what}`));
  return all.length > 8 ? [...all.slice(0, 8), `… ${all.length} in all`] : all;
}

const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([text]) => text.slice(0, 120));

test('no page has anything inline that the content security policy refuses', () => {
  assert.deepEqual(
    complaints((html) => [
      ...found(html, /<[a-z][^<>]*\sstyle\s*=\s*"[^"]*"/g),
      ...found(html, /<style[\s>]/g),
      ...found(html, /<script(?![^>]*\ssrc=)[^>]*>/g),
      ...found(html, /<[a-z][^<>]*\son[a-z]+\s*=/g),
      ...found(html, /(?:href|src)="javascript:/g),
    ]),
    [],
  );
});

test('no page loads anything from elsewhere, or is made to send anything', () => {
  assert.deepEqual(
    complaints((html) => [
      ...found(html, /<(?:script|img|iframe|source|video|audio|embed)[^>]*\ssrc="(?!\/(?!\/))[^"]*"/g),
      ...found(html, /<link(?![^>]*rel="canonical")[^>]*\shref="(?!\/(?!\/))[^"]*"/g),
      ...found(html, /<form[^>]*\saction=/g),
      ...found(html, /<(?:iframe|object|embed|base)[\s>]/g),
      ...found(html, /<meta[^>]*http-equiv="refresh"/gi),
      ...found(html, /<a[^>]*\sping=/g),
    ]),
    [],
  );
});

test('every page has a language, a direction, a title, one first heading, and the way out', () => {
  assert.deepEqual(
    complaints((html, page) => {
      const [, language] = /<html lang="(\w+)" dir="(?:ltr|rtl)"/.exec(html) ?? [];
      const folder = page.split('/')[0]!;
      return [
        ...(language === undefined ? ['no language or direction'] : []),
        ...(languages.some((l) => l === folder) && folder !== language ? [`its language is ${language}`] : []),
        ...(/<title>[^<]+<\/title>/.test(html) ? [] : ['no title']),
        ...(found(html, /<h1[\s>]/g).length === 1 ? [] : [`${found(html, /<h1[\s>]/g).length} first headings`]),
        ...(html.includes('id="leave"') ? [] : ['no way out']),
      ];
    }),
    [],
  );
});

test('an id stands for one element of a page', () => {
  assert.deepEqual(
    complaints((html) => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    }),
    [],
  );
});

test('no page shows a value that was forgotten', () => {
  assert.deepEqual(
    complaints((html) =>
      found(
        html.replace(/<[^>]*>/g, ' '),
        /\bundefined\b|\bNaN\b|\[object \w+\]|\{(?:count|date|closed|mode|age|sector|country|events|rank|purpose|recipient|all|languages|n)\}/g,
      ),
    ),
    [],
  );
});

test('every link within the site leads to a page', () => {
  const idsByPage = new Map<string, Set<string>>();
  const idsOf = (page: string): Set<string> => {
    const ids = idsByPage.get(page) ?? new Set([...read(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
    idsByPage.set(page, ids);
    return ids;
  };
  assert.deepEqual(
    complaints((html, page) => {
      const hrefs = new Set([...html.matchAll(/<a[^>]*?\shref="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')));
      return [...hrefs].filter((href) => {
        if (/^(https?:|mailto:|tel:)/.test(href)) return false;
        const [path, fragment] = href.split('#') as [string, string | undefined];
        const target = path === '' ? page : path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
        return !files.has(target) || (fragment !== undefined && fragment !== '' && !idsOf(target).has(fragment));
      });
    }),
    [],
  );
});

test('every page exists in every language, at the same address', () => {
  const without = (language: string): string[] =>
    pages.filter((page) => page.startsWith(`${language}/`)).map((page) => page.slice(language.length));
  for (const language of languages) assert.deepEqual(without(language).toSorted(), without('en').toSorted(), language);
});
