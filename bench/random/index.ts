export interface Random {
  /** At least 0, less than 1. */
  readonly fraction: () => number;
  /** A whole number, at least 0, less than `limit`. */
  readonly below: (limit: number) => number;
}

/** Random numbers that a seed repeats: mulberry32, ample for made-up Atlases and for nothing else. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { fraction, below: (limit) => Math.floor(fraction() * limit) };
}
