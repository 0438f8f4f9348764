/**
 * Taking records in: numbered, salted, durable, then acknowledged.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { entryOf, type LogRecord, type Opening, type RecordDraft, saltBytes } from '../../src/index.ts';
import { fastSha256 } from './layout.ts';
import { openingToLine } from './openings.ts';
import type { LogState, Pending, Position } from './state.ts';

export interface Appended {
  /** Its place in the log, for good. */
  readonly index: number;
  readonly sequence: number;
  readonly time: string;
}

/** As one batch. INVARIANT (acknowledged is durable): resolves only after the journal with all of them is on the disk. */
export async function appendBatch(state: LogState, drafts: readonly RecordDraft[]): Promise<Appended[]> {
  const numbered = number(state.position, drafts, state.clock());
  const salts = randomBytes(saltBytes * drafts.length);
  const added = numbered.records.map((record, i): Pending => {
    const opening: Opening = { salt: salts.subarray(i * saltBytes, (i + 1) * saltBytes), record };
    return { opening, entry: entryOf(opening, fastSha256) };
  });
  const start = state.signed.checkpoint.size + state.pending.length;
  await state.journal.append(
    start,
    added.map(({ opening }) => openingToLine(opening)),
  );
  for (const entry of added) state.pending.push(entry);
  state.position = numbered.position;
  return numbered.records.map(({ sequence, time }, i) => ({ index: start + i, sequence, time }));
}

/** Time never runs backwards in a log, whatever the clock does: a quarter that is over gets no more records. */
function number(position: Position, drafts: readonly RecordDraft[], now: number): { records: LogRecord[]; position: Position } {
  const seconds = Math.max(now, position.time);
  const time = secondsToText(seconds);
  const sequences = new Map(Object.entries(position.sequences));
  const records = drafts.map((draft): LogRecord => {
    const sequence = (sequences.get(draft.system) ?? 0) + 1;
    sequences.set(draft.system, sequence);
    return { ...draft, sequence, time };
  });
  return { records, position: { time: seconds, sequences: Object.fromEntries(sequences) } };
}

/** `2026-06-12T09:30:00Z` */
function secondsToText(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

export function textToSeconds(text: string): number {
  return Math.floor(Date.parse(text) / 1000);
}
