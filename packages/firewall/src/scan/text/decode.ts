/**
 * Reads one code point out of bytes: UTF-8, the `\uXXXX` that JSON writers put in its place, and the `&eacute;` of HTML.
 *
 * @module
 */
import { entityAt } from './entities.ts';

/** `code * 16 + bytes`: one number, so that reading makes no garbage. Bytes that are no character give U+FFFD of one byte. */
export function decodeAt(bytes: Uint8Array, at: number, end: number): number {
  const a = bytes[at]!;
  if (a < 0x80) {
    if (a === 0x5c && bytes[at + 1] === 0x75 && at + 6 <= end) {
      const code = hexAt(bytes, at + 2);
      if (code >= 0x80) return code * 16 + 6;
    }
    if (a === 0x26) {
      const entity = entityAt(bytes, at, end);
      if (entity !== 0) return entity;
    }
    return a * 16 + 1;
  }
  if (at + 1 < end) {
    const b = bytes[at + 1]! ^ 0x80;
    if (b < 0x40) {
      if (a >= 0xc2 && a < 0xe0) return (((a & 0x1f) << 6) | b) * 16 + 2;
      if (at + 2 < end) {
        const c = bytes[at + 2]! ^ 0x80;
        if (c < 0x40) {
          if (a >= 0xe0 && a < 0xf0) {
            const code = ((a & 0x0f) << 12) | (b << 6) | c;
            if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) return code * 16 + 3;
          } else if (a >= 0xf0 && a < 0xf5 && at + 3 < end) {
            const d = bytes[at + 3]! ^ 0x80;
            const code = ((a & 0x07) << 18) | (b << 12) | (c << 6) | d;
            if (d < 0x40 && code >= 0x10000 && code <= 0x10ffff) return code * 16 + 4;
          }
        }
      }
    }
  }
  return 0xfffd * 16 + 1;
}

/** The code point that ends before `at`, or 0 at the beginning. */
export function decodeBefore(bytes: Uint8Array, at: number, start: number): number {
  if (at <= start) return 0;
  let from = at - 1;
  if (bytes[from]! < 0x80) {
    if (at - 6 >= start && bytes[at - 6] === 0x5c && bytes[at - 5] === 0x75) {
      const code = hexAt(bytes, at - 4);
      if (code >= 0x80) return code;
    }
    if (bytes[from] === 0x3b) {
      for (let k = from - 1; k >= start && from - k < 10; k -= 1)
        if (bytes[k] === 0x26) {
          const entity = entityAt(bytes, k, at);
          return entity === 0 || k + (entity & 15) !== at ? 0x3b : entity >> 4;
        }
    }
    return bytes[from]!;
  }
  while (from > start && from > at - 4 && (bytes[from]! & 0xc0) === 0x80) from -= 1;
  return decodeAt(bytes, from, at) >> 4;
}

function hexAt(bytes: Uint8Array, at: number): number {
  let code = 0;
  for (let i = at; i < at + 4; i += 1) {
    const b = bytes[i]!;
    const digit = b >= 0x30 && b <= 0x39 ? b - 0x30 : (b | 0x20) >= 0x61 && (b | 0x20) <= 0x66 ? (b | 0x20) - 0x57 : -1;
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code;
}
