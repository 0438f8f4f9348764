/**
 * What the firewall needs to know of the Atlas: plain data, the same in Node and in a browser, without the Atlas behind it.
 *
 * @module
 */
import type { Validity } from '@firebreak/core';

export interface Knowledge {
  readonly data: readonly KnownData[];
  readonly purposes: readonly KnownPurpose[];
  readonly roles: readonly KnownRole[];
  readonly sectors: readonly Named[];
  readonly touchpoints: readonly KnownTouchpoint[];
  readonly countries: readonly KnownCountry[];
  readonly instruments: readonly KnownInstrument[];
  /** What the law of a country says about a sector. */
  readonly rules: readonly KnownRule[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface KnownData extends Named {
  /** What somebody who looks for people without status learns from it; null: nobody wrote it down. */
  readonly reveals: { readonly what: 'status' | 'origin' | 'whereabouts' | 'identity' | 'other'; readonly text: string } | null;
}

export type PurposeFamily = 'service' | 'migration' | 'enforcement' | 'law-enforcement' | 'other';

export interface KnownPurpose extends Named {
  readonly broader: string | null;
  /** Serves immigration enforcement, by itself or through a wider purpose. */
  readonly enforcement: boolean;
  readonly family: PurposeFamily;
}

export interface KnownRole extends Named {
  /** May act for immigration enforcement. */
  readonly enforcement: boolean;
}

export interface KnownTouchpoint extends Named {
  readonly sector: string;
  readonly collects: readonly string[];
  readonly purposes: readonly string[];
}

export interface KnownCountry extends Named {
  readonly groups: readonly string[];
}

export interface KnownInstrument {
  readonly id: string;
  readonly short: string;
  /** `eu`, `international`, or a country. */
  readonly jurisdiction: string;
  readonly type: string;
  readonly inForce: string | null;
  /** First day on which it applies; `pending`: adopted, and the start is not set. */
  readonly applies: string | null;
  /** First day on which it no longer holds. */
  readonly repealed: string | null;
}

export type RuleWord = 'forbidden' | 'no-duty' | 'silent' | 'may' | 'duty-on-request' | 'duty' | 'proposed';

export interface KnownRule extends Validity {
  readonly id: string;
  /** Countries or groups of countries. */
  readonly countries: readonly string[];
  readonly sector: string;
  readonly rule: RuleWord;
  readonly summary: string;
  readonly mark: string;
  readonly confirmed: boolean;
  readonly cite: readonly { readonly ref: string; readonly at: string | null; readonly checked: string | null }[];
  readonly exceptions: readonly string[];
}
