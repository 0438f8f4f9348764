/**
 * What a proof says: statements about every request that can ever be made, each with what was found against it.
 *
 * Plain data, the same in Node and in a browser. Published as JSON Schema in `spec/firewall-policy/proof-1.schema.json`.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { Hop } from '@firebreak/trace';
import type { Obligation } from '../guard/model.ts';
import type { Case } from './diagram.ts';

/** `unknown` is never to be read as `holds`. */
export type Standing = 'holds' | 'fails' | 'unknown';

export interface Proof {
  /** Fingerprint of the policy that was looked at. */
  readonly policy: string;
  readonly service: string;
  /** Two-letter id. */
  readonly country: string;
  /** This day and every later one were looked at. */
  readonly on: LegalDay;
  /** The worst of the statements. */
  readonly standing: Standing;
  readonly domain: Domain;
  readonly statements: readonly Statement[];
}

/** What was looked at, all of it: every way of putting one request. */
export interface Domain {
  readonly recipients: number;
  readonly purposes: number;
  readonly fields: number;
  /** Facts that some rule asks for; each is true, false or not stated. */
  readonly facts: number;
  /** Spans of days between which no rule begins or ends. */
  readonly spans: number;
  /** The product, in figures: recipients x purposes x fields x 3^facts x spans. */
  readonly requests: string;
}

/** In the order in which an answer tells them. */
export const statementIds = [
  'enforcement-gets-nothing',
  'no-recipient-leads-on',
  'no-law-opens-a-way',
  'every-release-has-a-basis',
  'every-rule-can-fire',
  'no-rule-contradicts',
  'every-field-is-used',
] as const;
export type StatementId = (typeof statementIds)[number];

export interface Statement {
  readonly id: StatementId;
  readonly standing: Standing;
  /** What was found against it, or why it is not known. Empty if it holds. */
  readonly found: readonly Finding[];
  /** What somebody who relies on it should know too. */
  readonly notes: readonly Finding[];
  /** Notes that were left out because there are so many. What was found is always listed whole. */
  readonly notesLeftOut: number;
  /** How many things were looked at for it, in figures. */
  readonly looked: { readonly count: string; readonly at: 'requests' | 'rules' | 'fields' | 'traces' };
}

/** Days from the first to the last, both included; null: no end. */
export interface Span {
  readonly from: LegalDay;
  readonly until: LegalDay | null;
}

/** A set of requests: every one of these recipients, for every one of these purposes, about every one of these fields. */
export interface Requests {
  readonly recipients: readonly string[];
  readonly purposes: readonly string[];
  /** `record.field` */
  readonly data: readonly string[];
  /** What the facts must be: one of these cases. */
  readonly cases: readonly Case[];
  readonly days: Span;
}

export interface RuleAt {
  readonly rule: string;
  /** Line in the policy file; null if it was not read from a file. */
  readonly line: number | null;
}

export interface CitedLaw {
  readonly law: string;
  readonly at: string | null;
}

export type Finding =
  | (Requests & {
      /** Data go to immigration enforcement. As a note: under this duty and no other. */
      readonly kind: 'enforcement-release';
      readonly rules: readonly RuleAt[];
      readonly duty: { readonly rule: string; readonly cite: readonly CitedLaw[]; readonly approver: string } | null;
    })
  | (RuleAt & {
      readonly kind: 'rule-never-fires';
      /**
       * matches-nothing      no recipient, purpose or field is meant
       * contradicts-itself   the same fact must be true and must not be
       * past                 its last day is over, or comes before its first
       * withheld             whatever it releases, the rules in `by` withhold
       * enforcement          it releases only to enforcement, without a duty or a condition
       */
      readonly reason: 'matches-nothing' | 'contradicts-itself' | 'past' | 'withheld' | 'enforcement';
      readonly by: readonly RuleAt[];
    })
  | (RuleAt & {
      /** A rule that withholds what nothing would release: it only guards against later rules. */
      readonly kind: 'withholds-nothing';
    })
  | (RuleAt & {
      /** Some of what a rule releases, another one withholds. */
      readonly kind: 'partly-withheld';
      readonly by: RuleAt;
      readonly recipients: readonly string[];
      readonly purposes: readonly string[];
      readonly data: readonly string[];
      /** Does it withhold them in every case in which the other would release them? */
      readonly always: boolean;
    })
  | {
      /** The same release is ordered twice, with other obligations. */
      readonly kind: 'differing-obligations';
      readonly rules: readonly [RuleAt, RuleAt];
      readonly data: readonly string[];
      readonly obligations: readonly [readonly Obligation[], readonly Obligation[]];
    }
  | (RuleAt & {
      /** On these days the rule can fire, and none of the acts it rests on is in force. */
      readonly kind: 'no-basis-in-force';
      readonly days: Span;
      readonly basis: readonly CitedLaw[];
    })
  | (RuleAt & {
      /** On these days the rule can fire, and the Atlas does not know the act, or not whether it is in force. */
      readonly kind: 'basis-unknown';
      readonly days: Span;
      readonly basis: readonly CitedLaw[];
    })
  | (RuleAt & {
      /** One of the acts the rule rests on is not in force then; another one is. */
      readonly kind: 'basis-ends';
      readonly days: Span;
      readonly basis: readonly CitedLaw[];
    })
  | {
      /** Nobody may ever get these data: why are they held? */
      readonly kind: 'never-released';
      readonly data: readonly string[];
    }
  | (Way & {
      /** Data lead on to immigration enforcement, flow by flow. No flow: the recipient itself may act for it. */
      readonly kind: 'way-to-enforcement';
      readonly to: string;
      readonly hops: readonly Hop[];
      readonly confirmed: boolean;
      /** Other places of immigration enforcement that they reach too. */
      readonly also: readonly string[];
    })
  | (Way & {
      /** A flow is closed only by rules that nobody has confirmed; without them the data reach enforcement. */
      readonly kind: 'rests-on-unconfirmed';
      readonly flow: string;
      readonly firewalls: readonly string[];
      readonly opens: readonly string[];
    })
  | (Way & {
      /** A firewall closes the flow, and the law knows exceptions. */
      readonly kind: 'closed-by-law';
      readonly flow: string;
      readonly firewalls: readonly string[];
      readonly confirmed: boolean;
      readonly exceptions: readonly string[];
    })
  | (Way & {
      /** The Atlas records nothing about where data go from there: unknown, not nowhere. */
      readonly kind: 'no-flow-recorded';
    })
  | {
      /** Recipients without a role are the service's own people: taken to keep what they get. */
      readonly kind: 'own-staff';
      readonly recipients: readonly string[];
    }
  | {
      /** The policy names no touchpoint, so no protection of one place counts. */
      readonly kind: 'no-touchpoint';
    }
  | {
      /** Law that is adopted or proposed, or silent, in the sector of the touchpoint. */
      readonly kind: 'law-open';
      readonly firewall: string;
      readonly why: 'silent' | 'proposed';
    }
  | {
      /** The proof could not be made: these requests have too many cases. */
      readonly kind: 'too-large';
      readonly recipients: readonly string[];
      readonly purposes: readonly string[];
      readonly data: readonly string[];
      readonly why: string;
    }
  | {
      /** The proof was asked for without the flows of the Atlas. */
      readonly kind: 'no-trace';
    };

/** Where a way starts, with what, by the law of which day. */
interface Way {
  /** A place of the Atlas: role of the recipient, or touchpoint. */
  readonly start: string;
  /** Recipients of the policy with that role; empty where the way starts at a touchpoint. */
  readonly recipients: readonly string[];
  /** Touchpoint at which the data were given; null: none is named. */
  readonly touchpoint: string | null;
  /** Rules of the policy that release them. */
  readonly rules: readonly RuleAt[];
  /** Data categories. */
  readonly data: readonly string[];
  readonly on: LegalDay;
}
