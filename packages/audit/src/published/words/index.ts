/** Errors of a published table in the languages of the site. */
import type { Language } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import type { TableError } from '../error.ts';
import type { TableNote } from '../read-table.ts';
import { arabic } from './ar.ts';
import { english, englishOnPage } from './en.ts';
import { french } from './fr.ts';

const wordsByLanguage = { en: english, fr: french, ar: arabic } as const;

/**
 * What is wrong, where, and what to do. In Arabic what was typed stands in isolates (FSI, PDI), so that it does not turn the sentence around.
 *
 * @example tableErrorText({ code: 'no-rows', line: 1, values: {} }, 'en') // 'line 1: there are column names, and no row under them'
 */
export function tableErrorText(error: TableError, language: Language): string {
  return told(error, language, wordsByLanguage[language]);
}

/** The same for a page, where what is missing is said in a field and not with an option. */
export function tableErrorOnPage(error: TableError, language: Language): string {
  return told(error, language, language === 'en' ? { ...english, ...englishOnPage } : wordsByLanguage[language]);
}

function told({ code, line, values }: TableError, language: Language, words: typeof english): string {
  const text = fill(words[code], language === 'ar' ? isolated(values) : values);
  return line === null ? text : fill(words.line, { line, text });
}

/** What was done with the table, for whoever relies on it. */
export function tableNoteText(note: TableNote, language: Language): string {
  const words = wordsByLanguage[language];
  const values = 'column' in note ? { column: note.column } : { group: note.group };
  const text = fill(words[note.code], language === 'ar' ? isolated(values) : values);
  return 'line' in note ? fill(words.line, { line: note.line, text }) : text;
}

function isolated(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, `\u2068${value}\u2069`]));
}
