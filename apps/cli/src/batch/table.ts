/**
 * Reads a table of people: CSV, TSV or XLSX into rows of text, with the line on which each stands.
 *
 * @module
 */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { WrongUse } from '../output/output.ts';

const maximumBytes = 20_000_000;
const maximumRows = 50_000;
const maximumUnpackedBytes = 200_000_000;

export interface TableRow {
  /** Line of the file, or row of the sheet, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly TableRow[];
}

export async function readTable(path: string): Promise<Table> {
  const ending = extname(path).toLowerCase();
  if (!['.csv', '.tsv', '.xlsx'].includes(ending))
    throw new WrongUse(`cannot read a table from a name that ends in \`${ending.slice(0, 12)}\`; save it as .csv, .tsv or .xlsx`);
  const size = await stat(path).then(
    (s) => s.size,
    (error: NodeJS.ErrnoException) => {
      throw new WrongUse(`cannot read the table at \`${path}\` (${error.code ?? 'error'}); check the name of the file`);
    },
  );
  if (size > maximumBytes) throw new WrongUse(`the table is larger than ${maximumBytes / 1_000_000} MB; split it`);
  const bytes = await readFile(path);
  const all = ending === '.xlsx' ? await sheetRows(bytes) : textRows(decode(bytes), ending);
  const filled = all.filter((row) => row.cells.some((cell) => cell !== ''));
  const [heading, ...rows] = filled;
  if (heading === undefined)
    throw new WrongUse('the table is empty; its first line must name the columns, for example system, right, country, full-name');
  if (rows.length === 0) throw new WrongUse('the table has no rows under the names of its columns; add one row for each letter');
  if (rows.length > maximumRows) throw new WrongUse(`the table has ${rows.length} rows; at most ${maximumRows} are read: split it`);
  return { heading: heading.cells.map((cell) => cell.toLowerCase()), rows };
}

/** UTF-8, or UTF-16 with its mark, as spreadsheets save it. Anything else would turn names into other names. */
function decode(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const unreadable = new WrongUse('the table is not UTF-8 text, so names in it would be read wrongly; save it as `CSV UTF-8`, or as .xlsx');
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw unreadable;
    return text;
  } catch {
    throw unreadable;
  }
}

/** Some spreadsheets say in a line of its own what separates the columns: `sep=;`. */
const separatorLine = /^sep=([,;\t|])(?:\r\n|\r|\n)/i;

function textRows(text: string, ending: string): TableRow[] {
  const said = separatorLine.exec(text);
  const before = said === null ? 0 : 1;
  const body = said === null ? text : text.slice(said[0].length);
  try {
    const records = parse(body, {
      bom: true,
      delimiter: said?.[1] ?? (ending === '.tsv' ? '\t' : delimiterOf(body)),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // The parser counts the lines that a record ends on; a record of several lines began earlier.
    return records.map(({ record, info }) => ({
      line: before + info.lines - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0),
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { lines?: number }).lines;
    throw new WrongUse(
      `the table cannot be read${line === undefined ? '' : ` at line ${line}`} (${error.code}); look for a quotation mark that is not closed`,
    );
  }
}

/** What separates the names of the columns: the sign that occurs most in the first line. */
function delimiterOf(text: string): string {
  const first = text.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]!.sign;
}

async function sheetRows(bytes: Buffer): Promise<TableRow[]> {
  if (unpackedBytes(bytes) > maximumUnpackedBytes)
    throw new WrongUse('the spreadsheet unpacks to more than 200 MB; copy its rows into a new one');
  const { readSheet } = await import('read-excel-file/node');
  try {
    const sheet = await readSheet<string>(bytes, { parseNumber: (digits) => digits });
    return sheet.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'error';
    throw new WrongUse(`the spreadsheet cannot be read (${reason}); open it and save it again as .xlsx, or as CSV`);
  }
}

/** What the files in a zip say that they unpack to: a small file must not fill the memory. */
function unpackedBytes(zip: Buffer): number {
  const entry = Buffer.from('PK\x01\x02');
  let sum = 0;
  for (let at = zip.indexOf(entry); at >= 0 && at + 28 <= zip.length; at = zip.indexOf(entry, at + 4)) sum += zip.readUInt32LE(at + 24);
  return sum;
}

/** A spreadsheet holds days as moments at midnight of UTC; only the day is meant. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
