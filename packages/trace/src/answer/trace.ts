import type { Flag } from '@firebreak/atlas';
import { holdsOn, type LegalDay } from '@firebreak/core';
import { type Basis, isSure, type TraceData, type TraceFlow, type TraceGiven } from '../model/index.ts';
import { networkOf, type View, type ViewNetwork, viewOf } from '../model/view.ts';
import { reachNetwork } from '../network/index.ts';
import { type EasiestPath, easiestPaths } from '../paths/index.ts';

export interface TraceQuestion {
  /** Where the data were given, and for what. */
  readonly touchpoint: TraceGiven;
  /** The role or system that has them now, where they have moved on; protection tied to the touchpoint went with them. */
  readonly heldAt?: string | undefined;
  /** Two-letter id of a country of the Atlas. */
  readonly country: string;
  readonly on: LegalDay;
  /** Data categories given; by default all that the touchpoint collects. */
  readonly data?: readonly string[] | undefined;
  /** Only this place, or every place that may act for immigration enforcement. */
  readonly to?: string | 'enforcement' | undefined;
}

export interface Hop {
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly mode: string;
  readonly data: readonly string[];
  readonly purposes: readonly string[];
  /** Is none of the flow's purposes one for which the data were given? */
  readonly purposeShift: boolean;
  /** Are the data only compared at the recipient, and not kept? */
  readonly query: boolean;
  readonly confirmed: boolean;
  /** `contested`, `differs-by-state` and the like. */
  readonly flags: readonly Flag[];
  readonly basis: readonly Basis[];
}

export interface Reached {
  readonly place: string;
  readonly enforcement: boolean;
  /** Every category that arrives, on whatever path. */
  readonly data: readonly string[];
  /** Hardest mode on the easiest path. */
  readonly mode: string;
  readonly purposeShift: boolean;
  readonly confirmed: boolean;
  readonly path: readonly Hop[];
  /** Every other flow by which data arrive here first, not after having been here. */
  readonly alsoBy: readonly Hop[];
}

export interface Closed {
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  /** May the recipient act for immigration enforcement? */
  readonly enforcement: boolean;
  readonly mode: string;
  readonly data: readonly string[];
  readonly basis: readonly Basis[];
  readonly by: readonly {
    readonly firewall: string;
    readonly confirmed: boolean;
    readonly exceptions: number;
    readonly basis: readonly Basis[];
  }[];
}

/** What nobody knows, or what holds only if an unconfirmed rule does. Never to be read as "no". */
export type Unknown =
  | { readonly kind: 'no-rule-recorded'; readonly sector: string }
  | { readonly kind: 'law-silent'; readonly sector: string; readonly firewall: string; readonly confirmed: boolean }
  | { readonly kind: 'proposed-change'; readonly sector: string; readonly firewall: string; readonly confirmed: boolean }
  | {
      readonly kind: 'rests-on-unconfirmed-firewall';
      readonly flow: string;
      readonly firewalls: readonly string[];
      readonly opens: readonly string[];
      /** Is one of the places it would open one that may act for immigration enforcement? */
      readonly enforcement: boolean;
    };

export interface TraceAnswer {
  readonly from: string;
  readonly country: string;
  readonly on: LegalDay;
  /** About immigration enforcement, whatever place was asked for. */
  readonly verdict: Verdict;
  readonly data: readonly string[];
  readonly reached: readonly Reached[];
  readonly closed: readonly Closed[];
  /** Adopted flows whose start is not set, from places that the data reach. */
  readonly pending: readonly { readonly flow: string; readonly from: string; readonly to: string; readonly basis: readonly Basis[] }[];
  readonly unknown: readonly Unknown[];
}

/** Where can data given at a touchpoint end up, by the law of that country and day? */
export function trace(data: TraceData, question: TraceQuestion): TraceAnswer {
  const { touchpoint, country, on, to } = question;
  const view = viewOf(data, question);
  const { from, start } = view;
  const given = view.dataMask(question.data ?? touchpoint.data);
  const packed = networkOf(view, ({ mask, closed }) => mask & ~closed);
  const held = reachNetwork(packed.network, { start, data: given });
  const paths = easiestPaths(packed.network, {
    start,
    data: given,
    hardestMode: data.modes.length,
    isSure: (flow) => isSure(packed.flowOf(flow)),
  });
  const wanted = (id: string): boolean =>
    to === undefined || (to === 'enforcement' ? view.places[view.indexOfPlace.get(id) ?? -1]?.enforcement === true : id === to);
  const everyReached = view.places
    .flatMap((_, index) => {
      const path = easier(packed.nodesOf(index).map((node) => paths.get(node)));
      return path ? [reachedPlace(view, data, index, held, path, given, packed)] : [];
    })
    .toSorted(
      (a, b) => data.modes.indexOf(a.mode) - data.modes.indexOf(b.mode) || a.path.length - b.path.length || (a.place < b.place ? -1 : 1),
    );
  const heldAt = (place: string): number => held[view.indexOfPlace.get(place) ?? -1] ?? 0;
  const closed = closedFlows(view, heldAt);
  const unknown = [...unknownRules(data, view), ...shakyClosures(view, given, held)];
  return {
    from,
    country,
    on,
    verdict: verdictOf(everyReached, closed, unknown),
    data: view.dataIds(given),
    reached: everyReached.filter((r) => wanted(r.place)),
    closed,
    pending: view.pending
      .filter((flow) => (heldAt(flow.origin) & view.dataMask(flow.data)) !== 0 && wanted(flow.recipient))
      .map((flow) => ({ flow: flow.id, from: flow.origin, to: flow.recipient, basis: flow.basis })),
    unknown,
  };
}

/** The easier of the ways to where data are kept and to where they are only compared. */
function easier(paths: readonly (EasiestPath | undefined)[]): EasiestPath | undefined {
  return paths
    .filter((path) => path !== undefined)
    .toSorted((a, b) => a.mode - b.mode || Number(b.sure) - Number(a.sure) || a.flows.length - b.flows.length)[0];
}

function heldIn({ nodesOf }: ViewNetwork, held: Int32Array, place: number): number {
  return nodesOf(place).reduce((mask, node) => mask | held[node]!, 0);
}

function reachedPlace(
  view: View,
  data: TraceData,
  index: number,
  held: Int32Array,
  path: EasiestPath,
  given: number,
  packed: ViewNetwork,
): Reached {
  const place = view.places[index]!;
  let carried = given;
  const hops = path.flows.map((number): Hop => {
    const flow = packed.flowOf(number);
    carried &= view.dataMask(flow.data);
    return hopOf(view, flow, carried);
  });
  const onPath = new Set(hops.map((hop) => hop.flow));
  const elsewhere = reachNetwork(packed.network, { start: view.start, data: given, endAt: index });
  const alsoBy = view.flows
    .filter(({ flow }) => flow.recipient === place.id && flow.origin !== place.id && !onPath.has(flow.id))
    .map(({ flow, mask, closed }) => ({ flow, arriving: (elsewhere[view.indexOfPlace.get(flow.origin) ?? -1] ?? 0) & mask & ~closed }))
    .filter(({ arriving }) => arriving !== 0)
    .map(({ flow, arriving }) => hopOf(view, flow, arriving));
  return {
    place: place.id,
    enforcement: place.enforcement,
    data: view.dataIds(heldIn(packed, held, index)),
    mode: data.modes[path.mode - 1]!,
    purposeShift: hops.some((hop) => hop.purposeShift),
    confirmed: path.sure,
    path: hops,
    alsoBy,
  };
}

function hopOf(view: View, flow: TraceFlow, carried: number): Hop {
  return {
    flow: flow.id,
    from: flow.origin,
    to: flow.recipient,
    mode: flow.mode,
    data: view.dataIds(carried),
    purposes: flow.purposes,
    purposeShift: shiftsPurpose(view.touchpoint, flow),
    query: flow.query === true,
    confirmed: isSure(flow),
    flags: flow.flags ?? [],
    basis: flow.basis,
  };
}

/**
 * The answer in one word, from worst to best known. `unknown` comes before every comfort: where no rule is recorded,
 * "no known way" would be a guess dressed as a fact.
 */
export type Verdict = 'reached' | 'reached-unconfirmed' | 'unknown' | 'closed-unconfirmed' | 'closed' | 'none-known';

function verdictOf(reached: readonly Reached[], closed: readonly Closed[], unknown: readonly Unknown[]): Verdict {
  const dangerous = reached.filter((r) => r.enforcement);
  if (dangerous.some((r) => r.confirmed)) return 'reached';
  if (dangerous.length > 0) return 'reached-unconfirmed';
  if (unknown.some((u) => u.kind === 'no-rule-recorded')) return 'unknown';
  if (unknown.some((u) => u.kind === 'rests-on-unconfirmed-firewall' && u.enforcement)) return 'closed-unconfirmed';
  return closed.some((c) => c.enforcement) ? 'closed' : 'none-known';
}

/** Does the flow use the data for something else than what they were given for? */
export function shiftsPurpose(touchpoint: TraceGiven, flow: TraceFlow): boolean {
  return !flow.purposes.some((purpose) => touchpoint.purposes.includes(purpose));
}

function closedFlows(view: View, heldAt: (place: string) => number): Closed[] {
  return view.flows
    .map((viewFlow) => ({ ...viewFlow, stopped: heldAt(viewFlow.flow.origin) & viewFlow.closed }))
    .filter(({ stopped }) => stopped !== 0)
    .map(({ flow, stopped, closedBy }) => ({
      flow: flow.id,
      from: flow.origin,
      to: flow.recipient,
      enforcement: view.places[view.indexOfPlace.get(flow.recipient) ?? -1]?.enforcement ?? false,
      mode: flow.mode,
      data: view.dataIds(stopped),
      basis: flow.basis,
      by: closedBy.map((f) => ({ firewall: f.id, confirmed: isSure(f), exceptions: f.exceptions, basis: f.basis })),
    }));
}

function unknownRules(data: TraceData, view: View): Unknown[] {
  const { touchpoint, country, from } = view;
  const { sector } = touchpoint;
  const groups = data.groupsByCountry[country] ?? [country];
  const rules = data.firewalls.filter(
    (f) => f.sector === sector && f.countries.some((c) => groups.includes(c)) && (f.from === 'pending' || holdsOn(f, view.on)),
  );
  const ownFlow = view.flows.some(({ flow }) => flow.origin === from);
  const unknown: Unknown[] = [];
  if (rules.length === 0 && !ownFlow) unknown.push({ kind: 'no-rule-recorded', sector });
  for (const rule of rules) {
    if (rule.rule === 'silent') unknown.push({ kind: 'law-silent', sector, firewall: rule.id, confirmed: isSure(rule) });
    if (rule.rule === 'proposed') unknown.push({ kind: 'proposed-change', sector, firewall: rule.id, confirmed: isSure(rule) });
  }
  return unknown;
}

/** Flows closed only by rules that nobody confirmed: said aloud, with the places they would open. */
function shakyClosures(view: View, given: number, held: Int32Array): Unknown[] {
  const packed = networkOf(view, ({ mask, surelyClosed }) => mask & ~surelyClosed);
  const heldIfNot = reachNetwork(packed.network, { start: view.start, data: given });
  const opens = view.places
    .filter((_, index) => heldIn(packed, heldIfNot, index) !== 0 && heldIn(packed, held, index) === 0)
    .map((place) => place.id);
  return view.flows
    .filter(({ flow, closed, surelyClosed }) => ((heldIfNot[view.indexOfPlace.get(flow.origin) ?? -1] ?? 0) & closed & ~surelyClosed) !== 0)
    .map(({ flow, closedBy }) => ({
      kind: 'rests-on-unconfirmed-firewall',
      flow: flow.id,
      firewalls: closedBy.map((f) => f.id),
      opens,
      enforcement: opens.some((id) => view.places[view.indexOfPlace.get(id) ?? -1]?.enforcement),
    }));
}
