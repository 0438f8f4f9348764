/**
 * Dates as a calendar (RFC 5545): whole days, to be imported into any calendar program.
 *
 * @module
 */
import { addPeriod, type LegalDay } from '@firebreak/core';
import { cleanText } from '../clean/index.ts';
import { escapeText, foldLine } from './fold.ts';

export interface CalendarEvent {
  /**
   * Stays the same when the calendar is made again, so that a program replaces the event instead of doubling it.
   * Lower-case letters, digits and hyphens. INVARIANT (nameless events): neither this nor `title` says whose date it is; who keeps
   * dates for several people gives each of them a reference of their own and puts that here.
   */
  readonly id: string;
  readonly day: LegalDay;
  /** The last day, where the event takes several. */
  readonly lastDay?: LegalDay;
  readonly title: string;
  /** How the day was worked out; lines are kept. */
  readonly description?: string;
  readonly language?: string;
  /** Reminders, each so many days before the day, at nine in the morning. */
  readonly remindDaysBefore?: readonly number[];
}

export interface CalendarOptions {
  /** When this calendar was made, in UTC, `2026-11-23T10:00:00Z`: given by the caller, so that the same input makes the same file. */
  readonly timestamp: string;
}

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const timestampShape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;

export function eventsToIcs(events: readonly CalendarEvent[], { timestamp }: CalendarOptions): string {
  const parts = timestampShape.exec(timestamp);
  if (parts === null) throw new Error(`timestamp \`${timestamp}\` is not of the form \`2026-11-23T10:00:00Z\``);
  const [, year, month, day, hour, minute, second] = parts;
  const stamp = `${year}${month}${day}T${hour}${minute}${second}Z`;
  const seen = new Set<string>();
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Firebreak//Rights//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'];
  for (const event of events) {
    if (!idShape.test(event.id))
      throw new Error(`id of event \`${event.id}\` has other characters than lower-case letters, digits and hyphens`);
    if (seen.has(event.id)) throw new Error(`two events have the id \`${event.id}\`: a calendar would keep one of them`);
    seen.add(event.id);
    lines.push(...eventLines(event, stamp));
  }
  lines.push('END:VCALENDAR');
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  const language = event.language === undefined ? '' : `;LANGUAGE=${event.language.replace(/[^A-Za-z0-9-]/g, '')}`;
  const text = (value: string): string =>
    escapeText(
      value
        .split(/\r\n|\r|\n/)
        .map(cleanText)
        .join('\n'),
    );
  return [
    'BEGIN:VEVENT',
    // `.invalid` is reserved (RFC 2606): no machine is named here, neither ours nor the reader's.
    `UID:${event.id}@firebreak.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${icsDay(event.day)}`,
    // The end of an event of whole days is the first day that does not belong to it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${icsDay(addPeriod(event.lastDay ?? event.day, 'P1D'))}`,
    `SUMMARY${language}:${text(event.title)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION${language}:${text(event.description)}`]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...(event.remindDaysBefore ?? []).flatMap((days) => alarmLines(days, text(event.title))),
    'END:VEVENT',
  ];
}

function alarmLines(daysBefore: number, title: string): readonly string[] {
  if (!Number.isInteger(daysBefore) || daysBefore < 0)
    throw new Error(`reminder \`${daysBefore}\` is not a number of whole days before the event`);
  // Counted from the midnight with which the day begins: nine o'clock a week before is six days and fifteen hours earlier.
  const trigger = daysBefore === 0 ? 'PT9H' : daysBefore === 1 ? '-PT15H' : `-P${daysBefore - 1}DT15H`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${title}`, `TRIGGER:${trigger}`, 'END:VALARM'];
}

function icsDay(day: LegalDay): string {
  return day.replaceAll('-', '');
}
