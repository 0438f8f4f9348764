/** Whether a value meets a condition. */
import type { Condition } from '../../model/index.ts';
import { numberOf } from '../number/index.ts';

export type Answer = 0 | 1 | 2;

/** No, yes, and not known, as counters count them. */
export const no = 0;
export const yes = 1;
export const notKnown = 2;

export function isNumeric({ is }: Condition): boolean {
  return is !== 'in' && is !== 'not-in';
}

/** @param text without spaces around it */
export function judgeText({ is, values }: Condition, text: string, missing: readonly string[]): Answer {
  if ((text === '' && !values.includes('')) || missing.includes(text)) return notKnown;
  return values.includes(text) === (is === 'in') ? yes : no;
}

export function judgeNumber({ is, values }: Condition, value: number | null): Answer {
  if (value === null) return notKnown;
  const bound = numberOf(values[0]!)!;
  const met = is === 'at-least' ? value >= bound : is === 'at-most' ? value <= bound : is === 'above' ? value > bound : value < bound;
  return met ? yes : no;
}
