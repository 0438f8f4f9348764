/** What every scanner offers. */

/** So many bytes are looked at in one go: few enough that they and what is found stay in the processor's cache. */
export const blockBytes = 65_536;

export interface Scanner {
  /** What is to be looked at is put here, from `start` on; at least 64 bytes stay free at the end. */
  bytes: Uint8Array;
  view: DataView;
  readonly start: number;
  /** Places of delimiters, and of line feeds that end a row, outside of quotations; the first is the place before the row that the block begins with. */
  separators: Int32Array;
  /** For each row that ends: the index of its line feed in `separators`. */
  ends: Int32Array;
  endCount: number;
  /** Line feeds looked at, those inside quotations too. */
  lineFeeds: number;
  /**
   * All rows that end before this place follow the rules. If it lies before the end of what was to be looked at, the row that begins after the last of
   * them breaks them, at most 64 bytes behind this place.
   */
  stop: number;
  /** Looks at the bytes from the beginning of a row; at most a block. */
  run(from: number, to: number): void;
  /** Makes room for so many bytes from `start` on. What stands there is kept. */
  grow(bytes: number): void;

  /** For whoever counts, for each row to be counted: the index of the separator that ends its first field. */
  starts: Int32Array;
  /** For each row, the codes of its values. */
  numbers: Int32Array;
  /** Rows whose value was not found. */
  misses: Int32Array;
  /**
   * Looks up the values of one column in the rows of `starts`, and adds the codes of those that are remembered, shifted to the left, to `numbers`.
   *
   * @param table which of the tables of remembered values, from 0
   * @param field place in the row, from 0
   * @returns how many rows stand in `misses`; -1: nothing is remembered here, all must be looked up otherwise
   */
  lookUp(table: number, rows: number, field: number, shift: number): number;
  /** Remembers the code of a value that stands at a place, without the spaces around it. */
  remember(table: number, from: number, to: number, code: number): void;
}
