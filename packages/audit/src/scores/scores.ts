import { rateOf } from '../metrics/index.ts';
import { type AuditSettings, exactly, type ScoreCell, type ScoreReport } from '../model/index.ts';
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
  const stepsByBin = Map.groupBy(steps, ({ at }) => binOf(bins, at));
  return {
    group,
    n: steps.reduce((all, { n }) => all + n, 0),
    mean: meanOf(steps),
    quantiles: shares.map((share) => quantileOf(steps, share)),
    bins: bins.map(({ from, to }, i) => {
      const inside = stepsByBin.get(i) ?? [];
      return { from, to, n: inside.reduce((all, { n }) => all + n, 0), mean: meanOf(inside), positive: positiveOf(inside, settings) };
    }),
    auc: aucOf(steps, settings.level),
  };
}

/** Of those in the bin whose outcome is known, the share that is positive. */
function positiveOf(steps: readonly Step[], settings: AuditSettings): ScoreReport['bins'][number]['positive'] {
  const positives = exactly(steps.reduce((all, step) => all + step.positives, 0));
  const known = exactly(positives.low + steps.reduce((all, step) => all + step.negatives, 0));
  return rateOf(
    'baseRate',
    { name: [], n: known, cells: null, given: { baseRate: { numerator: positives, denominator: known } } },
    settings,
  );
}
