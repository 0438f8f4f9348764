/** Score cells of one group, put together where the score is the same. */
import type { ScoreCell } from '../model/index.ts';

export interface Step {
  readonly from: number;
  readonly to: number;
  /** Mean of the scores in the step. */
  readonly at: number;
  readonly n: number;
  readonly total: number;
  readonly positives: number;
  readonly negatives: number;
}

/** In the order of the scores. Cells without people are left out. */
export function stepsOf(cells: readonly ScoreCell[]): Step[] {
  const stepByKey = new Map<string, { -readonly [K in Exclude<keyof Step, 'at'>]: Step[K] }>();
  for (const { from, to, count, total, positive } of cells) {
    if (count === 0) continue;
    const key = `${from} ${to}`;
    const step = stepByKey.get(key) ?? { from, to, n: 0, total: 0, positives: 0, negatives: 0 };
    stepByKey.set(key, step);
    step.n += count;
    step.total += total;
    if (positive !== null) step[positive ? 'positives' : 'negatives'] += count;
  }
  return [...stepByKey.values()]
    .map((step) => ({ ...step, at: step.from === step.to ? step.from : within(step.total / step.n, step.from, step.to) }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** A sum of many scores is rounded, so its mean may fall a hair outside. */
function within(mean: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, mean));
}
