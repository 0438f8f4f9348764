/**
 * What is put on record. The record stays with the service; the log gets a salted commitment to it.
 *
 * INVARIANT (no person in a record): no field holds a name, a number, an address, a birth date or free text about somebody.
 *
 * @module
 */

interface Common {
  /** Counts up by one within `system`, so that a gap shows. */
  readonly sequence: number;
  /** ISO 8601 with seconds, in UTC. */
  readonly time: string;
  /** The part of the service that made the decision: `api`, `database-export`, `front-desk`. */
  readonly system: string;
}

/** One decision of the guard. */
export interface DecisionRecord extends Common {
  readonly kind: 'decision';
  /** Fingerprint of the policy. */
  readonly policy: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly outcome: 'released' | 'partly-released' | 'refused';
  /** Data categories, not values. */
  readonly released: readonly string[];
  readonly refused: readonly string[];
  /** Rules that released something. */
  readonly rules: readonly string[];
  /** The duty of the Atlas that forced a release to immigration enforcement. */
  readonly duty: string | null;
}

/** An authority asked, at the desk or in writing. */
export interface AuthorityRequestRecord extends Common {
  readonly kind: 'authority-request';
  /** Role of the Atlas: `foreigners-authority`, `police` ... */
  readonly asker: string;
  readonly channel: 'in-person' | 'letter' | 'phone' | 'e-mail' | 'interface';
  /** What they showed. */
  readonly shown: 'nothing' | 'letter' | 'legal-basis-named' | 'court-order';
  /** The provision they named, as instrument id and place; null if none. */
  readonly basis: { readonly ref: string; readonly at: string } | null;
  /** Data categories asked for. */
  readonly asked: readonly string[];
  /** How many people the request was about. */
  readonly people: number;
  readonly outcome: 'refused' | 'released' | 'partly-released' | 'referred' | 'withdrawn' | 'open';
  /** The rule of the Atlas or the policy it rested on. */
  readonly ground: string | null;
}

/** Nothing happened since the last record: silence is told apart from a gap. */
export interface HeartbeatRecord extends Common {
  readonly kind: 'heartbeat';
}

/** The policy in force changed. */
export interface PolicyRecord extends Common {
  readonly kind: 'policy';
  readonly policy: string;
}

export type LogRecord = DecisionRecord | AuthorityRequestRecord | HeartbeatRecord | PolicyRecord;

/** Where an adapter puts what it decided. It resolves when the record is durable: only then may data leave. */
export interface RecordSink {
  readonly record: (entry: Omit<DecisionRecord, 'sequence' | 'time' | 'system'>) => Promise<void>;
}
