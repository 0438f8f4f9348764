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
}
