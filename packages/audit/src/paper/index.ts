/**
 * A report on paper: one document for HTML, PDF, DOCX and text, and its numbers as CSV.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import type { Document } from '@firebreak/documents';
import type { Report } from '../model/index.ts';

/** What was found, first; then pictures with their tables, what cannot be concluded, problems of the data, and how to repeat it. */
export function reportToDocument(_report: Report, _language: Language): Document {
  return { title: '', sections: [] };
}

/** One row for each group and rate, unrounded. The same report makes the same bytes. */
export function reportToCsv(_report: Report): string {
  return '';
}

/** One row for each comparison, unrounded. */
export function comparisonsToCsv(_report: Report): string {
  return '';
}
