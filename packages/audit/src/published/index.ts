/**
 * Tables as authorities publish them: aggregates by group, rounded and suppressed as they are.
 *
 * @module
 */
export { optionsOfRecord, settingsOfRecord } from './atlas.ts';
export { columnNames } from './columns.ts';
export { type TableError, type TableErrorCode, tableErrorCodes } from './error.ts';
export { type HeadResult, type TableHead, tableHead } from './head.ts';
export { inputOfTable } from './input.ts';
export type { TableOptions } from './options.ts';
export { type PublishedTable, readTable, type TableNote, type TableResult } from './read-table.ts';
export { reportOfTable, settingsOfTable } from './report.ts';
export type { Delimiter } from './split.ts';
export { tableErrorOnPage, tableErrorText, tableNoteText } from './words/index.ts';
