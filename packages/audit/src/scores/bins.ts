import type { Step } from './cells.ts';

/** Holds scores from `from` up to, but without, `to`; the last bin holds `to` as well, and one with `from === to` that score alone. */
export interface Bin {
  readonly from: number;
  readonly to: number;
}

/**
 * Bins for calibration, the same for all groups so that they can be compared: one for each score if there are no more scores than bins;
 * equal widths if all lie between 0 and 1; else so that about as many people stand in each.
 *
 * @param steps those of everybody
 */
export function binsOf(steps: readonly Step[], count: number): Bin[] {
  if (steps.length === 0) return [];
  if (steps.length <= count && steps.every(({ from, to }) => from === to)) return steps.map(({ from, to }) => ({ from, to }));
  const lowest = steps[0]!.from;
  const highest = steps.reduce((most, { to }) => Math.max(most, to), lowest);
  if (lowest >= 0 && highest <= 1) return Array.from({ length: count }, (_, i) => ({ from: i / count, to: (i + 1) / count }));
  return betweenEdges([lowest, ...edgesOf(steps, count), highest]);
}

/** The place of the bin that a score of everybody belongs to. */
export function binOf(bins: readonly Bin[], score: number): number {
  return Math.max(
    0,
    bins.findLastIndex(({ from }) => score >= from),
  );
}

/** Scores at which a further share of everybody is passed. */
function edgesOf(steps: readonly Step[], count: number): number[] {
  const n = steps.reduce((all, step) => all + step.n, 0);
  const edges: number[] = [];
  let passed = 0;
  let last = 0;
  for (const step of steps) {
    const share = Math.floor((passed * count) / n);
    if (share > last) edges.push(step.from);
    last = share;
    passed += step.n;
  }
  return edges;
}

function betweenEdges(edges: readonly number[]): Bin[] {
  const different = edges.filter((edge, i) => i === 0 || edge > edges[i - 1]!);
  if (different.length === 1) return [{ from: different[0]!, to: different[0]! }];
  return different.slice(1).map((to, i) => ({ from: different[i]!, to }));
}
