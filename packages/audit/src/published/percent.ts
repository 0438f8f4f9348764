/**
 * Whether the rates of a column are percent or shares of one. A percent sign says it, in the column's name or in a field; so does a number
 * above 1. Otherwise both are tried against the counts of the table, and only one that fits alone is believed.
 *
 * @module
 */
import { TableFailure } from './error.ts';
import { type Column, type Digits, decimalOf, digitsIn, type Style } from './number.ts';

export type RateColumn = Column & { readonly percentInName: boolean };

/** null: nothing in the column tells. @throws TableFailure where it tells both */
export function percentOf(column: RateColumn, style: Style): boolean | null {
  // In `15-20 %` the sign stands behind the second number only.
  const numbers = column.cells.flatMap(({ line, written }) => {
    const digits = digitsIn(written).at(-1);
    return digits === undefined ? [] : [{ line, digits }];
  });
  const plain = numbers.filter(({ digits }) => digits.percent === null);
  if (column.percentInName) return true;
  if (plain.length < numbers.length) {
    const without = plain.find(({ digits }) => !/^0*$/.test(digits.text));
    if (without === undefined) return true;
    throw new TableFailure('percent-mixed', without.line, { column: column.name, text: without.digits.text });
  }
  if (plain.some(({ line, digits }) => aboveOne(digits, style, line, column.name))) return true;
  return plain.every(({ digits }) => /^[0.,]*$/.test(digits.text)) ? false : null;
}

/** The most digits behind the decimal sign of any rate in the column. */
export function decimalsOf(column: RateColumn, style: Style): number {
  const found = column.cells.flatMap(({ line, written }) =>
    digitsIn(written).map((digits) => decimalOf(digits, style, { line, column: column.name })?.decimals ?? 0),
  );
  return Math.max(0, ...found);
}

function aboveOne(digits: Digits, style: Style, line: number, column: string): boolean {
  const value = decimalOf(digits, style, { line, column });
  return value !== null && value.digits > 10n ** BigInt(value.decimals);
}
