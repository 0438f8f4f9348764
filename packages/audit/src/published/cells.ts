/** The fields of a table, column by column, before anybody knows what their signs mean. */
import type { NamedColumn } from './header.ts';
import { type Style, type Written, writtenOf } from './number.ts';
import type { RateColumn } from './percent.ts';
import type { Line } from './split.ts';
import type { Place } from './value.ts';

export interface Grid {
  readonly rows: readonly Line[];
  readonly columns: readonly NumberColumn[];
  readonly style: Style;
}

export interface NumberColumn extends RateColumn {
  readonly meaning: NamedColumn['meaning'];
  readonly at: number;
}

/** Everything but the groups and what was told to be left out. */
export function numberColumns(columns: readonly NamedColumn[], rows: readonly Line[]): NumberColumn[] {
  return columns.flatMap((column) => {
    const { is } = column.meaning;
    if (is === 'group' || is === 'ignore') return [];
    const holds = is === 'rate' ? ('rates' as const) : is === 'scoreMean' ? ('numbers' as const) : ('counts' as const);
    const cells = rows.map(({ line, fields }) => ({ line, written: writtenOf(fields[column.at]!) }));
    return [{ ...column, holds, cells }];
  });
}

export function fieldAt({ rows }: Grid, column: NumberColumn, row: number): { readonly written: Written; readonly place: Place } {
  const { line, fields } = rows[row]!;
  return { written: column.cells[row]!.written, place: { line, column: column.name, text: fields[column.at]! } };
}
