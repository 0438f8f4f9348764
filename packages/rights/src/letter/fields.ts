/**
 * What a person typed into the fields of a letter, bounded and cleaned. Nothing typed is ever thrown back as an error text.
 *
 * @module
 */
import { closest, parseLegalDay } from '@firebreak/core';
import type { LetterRecord, LettersData } from '../model/letters.ts';
import { holds, type LetterCase } from './condition.ts';
import type { LetterProblem } from './types.ts';

const shortFieldLength = 200;
const longFieldLength = 2000;

/** Fields in which people tell something, rather than name it. */
const longFields: ReadonlySet<string> = new Set([
  'contested-data',
  'correct-data',
  'reason',
  'evidence-list',
  'call-summary',
  'mandate-scope',
]);

/** Fields that hold a day and nothing else. A date of birth may be known only in part, and a call has an hour. */
const dayFields: ReadonlySet<string> = new Set([
  'today',
  'request-date',
  'received-date',
  'last-day',
  'query-date',
  'refusal-date',
  'decision-date',
  'mandate-until',
]);

/** `1.13.1900`: a whole day in figures. What is known only in part (`1990`, `1990-05`, `about 1990`) is left as it was typed. */
const dayInFigures = /^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?$/;

/** Must this text be a day that exists, written so that it can be read in one way only? */
export const mustBeDay = (field: string, text: string): boolean => isDayField(field) || (field === 'birth-date' && dayInFigures.test(text));

const isLongField = (field: string): boolean => longFields.has(field);
export const isDayField = (field: string): boolean => dayFields.has(field);

/** Controls, and characters that turn round or hide the text beside them. Line ends and tabs are let through. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;

export interface CleanFields {
  /** Field id -> text, only those that can stand in the letter. */
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly LetterProblem[];
}

export function cleanFields(letters: LettersData, letter: LetterRecord, fields: Readonly<Record<string, string>>): CleanFields {
  const values = new Map<string, string>();
  const problems: LetterProblem[] = [];
  const own = new Set([...letter.requires.map((r) => r.field), ...letter.optional.map((o) => o.field)]);
  for (const [field, value] of Object.entries(fields)) {
    const problem = problemOf(letters, own, field, value);
    if (problem) problems.push(problem);
    if (problem || typeof value !== 'string') continue;
    const text = tidy(value);
    if (text !== '') values.set(field, text);
  }
  return { values, problems };
}

function problemOf(letters: LettersData, own: ReadonlySet<string>, field: string, value: unknown): LetterProblem | undefined {
  const shown = field.slice(0, 60);
  if (!Object.hasOwn(letters.fields, field)) {
    const near = closest(shown, Object.keys(letters.fields));
    const hint = near.length > 0 ? `; did you mean ${near.map((n) => `\`${n}\``).join(', ')}?` : '';
    return { code: 'unknown-field', level: 'error', field: shown, message: `unknown field \`${shown}\`${hint}` };
  }
  if (typeof value !== 'string')
    return { code: 'field-not-text', level: 'error', field, message: `field \`${field}\` is not text; put it in quotes` };
  if (forbidden.test(value) || !value.isWellFormed())
    return { code: 'field-not-text', level: 'error', field, message: `field \`${field}\` has control characters; type it again` };
  const limit = isLongField(field) ? longFieldLength : shortFieldLength;
  if (tidy(value).length > limit)
    return { code: 'field-too-long', level: 'error', field, message: `field \`${field}\` is longer than ${limit} characters; shorten it` };
  if (tidy(value) !== '' && mustBeDay(field, tidy(value)) && parseLegalDay(tidy(value)) === undefined)
    return {
      code: 'not-a-day',
      level: 'error',
      field,
      message: `field \`${field}\` is not a day; write it as YYYY-MM-DD, for example 2026-06-12`,
    };
  if (!own.has(field) && tidy(value) !== '') return notUsed(field);
  return undefined;
}

function notUsed(field: string): LetterProblem {
  return { code: 'field-not-used', level: 'warning', field, message: `this letter has no place for the field \`${field}\`` };
}

/** These stand above the letter, not in a block of fields. */
const outsideBlocks: ReadonlySet<string> = new Set(['place', 'today']);

/**
 * A case without the fields for which this letter has no place, with a word on each. Where a representative writes, the person's own
 * address is one of them.
 *
 * INVARIANT (nothing unasked): what a letter has no place for enters it nowhere, not in its head, its signature or a condition.
 */
export function withoutUnused(letter: LetterRecord, c: LetterCase): { c: LetterCase; problems: readonly LetterProblem[] } {
  const shown = new Set(letter.parts.flatMap((part) => (part.type === 'fields' && holds(part.when, c) ? part.fields : [])));
  const unused = [...c.values.keys()].filter((field) => !shown.has(field) && !outsideBlocks.has(field));
  if (unused.length === 0) return { c, problems: [] };
  const values = new Map([...c.values].filter(([field]) => !unused.includes(field)));
  return { c: { ...c, values }, problems: unused.map(notUsed) };
}

/** Lines trimmed, empty ones dropped, runs of spaces made one. */
function tidy(value: string): string {
  return value
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
