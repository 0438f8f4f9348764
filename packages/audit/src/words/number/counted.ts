import type { Language } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { type Count, isExact } from '../../model/index.ts';
import { numbersOf } from './index.ts';

/**
 * Something that is counted, in each form that a language has for it, with `{n}` where the number stands. `none` where there is nothing,
 * `range` with `{low}` and `{high}` where nobody knows how many exactly.
 */
export interface Counted {
  readonly none: string;
  readonly one: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
  readonly range: string;
}

export function sayCount(counted: Counted, count: Count | number, language: Language): string {
  const { low, high } = typeof count === 'number' ? { low: count, high: count } : count;
  const numbers = numbersOf(language);
  if (!isExact({ low, high })) return fill(counted.range, { low: numbers.count(low), high: numbers.count(high) });
  if (low === 0) return counted.none;
  const form = numbers.form(low);
  return fill((form === 'zero' ? counted.other : counted[form]) ?? counted.other, { n: numbers.count(low) });
}
