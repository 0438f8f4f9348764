/**
 * Legal days. A legal day is a day in a calendar, without a clock or a zone, so it is never a `Date`.
 * Days travel as ISO text (`2026-06-12`), which sorts and compares as days do; `Temporal` does the arithmetic.
 *
 * @module
 */
import { Temporal } from 'temporal-polyfill';

/** An ISO day, `YYYY-MM-DD`, that exists in the calendar. */
export type LegalDay = string & { readonly __brand: 'LegalDay' };

/** A span of law: `from` is the first day, `until` the first day after. `pending` = adopted, start not set. */
export interface Validity {
  readonly from?: LegalDay | 'pending' | undefined;
  readonly until?: LegalDay | undefined;
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads an ISO day; anything else, and a day that does not exist, is `undefined`.
 *
 * @example parseLegalDay('2024-02-29') // '2024-02-29'
 * @example parseLegalDay('2023-02-29') // undefined
 */
export function parseLegalDay(text: string): LegalDay | undefined {
  if (!dayShape.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LegalDay;
  } catch {
    return undefined;
  }
}

export function isLegalDay(text: string): text is LegalDay {
  return parseLegalDay(text) !== undefined;
}

/**
 * Adds an ISO 8601 period of years, months, weeks and days (`P3Y`, `P18M`, `P3Y1D`) to a day.
 * A date missing in the target month becomes that month's last day (Regulation 1182/71, Art. 3(2)(c)).
 *
 * @example addPeriod('2024-02-29', 'P1Y') // '2025-02-28'
 */
export function addPeriod(day: LegalDay, period: string): LegalDay {
  return Temporal.PlainDate.from(day).add(Temporal.Duration.from(period)).toString() as LegalDay;
}

/** Whole years of age on `day` of somebody born on `born`. */
export function ageOn(born: LegalDay, day: LegalDay): number {
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
}

/** Today as a legal day in Europe's administrative capital; only ever a default that a caller can replace. */
export function today(): LegalDay {
  return Temporal.Now.plainDateISO('Europe/Brussels').toString() as LegalDay;
}

/** Does the span hold on the day? Adopted law whose start is not set (`pending`) holds on no day. */
export function holdsOn(validity: Validity, day: LegalDay): boolean {
  if (validity.from === 'pending') return false;
  if (validity.from !== undefined && day < validity.from) return false;
  return validity.until === undefined || day < validity.until;
}
