/** What comes only once and in order: the standard input, a pipe, or a file packed with gzip. */
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Report, RowQuestion } from '../../src/model/index.ts';
import type { ReadError } from '../../src/read/error.ts';
import type { FileTally, ReadOptions } from '../../src/read/file-tally.ts';
import type { TallyResult } from '../../src/read/finish/index.ts';
import { type HeadResult, readHead } from '../../src/read/head/index.ts';
import { type FileKind, kindOf } from '../../src/read/kind/index.ts';
import { limits } from '../../src/read/limits.ts';
import { createTallier } from '../../src/read/tallier/index.ts';
import { tallySheet } from '../../src/read/xlsx/index.ts';

/** Ends the reading early. */
class Enough extends Error {
  readonly reason: ReadError | null;
  /** @param reason null: the tally knows */
  constructor(reason: ReadError | null) {
    super('enough');
    this.reason = reason;
  }
}

/** @param total bytes that will come; null: nobody knows */
export async function tallyStream(
  source: AsyncIterable<Buffer>,
  total: number | null,
  question: RowQuestion,
  options: ReadOptions,
): Promise<FileTally> {
  const input = await beginInput(source, total, options);
  const { kind } = input;
  if (kind === 'parquet') return { ok: false, error: { code: 'needs-file', kind } };
  const withInput = (result: TallyResult, of: Report['input']['kind']): FileTally =>
    result.ok ? { ok: true, tally: result.tally, input: { ...input.read(), kind: of, rows: result.tally.rows } } : result;
  const tallier = createTallier(question, options);
  const count = async (text: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of text) if (!tallier.push(piece)) throw new Enough(null);
  };
  try {
    if (kind === 'xlsx') return withInput(await tallySheet(await collect(input.pieces()), question, options.sheet), 'xlsx');
    if (kind === 'gzip') await pipeline(input.pieces(), createGunzip(), bounded, count);
    else await count(input.pieces());
  } catch (error) {
    const reason = reasonOf(error, kind);
    if (reason !== null) return { ok: false, error: reason };
  }
  return withInput(tallier.end(), tallier.delimiter() === '\t' ? 'tsv' : 'csv');
}

interface Input {
  readonly kind: FileKind;
  /** All that comes, from the beginning. */
  pieces(): AsyncGenerator<Buffer>;
  /** Of what came. */
  read(): { readonly sha256: string; readonly bytes: number };
}

async function beginInput(source: AsyncIterable<Buffer>, total: number | null, { signal, progress }: ReadOptions): Promise<Input> {
  const hash = createHash('sha256');
  const coming = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let bytes = 0;
  while (head.length < 16) {
    const next = await coming.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const note = (piece: Buffer): Buffer => {
    if (signal?.aborted) throw new Enough({ code: 'cancelled' });
    hash.update(piece);
    bytes += piece.length;
    progress?.(bytes, total);
    return piece;
  };
  return {
    kind: kindOf(head),
    async *pieces() {
      if (head.length > 0) yield note(head);
      for (let next = await coming.next(); !next.done; next = await coming.next()) yield note(next.value);
    },
    read: () => ({ sha256: hash.copy().digest('hex'), bytes }),
  };
}

async function collect(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    all.push(piece);
    length += piece.length;
    if (length > limits.sheetBytes) throw new Enough({ code: 'file-too-large', limitBytes: limits.sheetBytes, kind: 'xlsx' });
  }
  return Buffer.concat(all, length);
}

/** A small file may unpack to a very large one. */
async function* bounded(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > limits.unpackedBytes) throw new Enough({ code: 'unpacks-too-large', limitBytes: limits.unpackedBytes });
    yield piece;
  }
}

/** null: the tally knows. */
function reasonOf(error: unknown, kind: FileKind): ReadError | null {
  if (error instanceof Enough) return error.reason;
  const { code } = error as NodeJS.ErrnoException;
  if (kind === 'gzip' && code?.startsWith('Z_')) return { code: 'damaged', kind: 'gzip', why: 'it is broken or cut off' };
  if (code === undefined) throw error;
  return { code: 'not-readable', path: '-', why: code };
}

/** Head of text that comes in order, packed or not. */
export async function headOfStream(source: AsyncIterable<Buffer>, options: ReadOptions): Promise<HeadResult> {
  const input = await beginInput(source, null, {});
  if (input.kind === 'parquet' || input.kind === 'xlsx') return { ok: false, error: { code: 'needs-file', kind: input.kind } };
  const head: Buffer[] = [];
  let length = 0;
  const take = async (text: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of text) {
      head.push(piece);
      length += piece.length;
      if (length > limits.headBytes) throw new Enough(null);
    }
  };
  try {
    if (input.kind === 'gzip') await pipeline(input.pieces(), createGunzip(), take);
    else await take(input.pieces());
  } catch (error) {
    const reason = reasonOf(error, input.kind);
    if (reason !== null) return { ok: false, error: reason };
  }
  return readHead(Buffer.concat(head), { ...options, whole: length <= limits.headBytes });
}
