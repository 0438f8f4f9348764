/**
 * What somebody may have meant who wrote a column or a value that is not there.
 *
 * @module
 */
import { closest } from '@firebreak/core';
import { numberOf } from '../number/index.ts';

/** Without case, accents and spaces: two values that differ by these only are often one value. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s]+/gu, '')
    .toLowerCase();
}

/** Up to three of `known`: first the same text or number written otherwise, then the nearest words. */
export function nearest(wanted: string, known: readonly string[]): string[] {
  const short = known.filter((word) => word.length <= 80).slice(0, 2_000);
  const folded = fold(wanted.slice(0, 80));
  const number = numberOf(wanted);
  const same = short.filter(
    (word) => fold(word) === folded || (number !== null && numberOf(word) === number) || isSameAnswer(folded, fold(word)),
  );
  return [...new Set([...same, ...closest(wanted, short)])].slice(0, 3);
}

/** Ways to write yes and no. They are different values, and only pointed out. */
const answers: readonly (readonly string[])[] = [
  ['1', '1.0', 'true', 't', 'yes', 'y'],
  ['0', '0.0', 'false', 'f', 'no', 'n'],
];

function isSameAnswer(a: string, b: string): boolean {
  return answers.some((ways) => ways.includes(a) && ways.includes(b));
}
