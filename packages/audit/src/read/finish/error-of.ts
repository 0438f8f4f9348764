/** What makes a tally worthless, found when the last row is read. */
import { isNumeric } from '../condition/judge.ts';
import type { ReadError } from '../error.ts';
import { limits } from '../limits.ts';
import { nearest } from '../nearest/index.ts';
import type { Plan, PlannedCondition } from '../plan/index.ts';
import type { ReadState } from '../state/index.ts';
import { valuesOf } from './values.ts';

export function errorOf(plan: Plan, state: ReadState): ReadError | null {
  if (state.rows === 0) return { code: 'no-rows', columns: plan.names };
  if (state.ragged.count === state.rows)
    return { code: 'ragged-everywhere', names: plan.names.length, fields: state.ragged.fields, rows: state.rows };
  for (const planned of [plan.decision, plan.outcome, plan.randomSample]) {
    const error = planned === null ? null : unknownValue(plan, state, planned);
    if (error !== null) return error;
  }
  const mixed = state.slots.findIndex(({ numbers }) => numbers.commas && numbers.thousands);
  if (mixed >= 0) return { code: 'mixed-decimals', column: plan.slots[mixed]!.name };
  if (state.parts.length === 0)
    return { code: 'nothing-counted', rows: state.rows, columns: plan.groups.map((slot) => plan.slots[slot]!.name) };
  return null;
}

/** A value that no row has is most often a slip of the pen, and would make a rate of 0 out of it. */
function unknownValue(plan: Plan, state: ReadState, { slot, condition }: PlannedCondition): ReadError | null {
  if (isNumeric(condition)) return null;
  const found = valuesOf(state.slots[slot]!);
  const has = new Set(found.map(({ value }) => value));
  const value = condition.values.find((wanted) => wanted !== '' && !has.has(wanted));
  if (value === undefined) return null;
  const named = found.filter(({ value: text }) => text !== '');
  return {
    code: 'unknown-value',
    column: plan.slots[slot]!.name,
    value,
    nearest: nearest(
      value,
      named.map(({ value: text }) => text),
    ),
    found: named.slice(0, limits.named),
    more: Math.max(0, named.length - limits.named),
  };
}
