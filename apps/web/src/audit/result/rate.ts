import { isExact, type Rate } from '@firebreak/audit';
import { fill } from '@firebreak/core';
import type { AuditReader } from '../reader.ts';

/** `44.9 % (805 of 1,795)`; where only bounds are known, `39.1 % to 52.4 %`. */
export function rateInWords({ value, least, most, numerator, denominator }: Rate, { words, numbers }: AuditReader): string {
  if (value === null || !isExact(numerator) || !isExact(denominator))
    return least === null || most === null
      ? words.notKnown
      : fill(words.rateBetween, { low: numbers.percent(least), high: numbers.percent(most) });
  return fill(words.rateOf, { rate: numbers.percent(value), count: numbers.count(numerator.low), all: numbers.count(denominator.low) });
}
