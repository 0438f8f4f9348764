/**
 * Spreadsheets (.xlsx): the first row that is not empty names the columns. A day is read as `2026-06-12`, a number as it would be written without
 * format, a formula as the value that the spreadsheet program left in the file.
 *
 * @module
 */
import type { RowQuestion } from '../../model/index.ts';
import { type CellValue, cellText, createCellReader } from '../cells/index.ts';
import type { ReadError } from '../error.ts';
import { finish, type TallyResult } from '../finish/index.ts';
import { type HeadResult, headOfCells } from '../head/index.ts';
import { limits } from '../limits.ts';
import { planOf } from '../plan/index.ts';
import { openPackage } from './package.ts';

export interface Sheet {
  readonly names: readonly string[];
  /** Rows under the names, each as long as they are. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Row of the sheet, from 1, on which the names stand. */
  readonly line: number;
  readonly sheets: readonly string[];
}

export type SheetResult = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly error: ReadError };

/** @param wanted name of the sheet; without it the first */
export async function readSheet(bytes: Uint8Array, wanted?: string): Promise<SheetResult> {
  if (bytes.length > limits.sheetBytes)
    return { ok: false, error: { code: 'file-too-large', limitBytes: limits.sheetBytes, kind: 'xlsx' } };
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const { readSheet: read } = await import('read-excel-file/universal');
  // A copy: the bytes may be a part of a larger buffer, and what Node calls a slice of one is no copy.
  const buffer = new Uint8Array(opened.bytes).buffer;
  const options = { trim: false, parseNumber: (digits: string): number => Number(digits) };
  try {
    const sheets = await namesOfSheets((name) => read(buffer, name, options));
    if (wanted !== undefined && !sheets.includes(wanted)) return { ok: false, error: { code: 'unknown-sheet', sheet: wanted, sheets } };
    const all = await read(buffer, wanted ?? 1, options);
    const line = all.findIndex((row) => row.some((cell) => cellText(cellOf(cell)) !== ''));
    if (line < 0) return { ok: false, error: { code: 'empty-file' } };
    const heading = all[line]!.map((cell) => cellText(cellOf(cell)));
    // Empty cells to the right of the last name are no columns.
    const names = heading.slice(0, heading.findLastIndex((name) => name !== '') + 1);
    const rows = all.slice(line + 1).map((row) => row.map(cellOf));
    const widest = rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cellText(cell) !== '') + 1), names.length);
    return { ok: true, sheet: { names: heading.slice(0, widest), rows, line: line + 1, sheets } };
  } catch (error) {
    return { ok: false, error: { code: 'damaged', kind: 'xlsx', why: error instanceof Error ? error.name : 'error' } };
  }
}

/** The library names the sheets of a file when it is asked for one that is not there. */
async function namesOfSheets(read: (name: string) => Promise<unknown>): Promise<readonly string[]> {
  try {
    await read('\0');
    return [];
  } catch (error) {
    const { name, sheets } = error as { name?: string; sheets?: readonly string[] };
    if (name === 'SheetNotFoundError' && Array.isArray(sheets)) return sheets;
    throw error;
  }
}

/** A spreadsheet holds days as moments at midnight of UTC; only the day is meant. */
function cellOf(cell: unknown): CellValue {
  if (!(cell instanceof Date)) return cell as CellValue;
  if (Number.isNaN(cell.getTime())) return null;
  const text = cell
    .toISOString()
    .replace('T', ' ')
    .replace(/\.000Z$|Z$/, '');
  return text.endsWith(' 00:00:00') ? text.slice(0, 10) : text;
}

export async function tallySheet(bytes: Uint8Array, question: RowQuestion, wanted?: string): Promise<TallyResult> {
  const result = await readSheet(bytes, wanted);
  if (!result.ok) return result;
  const { names, rows, line } = result.sheet;
  const planned = planOf(question, names);
  if (!planned.ok) return planned;
  const { plan } = planned;
  const reader = createCellReader(plan);
  for (const [index, row] of rows.entries()) {
    const at = line + index + 1;
    if (row.every((cell) => cellText(cell) === '')) {
      reader.addEmpty();
      continue;
    }
    const values = plan.slots.map((slot) => row[slot.index]);
    const broken = values.findIndex((value) => isFormulaError(value) && !plan.missing.includes(cellText(value)));
    if (broken >= 0)
      return {
        ok: false,
        error: { code: 'formula-error', column: plan.slots[broken]!.name, line: at, value: cellText(values[broken]) },
      };
    reader.add(values, at);
    if (reader.error() !== null) break;
  }
  return finish(plan, reader.end());
}

/** What a spreadsheet program writes where it could not work out a formula. */
function isFormulaError(value: CellValue): boolean {
  return (
    typeof value === 'string' &&
    /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/.test(value)
  );
}

export async function headOfSheet(bytes: Uint8Array, wanted?: string): Promise<HeadResult> {
  const result = await readSheet(bytes, wanted);
  if (!result.ok) return result;
  const { names, rows, sheets } = result.sheet;
  const texts = rows
    .slice(0, limits.headRows)
    .map((row) => names.map((_, index) => cellText(row[index])))
    .filter((row) => row.some((text) => text !== ''));
  return { ok: true, head: { ...headOfCells('xlsx', names, texts), sheets } };
}
