/**
 * Counts a file on disk, or the standard input.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { RowQuestion } from '../../src/model/index.ts';
import { createTallier, type FileTally, type HeadResult, type ReadError, type ReadOptions, readHead } from '../../src/read/index.ts';

/** @param path `-` is the standard input */
export async function tallyFile(path: string, question: RowQuestion, options: ReadOptions = {}): Promise<FileTally> {
  const tallier = createTallier(question, options);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of path === '-' ? process.stdin : createReadStream(path)) {
      if (options.signal?.aborted) return { ok: false, error: { code: 'cancelled' } };
      hash.update(piece as Buffer);
      bytes += (piece as Buffer).length;
      if (!tallier.push(piece as Buffer)) break;
      options.progress?.(bytes, null);
    }
  } catch (error) {
    return { ok: false, error: errorOf(path, error as NodeJS.ErrnoException) };
  }
  const result = tallier.end();
  if (!result.ok) return result;
  return { ok: true, tally: result.tally, input: { sha256: hash.digest('hex'), bytes, kind: 'csv', rows: result.tally.rows } };
}

export async function headOfFile(path: string, options: ReadOptions = {}): Promise<HeadResult> {
  try {
    const pieces: Buffer[] = [];
    for await (const piece of createReadStream(path, { end: 262_143 })) pieces.push(piece as Buffer);
    return readHead(Buffer.concat(pieces), options);
  } catch (error) {
    return { ok: false, error: errorOf(path, error as NodeJS.ErrnoException) };
  }
}

function errorOf(path: string, { code }: NodeJS.ErrnoException): ReadError {
  if (code === 'ENOENT') return { code: 'not-found', path };
  if (code === 'EISDIR') return { code: 'is-folder', path };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'no-permission', path };
  return { code: 'not-readable', path, ...(code === undefined ? {} : { why: code }) };
}
