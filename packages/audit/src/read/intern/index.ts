/**
 * Gives every different value of a column a small whole number, its code, by comparing bytes. Values are looked up for every row and learned once.
 *
 * @module
 */

export interface Interner {
  /** Different values so far. */
  size: number;
  /** Four words for each place: the first four bytes, the last four, the length, the code + 1; all 0 where it is free. */
  table: Int32Array;
  /** Number of places less one. */
  mask: number;
  /** All values, one after another. */
  bytes: Uint8Array;
  byteCount: number;
  /** Where each value ends, by code. */
  ends: Float64Array;
}

export function createInterner(): Interner {
  return { size: 0, table: new Int32Array(64 * 4), mask: 63, bytes: new Uint8Array(1024), byteCount: 0, ends: new Float64Array(64) };
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
export function findCode(interner: Interner, bytes: Uint8Array, view: DataView, from: number, to: number): number {
  const { table, mask } = interner;
  const length = to - from;
  const first = firstWord(view, from, length);
  const last = lastWord(view, to, length);
  let place = placeOf(first, last, length, mask);
  for (;;) {
    const at = place * 4;
    const code = table[at + 3]! - 1;
    if (code < 0) return -1;
    if (
      table[at] === first &&
      table[at + 1] === last &&
      table[at + 2] === length &&
      (length <= 8 || isSame(interner, code, bytes, from, to))
    )
      return code;
    place = (place + 1) & mask;
  }
}

/** The bytes between the first four and the last four. */
export function isSame(interner: Interner, code: number, bytes: Uint8Array, from: number, to: number): boolean {
  const shift = interner.ends[code]! - to;
  for (let at = from + 4; at < to - 4; at++) if (bytes[at] !== interner.bytes[at + shift]) return false;
  return true;
}

/** Learns a value that `findCode` did not find: the next code. */
export function addCode(interner: Interner, bytes: Uint8Array, view: DataView, from: number, to: number): number {
  const code = interner.size++;
  const length = to - from;
  while (interner.byteCount + length > interner.bytes.length)
    interner.bytes = grown(interner.bytes, new Uint8Array(interner.bytes.length * 2));
  if (code >= interner.ends.length) interner.ends = grown(interner.ends, new Float64Array(interner.ends.length * 2));
  interner.bytes.set(bytes.subarray(from, to), interner.byteCount);
  interner.byteCount += length;
  interner.ends[code] = interner.byteCount;
  if (code * 2 >= interner.mask) widen(interner);
  enter(interner, firstWord(view, from, length), lastWord(view, to, length), length, code);
  return code;
}

function enter({ table, mask }: Interner, first: number, last: number, length: number, code: number): void {
  let place = placeOf(first, last, length, mask);
  while (table[place * 4 + 3] !== 0) place = (place + 1) & mask;
  table.set([first, last, length, code + 1], place * 4);
}

function widen(interner: Interner): void {
  const { table } = interner;
  interner.mask = interner.mask * 2 + 1;
  interner.table = new Int32Array((interner.mask + 1) * 4);
  for (let at = 0; at < table.length; at += 4)
    if (table[at + 3] !== 0) enter(interner, table[at]!, table[at + 1]!, table[at + 2]!, table[at + 3]! - 1);
}

export function bytesOfCode(interner: Interner, code: number): Uint8Array {
  return interner.bytes.subarray(code === 0 ? 0 : interner.ends[code - 1]!, interner.ends[code]!);
}

function grown<T extends Uint8Array | Float64Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}
