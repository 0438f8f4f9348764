/**
 * Adding periods to legal days and counting ages, with `Temporal`.
 *
 * @module
 */
import { Temporal } from 'temporal-polyfill';
import type { LegalDay } from './index.ts';

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

/** Today as a legal day in Brussels; only ever a default that a caller can replace. */
export function today(): LegalDay {
  return Temporal.Now.plainDateISO('Europe/Brussels').toString() as LegalDay;
}
