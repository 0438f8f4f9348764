/**
 * What the front desk needs to know, taken out of the Atlas as plain data: rules of the countries, steps in words, contacts.
 *
 * @module
 */
import { type Atlas, type Flag, isConfirmed, type Mark, type RecordOf, type Text } from '@firebreak/atlas';
import type { Validity } from '@firebreak/core';
import { type Basis, basisOf } from '@firebreak/trace';

/** A sentence of the Atlas with its sources. */
export interface DeskStatement {
  readonly text: Text;
  readonly basis: readonly Basis[];
  readonly mark: Mark;
  readonly markNote?: string | undefined;
  readonly flags?: readonly Flag[] | undefined;
}

/** One step, by the id of its statement. */
export interface DeskStep extends DeskStatement {
  readonly id: string;
}

type RuleKind = RecordOf<'firewall'>['rule'];

export interface DeskRule extends DeskStatement, Validity {
  readonly id: string;
  readonly countries: readonly string[];
  readonly sector: string;
  readonly rule: RuleKind;
  readonly rank: string | null;
  /** What a reader has to know beside it, in English. */
  readonly note?: string | undefined;
  readonly exceptions: readonly DeskStatement[];
}

export interface DeskContact {
  readonly authority: string;
  readonly name: Text;
  readonly role: string;
  readonly country: string;
  readonly mark: Mark;
  /** INVARIANT (unconfirmed contact): null unless the contact is confirmed, so that an unconfirmed one can never be printed as one. */
  readonly contact: { readonly phone: string | null; readonly email: string | null; readonly website: string | null } | null;
  /** What it answers for, as its source says. */
  readonly note: string | null;
  /** It answers for some bodies only. Which one answers for a service has to be found out, so its number is not printed on a card. */
  readonly partial: boolean;
}

export interface DeskData {
  readonly countries: readonly { readonly id: string; readonly groups: readonly string[] }[];
  readonly rules: readonly DeskRule[];
  readonly steps: readonly DeskStep[];
  readonly contacts: readonly DeskContact[];
  /** Roles that may act for immigration enforcement. */
  readonly enforcement: readonly string[];
  /** What somebody who looks for people without status learns from data of a kind. */
  readonly reveals: Readonly<Record<string, Text>>;
}

/** Services that have a desk, those that most people come to first. */
export const deskSectors = [
  'health',
  'education',
  'social-services',
  'youth-welfare',
  'shelter-reception',
  'housing',
  'labour',
  'justice',
  'civil-registration',
] as const;
export type DeskSector = (typeof deskSectors)[number];

const chapters = ['fw-front-desk-first', 'fw-front-desk-papers', 'fw-front-desk-law', 'fw-front-desk-after'];
const called = ['data-protection-authority', 'support-organisation'];

export function deskDataOf(atlas: Atlas): DeskData {
  const terms = atlas.ofKind('term');
  return {
    countries: atlas.ofKind('country').map(({ id, groups }) => ({ id, groups })),
    rules: atlas.ofKind('firewall').map(ruleOf),
    steps: chapters.flatMap((chapter) => (atlas.find('chapter', chapter)?.statements ?? []).map((s) => ({ id: s.id, ...statementOf(s) }))),
    contacts: atlas.ofKind('authority').filter(isCalled).map(contactOf),
    enforcement: terms.filter((term) => term.group === 'role' && term.enforcement === true).map((term) => term.id),
    reveals: Object.fromEntries(terms.flatMap((term) => (term.reveals === undefined ? [] : [[term.id, term.reveals.text]]))),
  };
}

type Stated = Pick<RecordOf<'firewall'>, 'cite' | 'mark' | 'markNote' | 'flags'> & { readonly text: Text };

function statementOf({ text, cite, mark, markNote, flags }: Stated): DeskStatement {
  return {
    text,
    basis: basisOf({ cite }),
    mark,
    ...(markNote === undefined ? {} : { markNote }),
    ...(flags === undefined ? {} : { flags }),
  };
}

function ruleOf(firewall: RecordOf<'firewall'>): DeskRule {
  const { id, countries, sector, rule, rank, from, until, note, exceptions = [] } = firewall;
  return {
    id,
    countries,
    sector,
    rule,
    rank: rank ?? null,
    exceptions: exceptions.map(statementOf),
    ...(note === undefined ? {} : { note }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...statementOf({ ...firewall, text: firewall.summary }),
  };
}

/** The data-protection authority, and organisations that support people and can be called. */
function isCalled(authority: RecordOf<'authority'>): boolean {
  if (authority.roles.includes('data-protection-authority')) return true;
  return authority.roles.includes('support-organisation') && isConfirmed(authority.mark) && authority.phone !== null;
}

function contactOf({ id, name, country, roles, mark, phone, email, website, details }: RecordOf<'authority'>): DeskContact {
  return {
    authority: id,
    name,
    country,
    role: called.find((role) => roles.includes(role))!,
    mark,
    contact: isConfirmed(mark) ? { phone, email, website } : null,
    note: details?.['note'] ?? null,
    partial: details?.['covers'] !== undefined,
  };
}
