/**
 * Counts the rows of delimited text that comes in pieces.
 *
 * @module
 */
import type { RowQuestion } from '../../model/index.ts';
import { createDelimitedReader, type DelimitedReader } from '../delimited/index.ts';
import { createUtf16Converter } from '../encoding/utf16.ts';
import type { ReadError } from '../error.ts';
import { finish, type TallyResult } from '../finish/index.ts';
import { beginOf } from '../head/begin.ts';
import type { Delimiter } from '../head/delimiter.ts';
import { limits } from '../limits.ts';
import { type Plan, planOf } from '../plan/index.ts';

export interface TallierOptions {
  /** Instead of the one that is found. */
  readonly delimiter?: Delimiter;
  /** Without WebAssembly, as where a page forbids it: slower, and the same result. */
  readonly plain?: boolean;
  /** So much is collected before rows are looked at. */
  readonly pieceBytes?: number;
}

export interface Tallier {
  /** Takes the next bytes. false: the result is an error already, and nothing more needs to be read. */
  push(bytes: Uint8Array): boolean;
  /** Where the next bytes may be written directly, before they are told with `wrote`; null: use `push`. */
  space(): Uint8Array | null;
  /** As `push`, for so many bytes that were written to `space`. */
  wrote(bytes: number): boolean;
  end(): TallyResult;
  /** What parts fields, once enough was read to know. */
  delimiter(): Delimiter | null;
}

/** What counts, once the names of the columns are read. */
interface Started {
  readonly plan: Plan;
  readonly reader: DelimitedReader;
  readonly delimiter: Delimiter;
  readonly convert: ((bytes: Uint8Array, isLast: boolean) => Uint8Array) | null;
}

export function createTallier(question: RowQuestion, options: TallierOptions = {}): Tallier {
  let head: Uint8Array[] = [];
  let headBytes = 0;
  let started: Started | null = null;
  let error: ReadError | null = null;

  function start(isWhole: boolean): void {
    const bytes = joined(head, headBytes);
    head = [];
    const begin = beginOf(bytes, isWhole, options.delimiter);
    if (!begin.ok) {
      error = begin.error;
      return;
    }
    const planned = planOf(question, begin.names);
    if (!planned.ok) {
      error = planned.error;
      return;
    }
    const { delimiter, line, emptyLines, encoding } = begin;
    const reader = createDelimitedReader(planned.plan, { ...options, delimiter, line, emptyLines });
    const convert = encoding === 'utf-8' ? null : createUtf16Converter(encoding);
    started = { plan: planned.plan, reader, delimiter, convert };
    if (convert === null) error = reader.push(bytes.subarray(begin.bytes));
    // Places in text that was converted are not places in what came.
    else error = reader.push(convert(bytes.subarray(begin.bomBytes), isWhole).subarray(begin.bytes - begin.bomBytes));
  }

  return {
    push(bytes) {
      if (error !== null) return false;
      if (started !== null) error = started.reader.push(started.convert === null ? bytes : started.convert(bytes, false));
      else {
        head.push(bytes.slice());
        headBytes += bytes.length;
        if (headBytes >= limits.headBytes) start(false);
      }
      return error === null;
    },
    space: () => (started === null || started.convert !== null || error !== null ? null : started.reader.space()),
    wrote(bytes) {
      if (error === null && started !== null) error = started.reader.wrote(bytes);
      return error === null;
    },
    end() {
      if (error === null && started === null) start(true);
      if (error === null && started?.convert) error = started.reader.push(started.convert(new Uint8Array(0), true));
      if (error !== null || started === null) return { ok: false, error: error ?? { code: 'empty-file' } };
      const state = started.reader.end();
      return 'code' in state ? { ok: false, error: state } : finish(started.plan, state);
    },
    delimiter: () => started?.delimiter ?? null,
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
