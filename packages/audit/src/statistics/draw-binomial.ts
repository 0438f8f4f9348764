import { requireCount, requireProbability } from './arguments.ts';
import { logBinomial } from './stirling.ts';

/** Below this expectation, counting up from 0 is quicker. */
const inversionBelow = 10;

/** A binomial count, from fractions in [0, 1): by inversion where few are expected, else by Hörmann's transformed rejection (BTRS, 1993). */
export function drawBinomial(n: number, p: number, fraction: () => number): number {
  requireCount(n, 'random binomial');
  requireProbability(p, 'random binomial');
  if (n === 0 || p === 0) return 0;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, fraction);
  return n * p < inversionBelow ? byInversion(n, p, fraction) : byRejection(n, p, fraction);
}

function byInversion(n: number, p: number, fraction: () => number): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let left = fraction();
    let probability = none;
    for (let count = 0; count <= n; count += 1) {
      if (left < probability) return count;
      left -= probability;
      probability *= ((n - count) / (count + 1)) * odds;
      // Rounding can leave a crumb that no count takes.
      if (count > 50 && probability < 1e-30) break;
    }
  }
}

function byRejection(n: number, p: number, fraction: () => number): number {
  const q = 1 - p;
  const deviation = Math.sqrt(n * p * q);
  // Constants of the hat function, from the paper.
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const surely = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const atMode = logBinomial(Math.floor((n + 1) * p), n, p, q);
  for (;;) {
    const u = fraction() - 0.5;
    const v = fraction();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= surely) return count;
    if (!(count >= 0 && count <= n)) continue;
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= logBinomial(count, n, p, q) - atMode) return count;
  }
}
