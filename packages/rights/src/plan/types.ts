/**
 * What a plan is asked and what it answers. Every sentence of the answer is a `Remark`: words in the languages of the site, with
 * citations, and whether it is confirmed. Show `text` with `inLanguage` of the Atlas; never show one with `confirmed: false`
 * without the word *unconfirmed*.
 *
 * @module
 */
import type { Citation, Text } from '@firebreak/atlas';
import type { LegalDay } from '@firebreak/core';
import type { Regime, RequestTerms, Route } from '../model/index.ts';
import type { Limit, ProcedureEvent, Visited } from '../procedure/types.ts';

export type Sender = 'self' | 'representative' | 'guardian';

export interface Situation {
  readonly system: string;
  readonly right: string;
  /** Country id: who is asked. */
  readonly country: string;
  /** Part of the country whose regional holidays count too, as the calendar names it. */
  readonly region?: string | undefined;
  readonly sender?: Sender | undefined;
  readonly events?: readonly ProcedureEvent[] | undefined;
  readonly on: LegalDay;
  readonly safety?: Safety | undefined;
}

export interface Safety {
  /** The authority must not learn where the person lives. */
  readonly hideAddress?: boolean | undefined;
  /** The person cannot appear anywhere. */
  readonly avoidPresence?: boolean | undefined;
  /** The body that enforces removal must not be the one that is written to. */
  readonly avoidEnforcement?: boolean | undefined;
}

export interface Remark {
  /** Names the remark for code and tests; the id of the statement where it is one of the Atlas. */
  readonly code: string;
  readonly text: Text;
  readonly cite: readonly Citation[];
  readonly confirmed: boolean;
}

export interface Contact {
  readonly postal: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
}

export interface Addressee {
  /** Null where nobody is recorded. */
  readonly authority: string | null;
  readonly name: Text;
  /** `fallback`: the data-protection authority, asked who is responsible. */
  readonly as: 'controller' | 'supervisor' | 'fallback' | 'court';
  /** Country id, or `eu`. */
  readonly country: string;
  readonly confirmed: boolean;
  /**
   * INVARIANT (unconfirmed contact): null unless the contact is confirmed, so an unconfirmed one can never be printed as an address.
   */
  readonly contact: Contact | null;
  /** Its own website, if that is confirmed: where to look for an address that is not. */
  readonly website: string | null;
  readonly asOf: string | null;
  /** Languages that it, or its country, reads; the first is the one to write in. */
  readonly languages: readonly string[];
  readonly requests: RequestTerms | null;
  readonly remarks: readonly Remark[];
  readonly cite: readonly Citation[];
}

/** A less revealing way that the law allows. */
export interface SaferWay extends Remark {
  readonly kind: 'representative-address' | 'other-state' | 'supervisor';
  /** `other-state`: authorities to write to instead, least revealing first. */
  readonly addressees: readonly Addressee[];
}

export interface Step {
  readonly kind: 'check' | 'letter' | 'send' | 'wait' | 'remind' | 'complain' | 'court';
  readonly text: Text;
  readonly addressee: Addressee | null;
  readonly language: string | null;
  readonly channels: RequestTerms['channels'];
  readonly documents: readonly Remark[];
  readonly letter: string | null;
  readonly limit: Limit | null;
  /** Counted as if the request were received on the day of the question, because the real day is not known yet. */
  readonly assumed: boolean;
  readonly done: boolean;
}

/** A time limit of the person that begins with a day that nobody has named yet. */
export interface Dormant {
  readonly limit: string;
  readonly name: Text;
  readonly summary: Text;
  /** The event that sets it off. */
  readonly start: string;
  readonly startName: Text;
  readonly cite: readonly Citation[];
  readonly confirmed: boolean;
}

/** What may come next, and what to do then. */
export interface Branch {
  readonly kind:
    | 'full-answer'
    | 'partial-answer'
    | 'refusal'
    | 'nothing-held'
    | 'silence'
    | 'identity-query'
    | 'clarification-query'
    | 'extension'
    | 'other';
  /** The event, or null for silence. */
  readonly event: string | null;
  readonly name: Text;
  readonly to: string;
  readonly todo: Text;
  readonly letters: readonly string[];
  /** Ids of the time limits that then run. */
  readonly limits: readonly string[];
  readonly remark: Remark;
}

export interface Plan {
  readonly kind: 'plan';
  readonly situation: Situation & { readonly sender: Sender };
  readonly regime: Regime;
  readonly route: Route;
  readonly procedure: string;
  /** Safety comes first: what sending reveals, and less revealing ways. */
  readonly safety: { readonly reveals: readonly Remark[]; readonly ways: readonly SaferWay[] };
  /** Whom the instrument names, in its words, and where it gives the right. */
  readonly right: Remark;
  /** Who may use it. */
  readonly holder: readonly Remark[];
  /** The first is the one the letter goes to. */
  readonly addressees: readonly Addressee[];
  readonly supervisor: Addressee;
  readonly letter: string;
  readonly languages: readonly string[];
  readonly documents: readonly Remark[];
  readonly fee: readonly Remark[];
  readonly refusal: readonly Remark[];
  readonly content: readonly Remark[];
  readonly warnings: readonly Remark[];
  readonly representation: readonly Remark[];
  readonly state: {
    readonly id: string;
    readonly name: Text;
    readonly type: string;
    readonly todo: Text;
    readonly letters: readonly string[];
  };
  readonly history: readonly Visited[];
  readonly limits: readonly Limit[];
  /** Time limits of the person that begin once a day is named. */
  readonly dormant: readonly Dormant[];
  readonly branches: readonly Branch[];
  readonly steps: readonly Step[];
  /** Everything in this route that nobody has confirmed, in words. */
  readonly unconfirmed: readonly Remark[];
}

/** The law does not give this right here, or not in this country. */
export interface Withheld {
  readonly kind: 'withheld';
  readonly situation: Situation;
  readonly why: Remark;
  readonly instead: Remark | null;
  /** Rights that this system does give. */
  readonly alternatives: readonly string[];
}

/** The Atlas does not say. Never to be read as "no". */
export interface Unknown {
  readonly kind: 'unknown';
  readonly situation: Situation;
  readonly why: Remark;
  readonly alternatives: readonly string[];
  /** Who can say, and the letter that asks. */
  readonly fallback: Addressee;
  readonly letter: string;
}

/** The events cannot have happened like that. */
export interface Impossible {
  readonly kind: 'impossible';
  readonly situation: Situation;
  readonly why: Remark;
  readonly event: ProcedureEvent | null;
}

export type PlanAnswer = Plan | Withheld | Unknown | Impossible;
