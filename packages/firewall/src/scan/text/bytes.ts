/**
 * Classes of bytes, for the one pass over everything.
 *
 * @module
 */

export const OTHER = 0;
const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const NEWLINE = 4;
export const AT = 5;
export const LESS = 6;
export const PLUS = 7;
/** 0x80 and above: part of a longer sequence. */
export const HIGH = 8;
export const BACKSLASH = 9;
export const AMPERSAND = 10;

/** What `letterBits` has for a byte of a longer sequence. */
export const HIGH_BITS = 27;

export const classOf: Uint8Array = table((byte) => {
  if (byte >= 0x61 && byte <= 0x7a) return LOWER;
  if (byte >= 0x41 && byte <= 0x5a) return UPPER;
  if (byte >= 0x30 && byte <= 0x39) return DIGIT;
  if (byte >= 0x80) return HIGH;
  return { 10: NEWLINE, 64: AT, 60: LESS, 43: PLUS, 92: BACKSLASH, 38: AMPERSAND }[byte] ?? OTHER;
});

/** 1: digit, 2: letter, 0: neither. */
export const runOf: Uint8Array = classOf.map((c) => (c === DIGIT ? 1 : c === LOWER || c === UPPER ? 2 : 0));

/** Five bits for each byte, letters without case; five of them say how a word begins. */
export const letterBits: Uint8Array = table((byte) => {
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x60;
  if (byte >= 0x41 && byte <= 0x5a) return byte - 0x40;
  return byte >= 0x80 || byte === 0x5c || byte === 0x26 ? HIGH_BITS : 0;
});

/** Signs that may stand once between the parts of a number. Those of several bytes are read by `separatorAt`. */
export const joins: Uint8Array = table((byte) => (byte === 0x20 || byte === 0x2d || byte === 0x2e || byte === 0x2f ? 1 : 0));

export function isAlphanumeric(byte: number): boolean {
  const c = classOf[byte]!;
  return c === LOWER || c === UPPER || c === DIGIT;
}

function table(of: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => of(byte));
}
