/**
 * Periods in hours: they begin with the hour after the event's and run on every day of the week
 * (Regulation (EEC, Euratom) No 1182/71, Art. 3(1), first subparagraph, (2)(a) and (4)).
 *
 * When clocks change, an hour of the day comes twice or not at all. The Regulation does not say whether sixty minutes that pass
 * count, or the hour that the clock shows, so both readings are given. Hours are whole hours since 1 January 1970, local or UTC.
 *
 * @module
 */
import { civilOf, dayNumberOf, dayNumberOfCivil, legalDayOf, weekdayOf } from '../calendar/index.ts';
import { type LegalDay, parseLegalDay } from '../legal-date/index.ts';
import type { Direction, Period } from '../period/index.ts';
import { provisions } from './provisions.ts';
import type { LegalHour, Step } from './step.ts';

export interface EndOfHours {
  readonly earliest: LegalHour;
  /** By hours that pass, and by the second of two equal hours if the event fell into one of them. */
  readonly end: LegalHour;
  readonly latest: LegalHour;
  readonly steps: readonly Step[];
}

const momentShape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

/** Reads `2026-03-05T14:20` as the hour in which it lies, in local time; anything else is `undefined`. */
export function parseLegalHour(text: string): LegalHour | undefined {
  const parts = momentShape.exec(text);
  if (parts === null || parseLegalDay(parts[1]!) === undefined || Number(parts[2]) > 23 || Number(parts[3]) > 59) return undefined;
  return `${parts[1]}T${parts[2]}:00` as LegalHour;
}

/** Hours ahead of UTC outside summer time. Iceland has no summer time. Canaries, Azores and Madeira are not told apart. */
const standardHours: Readonly<Record<string, number>> = { ie: 0, pt: 0, is: 0, bg: 2, cy: 2, ee: 2, fi: 2, gr: 2, lt: 2, lv: 2, ro: 2 };
const centralHours = 1;

/** The hours at which summer time begins and ends in a year (Directive 2000/84/EC, Art. 2 and 3), as hours of UTC. */
function summerOf(year: number): { readonly from: number; readonly until: number } {
  const lastSunday = (month: number): number => {
    const last = dayNumberOfCivil(year, month, 31);
    return last - weekdayOf(last);
  };
  return { from: lastSunday(3) * 24 + 1, until: lastSunday(10) * 24 + 1 };
}

function offsetAt(utcHour: number, place: string): number {
  const standard = standardHours[place] ?? centralHours;
  if (place === 'is') return standard;
  const { from, until } = summerOf(civilOf(Math.floor(utcHour / 24)).year);
  return utcHour >= from && utcHour < until ? standard + 1 : standard;
}

/** The hours of UTC at which the clocks of a place show this hour: usually one; two when it comes twice; none when it is left out. */
function utcHoursOf(localHour: number, place: string): number[] {
  const standard = standardHours[place] ?? centralHours;
  return [standard + 1, standard].map((offset) => localHour - offset).filter((utc) => utc + offsetAt(utc, place) === localHour);
}

const hourNumberOf = (hour: LegalHour): number => dayNumberOf(hour.slice(0, 10) as LegalDay) * 24 + Number(hour.slice(11, 13));

function legalHourOf(hourNumber: number): LegalHour {
  const day = Math.floor(hourNumber / 24);
  return `${legalDayOf(day)}T${String(hourNumber - day * 24).padStart(2, '0')}:00` as LegalHour;
}

/**
 * The moment at which the last hour of a period is over; counted back, the moment at which its first hour begins.
 * `undefined`: the clocks of the place never showed the hour of the event.
 *
 * @example endOfHours('2026-03-05T14:00' as LegalHour, { amount: 72, unit: 'hours' }, 'de')?.end // '2026-03-08T15:00'
 */
export function endOfHours(event: LegalHour, period: Period, place: string, direction: Direction = 'after'): EndOfHours | undefined {
  const local = hourNumberOf(event);
  const utc = utcHoursOf(local, place);
  if (utc.length === 0) return undefined;
  // The event's hour is outside the period: it begins one hour later, or, counted back, ends where that hour begins.
  const add = direction === 'after' ? 1 + period.amount : -period.amount;
  const lasting = utc.map((hour) => hour + add).map((end) => end + offsetAt(end, place));
  const shown = local + add;
  const last = Math.max(...lasting);
  const end = legalHourOf(last);
  const steps: Step[] = [{ step: 'counted-from-hour', date: event, event: 'start', direction, cite: provisions.eventHour }];
  if (utc.length > 1) steps.push({ step: 'hour-twice', date: event, cite: provisions.summerTime });
  steps.push({ step: 'last-by-hour', date: end, period, direction, cite: provisions.hours });
  if (last !== shown) {
    const began = Math.max(...utc);
    steps.push({
      step: 'clock-change',
      date: changeBetween(Math.min(began, began + add), Math.max(began, began + add)),
      forward: last > shown === (direction === 'after'),
      lasting: end,
      shown: legalHourOf(shown),
      cite: provisions.summerTime,
    });
  }
  steps.push({ step: 'ends', date: end, by: 'hours', holidaysAside: false, cite: provisions.hoursStay });
  return { earliest: legalHourOf(Math.min(shown, ...lasting)), end, latest: legalHourOf(Math.max(shown, ...lasting)), steps };
}

/** The last change of the clocks between two hours of UTC. */
function changeBetween(from: number, to: number): LegalDay {
  for (let year = civilOf(Math.floor(to / 24)).year; ; year -= 1) {
    const { from: spring, until: autumn } = summerOf(year);
    const change = [autumn, spring].find((hour) => hour > from && hour <= to);
    if (change !== undefined) return legalDayOf(Math.floor(change / 24));
  }
}
