/**
 * Documents that hold their text packed: spreadsheets, word processors, presentations, and zip files of anything.
 *
 * @module
 */
import type { Finding } from '../model.ts';
import type { Scanner } from '../scanner.ts';
import { openSheetRows, paragraphsOf } from './paragraphs.ts';
import { DocumentProblem, isZip, unzip } from './unzip.ts';

export { DocumentProblem, isZip };

/** Larger ones would need more memory than a scan should. */
export const maximumDocumentBytes = 100_000_000;

export interface DocumentReport {
  readonly findings: readonly Finding[];
  readonly beyond: number;
  /** Files inside that were not looked at, and why. */
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
}

interface Part {
  readonly name: string;
  readonly lines: readonly string[];
  readonly isSheet: boolean;
}

/**
 * Looks into a packed document. Positions are row and column of a sheet, or the paragraph; `part` says which sheet or part.
 * @throws {DocumentProblem}
 */
export async function scanDocument(scanner: Scanner, file: string, bytes: Uint8Array): Promise<DocumentReport> {
  const names: string[] = [];
  unzip(bytes, (name) => {
    names.push(name);
    return false;
  });
  const has = (name: string): boolean => names.includes(name);
  if (has('xl/workbook.xml')) return scanParts(scanner, file, await sheetsOf(bytes));
  if (has('word/document.xml'))
    return scanParts(scanner, file, xmlParts(bytes, /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/, true));
  if (has('ppt/presentation.xml')) return scanParts(scanner, file, xmlParts(bytes, /^ppt\/(?:slides|notesSlides)\/\w+\.xml$/, true));
  if (has('content.xml') && has('mimetype')) {
    const files = unzip(bytes, (name) => name === 'content.xml' || name === 'mimetype');
    const xml = new TextDecoder().decode(files.get('content.xml'));
    if (new TextDecoder().decode(files.get('mimetype')).includes('spreadsheet'))
      return scanParts(
        scanner,
        file,
        openSheetRows(xml).map(({ name, rows }) => ({ name, lines: rows, isSheet: true })),
      );
    return scanParts(scanner, file, [{ name: 'content.xml', lines: paragraphsOf(xml, false), isSheet: false }]);
  }
  return scanZip(scanner, file, bytes);
}

async function sheetsOf(bytes: Uint8Array): Promise<Part[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile<string>(bytes.slice().buffer, { parseNumber: (digits) => digits });
    return sheets.map(({ sheet, data }) => ({ name: sheet, lines: data.map((row) => row.map(cellText).join('\t')), isSheet: true }));
  } catch (error) {
    throw new DocumentProblem(`the spreadsheet cannot be read (${error instanceof Error ? error.name : 'error'})`);
  }
}

/** A spreadsheet holds days as moments at midnight of UTC; only the day is meant. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).replaceAll(/[\t\r\n]+/g, ' ');
}

function xmlParts(bytes: Uint8Array, pattern: RegExp, inTags: boolean): Part[] {
  return [...unzip(bytes, (name) => pattern.test(name))].map(([name, xml]) => ({
    name: name.slice(name.lastIndexOf('/') + 1),
    lines: paragraphsOf(new TextDecoder().decode(xml), inTags),
    isSheet: false,
  }));
}

function scanParts(scanner: Scanner, file: string, parts: readonly Part[]): DocumentReport {
  const findings: Finding[] = [];
  let beyond = 0;
  for (const { name, lines, isSheet } of parts) {
    const report = scanner.scan(file, new TextEncoder().encode(lines.join('\n').replaceAll('\0', ' ')));
    if (report === null) continue;
    beyond += report.beyond;
    for (const finding of report.findings) {
      const column = isSheet ? cellOf(lines[finding.line - 1] ?? '', finding.column) : finding.column;
      findings.push({ ...finding, column, byte: null, length: null, part: name });
    }
  }
  return { findings, beyond, skipped: [] };
}

/** From a place in the row to the number of the cell. */
function cellOf(row: string, column: number): number {
  return [...row].slice(0, column - 1).filter((sign) => sign === '\t').length + 1;
}

/** A zip of other files: those of text are looked at, the others named. */
function scanZip(scanner: Scanner, file: string, bytes: Uint8Array): DocumentReport {
  const findings: Finding[] = [];
  const skipped: { file: string; why: string }[] = [];
  let beyond = 0;
  for (const [name, inside] of unzip(bytes, (entry) => !entry.endsWith('/'))) {
    const report = scanner.scan(file, inside);
    if (report === null) skipped.push({ file: `${file}!/${name}`, why: 'no text, inside a zip' });
    else {
      beyond += report.beyond;
      findings.push(...report.findings.map((finding) => ({ ...finding, byte: null, length: null, part: name })));
    }
  }
  return { findings, beyond, skipped };
}
