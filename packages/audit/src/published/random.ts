/**
 * The Swedish design: a part of the people was drawn at random, another chosen by the system, and all of both were checked.
 *
 * @module
 */
import { type Count, exactly, sum } from '../model/index.ts';
import { fieldAt, type Grid, type NumberColumn } from './cells.ts';
import { type RandomId, randomIds } from './columns.ts';
import { TableFailure } from './error.ts';
import type { TableOptions } from './options.ts';
import type { LocatedGroup } from './total.ts';
import { countOf } from './value.ts';

const names: Readonly<Record<RandomId, string>> = {
  randomOk: 'random_ok',
  randomError: 'random_error',
  selectedOk: 'selected_ok',
  selectedError: 'selected_error',
};

/** @throws TableFailure */
export function sampledRows(grid: Grid, groups: readonly (readonly string[])[], options: TableOptions): LocatedGroup[] {
  const columns = randomIds.map((id) => {
    const column = grid.columns.find(({ meaning }) => meaning.is === 'random' && meaning.random === id);
    if (column === undefined) throw new TableFailure('random-incomplete', null, { missing: names[id] });
    return column;
  });
  const other = grid.columns.find(({ meaning }) => !['random', 'population', 'scoreMean'].includes(meaning.is));
  if (other !== undefined) throw new TableFailure('random-mixed', null, { column: other.name });
  return groups.map((name, row) => {
    const [negative, positive, fp, tp] = columns.map((column) => boundedAt(grid, column, row, options)) as [Count, Count, Count, Count];
    const none = exactly(0);
    const cells = { tn: none, fp, fn: none, tp, flaggedUnknown: none, clearedUnknown: none };
    const group = { name, n: sum([negative, positive, fp, tp]), cells, given: {}, sample: { negative, positive } };
    return { line: grid.rows[row]!.line, group };
  });
}

function boundedAt(grid: Grid, column: NumberColumn, row: number, options: TableOptions): Count {
  const { written, place } = fieldAt(grid, column, row);
  const count = countOf(written, grid.style, options, place);
  if (count.high === Number.POSITIVE_INFINITY)
    throw new TableFailure(written.is === 'dash' ? 'dash-without-limit' : 'hidden-without-limit', place.line, {
      group: grid.rows[row]!.fields[0]!,
      column: place.column,
    });
  return count;
}

/** Number of people that the sample stands for; null: not told. @throws TableFailure */
export function populationOf(grid: Grid, groups: readonly LocatedGroup[], options: TableOptions): number | null {
  const column = grid.columns.find(({ meaning }) => meaning.is === 'population');
  const told = column === undefined ? (options.population ?? null) : columnPopulation(grid, column, options);
  const people = groups.reduce((all, { group }) => all + group.n.low, 0);
  if (told !== null && told < people) throw new TableFailure('population-small', null, { population: told, people });
  return told;
}

function columnPopulation(grid: Grid, column: NumberColumn, options: TableOptions): number {
  // The number of all people is published as it is, whatever was done to the counts.
  const values = grid.rows.map((_, row) => {
    const { written, place } = fieldAt(grid, column, row);
    const { low, high } = countOf(written, grid.style, {}, place);
    if (low !== high) throw new TableFailure('not-a-number', place.line, { column: place.column, text: place.text });
    return low;
  });
  const [first] = values as [number, ...number[]];
  const differs = values.findIndex((value) => value !== first);
  if (differs >= 0) throw new TableFailure('population-differs', grid.rows[differs]!.line, { first, second: values[differs]! });
  if (options.population !== undefined && options.population !== first)
    throw new TableFailure('population-differs', grid.rows[0]!.line, { first, second: options.population });
  return first;
}
