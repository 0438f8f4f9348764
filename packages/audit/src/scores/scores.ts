import { rateOf } from '../metrics/index.ts';
import { type AuditSettings, type Cells, exactly, type ScoreCell, type ScoreReport } from '../model/index.ts';
import { aucOf } from './auc.ts';
import { type Bin, binOf, binsOf } from './bins.ts';
import { type Step, stepsOf } from './cells.ts';
import { meanOf, quantileOf } from './spread.ts';

const shares = [0.1, 0.25, 0.5, 0.75, 0.9];

/**
 * Scores of each group, in the order of `names`. A group without scores is in the answer, with nobody in it. A step that lies across the
 * edge of a bin is counted where its mean lies.
 */
export function scoresOf(cells: readonly ScoreCell[], names: readonly (readonly string[])[], settings: AuditSettings): ScoreReport[] {
  if (cells.length === 0) return [];
  const bins = binsOf(stepsOf(cells), settings.bins);
  const cellsByKey = Map.groupBy(cells, ({ group }) => JSON.stringify(group));
  return names.map((group) => reportOf(group, stepsOf(cellsByKey.get(JSON.stringify(group)) ?? []), bins, settings));
}

function reportOf(group: readonly string[], steps: readonly Step[], bins: readonly Bin[], settings: AuditSettings): ScoreReport {
  const { n: people, positives, negatives } = countsOf(steps);
  const stepsByBin = Map.groupBy(steps, ({ at }) => binOf(bins, at));
  return {
    group,
    n: people,
    mean: meanOf(steps),
    quantiles: shares.map((share) => quantileOf(steps, share)),
    bins: bins.map(({ from, to }, i) => {
      const inside = stepsByBin.get(i) ?? [];
      return { from, to, n: countsOf(inside).n, mean: meanOf(inside), positive: positiveOf(inside, settings) };
    }),
    auc: 2 * (positives + negatives) > people ? aucOf(steps, settings.level) : null,
  };
}

/**
 * Of those in the bin whose outcome is known, the share that is positive; within bounds where half or more are unknown. People below a cut-off
 * are often not checked, and the few who were are not like the others.
 */
function positiveOf(steps: readonly Step[], settings: AuditSettings): ScoreReport['bins'][number]['positive'] {
  const { n, positives, negatives } = countsOf(steps);
  const cells = { tn: 0, fn: 0, clearedUnknown: 0, tp: positives, fp: negatives, flaggedUnknown: n - positives - negatives };
  const group = { name: [], n: exactly(n), cells: toCells(cells), given: {} };
  return { ...rateOf('positivePredictiveValue', group, settings), metric: 'baseRate' };
}

function countsOf(steps: readonly Step[]): Pick<Step, 'n' | 'positives' | 'negatives'> {
  const all = (count: (step: Step) => number) => steps.reduce((total, step) => total + count(step), 0);
  return { n: all((step) => step.n), positives: all((step) => step.positives), negatives: all((step) => step.negatives) };
}

function toCells({ tn, fp, fn, tp, flaggedUnknown, clearedUnknown }: Record<keyof Cells, number>): Cells {
  return {
    tn: exactly(tn),
    fp: exactly(fp),
    fn: exactly(fn),
    tp: exactly(tp),
    flaggedUnknown: exactly(flaggedUnknown),
    clearedUnknown: exactly(clearedUnknown),
  };
}
