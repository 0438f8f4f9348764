/**
 * Places joined by flows, as typed arrays, and the one fixpoint that everything else stands on.
 * Knows nothing of the Atlas: places are 0..placeCount-1, data categories and purposes are bits.
 *
 * @module
 */

/** One flow before it is packed. `data` and `purposes` are sets of at most 32 members, one bit each. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly data: number;
  readonly purposes: number;
  /** 1 is the easiest mode. */
  readonly mode: number;
}

/** Compressed sparse rows: the flows that leave place `p` are `offsets[p]` to `offsets[p + 1]`. */
export interface Network {
  readonly placeCount: number;
  readonly offsets: Int32Array;
  /** `[to, data, purposes]` of each flow, side by side so that one flow is one cache line. */
  readonly flows: Int32Array;
  readonly modes: Uint8Array;
  /** Position of each packed flow in the list it was packed from. */
  readonly edgeOfFlow: Int32Array;
}

/** Cells of `flows` that one flow takes. */
export const flowStride = 3;

export const everyBit = -1;

/** The same flows column by column: a list of ten million objects would be slow to build and hard to hold. */
export interface FlowColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly data: Int32Array;
  readonly purposes: Int32Array;
  readonly modes: Uint8Array;
}

/** Packs edges. Within a place, flows keep the order of the list. */
export function packNetwork(placeCount: number, edges: readonly Edge[]): Network {
  const columns: FlowColumns = {
    from: new Int32Array(edges.length),
    to: new Int32Array(edges.length),
    data: new Int32Array(edges.length),
    purposes: new Int32Array(edges.length),
    modes: new Uint8Array(edges.length),
  };
  edges.forEach((edge, index) => {
    columns.from[index] = edge.from;
    columns.to[index] = edge.to;
    columns.data[index] = edge.data;
    columns.purposes[index] = edge.purposes;
    columns.modes[index] = edge.mode;
  });
  return packColumns(placeCount, columns);
}

/** Packs columns of equal length. Within a place, flows keep the order of the columns. */
export function packColumns(placeCount: number, { from, to, data, purposes, modes }: FlowColumns): Network {
  const offsets = new Int32Array(placeCount + 1);
  for (let edge = 0; edge < from.length; edge++) offsets[from[edge]! + 1]! += 1;
  for (let place = 0; place < placeCount; place++) offsets[place + 1]! += offsets[place]!;
  const next = offsets.slice(0, placeCount);
  const network: Network = {
    placeCount,
    offsets,
    flows: new Int32Array(from.length * flowStride),
    modes: new Uint8Array(from.length),
    edgeOfFlow: new Int32Array(from.length),
  };
  for (let edge = 0; edge < from.length; edge++) {
    const position = next[from[edge]!]!++;
    network.flows[position * flowStride] = to[edge]!;
    network.flows[position * flowStride + 1] = data[edge]!;
    network.flows[position * flowStride + 2] = purposes[edge]!;
    network.modes[position] = modes[edge]!;
    network.edgeOfFlow[position] = edge;
  }
  return network;
}

export interface Question {
  readonly start: number;
  /** The data categories given at the start. */
  readonly data: number;
  /** Only flows that serve at least one of these purposes. */
  readonly purposes?: number;
  /** Only flows of this mode or an easier one. */
  readonly hardestMode?: number;
  /** Data may arrive at this place but are not carried on from it. */
  readonly endAt?: number;
}

/**
 * Which data categories reach which place: the least fixpoint of
 * `held[to] = held[to] | (held[from] & flow.data)`.
 *
 * INVARIANT (monotone reach): bits are only ever added, so the result does not depend on the order of flows
 * or of visits, and every place comes to wait at most once per added bit.
 *
 * Few waiting places are visited as they came. Many are visited in the order of their numbers, so that the flows are read
 * from memory one after the other: with ten million flows that takes a third of the time.
 *
 * @returns one 32-bit set of data categories per place; 0 = not reached
 */
export function reachNetwork(network: Network, question: Question): Int32Array {
  const { offsets, flows, modes, placeCount } = network;
  const { start, data, purposes = everyBit, hardestMode = 255, endAt = -1 } = question;
  const everyMode = hardestMode >= 255;
  const many = placeCount / 32;
  const held = new Int32Array(placeCount);
  // 1 where data have arrived that were not yet carried on.
  const waiting = new Uint8Array(placeCount);
  let list = new Int32Array(placeCount);
  let newcomers = new Int32Array(placeCount);
  held[start] = data;
  waiting[start] = 1;
  list[0] = start;
  for (let count = 1; count > 0; ) {
    const everywhere = count >= many;
    const visits = everywhere ? placeCount : count;
    count = 0;
    for (let visit = 0; visit < visits; visit++) {
      const place = everywhere ? visit : list[visit]!;
      if (waiting[place] === 0) continue;
      waiting[place] = 0;
      const here = held[place]!;
      const end = offsets[place + 1]! * flowStride;
      for (let cell = offsets[place]! * flowStride; cell < end; cell += flowStride) {
        const to = flows[cell]!;
        const before = held[to]!;
        const served = flows[cell + 2]! & purposes;
        // `served | -served` is negative unless no purpose is served. One branch that is seldom taken costs less than three
        // that the processor guesses wrong.
        const added = here & flows[cell + 1]! & ((served | -served) >> 31) & ~before;
        if (added === 0) continue;
        if (!everyMode && modes[cell / flowStride]! > hardestMode) continue;
        held[to] = before | added;
        if (to === endAt) continue;
        if (!everywhere && waiting[to] === 0) newcomers[count++] = to;
        waiting[to] = 1;
      }
    }
    if (everywhere) for (let place = 0; place < placeCount; place++) if (waiting[place] === 1) newcomers[count++] = place;
    [list, newcomers] = [newcomers, list];
  }
  return held;
}
