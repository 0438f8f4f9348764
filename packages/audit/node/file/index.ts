/**
 * Counts a file on disk, or the standard input: delimited text, also packed with gzip; spreadsheets; Parquet files.
 *
 * @module
 */
import type { RowQuestion } from '../../src/model/index.ts';
import type { FileTally, ReadOptions } from '../../src/read/file-tally.ts';
import type { TallyResult } from '../../src/read/finish/index.ts';
import { type HeadResult, readHead } from '../../src/read/head/index.ts';
import { type FileKind, kindOf } from '../../src/read/kind/index.ts';
import { limits } from '../../src/read/limits.ts';
import { headOfSheet, tallySheet } from '../../src/read/xlsx/index.ts';
import { headOfParquetFile, type ParquetSource, tallyParquetFile } from '../parquet/index.ts';
import { hashFile } from './hash.ts';
import { type OpenFile, openError, openFile } from './open.ts';
import { headOfStream, tallyStream } from './stream.ts';
import { readText } from './text.ts';

/**
 * Counts the rows of a file, in constant memory whatever its size (spreadsheets apart, which are bounded).
 *
 * @param path `-` is the standard input
 * @example await tallyFile('decisions.csv', { groups: [{ name: 'country' }], decision: { column: { name: 'decision' }, is: 'in', values: ['refused'] } })
 */
export async function tallyFile(path: string, question: RowQuestion, options: ReadOptions = {}): Promise<FileTally> {
  if (path === '-') return tallyStream(process.stdin, null, question, options);
  return withFile(path, async (file) => {
    if (!file.isRegular) return tallyStream(file.handle.createReadStream({ autoClose: false }), null, question, options);
    if ((await kindOfFile(file)) === 'gzip') return tallyStream(streamOf(file), file.size, question, options);
    return tallyRegular(path, file, question, options);
  });
}

/** Runs while the file is open. What was read of a file that changed meanwhile belongs to no version of it. */
async function withFile<T extends { readonly ok: boolean }>(path: string, read: (file: OpenFile) => Promise<T>): Promise<T | Refusal> {
  const opened = await openFile(path);
  if (!opened.ok) return opened;
  const { file } = opened;
  try {
    const result = await read(file);
    return result.ok && (await file.hasChanged()) ? { ok: false, error: { code: 'changed-while-reading' } } : result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { ok: false, error: openError(path, error) };
  } finally {
    await file.handle.close();
  }
}

type Refusal = Extract<TallyResult, { ok: false }>;

async function tallyRegular(path: string, file: OpenFile, question: RowQuestion, options: ReadOptions): Promise<FileTally> {
  const kindOfBytes = await kindOfFile(file);
  const hashing = hashFile(file.handle.fd, file.size, kindOfBytes === 'text');
  try {
    const { result, kind } = await countRegular(path, file, kindOfBytes, question, options);
    if (!result.ok) return result;
    return { ok: true, tally: result.tally, input: { sha256: await hashing.result, bytes: file.size, kind, rows: result.tally.rows } };
  } finally {
    await hashing.stop();
  }
}

interface Counted {
  readonly result: TallyResult;
  readonly kind: 'csv' | 'tsv' | 'xlsx' | 'parquet';
}

async function countRegular(path: string, file: OpenFile, kind: FileKind, question: RowQuestion, options: ReadOptions): Promise<Counted> {
  if (kind === 'parquet') return { result: await tallyParquetFile(sourceOf(path, file), question, options), kind };
  if (kind === 'xlsx') return { result: await sheetOf(file, (bytes) => tallySheet(bytes, question, options.sheet)), kind };
  const tallier = await readText(file.handle.fd, file.size, question, options);
  if (tallier === null) return { result: { ok: false, error: { code: 'cancelled' } }, kind: 'csv' };
  return { result: tallier.end(), kind: tallier.delimiter() === '\t' ? 'tsv' : 'csv' };
}

/**
 * Reads the head of a file: its columns, and what stands in them.
 *
 * @param path not the standard input: what is read from it would be gone
 */
export async function headOfFile(path: string, options: ReadOptions = {}): Promise<HeadResult> {
  return withFile(path, async (file): Promise<HeadResult> => {
    const kind = file.isRegular ? await kindOfFile(file) : 'gzip';
    if (kind === 'parquet') return headOfParquetFile(sourceOf(path, file));
    if (kind === 'xlsx') return sheetOf(file, (bytes) => headOfSheet(bytes, options.sheet));
    if (kind === 'gzip') return headOfStream(streamOf(file), options);
    return readHead(await bytesOf(file, 0, limits.headBytes), { ...options, whole: file.size <= limits.headBytes });
  });
}

async function kindOfFile(file: OpenFile): Promise<FileKind> {
  return kindOf(await bytesOf(file, 0, 16));
}

async function bytesOf({ handle }: OpenFile, from: number, to: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.alloc(to - from);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, from + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

async function sheetOf<T>(file: OpenFile, read: (bytes: Uint8Array) => Promise<T>): Promise<T | Refusal> {
  if (file.size > limits.sheetBytes) return { ok: false, error: { code: 'file-too-large', limitBytes: limits.sheetBytes, kind: 'xlsx' } };
  return read(await bytesOf(file, 0, file.size));
}

function sourceOf(path: string, file: OpenFile): ParquetSource {
  const slice = async (from: number, to = file.size): Promise<ArrayBuffer> => {
    const bytes = await bytesOf(file, from, to);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  };
  return { path, file: { byteLength: file.size, slice } };
}

function streamOf({ handle }: OpenFile): AsyncIterable<Buffer> {
  return handle.createReadStream({ autoClose: false, start: 0, highWaterMark: 1024 * 1024 });
}
