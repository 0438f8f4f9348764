/**
 * What goes into a guard and what comes out: plain data, the same in Node and in a browser.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';

/** Who asks for what, for which purpose, and what is known about the case. */
export interface Request {
  readonly recipient: string;
  readonly purpose: string;
  /** `record`, `record.field`, `@data-category`, or `*`. */
  readonly data: readonly string[];
  /** Facts that were established: true, or excluded: false. One that is not named is not known. */
  readonly facts?: Readonly<Record<string, boolean>>;
  /** The day of the request; without it, the day on which the guard was made. */
  readonly on?: LegalDay;
}

/**
 * Why a field is refused.
 *
 * unknown-recipient, unknown-purpose, unmapped-data   the policy has no such word: never guessed
 * no-rule                                             nothing releases it to this recipient for this purpose
 * condition-not-met, condition-unknown                a rule would, but a fact is excluded, or nobody stated it
 * not-yet, expired                                    a rule would, on another day
 * withheld                                            a rule withholds it, whatever releases it
 * enforcement                                         the purpose, or the recipient, serves immigration enforcement and no duty is cited
 */
export type RefusalCode =
  | 'unknown-recipient'
  | 'unknown-purpose'
  | 'unmapped-data'
  | 'no-rule'
  | 'condition-not-met'
  | 'condition-unknown'
  | 'not-yet'
  | 'expired'
  | 'withheld'
  | 'enforcement';

export interface Refusal {
  /** `record.field`, or what was asked for where the policy does not know it. */
  readonly data: string;
  readonly code: RefusalCode;
  /** In plain words. */
  readonly reason: string;
  /** The fact that failed. */
  readonly condition: string | null;
  /** The rule and its line in the policy file: `billing (line 41)`. */
  readonly at: string | null;
}

export interface ReleaseBasis {
  readonly rule: string;
  /** Instrument of the Atlas, or the name of an act. */
  readonly law: string;
  readonly at: string;
}

export type Obligation = 'log' | 'notify-person' | 'two-person-release' | 'redact';

export interface Decision {
  /** `record.field`, in the order of the policy. */
  readonly released: readonly string[];
  readonly refused: readonly Refusal[];
  readonly obligations: readonly Obligation[];
  readonly basis: readonly ReleaseBasis[];
  /** Set where data go to immigration enforcement: which duty forces it, said aloud in every output. */
  readonly enforcement: { readonly rule: string; readonly duty: string; readonly approver: string } | null;
  /** Fingerprint of the policy that decided. */
  readonly policy: string;
}

export interface Guard {
  /** Fingerprint of the policy: SHA-256 of its compiled form, in hex. */
  readonly policy: string;
  readonly decide: (request: Request) => Decision;
}
