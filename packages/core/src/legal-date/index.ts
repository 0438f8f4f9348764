/**
 * Legal days. A legal day is a day in a calendar, without a clock or a zone, so it is never a `Date`.
 * Days travel as ISO text (`2026-06-12`), which sorts and compares as days do. Arithmetic stands in `arithmetic.ts`,
 * apart, so that a page that only compares days need not load `Temporal`.
 *
 * @module
 */

/** An ISO day, `YYYY-MM-DD`, that exists in the calendar. */
export type LegalDay = string & { readonly __brand: 'LegalDay' };

/** A span of law: `from` is the first day, `until` the first day after. `pending` = adopted, start not set. */
export interface Validity {
  readonly from?: LegalDay | 'pending' | undefined;
  readonly until?: LegalDay | undefined;
}

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads an ISO day; anything else, and a day that does not exist, is `undefined`.
 *
 * @example parseLegalDay('2024-02-29') // '2024-02-29'
 * @example parseLegalDay('2023-02-29') // undefined
 */
export function parseLegalDay(text: string): LegalDay | undefined {
  const parts = dayShape.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return day >= 1 && day <= daysInMonth(year, month) ? (text as LegalDay) : undefined;
}

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export function isLegalDay(text: string): text is LegalDay {
  return parseLegalDay(text) !== undefined;
}

/** Does the span hold on the day? Adopted law whose start is not set (`pending`) holds on no day. */
export function holdsOn(validity: Validity, day: LegalDay): boolean {
  if (validity.from === 'pending') return false;
  if (validity.from !== undefined && day < validity.from) return false;
  return validity.until === undefined || day < validity.until;
}
