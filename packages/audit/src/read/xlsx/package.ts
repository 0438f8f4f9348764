/**
 * Looks into a spreadsheet before it is read: a small file must not unpack to what fills the memory, and a single cell far out must not either.
 *
 * @module
 */
import { unzipSync } from 'fflate';
import type { ReadError } from '../error.ts';
import { limits } from '../limits.ts';

/** Bounds of a sheet in every spreadsheet program. */
const maximumRow = 1_048_576;
const maximumColumn = 16_384;
/** Cells of a sheet, empty ones between and around others included: each takes up memory. */
const maximumCells = 40_000_000;

/** null: it may be read. */
export function checkPackage(bytes: Uint8Array): ReadError | null {
  if (bytes.length > limits.sheetBytes) return { code: 'file-too-large', limitBytes: limits.sheetBytes, kind: 'xlsx' };
  try {
    let unpacked = 0;
    let isSpreadsheet = false;
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        isSpreadsheet ||= name === 'xl/workbook.xml';
        return false;
      },
    });
    if (!isSpreadsheet) return { code: 'not-a-table', looksLike: 'zip' };
    if (unpacked > limits.unpackedSheetBytes) return { code: 'unpacks-too-large', limitBytes: limits.unpackedSheetBytes };
    const sheets = unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name) });
    return Object.values(sheets).every(isBounded)
      ? null
      : { code: 'damaged', kind: 'xlsx', why: 'it has cells beyond the edge of any sheet' };
  } catch (error) {
    return { code: 'damaged', kind: 'xlsx', why: error instanceof Error ? error.name : 'error' };
  }
}

/** Whether the addresses of rows and cells (`r="12"`, `r="AB12"`) stay within bounds. */
function isBounded(xml: Uint8Array): boolean {
  let rows = 0;
  let columns = 0;
  for (let at = 0; at + 3 < xml.length; at++) {
    // r="
    if (xml[at] !== 0x72 || xml[at + 1] !== 0x3d || (xml[at + 2] !== 0x22 && xml[at + 2] !== 0x27)) continue;
    let column = 0;
    let row = 0;
    let next = at + 3;
    for (; xml[next]! >= 0x41 && xml[next]! <= 0x5a && column <= maximumColumn; next++) column = column * 26 + xml[next]! - 0x40;
    for (; xml[next]! >= 0x30 && xml[next]! <= 0x39 && row <= maximumRow; next++) row = row * 10 + xml[next]! - 0x30;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    if (rows > maximumRow || columns > maximumColumn || rows * columns > maximumCells) return false;
    at = next - 1;
  }
  return true;
}
