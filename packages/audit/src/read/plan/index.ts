/**
 * From the question and the names in the first row to the columns that are looked at.
 *
 * @module
 */
import { closest } from '@firebreak/core';
import type { Column, Condition, Problem, RowQuestion } from '../../model/index.ts';
import type { ReadError } from '../error.ts';
import { limits } from '../limits.ts';
import { numberOf } from '../number/index.ts';

export interface PlannedCondition {
  readonly slot: number;
  readonly condition: Condition;
}

/** A column that is looked at. A slot may serve several purposes. */
interface Slot {
  /** Place in the row, from 0. */
  readonly index: number;
  readonly name: string;
}

export interface Plan {
  readonly names: readonly string[];
  /** In the order of the file. */
  readonly slots: readonly Slot[];
  /** Numbers of slots, here and below. */
  readonly groups: readonly number[];
  readonly decision: PlannedCondition;
  readonly outcome: PlannedCondition | null;
  readonly randomSample: PlannedCondition | null;
  readonly score: number | null;
  readonly stratum: number | null;
  readonly id: number | null;
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

export type PlanResult = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly error: ReadError };

class Refused extends Error {
  readonly error: ReadError;
  constructor(error: ReadError) {
    super(error.code);
    this.error = error;
  }
}

export function planOf(question: RowQuestion, names: readonly string[]): PlanResult {
  try {
    return { ok: true, plan: makePlan(question, names) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.error };
    throw error;
  }
}

/** As `planOf`, for a file whose columns have types: also the columns of the slots, of which every value must be readable as a cell. */
export function planOfColumns<C extends { readonly name: string; readonly type: string }>(
  question: RowQuestion,
  columns: readonly C[],
  isReadable: (column: C) => boolean,
): { readonly ok: true; readonly plan: Plan; readonly wanted: readonly C[] } | { readonly ok: false; readonly error: ReadError } {
  const planned = planOf(
    question,
    columns.map(({ name }) => name),
  );
  if (!planned.ok) return planned;
  const wanted = planned.plan.slots.map(({ index }) => columns[index]!);
  const unread = wanted.find((column) => !isReadable(column));
  if (unread !== undefined) return { ok: false, error: { code: 'unsupported-type', column: unread.name, type: unread.type } };
  return { ok: true, plan: planned.plan, wanted };
}

function makePlan(question: RowQuestion, names: readonly string[]): Plan {
  if (names.length > limits.columns) throw new Refused({ code: 'too-many-columns', limit: limits.columns });
  const conditions = [question.decision, question.outcome, question.randomSample].filter((condition) => condition !== undefined);
  for (const condition of conditions) checkCondition(condition, question.missing ?? []);
  const asked = [
    ...question.groups,
    ...conditions.map(({ column }) => column),
    ...[question.score, question.stratum, question.id].filter((column) => column !== undefined),
  ];
  const indexes = [...new Set(asked.map((column) => indexOf(column, names)))].toSorted((a, b) => a - b);
  const slotOf = (column: Column): number => indexes.indexOf(indexOf(column, names));
  const groups = question.groups.map(slotOf);
  const twice = groups.findIndex((slot, i) => groups.indexOf(slot) !== i);
  if (twice >= 0) throw new Refused({ code: 'repeated-group-column', column: question.groups[twice]!.name });
  const planned = (condition: Condition): PlannedCondition => ({ slot: slotOf(condition.column), condition });
  return {
    names,
    slots: indexes.map((index) => ({ index, name: names[index]! })),
    groups,
    decision: planned(question.decision),
    outcome: question.outcome === undefined ? null : planned(question.outcome),
    randomSample: question.randomSample === undefined ? null : planned(question.randomSample),
    score: question.score === undefined ? null : slotOf(question.score),
    stratum: question.stratum === undefined ? null : slotOf(question.stratum),
    id: question.id === undefined ? null : slotOf(question.id),
    missing: question.missing ?? [],
    problems: repeatedColumns(asked, names),
  };
}

function checkCondition({ column, is, values }: Condition, missing: readonly string[]): void {
  if (is === 'in' || is === 'not-in') {
    const both = values.find((value) => missing.includes(value));
    if (both !== undefined) throw new Refused({ code: 'value-also-missing', column: column.name, value: both });
  } else if (values.length !== 1 || numberOf(values[0]!) === null)
    throw new Refused({ code: 'condition-needs-number', column: column.name, value: values.join('|') });
}

function placesOf(name: string, names: readonly string[]): number[] {
  return names.flatMap((other, index) => (other === name ? [index] : []));
}

function indexOf(column: Column, names: readonly string[]): number {
  const places = placesOf(column.name, names);
  if (places.length === 0)
    throw new Refused({
      code: 'unknown-column',
      column: column.name,
      nearest: closest(
        column.name,
        names.map((name) => name.slice(0, 80)),
      ),
      columns: names,
    });
  if (column.place === undefined) {
    if (places.length > 1) throw new Refused({ code: 'ambiguous-column', column: column.name, places: places.map((index) => index + 1) });
    return places[0]!;
  }
  const index = places[column.place - 1];
  if (index === undefined) throw new Refused({ code: 'no-such-place', column: column.name, place: column.place, count: places.length });
  return index;
}

function repeatedColumns(asked: readonly Column[], names: readonly string[]): Problem[] {
  const repeated = [...new Set(asked.map(({ name }) => name))].filter((name) => placesOf(name, names).length > 1);
  return repeated.map((column) => ({ code: 'repeated-column', column, places: placesOf(column, names).map((index) => index + 1) }));
}
