/**
 * What may and may not be concluded, as codes with what fills them. `words/` says each in every language of the site, so the command line,
 * the page and the printed report say the same.
 *
 * @module
 */
import type { Count } from './count.ts';
import type { MetricId } from './metric.ts';
import type { Comparison, Estimate, Rate, StratumReport } from './report.ts';

export type Statement = Finding | Limit;

/** What the numbers show. */
export type Finding = { readonly kind: 'finding' } & (
  | { readonly code: 'overall'; readonly rate: Rate }
  /** A clear difference, in people: which rate, of whom, how many of how many, against how many of how many. */
  | { readonly code: 'rate-differs'; readonly comparison: Comparison }
  /** Not "the same": a difference within the interval may be there. */
  | { readonly code: 'no-clear-difference'; readonly comparison: Comparison }
  | ({ readonly code: 'rates-disagree' } & Disagreement)
  /** Clear where the columns are taken together, and in none of them alone. */
  | { readonly code: 'only-together'; readonly comparison: Comparison }
  /**
   * Only where the asker said that being flagged is a benefit. `reference` is the group that is chosen most often, whatever the settings
   * name. `below`: the ratio is under 0.8; `clear`: its whole interval lies on that side.
   */
  | {
      readonly code: 'four-fifths';
      readonly group: readonly string[];
      readonly reference: readonly string[];
      readonly groupRate: Rate;
      readonly referenceRate: Rate;
      readonly ratio: Estimate;
      readonly below: boolean;
      readonly clear: boolean;
    }
  /** What it does to a difference to compare like with like; told also where it does nothing (`same`), unless nothing is clear. */
  | { readonly code: 'stratum-changes'; readonly stratum: StratumReport }
);

/**
 * By some rates one group stands worse, by others not: neither side of that quarrel is the whole truth. `higher`, `lower` and `alike` (no
 * clear difference) list the rates of `group` against `reference` and are always filled. The other four say what the clear ones mean for
 * those people and are empty where the effect was not stated.
 */
export interface Disagreement {
  readonly group: readonly string[];
  readonly reference: readonly string[] | null;
  readonly higher: readonly MetricId[];
  readonly lower: readonly MetricId[];
  readonly alike: readonly MetricId[];
  /** Of `higher` and `lower`: rates by which people of the group are hurt more, or get less. */
  readonly worse: readonly MetricId[];
  readonly better: readonly MetricId[];
  /**
   * Rates of errors in favour of the person, among those of whom they can be made: more in the group is leniency, fewer severity. Neither is
   * better nor worse. `report/statements/meaning.ts` says which rate is what.
   */
  readonly lenient: readonly MetricId[];
  readonly severe: readonly MetricId[];
}

/** What must be known before the numbers are repeated. */
export type Limit = { readonly kind: 'limit' } & (
  | { readonly code: 'no-people' }
  | { readonly code: 'one-group' }
  /** Such rates have an empty denominator, or are 0 or 1 by themselves. */
  | { readonly code: 'one-sided'; readonly what: 'all-flagged' | 'none-flagged' | 'all-positive' | 'none-positive' }
  /** `metric` null: the whole group. */
  | {
      readonly code: 'too-small';
      readonly group: readonly string[];
      readonly metric: MetricId | null;
      readonly n: Count;
      readonly minimum: number;
    }
  /** People in strata with fewer people in a denominator than the minimum cell. */
  | { readonly code: 'strata-too-small'; readonly column: string; readonly values: readonly string[]; readonly minimum: number }
  /** So many strata are not told one by one, because there are very many. */
  | { readonly code: 'strata-not-listed'; readonly column: string; readonly count: number }
  /** So many statements of kinds that stand here already are left out, because there are very many. The numbers behind them are in the report. */
  | { readonly code: 'not-listed'; readonly count: number }
  /** Nobody wrote down what was true: no error can be told, only who was flagged. */
  | { readonly code: 'no-outcome' }
  /** Only those flagged were checked: rates of error among all lie anywhere within the bounds given. */
  | { readonly code: 'only-flagged-checked'; readonly unchecked: Count }
  /** The other way round: what those flagged were is not known (somebody detained cannot show that they would have come back). */
  | { readonly code: 'only-cleared-checked'; readonly unchecked: Count }
  /** The outcome of some is not written down; rates are of those where it is, and bounds say what the others could change. */
  | { readonly code: 'outcome-unknown'; readonly unknown: Count; readonly of: Count }
  /**
   * A random sample lets the errors among the unchecked be estimated; from so many people. `drawnFrom`: whom the lot could fall on, as it was
   * read from the data.
   */
  | {
      readonly code: 'estimated-from-random-sample';
      readonly sample: Count;
      readonly drawnFrom: 'everybody' | 'not-flagged';
      readonly sizes: 'known' | 'estimated' | 'unknown';
    }
  /** How many people the random sample stands for was not said: rates of error cannot be told, only ratios between groups. */
  | { readonly code: 'population-not-stated' }
  /** What was found is not what was true: an outcome is itself a decision. */
  | { readonly code: 'outcome-is-a-record' }
  /** By the record, what is looked for is more frequent in one group: then no system that errs can make all rates equal at once. */
  | { readonly code: 'base-rates-differ'; readonly comparison: Comparison }
  | { readonly code: 'not-a-cause' }
  | { readonly code: 'effect-not-stated' }
  /** So many questions were asked of the same people; tests are corrected for it (Holm). */
  | { readonly code: 'many-comparisons'; readonly count: number }
  | { readonly code: 'counts-within-bounds' }
  /** If these are all people concerned, rates are counts; intervals then say what chance alone could do to such numbers. */
  | { readonly code: 'all-counted-not-sampled' }
  /** Fewer people than the population, and nobody says that they were drawn at random. */
  | { readonly code: 'part-of-population'; readonly people: Count; readonly population: number }
  | { readonly code: 'rates-only' }
);
