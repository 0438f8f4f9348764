/** Numbers pairs of whole numbers in the order in which they are first seen. */
export interface Pairs {
  readonly size: () => number;
  /** Made if need be; -1: there are as many as there may be. */
  numberOf(first: number, second: number): number;
  first(pair: number): number;
  second(pair: number): number;
}

export function createPairs(limit: number): Pairs {
  let size = 0;
  let mask = 255;
  let table = new Int32Array(mask + 1);
  let firsts = new Int32Array(mask + 1);
  let seconds = new Int32Array(mask + 1);

  function slotOf(first: number, second: number): number {
    const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const pair = table[slot]! - 1;
      if (pair < 0 || (firsts[pair] === first && seconds[pair] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function widen(): void {
    mask = mask * 2 + 1;
    table = new Int32Array(mask + 1);
    const old = { firsts, seconds };
    firsts = new Int32Array(mask + 1);
    seconds = new Int32Array(mask + 1);
    firsts.set(old.firsts);
    seconds.set(old.seconds);
    for (let pair = 0; pair < size; pair++) table[slotOf(firsts[pair]!, seconds[pair]!)] = pair + 1;
  }

  return {
    size: () => size,
    numberOf(first, second) {
      const known = table[slotOf(first, second)]! - 1;
      if (known >= 0) return known;
      if (size >= limit) return -1;
      if (size * 2 > mask) widen();
      const pair = size++;
      firsts[pair] = first;
      seconds[pair] = second;
      table[slotOf(first, second)] = pair + 1;
      return pair;
    },
    first: (pair) => firsts[pair]!,
    second: (pair) => seconds[pair]!,
  };
}
