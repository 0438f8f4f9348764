/**
 * What was counted so far, as plain data: it can be sent to another thread and added to that of another part of the file.
 *
 * @module
 */

/** A count, and the first line it was seen on (0: never). */
interface Seen {
  readonly count: number;
  readonly firstLine: number;
}

interface ValueState {
  readonly text: string;
  readonly count: number;
  /** Fields with this value whose bytes are not of the encoding of the file. */
  readonly foreign: number;
}

export interface SlotState {
  /** Different values, where the column is compared with values or groups are made of it. */
  readonly values: readonly ValueState[];
  /** Of a column that is read as numbers. */
  readonly numbers: {
    /** Empty, or missing by the question. */
    readonly missing: number;
    readonly notANumber: Seen;
    /** Numbers with a decimal comma were read; numbers were read that would be thousands beside them. */
    readonly commas: boolean;
    readonly thousands: boolean;
    readonly foreign: number;
  };
  /** Empty ids. */
  readonly missingIds: number;
}

/** People of one group and stratum: 18 counts at `flagged * 6 + positive * 2 + random`, with 0 no, 1 yes, 2 not known. */
export interface PartState {
  readonly group: readonly string[];
  readonly stratum: string | null;
  readonly counts: readonly number[];
}

/** People of one group whose score lies in `[from, to)`, or is `from`: 9 counts at `flagged * 3 + positive`. */
export interface ScoreState {
  readonly group: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly counts: ArrayLike<number>;
  /** Sums of their scores; null: all are `from`. */
  readonly totals: ArrayLike<number> | null;
}

export interface IdState {
  /** Ids that stand in more than one row, the rows in which they stand, and those whose rows say different things. */
  readonly repeated: number;
  readonly rows: number;
  readonly inconsistent: number;
  /** There were more ids than are kept. */
  readonly beyond: boolean;
}

export interface ReadState {
  readonly rows: number;
  readonly emptyLines: number;
  /** `fields`: how many the first of them has. */
  readonly ragged: Seen & { readonly fields: number };
  readonly stray: Seen;
  /** Line on which a quotation begins that is open at the end; 0: none. */
  readonly unclosedLine: number;
  readonly slots: readonly SlotState[];
  readonly parts: readonly PartState[];
  readonly scores: readonly ScoreState[];
  readonly ids: IdState | null;
}
