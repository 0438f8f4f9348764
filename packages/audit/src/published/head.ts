/**
 * The first look at a table, so that a page can offer its columns before it is read.
 *
 * @module
 */
import { meaningOf } from './columns.ts';
import { type TableError, TableFailure } from './error.ts';
import type { TableOptions } from './options.ts';
import { splitTable } from './split.ts';

export interface TableHead {
  /** `known`: its name says what it holds; the others have to be told. */
  readonly columns: readonly { readonly name: string; readonly known: boolean }[];
  /** The first fields of each column, as they stand there. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
}

export type HeadResult = { readonly ok: true; readonly head: TableHead } | { readonly ok: false; readonly error: TableError };

/** @example tableHead('group;n\nA;10') */
export function tableHead(text: string, { delimiter }: Pick<TableOptions, 'delimiter'> = {}): HeadResult {
  try {
    const { header, rows } = splitTable(text, delimiter);
    const columns = header.fields.map((name) => ({ name, known: meaningOf(name) !== null }));
    return { ok: true, head: { columns, samples: rows.slice(0, 5).map(({ fields }) => fields), rows: rows.length } };
  } catch (failure) {
    if (failure instanceof TableFailure) return { ok: false, error: failure.error };
    throw failure;
  }
}
