/**
 * What may and may not be concluded, as codes with what fills them. `words/` says each in every language of the site, so the command line,
 * the page and the printed report say the same.
 *
 * @module
 */
import type { MetricId } from './metric.ts';
import type { Comparison, Rate, StratumReport } from './report.ts';

export type Statement =
  /** A clear difference, in people: which rate, of whom, how many of how many, against how many of how many. */
  | { readonly kind: 'finding'; readonly code: 'rate-differs'; readonly comparison: Comparison }
  | { readonly kind: 'finding'; readonly code: 'no-clear-difference'; readonly comparison: Comparison }
  /** One group is worse off by some rates and better off by others: neither side of that quarrel is the whole truth. */
  | {
      readonly kind: 'finding';
      readonly code: 'rates-disagree';
      readonly group: readonly string[];
      readonly reference: readonly string[] | null;
      readonly worse: readonly MetricId[];
      readonly better: readonly MetricId[];
    }
  /** Only where the asker said that being flagged is a benefit: selection ratio under 0.8. */
  | { readonly kind: 'finding'; readonly code: 'four-fifths'; readonly comparison: Comparison; readonly below: boolean }
  | { readonly kind: 'finding'; readonly code: 'stratum-changes'; readonly stratum: StratumReport }
  | { readonly kind: 'finding'; readonly code: 'overall'; readonly rate: Rate }
  | {
      readonly kind: 'limit';
      readonly code: 'too-small';
      readonly group: readonly string[];
      readonly metric: MetricId;
      readonly n: number;
      readonly minimum: number;
    }
  /** Nobody wrote down what was true: no error can be told, only who was flagged. */
  | { readonly kind: 'limit'; readonly code: 'no-outcome' }
  /** Only those flagged were checked: false-positive and false-negative rates lie anywhere within the bounds given. */
  | { readonly kind: 'limit'; readonly code: 'only-flagged-checked'; readonly unchecked: number }
  /** A random sample lets the errors among the unchecked be estimated; from so many people. */
  | { readonly kind: 'limit'; readonly code: 'estimated-from-random-sample'; readonly sample: number }
  /** What was found is not what was true: an outcome is itself a decision. */
  | { readonly kind: 'limit'; readonly code: 'outcome-is-a-record' }
  | { readonly kind: 'limit'; readonly code: 'not-a-cause' }
  | { readonly kind: 'limit'; readonly code: 'effect-not-stated' }
  | { readonly kind: 'limit'; readonly code: 'many-comparisons'; readonly count: number }
  | { readonly kind: 'limit'; readonly code: 'counts-within-bounds' }
  | { readonly kind: 'limit'; readonly code: 'all-counted-not-sampled' }
  | { readonly kind: 'limit'; readonly code: 'rates-only' };
