/**
 * A set of what the first five bytes of words can look like. It answers for most words of a text that they are none of ours,
 * before anything is decoded. It may say yes too often, never no too often.
 *
 * @module
 */
import { HIGH_BITS, letterBits } from '../text/bytes.ts';
import { GAP } from '../text/fold.ts';

const depth = 5;
const letter = (sign: string): number => sign.charCodeAt(0) - 0x60;

export function createBeginnings(): Uint32Array {
  return new Uint32Array(1 << 15);
}

/** One of 2^20 places, by the `letterBits` of five bytes. */
function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 12;
}

export function mayBeWord(bits: Uint32Array, bytes: Uint8Array, at: number): boolean {
  const five = letterBits;
  const place = placeOf(
    (five[bytes[at]!]! << 20) |
      (five[bytes[at + 1]!]! << 15) |
      (five[bytes[at + 2]!]! << 10) |
      (five[bytes[at + 3]!]! << 5) |
      five[bytes[at + 4]!]!,
  );
  return (bits[place >> 5]! & (1 << (place & 31))) !== 0;
}

/** Adds a folded word that begins with an ASCII letter: accents take more bytes, a gap takes none or several. */
export function addBeginnings(bits: Uint32Array, form: string, star: boolean): void {
  mark(bits, form, star, 0, 0, 0);
}

function mark(bits: Uint32Array, form: string, star: boolean, at: number, key: number, length: number): void {
  if (length >= depth) {
    const place = placeOf(key);
    bits[place >> 5]! |= 1 << (place & 31);
    return;
  }
  const add = (classes: readonly number[], used: number): void => {
    const taken = classes.slice(0, depth - length);
    mark(
      bits,
      form,
      star,
      at + used,
      taken.reduce((sum, c) => (sum << 5) | c, key),
      length + taken.length,
    );
  };
  if (at > form.length || (at === form.length && (star || form.length >= 4))) {
    for (let c = 0; c <= HIGH_BITS; c += 1) add([c], 1);
    return;
  }
  if (at === form.length) {
    // No letter follows a short word.
    for (const c of [0, HIGH_BITS]) add([c], 1);
    return;
  }
  const code = form.charCodeAt(at);
  for (const classes of code === GAP ? gaps : classesOf(code, at)) add(classes, 1);
  if (at > 0 && ['ss', 'ae', 'oe', 'th'].includes(form.slice(at, at + 2))) add([HIGH_BITS, HIGH_BITS], 2);
}

const gaps: readonly (readonly number[])[] = [
  [],
  [0],
  [0, 0],
  [0, 0, 0],
  [HIGH_BITS, HIGH_BITS],
  [HIGH_BITS, HIGH_BITS, HIGH_BITS],
  [HIGH_BITS, letter('n'), letter('b'), letter('s')], // &nbsp;
  [0, 0, HIGH_BITS],
];

function classesOf(code: number, at: number): readonly (readonly number[])[] {
  if (code < 0x61 || code > 0x7a)
    return code < 0x80
      ? [[0]]
      : [
          [HIGH_BITS, HIGH_BITS],
          [HIGH_BITS, HIGH_BITS, HIGH_BITS],
        ];
  const own = code - 0x60;
  const plain = [[own], [own, HIGH_BITS, HIGH_BITS]]; // the second: a combining accent, or a soft hyphen
  if (at === 0) return plain;
  return [
    ...plain,
    [HIGH_BITS, HIGH_BITS],
    [HIGH_BITS, HIGH_BITS, HIGH_BITS],
    [HIGH_BITS, letter('u'), 0, 0], // \u00e9
    [HIGH_BITS, 0, 0, 0], // &#233;
    [HIGH_BITS, 0, letter('x')], // &#xe9;
    [HIGH_BITS, own], // &eacute;
  ];
}
