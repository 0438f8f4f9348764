/**
 * The rows of a table of counts and rates, as groups.
 *
 * @module
 */
import type { Count, MetricId } from '../model/index.ts';
import { isExact } from '../model/index.ts';
import { fieldAt, type Grid, type NumberColumn } from './cells.ts';
import type { CountId } from './columns.ts';
import { TableFailure } from './error.ts';
import { groupOf, type Layout, type Plan, planOf, type Row } from './group.ts';
import type { TableOptions } from './options.ts';
import { decimalsOf, percentOf } from './percent.ts';
import type { LocatedGroup } from './total.ts';
import { countOf, type RateForm, roundingOf, type Share, shareOf } from './value.ts';

export interface CountedRow extends LocatedGroup {
  /** Rates of this row may have been reckoned with a 0 that is hidden. */
  readonly ratesUnused: boolean;
}

/** @throws TableFailure */
export function countedRows(grid: Grid, names: readonly (readonly string[])[], options: TableOptions): readonly CountedRow[] {
  const plan = planOf(layoutOf(grid.columns));
  const rates = grid.columns.flatMap((column) =>
    column.meaning.is === 'rate'
      ? [{ column, metric: column.meaning.metric, percent: percentOf(column, grid.style), decimals: decimalsOf(column, grid.style) }]
      : [],
  );
  const decimalsByMetric = new Map(rates.map(({ metric, decimals }) => [metric, decimals]));
  const open = rates.filter(({ percent }) => percent === null);
  const read = (percentByMetric: ReadonlyMap<MetricId, boolean>) => {
    const formOf = (metric: MetricId) => ({ percent: percentByMetric.get(metric)!, decimals: decimalsByMetric.get(metric)! });
    return withoutRepetition(names.map((name, index) => countedRow(grid, index, name, formOf, plan, options)));
  };
  const settled = new Map(rates.map(({ metric, percent }) => [metric, percent ?? options.rates === 'percent']));
  if (open.length === 0 || options.rates !== undefined) return read(settled);
  // Neither a sign nor a number above 1 says what the rates are. If only one reading goes with the counts, it is the one.
  const fits = readings(open.map(({ metric }) => metric)).flatMap((reading) => {
    const found = attempt(() => read(new Map([...settled, ...reading])));
    return found === null ? [] : [{ reading, found }];
  });
  const [only, another] = fits;
  if (only === undefined) return read(settled);
  if (another === undefined) return only.found;
  const { column } = open.find(({ metric }) => only.reading.get(metric) !== another.reading.get(metric))!;
  const row = column.cells.findIndex(({ written }) => written.is === 'number' && /[1-9]/.test(written.digits.text));
  const { place } = fieldAt(grid, column, Math.max(0, row));
  throw new TableFailure('ambiguous-rate', place.line, { column: place.column, text: place.text.trim() });
}

/** Where every cell of the table is known, rates beside them say the same again. */
function withoutRepetition(rows: readonly CountedRow[]): readonly CountedRow[] {
  const exact = rows.every(({ group }) => group.cells !== null && Object.values(group.cells).every(isExact));
  return exact ? rows.map((row) => ({ ...row, group: { ...row.group, given: {} } })) : rows;
}

/** Every way to read the columns for a few of them; for many, all as shares or all as percent. */
function readings(metrics: readonly MetricId[]): readonly ReadonlyMap<MetricId, boolean>[] {
  const all = (percent: boolean) => new Map(metrics.map((metric) => [metric, percent]));
  if (metrics.length > 4) return [all(false), all(true)];
  return Array.from({ length: 2 ** metrics.length }, (_, bits) => new Map(metrics.map((metric, at) => [metric, ((bits >> at) & 1) === 1])));
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof TableFailure) return null;
    throw failure;
  }
}

function layoutOf(columns: readonly NumberColumn[]): Layout {
  const counts = new Set<CountId>();
  const rates = new Set<MetricId>();
  const denominators = new Set<MetricId>();
  for (const { meaning } of columns) {
    if (meaning.is === 'count') counts.add(meaning.count);
    if (meaning.is === 'rate') rates.add(meaning.metric);
    if (meaning.is === 'denominator') denominators.add(meaning.metric);
  }
  if (counts.size + rates.size === 0) throw new TableFailure('no-number-column', null);
  return { counts, rates, denominators };
}

function countedRow(
  grid: Grid,
  index: number,
  name: readonly string[],
  formOf: (metric: MetricId) => RateForm,
  plan: Plan,
  options: TableOptions,
): CountedRow {
  const counts = new Map<CountId, Count>();
  const rates = new Map<MetricId, Share>();
  const denominators = new Map<MetricId, Count>();
  let hiddenZero = false;
  let dash = false;
  for (const column of grid.columns) {
    const { meaning } = column;
    const { written, place } = fieldAt(grid, column, index);
    if (written.is === 'dash' && !options.dashIsZero) dash = true;
    if (meaning.is === 'count' || meaning.is === 'denominator') {
      const count = countOf(written, grid.style, options, place);
      if (meaning.is === 'count') counts.set(meaning.count, count);
      else denominators.set(meaning.metric, count);
      if (options.zeroIsSuppressed && written.is === 'number' && !isExact(count) && count.low === 0) hiddenZero = true;
    } else if (meaning.is === 'rate') {
      const share = shareOf(written, grid.style, formOf(meaning.metric), options, place);
      if (share !== null) rates.set(meaning.metric, share);
    }
  }
  const { line } = grid.rows[index]!;
  const row: Row = { line, name, counts, rates, denominators, hiddenZero, dash };
  return { line, group: groupOf(row, plan, roundingOf(options)), ratesUnused: hiddenZero && rates.size > 0 };
}
