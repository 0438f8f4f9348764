/**
 * From what was counted to the tally, its problems, or the reason why there is none.
 *
 * @module
 */
import type { ScoreCell, Tally, TallyCell } from '../../model/index.ts';
import type { ReadError } from '../error.ts';
import type { Plan } from '../plan/index.ts';
import type { PartState, ReadState, ScoreState } from '../state/index.ts';
import { errorOf } from './error-of.ts';
import { problemsOf } from './problems-of.ts';

export type TallyResult = { readonly ok: true; readonly tally: Tally } | { readonly ok: false; readonly error: ReadError };

/** @param state an error: reading stopped there */
export function finish(plan: Plan, state: ReadState | ReadError): TallyResult {
  if ('code' in state) return { ok: false, error: state };
  const error = errorOf(plan, state);
  if (error !== null) return { ok: false, error };
  const cells = state.parts.flatMap(cellsOf).toSorted(byCell);
  return {
    ok: true,
    tally: {
      columns: {
        groups: plan.groups.map((slot) => plan.slots[slot]!.name),
        stratum: plan.stratum === null ? null : plan.slots[plan.stratum]!.name,
        outcome: plan.outcome !== null,
        score: plan.score !== null,
        randomSample: plan.randomSample !== null,
      },
      cells,
      scores: inOrder(state.scores).flatMap(scoresOf),
      rows: state.rows,
      counted: cells.reduce((sum, { count }) => sum + count, 0),
      problems: problemsOf(plan, state),
    },
  };
}

const answers = [false, true, null] as const;

function cellsOf({ group, stratum, counts }: PartState): TallyCell[] {
  return counts.flatMap((count, at) =>
    count === 0
      ? []
      : [
          {
            group,
            stratum,
            flagged: answers[Math.floor(at / 6)]!,
            positive: answers[Math.floor(at / 2) % 3]!,
            random: at % 2 === 1,
            count,
          },
        ],
  );
}

/** In the order of `byAnswer`. */
const answersInOrder = [2, 0, 1] as const;

function scoresOf({ group, from, to, counts, totals }: ScoreState): ScoreCell[] {
  const cells: ScoreCell[] = [];
  for (const flagged of answersInOrder)
    for (const positive of answersInOrder) {
      const at = flagged * 3 + positive;
      const count = counts[at]!;
      if (count > 0)
        cells.push({
          group,
          positive: answers[positive]!,
          flagged: answers[flagged]!,
          from,
          to,
          count,
          total: totals === null ? count * from : totals[at]!,
        });
    }
  return cells;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byNames(a: readonly string[], b: readonly string[]): number {
  for (const [i, name] of a.entries()) {
    const found = order(name, b[i]!);
    if (found !== 0) return found;
  }
  return 0;
}

const byAnswer = (a: boolean | null, b: boolean | null): number => rank(a) - rank(b);
const rank = (answer: boolean | null): number => (answer === null ? 0 : answer ? 2 : 1);

function byCell(a: TallyCell, b: TallyCell): number {
  return (
    byNames(a.group, b.group) ||
    Number(a.stratum !== null) - Number(b.stratum !== null) ||
    order(a.stratum ?? '', b.stratum ?? '') ||
    byAnswer(a.flagged, b.flagged) ||
    byAnswer(a.positive, b.positive) ||
    Number(a.random) - Number(b.random)
  );
}

/** By group, then by score: each bin of a group stands there once. */
function inOrder(scores: readonly ScoreState[]): ScoreState[] {
  // Nearly always the bins of one group share its name, and it is written out once.
  const keyByName = new Map<readonly string[], string>();
  const keyOf = (name: readonly string[]): string => {
    const key = keyByName.get(name) ?? JSON.stringify(name);
    keyByName.set(name, key);
    return key;
  };
  const groups = [...Map.groupBy(scores, ({ group }) => keyOf(group)).values()].toSorted((a, b) => byNames(a[0]!.group, b[0]!.group));
  return groups.flatMap((bins) => {
    const byFrom = new Map(bins.map((bin) => [bin.from, bin]));
    // Numbers alone are sorted in no time.
    return Array.from(Float64Array.from(byFrom.keys()).toSorted(), (from) => byFrom.get(from)!);
  });
}
