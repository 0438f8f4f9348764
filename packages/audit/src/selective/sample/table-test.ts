import type { Comparison, MetricId } from '../../model/index.ts';
import { fisher, twoProportions } from '../../statistics/index.ts';
import type { Case } from './case.ts';
import type { SampleFrame } from './design.ts';

/** An expected count under this asks for the exact test (Cochran 1954). */
const fewest = 5;

/**
 * Two groups are alike in such a metric exactly where two rows of people are alike: among all negatives that were seen, flagged ones against those
 * of the sample, one row a group. Nobody needs to know how many people there are. `against`: the metric falls where the share in the row rises.
 */
interface Rows {
  readonly row: (one: Case) => readonly [number, number];
  readonly against?: boolean;
}

const negatives: Rows['row'] = ({ fp, negative }) => [fp, negative];
const positives: Rows['row'] = ({ tp, positive }) => [tp, positive];
const drawn = ({ negative, positive }: Case) => negative + positive;

/** Where the sizes of the groups are estimated from the sample. */
const whereSizesAreEstimated: Readonly<Partial<Record<MetricId, Rows>>> = {
  falsePositiveRate: { row: negatives },
  trueNegativeRate: { row: negatives, against: true },
  truePositiveRate: { row: positives },
  falseNegativeRate: { row: positives, against: true },
  selectionRate: { row: (one) => [one.tp + one.fp, drawn(one)] },
};

const ofSample: Rows = { row: ({ negative, positive }) => [positive, negative] };

export function rowsOf(metric: MetricId, { sizes, drawnFrom, about }: SampleFrame): Rows | null {
  if (drawnFrom === 'everybody' && metric === 'baseRate') return ofSample;
  if (drawnFrom === 'not-flagged' && metric === 'falseOmissionRate') return ofSample;
  if (drawnFrom === 'not-flagged' && metric === 'negativePredictiveValue') return { ...ofSample, against: true };
  if (sizes === 'known' || about === 'these-people') return null;
  if (drawnFrom === 'everybody' && metric === 'falsePositiveShare') return { row: (one) => [one.fp, drawn(one)] };
  return whereSizesAreEstimated[metric] ?? null;
}

/** Fisher's exact test where a cell is expected to hold fewer than 5 people, else the pooled z test. */
export function tableTest({ row, against = false }: Rows, [group, reference]: readonly [Case, Case]): NonNullable<Comparison['test']> {
  const [x1, y1] = row(group);
  const [x2, y2] = row(reference);
  const [n1, n2] = [x1 + y1, x2 + y2];
  const [x, y] = [x1 + x2, y1 + y2];
  if (x === 0 || y === 0 || n1 === 0 || n2 === 0) return { name: 'random-sample', z: null, p: 1, adjusted: 1 };
  if ((Math.min(n1, n2) * Math.min(x, y)) / (n1 + n2) < fewest) {
    const exact = fisher(x1, y1, x2, y2);
    return { name: 'random-sample', z: null, p: exact, adjusted: exact };
  }
  const { z, p } = twoProportions(x1, n1, x2, n2);
  return { name: 'random-sample', z: against ? -z : z, p, adjusted: p };
}
