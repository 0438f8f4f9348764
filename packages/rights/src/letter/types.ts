/**
 * @module
 */
import type { Citation } from '@firebreak/atlas';
import type { LegalDay } from '@firebreak/core';
import type { Document } from '@firebreak/documents';
import type { Regime } from '../model/index.ts';
import type { Addressee, Sender } from '../plan/types.ts';

export interface LetterRequest {
  readonly letter: string;
  readonly system: string;
  readonly right: string;
  /** Country id: whose authority is written to. */
  readonly country: string;
  readonly on: LegalDay;
  /** Whom it goes to; without it, the one that `plan` names first for this kind of letter. */
  readonly addressee?: Addressee | undefined;
  readonly regime?: Regime | undefined;
  readonly sender?: Sender | undefined;
  /** Language of the letter; without it, the first that the addressee reads and texts exist for, else English. */
  readonly language?: string | undefined;
  /** A facing copy in this language. */
  readonly reader?: string | undefined;
  /** Field id -> what was filled in. Days are `YYYY-MM-DD`. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface MissingField {
  readonly field: string;
  readonly cite: readonly Citation[];
  readonly confirmed: boolean;
}

/** Something about the letter that its writer must know; `code` is for code, `message` is developers' English. */
export interface LetterProblem {
  readonly code:
    | 'unknown-letter'
    | 'unknown-field'
    | 'field-not-used'
    | 'field-too-long'
    | 'field-not-text'
    | 'not-a-day'
    | 'unknown-language'
    | 'no-text-in-language'
    | 'sentence-in-english'
    | 'address-not-confirmed'
    | 'identity-copy-expected'
    | 'mandate-form'
    | 'letter-not-for-right'
    | 'letter-not-for-system';
  /** `error`: what was filled in was left out, and a blank stands in its place. */
  readonly level: 'error' | 'warning';
  readonly field?: string | undefined;
  readonly message: string;
}

export interface ComposedLetter {
  readonly document: Document;
  readonly language: string;
  readonly addressee: Addressee | null;
  /** Languages in it whose words no native lawyer has reviewed. */
  readonly drafted: readonly string[];
  readonly missing: readonly MissingField[];
  readonly problems: readonly LetterProblem[];
}
