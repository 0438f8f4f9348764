/**
 * A share as people, in numbers that can be pictured: 76 of every 100.
 *
 * @module
 */

export interface Often {
  /** A whole number, or two that differ. */
  readonly low: number;
  readonly high: number;
  /** 100, or as many as it takes until neither nobody nor everybody is left by rounding alone. */
  readonly of: number;
}

const bases = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

/**
 * "99.97 of 100" would be rounded to "100 of 100", which says that nobody is left: so it is told of 10,000.
 *
 * @example oftenOf({ low: 0.7583, high: 0.7583 }) // { low: 76, high: 76, of: 100 }
 */
export function oftenOf({ low, high }: { readonly low: number; readonly high: number }): Often {
  const told = (share: number, base: number): boolean => {
    const count = Math.round(share * base);
    return share === 0 || share === 1 || (count > 0 && count < base);
  };
  const of = bases.find((base) => told(low, base) && told(high, base)) ?? bases.at(-1)!;
  return { low: Math.round(low * of), high: Math.round(high * of), of };
}
