/**
 * Tells whether one id stands in several rows, and whether those rows say different things. Of each id only a hash of 64 bits is kept: two different
 * ids are taken for one about once in a hundred thousand files of ten million ids. No id can be read back from it, short ones apart.
 *
 * @module
 */
import { limits } from '../limits.ts';
import type { IdState } from '../state/index.ts';

export interface Ids {
  /** @param row the same for rows that say the same */
  add(view: DataView, from: number, to: number, row: number): void;
  state(): IdState;
}

/** Highest bit of a counter: the rows say different things. */
const inconsistent = 0x80000000;

export function createIds(limit: number = limits.ids): Ids {
  let mask = 1023;
  let size = 0;
  /** Four words for each: hash, hash, what its first row says, number of rows. */
  let table: Int32Array | null = new Int32Array((mask + 1) * 4);

  function slotOf(words: Int32Array, high: number, low: number): number {
    let slot = low & mask;
    while (words[slot * 4 + 3] !== 0 && (words[slot * 4] !== high || words[slot * 4 + 1] !== low)) slot = (slot + 1) & mask;
    return slot * 4;
  }

  function widen(old: Int32Array): Int32Array {
    mask = mask * 2 + 1;
    const wider = new Int32Array((mask + 1) * 4);
    for (let at = 0; at < old.length; at += 4)
      if (old[at + 3] !== 0) wider.set(old.subarray(at, at + 4), slotOf(wider, old[at]!, old[at + 1]!));
    return wider;
  }

  return {
    add(view, from, to, row) {
      if (table === null) return;
      let high = 0x2545f491 ^ (to - from);
      let low = 0x6c8e9cf5 ^ (to - from);
      for (let at = from; at < to; at += 4) {
        const rest = to - at;
        const word = rest >= 4 ? view.getInt32(at, true) : view.getInt32(at, true) & ((1 << (rest * 8)) - 1);
        high = Math.imul(high ^ word, 0x85ebca6b);
        high ^= high >>> 15;
        low = Math.imul((low ^ word) + 0x9e3779b9, 0xc2b2ae35);
        low ^= low >>> 13;
      }
      high = Math.imul(high ^ low, 0x27d4eb2f);
      high ^= high >>> 16;
      low = Math.imul(low ^ (high << 7), 0x165667b1);
      low ^= low >>> 15;
      const at = slotOf(table, high, low);
      const rows = table[at + 3]!;
      if (rows !== 0) {
        table[at + 3] = (rows + 1) | (table[at + 2] === row ? 0 : inconsistent);
        return;
      }
      if (size >= limit) {
        table = null;
        return;
      }
      table[at] = high;
      table[at + 1] = low;
      table[at + 2] = row;
      table[at + 3] = 1;
      size++;
      if (size * 4 > mask * 3) table = widen(table);
    },
    state() {
      const state = { repeated: 0, rows: 0, inconsistent: 0, beyond: table === null };
      const words = table ?? [];
      for (let at = 3; at < words.length; at += 4) {
        const rows = words[at]! & ~inconsistent;
        if (rows < 2) continue;
        state.repeated++;
        state.rows += rows;
        if (words[at]! < 0) state.inconsistent++;
      }
      return state;
    },
  };
}
