/**
 * The smallest sets of flows whose closing separates a place from its targets.
 *
 * Because every data category travels on its own, a cut must break every path that any category survives.
 * For one category that is a minimum cut; for several that share flows the smallest common set is found by
 * branching on the flows of a path that is still open, with the largest single-category cut as lower bound.
 *
 * @module
 */
import { flowStride, type Network } from '../network/index.ts';

export interface CutQuestion {
  readonly start: number;
  readonly targets: ReadonlySet<number>;
  readonly data: number;
  /** May this packed flow be closed? What may not be closed stays open in every answer. */
  readonly mayClose: (flow: number) => boolean;
  /** How many cuts of the smallest size to list at most. */
  readonly limit?: number;
  /** How many search steps to spend at most. */
  readonly steps?: number;
}

export interface Cuts {
  /** `none-needed`: nothing gets through. `impossible`: some path has no flow that may be closed. */
  readonly verdict: 'found' | 'none-needed' | 'impossible' | 'too-large';
  /** Packed flow numbers, ascending; all of the same, smallest size. */
  readonly cuts: readonly (readonly number[])[];
  /** Were all smallest cuts listed? */
  readonly complete: boolean;
}

export function smallestCuts(network: Network, question: CutQuestion): Cuts {
  const { limit = 12, steps = 200_000 } = question;
  const bits = bitsOf(question.data);
  const open = (closed: ReadonlySet<number>): number[] | undefined => firstOpenPath(network, question, bits, closed);
  if (open(new Set()) === undefined) return { verdict: 'none-needed', cuts: [], complete: true };
  if (firstOpenPath(network, question, bits, closable(network, question)) !== undefined)
    return { verdict: 'impossible', cuts: [], complete: true };
  let lower = 1;
  for (const bit of bits) lower = Math.max(lower, disjointPaths(network, question, bit));
  const budget = { left: steps };
  for (let size = lower; ; size++) {
    const cuts = new Map<string, number[]>();
    search(open, question.mayClose, size, new Set(), new Set(), cuts, limit, budget);
    if (cuts.size > 0) return { verdict: 'found', cuts: sortCuts([...cuts.values()]), complete: cuts.size < limit && budget.left > 0 };
    if (budget.left <= 0) return { verdict: 'too-large', cuts: [], complete: false };
  }
}

function search(
  open: (closed: ReadonlySet<number>) => number[] | undefined,
  mayClose: (flow: number) => boolean,
  left: number,
  closed: ReadonlySet<number>,
  kept: ReadonlySet<number>,
  cuts: Map<string, number[]>,
  limit: number,
  budget: { left: number },
): void {
  if (cuts.size >= limit || budget.left-- <= 0) return;
  const path = open(closed);
  if (path === undefined) {
    const cut = [...closed].toSorted((a, b) => a - b);
    cuts.set(cut.join(), cut);
    return;
  }
  if (left === 0) return;
  // Each branch closes one flow of the path and keeps the earlier ones open, so no set is met twice.
  const keptHere = new Set(kept);
  for (const flow of path) {
    if (!mayClose(flow) || keptHere.has(flow)) continue;
    search(open, mayClose, left - 1, new Set(closed).add(flow), new Set(keptHere), cuts, limit, budget);
    keptHere.add(flow);
  }
}

/** A shortest path that some category survives, avoiding closed flows; `undefined` if there is none. */
function firstOpenPath(
  { placeCount, offsets, flows }: Network,
  { start, targets }: CutQuestion,
  bits: readonly number[],
  closed: ReadonlySet<number>,
): number[] | undefined {
  let best: number[] | undefined;
  for (const bit of bits) {
    const arrivedBy = new Int32Array(placeCount).fill(-1);
    const cameFrom = new Int32Array(placeCount).fill(-1);
    const queue = [start];
    let target = -1;
    for (const place of queue) {
      for (let flow = offsets[place]!; flow < offsets[place + 1]! && target < 0; flow++) {
        const to = flows[flow * flowStride]!;
        if (to === start || arrivedBy[to] !== -1 || closed.has(flow) || (flows[flow * flowStride + 1]! & bit) === 0) continue;
        arrivedBy[to] = flow;
        cameFrom[to] = place;
        if (targets.has(to)) target = to;
        else queue.push(to);
      }
      if (target >= 0) break;
    }
    if (target < 0) continue;
    const path: number[] = [];
    for (let at = target; at !== start; at = cameFrom[at]!) path.unshift(arrivedBy[at]!);
    if (best === undefined || path.length < best.length) best = path;
  }
  return best;
}

/** Menger: the number of paths that share no closable flow bounds every cut from below. */
function disjointPaths({ placeCount, offsets, flows }: Network, { start, targets, mayClose }: CutQuestion, bit: number): number {
  const pairs: [from: number, to: number, capacity: number][] = [];
  for (let place = 0; place < placeCount; place++)
    for (let flow = offsets[place]!; flow < offsets[place + 1]!; flow++)
      if ((flows[flow * flowStride + 1]! & bit) !== 0)
        pairs.push([place, flows[flow * flowStride]!, mayClose(flow) ? 1 : Number.POSITIVE_INFINITY]);
  const residual = pairs.flatMap(([from, to, capacity]) => [
    { from, to, capacity },
    { from: to, to: from, capacity: 0 },
  ]);
  const leaving = new Map<number, number[]>();
  residual.forEach((edge, index) => {
    const list = leaving.get(edge.from);
    if (list) list.push(index);
    else leaving.set(edge.from, [index]);
  });
  for (let total = 0; ; total++) {
    const arrivedBy = new Map<number, number>([[start, -1]]);
    const queue = [start];
    let target = -1;
    for (const place of queue) {
      for (const index of leaving.get(place) ?? []) {
        const { to, capacity } = residual[index]!;
        if (capacity === 0 || arrivedBy.has(to)) continue;
        arrivedBy.set(to, index);
        if (targets.has(to)) target = to;
        queue.push(to);
      }
      if (target >= 0) break;
    }
    if (target < 0 || total > residual.length) return total;
    for (let at = target; at !== start; ) {
      const index = arrivedBy.get(at)!;
      residual[index]!.capacity -= 1;
      residual[index ^ 1]!.capacity += 1;
      at = residual[index]!.from;
    }
  }
}

function closable({ modes }: Network, { mayClose }: CutQuestion): ReadonlySet<number> {
  const set = new Set<number>();
  for (let flow = 0; flow < modes.length; flow++) if (mayClose(flow)) set.add(flow);
  return set;
}

function bitsOf(mask: number): number[] {
  return Array.from({ length: 32 }, (_, index) => 1 << index).filter((bit) => (mask & bit) !== 0);
}

function sortCuts(cuts: readonly number[][]): number[][] {
  return [...cuts].toSorted((a, b) => {
    const different = a.findIndex((flow, index) => flow !== b[index]);
    return different < 0 ? 0 : a[different]! - b[different]!;
  });
}
