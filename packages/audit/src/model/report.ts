/**
 * A report: numbers, and what may be concluded from them. The same input, settings and version make the same report, byte for byte.
 *
 * @module
 */
import type { Count } from './count.ts';
import type { Cells, Sample } from './group.ts';
import type { MetricId } from './metric.ts';
import type { AuditSettings, RowQuestion, TableReading } from './question.ts';
import type { Statement } from './statement.ts';
import type { Problem } from './tally.ts';

/** Lower and upper end, each null where nothing can be said. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** An estimate with its interval at the level of the settings. */
export interface Estimate extends Interval {
  /** null: the denominator is empty, or nothing is known. */
  readonly value: number | null;
}

export interface Rate extends Estimate {
  readonly metric: MetricId;
  readonly numerator: Count;
  readonly denominator: Count;
  /**
   * Where the share lies for sure, whatever the counts are within their bounds and whatever those are whose outcome nobody wrote down. Both
   * equal `value` where all is known. `value` is null where a point would pretend to know more.
   */
  readonly least: number | null;
  readonly most: number | null;
  /**
   * `wilson-over-bounds`: counts are known within bounds, the interval is all that any of them would give. `bounds`: so for outcomes that
   * nobody wrote down. `random-sample`: estimated from people drawn at random.
   */
  readonly method: 'wilson' | 'wilson-over-bounds' | 'random-sample' | 'bounds' | 'none';
  /** Fewer people in the denominator than the minimum cell: shown, but no verdict rests on it. */
  readonly small: boolean;
}

export interface GroupReport {
  readonly name: readonly string[];
  readonly n: Count;
  readonly cells: Cells | null;
  /** People drawn at random; null where there was no draw. */
  readonly sample: Sample | null;
  readonly rates: readonly Rate[];
}

export type Verdict = 'higher' | 'lower' | 'no-clear-difference' | 'too-small' | 'unknown';

/** One group against another, in one metric: `rate(group) - rate(reference)` and `rate(group) / rate(reference)`. */
export interface Comparison {
  readonly metric: MetricId;
  readonly group: readonly string[];
  /** null: all the other groups together. */
  readonly reference: readonly string[] | null;
  readonly groupRate: Rate;
  readonly referenceRate: Rate;
  readonly difference: Estimate & { readonly method: 'newcombe' | 'square-and-add' | 'bounds' | 'bootstrap' | 'none' };
  readonly ratio: Estimate & { readonly method: 'score' | 'square-and-add' | 'bounds' | 'bootstrap' | 'none' };
  /**
   * `adjusted` after Holm, over all comparisons of the report, those of its margins too. Where something is known within bounds, `p` is that of
   * the counts at which the two groups come closest, and 1 where they may be alike.
   */
  readonly test: {
    readonly name: 'fisher' | 'two-proportions' | 'random-sample';
    readonly z: number | null;
    readonly p: number;
    readonly adjusted: number;
  } | null;
  readonly verdict: Verdict;
}

/** The same comparison within each value of something that may explain it. */
export interface StratumReport {
  readonly column: string;
  readonly metric: MetricId;
  readonly group: readonly string[];
  readonly reference: readonly string[] | null;
  /** Of people whose stratum is known: the others are left out here, and a problem says how many. */
  readonly overall: Estimate;
  /** In code-point order. Of very many those with the most people; `more` are not told one by one, and are in `adjusted` like these. */
  readonly strata: readonly {
    readonly value: string;
    readonly difference: Estimate;
    readonly groupRate: Rate;
    readonly referenceRate: Rate;
  }[];
  readonly more: number;
  /** Difference within strata, pooled with the weights of Mantel and Haenszel. */
  readonly adjusted: Estimate;
  /**
   * A difference is clear if its interval excludes 0. `same`: both are, with one sign. `reversed`: both are, and the adjusted one has the
   * other sign (Simpson's paradox). `vanishes`: only the overall one is. `appears`: only the adjusted one is. `unclear`: neither, or unknown.
   */
  readonly change: 'same' | 'reversed' | 'vanishes' | 'appears' | 'unclear';
}

export interface ScoreReport {
  readonly group: readonly string[];
  readonly n: number;
  readonly mean: number | null;
  /** 10th, 25th, 50th, 75th and 90th percentile. */
  readonly quantiles: readonly (number | null)[];
  /** Who stands in each bin, and of those whose outcome is known the share that is positive; within bounds where half or more are unknown. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly n: number;
    readonly mean: number | null;
    readonly positive: Rate;
  }[];
  /** How often a positive has a higher score than a negative, ties counted half. null: one of the two is missing, or half of the outcomes are. */
  readonly auc: Auc | null;
}

/** Interval by DeLong, DeLong and Clarke-Pearson (1988). `least` and `most` differ where scores are known in steps only. */
export interface Auc extends Estimate {
  readonly positives: number;
  readonly negatives: number;
  readonly least: number;
  readonly most: number;
}

/** Groups by one column alone, where groups are made from several: what they hide shows at the intersections. */
export interface MarginReport {
  readonly column: string;
  readonly groups: readonly GroupReport[];
  readonly comparisons: readonly Comparison[];
}

export interface Report {
  readonly format: 'firebreak-audit-report-1';
  readonly program: string;
  /** What was read. No file name: it may name somebody. */
  readonly input: {
    readonly sha256: string;
    readonly bytes: number;
    readonly kind: 'csv' | 'tsv' | 'xlsx' | 'parquet' | 'table';
    readonly rows: number;
    /** Of a published table: what it was read with. */
    readonly reading?: TableReading;
  };
  readonly question: RowQuestion | null;
  readonly settings: AuditSettings;
  /** The reference first, then by name in code-point order. */
  readonly groups: readonly GroupReport[];
  readonly everybody: GroupReport;
  /** By group, then by metric. Of two metrics that ask the same (false-positive and true-negative rate), one. */
  readonly comparisons: readonly Comparison[];
  readonly margins: readonly MarginReport[];
  readonly strata: readonly StratumReport[];
  readonly scores: readonly ScoreReport[];
  readonly problems: readonly Problem[];
  /** The weightiest first: findings, then limits. */
  readonly statements: readonly Statement[];
}
