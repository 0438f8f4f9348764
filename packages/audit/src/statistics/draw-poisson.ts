import { logPoisson } from './stirling.ts';

/** Below this mean, counting up from 0 is quicker. */
const inversionBelow = 10;

/** A Poisson count, from fractions in [0, 1): by inversion where few are expected, else by Hörmann's transformed rejection (PTRS, 1993). */
export function drawPoisson(mean: number, fraction: () => number): number {
  // Above 2^52 the counts themselves would be rounded.
  if (!(mean >= 0 && mean <= 2 ** 52)) throw new RangeError(`random poisson: a mean lies between 0 and 2^52, not at \`${mean}\``);
  if (mean === 0) return 0;
  return mean < inversionBelow ? byInversion(mean, fraction) : byRejection(mean, fraction);
}

function byInversion(mean: number, fraction: () => number): number {
  for (;;) {
    let left = fraction();
    let probability = Math.exp(-mean);
    for (let count = 0; ; count += 1) {
      if (left < probability) return count;
      left -= probability;
      probability *= mean / (count + 1);
      // Rounding can leave a crumb that no count takes.
      if (count > 50 && probability < 1e-30) break;
    }
  }
}

function byRejection(mean: number, fraction: () => number): number {
  // Constants of the hat function, from the paper.
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const alpha = 1.1239 + 1.1328 / (b - 3.4);
  const surely = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = fraction() - 0.5;
    const v = fraction();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= surely) return count;
    if (!(count >= 0) || (us < 0.013 && v > us)) continue;
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= logPoisson(count, mean)) return count;
  }
}
