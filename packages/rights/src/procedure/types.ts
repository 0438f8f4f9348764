/**
 * @module
 */
import type { Citation, Text } from '@firebreak/atlas';
import type { LegalDay } from '@firebreak/core';

export interface ProcedureEvent {
  readonly event: string;
  readonly date: LegalDay;
}

/** One change of state: by an event, or because a time limit passed. */
export interface Visited {
  readonly state: string;
  readonly since: LegalDay | null;
  readonly event: string | null;
  readonly passed: string | null;
  /** False: it came too late to change anything. */
  readonly effect: boolean;
}

export interface DerivationStep {
  readonly step: string;
  readonly date: LegalDay | null;
  readonly why: Text;
  readonly cite: readonly Citation[];
}

/** A time limit that was set off. */
export interface Limit {
  readonly limit: string;
  readonly name: Text;
  readonly summary: Text;
  readonly basis: 'law' | 'reading' | 'convention';
  readonly holder: 'authority' | 'supervisor' | 'eu-body' | 'person' | 'between-authorities';
  readonly start: ProcedureEvent;
  /** The day the law gives. For what a person must do, count on `earliest`; call an authority late only after `latest`. */
  readonly due: LegalDay;
  readonly earliest: LegalDay;
  readonly latest: LegalDay;
  readonly derivation: readonly DerivationStep[];
  readonly state: 'running' | 'missed' | 'met';
  readonly missed: Text | null;
  /** Whose holidays were counted: a country id, or `eu`. */
  readonly calendar: string;
  readonly confirmed: boolean;
  readonly cite: readonly Citation[];
}
