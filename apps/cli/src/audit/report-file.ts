/**
 * Writes a report into a file: whole, or not at all.
 *
 * @module
 */
import { extname } from 'node:path';
import { inLanguage, type Language } from '@firebreak/atlas';
import type { Report } from '@firebreak/audit';
import { paperWords, reportToCsv, reportToDocument } from '@firebreak/audit/paper';
import { type Block, type Document, documentToDocx, documentToHtml, documentToText } from '@firebreak/documents';
import { citeTextOf } from '../atlas-access.ts';
import { writeWhole } from '../letter-file/index.ts';
import { WrongUse } from '../output/output.ts';
import type { Beside } from './report-text.ts';
import { reportWords } from './report-words.ts';

const formats = ['html', 'pdf', 'docx', 'txt', 'csv'] as const;
export type ReportFormat = (typeof formats)[number];

/** @throws {WrongUse} before anything is read, if the name says no format that can be written */
export function reportFormatOf(path: string): ReportFormat {
  const ending = extname(path).slice(1).toLowerCase();
  const format = formats.find((known) => known === ending);
  if (format === undefined)
    throw new WrongUse(
      `cannot write a report as \`${ending === '' ? 'a name without ending' : `.${ending.slice(0, 20)}`}\`; the name must end in .html, .pdf, .docx, .txt or .csv`,
    );
  return format;
}

export async function writeReport(path: string, report: Report, beside: Beside, language: Language): Promise<void> {
  await writeWhole(path, await contentOf(reportFormatOf(path), report, beside, language));
}

async function contentOf(format: ReportFormat, report: Report, beside: Beside, language: Language): Promise<Uint8Array | string> {
  if (format === 'csv') return reportToCsv(report);
  const document = withBeside(reportToDocument(report, language), beside, language);
  if (format === 'html') return documentToHtml(document);
  if (format === 'txt') return documentToText(document);
  if (format === 'docx') return documentToDocx(document);
  const pdf = await import('@firebreak/documents/node');
  try {
    return (await pdf.createPdfRenderer()).render(document);
  } catch (error) {
    if (error instanceof pdf.MissingGlyphsError)
      throw new WrongUse(
        `no font here can set ${error.characters.length} of the characters in the names of groups; write the report as .html or .docx`,
      );
    throw error;
  }
}

/** Caveats and source go wherever the numbers go: behind what the numbers do not show, before how it was made. */
function withBeside(document: Document, { record, notes }: Beside, language: Language): Document {
  const words = reportWords[language];
  const [page, ...others] = document.sections;
  const list = (items: readonly string[]): Block => ({
    type: 'list',
    numbered: false,
    items: items.map((text) => ({ spans: [{ text }] })),
  });
  const heading = (text: string): Block => ({ type: 'heading', text });
  const caveats = record === null ? [] : [record.about, ...(record.caveats ?? [])].map((text) => inLanguage(text, language).text);
  const added = [
    ...(record === null ? [] : [heading(words.source), list([...caveats, `${record.id}: ${citeTextOf(record.cite)}`])]),
    ...(notes.length === 0 ? [] : [heading(words.reading), list(notes)]),
  ];
  if (page === undefined || added.length === 0) return document;
  const found = page.blocks.findIndex((block) => block.type === 'heading' && block.text === paperWords[language].problems);
  const at = found < 0 ? page.blocks.length : found;
  return { ...document, sections: [{ ...page, blocks: [...page.blocks.slice(0, at), ...added, ...page.blocks.slice(at)] }, ...others] };
}
