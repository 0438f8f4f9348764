import type { Limit, StratumReport } from '../../model/index.ts';
import type { Counted } from '../number/counted.ts';

type Plain = Exclude<
  Limit['code'],
  | 'one-sided'
  | 'not-listed'
  | 'strata-not-listed'
  | 'too-small'
  | 'many-comparisons'
  | 'outcome-is-a-record'
  | 'only-flagged-checked'
  | 'only-cleared-checked'
>;

/** How a language says what may and may not be concluded. */
export interface StatementWords {
  /** `{rate}`. */
  readonly overall: string;
  /** `{name}` of the metric, `{first}` and `{second}` group, `{rate}` of the first, `{again}` of the second, `{contrast}`. */
  readonly differs: string;
  readonly noClearDifference: string;
  /** Where nothing is known of one of them: no contrast. */
  readonly noContrast: string;
  readonly disagree: string;
  /** Clear ones all point one way, and others would have shown a difference of that size. */
  readonly disagreePartly: string;
  /** Lists of metrics; each is left out where it is empty. */
  readonly lists: Readonly<Record<'higher' | 'lower' | 'alike' | 'worse' | 'better' | 'lenient' | 'severe', string>>;
  /** Names of metrics have commas in them. */
  readonly listSeparator: string;
  readonly disagreeEnd: string;
  /** `{differs}`. */
  readonly onlyTogether: string;
  /** `{first}`, `{second}`, `{rate}`, `{again}`, `{ratio}`, `{low}`, `{high}`. */
  readonly fourFifths: string;
  readonly fourFifthsVerdict: Readonly<Record<'below' | 'not-below' | 'below-unclear' | 'not-below-unclear', string>>;
  /** `{column}`, `{name}`, `{first}`, `{second}`, `{overall}`, `{adjusted}`. */
  readonly stratum: Readonly<Record<StratumReport['change'], string>>;
  readonly limits: Readonly<Record<Plain, string>>;
  readonly oneSided: Readonly<Record<Extract<Limit, { code: 'one-sided' }>['what'], string>>;
  /** `{group}`, `{people}`, `{minimum}`. */
  readonly tooSmallGroup: string;
  /** `{name}` of the metric, `{group}`, `{people}`, `{minimum}`. */
  readonly tooSmallRate: string;
  /** Several rates of one group: `{group}`, `{minimum}`, `{list}` of `tooSmallOne`. */
  readonly tooSmallRates: string;
  /** `{name}`, `{people}`. */
  readonly tooSmallOne: string;
  readonly notListed: Counted;
  /** `{column}`. */
  readonly strataNotListed: Counted;
  /** Besides `estimated-from-random-sample`: whom the lot could fall on; that nobody said how many people it stands for. */
  readonly drawnFrom: Readonly<Record<'everybody' | 'not-flagged', string>>;
  readonly sizes: Readonly<Record<'known' | 'estimated' | 'unknown', string>>;
  readonly people: Counted;
  readonly manyComparisons: Counted;
  /** `{positive}`: the asker's word. */
  readonly outcomeIsARecord: { readonly asked: string; readonly plain: string };
  readonly onlyFlaggedChecked: Counted;
  readonly onlyClearedChecked: Counted;
}
