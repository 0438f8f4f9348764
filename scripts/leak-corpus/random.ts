/** Chance that can be repeated: the same seed and file name always give the same file. */
export interface Chance {
  /** Whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  readonly digits: (count: number) => string;
  readonly letters: (count: number, alphabet?: string) => string;
  /** True once in `outOf` times. */
  readonly once: (outOf: number) => boolean;
  readonly shuffled: <T>(things: readonly T[]) => T[];
}

export function createChance(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const sign of seed) state = Math.imul(state ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
  // The generator "mulberry32": 32 bits of state, plenty for invented numbers, never for secrets.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(choices: readonly T[]): T => {
    if (choices.length === 0) throw new Error('nothing to pick from');
    return choices[between(0, choices.length - 1)] as T;
  };
  const letters = (count: number, alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') =>
    Array.from({ length: count }, () => pick([...alphabet])).join('');
  return {
    between,
    pick,
    digits: (count) => letters(count, '0123456789'),
    letters,
    once: (outOf) => between(1, outOf) === 1,
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ thing }) => thing),
  };
}
