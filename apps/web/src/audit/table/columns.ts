/**
 * The columns of a file as somebody picks from them: by their name, with the values that were found there.
 *
 * @module
 */
import type { Column } from '@firebreak/audit';

export interface FoundColumn {
  readonly column: Column;
  /** The most frequent first, from the part of the file that was looked at. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** There are more different values than are listed. */
  readonly more: boolean;
  /** All that was found are numbers. */
  readonly numeric: boolean;
}

export function isSameColumn(a: Column, b: Column): boolean {
  return a.name === b.name && a.place === b.place;
}

/** A key for lists; `#` and the place tell columns of one name apart. */
export function keyOf({ name, place }: Column): string {
  return `${name}#${place ?? ''}`;
}

/** A number as it stands in a printed table: `3,696`, `44.8 %`, `<10`, or a sign for one that is hidden. */
const printedNumber = /^[<≤]?\s*[\d٠-٩۰-۹][\d٠-٩۰-۹\s.,'’٬٫]*[%٪]?$|^[-–—*.…x]{0,3}$/;

/** One name on each line of the first column, and numbers in all the others: somebody has counted already. */
export function looksCounted([first, ...others]: readonly FoundColumn[]): boolean {
  return (
    first !== undefined &&
    others.length > 0 &&
    !first.more &&
    first.values.every(({ value, count }) => count === 1 && !printedNumber.test(value.trim())) &&
    others.every(({ values }) => values.every(({ value }) => printedNumber.test(value.trim())))
  );
}

/** Numbers, and too many to tick: a limit is the likelier answer. Both are offered. */
export function looksMeasured({ values, more, numeric }: FoundColumn): boolean {
  return numeric && (more || values.length > 12);
}
