/**
 * Periods as people and statutes write them: `1 month`, `45 days`, `2 working days`, `72 hours`, `14 days before`.
 *
 * @module
 */

export const periodUnits = ['hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A length of time in one unit. `amount` is whole, except for months, of which there may be parts (Regulation 1182/71, Art. 3(2)(d)). */
export interface Period {
  readonly amount: number;
  readonly unit: PeriodUnit;
}

/** Counted forward from an event, or back from it (`no later than 14 days before`). */
export type Direction = 'after' | 'before';

export interface DirectedPeriod {
  readonly period: Period;
  readonly direction: Direction;
}

const shape = /^(\d{1,4}(?:\.\d{1,2})?) +(hour|day|working day|week|month|year)s?$/;
const directed = /^(.*\S) +(before|after)$/;

/**
 * Reads a period in words; anything else is `undefined`. A direction is not part of a period: see `parseDirectedPeriod`.
 *
 * @example parsePeriod('2 working days') // { amount: 2, unit: 'working-days' }
 * @example parsePeriod('1.5 months') // { amount: 1.5, unit: 'months' }
 */
export function parsePeriod(text: string): Period | undefined {
  const parts = shape.exec(text.trim().toLowerCase());
  if (parts === null) return undefined;
  const amount = Number(parts[1]);
  const unit = `${parts[2]!.replace(' ', '-')}s` as PeriodUnit;
  if (amount <= 0 || !isCountable(amount, unit)) return undefined;
  return { amount, unit };
}

/**
 * Reads a period with its direction; without one it is counted forward.
 *
 * @example parseDirectedPeriod('14 days before') // { period: { amount: 14, unit: 'days' }, direction: 'before' }
 */
export function parseDirectedPeriod(text: string): DirectedPeriod | undefined {
  const parts = directed.exec(text.trim().toLowerCase());
  const period = parsePeriod(parts?.[1] ?? text);
  return period && { period, direction: parts?.[2] === 'before' ? 'before' : 'after' };
}

export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== undefined;
}

/** Days in the part of a month that `amount` months end with: 1.5 months are a month and 15 days (Regulation 1182/71, Art. 3(2)(d)). */
export function daysInPartOfMonth(amount: number): number {
  return Math.round((amount % 1) * 3000) / 100;
}

/** Only months have parts, and only parts that are whole days: how to round 7.5 days no text says. */
function isCountable(amount: number, unit: PeriodUnit): boolean {
  return Number.isInteger(amount) || (unit === 'months' && Number.isInteger(daysInPartOfMonth(amount)));
}
