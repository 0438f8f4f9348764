/**
 * Counts rows that are alike in every value that is looked at, by one number made of their codes. There are few such combinations and many rows, so
 * almost all the work for a row is to find its number and add one.
 *
 * @module
 */
import type { Counter } from './index.ts';

export interface Combinations {
  /** By slot: where its code stands in the number of a combination. */
  readonly shifts: Int32Array;
  /** By slot: codes below this one have room. */
  readonly rooms: Int32Array;
  /** By number of the combination. */
  table: Uint32Array;
  /** Makes room for all codes learned so far. false: there are too many combinations to count them so. */
  fit(): boolean;
  /** Hands on what was counted. To be called before as many as 2^32 rows. */
  flush(): void;
}

/** A table of four megabytes: larger ones leave the processor's cache. */
const maximumBits = 20;

export function createCombinations(counter: Counter): Combinations {
  const { slots } = counter;
  const bits = new Int32Array(slots.length);

  const combinations: Combinations = {
    shifts: new Int32Array(slots.length),
    rooms: new Int32Array(slots.length),
    table: new Uint32Array(0),
    fit() {
      combinations.flush();
      let total = 0;
      for (const [i, { interner }] of slots.entries()) {
        bits[i] = 32 - Math.clz32(interner.size);
        combinations.shifts[i] = total;
        combinations.rooms[i] = 1 << bits[i]!;
        total += bits[i]!;
      }
      if (total > maximumBits) return false;
      combinations.table = new Uint32Array(1 << total);
      return true;
    },
    flush() {
      const { table, shifts, rooms } = combinations;
      for (let number = 0; number < table.length; number++) {
        const weight = table[number]!;
        if (weight === 0) continue;
        for (let i = 0; i < slots.length; i++) counter.codes[i] = (number >>> shifts[i]!) & (rooms[i]! - 1);
        counter.count(weight);
      }
      table.fill(0);
    },
  };
  return combinations;
}
