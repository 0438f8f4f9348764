/**
 * What counts as a number in a field.
 *
 * @module
 */

const pointed = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
const comma = /^[+-]?\d+,\d+$/;
/** `1,500` may be one and a half or fifteen hundred. `0,500` cannot be thousands. */
const thousands = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The number that a field says: `1.5`, `-3`, `1e3`, and `1,5` where the comma can only be a decimal one. null for everything else: `1,500` may
 * mean two numbers, `76 %`, `NaN`, `Infinity` and `1_000` are no numbers, and what no double holds is none either.
 *
 * @example numberOf('0,75') // 0.75
 */
export function numberOf(text: string): number | null {
  if (text.length > 60) return null;
  const plain = pointed.test(text) ? text : comma.test(text) && !thousands.test(text) ? text.replace(',', '.') : null;
  if (plain === null) return null;
  const value = Number(plain);
  // One zero only: -0 and 0 are the same score.
  return Number.isFinite(value) ? value + 0 : null;
}

export function hasDecimalComma(text: string): boolean {
  return comma.test(text) && !thousands.test(text);
}

/** In a column with decimal commas this may mean thousands. */
export function mayBeThousands(text: string): boolean {
  return thousands.test(text) && text.includes('.');
}
