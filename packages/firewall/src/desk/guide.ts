/**
 * What the law of a country says for one kind of service, as far as the Atlas knows: which rule meets it, how sure, what else.
 *
 * @module
 */
import { isConfirmed } from '@firebreak/atlas';
import { holdsOn, type LegalDay } from '@firebreak/core';
import type { DeskContact, DeskData, DeskRule, DeskSector, DeskStep } from './model.ts';

/**
 * What the rules come to. `mixed`: one protects, another opens. `unknown`: nobody has recorded a rule.
 */
export type Says = 'forbidden' | 'no-duty' | 'mixed' | 'may' | 'duty-on-request' | 'duty' | 'silent' | 'unknown';

export interface Standing {
  readonly says: Says;
  /** Somebody has compared the rules that it rests on with the law. */
  readonly confirmed: boolean;
  /** A law says so. Otherwise a policy, a circular, an agreement or a plan does, and a law goes before it. */
  readonly inLaw: boolean;
  /** Rules of this sector, rules on public bodies in general, or none. */
  readonly from: 'sector' | 'general' | 'none';
  /** The rules that it rests on. */
  readonly rules: readonly DeskRule[];
}

export interface DeskGuide {
  readonly country: string;
  readonly sector: DeskSector;
  readonly standing: Standing;
  /** Rules on public bodies in general that may meet the service besides. */
  readonly general: readonly DeskRule[];
  /** Rules of fields nearby: charging for care, checks at schools. */
  readonly near: readonly DeskRule[];
  /** Proposed, not law. */
  readonly planned: readonly DeskRule[];
  /** Is the GDPR the law here? `eea`: through the EEA Agreement, which nobody has looked up for the Atlas. */
  readonly gdpr: 'yes' | 'eea' | 'no';
  /** What follows from the standing, in words. */
  readonly law: readonly DeskStep[];
  readonly contacts: readonly DeskContact[];
}

/** Fields whose rules a service of this kind should know too. */
const nearby: Readonly<Partial<Record<DeskSector, readonly string[]>>> = {
  health: ['health-charging', 'health-planned-care-via-social-office', 'health-returns'],
  education: ['education-operations', 'children-register'],
  'youth-welfare': ['children-register'],
  'civil-registration': ['population-register', 'registers'],
};
const plans = ['general-public-bodies', 'detection-measures', 'outlook-2026'];

/** Ranks that whoever wrote the text cannot take back by a letter. Without a rank a rule is told as it stands. */
const lawful: ReadonlySet<string | null> = new Set(['constitution', 'statute', 'decree', 'judgment', null]);
const closing: ReadonlySet<string> = new Set(['forbidden', 'no-duty']);

/** Does a text of this rank bind as law does? */
export function isLawful(rank: string | null | undefined): boolean {
  return lawful.has(rank ?? null);
}

/** What must not be told as the law where no law says it. */
const binding: ReadonlySet<Says> = new Set(['forbidden', 'no-duty', 'duty-on-request', 'duty']);
/** Rules that meet every kind of service. */
const everywhere = ['crime-fighting-channel'];
/** From most to least exposing. */
const opening = ['duty', 'duty-on-request', 'may'] as const;
/** Members of the European Economic Area outside the Union. */
const economicArea: ReadonlySet<string> = new Set(['is', 'li', 'no']);
const organisations = 3;

export interface Place {
  readonly country: string;
  readonly sector: DeskSector;
  readonly on: LegalDay;
}

export function deskGuideOf(data: DeskData, { country, sector, on }: Place): DeskGuide {
  const groups = [country, ...(data.countries.find((known) => known.id === country)?.groups ?? [])];
  const here = data.rules.filter((rule) => rule.countries.some((place) => groups.includes(place)) && holdsOn(rule, on));
  const inForce = here.filter((rule) => rule.rule !== 'proposed');
  const own = inForce.filter((rule) => rule.sector === sector);
  const publicBodies = inForce.filter((rule) => rule.sector === 'general-public-bodies');
  const standing = own.length > 0 ? standingOf(own, 'sector') : standingOf(publicBodies, 'general');
  const open =
    standing.from === 'sector' && (!standing.inLaw || standing.says === 'silent' || standing.says === 'may' || standing.says === 'mixed');
  return {
    country,
    sector,
    standing,
    general: open ? publicBodies : [],
    near: inForce.filter((rule) => everywhere.includes(rule.sector) || nearby[sector]?.includes(rule.sector)),
    planned: here.filter((rule) => rule.rule === 'proposed' && (rule.sector === sector || plans.includes(rule.sector))),
    gdpr: groups.includes('eu') ? 'yes' : economicArea.has(country) ? 'eea' : 'no',
    law: lawOf(data, standing, open && publicBodies.length > 0),
    contacts: contactsOf(data, country),
  };
}

function standingOf(rules: readonly DeskRule[], from: 'sector' | 'general'): Standing {
  if (rules.length === 0) return { says: 'unknown', confirmed: false, inLaw: true, from: 'none', rules };
  const sure = (of: readonly DeskRule[]): boolean => of.every((rule) => isConfirmed(rule.mark));
  const law = (of: readonly DeskRule[]): boolean => of.some((rule) => isLawful(rule.rank));
  const opens = opening.find((kind) => rules.some((rule) => rule.rule === kind));
  const closes = rules.filter((rule) => closing.has(rule.rule));
  if (opens !== undefined && closes.length > 0) return { says: 'mixed', confirmed: sure(rules), inLaw: true, from, rules };
  if (opens !== undefined) {
    const told = rules.filter((rule) => rule.rule === opens);
    return { says: opens, confirmed: sure(told), inLaw: !binding.has(opens) || law(told), from, rules };
  }
  if (closes.length === 0) return { says: 'silent', confirmed: sure(rules), inLaw: true, from, rules };
  const bans = closes.filter((rule) => rule.rule === 'forbidden');
  // A ban that nobody has confirmed does not hide an exemption that somebody has.
  const best = bans.some((rule) => isConfirmed(rule.mark)) || !closes.some((rule) => isConfirmed(rule.mark)) ? bans : [];
  const told = best.length > 0 ? best : closes.filter((rule) => rule.rule === 'no-duty');
  const confirmed = told.some((rule) => isConfirmed(rule.mark));
  return { says: told[0]!.rule as Says, confirmed, inLaw: law(told.filter((rule) => !confirmed || isConfirmed(rule.mark))), from, rules };
}

function lawOf(data: DeskData, { says, confirmed, inLaw, from }: Standing, general: boolean): DeskStep[] {
  const ids = [
    inLaw ? `fw-desk-law-${says === 'duty-on-request' ? 'on-request' : says}` : 'fw-desk-law-no-statute',
    ...(general || from === 'general' ? ['fw-desk-law-general'] : []),
    ...(confirmed || says === 'unknown' ? [] : ['fw-desk-law-unconfirmed']),
  ];
  return stepsOf(data, ids);
}

/** The steps with these ids, in this order. */
export function stepsOf(data: DeskData, ids: readonly string[]): DeskStep[] {
  return ids.flatMap((id) => data.steps.filter((step) => step.id === id));
}

function contactsOf(data: DeskData, country: string): DeskContact[] {
  const here = data.contacts.filter((contact) => contact.country === country);
  return [
    ...here.filter((contact) => contact.role === 'data-protection-authority').slice(0, 1),
    ...here.filter((contact) => contact.role !== 'data-protection-authority').slice(0, organisations),
  ];
}
