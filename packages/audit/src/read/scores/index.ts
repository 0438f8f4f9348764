/**
 * Scores of people, counted by group: by value while there are few different ones, then by the leading bits of the number. How coarse it gets
 * depends on which scores there are and not on their order, and sums are kept as whole numbers, so the same rows give the same counts and totals.
 *
 * @module
 */
import type { ScoreState } from '../state/index.ts';
import { binOf, double } from './bin.ts';

/** Groups times different scores. */
const maximumEntries = 65_536;

/** Bits of a number behind its point that tell bins apart; `exact`: all. */
const exact = 52;
const coarsestOfWord = 20;

export interface Scores {
  /** The entry of a score of a group; -1: there is no room for it even in the coarsest bins. */
  entryOf(group: number, value: number): number;
  /** Counts `weight` people. @param cell `flagged * 3 + positive` */
  add(entry: number, cell: number, value: number, weight: number): void;
  states(nameOfGroup: (group: number) => readonly string[]): ScoreState[];
}

const bits = new DataView(new ArrayBuffer(8));

export function createScores(limit = maximumEntries): Scores {
  let level = exact;
  let size = 0;
  let capacity = 1024;
  let mask = capacity * 2 - 1;
  /** Entries + 1 by hash. */
  let table = new Int32Array(mask + 1);
  let groups = new Int32Array(capacity);
  let highs = new Int32Array(capacity);
  let lows = new Int32Array(capacity);
  let counts = new Float64Array(capacity * 9);
  /** Sums of the bits that the bin leaves out: those of the upper word, and of the lower below 2^32 after carrying. */
  let upper = new Float64Array(0);
  let lower = new Float64Array(0);

  function slotOf(group: number, high: number, low: number): number {
    let hash = Math.imul(group ^ 0x2545f491, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ Math.imul(low, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const entry = table[slot]! - 1;
      if (entry < 0 || (groups[entry] === group && highs[entry] === high && lows[entry] === low)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function enter(group: number, high: number, low: number): number {
    let slot = slotOf(group, high, low);
    const known = table[slot]! - 1;
    if (known >= 0) return known;
    if (size >= limit) return -1;
    if (size === capacity) {
      widen();
      slot = slotOf(group, high, low);
    }
    const entry = size++;
    table[slot] = entry + 1;
    groups[entry] = group;
    highs[entry] = high;
    lows[entry] = low;
    return entry;
  }

  function widen(): void {
    capacity *= 4;
    mask = capacity * 2 - 1;
    table = new Int32Array(mask + 1);
    [groups, highs, lows] = [resized(groups), resized(highs), resized(lows)];
    counts = resizedCounts(counts);
    if (level !== exact) [upper, lower] = [resizedCounts(upper), resizedCounts(lower)];
    for (let entry = 0; entry < size; entry++) table[slotOf(groups[entry]!, highs[entry]!, lows[entry]!)] = entry + 1;
  }

  function resized(array: Int32Array): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(capacity);
    larger.set(array);
    return larger;
  }

  function resizedCounts(array: Float64Array): Float64Array<ArrayBuffer> {
    const larger = new Float64Array(capacity * 9);
    larger.set(array);
    return larger;
  }

  /** Drops the next bits. Called while there is no room, so that the bins are always the finest that are few enough. */
  function coarsen(): boolean {
    if (level === 0) return false;
    const old = { level, size, groups, highs, lows, counts, upper, lower };
    level = old.level === exact ? coarsestOfWord : old.level - 1;
    const shift = old.level === exact ? 0 : 1;
    size = 0;
    table = new Int32Array(mask + 1);
    [groups, highs, lows] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)];
    [counts, upper, lower] = [new Float64Array(capacity * 9), new Float64Array(capacity * 9), new Float64Array(capacity * 9)];
    for (let from = 0; from < old.size; from++) {
      const high = old.highs[from]!;
      const to = enter(old.groups[from]!, (high >>> shift) | 0, 0);
      const dropped = (high & shift) * 2 ** (20 - Math.min(old.level, coarsestOfWord));
      for (let cell = 0; cell < 9; cell++) {
        const count = old.counts[from * 9 + cell]!;
        if (count === 0) continue;
        counts[to * 9 + cell]! += count;
        upper[to * 9 + cell]! += dropped * count + (old.upper[from * 9 + cell] ?? 0);
        if (old.level === exact) addLower(to * 9 + cell, old.lows[from]! >>> 0, count);
        else addSum(to * 9 + cell, old.lower[from * 9 + cell]!);
      }
    }
    return true;
  }

  /** In two halves, so that no product goes beyond 2^53. */
  function addLower(at: number, low: number, count: number): void {
    const highPart = Math.floor(low / 65_536) * count;
    upper[at]! += Math.floor(highPart / 65_536);
    addSum(at, (highPart % 65_536) * 65_536 + (low % 65_536) * count);
  }

  function addSum(at: number, sum: number): void {
    const all = lower[at]! + sum;
    upper[at]! += Math.floor(all / 2 ** 32);
    lower[at] = all % 2 ** 32;
  }

  function keyed(group: number, value: number): number {
    bits.setFloat64(0, value);
    const high = bits.getInt32(0);
    return level === exact ? enter(group, high, bits.getInt32(4)) : enter(group, (high >>> (20 - level)) | 0, 0);
  }

  return {
    entryOf(group, value) {
      let entry = keyed(group, value);
      while (entry < 0 && coarsen()) entry = keyed(group, value);
      return entry;
    },
    add(entry, cell, value, weight) {
      const at = entry * 9 + cell;
      counts[at]! += weight;
      if (level === exact) return;
      bits.setFloat64(0, value);
      upper[at]! += (bits.getInt32(0) & ((1 << (20 - level)) - 1)) * weight;
      addLower(at, bits.getUint32(4), weight);
    },
    states: (nameOfGroup) =>
      Array.from({ length: size }, (_, entry) => {
        const at = entry * 9;
        const own = counts.subarray(at, at + 9);
        const group = nameOfGroup(groups[entry]!);
        if (level === exact) {
          const value = double(highs[entry]!, lows[entry]!);
          return { group, from: value, to: value, counts: own, totals: null };
        }
        const sums = Array.from(own, (count, cell) => ({ count, upper: upper[at + cell]!, lower: lower[at + cell]! }));
        return { group, counts: own, ...binOf(20 - level, highs[entry]!, sums) };
      }),
  };
}
