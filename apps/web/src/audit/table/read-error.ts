import type { ReadError } from '@firebreak/audit/read';
import { fill } from '@firebreak/core';
import type { AuditReader } from '../reader.ts';
import type { CountedResult } from './measure.ts';

export type Unreadable = ReadError | Extract<CountedResult, { ok: false }>['error'];

/** As many values as a sentence can name. */
const namedValues = 8;

/** What only the command line meets (a folder, a missing file, its standard input) is here a file that the browser could not read. */
const foreign = ['not-found', 'is-folder', 'no-permission', 'needs-file'] as const;

/** Why a file could not be counted, and what to do next, in the reader's language. */
export function readErrorInWords(error: Unreadable, { words, messages, numbers }: AuditReader): string {
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(error)) {
    if (typeof value === 'string') values[key] = value;
    if (typeof value === 'number') values[key] = numbers.count(value);
  }
  if ('limitBytes' in error) values['limit'] = numbers.count(Math.round(error.limitBytes / 1_000_000));
  if ('sheets' in error) values['sheets'] = error.sheets.join(messages.comma);
  if ('found' in error) {
    const named = error.found.slice(0, namedValues).map(({ value }) => value);
    values['found'] = `${named.join(messages.comma)}${error.found.length > named.length || error.more > 0 ? ' …' : ''}`;
  }
  if ('values' in error) values['found'] = error.values.slice(0, namedValues).join(messages.comma);
  if (error.code === 'not-a-table' && error.looksLike === 'image') return words.error_picture;
  if (error.code === 'not-a-table' && error.looksLike === 'pdf') return words.error_pdf;
  const code = isForeign(error.code) ? 'not-readable' : error.code;
  return fill(words[`error_${code}`], values);
}

function isForeign(code: Unreadable['code']): code is (typeof foreign)[number] {
  return foreign.some((one) => one === code);
}
