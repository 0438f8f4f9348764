/**
 * @module
 */
import type { Citation, Text } from '@firebreak/atlas';
import type { LegalDay } from '@firebreak/core';
import type { RightsTimeLimit } from '../model/index.ts';

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
  /** What the procedure says about this change. */
  readonly text: Text | null;
  readonly cite: readonly Citation[];
}

export interface DerivationStep {
  readonly step: string;
  readonly date: LegalDay;
  readonly why: Text;
  readonly cite: readonly Citation[];
  /** The dates that it leads to. */
  readonly for: readonly ('earliest' | 'due' | 'latest')[];
}

/** A time limit that was set off. */
export interface Limit {
  readonly limit: string;
  readonly name: Text;
  readonly summary: Text;
  /** law: the text gives it; reading: it follows from the text; practice: what the authority says; convention: ours. */
  readonly basis: RightsTimeLimit['basis'];
  readonly holder: RightsTimeLimit['holder'];
  readonly start: ProcedureEvent;
  /**
   * The day the law gives. For what a person must do, count on `earliest`; call an authority late only after `latest`.
   * Both are null while a question of the authority is open, because the clock may stand still.
   */
  readonly due: LegalDay | null;
  readonly earliest: LegalDay;
  readonly latest: LegalDay | null;
  /** The question that has no answer yet. */
  readonly open: { readonly query: string; readonly since: LegalDay } | null;
  /** False: for a year that was looked at there is no list of holidays, so a day may be too early. */
  readonly calendarCovers: boolean;
  readonly derivation: readonly DerivationStep[];
  /**
   * `passed`: its last day has gone by, but nobody is late: a rule of thumb, a promise, a duty between authorities that cannot be seen
   * from outside, or the authority waits for an answer of the person.
   */
  readonly state: 'running' | 'missed' | 'met' | 'passed';
  readonly missed: Text | null;
  /** Only these events keep or miss it; absent: every answer does. */
  readonly metBy?: readonly string[] | undefined;
  /** Id of the calendar whose holidays were counted. */
  readonly calendar: string;
  readonly confirmed: boolean;
  readonly cite: readonly Citation[];
}
