/**
 * The easiest way to every place: least hard mode first, then confirmed flows only, then fewest hops.
 *
 * A path counts only if at least one data category survives all of it, so it is searched category by category.
 *
 * @module
 */
import { flowStride, type Network } from '../network/index.ts';

export interface EasiestPath {
  /** Rank of the hardest mode on the path; 1 is easiest. */
  readonly mode: number;
  /** Packed flow numbers from the start to the place. */
  readonly flows: readonly number[];
  /** Does every flow on it rest on a confirmed statement? */
  readonly sure: boolean;
}

export interface PathQuestion {
  readonly start: number;
  readonly data: number;
  readonly hardestMode: number;
  readonly isSure: (flow: number) => boolean;
}

/** The easiest path to each place that can be reached, by place number; the start itself is left out. */
export function easiestPaths(network: Network, question: PathQuestion): ReadonlyMap<number, EasiestPath> {
  const found = new Map<number, EasiestPath>();
  for (let mode = 1; mode <= question.hardestMode; mode++) {
    for (const sure of [true, false]) {
      const best = new Map<number, readonly number[]>();
      for (let bit = 0; bit < 32; bit++) {
        if ((question.data & (1 << bit)) === 0) continue;
        shortestPaths(network, question, 1 << bit, mode, sure, found, best);
      }
      for (const [place, flows] of best) found.set(place, { mode, flows, sure });
    }
  }
  return found;
}

/** Breadth first over the flows that carry one data category. */
function shortestPaths(
  { placeCount, offsets, flows, modes }: Network,
  { start, isSure }: PathQuestion,
  bit: number,
  hardestMode: number,
  sure: boolean,
  settled: ReadonlyMap<number, unknown>,
  best: Map<number, readonly number[]>,
): void {
  const arrivedBy = new Int32Array(placeCount).fill(-1);
  const cameFrom = new Int32Array(placeCount).fill(-1);
  const queue = [start];
  for (const place of queue) {
    for (let flow = offsets[place]!; flow < offsets[place + 1]!; flow++) {
      const to = flows[flow * flowStride]!;
      if (to === start || arrivedBy[to] !== -1 || modes[flow]! > hardestMode) continue;
      if ((flows[flow * flowStride + 1]! & bit) === 0 || (sure && !isSure(flow))) continue;
      arrivedBy[to] = flow;
      cameFrom[to] = place;
      queue.push(to);
    }
  }
  for (const place of queue.slice(1)) {
    if (settled.has(place)) continue;
    const path: number[] = [];
    for (let at = place; at !== start; at = cameFrom[at]!) path.unshift(arrivedBy[at]!);
    const known = best.get(place);
    if (known === undefined || path.length < known.length) best.set(place, path);
  }
}

/** Every path without a repeated place that some data category survives, shortest first, at most `limit`. */
export function allPaths(network: Network, question: { start: number; target: number; data: number; limit: number }): number[][] {
  const { offsets, flows } = network;
  const paths: number[][] = [];
  let frontier = [{ place: question.start, data: question.data, path: [] as number[], seen: new Set([question.start]) }];
  while (frontier.length > 0 && paths.length < question.limit) {
    const next: typeof frontier = [];
    for (const { place, data, path, seen } of frontier) {
      for (let flow = offsets[place]!; flow < offsets[place + 1]!; flow++) {
        const to = flows[flow * flowStride]!;
        const carried = data & flows[flow * flowStride + 1]!;
        if (carried === 0 || seen.has(to)) continue;
        if (to === question.target) paths.push([...path, flow]);
        else if (next.length < 20_000) next.push({ place: to, data: carried, path: [...path, flow], seen: new Set(seen).add(to) });
      }
    }
    frontier = next;
  }
  return paths.slice(0, question.limit);
}
