/**
 * Counts a file in the page, piece by piece, so that the page stays awake and can stop. What is read stays in the page. What only some kinds of files
 * need is loaded when such a file comes.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Report, RowQuestion } from '../../model/index.ts';
import type { ReadError } from '../error.ts';
import type { FileTally, ReadOptions } from '../file-tally.ts';
import type { TallyResult } from '../finish/index.ts';
import { type HeadResult, readHead } from '../head/index.ts';
import { kindOf } from '../kind/index.ts';
import { limits } from '../limits.ts';
import type { RandomFile } from '../parquet/index.ts';
import { createTallier } from '../tallier/index.ts';

type Kind = Report['input']['kind'];

/** How much is read before the page may breathe. */
const pieceBytes = 4 * 1024 * 1024;

/**
 * Counts the rows of a file: delimited text, also packed with gzip; a spreadsheet (.xlsx); a Parquet file.
 *
 * @param options `progress` is told after each piece of four megabytes
 */
export async function tallyBlob(blob: Blob, question: RowQuestion, options: ReadOptions = {}): Promise<FileTally> {
  const kind = kindOf(await bytesOf(blob, 0, 16));
  try {
    if (kind === 'text') return await tallyText(blob, question, options);
    if (kind === 'gzip') return await tallyPacked(blob, question, options);
    // These are read twice: for their hash, and wherever their parts stand.
    const hash = await hashOf(blob, options);
    const result = kind === 'xlsx' ? await tallySheet(blob, question, options) : await tallyParquet(blob, question, options);
    return withInput(result, kind, hash, blob.size);
  } catch (error) {
    if (error instanceof Cancelled) return { ok: false, error: { code: 'cancelled' } };
    return { ok: false, error: unreadable(error) };
  }
}

class Cancelled extends Error {}

/** Hands on the pieces of a file. @param use false: no more are wanted */
async function eachPiece(
  blob: Blob,
  { signal, progress }: ReadOptions,
  use: (piece: Uint8Array) => boolean | Promise<boolean>,
): Promise<void> {
  for (let at = 0; at < blob.size; at += pieceBytes) {
    if (signal?.aborted) throw new Cancelled();
    const piece = await bytesOf(blob, at, at + pieceBytes);
    if (!(await use(piece))) return;
    progress?.(at + piece.length, blob.size);
    await new Promise((next) => setTimeout(next));
  }
}

async function tallyText(blob: Blob, question: RowQuestion, options: ReadOptions): Promise<FileTally> {
  const tallier = createTallier(question, options);
  const hash = sha256.create();
  await eachPiece(blob, options, (piece) => {
    hash.update(piece);
    return tallier.push(piece);
  });
  return withInput(tallier.end(), tallier.delimiter() === '\t' ? 'tsv' : 'csv', hash.digest(), blob.size);
}

/** The hash is that of the file as it is, packed. */
async function tallyPacked(blob: Blob, question: RowQuestion, options: ReadOptions): Promise<FileTally> {
  const tallier = createTallier(question, options);
  const hash = sha256.create();
  const unpack = new DecompressionStream('gzip');
  const writer = unpack.writable.getWriter();
  let unpacked = 0;
  let error: ReadError | null = null;
  const counting = (async () => {
    const reader = unpack.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      unpacked += value.length;
      if (unpacked > limits.unpackedBytes) error ??= { code: 'unpacks-too-large', limitBytes: limits.unpackedBytes };
      // What is left is read and dropped, so that the writer does not wait for ever.
      if (error === null) tallier.push(value);
    }
  })();
  const failed = counting.catch((): undefined => {
    error ??= { code: 'damaged', kind: 'gzip', why: 'it is broken or cut off' };
  });
  try {
    await eachPiece(blob, options, async (piece) => {
      hash.update(piece);
      await Promise.race([writer.write(piece as Uint8Array<ArrayBuffer>), failed]);
      return error === null;
    });
    if (error === null) await writer.close();
    else await writer.abort();
  } catch (thrown) {
    if (thrown instanceof Cancelled) {
      await writer.abort().catch(() => undefined);
      throw thrown;
    }
  }
  await failed;
  if (error !== null) return { ok: false, error };
  return withInput(tallier.end(), tallier.delimiter() === '\t' ? 'tsv' : 'csv', hash.digest(), blob.size);
}

async function tallySheet(blob: Blob, question: RowQuestion, options: ReadOptions): Promise<TallyResult> {
  if (blob.size > limits.sheetBytes) return { ok: false, error: { code: 'file-too-large', limitBytes: limits.sheetBytes, kind: 'xlsx' } };
  const { tallySheet: tally } = await import('../xlsx/index.ts');
  return tally(await bytesOf(blob), question, options.sheet);
}

async function tallyParquet(blob: Blob, question: RowQuestion, options: ReadOptions): Promise<TallyResult> {
  const { tallyParquet: tally } = await import('../parquet/index.ts');
  return tally(randomFile(blob), question, options);
}

async function hashOf(blob: Blob, { signal }: ReadOptions): Promise<Uint8Array> {
  const hash = sha256.create();
  await eachPiece(blob, signal === undefined ? {} : { signal }, (piece) => {
    hash.update(piece);
    return true;
  });
  return hash.digest();
}

function withInput(result: TallyResult, kind: Kind, hash: Uint8Array, bytes: number): FileTally {
  if (!result.ok) return result;
  return { ok: true, tally: result.tally, input: { sha256: bytesToHex(hash), bytes, kind, rows: result.tally.rows } };
}

/** Reads the head of a file of any kind that `tallyBlob` reads: its columns, and what stands in them. */
export async function headOfBlob(blob: Blob, options: ReadOptions = {}): Promise<HeadResult> {
  try {
    const kind = kindOf(await bytesOf(blob, 0, 16));
    if (kind === 'parquet') return await (await import('../parquet/index.ts')).headOfParquet(randomFile(blob));
    if (kind === 'xlsx') {
      if (blob.size > limits.sheetBytes)
        return { ok: false, error: { code: 'file-too-large', limitBytes: limits.sheetBytes, kind: 'xlsx' } };
      return await (await import('../xlsx/index.ts')).headOfSheet(await bytesOf(blob), options.sheet);
    }
    if (kind === 'gzip') {
      const { bytes, isWhole } = await unpackHead(blob);
      return readHead(bytes, { ...options, whole: isWhole });
    }
    return readHead(await bytesOf(blob, 0, limits.headBytes), { ...options, whole: blob.size <= limits.headBytes });
  } catch (error) {
    return { ok: false, error: unreadable(error) };
  }
}

async function unpackHead(blob: Blob): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const reader = blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const bytes = new Uint8Array(limits.headBytes);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: bytes.subarray(0, length), isWhole: true };
    const piece = value.subarray(0, limits.headBytes - length);
    bytes.set(piece, length);
    length += piece.length;
    if (piece.length < value.length || length === limits.headBytes) {
      await reader.cancel();
      return { bytes, isWhole: false };
    }
  }
}

async function bytesOf(blob: Blob, from = 0, to = blob.size): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}

function randomFile(blob: Blob): RandomFile {
  return { byteLength: blob.size, slice: (from, to) => blob.slice(from, to).arrayBuffer() };
}

/** A browser refuses a file that was changed or removed after it was chosen. */
function unreadable(error: unknown): ReadError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotReadableError' || name === 'NotFoundError') return { code: 'changed-while-reading' };
  throw error;
}
