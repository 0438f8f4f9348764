/**
 * What the beginning of a file tells: how it is written, its columns, and what stands in them, so that somebody can choose.
 *
 * @module
 */
import { type Encoding, textOf } from '../encoding/index.ts';
import type { FoundValue, ReadError } from '../error.ts';
import { limits } from '../limits.ts';
import { numberOf } from '../number/index.ts';
import { rowsOf } from '../rows/index.ts';
import { beginOf, textOfHead } from './begin.ts';
import { textToBytes } from './bytes.ts';
import type { Delimiter } from './delimiter.ts';

export interface HeadColumn {
  readonly name: string;
  /** Which of the columns of this name it is, from 1. */
  readonly place: number;
  /** Other columns have the same name: it must be asked for with its place. */
  readonly repeated: boolean;
  /** The most frequent values of the first rows. */
  readonly values: readonly FoundValue[];
  /** How many further values the first rows have. */
  readonly more: number;
  readonly empty: number;
  /** All that is there are numbers. */
  readonly numeric: boolean;
}

export interface Head {
  readonly kind: 'csv' | 'tsv' | 'xlsx' | 'parquet';
  /** null: the kind of file has none. */
  readonly encoding: Encoding | 'windows-1252' | null;
  readonly delimiter: Delimiter | null;
  readonly columns: readonly HeadColumn[];
  /** The first rows, as text. */
  readonly rows: readonly (readonly string[])[];
  /** Rows that `values`, `empty` and `numeric` of the columns were made from. */
  readonly rowsSeen: number;
  /** Names of the sheets of a spreadsheet. */
  readonly sheets?: readonly string[];
}

export type HeadResult = { readonly ok: true; readonly head: Head } | { readonly ok: false; readonly error: ReadError };

export interface HeadOptions {
  /** Instead of the one that is found. */
  readonly delimiter?: Delimiter;
  /** The bytes are the whole file. Without it, a last row that may be cut is left out. */
  readonly whole?: boolean;
}

/**
 * Reads the head of delimited text.
 *
 * @param bytes the beginning of the file; 256 kB are enough, more are not looked at
 */
export function readHead(bytes: Uint8Array, options: HeadOptions = {}): HeadResult {
  const isWhole = (options.whole ?? false) && bytes.length <= limits.headBytes;
  const begin = beginOf(bytes.subarray(0, limits.headBytes), isWhole, options.delimiter);
  if (!begin.ok) return begin;
  const { names, delimiter, encoding } = begin;
  const text = textOfHead(bytes, begin, limits.headBytes).slice(begin.bytes - begin.bomBytes);
  const rows = rowsOf(text, delimiter).rows.filter(({ cut, fields }) => (isWhole || !cut) && fields.length === names.length);
  const decoded = rows.map(({ fields }) => fields.map((field) => textOf(textToBytes(field))));
  const foreign = begin.foreign || decoded.some((fields) => fields.some((field) => field.foreign));
  const texts = decoded.map((fields) => fields.map((field) => field.text));
  return {
    ok: true,
    head: {
      kind: delimiter === '\t' ? 'tsv' : 'csv',
      encoding: foreign ? 'windows-1252' : encoding,
      delimiter,
      columns: columnsOf(names, texts),
      rows: texts.slice(0, sampleRows),
      rowsSeen: texts.length,
    },
  };
}

/** The head of a file that is no text, from its first rows. */
export function headOfCells(kind: 'xlsx' | 'parquet', names: readonly string[], rows: readonly (readonly string[])[]): Head {
  return { kind, encoding: null, delimiter: null, columns: columnsOf(names, rows), rows: rows.slice(0, sampleRows), rowsSeen: rows.length };
}

const sampleRows = 5;

/** What the columns hold in the rows given. */
function columnsOf(names: readonly string[], rows: readonly (readonly string[])[]): HeadColumn[] {
  const seen = new Map<string, number>();
  const total = new Map<string, number>();
  for (const name of names) total.set(name, (total.get(name) ?? 0) + 1);
  return names.map((name, index) => {
    const place = (seen.get(name) ?? 0) + 1;
    seen.set(name, place);
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row[index]!, (counts.get(row[index]!) ?? 0) + 1);
    const empty = counts.get('') ?? 0;
    counts.delete('');
    const values = [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return {
      name,
      place,
      repeated: total.get(name)! > 1,
      values: values.slice(0, limits.named),
      more: Math.max(0, values.length - limits.named),
      empty,
      numeric: values.length > 0 && values.every(({ value }) => numberOf(value) !== null),
    };
  });
}
