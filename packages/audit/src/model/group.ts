/** People counted by group: what rows and published tables both come to. */
import type { Count, Fraction } from './count.ts';
import type { MetricId } from './metric.ts';

/** Who was flagged, and who turned out to be what was looked for. */
export interface Cells {
  /** Not flagged, and not what is looked for. */
  readonly tn: Count;
  /** Flagged, and not what is looked for. */
  readonly fp: Count;
  /** Not flagged, although what is looked for. */
  readonly fn: Count;
  /** Flagged, and what is looked for. */
  readonly tp: Count;
  /** Flagged; nobody wrote down what they were. */
  readonly flaggedUnknown: Count;
  /** Not flagged; nobody wrote down what they were. */
  readonly clearedUnknown: Count;
}

/** People drawn at random from the whole group, whatever the system said of them, and checked. */
export interface Sample {
  readonly negative: Count;
  readonly positive: Count;
}

export interface GroupCounts {
  /** One value for each column that groups are made from. */
  readonly name: readonly string[];
  /** People in the group, those without a decision among them. */
  readonly n: Count;
  /** null: the source gives rates only. */
  readonly cells: Cells | null;
  /** Rates that a table gives without the cells behind them. */
  readonly given: Readonly<Partial<Record<MetricId, Fraction>>>;
  /**
   * A random control sample. Where the source holds only people who were flagged or drawn, those drawn stand in `cells` only if the system
   * flagged them too.
   */
  readonly sample?: Sample;
}
