/**
 * What somebody answered. It lives in the memory of the page, and in a file only if they ask for one.
 *
 * @module
 */
import type { Sender } from '@firebreak/rights';

/** How the letter keeps quiet about what it need not tell. */
type Way = 'plain' | 'representative-address' | 'supervisor';

/** Days are kept as they were typed, so that a wrong one can be shown again. */
interface HistoryDay {
  readonly event: string;
  readonly day: string;
}

export interface Answers {
  readonly start: 'happened' | 'database' | 'sent' | null;
  readonly events: readonly string[];
  /** Null: not asked yet, or not known. */
  readonly system: string | null;
  readonly right: string | null;
  readonly sender: Sender;
  readonly country: string | null;
  readonly way: Way;
  /** Letter field -> what was filled in. */
  readonly fields: Readonly<Record<string, string>>;
  /** What has happened since a letter was sent, in order. */
  readonly history: readonly HistoryDay[];
  /** Nobody knows when the letter arrived; the day in the history is our assumption. */
  readonly presumed: boolean;
  /** A letter that fits the state of the procedure; null: the one that uses the right. */
  readonly letter: string | null;
  /** Language of the letter; null: the first that the addressee reads. */
  readonly language: string | null;
  /** Language of the copy; null: that of the page; empty: no copy. */
  readonly copy: string | null;
  /** The day on which they get a new letter; null: today. */
  readonly received: string | null;
}

export const noAnswers: Answers = {
  start: null,
  events: [],
  system: null,
  right: null,
  sender: 'self',
  country: null,
  way: 'plain',
  fields: {},
  history: [],
  presumed: false,
  letter: null,
  language: null,
  copy: null,
  received: null,
};

/** Answers with one field filled in. An empty value is kept: it says that a day worked out for the field shall not stand there. */
export function withField(answers: Answers, field: string, value: string): Answers {
  return { ...answers, fields: { ...answers.fields, [field]: value } };
}
