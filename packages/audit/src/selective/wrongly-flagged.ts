import type { Prevalence } from './bounds.ts';

/** A share of everybody, known within bounds. */
export interface ShareBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Wrongly flagged people as a share of everybody, where nobody knows who of the flagged was what is looked for: with a flagged share f and an
 * assumed prevalence p, between max(0, f - p) (all that there are were found) and min(f, 1 - p) (none was). Ranges of f and p give the range of
 * both.
 *
 * @example wronglyFlaggedShare({ low: 0.22, high: 0.22 }, { low: 0.05, high: 0.05 }) // 0.17 to 0.22
 */
export function wronglyFlaggedShare(flagged: ShareBounds, prevalence: Prevalence): ShareBounds {
  for (const { low, high } of [flagged, prevalence]) {
    if (!(low >= 0 && low <= high && high <= 1)) throw new RangeError(`wrongly flagged: \`${low}\` to \`${high}\` is no range of shares`);
  }
  return { low: Math.max(0, flagged.low - prevalence.high), high: Math.min(flagged.high, 1 - prevalence.low) };
}

/** Missed people as a share of everybody, under the same assumptions: between max(0, p - f) and min(p, 1 - f). */
export function wronglyClearedShare(flagged: ShareBounds, prevalence: Prevalence): ShareBounds {
  return wronglyFlaggedShare(prevalence, flagged);
}
