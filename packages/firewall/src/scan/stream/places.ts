/**
 * From an offset in a block to line, column and byte of the file.
 *
 * @module
 */
import type { Encoding } from '../model.ts';

export interface Places {
  readonly of: (
    bytes: Uint8Array,
    newlines: Int32Array,
    origin: number,
    from: number,
    to: number,
  ) => {
    readonly at: { readonly line: number; readonly column: number; readonly byte: number; readonly length: number };
    readonly characters: number;
  };
  /** The block was told of from `from` to `to`. */
  readonly pass: (bytes: Uint8Array, newlines: Int32Array, from: number, to: number) => void;
  /** From now on offsets are counted back to this encoding; everything before was ASCII. */
  readonly countAs: (encoding: Encoding) => void;
}

/** @param mark bytes before the first character that were taken away; `markKept`: those of UTF-8, which count as no column */
export function createPlaces(encoding: Encoding, mark: number, markKept = false): Places {
  let counting = encoding;
  /** Of the place where the block begins to be told of: line, characters before it in its line, bytes of the file before it. */
  let line = 1;
  let column = markKept ? -1 : 0;
  let byte = mark;
  // Places come in order, so counting goes on where it stopped.
  let last = { from: -1, line: -1, at: 0, characters: 0, bytesAt: 0, bytes: 0 };

  const fileBytes = (bytes: Uint8Array, from: number, to: number): number => {
    if (counting === 'utf-8') return to - from;
    let units = 0;
    for (let i = from; i < to; i += 1) {
      const b = bytes[i]!;
      if ((b & 0xc0) !== 0x80) units += b >= 0xf0 && counting !== 'windows-1252' ? 2 : 1;
    }
    return counting === 'windows-1252' ? units : units * 2;
  };

  return {
    countAs: (next) => {
      counting = next;
    },
    of: (bytes, newlines, origin, from, to) => {
      const k = newlinesBefore(newlines, from);
      const first = newlinesBefore(newlines, origin);
      const begin = k > first ? newlines[k - 1]! + 1 : origin;
      const lineHere = line + k - first;
      if (last.from !== origin || last.line !== lineHere || last.at > from)
        last = { ...last, line: lineHere, at: begin, characters: k > first ? 0 : column };
      if (last.from !== origin) last = { ...last, from: origin, bytesAt: origin, bytes: byte };
      const characters = last.characters + countCharacters(bytes, last.at, from);
      const start = last.bytes + fileBytes(bytes, last.bytesAt, from);
      last = { ...last, at: from, characters, bytesAt: from, bytes: start };
      const at = { line: lineHere, column: characters + 1, byte: start, length: fileBytes(bytes, from, to) };
      return { at, characters: countCharacters(bytes, from, to) };
    },
    pass: (bytes, newlines, from, to) => {
      const first = newlinesBefore(newlines, from);
      const k = newlinesBefore(newlines, to);
      if (k > first) {
        line += k - first;
        column = countCharacters(bytes, newlines[k - 1]! + 1, to);
      } else column += countCharacters(bytes, from, to);
      byte += fileBytes(bytes, from, to);
      last = { from: -1, line: -1, at: 0, characters: 0, bytesAt: 0, bytes: 0 };
    },
  };
}

function newlinesBefore(newlines: Int32Array, at: number): number {
  let low = 0;
  let high = newlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (newlines[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countCharacters(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if ((bytes[i]! & 0xc0) !== 0x80) count += 1;
  return count;
}
