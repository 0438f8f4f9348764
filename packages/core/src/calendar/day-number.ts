/**
 * Legal days as whole numbers: days since Thursday 1 January 1970, in the Gregorian calendar. Counting and comparing them needs no library.
 * The arithmetic shifts the year to begin in March, so that the leap day comes last (days from civil, Howard Hinnant).
 *
 * @module
 */
import type { LegalDay } from '../legal-date/index.ts';

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The last year that four digits can write. */
const lastYear = 9999;

export function dayNumberOfCivil(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export function civilOf(dayNumber: number): CivilDay {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** @example dayNumberOf('1970-01-02' as LegalDay) // 1 */
export function dayNumberOf(day: LegalDay): number {
  const digit = (at: number): number => day.charCodeAt(at) - 48;
  return dayNumberOfCivil(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

export function legalDayOf(dayNumber: number): LegalDay {
  const { year, month, day } = civilOf(dayNumber);
  if (year < 0 || year > lastYear) throw new RangeError(`day number ${dayNumber} lies in year ${year}, which no legal day can write`);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as LegalDay;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

export function isWeekend(dayNumber: number): boolean {
  return weekdayOf(dayNumber) % 6 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
