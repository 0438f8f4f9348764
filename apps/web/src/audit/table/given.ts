/**
 * What was dropped, pasted or taken, looked at from its beginning.
 *
 * @module
 */
import { readTable, tableHead } from '@firebreak/audit/published';
import { type Head, headOfBlob, type ReadError, smallText } from '@firebreak/audit/read';
import type { FoundColumn } from './columns.ts';
import type { TakenTable } from './file.ts';

export type Given = { readonly kind: 'published'; readonly table: TakenTable } | GivenData;

export interface GivenData {
  readonly kind: 'data';
  readonly blob: Blob;
  readonly head: Head;
  /** Which of several sheets; null: there is one, or none. */
  readonly sheet: string | null;
  readonly columns: readonly FoundColumn[];
  /** All of it, where it is short enough for a table of counts; null: it is not. */
  readonly text: string | null;
  /** Names of columns that a table of counts has; empty: it looks like one row for each person. */
  readonly countColumns: readonly string[];
}

/** @param sheet of a spreadsheet; without it the first */
export async function look(
  blob: Blob,
  sheet?: string,
): Promise<{ readonly ok: true; readonly given: GivenData } | { readonly ok: false; readonly error: ReadError }> {
  const read = await headOfBlob(blob, sheet === undefined ? {} : { sheet });
  if (!read.ok) return read;
  const { head } = read;
  const text = await smallText(blob, head, sheet);
  const sheets = head.sheets ?? [];
  return {
    ok: true,
    given: {
      kind: 'data',
      blob,
      head,
      sheet: sheets.length < 2 ? null : (sheet ?? sheets[0]!),
      columns: head.columns.map(foundOf),
      text,
      countColumns: text === null ? [] : countColumnsOf(text),
    },
  };
}

/** The same with a text that somebody mended. */
export function withText(text: string): Blob {
  return new Blob([text], { type: 'text/plain' });
}

function foundOf({ name, place, repeated, values, more, empty, numeric }: Head['columns'][number]): FoundColumn {
  return {
    column: repeated ? { name, place } : { name },
    values: empty > 0 ? [...values, { value: '', count: empty }] : values,
    more: more > 0,
    numeric,
  };
}

/** Names that a table of counts uses; none where it does not look like one. */
function countColumnsOf(text: string): string[] {
  const looked = tableHead(text);
  if (!looked.ok) return [];
  const known = looked.head.columns.filter((column) => column.known).map(({ name }) => name);
  return known.length > 1 && (known.length === looked.head.columns.length || readTable(text).ok) ? known : [];
}
