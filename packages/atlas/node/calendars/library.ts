/**
 * What the library `date-holidays` says, and where a calendar of the Atlas says something else. Only tests and `scripts/holidays.ts`
 * use it: the Atlas holds lists, and whoever asks for a deadline asks the lists.
 *
 * @module
 */
import { dayNumberOf, type LegalDay, legalDayOf, weekdayOf } from '@firebreak/core';
import Holidays from 'date-holidays';
import type { RecordOf } from '../../src/schema/index.ts';

export interface Difference {
  /**
   * `library`: a public holiday only there · `atlas`: a public holiday only here ·
   * `bank`: a day that the library says banks or offices keep, and that stands here in no scope.
   */
  readonly side: 'library' | 'atlas' | 'bank';
  /** As the side that has it calls it. */
  readonly name: string;
  /** `undefined`: in the state as a whole. */
  readonly region: string | undefined;
  readonly day: string;
}

/** Our region code -> the library's. Absent: what follows the country's code. `null`: the library does not know the region. */
const otherCodes: Readonly<Record<string, string | null>> = {
  'ES-MD-MAD': null,
  'IT-BZ': '32',
  'IT-RM': null,
  'PT-11-LX': null,
  'PT-20': null,
  'PT-30': null,
};

/** Every difference but those on Sundays, which are no working days anywhere. */
export function differencesFromLibrary(calendar: RecordOf<'calendar'>, years = calendar.years): Difference[] {
  const found: Difference[] = [];
  for (const region of [undefined, ...Object.keys(calendar.regions ?? {})]) {
    const library = libraryDays(calendar.place.toUpperCase(), region, years.first, years.last);
    if (library === undefined) continue;
    const publicDays = new Map<string, string>();
    const anyScope = new Set<string>();
    for (const { name, scope, regions, days } of calendar.holidays) {
      const here = regions === undefined || (region !== undefined && regions.includes(region));
      for (const day of here ? days : []) {
        if (Number(day.slice(0, 4)) < years.first || Number(day.slice(0, 4)) > years.last) continue;
        anyScope.add(day);
        if (scope === 'statutory' || scope === 'regional') publicDays.set(day, name);
      }
    }
    const add = (side: Difference['side'], days: ReadonlyMap<string, string>, unless: { has(day: string): boolean }): void => {
      for (const [day, name] of days)
        if (!unless.has(day) && weekdayOf(dayNumberOf(day as LegalDay)) !== 0) found.push({ side, name, region, day });
    };
    add('library', library.public, publicDays);
    add('atlas', publicDays, library.public);
    add('bank', library.bank, anyScope);
  }
  return found;
}

interface LibraryDays {
  /** Day -> name. */
  readonly public: ReadonlyMap<string, string>;
  readonly bank: ReadonlyMap<string, string>;
}

function libraryDays(country: string, region: string | undefined, first: number, last: number): LibraryDays | undefined {
  const code = region === undefined ? undefined : region in otherCodes ? otherCodes[region] : region.slice(3);
  if (code === null) return undefined;
  const library = code === undefined ? new Holidays(country) : new Holidays(country, code);
  const days = { public: new Map<string, string>(), bank: new Map<string, string>() };
  for (let year = first; year <= last; year++)
    for (const { date, name, type, start, end } of library.getHolidays(year)) {
      if (type !== 'public' && type !== 'bank') continue;
      // A holiday of two days is one entry with a later end.
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      for (let offset = 0; offset < length; offset++) days[type].set(legalDayOf(dayNumberOf(date.slice(0, 10) as LegalDay) + offset), name);
    }
  return days;
}
