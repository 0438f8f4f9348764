/**
 * Counts the rows of a block column by column, once most of the values in the file are known: one short loop for each column that is looked at.
 *
 * @module
 */
import { createCombinations } from '../count/combinations.ts';
import type { Counter } from '../count/index.ts';
import { firstWord, isSame, lastWord, placeOf } from '../intern/index.ts';
import type { Scanner } from '../scan/index.ts';

export interface ColumnCounter {
  /**
   * Counts rows. false: it cannot, they must be counted one by one, and so must all that follow.
   *
   * @param starts for each row, which separator ends its first field
   * @param lineOf tells the line of the row that begins at a place
   */
  count(scanner: Scanner, starts: Int32Array, rows: number, lineOf: (place: number) => number): boolean;
  /** Hands on to the counter what was counted. */
  flush(): void;
}

/** @param wanted places of fields in a row, one for each slot */
export function createColumnCounter(counter: Counter, wanted: Int32Array, keyCount: number): ColumnCounter {
  const combinations = createCombinations(counter);
  const keys = new Int32Array(keyCount);
  let sinceFlush = 0;
  combinations.fit();

  /** Adds the codes of one column to the numbers of the combinations. 1: done; 0: there is no room for a code; -1: a value has none. */
  function addColumn(slot: number, scanner: Scanner, starts: Int32Array, rows: number, lineOf: (place: number) => number): -1 | 0 | 1 {
    const { interner } = counter.slots[slot]!;
    const { bytes, view, separators } = scanner;
    const field = wanted[slot]!;
    const shift = combinations.shifts[slot]!;
    const room = combinations.rooms[slot]!;
    let { table, mask, firsts, lasts, lengths } = interner;
    for (let row = 0; row < rows; row++) {
      const separator = starts[row]! + field;
      let from = separators[separator - 1]! + 1;
      let to = separators[separator]!;
      if (bytes[from]! <= 0x20 || bytes[to - 1]! <= 0x20) {
        while (from < to && isBlank[bytes[to - 1]!] === 1) to--;
        while (from < to && isBlank[bytes[from]!] === 1) from++;
      }
      const length = to - from;
      const first = firstWord(view, from, length);
      const last = lastWord(view, to, length);
      let code = -1;
      for (let place = placeOf(first, last, length, mask); ; place = (place + 1) & mask) {
        code = table[place]! - 1;
        if (code < 0) break;
        if (
          firsts[code] === first &&
          lasts[code] === last &&
          lengths[code] === length &&
          (length <= 8 || isSame(interner, code, view, from, to))
        )
          break;
      }
      if (code < 0) {
        code = learn(slot, scanner, from, to, separators[starts[row]! - 1]! + 1, lineOf);
        if (code < 0) return -1;
        ({ table, mask, firsts, lasts, lengths } = interner);
      }
      if (code >= room) return 0;
      keys[row] = keys[row]! | (code << shift);
    }
    return 1;
  }

  /** Apart from the loop, in which a function that knows the row would have to be made for every row. */
  function learn(
    slot: number,
    { bytes, view }: Scanner,
    from: number,
    to: number,
    place: number,
    lineOf: (place: number) => number,
  ): number {
    return counter.learn(slot, bytes, view, from, to, () => lineOf(place));
  }

  return {
    count(scanner, starts, rows, lineOf) {
      for (let slot = 0; slot < wanted.length; ) {
        if (slot === 0) keys.fill(0, 0, rows);
        const done = addColumn(slot, scanner, starts, rows, lineOf);
        if (done < 0 || (done === 0 && !combinations.fit())) return false;
        // With more room for codes the numbers of all combinations are others.
        slot = done === 0 ? 0 : slot + 1;
      }
      const { table } = combinations;
      for (let row = 0; row < rows; row++) table[keys[row]!]! += 1;
      sinceFlush += rows;
      if (sinceFlush > 2 ** 31) {
        combinations.flush();
        sinceFlush = 0;
      }
      return true;
    },
    flush: combinations.flush,
  };
}

/** Space, tabulator, carriage return: what may stand around a value. */
export const isBlank = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0x20 || byte === 0x09 || byte === 0x0d ? 1 : 0));
