/**
 * The part of the Atlas that Trace needs, as plain data: small enough to send to a browser, and the same there and in Node.
 *
 * @module
 */
import { type Atlas, type Flag, isConfirmed, type Mark, type RecordOf } from '@firebreak/atlas';
import type { Validity } from '@firebreak/core';

export interface Basis {
  readonly instrument: string;
  readonly at: string | null;
  readonly checked: string | null;
}

export interface TracePlace {
  readonly id: string;
  readonly kind: 'touchpoint' | 'system' | 'role';
  /** May it act for immigration enforcement? */
  readonly enforcement: boolean;
}

/** How data were given: at which touchpoint, in which sector, for what. Protection tied to that follows them from place to place. */
export interface TraceGiven {
  /** null: at no touchpoint that is known, so no firewall for data of one touchpoint protects them. */
  readonly id: string | null;
  readonly sector: string;
  readonly data: readonly string[];
  /** What they were given for, narrower purposes included. */
  readonly purposes: readonly string[];
}

interface TraceTouchpoint extends TraceGiven {
  readonly id: string;
  /** What people give their data for here, as the touchpoint names it; `purposes` has the narrower ones too, sorted. */
  readonly givenFor: readonly string[];
}

export interface TraceFlow extends Validity {
  readonly id: string;
  readonly countries: readonly string[];
  readonly origin: string;
  readonly recipient: string;
  readonly data: readonly string[];
  readonly purposes: readonly string[];
  readonly mode: string;
  /** The recipient only compares the data; they go no further. */
  readonly query?: true | undefined;
  readonly flags?: readonly Flag[] | undefined;
  readonly basis: readonly Basis[];
  readonly mark: Mark;
}

export interface TraceFirewall extends Validity {
  readonly id: string;
  readonly countries: readonly string[];
  readonly sector: string;
  readonly rule: RecordOf<'firewall'>['rule'];
  readonly closes: readonly {
    readonly flow: string;
    readonly origins?: readonly string[] | undefined;
    readonly data?: readonly string[] | undefined;
  }[];
  readonly exceptions: number;
  readonly basis: readonly Basis[];
  readonly mark: Mark;
}

export interface TraceData {
  /** Modes from easiest to hardest. */
  readonly modes: readonly string[];
  readonly dataCategories: readonly string[];
  readonly places: readonly TracePlace[];
  readonly touchpoints: readonly TraceTouchpoint[];
  readonly flows: readonly TraceFlow[];
  readonly firewalls: readonly TraceFirewall[];
  /** The groups of each country, its own id included. */
  readonly groupsByCountry: Readonly<Record<string, readonly string[]>>;
}

/** Takes from the Atlas what Trace needs. Ids are sorted, so equal Atlases give equal data. */
export function traceDataOf(atlas: Atlas): TraceData {
  const terms = atlas.ofKind('term');
  const flows = atlas.ofKind('flow').map(flowOf);
  const used = new Set(flows.flatMap((flow) => [flow.origin, flow.recipient]));
  const touchpoints = atlas.ofKind('touchpoint');
  return {
    modes: terms
      .filter((term) => term.group === 'mode')
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .map((term) => term.id),
    dataCategories: terms.filter((term) => term.group === 'data').map((term) => term.id),
    places: [
      ...touchpoints.map((t) => ({ id: t.id, kind: 'touchpoint' as const, enforcement: false })),
      ...atlas
        .ofKind('system')
        .filter((s) => used.has(s.id))
        .map((s) => ({ id: s.id, kind: 'system' as const, enforcement: false })),
      ...terms
        .filter((t) => t.group === 'role' && used.has(t.id))
        .map((t) => ({ id: t.id, kind: 'role' as const, enforcement: t.enforcement === true })),
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    touchpoints: touchpoints.map((t) => ({
      id: t.id,
      sector: t.sector,
      data: t.collects,
      givenFor: t.purposes,
      purposes: withNarrower(atlas, t.purposes),
    })),
    flows,
    firewalls: atlas.ofKind('firewall').map(firewallOf),
    groupsByCountry: Object.fromEntries(atlas.ofKind('country').map((country) => [country.id, [country.id, ...country.groups]])),
  };
}

function flowOf(flow: RecordOf<'flow'>): TraceFlow {
  const { id, countries, origin, recipient, data, purposes, mode, query, flags, mark } = flow;
  return {
    id,
    countries,
    origin,
    recipient,
    data,
    purposes,
    mode,
    mark,
    ...(query ? { query } : {}),
    ...(flags ? { flags } : {}),
    basis: basisOf(flow),
    ...validityOf(flow),
  };
}

function firewallOf(firewall: RecordOf<'firewall'>): TraceFirewall {
  const { id, countries, sector, rule, closes = [], exceptions = [], mark } = firewall;
  return { id, countries, sector, rule, closes, exceptions: exceptions.length, mark, basis: basisOf(firewall), ...validityOf(firewall) };
}

/** Citations of a record as answers give them. */
export function basisOf({
  cite,
}: {
  readonly cite: readonly { readonly ref: string; readonly at?: string | undefined; readonly checked: string | null }[];
}): Basis[] {
  return cite.map(({ ref, at, checked }) => ({ instrument: ref, at: at ?? null, checked }));
}

function validityOf({ from, until }: Validity): Validity {
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

function withNarrower(atlas: Atlas, purposes: readonly string[]): string[] {
  const found = new Set(purposes);
  const terms = atlas.ofKind('term').filter((term) => term.group === 'purpose');
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const term of terms) if (term.broader !== undefined && found.has(term.broader)) found.add(term.id);
  }
  return [...found].toSorted();
}

/** A flow or firewall that may be shown without the word *unconfirmed*. */
export function isSure(record: { readonly mark: Mark }): boolean {
  return isConfirmed(record.mark);
}
