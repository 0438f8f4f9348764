/**
 * What an authority publishes, read into counts of people: {@link readTable}.
 *
 * @module
 */
import type { GroupCounts, TableReading } from '../model/index.ts';
import { fieldAt, type Grid, numberColumns } from './cells.ts';
import { shown, type TableError, TableFailure } from './error.ts';
import { groupText } from './group.ts';
import { groupNames, namedColumns } from './header.ts';
import { styleOf } from './number.ts';
import { checkOptions, readingOf, type TableOptions } from './options.ts';
import { populationOf, sampledRows } from './random.ts';
import { countedRows } from './rows.ts';
import { splitTable } from './split.ts';
import { withoutTotal } from './total.ts';
import { plainNumber } from './value.ts';

/** What was done with the table that whoever relies on it should know. */
export type TableNote =
  | { readonly code: 'total-left-out' | 'rates-not-used'; readonly line: number; readonly group: string }
  | { readonly code: 'column-ignored'; readonly column: string };

export interface PublishedTable {
  /** Names of the columns that groups are made from, as they stand in the table. */
  readonly groupColumns: readonly string[];
  /** With a `sample` where people were drawn at random. */
  readonly groups: readonly GroupCounts[];
  /** Number of people that a random sample stands for; null: the table and the options do not say. */
  readonly population: number | null;
  /** Mean scores that the table gives; nothing is reckoned from them. */
  readonly scoreMeans: readonly { readonly group: readonly string[]; readonly mean: number }[];
  /** Rows of the table, that for everybody among them. */
  readonly rows: number;
  /** What the table was read with. */
  readonly reading: TableReading;
  readonly notes: readonly TableNote[];
}

export type TableResult = { readonly ok: true; readonly table: PublishedTable } | { readonly ok: false; readonly error: TableError };

/**
 * Reads a table with one row a group. The first line names the columns: `group` (or `group1`, `group2` …) and, for each group,
 *
 * * cells: `tn`, `fp`, `fn`, `tp`, and `flagged_unknown`, `not_flagged_unknown` for people whose outcome nobody wrote down; or
 * * `n` with `flagged` or `selection_rate`; or rates with the number of people each is a share of: `fpr`, `fpr_n`; or
 * * `random_ok`, `random_error`, `selected_ok`, `selected_error`, and `population`.
 *
 * Rounded and hidden numbers stay within bounds: whatever was rounded or hidden in the way that the table and the options say lies in them. A
 * number that can be read two ways, and numbers that contradict each other, are errors with their line; nothing is dropped or guessed.
 *
 * @example readTable('group,tn,fp,fn,tp\nA,990,805,532,1369\nB,1139,349,461,505')
 */
export function readTable(text: string, options: TableOptions = {}): TableResult {
  try {
    return { ok: true, table: tableOf(text, options) };
  } catch (failure) {
    if (failure instanceof TableFailure) return { ok: false, error: failure.error };
    throw failure;
  }
}

function tableOf(text: string, options: TableOptions): PublishedTable {
  checkOptions(options);
  const { header, rows } = splitTable(text, options.delimiter);
  const named = namedColumns(header, rows, options);
  const groupColumns = named.filter(({ meaning }) => meaning.is === 'group');
  if (groupColumns.length === 0) throw new TableFailure('no-group', header.line, { columns: header.fields.map(shown).join(', ') });
  const names = groupNames(rows, groupColumns);
  const columns = numberColumns(named, rows);
  const grid: Grid = { rows, columns, style: styleOf(columns, options.decimal) };
  const ignored = named.flatMap(({ name, meaning }): TableNote[] =>
    meaning.is === 'ignore' ? [{ code: 'column-ignored', column: name }] : [],
  );
  const sampled = columns.some(({ meaning }) => meaning.is === 'random' || meaning.is === 'population');
  const counted = sampled ? [] : countedRows(grid, names, options);
  const { groups, left } = withoutTotal(sampled ? sampledRows(grid, names, options) : counted);
  const kept = new Set(groups.map(({ group }) => groupText(group)));
  return {
    groupColumns: groupColumns.map(({ name }) => name),
    groups: groups.map(({ group }) => group),
    population: sampled ? populationOf(grid, groups, options) : (options.population ?? null),
    scoreMeans: scoreMeansOf(grid, names).filter(({ group }) => kept.has(group.join(' + '))),
    rows: rows.length,
    reading: readingOf(options),
    notes: [
      ...ignored,
      ...counted.flatMap(({ ratesUnused, line, group }): TableNote[] =>
        ratesUnused ? [{ code: 'rates-not-used', line, group: groupText(group) }] : [],
      ),
      ...(left === null ? [] : [{ code: 'total-left-out' as const, line: left.line, group: groupText(left.group) }]),
    ],
  };
}

function scoreMeansOf(grid: Grid, names: readonly (readonly string[])[]): PublishedTable['scoreMeans'] {
  const column = grid.columns.find(({ meaning }) => meaning.is === 'scoreMean');
  if (column === undefined) return [];
  return names.flatMap((group, row) => {
    const { written, place } = fieldAt(grid, column, row);
    const mean = plainNumber(written, grid.style, place);
    return mean === null ? [] : [{ group, mean }];
  });
}
