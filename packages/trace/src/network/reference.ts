/**
 * Slow, obvious answers for small networks: every path is walked, every set of flows is tried.
 * Written apart from the fast code so that each can show the other wrong. Used by tests and benchmarks only.
 *
 * @module
 */
import type { Edge } from './index.ts';

/** Every path without a repeated place, as positions in `edges`, that some bit of `data` survives. */
export function everyPath(
  edges: readonly Edge[],
  start: number,
  data: number,
  closed: ReadonlySet<number> = new Set(),
): { path: number[]; to: number; data: number }[] {
  const found: { path: number[]; to: number; data: number }[] = [];
  const walk = (place: number, carried: number, path: number[], seen: readonly number[]): void => {
    edges.forEach((edge, index) => {
      if (edge.from !== place || closed.has(index) || seen.includes(edge.to)) return;
      const next = carried & edge.data;
      if (next === 0) return;
      found.push({ path: [...path, index], to: edge.to, data: next });
      walk(edge.to, next, [...path, index], [...seen, edge.to]);
    });
  };
  walk(start, data, [], [start]);
  return found;
}

/** Which bits each place holds once another round over all edges would add none. */
export function fixpoint(placeCount: number, edges: readonly Edge[], start: number, data: number): number[] {
  const held = Array.from({ length: placeCount }, (_, place) => (place === start ? data : 0));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, data: carried } of edges) {
      const after = held[to]! | (held[from]! & carried);
      changed ||= after !== held[to];
      held[to] = after;
    }
  }
  return held;
}

/** All smallest sets of closable edges without which no path ends in a target; `undefined` if there is none. */
export function everySmallestCut(
  edges: readonly Edge[],
  start: number,
  data: number,
  targets: ReadonlySet<number>,
  mayClose: (edge: number) => boolean,
): number[][] | undefined {
  const closable = edges.map((_, index) => index).filter(mayClose);
  for (let size = 0; size <= closable.length; size++) {
    const cuts = subsets(closable, size).filter((cut) => !everyPath(edges, start, data, new Set(cut)).some(({ to }) => targets.has(to)));
    if (cuts.length > 0) return cuts;
  }
  return undefined;
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
