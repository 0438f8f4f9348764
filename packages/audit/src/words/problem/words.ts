import type { Problem } from '../../model/index.ts';
import type { Counted } from '../number/counted.ts';

type WithCount = Extract<Problem, { readonly count: number }>['code'] | 'inconsistent-id' | 'encoding' | 'repeated-id';

/** How a language says what is wrong with a file. */
export interface ProblemWords {
  /** `{n}` and whatever the problem has: `{column}`, `{line}`, `{fields}`, `{encoding}`, `{ids}`. */
  readonly counted: Readonly<Record<WithCount, Counted>>;
  /** `{column}`, `{list}`, `{more}` where there are more. */
  readonly countedAs: Readonly<Record<'counted-as-no' | 'counted-as-yes', string>>;
  /** `{value}`, `{rows}`. */
  readonly value: string;
  readonly more: Counted;
  readonly rows: Counted;
  /** `{column}`, `{list}`. */
  readonly similarGroups: string;
  readonly noId: string;
  /** `{column}`, `{limit}`. */
  readonly idsNotChecked: string;
  /** `{column}`, `{list}` of places. */
  readonly repeatedColumn: string;
  /** `{line}`. */
  readonly unclosedQuote: string;
}
