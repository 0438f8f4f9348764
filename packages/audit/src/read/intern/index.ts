/**
 * Gives every different value of a column a small whole number, its code, by comparing bytes. Values are looked up for every row and learned once.
 *
 * @module
 */

export interface Interner {
  /** Different values so far. */
  size: number;
  /** Codes + 1 by hash; 0 is free. Mostly empty, so that the first place is mostly the right one. */
  table: Int32Array;
  /** Number of places less one. */
  mask: number;
  /** Codes + 1 of values of one byte. */
  readonly single: Int32Array;
  /** By code: the first four bytes, the last four, the length, and where the value ends in `bytes`. */
  firsts: Int32Array;
  lasts: Int32Array;
  lengths: Int32Array;
  ends: Int32Array;
  /** All values, one after another. */
  bytes: Uint8Array;
  view: DataView;
}

export function createInterner(): Interner {
  const bytes = new Uint8Array(1024);
  return {
    size: 0,
    table: new Int32Array(256),
    mask: 255,
    single: new Int32Array(256),
    firsts: new Int32Array(32),
    lasts: new Int32Array(32),
    lengths: new Int32Array(32),
    ends: new Int32Array(32),
    bytes,
    view: new DataView(bytes.buffer),
  };
}

/** What is left of the first four bytes of a value that is shorter. */
const shortMasks = Int32Array.of(0, 0xff, 0xffff, 0xffffff);

/** First word of a value; at least four bytes follow it. */
export function firstWord(view: DataView, from: number, length: number): number {
  const word = view.getInt32(from, true);
  return length >= 4 ? word : word & shortMasks[length]!;
}

/** Last word of a value. Up to eight bytes, the first and the last word and the length are the whole value. */
export function lastWord(view: DataView, to: number, length: number): number {
  return length > 4 ? view.getInt32(to - 4, true) : 0;
}

export function placeOf(first: number, last: number, length: number, mask: number): number {
  const hash = Math.imul(Math.imul(first ^ length, 0x9e3779b1) ^ last, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & mask;
}

/**
 * The code of a value, or -1.
 *
 * @param view over the bytes, with at least four more behind the value
 */
export function findCode(interner: Interner, view: DataView, from: number, to: number): number {
  const { table, mask, firsts, lasts, lengths } = interner;
  const length = to - from;
  if (length === 1) return interner.single[view.getUint8(from)]! - 1;
  const first = firstWord(view, from, length);
  const last = lastWord(view, to, length);
  for (let place = placeOf(first, last, length, mask); ; place = (place + 1) & mask) {
    const code = table[place]! - 1;
    if (code < 0) return -1;
    if (
      firsts[code] === first &&
      lasts[code] === last &&
      lengths[code] === length &&
      (length <= 8 || isSame(interner, code, view, from, to))
    )
      return code;
  }
}

/** The bytes between the first four and the last four, four at a time; those of the last four once more where they are not a multiple of four. */
export function isSame(interner: Interner, code: number, view: DataView, from: number, to: number): boolean {
  const shift = interner.ends[code]! - to;
  for (let at = from + 4; at < to - 4; at += 4) if (view.getInt32(at) !== interner.view.getInt32(at + shift)) return false;
  return true;
}

/** Learns a value that `findCode` did not find: the next code. */
export function addCode(interner: Interner, bytes: Uint8Array, view: DataView, from: number, to: number): number {
  const code = interner.size++;
  const length = to - from;
  const start = code === 0 ? 0 : interner.ends[code - 1]!;
  while (start + length > interner.bytes.length) {
    interner.bytes = grown(interner.bytes, new Uint8Array(interner.bytes.length * 2));
    interner.view = new DataView(interner.bytes.buffer);
  }
  if (code >= interner.ends.length)
    for (const name of ['firsts', 'lasts', 'lengths', 'ends'] as const) interner[name] = grown(interner[name], new Int32Array(code * 2));
  interner.bytes.set(bytes.subarray(from, to), start);
  interner.firsts[code] = firstWord(view, from, length);
  interner.lasts[code] = lastWord(view, to, length);
  interner.lengths[code] = length;
  interner.ends[code] = start + length;
  if (length === 1) interner.single[bytes[from]!] = code + 1;
  if (code * 8 < interner.mask) enter(interner, code);
  else {
    interner.mask = interner.mask * 2 + 1;
    interner.table = new Int32Array(interner.mask + 1);
    for (let each = 0; each <= code; each++) enter(interner, each);
  }
  return code;
}

function enter({ table, mask, firsts, lasts, lengths }: Interner, code: number): void {
  let place = placeOf(firsts[code]!, lasts[code]!, lengths[code]!, mask);
  while (table[place] !== 0) place = (place + 1) & mask;
  table[place] = code + 1;
}

export function bytesOfCode(interner: Interner, code: number): Uint8Array {
  return interner.bytes.subarray(code === 0 ? 0 : interner.ends[code - 1]!, interner.ends[code]!);
}

function grown<T extends Uint8Array | Int32Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}
