/**
 * Why a file could not be counted, with what is needed to say what to do next. `readErrorText` says it in English, for the command line; the
 * page has words of its own for each code.
 *
 * @module
 */

export interface FoundValue {
  readonly value: string;
  readonly count: number;
}

export type ReadError =
  | { readonly code: 'empty-file' }
  /** The names of the columns stand there, and nothing under them. */
  | { readonly code: 'no-rows'; readonly columns: readonly string[] }
  | { readonly code: 'not-a-table'; readonly looksLike: 'zip' | 'pdf' | 'parquet' | 'gzip' | 'image' | 'old-spreadsheet' | 'binary' }
  | { readonly code: 'unknown-column'; readonly column: string; readonly nearest: readonly string[]; readonly columns: readonly string[] }
  /** The name stands more than once and no place was given. `places`: numbers of the columns in the file, from 1. */
  | { readonly code: 'ambiguous-column'; readonly column: string; readonly places: readonly number[] }
  /** `COL#3` where the name stands only `count` times. */
  | { readonly code: 'no-such-place'; readonly column: string; readonly place: number; readonly count: number }
  | { readonly code: 'repeated-group-column'; readonly column: string }
  /** No row has this value. `found`: the most frequent values; `more`: how many further ones there are. */
  | {
      readonly code: 'unknown-value';
      readonly column: string;
      readonly value: string;
      readonly nearest: readonly string[];
      readonly found: readonly FoundValue[];
      readonly more: number;
    }
  /** A condition asks for a value that also means "not known". */
  | { readonly code: 'value-also-missing'; readonly column: string; readonly value: string }
  /** A comparison of numbers was asked with something else. */
  | { readonly code: 'condition-needs-number'; readonly column: string; readonly value: string }
  /** One column writes decimals with a comma, and also numbers such as `1.500` that may then mean thousands. */
  | { readonly code: 'mixed-decimals'; readonly column: string }
  | { readonly code: 'too-many-groups' | 'too-many-strata' | 'too-many-values'; readonly column: string; readonly limit: number }
  /** Groups, strata and scores together. */
  | { readonly code: 'too-many-combinations'; readonly limit: number }
  | { readonly code: 'too-many-columns'; readonly limit: number }
  /** Most often a quotation mark that is never closed. */
  | { readonly code: 'field-too-long' | 'row-too-long'; readonly line: number; readonly limitBytes: number }
  /** A quotation mark in the first row is never closed. */
  | { readonly code: 'unclosed-names'; readonly line: number }
  /** Every row has another number of fields than there are names. */
  | { readonly code: 'ragged-everywhere'; readonly names: number; readonly fields: number; readonly rows: number }
  /** Rows were read, and none says in which group it belongs. */
  | { readonly code: 'nothing-counted'; readonly rows: number; readonly columns: readonly string[] }
  | SourceError;

/** What can go wrong before the first row: the file itself. */
type SourceError =
  | { readonly code: 'not-found' | 'is-folder' | 'no-permission' | 'not-readable'; readonly path: string; readonly why?: string }
  /** It comes in order, and is a kind of file that is read from several places. */
  | { readonly code: 'needs-file'; readonly kind: 'xlsx' | 'parquet' }
  | { readonly code: 'changed-while-reading' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'file-too-large'; readonly limitBytes: number; readonly kind: 'xlsx' | 'parquet' }
  | { readonly code: 'unpacks-too-large'; readonly limitBytes: number }
  | { readonly code: 'damaged'; readonly kind: 'xlsx' | 'parquet' | 'gzip'; readonly why: string }
  | { readonly code: 'unknown-sheet'; readonly sheet: string; readonly sheets: readonly string[] }
  /** A cell holds an error of the spreadsheet, such as `#DIV/0!`. */
  | { readonly code: 'formula-error'; readonly column: string; readonly line: number; readonly value: string }
  | { readonly code: 'unsupported-type'; readonly column: string; readonly type: string }
  /** A way of packing Parquet that is not read here. */
  | { readonly code: 'unsupported-codec'; readonly codec: string };
