/**
 * The part of the Atlas that planning needs, as plain data: small enough to send to a browser, and the same there and in Node.
 * The letters stand apart (`letters.ts`), because they are loaded only when somebody writes one.
 *
 * @module
 */
import { type Atlas, type Citation, isConfirmed, type Mark, type RecordOf, type Statement, type Text } from '@firebreak/atlas';
import { instrumentNames as countingNames, type Validity } from '@firebreak/core';
import { quotedStatements } from './quotations.ts';

export type RightsProcedure = RecordOf<'procedure'>;
export type RightsTimeLimit = RecordOf<'time-limit'>;
export type RightsCalendar = RecordOf<'calendar'>;
export type RequestTerms = NonNullable<RecordOf<'authority'>['requests']>;
export type Regime = RightsProcedure['regime'];
export type Route = NonNullable<NonNullable<RecordOf<'system'>['rights']>[number]['route']>;

/** Where somebody is asked: a country, or the Union (`union`), whose bodies answer for some systems themselves. */
export interface RightsCountry {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  /** Groups of states it belongs to, its own id included. The Union is no state and belongs to none. */
  readonly groups: readonly string[];
  readonly languages: readonly string[];
  /** How sure it is which systems it uses. */
  readonly mark: Mark;
}

/** The place of the bodies of the Union, in authorities, calendars and situations. */
export const union = 'eu';

const unionPlace: RightsCountry = {
  id: union,
  code: 'EU',
  name: { en: 'European Union', fr: 'Union européenne', ar: 'الاتحاد الأوروبي' },
  groups: [],
  languages: ['en'],
  mark: 'read',
};

/** What every sourced fact keeps on its way into a plan. */
interface Sourced extends Validity {
  readonly cite: readonly Citation[];
  readonly mark: Mark;
}

export interface GivenRight extends Sourced {
  readonly right: string;
  /** Countries or groups; absent: everywhere. */
  readonly countries?: readonly string[] | undefined;
  readonly addressee: Text;
  readonly note: string | null;
  readonly route: Route | null;
  readonly procedure: string | null;
  /** What happens instead where a body of the Union is asked. */
  readonly bodyProcedure?: string | undefined;
}

export interface WithheldRight extends Sourced {
  readonly right: string;
  /** Countries or groups; absent: everywhere. */
  readonly countries?: readonly string[] | undefined;
  readonly why: Text;
  readonly instead?: Text | undefined;
}

export interface RightsSystem {
  readonly id: string;
  readonly name: Text;
  /** `eu`, a country id, or `global`. */
  readonly place: string;
  /** The group of states that use it. */
  readonly states: string | null;
  readonly status: RecordOf<'system'>['status'];
  readonly rights: readonly GivenRight[];
  readonly withheld: readonly WithheldRight[];
}

export interface RightsAuthority {
  readonly id: string;
  readonly name: Text;
  readonly country: string;
  readonly roles: readonly string[];
  readonly systems: readonly string[];
  readonly postal: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  /** Language codes only; remarks in words stand in `details`. */
  readonly languages: readonly string[];
  readonly asOf: string | null;
  readonly requests: RequestTerms | null;
  readonly details: Readonly<Record<string, string>>;
  readonly cite: readonly Citation[];
  readonly mark: Mark;
}

export interface RightsData {
  readonly countries: readonly RightsCountry[];
  readonly systems: readonly RightsSystem[];
  readonly authorities: readonly RightsAuthority[];
  readonly timeLimits: readonly RightsTimeLimit[];
  readonly procedures: readonly RightsProcedure[];
  readonly calendars: readonly RightsCalendar[];
  /** Sentences of the Atlas that plans quote, by id. */
  readonly statements: Readonly<Record<string, Statement>>;
  /** To whom each letter goes, by the letter's id. */
  readonly letters: Readonly<Record<string, RecordOf<'letter'>['addressee']>>;
  /** Names of rights, procedure events, time limits and letters, by id. */
  readonly names: Readonly<Record<string, Text>>;
  /** Short names of the instruments and sources that are cited, by id. */
  readonly instruments: Readonly<Record<string, string>>;
}

/** Roles of bodies that answer or supervise; others of the Atlas are never written to. */
const answering: ReadonlySet<string> = new Set(['controller', 'data-protection-authority']);
const namedGroups: ReadonlySet<string> = new Set(['right', 'procedure-event', 'country-group']);
const languageCode = /^[a-z]{2,3}$/;

/** Takes from the Atlas what plans need. Records come sorted by id, so equal Atlases give equal data. */
export function rightsDataOf(atlas: Atlas): RightsData {
  const data = {
    countries: [
      ...atlas
        .ofKind('country')
        .map(({ id, code, name, groups, languages, mark }) => ({ id, code, name, groups: [id, ...groups], languages, mark })),
      unionPlace,
    ],
    systems: atlas
      .ofKind('system')
      .filter((system) => (system.rights?.length ?? 0) + (system.withheld?.length ?? 0) > 0)
      .map(systemOf),
    authorities: atlas
      .ofKind('authority')
      .filter((authority) => authority.roles.some((role) => answering.has(role)))
      .map(authorityOf),
    timeLimits: atlas.ofKind('time-limit'),
    procedures: atlas.ofKind('procedure'),
    calendars: atlas.ofKind('calendar'),
    statements: statementsOf(atlas),
    letters: Object.fromEntries(atlas.ofKind('letter').map((letter) => [letter.id, letter.addressee])),
    names: {
      ...Object.fromEntries(
        atlas
          .ofKind('term')
          .filter((term) => namedGroups.has(term.group))
          .map((term) => [term.id, term.name]),
      ),
      ...Object.fromEntries([...atlas.ofKind('letter'), ...atlas.ofKind('time-limit')].map(({ id, name }) => [id, name])),
    },
  };
  return { ...data, instruments: { ...countingNames, ...instrumentNames(atlas, data) } };
}

function systemOf(system: RecordOf<'system'>): RightsSystem {
  const { id, name, place, states, status, rights = [], withheld = [] } = system;
  return {
    id,
    name,
    place,
    states: states ?? null,
    status,
    rights: rights.map(({ right, countries, addressee, note, route, procedure, bodyProcedure, ...rest }) => ({
      right,
      ...(countries === undefined ? {} : { countries }),
      addressee,
      note: note ?? null,
      route: route ?? null,
      procedure: procedure ?? null,
      ...(bodyProcedure === undefined ? {} : { bodyProcedure }),
      ...sourcedOf(rest),
    })),
    withheld: withheld.map(({ right, countries, why, instead, ...rest }) => ({ right, countries, why, instead, ...sourcedOf(rest) })),
  };
}

function sourcedOf({ cite, mark, from, until }: Sourced): Sourced {
  return { cite, mark, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

function authorityOf(authority: RecordOf<'authority'>): RightsAuthority {
  const { id, name, country, roles, systems, postal, email, phone, website, languages, asOf, details, requests, cite, mark } = authority;
  return {
    id,
    name,
    country,
    roles,
    systems: systems ?? [],
    postal,
    email,
    phone,
    website,
    languages: languages.filter((language) => languageCode.test(language)),
    asOf,
    requests: requests ?? null,
    details: details ?? {},
    cite,
    mark,
  };
}

function statementsOf(atlas: Atlas): Record<string, Statement> {
  const wanted = new Set(quotedStatements);
  const found: Record<string, Statement> = {};
  for (const chapter of atlas.ofKind('chapter')) for (const s of chapter.statements) if (wanted.has(s.id)) found[s.id] = s;
  return found;
}

/** Short names of everything that `value` cites, at any depth. */
export function instrumentNames(atlas: Atlas, value: unknown): Record<string, string> {
  const refs = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, child] of Object.entries(part)) {
      if (key === 'cite' && Array.isArray(child)) for (const { ref } of child as Citation[]) refs.add(ref);
      else walk(child);
    }
  };
  walk(value);
  const named = [...refs].toSorted().map((id): [string, string] => {
    const record = atlas.get(id);
    if (record?.kind === 'instrument') return [id, record.short];
    if (record?.kind === 'source') return [id, typeof record.name === 'string' ? record.name : record.name.en];
    return [id, id];
  });
  return Object.fromEntries(named);
}

/** May it be shown without the word *unconfirmed*? */
export function isSure(sourced: { readonly mark: Mark }): boolean {
  return isConfirmed(sourced.mark);
}
