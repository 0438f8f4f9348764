/**
 * What is asked of a file with one row a person. Columns and values are named by whoever asks; nothing is inferred from a column's name or
 * place.
 *
 * @module
 */

/** A column by its name in the first row; `place` (from 1) where the name stands there more than once. */
export interface Column {
  readonly name: string;
  readonly place?: number;
}

/**
 * `in` and `not-in` compare text, as it stands in the file without spaces around it; the others numbers. An empty field is missing, unless `values`
 * holds the empty text: then it is an answer.
 */
export interface Condition {
  readonly column: Column;
  readonly is: 'in' | 'not-in' | 'at-least' | 'at-most' | 'above' | 'below';
  /** At least one; exactly one number for the comparisons of numbers. */
  readonly values: readonly string[];
}

export interface RowQuestion {
  /** Groups are made from these columns; two or more make intersections. */
  readonly groups: readonly Column[];
  /** For columns of `groups` that hold numbers or many values: people are told apart by whether they meet the condition, and by nothing else. */
  readonly classes?: readonly Condition[];
  /** Who was flagged, refused, chosen. */
  readonly decision: Condition;
  /** Who turned out to be what is looked for. Without it only selection rates can be told. */
  readonly outcome?: Condition;
  readonly score?: Column;
  /** Something that may explain a difference between groups: they are compared within each of its values too. */
  readonly stratum?: Column;
  /** Rows drawn at random, whatever the system said: with them, errors among people who were never checked can be estimated. */
  readonly randomSample?: Condition;
  /** Tells whether one person stands in several rows. */
  readonly id?: Column;
  /** Values that mean "not known", besides an empty field. Only these: `N/A` is a value unless it is named here. */
  readonly missing?: readonly string[];
}

/** What a published table does not say of itself: which column means what, how it writes, rounds and hides numbers. */
export interface TableReading {
  /** For columns whose name in the table is not known: what it means. `ignore` leaves a column out. */
  readonly columns?: readonly { readonly name: string; readonly means: string }[];
  /** The sign before decimals. */
  readonly decimal?: '.' | ',';
  /** `share`: 0.45 is 45 %. `percent`: 0.45 is 0.45 %. */
  readonly rates?: 'share' | 'percent';
  /** Counts were rounded to a multiple of this. */
  readonly roundedTo?: number;
  /** `nearest`: to the nearest multiple. `either-way`: up or down, as random rounding does. */
  readonly rounding?: 'nearest' | 'either-way';
  /** Counts under this are hidden. */
  readonly suppressedBelow?: number;
  /** Hidden counts stand in the table as 0. */
  readonly zeroIsSuppressed?: boolean;
  /** True zeros are shown, so a hidden count is at least 1. */
  readonly zeroIsShown?: boolean;
  /** Larger counts are hidden too, so that nobody can find the small ones by subtraction. */
  readonly hiddenAnySize?: boolean;
  /** A dash means zero. */
  readonly dashIsZero?: boolean;
}

export interface AuditSettings {
  /** Group that the others are compared with: its value, or its values joined by ` + `. Without it, each is compared with all the others together. */
  readonly reference?: string;
  /** Groups with fewer people in a denominator get no verdict. */
  readonly minimumCell: number;
  /** Of the intervals, for example 0.95. */
  readonly level: number;
  /** What being flagged means for a person, in the words of whoever asks: `a fraud investigation`. */
  readonly flagged?: string;
  /** What those rightly flagged are, in the words of whoever asks: `an error was found`. */
  readonly positive?: string;
  /** Is being flagged bad or good for the person? Never guessed. */
  readonly effect: 'harm' | 'benefit' | 'unknown';
  /** Number of people that the random sample, or the file, stands for. */
  readonly population?: number;
  /** Number of bins for calibration. */
  readonly bins: number;
  readonly seed: number;
}

export const defaultSettings: AuditSettings = { minimumCell: 30, level: 0.95, effect: 'unknown', bins: 10, seed: 1 };
