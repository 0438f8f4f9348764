/** What whoever relies on a tally must know about its file. */
import type { Problem } from '../../model/index.ts';
import { isNumeric, judgeText, no, notKnown, yes } from '../condition/judge.ts';
import { limits } from '../limits.ts';
import { fold } from '../nearest/index.ts';
import type { Plan, PlannedCondition } from '../plan/index.ts';
import type { ReadState } from '../state/index.ts';
import { valuesOf } from './values.ts';

export function problemsOf(plan: Plan, state: ReadState): Problem[] {
  const { ragged, stray } = state;
  return [
    ...plan.problems,
    ...(ragged.count > 0
      ? [{ code: 'ragged-rows', count: ragged.count, firstLine: ragged.firstLine, fields: plan.names.length } as const]
      : []),
    ...(state.emptyLines > 0 ? [{ code: 'empty-lines', count: state.emptyLines } as const] : []),
    ...(stray.count > 0 ? [{ code: 'stray-quotes', count: stray.count, firstLine: stray.firstLine } as const] : []),
    ...(state.unclosedLine > 0 ? [{ code: 'unclosed-quote', line: state.unclosedLine } as const] : []),
    ...encodingProblem(state),
    ...missingProblems(plan, state),
    ...numberProblems(plan, state),
    ...[plan.decision, plan.outcome, plan.randomSample].flatMap((planned) => (planned === null ? [] : countedAs(plan, state, planned))),
    ...plan.groups.flatMap((slot) => similarGroups(plan, state, slot)),
    ...idProblems(plan, state),
  ];
}

function encodingProblem({ slots }: ReadState): Problem[] {
  const replaced = slots.reduce(
    (sum, { values, numbers }) => sum + values.reduce((all, { foreign }) => all + foreign, 0) + numbers.foreign,
    0,
  );
  return replaced === 0 ? [] : [{ code: 'encoding', encoding: 'windows-1252', replaced }];
}

function missingProblems(plan: Plan, state: ReadState): Problem[] {
  const problems: Problem[] = [];
  const add = (code: Extract<Problem['code'], `missing-${string}`>, slot: number, count: number): void => {
    if (count > 0) problems.push({ code, column: plan.slots[slot]!.name, count });
  };
  const missingTexts = (slot: number): number =>
    valuesOf(state.slots[slot]!).reduce((sum, { value, count }) => sum + (value === '' || plan.missing.includes(value) ? count : 0), 0);
  const missingAnswers = ({ slot, condition }: PlannedCondition): number =>
    isNumeric(condition)
      ? state.slots[slot]!.numbers.missing
      : valuesOf(state.slots[slot]!).reduce(
          (sum, { value, count }) => sum + (judgeText(condition, value, plan.missing) === notKnown ? count : 0),
          0,
        );
  for (const slot of plan.groups) add('missing-group', slot, missingTexts(slot));
  add('missing-decision', plan.decision.slot, missingAnswers(plan.decision));
  if (plan.outcome !== null) add('missing-outcome', plan.outcome.slot, missingAnswers(plan.outcome));
  if (plan.randomSample !== null) add('missing-random-sample', plan.randomSample.slot, missingAnswers(plan.randomSample));
  if (plan.score !== null) add('missing-score', plan.score, state.slots[plan.score]!.numbers.missing);
  if (plan.stratum !== null) add('missing-stratum', plan.stratum, missingTexts(plan.stratum));
  if (plan.id !== null) add('missing-id', plan.id, state.slots[plan.id]!.missingIds);
  return problems;
}

function numberProblems(plan: Plan, state: ReadState): Problem[] {
  return state.slots.flatMap(({ numbers: { notANumber } }, slot) =>
    notANumber.count === 0 ? [] : [{ code: 'not-a-number', column: plan.slots[slot]!.name, ...notANumber } as const],
  );
}

/** What was taken for "no" because the question does not name it, or for "yes": `N/A` read as "not flagged" is the classic error. */
function countedAs(plan: Plan, state: ReadState, { slot, condition }: PlannedCondition): Problem[] {
  if (isNumeric(condition)) return [];
  const unnamed = condition.is === 'in' ? no : yes;
  const values = valuesOf(state.slots[slot]!).filter(({ value }) => judgeText(condition, value, plan.missing) === unnamed);
  if (values.length === 0) return [];
  return [
    {
      code: condition.is === 'in' ? 'counted-as-no' : 'counted-as-yes',
      column: plan.slots[slot]!.name,
      values: values.slice(0, limits.named),
      more: Math.max(0, values.length - limits.named),
    },
  ];
}

/** Values that differ by case, accents or spaces only. Nobody but the asker can tell whether they are one group. */
function similarGroups(plan: Plan, state: ReadState, slot: number): Problem[] {
  const byFold = new Map<string, string[]>();
  for (const { value } of valuesOf(state.slots[slot]!)) {
    if (value === '' || plan.missing.includes(value)) continue;
    const key = fold(value);
    byFold.set(key, [...(byFold.get(key) ?? []), value]);
  }
  return [...byFold.values()]
    .filter((values) => values.length > 1)
    .map((values) => values.toSorted())
    .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1))
    .slice(0, limits.named)
    .map((values) => ({ code: 'similar-groups', column: plan.slots[slot]!.name, values: values.slice(0, limits.named) }));
}

function idProblems(plan: Plan, { ids }: ReadState): Problem[] {
  if (plan.id === null || ids === null) return [{ code: 'no-id' }];
  const column = plan.slots[plan.id]!.name;
  if (ids.beyond) return [{ code: 'ids-not-checked', column, limit: limits.ids }];
  return [
    ...(ids.repeated > 0 ? [{ code: 'repeated-id', column, rows: ids.rows, ids: ids.repeated } as const] : []),
    ...(ids.inconsistent > 0 ? [{ code: 'inconsistent-id', column, ids: ids.inconsistent } as const] : []),
  ];
}
