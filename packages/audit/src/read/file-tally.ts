import type { Report, Tally } from '../model/index.ts';
import type { ReadError } from './error.ts';
import type { Delimiter } from './head/delimiter.ts';

/** A file counted, and what was read, for the report. */
export type FileTally =
  | { readonly ok: true; readonly tally: Tally; readonly input: Report['input'] }
  | { readonly ok: false; readonly error: ReadError };

export interface ReadOptions {
  /** Of delimited text, instead of the one that is found. */
  readonly delimiter?: Delimiter;
  /** Of a spreadsheet; without it the first. */
  readonly sheet?: string;
  /** Told now and then. `total` is null where nobody knows how much will come. */
  readonly progress?: (bytes: number, total: number | null) => void;
  /** Stops the reading: the result is the error `cancelled`. */
  readonly signal?: AbortSignal;
}
