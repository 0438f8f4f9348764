/**
 * A report: numbers, and what may be concluded from them. The same input, settings and version make the same report, byte for byte.
 *
 * @module
 */
import type { Count } from './count.ts';
import type { Cells } from './group.ts';
import type { MetricId } from './metric.ts';
import type { AuditSettings, RowQuestion } from './question.ts';
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
  /** Where the value lies for sure, the counts being known within bounds only; both equal `value` where they are exact. */
  readonly least: number | null;
  readonly most: number | null;
  readonly method: 'wilson' | 'wilson-over-bounds' | 'random-sample' | 'bounds' | 'none';
  /** Fewer people in the denominator than the minimum cell: shown, but no verdict rests on it. */
  readonly small: boolean;
}

export interface GroupReport {
  readonly name: readonly string[];
  readonly n: Count;
  readonly cells: Cells | null;
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
  readonly difference: Estimate & { readonly method: 'newcombe' | 'bounds' | 'bootstrap' | 'none' };
  readonly ratio: Estimate & { readonly method: 'score' | 'bounds' | 'bootstrap' | 'none' };
  /** `adjusted` after Holm, over all comparisons of the report. */
  readonly test: {
    readonly name: 'fisher' | 'two-proportions';
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
  readonly overall: Estimate;
  readonly strata: readonly {
    readonly value: string;
    readonly difference: Estimate;
    readonly groupRate: Rate;
    readonly referenceRate: Rate;
  }[];
  /** Difference after weighting the strata alike (Mantel-Haenszel). */
  readonly adjusted: Estimate;
  /** `reversed`: the adjusted difference has the other sign (Simpson's paradox); `vanishes`: its interval holds 0, that of the overall not. */
  readonly change: 'same' | 'reversed' | 'vanishes' | 'appears' | 'unclear';
}

export interface ScoreReport {
  readonly group: readonly string[];
  readonly n: number;
  readonly mean: number | null;
  /** 10th, 25th, 50th, 75th and 90th percentile. */
  readonly quantiles: readonly (number | null)[];
  /** Share of the group in each bin, and of those whose outcome is known the share that is positive. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly n: number;
    readonly mean: number | null;
    readonly positive: Rate;
  }[];
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
  };
  readonly question: RowQuestion | null;
  readonly settings: AuditSettings;
  readonly groups: readonly GroupReport[];
  readonly everybody: GroupReport;
  readonly comparisons: readonly Comparison[];
  readonly strata: readonly StratumReport[];
  readonly scores: readonly ScoreReport[];
  readonly problems: readonly Problem[];
  readonly statements: readonly Statement[];
}
