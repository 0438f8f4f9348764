/**
 * Counts rows that are alike in every value that is looked at, by one number made of their codes. There are few such combinations and many rows, so
 * almost all the work for a row is to find its number and add one.
 *
 * @module
 */
import { answerRoom, type Counter } from './index.ts';

export interface Combinations {
  /** By slot: where its part stands in the number of a combination. */
  readonly shifts: Int32Array;
  /** By slot: parts below this one have room. */
  readonly rooms: Int32Array;
  /** By slot, 1: it has too many numbers for codes; its part is what the number answers, and the score is counted apart. */
  readonly wide: Uint8Array;
  /** By slot: it is a column of ids alone and has no part. */
  readonly leftOut: readonly boolean[];
  /** Rows, by number of the combination. */
  table: Uint32Array;
  /** Makes room for all codes learned so far. false: there are too many combinations to count them so. */
  fit(): boolean;
  /** Gives a column of numbers up as one of few values. false: its values must all be known. */
  widen(slot: number): boolean;
  /** Hands on what was counted. To be called before as many as 2^32 rows. */
  flush(): void;
  /** Makes a combination the row at hand of the counter. */
  recall(number: number): void;
}

/** A table of four megabytes: larger ones leave the processor's cache. */
const maximumBits = 20;
/** A column of numbers with fewer values is never given up for room. */
const fewBits = 6;

export function createCombinations(counter: Counter): Combinations {
  const { slots } = counter;

  const leftOut = slots.map(({ uses }) => !uses.text && !uses.number);
  const bitsFor = (count: number): number => 32 - Math.clz32(count);

  const combinations: Combinations = {
    shifts: new Int32Array(slots.length),
    rooms: new Int32Array(slots.length),
    wide: new Uint8Array(slots.length),
    leftOut,
    table: new Uint32Array(0),
    fit() {
      combinations.flush();
      for (;;) {
        const bits = slots.map(({ interner }, i) =>
          leftOut[i] ? 0 : combinations.wide[i] === 1 ? bitsFor(answerRoom) : bitsFor(interner.size),
        );
        let total = 0;
        for (const [i, count] of bits.entries()) {
          combinations.shifts[i] = total;
          combinations.rooms[i] = 1 << count;
          total += count;
        }
        if (total <= maximumBits) {
          combinations.table = new Uint32Array(1 << total);
          return true;
        }
        const widest = bits.reduce((best, count, i) => (isNarrow(i) && count > (bits[best] ?? fewBits) ? i : best), -1);
        if (widest < 0) return false;
        combinations.wide[widest] = 1;
      }
    },
    widen(slot) {
      if (!isNarrow(slot)) return false;
      combinations.flush();
      combinations.wide[slot] = 1;
      return combinations.fit();
    },
    flush() {
      const { table } = combinations;
      for (let number = 0; number < table.length; number++) {
        const weight = table[number]!;
        if (weight === 0) continue;
        combinations.recall(number);
        counter.count(weight);
      }
      table.fill(0);
    },
    recall(number) {
      const { shifts, rooms, wide } = combinations;
      for (let i = 0; i < slots.length; i++) {
        const part = (number >>> shifts[i]!) & (rooms[i]! - 1);
        const isCode = wide[i] === 0 && !leftOut[i];
        counter.codes[i] = isCode ? part : -1;
        if (isCode) continue;
        counter.answers[i] = part;
        counter.numbers[i] = Number.NaN;
      }
    },
  };

  const isNarrow = (slot: number): boolean => combinations.wide[slot] === 0 && slots[slot]!.uses.number && !slots[slot]!.uses.text;

  return combinations;
}
