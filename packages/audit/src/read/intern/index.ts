/**
 * Gives every different value of a column a small whole number, its code, by comparing bytes. Values are looked up for every row and learned once.
 *
 * @module
 */

export interface Interner {
  /** Different values so far. */
  size: number;
  /** Of the values, each begun at a multiple of four and filled up with zeros; as words. */
  words: Int32Array;
  wordCount: number;
  /** By code. */
  starts: Int32Array;
  lengths: Int32Array;
  /** Codes + 1 by hash; 0 is free. */
  table: Int32Array;
  mask: number;
  /** Codes + 1 of values of one byte. */
  readonly single: Int32Array;
}

export function createInterner(): Interner {
  return {
    size: 0,
    words: new Int32Array(1024),
    wordCount: 0,
    starts: new Int32Array(64),
    lengths: new Int32Array(64),
    table: new Int32Array(256),
    mask: 255,
    single: new Int32Array(256),
  };
}

const factor = 0x9e3779b1;

/** Bytes of a value past its whole words, by their number. */
const tailMasks = Int32Array.of(0, 0xff, 0xffff, 0xffffff);

/**
 * The code of a value, or -1.
 *
 * @param view over the bytes, with at least four more behind the value
 */
export function findCode(interner: Interner, view: DataView, from: number, to: number): number {
  const length = to - from;
  if (length === 1) return interner.single[view.getUint8(from)]! - 1;
  const { table, mask, lengths, starts, words } = interner;
  const whole = from + (length & ~3);
  const tailMask = tailMasks[length & 3]!;
  const tail = view.getInt32(whole, true) & tailMask;
  let hash = hashTail(length, tail);
  for (let at = from; at < whole; at += 4) hash = hashWord(hash, view.getInt32(at, true));
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const code = table[slot]! - 1;
    if (code < 0) return -1;
    if (lengths[code] !== length) continue;
    let word = starts[code]!;
    let at = from;
    while (at < whole && words[word] === view.getInt32(at, true)) {
      at += 4;
      word++;
    }
    if (at === whole && words[word] === tail) return code;
  }
}

function hashTail(length: number, tail: number): number {
  return hashWord(length, tail);
}

function hashWord(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, factor);
  return mixed ^ (mixed >>> 16);
}

/** Learns a value that `findCode` did not find: the next code. */
export function addCode(interner: Interner, view: DataView, from: number, to: number): number {
  const code = interner.size++;
  const length = to - from;
  const needed = (length >> 2) + 1;
  while (interner.wordCount + needed > interner.words.length) interner.words = grown(interner.words);
  if (code >= interner.starts.length) {
    interner.starts = grown(interner.starts);
    interner.lengths = grown(interner.lengths);
  }
  interner.starts[code] = interner.wordCount;
  interner.lengths[code] = length;
  for (let at = from; at < to - 3; at += 4) interner.words[interner.wordCount++] = view.getInt32(at, true);
  interner.words[interner.wordCount++] = view.getInt32(from + (length & ~3), true) & tailMasks[length & 3]!;
  if (length === 1) interner.single[view.getUint8(from)] = code + 1;
  else if (code * 2 > interner.mask) rebuild(interner);
  else enter(interner, code);
  return code;
}

function enter(interner: Interner, code: number): void {
  const { table, mask, words } = interner;
  const length = interner.lengths[code]!;
  const start = interner.starts[code]!;
  const whole = start + (length >> 2);
  let hash = hashTail(length, words[whole]!);
  for (let word = start; word < whole; word++) hash = hashWord(hash, words[word]!);
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (table[slot] !== 0) slot = (slot + 1) & mask;
  table[slot] = code + 1;
}

function rebuild(interner: Interner): void {
  interner.mask = interner.mask * 2 + 1;
  interner.table = new Int32Array(interner.mask + 1);
  for (let code = 0; code < interner.size; code++) if (interner.lengths[code] !== 1) enter(interner, code);
}

export function bytesOfCode(interner: Interner, code: number): Uint8Array {
  const start = interner.starts[code]!;
  return new Uint8Array(interner.words.buffer, start * 4, interner.lengths[code]!);
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
