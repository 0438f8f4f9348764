/**
 * Reads the words of `plan`, `letter` and `batch`, and says which ones were meant.
 *
 * @module
 */
import type { RecordOf } from '@firebreak/atlas';
import { type LegalDay, parseLegalDay, regionOf } from '@firebreak/core';
import { type LettersData, type ProcedureEvent, type RightsData, type Sender, union } from '@firebreak/rights';
import { unknownWord } from '../atlas-access.ts';
import { UnknownWord, WrongUse } from '../output/output.ts';

export { type KnownWords, knownWords } from './known-words.ts';
export { citeIn, englishOf, nameIn } from './names.ts';

/** A letter by its id, with or without the `letter-` before it. */
export function letterIn(letters: LettersData, input: string): string {
  const names = letters.letters.map((l) => l.id.replace(/^letter-/, ''));
  return `letter-${wordIn('letter', input.trim().replace(/^letter-/i, ''), names)}`;
}

export function languageIn(letters: LettersData, input: string, use: 'addressee' | 'reader'): string {
  const known = letters.languages.filter((l) => use === 'reader' || l.use.includes('addressee')).map((l) => l.language);
  return wordIn('language', input, known);
}

/** An id in any case; the beginning of one, if only one begins so. */
function wordIn(what: string, input: string, known: readonly string[]): string {
  const word = input.trim().toLowerCase();
  const begun = known.filter((id) => id.startsWith(`${word}-`));
  const found = known.find((id) => id.toLowerCase() === word) ?? (word.length > 3 && begun.length === 1 ? begun[0] : undefined);
  if (found === undefined) throw unknownWord(what, input, known);
  return found;
}

export function regionIn(calendars: readonly Calendar[], country: string, input: string | undefined): string | undefined {
  if (input === undefined) return undefined;
  const calendar = calendars.find((c) => c.place === country);
  if (calendar === undefined || country === union)
    throw new WrongUse(`no holiday calendar is recorded for \`${country.toUpperCase()}\`; leave --region out`);
  const found = regionOf(calendar, input);
  if (found.ok) return found.region;
  if (found.known.length === 0) throw new WrongUse(`the calendar of \`${country.toUpperCase()}\` has no regions; leave --region out`);
  const named = found.known.map((code) => `${code} (${calendar.regions?.[code] ?? code})`);
  throw new UnknownWord('region', input, { near: found.near, known: named });
}

type Calendar = RecordOf<'calendar'>;

const senders: readonly Sender[] = ['self', 'representative', 'guardian'];

export function senderOf(input: string | undefined): Sender {
  if (input === undefined || input === '') return 'self';
  return wordIn('sender', input, senders) as Sender;
}

/** `received=2026-01-05`, several times. */
export function eventsOf(data: RightsData, words: readonly string[]): ProcedureEvent[] {
  const known = new Set(data.procedures.flatMap((p) => p.transitions.flatMap((t) => t.event ?? [])));
  for (const limit of data.timeLimits)
    for (const event of [
      limit.start,
      limit.extension?.event,
      ...(limit.suspensions ?? []).flatMap((s) => [s.query, s.answer]),
      ...(limit.restarts ?? []).map((r) => r.event),
    ])
      if (event !== undefined) known.add(event);
  return words.map((word) => {
    const [name = '', date = ''] = word.split('=', 2);
    if (date === '') throw new WrongUse(`\`${word.slice(0, 60)}\` is not an event; write NAME=YYYY-MM-DD, for example received=2026-01-05`);
    return { event: wordIn('event', name, [...known].toSorted()), date: eventDay(name, date) };
  });
}

function eventDay(name: string, date: string): LegalDay {
  const day = parseLegalDay(date.trim());
  if (day === undefined)
    throw new WrongUse(
      `\`${date.slice(0, 40)}\` for the event \`${name.slice(0, 40)}\` is not a day; write it as YYYY-MM-DD, for example 2026-01-05`,
    );
  return day;
}
