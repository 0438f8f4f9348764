/**
 * Firebreak: `tallyFile`, with the hash of the file, and `rateOf` for every rate of every group. Prints its answer.
 *
 * @module
 */

import { tallyFile } from '../../../../packages/audit/node/index.ts';
import { rateOf } from '../../../../packages/audit/src/metrics/index.ts';
import { defaultSettings, type MetricId, type ScoreCell } from '../../../../packages/audit/src/model/index.ts';
import { parseCondition } from '../../../../packages/audit/src/read/index.ts';
import { groupsOf } from '../../../../packages/audit/src/report/index.ts';
import type { Answer, Rate, rateNames } from '../answer.ts';

const metricByName: Readonly<Record<(typeof rateNames)[number], MetricId>> = {
  selection: 'selectionRate',
  base: 'baseRate',
  falsePositive: 'falsePositiveRate',
  falseNegative: 'falseNegativeRate',
  truePositive: 'truePositiveRate',
  trueNegative: 'trueNegativeRate',
  positivePredictive: 'positivePredictiveValue',
  negativePredictive: 'negativePredictiveValue',
  falseDiscovery: 'falseDiscoveryRate',
  falseOmission: 'falseOmissionRate',
  accuracy: 'accuracy',
  falsePositiveShare: 'falsePositiveShare',
};

function condition(text: string) {
  const result = parseCondition(text);
  if (!result.ok) throw new Error(text);
  return result.condition;
}

const question = {
  groups: [{ name: 'group' }],
  decision: condition('decision=1'),
  outcome: condition('outcome=1'),
  score: { name: 'score' },
};
// Loaded where it is needed: like those of the others, libraries are no part of the time.
await import('@duckdb/node-api');
const start = performance.now();
const result = await tallyFile(process.argv[2]!, question);
if (!result.ok) throw new Error(result.error.code);
const scoresByGroup = Map.groupBy(result.tally.scores, ({ group }) => group[0]!);
const groups = Object.fromEntries(
  groupsOf(result.tally).groups.map((group) => {
    const scores = scoresByGroup.get(group.name[0]!)!;
    const cells = group.cells!;
    const rateFor = (metric: MetricId): Rate => {
      const { value, low, high } = rateOf(metric, group, defaultSettings);
      return { value: value!, low: low!, high: high! };
    };
    return [
      group.name[0]!,
      {
        people: group.n.low,
        tn: cells.tn.low,
        fp: cells.fp.low,
        fn: cells.fn.low,
        tp: cells.tp.low,
        rates: Object.fromEntries(
          Object.entries(metricByName).map(([name, metric]) => [name, rateFor(metric)]),
        ) as Answer['groups'][string]['rates'],
        meanScore: sum(scores, ({ total }) => total) / sum(scores, ({ count }) => count),
        bins: binsOf(scores),
      },
    ];
  }),
);
const ms = performance.now() - start;
const answer: Answer = { groups, ms, peakMb: process.resourceUsage().maxRSS / 1024, version: `Node ${process.versions.node}` };
console.log(JSON.stringify(answer));

function sum(cells: readonly ScoreCell[], of: (cell: ScoreCell) => number): number {
  return cells.reduce((all, cell) => all + of(cell), 0);
}

function binsOf(cells: readonly ScoreCell[]): number[] {
  const bins = Array.from({ length: 10 }, () => 0);
  for (const { from, count } of cells) bins[Math.min(9, Math.floor(from * 10))]! += count;
  return bins;
}
