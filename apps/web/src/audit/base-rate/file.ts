import type { PeopleWords, Reading } from '@firebreak/audit/base-rate';
import type { BaseRateMessages } from '@firebreak/ui';

/** A claim as these pages work with it: what can be reckoned from it, and words for its people in the language of the page. */
export interface ClaimFile {
  readonly id: string;
  readonly readings: readonly Reading[];
  readonly words: PeopleWords | null;
  /** How many people it is told of at first. */
  readonly people: number;
}

/** What the script needs, the same for everybody. */
export interface BaseRateFile {
  readonly words: BaseRateMessages;
  readonly claims: readonly ClaimFile[];
}

/** What somebody supposes. */
export interface Asked {
  readonly people: number;
  readonly prevalence: number;
  /** How often each person is checked, if somebody chose that. */
  readonly checks: number | null;
}
