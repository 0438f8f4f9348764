/**
 * The planner's own words, in every language of the site at once, so that an answer can be shown in any of them.
 *
 * @module
 */
import { inLanguage, languages, type Text } from '@firebreak/atlas';
import { ar } from './ar.ts';
import { en, type WordCode } from './en.ts';
import { fr } from './fr.ts';

export type { WordCode } from './en.ts';

const catalogues = { en, fr, ar } as const;

/** What stands in `{name}` is put in, in the same language where it has one. */
export function say(
  code: WordCode,
  values: Readonly<Record<string, Text>> = {},
): { readonly en: string; readonly fr: string; readonly ar: string } {
  const [enText, frText, arText] = languages.map((language) =>
    catalogues[language][code].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : inLanguage(value, language).text;
    }),
  );
  return { en: enText!, fr: frText!, ar: arText! };
}

/** Several names as one: `a, b or c`. */
export function oneOf(texts: readonly Text[]): Text {
  const joined = languages.map((language) => {
    const words = texts.map((text) => inLanguage(text, language).text);
    const { listJoin, listLast } = catalogues[language];
    return words.length < 2 ? (words[0] ?? '') : words.slice(0, -1).join(listJoin) + listLast + words.at(-1);
  });
  return { en: joined[0]!, fr: joined[1]!, ar: joined[2]! };
}
