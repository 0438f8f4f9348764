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

/** For numbers, made ready for many of them. NaN is not known. */
export function judgeOf(condition: Condition | undefined): (value: number) => Answer {
  const bound = condition === undefined || !isNumeric(condition) ? null : numberOf(condition.values[0]!);
  if (bound === null) return () => notKnown;
  const met: Record<string, (value: number) => boolean> = {
    'at-least': (value) => value >= bound,
    'at-most': (value) => value <= bound,
    above: (value) => value > bound,
    below: (value) => value < bound,
  };
  const isMet = met[condition!.is]!;
  return (value) => (Number.isNaN(value) ? notKnown : isMet(value) ? yes : no);
}
