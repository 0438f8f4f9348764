/** Bounds of what is read. Whoever needs more has another question, or a file that was made to harm. */
export const limits = {
  columns: 10_000,
  groups: 10_000,
  strata: 1_000,
  /** Different values in a column that is compared with values, or of which groups are made. */
  values: 20_000,
  /** Groups times strata that have people in them. */
  combinations: 100_000,
  /** Different ids that are kept to see whether one stands in several rows: 16 bytes each, in a table of at most half a gigabyte. */
  ids: 16_000_000,
  fieldBytes: 1_000_000,
  rowBytes: 16_000_000,
  /** Values of a column that are named in an error or a problem. */
  named: 20,
  /** So much of the beginning is looked at to find out how the file is written. */
  headBytes: 262_144,
  /** Of a spreadsheet or a Parquet file. */
  headRows: 2_000,
  /** Spreadsheets are held in memory as a whole. */
  sheetBytes: 100_000_000,
  /** Of a file packed with gzip: it is counted as it is unpacked, so this bounds time, not memory. */
  unpackedBytes: 100_000_000_000,
  unpackedSheetBytes: 500_000_000,
} as const;
