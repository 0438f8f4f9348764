/**
 * Counts a file in the page, piece by piece, so that the page stays awake and can stop. What is read stays in the page.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { RowQuestion } from '../../model/index.ts';
import type { FileTally, ReadOptions } from '../file-tally.ts';
import { type HeadResult, readHead } from '../head/index.ts';
import { limits } from '../limits.ts';
import { createTallier } from '../tallier/index.ts';

/** How much is read before the page may breathe. */
const pieceBytes = 1024 * 1024;

export async function tallyBlob(blob: Blob, question: RowQuestion, options: ReadOptions = {}): Promise<FileTally> {
  const tallier = createTallier(question, options);
  const hash = sha256.create();
  for (let at = 0; at < blob.size; at += pieceBytes) {
    if (options.signal?.aborted) return { ok: false, error: { code: 'cancelled' } };
    const bytes = new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer());
    hash.update(bytes);
    if (!tallier.push(bytes)) break;
    options.progress?.(at + bytes.length, blob.size);
    await new Promise((next) => setTimeout(next));
  }
  const result = tallier.end();
  if (!result.ok) return result;
  const { tally } = result;
  return { ok: true, tally, input: { sha256: bytesToHex(hash.digest()), bytes: blob.size, kind: 'csv', rows: tally.rows } };
}

export async function headOfBlob(blob: Blob, options: ReadOptions = {}): Promise<HeadResult> {
  const bytes = new Uint8Array(await blob.slice(0, limits.headBytes).arrayBuffer());
  return readHead(bytes, { ...options, whole: blob.size <= limits.headBytes });
}
