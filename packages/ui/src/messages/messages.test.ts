import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { flags, type Language, languages, marks } from '@firebreak/atlas';
import { rulesByExposure } from '../country-map/index.tsx';
import { auditMessagesByLanguage } from './audit/index.ts';
import { baseRateMessagesByLanguage } from './base-rate/index.ts';
import { firewallMessagesByLanguage } from './firewall/index.ts';
import { messagesByLanguage } from './index.ts';
import { linksMessagesByLanguage } from './links/index.ts';
import { rightsMessagesByLanguage } from './rights/index.ts';

type Catalogue = Readonly<Record<string, string>>;
const catalogues = {
  general: messagesByLanguage,
  rights: rightsMessagesByLanguage,
  firewall: firewallMessagesByLanguage,
  audit: auditMessagesByLanguage,
  baseRate: baseRateMessagesByLanguage,
  links: linksMessagesByLanguage,
};
/** All messages of a language, of whatever pages. */
const everyMessage = (language: Language): [string, string][] =>
  Object.values(catalogues).flatMap((catalogue) => Object.entries(catalogue[language] as Catalogue));
const placeholders = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();

for (const [name, catalogue] of Object.entries(catalogues))
  for (const language of languages) {
    const [messages, model] = [catalogue[language] as Catalogue, catalogue.en as Catalogue];

    test(`${name}, ${language}: the same messages as in English, with the same things to fill in`, () => {
      assert.deepEqual(Object.keys(messages).toSorted(), Object.keys(model).toSorted());
      for (const [key, message] of Object.entries(messages)) assert.deepEqual(placeholders(message), placeholders(model[key]!), key);
    });

    test(`${name}, ${language}: no message is empty, markup, or has stray spaces`, () => {
      for (const [key, message] of Object.entries(messages)) {
        assert.notEqual(message.trim(), '', key);
        assert.doesNotMatch(message, /[<>]|&\w+;/, key);
        if (key !== 'comma') assert.equal(message, message.trim(), key);
      }
    });
  }

for (const language of languages) {
  const messages = messagesByLanguage[language] as Catalogue;

  test(`${language}: every mark, flag and rule of the Atlas has a word`, () => {
    for (const key of [...marks.map((m) => `mark_${m}`), ...flags.map((f) => `flag_${f}`), ...rulesByExposure.map((r) => `rule_${r}`)])
      assert.ok(messages[key], `add \`${key}\` to messages/${language}.ts`);
  });
}

test('Arabic is written in Arabic', () => {
  const sameEverywhere = new Set(['direction', 'siteName', 'testedOn', 'placeLetterTo']);
  for (const [key, message] of everyMessage('ar')) if (!sameEverywhere.has(key)) assert.match(message, /[\u0600-\u06ff]/, key);
});

test('French keeps a space before its high signs, and one that cannot break', () => {
  for (const [key, message] of everyMessage('fr')) {
    assert.doesNotMatch(message.replace(/https?:/g, ''), /[\p{L}\d»][;:!?]/u, key);
  }
});

test('no message is without use', () => {
  const root = join(import.meta.dirname, '../../../..');
  const sources = ['packages/ui/src', 'apps/web/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          /\.(tsx?|astro)$/.test(file) &&
          !file.includes('.test.') &&
          !/messages\/((rights|firewall|audit|base-rate|links)\/)?(en|fr|ar)\.ts$/.test(`${folder}/${file}`),
      )
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const text = sources.join('\n');
  // Some are put together: messages[`rule_${rule}`], messages[`${door}Text`].
  const starts = [...text.matchAll(/(?:essages|words)\[`(\w+)\$\{/g)].map(([, start]) => start!);
  const ends = [...text.matchAll(/essages\[`\$\{[\w.]+\}(\w+)`/g)].map(([, end]) => end!);
  const unused = everyMessage('en')
    .map(([key]) => key)
    .filter(
      (key) =>
        !new RegExp(`[.'\`]${key}\\b`).test(text) &&
        !starts.some((start) => key.startsWith(start)) &&
        !ends.some((end) => key.endsWith(end)),
    );
  assert.deepEqual(unused, []);
});
