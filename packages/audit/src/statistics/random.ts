/**
 * Random numbers that come back with the same seed: xoshiro128** 1.1 (Blackman and Vigna 2018), its state filled by SplitMix64 so that
 * neighbouring seeds have nothing in common. For statistics; not for secrets.
 *
 * @module
 */
import { requireCount } from './arguments.ts';
import { drawBinomial } from './draw-binomial.ts';
import { drawPoisson } from './draw-poisson.ts';

export interface Random {
  /** 32 random bits, as a whole number from 0. */
  bits(): number;
  /** From 0 up to but not including 1, in steps of 2^-53. */
  fraction(): number;
  /** A whole number from 0 up to but not including `n`, each equally likely; `n` from 1 to 2^53 - 1. */
  below(n: number): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** How many of `n` succeed, each with probability `p`. */
  binomial(n: number, p: number): number;
  /** How many events happen where `mean` are expected. */
  poisson(mean: number): number;
}

/** `seed` is any whole number. */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`random: a seed is a whole number, not \`${seed}\``);
  return randomOfBits(xoshiro128(stateOfSeed(BigInt(seed))));
}

/** SplitMix64 (Steele, Lea and Flood 2014). */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}

function stateOfSeed(seed: bigint): Uint32Array {
  const next = splitMix64(BigInt.asUintN(64, seed));
  const words = BigUint64Array.of(next(), next());
  return Uint32Array.from([words[0]!, words[0]! >> 32n, words[1]!, words[1]! >> 32n], (word) => Number(BigInt.asUintN(32, word)));
}

/** xoshiro128**: 32 bits at a time from a state of four words, not all of them 0. */
export function xoshiro128(state: Uint32Array): () => number {
  let [a, b, c, d] = [state[0]! | 0, state[1]! | 0, state[2]! | 0, state[3]! | 0];
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
}

function randomOfBits(bits: () => number): Random {
  const fraction = () => ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) / 0x20000000000000;
  const bits53 = () => (bits() >>> 11) * 0x100000000 + bits();
  let spare: number | null = null;
  return {
    bits,
    fraction,
    below(n) {
      requireCount(n, 'random below');
      if (n === 0) throw new RangeError('random below: no whole number lies below `0`');
      const [draw, range] = n <= 0x100000000 ? [bits, 0x100000000] : [bits53, 0x20000000000000];
      // What is left over after the last full round of n would favour the small numbers: drawn again.
      const fair = range - (range % n);
      for (;;) {
        const drawn = draw();
        if (drawn < fair) return drawn % n;
      }
    },
    normal() {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      // Polar method of Marsaglia and Bray (1964): a point in the unit circle gives two values.
      for (;;) {
        const x = 2 * fraction() - 1;
        const y = 2 * fraction() - 1;
        const square = x * x + y * y;
        if (square === 0 || square >= 1) continue;
        const scale = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * scale;
        return x * scale;
      }
    },
    binomial: (n, p) => drawBinomial(n, p, fraction),
    poisson: (mean) => drawPoisson(mean, fraction),
  };
}
