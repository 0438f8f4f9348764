/**
 * The Swedish design: a part of the people was drawn at random, another chosen by the system, and all of both were checked.
 *
 * @module
 */
import { isExact } from '../model/index.ts';
import { fieldAt, type Grid, type NumberColumn } from './cells.ts';
import { type RandomId, randomIds } from './columns.ts';
import { TableFailure } from './error.ts';
import type { TableOptions } from './options.ts';
import { countOf } from './value.ts';

export interface RandomGroup {
  readonly name: readonly string[];
  readonly randomOk: number;
  readonly randomError: number;
  readonly selectedOk: number;
  readonly selectedError: number;
}

export interface RandomSample {
  /** Number of people that the sample stands for; null: not told. */
  readonly population: number | null;
  readonly groups: readonly RandomGroup[];
}

const names: Readonly<Record<RandomId, string>> = {
  randomOk: 'random_ok',
  randomError: 'random_error',
  selectedOk: 'selected_ok',
  selectedError: 'selected_error',
};

/** @throws TableFailure */
export function randomSampleOf(grid: Grid, groups: readonly (readonly string[])[], options: TableOptions): RandomSample {
  const columns = randomIds.map((id) => {
    const column = grid.columns.find(({ meaning }) => meaning.is === 'random' && meaning.random === id);
    if (column === undefined) throw new TableFailure('random-incomplete', null, { missing: names[id] });
    return { id, column };
  });
  const other = grid.columns.find(({ meaning }) => !['random', 'population', 'scoreMean'].includes(meaning.is));
  if (other !== undefined) throw new TableFailure('random-mixed', null, { column: other.name });
  const found = groups.map((name, row): RandomGroup => {
    const counts = Object.fromEntries(columns.map(({ id, column }) => [id, exactAt(grid, column, row, options)])) as Record<
      RandomId,
      number
    >;
    return { name, ...counts };
  });
  const population = populationOf(grid, options);
  const people = found.reduce((all, group) => all + randomIds.reduce((n, id) => n + group[id], 0), 0);
  if (population !== null && population < people) throw new TableFailure('population-small', null, { population, people });
  return { population, groups: found };
}

/** An estimate from a sample needs the sample itself: a hidden or rounded count is none. */
function exactAt(grid: Grid, column: NumberColumn, row: number, options: TableOptions): number {
  const { written, place } = fieldAt(grid, column, row);
  const count = countOf(written, grid.style, options, place);
  if (!isExact(count)) throw new TableFailure('random-not-exact', place.line, { column: place.column, text: place.text });
  return count.low;
}

function populationOf(grid: Grid, options: TableOptions): number | null {
  const column = grid.columns.find(({ meaning }) => meaning.is === 'population');
  if (column === undefined) return options.population ?? null;
  const values = grid.rows.map((_, row) => exactAt(grid, column, row, options));
  const differs = values.findIndex((value) => value !== values[0]);
  if (differs >= 0) throw new TableFailure('population-differs', grid.rows[differs]!.line, { first: values[0]!, second: values[differs]! });
  if (options.population !== undefined && options.population !== values[0])
    throw new TableFailure('population-differs', grid.rows[0]!.line, { first: values[0]!, second: options.population });
  return values[0]!;
}
