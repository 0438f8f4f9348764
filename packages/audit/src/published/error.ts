/**
 * Why a published table could not be read. `tableErrorText` says it in every language of the site.
 *
 * @module
 */

/** What fills the words of an error: names of columns and groups, numbers and fields as they were typed. */
export type ErrorValues = Readonly<Record<string, string | number>>;

export interface TableError {
  readonly code: TableErrorCode;
  /** Line of the text, from 1; null: the table as a whole, or an option. */
  readonly line: number | null;
  readonly values: ErrorValues;
}

export const tableErrorCodes = [
  'empty',
  'too-large',
  'not-text',
  'one-column',
  'unclosed-quote',
  'no-rows',
  'fields',
  'fields-comma',
  'unknown-column',
  'unknown-column-near',
  'no-such-column',
  'no-such-meaning',
  'column-without-name',
  'repeated-column',
  'same-meaning',
  'no-group',
  'group-unnamed',
  'no-number-column',
  'empty-group',
  'repeated-group',
  'similar-group',
  'not-a-number',
  'percent-in-count',
  'not-whole',
  'negative',
  'too-big',
  'ambiguous-number',
  'separators-conflict',
  'ambiguous-rate',
  'percent-mixed',
  'over-100',
  'not-a-multiple',
  'shown-below-limit',
  'hidden-without-limit',
  'dash-without-limit',
  'denominator-missing',
  'n-missing',
  'sum',
  'rate',
  'rate-impossible',
  'complement',
  'ratio',
  'total-differs',
  'total-in-crossed-groups',
  'random-incomplete',
  'random-mixed',
  'population-differs',
  'population-small',
  'bad-option',
] as const;

export type TableErrorCode = (typeof tableErrorCodes)[number];

/** Thrown inside this folder only; `readTable` returns it. */
export class TableFailure extends Error {
  override readonly name = 'TableFailure';
  readonly error: TableError;

  constructor(code: TableErrorCode, line: number | null, values: ErrorValues = {}) {
    super(code);
    this.error = { code, line, values };
  }
}

/** What was typed, short enough for a message, without signs that turn a line around. */
export function shown(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '').trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
