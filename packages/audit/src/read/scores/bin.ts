/** From the leading bits of a number to the numbers that begin with them, and to the exact sum of those that were counted. */

const bits = new DataView(new ArrayBuffer(8));

export interface Sum {
  readonly count: number;
  /** Sums of the bits that were left out, of the upper and the lower word. */
  readonly upper: number;
  readonly lower: number;
}

/**
 * @param dropped bits of the upper word that were left out
 * @returns the bin `[from, to)`, and the totals of the numbers counted in it
 */
export function binOf(
  dropped: number,
  high: number,
  sums: readonly Sum[],
): { readonly from: number; readonly to: number; readonly totals: readonly number[] } {
  const first = (high << dropped) | 0;
  const last = first | ((1 << dropped) - 1);
  const nearZero = double(first, 0);
  const far = double(last, -1);
  // Of negative numbers, those nearer to zero are the greater.
  const [from, greatest] = first < 0 ? [far, nearZero] : [nearZero, far];
  return { from, to: next(greatest), totals: sums.map((sum) => totalOf(first, sum)) };
}

/** Exact, then rounded once. */
function totalOf(first: number, { count, upper, lower }: Sum): number {
  if (count === 0) return 0;
  const exponent = (first >>> 20) & 0x7ff;
  const significand = (BigInt(first & 0xfffff) + (exponent === 0 ? 0n : 1n << 20n)) << 32n;
  const whole = significand * BigInt(count) + (BigInt(upper) << 32n) + BigInt(lower);
  return (first < 0 ? -1 : 1) * Number(whole) * 2 ** (Math.max(1, exponent) - 1075);
}

/** The number whose two words these are. */
export function double(high: number, low: number): number {
  bits.setInt32(0, high);
  bits.setInt32(4, low);
  return bits.getFloat64(0);
}

/** The next greater number. There is one zero only, and it is counted with the positive numbers: after the negative ones comes 0. */
function next(value: number): number {
  if (value === 0) return Object.is(value, -0) ? 0 : Number.MIN_VALUE;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}
