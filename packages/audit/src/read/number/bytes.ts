/**
 * The number that bytes say, where they are nothing but digits with a point: the fast way for columns with millions of different numbers.
 *
 * @returns what `numberOf` would say, or NaN where it has to be asked
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  const isNegative = bytes[from] === 0x2d;
  let digits = 0;
  let decimals = -1;
  let whole = 0;
  for (let at = isNegative ? from + 1 : from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 0x2e && decimals < 0) decimals = 0;
    else if (byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + (byte - 0x30);
      digits++;
      if (decimals >= 0) decimals++;
    } else return Number.NaN;
  }
  // A whole number below 2^53 and a power of ten up to 10^22 are exact, so their quotient is the nearest number (Clinger 1990).
  if (digits === 0 || digits > 15) return Number.NaN;
  const value = decimals > 0 ? whole / powersOfTen[decimals]! : whole;
  return isNegative ? 0 - value : value;
}

const powersOfTen = Float64Array.from({ length: 16 }, (_, power) => Number(`1e${power}`));

/** `mayBeThousands` for bytes that are a plain number: `1.500`. */
export function mayBeThousandsIn(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] === 0x2d ? from + 1 : from;
  const before = to - 4 - first;
  return bytes[to - 4] === 0x2e && before >= 1 && before <= 3 && bytes[first] !== 0x30;
}
