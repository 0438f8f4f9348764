/**
 * A file with one row a person, counted. It holds no row: only how many rows are alike in what was asked. The order of the rows leaves no
 * trace in it, so the same rows give the same tally.
 *
 * @module
 */

export interface TallyCell {
  readonly group: readonly string[];
  /** null: the row does not say. */
  readonly stratum: string | null;
  readonly flagged: boolean | null;
  readonly positive: boolean | null;
  /** Drawn at random; false in a file without a random sample. */
  readonly random: boolean;
  readonly count: number;
}

/** People of one group and outcome whose score lies in `[from, to)`; `from === to` for one value exactly. */
export interface ScoreCell {
  readonly group: readonly string[];
  readonly positive: boolean | null;
  readonly flagged: boolean | null;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Sum of the scores in this cell, for means. */
  readonly total: number;
}

/** Something about the file that whoever relies on the result must know. Nothing was dropped silently. */
export type Problem =
  | { readonly code: 'ragged-rows'; readonly count: number; readonly firstLine: number; readonly fields: number }
  | {
      readonly code:
        | 'missing-group'
        | 'missing-decision'
        | 'missing-outcome'
        | 'missing-score'
        | 'missing-stratum'
        | 'missing-random-sample'
        | 'missing-id';
      readonly column: string;
      readonly count: number;
    }
  | { readonly code: 'not-a-number'; readonly column: string; readonly count: number; readonly firstLine: number }
  /** Values of a decision or outcome that were counted as "no", or as "yes" where the question names what is "no"; the most frequent first. */
  | {
      readonly code: 'counted-as-no' | 'counted-as-yes';
      readonly column: string;
      readonly values: readonly { readonly value: string; readonly count: number }[];
      readonly more: number;
    }
  | { readonly code: 'similar-groups'; readonly column: string; readonly values: readonly string[] }
  | { readonly code: 'repeated-id'; readonly column: string; readonly rows: number; readonly ids: number }
  /** Rows with one id that say different things. */
  | { readonly code: 'inconsistent-id'; readonly column: string; readonly ids: number }
  | { readonly code: 'no-id' }
  /** There are more ids than are kept, so nothing can be said about repeated ones. */
  | { readonly code: 'ids-not-checked'; readonly column: string; readonly limit: number }
  /** A column that was asked for by its place. `places`: numbers of all the columns of that name in the file, from 1. */
  | { readonly code: 'repeated-column'; readonly column: string; readonly places: readonly number[] }
  /** Fields that were asked for and are not written in the encoding of the file; `encoding` says as what they were read. */
  | { readonly code: 'encoding'; readonly encoding: string; readonly replaced: number }
  /** Fields that go on after their closing quotation mark. They were read as they stand. */
  | { readonly code: 'stray-quotes'; readonly count: number; readonly firstLine: number }
  /** The file ends inside a quotation: rows after that line may be missing. */
  | { readonly code: 'unclosed-quote'; readonly line: number }
  | { readonly code: 'empty-lines'; readonly count: number };

export interface Tally {
  readonly columns: {
    readonly groups: readonly string[];
    readonly stratum: string | null;
    readonly outcome: boolean;
    readonly score: boolean;
    readonly randomSample: boolean;
  };
  /** Sorted, each combination once. */
  readonly cells: readonly TallyCell[];
  readonly scores: readonly ScoreCell[];
  /** Rows read, without the header. */
  readonly rows: number;
  /** Rows in `cells`; the rest could not be counted, and a problem says why. */
  readonly counted: number;
  readonly problems: readonly Problem[];
}
