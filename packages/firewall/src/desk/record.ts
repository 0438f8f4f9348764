/**
 * What is put on record about a request of an authority, for `firebreak log append`.
 *
 * INVARIANT (no person in a record): every field is one of a list, an id or a number; nothing is typed in.
 *
 * @module
 */
import type { RecordDraft } from '@firebreak/transparency-log';
import type { Advice, Situation } from './advice.ts';

export const outcomes = ['refused', 'referred', 'withdrawn', 'open', 'partly-released', 'released'] as const;

export interface Outcome {
  /** Data categories asked for. */
  readonly asked: readonly string[];
  readonly people: number;
  readonly outcome: (typeof outcomes)[number];
}

/** Who asked where nobody could tell. */
export const unknownAsker = 'unknown';

/** The record without what the log itself adds: its number and the time. */
export function requestRecordOf(
  { asker, channel, shown }: Situation,
  { handOver, guide }: Advice,
  { asked, people, outcome }: Outcome,
): RecordDraft {
  const rule = handOver?.rules[0] ?? (guide.standing.from === 'sector' ? guide.standing.rules[0]?.id : undefined);
  return {
    kind: 'authority-request',
    system: 'front-desk',
    asker: asker ?? unknownAsker,
    channel,
    shown,
    basis: null,
    asked: asked.toSorted(),
    people,
    outcome,
    ground: rule ?? null,
  };
}
