/**
 * Holiday calendars as plain data, and the working days that one gives in three readings.
 *
 * Public holidays are the days designated as such in the Member State, or in the institution of the Union, where the act has to be
 * done (Regulation (EEC, Euratom) No 1182/71, Art. 2(1)); working days are all other days but Sundays and Saturdays (Art. 2(2)).
 *
 * @module
 */
import { closest } from '../closest/index.ts';
import type { LegalDay } from '../legal-date/index.ts';
import { dayNumberOf, dayNumberOfCivil, isWeekend } from './day-number.ts';

export { civilOf, dayNumberOf, dayNumberOfCivil, daysInMonth, isWeekend, legalDayOf, weekdayOf } from './day-number.ts';

/**
 * `statutory`: a public holiday in the whole state · `regional`: only in `regions` · `listed`: only in the list that the state sent to the
 * Official Journal · `closed`: offices are usually shut, though it is no public holiday.
 */
export const holidayScopes = ['statutory', 'regional', 'listed', 'closed'] as const;
export type HolidayScope = (typeof holidayScopes)[number];

export interface Holiday {
  readonly name: string;
  readonly scope: HolidayScope;
  readonly regions?: readonly string[] | undefined;
  readonly days: readonly LegalDay[];
}

/** What an Atlas record of the kind `calendar` holds. */
export interface HolidayCalendar {
  readonly id: string;
  /** A country id, or `eu` for an institution. */
  readonly place: string;
  readonly institution?: string | undefined;
  /** INVARIANT (no list is not no holidays): outside these years the calendar says nothing, and whoever asks is told so. */
  readonly years: { readonly first: number; readonly last: number };
  readonly regions?: Readonly<Record<string, string>> | undefined;
  readonly holidays: readonly Holiday[];
}

/**
 * `weekends`: Saturdays and Sundays only · `statutory`: and the public holidays of the whole state, and of the region if one is given ·
 * `widest`: and every other day in the calendar; of regional holidays all, or only those of the region if one is given.
 */
export type Reading = 'weekends' | 'statutory' | 'widest';

export interface NamedHoliday {
  readonly name: string;
  readonly scope: HolidayScope;
}

/** The working days of one place in one reading. Days are day numbers. */
export interface WorkingDays {
  readonly place: string;
  readonly reading: Reading;
  isWorking(day: number): boolean;
  /** The holidays that fall on the day, the most general first. */
  holidaysOn(day: number): readonly NamedHoliday[];
  /** Does the calendar speak about every day from `from` to `to`? The reading `weekends` needs no list. */
  covers(from: number, to: number): boolean;
}

/** The working days that a calendar gives. Made once for each calendar, reading and region. */
export function readCalendar(calendar: HolidayCalendar, reading: Reading, region?: string): WorkingDays {
  const made = madeByCalendar.get(calendar) ?? new Map<string, WorkingDays>();
  madeByCalendar.set(calendar, made);
  const key = region === undefined ? reading : `${reading} ${region}`;
  const days = made.get(key) ?? createWorkingDays(calendar, reading, region);
  made.set(key, days);
  return days;
}

const madeByCalendar = new WeakMap<HolidayCalendar, Map<string, WorkingDays>>();
const none: readonly NamedHoliday[] = [];

function createWorkingDays(calendar: HolidayCalendar, reading: Reading, region: string | undefined): WorkingDays {
  const holidaysByDay = new Map<number, NamedHoliday[]>();
  for (const holiday of calendar.holidays) {
    if (!counts(holiday, reading, region)) continue;
    for (const day of holiday.days) {
      const number = dayNumberOf(day);
      const named = holidaysByDay.get(number);
      if (named === undefined) holidaysByDay.set(number, [{ name: holiday.name, scope: holiday.scope }]);
      else named.push({ name: holiday.name, scope: holiday.scope });
    }
  }
  for (const named of holidaysByDay.values()) named.sort((a, b) => holidayScopes.indexOf(a.scope) - holidayScopes.indexOf(b.scope));
  const first = dayNumberOfCivil(calendar.years.first, 1, 1);
  const last = dayNumberOfCivil(calendar.years.last, 12, 31);
  return {
    place: calendar.place,
    reading,
    isWorking: (day) => !isWeekend(day) && !holidaysByDay.has(day),
    holidaysOn: (day) => holidaysByDay.get(day) ?? none,
    covers: (from, to) => reading === 'weekends' || (from >= first && to <= last),
  };
}

function counts({ scope, regions }: Holiday, reading: Reading, region: string | undefined): boolean {
  if (reading === 'weekends') return false;
  if (scope === 'statutory') return true;
  if (scope !== 'regional') return reading === 'widest';
  if (region === undefined || regions === undefined) return reading === 'widest';
  return regions.some((own) => isWithin(region, own) || (reading === 'widest' && isWithin(own, region)));
}

/** `DE-BY-A` lies within `DE-BY`. */
function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}-`);
}

/**
 * The region of a calendar that was meant, by code (in any case, with or without the country) or by name; or the nearest ones.
 *
 * @example regionOf(germany, 'by') // { ok: true, region: 'DE-BY' }
 */
export function regionOf(
  calendar: HolidayCalendar,
  input: string,
):
  | { readonly ok: true; readonly region: string }
  | { readonly ok: false; readonly near: readonly string[]; readonly known: readonly string[] } {
  const known = Object.keys(calendar.regions ?? {});
  const wanted = input.toUpperCase();
  const country = `${calendar.place.toUpperCase()}-`;
  const isMeant = ([code, name]: readonly [string, string]): boolean =>
    [code.toUpperCase(), code.toUpperCase().replace(country, ''), name.toUpperCase()].includes(wanted);
  const region = Object.entries(calendar.regions ?? {}).find(isMeant)?.[0];
  if (region !== undefined) return { ok: true, region };
  return { ok: false, known, near: closest(input, Object.entries(calendar.regions ?? {}).flat()) };
}
