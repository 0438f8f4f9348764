import { holdsOn, type LegalDay } from '@firebreak/core';
import { type Edge, type Network, packNetwork } from '../network/index.ts';
import { isSure, type TraceData, type TraceFirewall, type TraceFlow, type TraceGiven, type TracePlace } from './index.ts';

/** Whose data, where they are, by which law. */
export interface ViewQuestion {
  readonly touchpoint: TraceGiven;
  readonly heldAt?: string | undefined;
  readonly country: string;
  readonly on: LegalDay;
}

/** One touchpoint, one country, one day: the flows of that law, and those among them that a firewall closes. */
export interface View {
  readonly touchpoint: TraceGiven;
  /** The place that has the data at the start, and its number. */
  readonly from: string;
  readonly start: number;
  readonly country: string;
  readonly on: LegalDay;
  readonly places: readonly TracePlace[];
  readonly indexOfPlace: ReadonlyMap<string, number>;
  /** Flows of that country and day, in the order of their ids, with the data that firewalls leave open. */
  readonly flows: readonly ViewFlow[];
  /** Flows of that country that are adopted and whose start is not set. */
  readonly pending: readonly TraceFlow[];
  readonly dataMask: (ids: readonly string[]) => number;
  readonly dataIds: (mask: number) => string[];
  readonly modeRank: (mode: string) => number;
}

export interface ViewFlow {
  readonly flow: TraceFlow;
  readonly mask: number;
  /** Bits of `mask` that some firewall closes for data given at this touchpoint. */
  readonly closed: number;
  /** Bits that a confirmed firewall closes. */
  readonly surelyClosed: number;
  readonly closedBy: readonly TraceFirewall[];
}

export function viewOf(data: TraceData, { touchpoint, heldAt, country, on }: ViewQuestion): View {
  const from = heldAt ?? touchpoint.id;
  if (from === null) throw new Error('a question names the touchpoint or the place that holds the data');
  // A place that no flow touches is not among those of the data; it holds what it was given, and nothing leaves.
  const places = data.places.some((place) => place.id === from)
    ? data.places
    : [...data.places, { id: from, kind: 'role' as const, enforcement: false }];
  const indexOfPlace = new Map(places.map((place, index) => [place.id, index]));
  const groups = new Set(data.groupsByCountry[country] ?? [country]);
  const here = (record: TraceFlow | TraceFirewall): boolean => record.countries.some((c) => groups.has(c));
  const bitByData = new Map(data.dataCategories.map((id, index) => [id, 1 << index]));
  const dataMask = (ids: readonly string[]): number => ids.reduce((mask, id) => mask | (bitByData.get(id) ?? 0), 0);
  const firewalls = data.firewalls.filter((firewall) => firewall.closes.length > 0 && here(firewall) && holdsOn(firewall, on));
  const flows = data.flows.filter((flow) => here(flow));
  const rankByMode = new Map(data.modes.map((mode, index) => [mode, index + 1]));
  return {
    touchpoint,
    from,
    start: indexOfPlace.get(from)!,
    country,
    on,
    places,
    indexOfPlace,
    flows: flows.filter((flow) => holdsOn(flow, on)).map((flow) => closeFlow(flow, firewalls, touchpoint.id, dataMask)),
    pending: flows.filter((flow) => flow.from === 'pending'),
    dataMask,
    dataIds: (mask) => data.dataCategories.filter((_, index) => (mask & (1 << index)) !== 0),
    modeRank: (mode) => rankByMode.get(mode) ?? data.modes.length,
  };
}

function closeFlow(flow: TraceFlow, firewalls: readonly TraceFirewall[], touchpoint: string | null, dataMask: View['dataMask']): ViewFlow {
  const mask = dataMask(flow.data);
  let closed = 0;
  let surelyClosed = 0;
  const closedBy = firewalls.filter((firewall) => {
    let bits = 0;
    for (const c of firewall.closes)
      if (c.flow === flow.id && (c.origins === undefined || (touchpoint !== null && c.origins.includes(touchpoint))))
        bits |= c.data ? mask & dataMask(c.data) : mask;
    closed |= bits;
    if (isSure(firewall)) surelyClosed |= bits;
    return bits !== 0;
  });
  return { flow, mask, closed, surelyClosed, closedBy };
}

/**
 * Packs the flows with the data that `openBits` leaves open. A query ends at a dead end of its own behind the place:
 * the place sees the data, but nothing carries them on from there.
 */
export function networkOf(view: View, openBits: (flow: ViewFlow) => number): ViewNetwork {
  const edges: Edge[] = [];
  const flowOfEdge: ViewFlow[] = [];
  const placeCount = view.places.length;
  for (const viewFlow of view.flows) {
    const data = openBits(viewFlow);
    const from = view.indexOfPlace.get(viewFlow.flow.origin);
    const to = view.indexOfPlace.get(viewFlow.flow.recipient);
    if (data === 0 || from === undefined || to === undefined) continue;
    edges.push({ from, to: viewFlow.flow.query ? to + placeCount : to, data, purposes: 1, mode: view.modeRank(viewFlow.flow.mode) });
    flowOfEdge.push(viewFlow);
  }
  const network = packNetwork(placeCount * 2, edges);
  return {
    network,
    flowOf: (packed) => flowOfEdge[network.edgeOfFlow[packed]!]!.flow,
    nodesOf: (place) => [place, place + placeCount],
  };
}

export interface ViewNetwork {
  readonly network: Network;
  readonly flowOf: (packed: number) => TraceFlow;
  /** The nodes that stand for a place: where data are kept, and where they are only compared. */
  readonly nodesOf: (place: number) => readonly [number, number];
}
