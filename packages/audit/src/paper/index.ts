/**
 * A report on paper: one document for HTML, PDF, DOCX and text, and its numbers as CSV.
 *
 * @module
 */
export { commandOf } from './command.ts';
export { comparisonsToCsv, reportToCsv } from './csv.ts';
export { reportToDocument } from './document.ts';
export { type PaperWords, paperWords } from './words.ts';
