/**
 * Who is written to: by the route that the instrument sets, from the authorities of the Atlas.
 *
 * @module
 */
import { isConfirmed } from '@firebreak/atlas';
import {
  type GivenRight,
  isSure,
  type Regime,
  type RightsAuthority,
  type RightsCountry,
  type RightsData,
  type RightsSystem,
  type Route,
  union,
} from '../model/index.ts';
import { doubt, remark } from './remarks.ts';
import type { Addressee, Remark } from './types.ts';

export interface Asked {
  readonly system: RightsSystem;
  readonly country: RightsCountry;
  readonly route: Route;
  readonly regime: Regime;
  readonly right: GivenRight;
}

export interface Recipients {
  /** The first is the one the letter goes to; a fallback comes last. */
  readonly addressees: readonly Addressee[];
  readonly supervisor: Addressee;
  /** Nobody that answers was confirmed, so the data-protection authority is asked who does. */
  readonly fallback: boolean;
}

/** Systems whose data stand in this one, for the route `source-system`. */
const sources = ['ees', 'vis', 'etias', 'eurodac', 'ecris-tcn'];

export function recipientsOf(data: RightsData, asked: Asked): Recipients {
  const { system, route } = asked;
  const supervisor = supervisorOf(data, system.id, placeOfSupervision(asked));
  if (route === 'court') return { addressees: [courtOf(asked)], supervisor, fallback: false };
  if (route === 'supervisor') return { addressees: [supervisor], supervisor, fallback: false };
  const controllers = candidatesOf(data, asked).map((authority) => controllerOf(data, authority, asked));
  const indirect = controllers.filter((c) => c.requests?.route === 'indirect');
  const usable = controllers.filter((c) => c.contact !== null && c.requests?.route !== 'indirect');
  if (usable.length > 0) return { addressees: usable, supervisor, fallback: false };
  if (indirect.length > 0) {
    const byLaw = { ...supervisor, remarks: [...indirect[0]!.remarks, ...supervisor.remarks] };
    return { addressees: [byLaw, ...indirect], supervisor, fallback: false };
  }
  return { addressees: [fallbackOf(supervisor, controllers, asked), ...controllers], supervisor, fallback: true };
}

/** The authorities that may answer, those with a confirmed contact first. */
function candidatesOf(data: RightsData, { system, country, route }: Asked): RightsAuthority[] {
  const controllers = data.authorities.filter((a) => a.roles.includes('controller'));
  const here = (systems: readonly string[], place: string): RightsAuthority[] =>
    controllers.filter((a) => a.country === place && a.systems.some((s) => systems.includes(s)));
  const found = (): RightsAuthority[] => {
    switch (route) {
      case 'any-state':
      case 'responsible-state':
      case 'deciding-state':
      case 'national-authority':
        return here([system.id], country.id);
      case 'source-system':
        return here(sources, country.id);
      case 'central-unit-or-national-unit':
      case 'state-or-eu-body':
        return [...(country.id === union ? [] : here([system.id], country.id)), ...here([system.id], union)];
      case 'eu-body':
        return here([system.id], union);
      case 'supervisor':
      case 'court':
        return [];
    }
  };
  return found().toSorted((a, b) => Number(isPrintable(b)) - Number(isPrintable(a)));
}

/** A contact that somebody read in a source that is not old. Only such a one is ever printed. */
export function isPrintable(authority: RightsAuthority): boolean {
  return isConfirmed(authority.mark) && (authority.postal !== null || authority.email !== null);
}

export function controllerOf(
  data: RightsData,
  authority: RightsAuthority,
  { system, country }: Pick<Asked, 'system' | 'country'>,
): Addressee {
  const values = { authority: authority.name, country: country.name, system: system.name };
  const remarks: Remark[] = [];
  if (!isPrintable(authority) && authority.mark !== 'open')
    remarks.push(
      authority.postal === null && authority.email === null
        ? doubt('addresseeNoAddress', { ...values, supervisor: supervisorOf(data, system.id, authority.country).name }, authority.cite)
        : doubt('addressOld', values, authority.cite),
    );
  else if (authority.mark === 'read-part') remarks.push(doubt('addressPart', values, authority.cite));
  const { requests } = authority;
  if (requests === null) remarks.push(doubt('termsNotRecorded', values));
  else if (requests.route === 'indirect') remarks.push(remark('routeIndirect', values, requests));
  else if (requests.route === 'mixed') remarks.push(remark('routeMixed', values, requests));
  else if (requests.route === 'unknown') remarks.push(doubt('routeUnknown', values, requests.cite));
  return addresseeOf(data, authority, 'controller', remarks);
}

function addresseeOf(data: RightsData, authority: RightsAuthority, as: Addressee['as'], remarks: readonly Remark[]): Addressee {
  const { id, name, country, postal, email, phone, website, languages, asOf, requests, cite, mark } = authority;
  const printable = isPrintable(authority);
  return {
    authority: id,
    name,
    as,
    country,
    confirmed: isConfirmed(mark),
    // INVARIANT (unconfirmed contact): the only place where a contact enters a plan.
    contact: printable ? { postal, email, phone, website } : null,
    website: isConfirmed(mark) ? website : null,
    asOf,
    languages: languagesOf(data, country, languages),
    requests,
    remarks,
    cite,
  };
}

/** Anybody may write to the Union in English; a state reads its own languages. */
function languagesOf(data: RightsData, country: string, own: readonly string[]): string[] {
  const state = data.countries.find((c) => c.id === country)?.languages ?? [];
  const all = own.length > 0 ? own : state;
  return all.length > 0 ? [...new Set(all)] : ['en'];
}

/** Whoever supervises follows the law: bodies of the Union have a supervisor of their own, whichever country was named. */
function placeOfSupervision({ country, route, regime }: Asked): string {
  return route === 'eu-body' || regime === 'eudpr' || regime === 'eudpr-operational' ? union : country.id;
}

/** The data-protection authority: one that is named for the system first, then the general one of the place. */
export function supervisorOf(data: RightsData, system: string, place: string): Addressee {
  const own = data.authorities.filter((a) => a.country === place && a.roles.includes('data-protection-authority'));
  const score = (a: RightsAuthority): number =>
    (a.systems.includes(system) ? 0 : a.roles.includes('controller') || a.systems.length > 0 ? 4 : 1) + (isPrintable(a) ? 0 : 1);
  const best = own.toSorted((a, b) => score(a) - score(b))[0];
  const country = data.countries.find((c) => c.id === place);
  if (best === undefined) {
    const name = country?.name ?? place;
    return {
      authority: null,
      name: remark('supervisorNotRecorded', { country: name }).text,
      as: 'supervisor',
      country: place,
      confirmed: false,
      contact: null,
      website: null,
      asOf: null,
      languages: languagesOf(data, place, []),
      requests: null,
      remarks: [doubt('supervisorNotRecorded', { country: name })],
      cite: [],
    };
  }
  return addresseeOf(
    data,
    best,
    'supervisor',
    isPrintable(best) ? [] : [doubt('supervisorNotConfirmed', { authority: best.name }, best.cite)],
  );
}

function fallbackOf(supervisor: Addressee, controllers: readonly Addressee[], { system, country }: Asked): Addressee {
  const known = controllers.find((c) => c.confirmed);
  const values = { system: system.name, country: country.name, authority: known?.name ?? supervisor.name, supervisor: supervisor.name };
  const why = known === undefined ? doubt('addresseeNotConfirmed', values) : doubt('addresseeNoAddress', values, known.cite);
  return { ...supervisor, as: 'fallback', remarks: [why, ...supervisor.remarks] };
}

/** Which court, in the words of the right. Only national law names the one of a state. */
function courtOf({ country, right, regime }: Asked): Addressee {
  const atUnion = regime === 'eudpr' || regime === 'eudpr-operational';
  return {
    authority: null,
    name: right.addressee,
    as: 'court',
    country: atUnion ? union : country.id,
    confirmed: isSure(right),
    contact: null,
    website: null,
    asOf: null,
    languages: country.languages,
    requests: null,
    remarks: atUnion ? [] : [doubt('courtAddressee')],
    cite: right.cite,
  };
}
