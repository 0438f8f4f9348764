/**
 * One row of a table becomes one letter and its dates; or the reasons why not, each with its field.
 *
 * @module
 */
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import type { CalendarEvent } from '@firebreak/documents';
import {
  type ComposedLetter,
  calendarEventsOf,
  compose,
  type LettersData,
  mustBeDay,
  type Plan,
  type PlanAnswer,
  plan,
  type Situation,
} from '@firebreak/rights';
import { Finding, UnknownWord, WrongUse } from '../output/output.ts';
import { englishOf, type KnownWords, languageIn, letterIn, regionIn, senderOf } from '../rights-access/index.ts';
import type { RowValues, Setting } from './columns.ts';

export interface RowProblem {
  readonly level: 'error' | 'warning';
  readonly field: string;
  /** Never holds what was filled in. */
  readonly problem: string;
}

interface RowDate {
  readonly limit: string;
  /** Who must act in time. */
  readonly holder: string;
  readonly due: string;
  readonly earliest: string;
  readonly latest: string;
  readonly state: string;
  readonly assumed: boolean;
  readonly why: string;
}

export interface PreparedRow {
  readonly composed: ComposedLetter | null;
  readonly dates: readonly RowDate[];
  readonly events: readonly CalendarEvent[];
  readonly problems: readonly RowProblem[];
}

export type Defaults = Readonly<Partial<Record<Setting, string>>>;

export function prepareRow(
  known: KnownWords,
  letters: LettersData,
  values: RowValues,
  defaults: Defaults,
  on: LegalDay,
  reference: string,
): PreparedRow {
  const { data } = known;
  const problems: RowProblem[] = [];
  const read = <T>(field: Setting, of: (input: string) => T): T | undefined => {
    const input = values.settings[field] ?? defaults[field];
    if (input === undefined) return undefined;
    try {
      return of(input);
    } catch (error) {
      if (!(error instanceof WrongUse || error instanceof Finding)) throw error;
      problems.push({ level: 'error', field, problem: error instanceof UnknownWord ? error.quiet : error.message });
      return undefined;
    }
  };
  const needed = (field: Setting): void => {
    if ((values.settings[field] ?? defaults[field]) === undefined) problems.push({ level: 'error', field, problem: 'is empty' });
  };
  for (const field of ['system', 'right', 'country'] as const) needed(field);
  const system = read('system', known.system);
  const right = read('right', known.right);
  const country = read('country', known.country);
  const sender = read('sender', senderOf) ?? 'self';
  const letter = read('letter', (w) => letterIn(letters, w));
  const language = read('language', (w) => languageIn(letters, w, 'addressee'));
  const reader = read('reader', (w) => languageIn(letters, w, 'reader'));
  const region = country === undefined ? undefined : read('region', (w) => regionIn(data.calendars, country, w));
  const events = values.events.flatMap(({ event, date }) => {
    const day = dayIn(date);
    if (day !== undefined) return [{ event, date: day }];
    problems.push({ level: 'error', field: event, problem: 'is not a day that can be read in one way only; write it as YYYY-MM-DD' });
    return [];
  });
  if (system === undefined || right === undefined || country === undefined || problems.some((p) => p.level === 'error'))
    return { composed: null, dates: [], events: [], problems };

  const situation: Situation = { system, right, country, region, sender, events, on };
  const answer = plan(data, situation);
  const chosen = letter ?? letterOf(answer);
  if (chosen === null) {
    const field = answer.kind === 'impossible' ? (answer.event?.event ?? 'events') : 'right';
    return { composed: null, dates: [], events: [], problems: [...problems, { level: 'error', field, problem: reasonOf(answer) }] };
  }
  const fields = { today: on, ...daysAsIso(values.fields) };
  const composed = compose(letters, data, { letter: chosen, system, right, country, on, sender, language, reader, fields });
  const asks = letter === undefined ? asksWho(answer) : null;
  if (asks !== null) problems.push({ level: 'warning', field: 'country', problem: asks });
  for (const p of composed.problems)
    if (asks === null || p.code !== 'field-not-used') problems.push({ level: p.level, field: p.field ?? 'letter', problem: p.message });
  // What was filled in wrongly is not also called empty.
  const wrong = new Set(problems.filter((p) => p.level === 'error').map((p) => p.field));
  for (const m of composed.missing.filter(({ field }) => !wrong.has(field)))
    problems.push({ level: 'warning', field: m.field, problem: 'is empty and was left as a blank' });
  const failed = problems.some((p) => p.level === 'error');
  const dated = answer.kind === 'plan' && !failed ? answer : null;
  return {
    composed: failed ? null : composed,
    dates: dated === null ? [] : datesOf(dated),
    events: dated === null ? [] : calendarEventsOf(data, dated, { language: 'en', reference }),
    problems,
  };
}

/**
 * A day as a spreadsheet writes it: `2026-11-02`, or `2.11.2026` as in German, Polish and many others. With slashes it could be
 * 2 November or 11 February, and is not guessed at unless one number is too large for a month.
 */
function dayIn(text: string): LegalDay | undefined {
  const parts = /^(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})\.?$/.exec(text.trim());
  if (parts === null) return parseLegalDay(text);
  const [, first, sign, second, year] = parts as unknown as [string, string, string, string, string];
  const [one, two] = [Number(first), Number(second)];
  if (sign === '/' && one <= 12 && two <= 12 && one !== two) return undefined;
  const [day, month] = sign === '/' && two > 12 ? [two, one] : [one, two];
  return parseLegalDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Days in fields, written as letters want them; what cannot be read in one way only stays, and the letter refuses it. */
function daysAsIso(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [field, mustBeDay(field, text.trim()) ? (dayIn(text) ?? text) : text]),
  );
}

function letterOf(answer: PlanAnswer): string | null {
  return answer.kind === 'plan' || answer.kind === 'unknown' ? answer.letter : null;
}

/** Nobody is known who answers, so the letter asks who does; what was filled in for the request waits for the next run. */
function asksWho(answer: PlanAnswer): string | null {
  if (answer.kind === 'unknown') return englishOf(answer.why.text);
  const first = answer.kind === 'plan' ? answer.addressees[0]! : undefined;
  return first?.as === 'fallback' ? englishOf(first.remarks[0]!.text) : null;
}

function reasonOf(answer: PlanAnswer): string {
  return answer.kind === 'plan' ? '' : englishOf(answer.why.text);
}

function datesOf(answer: Plan): RowDate[] {
  const limits = [
    ...answer.limits.map((limit) => ({ limit, assumed: false })),
    ...answer.steps.flatMap(({ limit, assumed }) => (limit === null || !assumed ? [] : [{ limit, assumed }])),
  ];
  return limits.map(({ limit, assumed }) => ({
    limit: limit.limit,
    holder: limit.holder,
    due: limit.due ?? '',
    earliest: limit.earliest,
    latest: limit.latest ?? '',
    state: limit.state,
    assumed,
    why: limit.derivation.map((d) => englishOf(d.why)).join(' '),
  }));
}
