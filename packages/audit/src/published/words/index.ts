/** Errors of a published table in the languages of the site. */
import type { Language } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import type { TableError } from '../error.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { french } from './fr.ts';

const wordsByLanguage = { en: english, fr: french, ar: arabic } as const;

/**
 * What is wrong, where, and what to do. In Arabic what was typed stands in isolates (FSI, PDI), so that it does not turn the sentence around.
 *
 * @example tableErrorText({ code: 'no-rows', line: 1, values: {} }, 'en') // 'line 1: there are column names, and no row under them'
 */
export function tableErrorText({ code, line, values }: TableError, language: Language): string {
  const words = wordsByLanguage[language];
  const said = language === 'ar' ? Object.fromEntries(Object.entries(values).map(([key, value]) => [key, `\u2068${value}\u2069`])) : values;
  const text = fill(words[code], said);
  return line === null ? text : fill(words.line, { line, text });
}
