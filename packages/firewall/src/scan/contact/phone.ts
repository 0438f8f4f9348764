/**
 * Telephone numbers with their country: `+49 30 901820`, `0032 2 123 45 67`.
 *
 * @module
 */
import { classOf, DIGIT, isAlphanumeric } from '../text/bytes.ts';

/** Country codes of ITU-T E.164, from memory. */
const codes = new Set(
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594 595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 850 852 853 855 856 880 886 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 992 993 994 995 996 998'.split(
    ' ',
  ),
);

/** The end of the number whose `+` (or `00`) stands at `at`, or -1. */
export function phoneEnd(bytes: Uint8Array, at: number, prefix: number, start: number, end: number): number {
  if (at > start && (isAlphanumeric(bytes[at - 1]!) || bytes[at - 1] === 0x2b)) return -1;
  // a sum, not a number: `x + 1.1122`
  if (prefix === 1 && classOf[bytes[at + 1]!] !== DIGIT && bytes[at + 1] !== 0x28) return -1;
  let joints = 0;
  let point = 0;
  let digits = '';
  let i = at + prefix;
  let last = i;
  let gap = 0;
  while (i < end && digits.length < 17) {
    const byte = bytes[i]!;
    if (classOf[byte] === DIGIT) {
      digits += String.fromCharCode(byte);
      last = i + 1;
      gap = 0;
    } else if (gap < 2 && (byte === 0x20 || byte === 0x2d || byte === 0x2e || byte === 0x2f || byte === 0x28 || byte === 0x29)) {
      gap += 1;
      joints += 1;
      if (byte === 0x2e) point = digits.length;
    } else if (gap === 0 && byte === 0xc2 && bytes[i + 1] === 0xa0) {
      gap += 1;
      joints += 1;
      i += 1;
    } else break;
    i += 1;
  }
  // a fraction, unless the point parts the code of the country: `+479264.29`, but `+49.30901820`
  if (joints === 1 && point > 3 && point < digits.length) return -1;
  if (digits.length < 8 || digits.length > 15 || digits[0] === '0') return -1;
  if (last < end && isAlphanumeric(bytes[last]!)) return -1;
  return codes.has(digits.slice(0, 1)) || codes.has(digits.slice(0, 2)) || codes.has(digits.slice(0, 3)) ? last : -1;
}

/** A number that begins with one zero and goes on in groups of two or more digits: nine to twelve in all. */
export function nationalEnd(
  bytes: Uint8Array,
  from: number,
  end: number,
): { readonly to: number; readonly digits: number; readonly groups: number } | null {
  let digits = 0;
  let groups = 0;
  let group = 0;
  let i = from;
  let to = from;
  let joint = 0;
  while (i < end && digits <= 12) {
    const byte = bytes[i]!;
    if (classOf[byte] === DIGIT) {
      if (group === 0) groups += 1;
      group += 1;
      digits += 1;
      to = i + 1;
    } else if (
      group > 0 &&
      (byte === 0x20 || byte === 0x2d || byte === 0x2e || byte === 0x2f) &&
      (joint === 0 || joint === byte || groups === 1 || byte === 0x20)
    ) {
      if (group < 2) return null;
      joint = byte;
      group = 0;
    } else if (group > 0 && byte === 0xc2 && bytes[i + 1] === 0xa0) {
      group = 0;
      i += 1;
    } else break;
    i += 1;
  }
  if (digits < 9 || digits > 12 || groups < 2 || (to < end && isAlphanumeric(bytes[to]!))) return null;
  return { to, digits, groups };
}
