/**
 * Does the law give this right, here and on this day?
 *
 * @module
 */
import { holdsOn, type LegalDay } from '@firebreak/core';
import { type GivenRight, type RightsCountry, type RightsData, type RightsSystem, type Route, union } from '../model/index.ts';
import { oneOf, type WordCode } from '../words/index.ts';
import { doubt, nameOf, remark } from './remarks.ts';
import type { Remark } from './types.ts';

export type Found =
  | { readonly kind: 'given'; readonly right: GivenRight; readonly warnings: readonly Remark[] }
  | { readonly kind: 'withheld'; readonly why: Remark; readonly instead: Remark | null }
  | { readonly kind: 'unknown'; readonly why: Remark };

/**
 * The right as the law gives it on `lawDay`, the day on which the request arrived. If the Atlas begins only after that day, the law
 * of the question (`on`) is used, and the answer says so.
 */
export function findRight(
  data: RightsData,
  system: RightsSystem,
  country: RightsCountry,
  right: string,
  { lawDay, on }: { readonly lawDay: LegalDay; readonly on: LegalDay },
): Found {
  const then = findOn(data, system, country, right, lawDay);
  if (lawDay === on || then.kind !== 'withheld' || then.why.code !== 'rightNotYet') return then;
  const now = findOn(data, system, country, right, on);
  if (now.kind !== 'given') return then;
  return { ...now, warnings: [doubt('lawNotRecorded', { date: lawDay }), ...now.warnings] };
}

function findOn(data: RightsData, system: RightsSystem, country: RightsCountry, right: string, on: LegalDay): Found {
  const values = { system: system.name, country: country.name, right: nameOf(data, right) };
  const withheld = system.withheld.find((w) => w.right === right && appliesIn(w, country) && holdsOn(w, on));
  if (withheld)
    return {
      kind: 'withheld',
      why: { ...remark('useOtherRight', {}, withheld), code: 'withheld', text: withheld.why },
      instead:
        withheld.instead === undefined
          ? insteadOf(data, system, country, right, on)
          : { ...remark('useOtherRight', {}, withheld), code: 'instead', text: withheld.instead },
    };
  const outside = placeOutside(data, system, country);
  if (outside) return { kind: 'withheld', why: outside, instead: null };
  const entries = system.rights.filter((r) => r.right === right && appliesIn(r, country));
  const now = entries.find((r) => holdsOn(r, on));
  const pending = entries.find((r) => r.from === 'pending');
  if (!isAskedAt((now ?? pending)?.route ?? null, country)) return { kind: 'withheld', why: doubt('unionNotAsked', values), instead: null };
  if (now ?? pending)
    return {
      kind: 'given',
      right: (now ?? pending)!,
      warnings: [...(now === undefined ? [doubt('rightPending', values)] : []), ...statusWarnings(system)],
    };
  const later = entries.find((r) => r.from !== undefined && r.from > on);
  const ended = entries.find((r) => r.until !== undefined && r.until <= on);
  if (later) return { kind: 'withheld', why: remark('rightNotYet', { date: later.from! }, later), instead: null };
  if (ended) return { kind: 'withheld', why: remark('rightEnded', { date: ended.until! }, ended), instead: null };
  return { kind: 'unknown', why: doubt('rightNotRecorded', values) };
}

function appliesIn(entry: { readonly countries?: readonly string[] | undefined }, country: RightsCountry): boolean {
  return entry.countries?.some((place) => country.groups.includes(place)) ?? true;
}

/** A country that does not use the system, or another country's own system. */
function placeOutside(data: RightsData, system: RightsSystem, country: RightsCountry): Remark | null {
  const values = { system: system.name, country: country.name };
  if (country.id === union) return system.rights.some((r) => answersAtUnion(r.route)) ? null : doubt('unionNotAsked', values);
  if (system.states !== null && !country.groups.includes(system.states)) return doubt('countryOutside', values);
  const home = data.countries.find((c) => c.id === system.place && c.id !== union);
  if (home !== undefined && home.id !== country.id) return remark('otherPlace', { ...values, place: home.name });
  return null;
}

/** Bodies of the Union answer themselves by these routes; a complaint or an action against them needs no other. */
function answersAtUnion(route: Route | null): boolean {
  return route === 'eu-body' || route === 'state-or-eu-body' || route === 'central-unit-or-national-unit';
}

function isAskedAt(route: Route | null, country: RightsCountry): boolean {
  return country.id !== union || route === null || route === 'supervisor' || route === 'court' || answersAtUnion(route);
}

/** Rights that the system gives on that day, each once. */
export function rightsGiven(system: RightsSystem, country: RightsCountry, on: LegalDay): string[] {
  const withheld = (right: string): boolean => system.withheld.some((w) => w.right === right && appliesIn(w, country) && holdsOn(w, on));
  return [
    ...new Set(
      system.rights
        .filter(
          (r) => appliesIn(r, country) && isAskedAt(r.route, country) && (holdsOn(r, on) || r.from === 'pending') && !withheld(r.right),
        )
        .map((r) => r.right),
    ),
  ];
}

function insteadOf(data: RightsData, system: RightsSystem, country: RightsCountry, right: string, on: LegalDay): Remark | null {
  const others = rightsGiven(system, country, on)
    .filter((other) => other !== right)
    .map((other) => nameOf(data, other));
  return others.length === 0 ? null : remark('useOtherRight', { rights: oneOf(others) });
}

const statusWords: Readonly<Partial<Record<RightsSystem['status']['value'], WordCode>>> = {
  'not-started': 'statusNotStarted',
  testing: 'statusNotStarted',
  'partly-operating': 'statusPartly',
  ended: 'statusEnded',
  suspended: 'statusEnded',
  historic: 'statusEnded',
  unknown: 'statusUnknown',
};

function statusWarnings(system: RightsSystem): Remark[] {
  const code = statusWords[system.status.value];
  return code === undefined ? [] : [remark(code, { system: system.name }, system.status)];
}
