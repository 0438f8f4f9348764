/**
 * A policy in the form that the guard reads: every name resolved, every list written out. Plain data that survives JSON, so
 * it can be made once, published, and loaded by a middleware, a page or a database.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { Obligation } from './model.ts';

export interface CompiledPolicy {
  readonly version: 1;
  /** SHA-256 of everything else in it, in hex. */
  readonly fingerprint: string;
  readonly service: {
    readonly name: string;
    readonly country: string;
    readonly sector: string;
    readonly touchpoints: readonly string[];
  };
  readonly law: LegalDay;
  /** In the order of the policy. Rules name them by their place in this list. */
  readonly fields: readonly CompiledField[];
  readonly recipients: readonly CompiledRecipient[];
  /** All of the Atlas, then the policy's own. */
  readonly purposes: readonly CompiledPurpose[];
  /** At most 32. */
  readonly facts: readonly { readonly id: string; readonly question: string }[];
  readonly rules: readonly CompiledRule[];
}

export interface CompiledField {
  /** `record.field` */
  readonly id: string;
  readonly record: string;
  readonly field: string;
  /** Data category of the Atlas. */
  readonly data: string;
}

export interface CompiledRecipient {
  readonly id: string;
  readonly name: string;
  /** Role of the Atlas, its own or that of a group it is in; null: the service's own staff. */
  readonly role: string | null;
  /** May act for immigration enforcement: by its role, or that of a group it is in, or of somebody within it. */
  readonly enforcement: boolean;
}

export interface CompiledPurpose {
  readonly id: string;
  readonly name: string;
  readonly enforcement: boolean;
  readonly family: string;
  /** Place of the wider purpose in the list. */
  readonly broader: number | null;
}

export interface CompiledRule {
  readonly id: string;
  /** In the policy file; null where it was not read from one. */
  readonly line: number | null;
  readonly kind: 'release' | 'withhold';
  /** Places in `fields`, ascending. */
  readonly fields: readonly number[];
  /** Places in `recipients`, members of groups included. */
  readonly to: readonly number[];
  /** Places in `purposes`, narrower ones included. */
  readonly for: readonly number[];
  /** Places in `facts`. */
  readonly when: readonly number[];
  readonly unless: readonly number[];
  /** First and last day. */
  readonly from: LegalDay | null;
  readonly until: LegalDay | null;
  readonly basis: readonly { readonly law: string; readonly at: string; readonly inAtlas: boolean }[];
  readonly duty: { readonly rule: string; readonly approver: string } | null;
  readonly obligations: readonly Obligation[];
  readonly because: string | null;
}
