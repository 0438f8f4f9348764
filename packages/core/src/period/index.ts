/**
 * Periods as people and statutes write them: `1 month`, `45 days`, `2 working days`, `72 hours`.
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

const shape = /^(\d{1,4}(?:\.\d{1,2})?) +(hour|day|working day|week|month|year)s?$/;

/**
 * Reads a period in words; anything else is `undefined`.
 *
 * @example parsePeriod('2 working days') // { amount: 2, unit: 'working-days' }
 */
export function parsePeriod(text: string): Period | undefined {
  const parts = shape.exec(text.trim().toLowerCase());
  if (parts === null) return undefined;
  const amount = Number(parts[1]);
  const unit = `${parts[2]!.replace(' ', '-')}s` as PeriodUnit;
  if (amount <= 0 || (!Number.isInteger(amount) && unit !== 'months')) return undefined;
  return { amount, unit };
}

export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== undefined;
}
