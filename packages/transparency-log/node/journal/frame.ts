/**
 * The journal: what was accepted and is not in a checkpoint yet. A file of batches, each written and made durable as one.
 *
 * A batch is a line `batch NUMBER START BYTES SHA256`, then so many bytes of lines. START is the index of its first entry.
 *
 * INVARIANT (one batch at a time): a batch is written only after the one before it is durable. So a batch that does not fit its hash was
 * never acknowledged if nothing readable follows it, and is damage if something does.
 *
 * @module
 */
import { createHash } from 'node:crypto';

export interface Batch {
  readonly number: number;
  readonly start: number;
  readonly lines: readonly string[];
}

export type ReadJournal =
  | { readonly ok: true; readonly batches: readonly Batch[] /** Bytes that hold whole batches. */; readonly length: number }
  | { readonly ok: false; readonly at: number };

const maxHeader = 160;

export function encodeBatch({ number, start, lines }: Batch): Uint8Array {
  const body = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  return Buffer.concat([Buffer.from(`batch ${number} ${start} ${body.length} ${hashOf(body)}\n`), body]);
}

export function readJournal(bytes: Uint8Array): ReadJournal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const batches: Batch[] = [];
  let at = 0;
  while (at < buffer.length) {
    const read = batchAt(buffer, at);
    if (read === undefined) return isFollowed(buffer, at) ? { ok: false, at } : { ok: true, batches, length: at };
    const last = batches.at(-1);
    const continues = last === undefined || (read.batch.number === last.number + 1 && read.batch.start === last.start + last.lines.length);
    if (!continues) return { ok: false, at };
    batches.push(read.batch);
    at = read.end;
  }
  return { ok: true, batches, length: at };
}

function batchAt(buffer: Buffer, at: number): { batch: Batch; end: number } | undefined {
  const newline = buffer.subarray(at, at + maxHeader).indexOf(0x0a);
  const header =
    newline < 0
      ? null
      : /^batch ([0-9]{1,15}) ([0-9]{1,15}) ([0-9]{1,10}) ([0-9a-f]{64})$/.exec(buffer.toString('latin1', at, at + newline));
  if (header === null) return undefined;
  const from = at + newline + 1;
  const end = from + Number(header[3]);
  const body = buffer.subarray(from, end);
  if (end > buffer.length || hashOf(body) !== header[4]) return undefined;
  return { batch: { number: Number(header[1]), start: Number(header[2]), lines: body.toString().split('\n').slice(0, -1) }, end };
}

function isFollowed(buffer: Buffer, after: number): boolean {
  for (let at = buffer.indexOf('batch ', after + 1); at >= 0; at = buffer.indexOf('batch ', at + 1))
    if (batchAt(buffer, at) !== undefined) return true;
  return false;
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
