/**
 * Groups made by a condition: people over 25 and the others, one value and the rest. The file is counted by the values themselves, so a
 * class can be moved without a second way to count.
 *
 * @module
 */
import type { Condition, RowQuestion, ScoreCell, Tally, TallyCell } from '../model/index.ts';
import { conditionText } from '../read/condition/index.ts';
import { numberOf } from '../read/number/index.ts';

export type ClassesResult =
  | { readonly ok: true; readonly tally: Tally }
  /** A column is compared with a number, and holds `values` that are none. */
  | {
      readonly ok: false;
      readonly error: { readonly code: 'class-needs-numbers'; readonly column: string; readonly values: readonly string[] };
    };

/** What the two classes of a condition are called: `age>25` and `age<=25`. */
export function classNames(condition: Condition): readonly [meets: string, others: string] {
  return [conditionText(condition), conditionText({ ...condition, is: opposite[condition.is] })];
}

const opposite: Readonly<Record<Condition['is'], Condition['is']>> = {
  in: 'not-in',
  'not-in': 'in',
  'at-least': 'below',
  'at-most': 'above',
  above: 'at-most',
  below: 'at-least',
};

/**
 * Puts the people of a tally into the classes of its question. A question without classes leaves the tally as it is.
 *
 * @param tally counted with the same question, whose groups are still the values of the columns
 */
export function inClasses(tally: Tally, { groups, classes = [] }: RowQuestion): ClassesResult {
  if (classes.length === 0) return { ok: true, tally };
  const conditions = groups.map(({ name, place }) => classes.find(({ column }) => column.name === name && column.place === place) ?? null);
  const named = new Map<string, string>();
  for (const [at, condition] of conditions.entries()) {
    if (condition === null) continue;
    const values = [...new Set([...tally.cells, ...tally.scores].map(({ group }) => group[at]!))];
    const others = isNumeric(condition) ? values.filter((value) => numberOf(value) === null) : [];
    if (others.length > 0) return { ok: false, error: { code: 'class-needs-numbers', column: condition.column.name, values: others } };
    const names = classNames(condition);
    for (const value of values) named.set(JSON.stringify([at, value]), meets(condition, value) ? names[0] : names[1]);
  }
  const classOf = (group: readonly string[]) => group.map((value, at) => named.get(JSON.stringify([at, value])) ?? value);
  const cells = together(tally.cells, (cell) => ({ ...cell, group: classOf(cell.group) }), cellKey, addCells);
  const scores = together(tally.scores, (score) => ({ ...score, group: classOf(score.group) }), scoreKey, addScores);
  return { ok: true, tally: { ...tally, cells, scores } };
}

function isNumeric({ is }: Condition): boolean {
  return is !== 'in' && is !== 'not-in';
}

function meets({ is, values }: Condition, value: string): boolean {
  if (is === 'in') return values.includes(value);
  if (is === 'not-in') return !values.includes(value);
  const [number, limit] = [numberOf(value)!, numberOf(values[0]!)!];
  if (is === 'at-least') return number >= limit;
  if (is === 'at-most') return number <= limit;
  return is === 'above' ? number > limit : number < limit;
}

const cellKey = (cell: TallyCell) => JSON.stringify({ ...cell, count: 0 });
const scoreKey = (score: ScoreCell) => JSON.stringify({ ...score, count: 0, total: 0 });
const addCells = (one: TallyCell, other: TallyCell): TallyCell => ({ ...one, count: one.count + other.count });
const addScores = (one: ScoreCell, other: ScoreCell): ScoreCell => ({
  ...one,
  count: one.count + other.count,
  total: one.total + other.total,
});

/** In the order of their first cell, which is the order of the values, so the same rows give the same tally. */
function together<T>(items: readonly T[], change: (item: T) => T, keyOf: (item: T) => string, add: (one: T, other: T) => T): T[] {
  const byKey = new Map<string, T>();
  for (const item of items.map(change)) {
    const key = keyOf(item);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? item : add(known, item));
  }
  return [...byKey.values()];
}
