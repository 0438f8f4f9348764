/**
 * Looks into a spreadsheet before it is read: a small file must not unpack to what fills the memory, and a single cell far out must not either. Cells whose
 * formula failed are turned into text that says so, because the library that reads the sheet leaves them out without a word.
 *
 * @module
 */
import { unzipSync, zipSync } from 'fflate';
import type { ReadError } from '../error.ts';
import { limits } from '../limits.ts';

/** Bounds of a sheet in every spreadsheet program. */
const maximumRow = 1_048_576;
const maximumColumn = 16_384;
/** Cells of a sheet, empty ones between and around others included: each takes up memory. */
const maximumCells = 40_000_000;

export type Package = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly error: ReadError };

export function openPackage(bytes: Uint8Array): Package {
  const refuse = (error: ReadError): Package => ({ ok: false, error });
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
    if (!isSpreadsheet) return refuse({ code: 'not-a-table', looksLike: 'zip' });
    if (unpacked > limits.unpackedSheetBytes) return refuse({ code: 'unpacks-too-large', limitBytes: limits.unpackedSheetBytes });
    const sheets = unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name) });
    const looks = Object.entries(sheets).map(([name, xml]) => ({ name, xml, ...lookAt(xml) }));
    if (looks.some(({ isBounded }) => !isBounded))
      return refuse({ code: 'damaged', kind: 'xlsx', why: 'it has cells beyond the edge of any sheet' });
    const failed = looks.filter(({ errors }) => errors.length > 0);
    if (failed.length === 0) return { ok: true, bytes };
    const files = unzipSync(bytes);
    for (const { name, xml, errors } of failed) files[name] = asText(xml, errors);
    return { ok: true, bytes: zipSync(files, { level: 0 }) };
  } catch (error) {
    return refuse({ code: 'damaged', kind: 'xlsx', why: error instanceof Error ? error.name : 'error' });
  }
}

interface Look {
  readonly isBounded: boolean;
  /** Places of the type of cells whose formula failed: of the `e` in `t="e"`. */
  readonly errors: readonly number[];
}

const quote = 0x22;
const apostrophe = 0x27;

/** Looks at the attributes of rows and cells: `r="12"`, `r="AB12"`, `t="e"`. */
function lookAt(xml: Uint8Array): Look {
  const errors: number[] = [];
  let rows = 0;
  let columns = 0;
  let isTag = false;
  for (let at = 0; at + 4 < xml.length; at++) {
    if (xml[at] === 0x3c) isTag = true;
    else if (xml[at] === 0x3e) isTag = false;
    const mark = xml[at + 3];
    // A blank, a letter, `=`, a quotation mark.
    if (!isTag || xml[at]! > 0x20 || xml[at + 2] !== 0x3d || (mark !== quote && mark !== apostrophe)) continue;
    if (xml[at + 1] === 0x74 && xml[at + 4] === 0x65 && xml[at + 5] === mark) errors.push(at + 4);
    if (xml[at + 1] !== 0x72) continue;
    let column = 0;
    let row = 0;
    let next = at + 4;
    for (; xml[next]! >= 0x41 && xml[next]! <= 0x5a && column <= maximumColumn; next++) column = column * 26 + xml[next]! - 0x40;
    for (; xml[next]! >= 0x30 && xml[next]! <= 0x39 && row <= maximumRow; next++) row = row * 10 + xml[next]! - 0x30;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    if (rows > maximumRow || columns > maximumColumn || rows * columns > maximumCells) return { isBounded: false, errors };
  }
  return { isBounded: true, errors };
}

/** `t="str"` for `t="e"`: the error is then the text of the cell. */
function asText(xml: Uint8Array, errors: readonly number[]): Uint8Array<ArrayBuffer> {
  const text = new Uint8Array(xml.length + errors.length * 2);
  let from = 0;
  let to = 0;
  for (const error of errors) {
    text.set(xml.subarray(from, error), to);
    to += error - from;
    text.set([0x73, 0x74, 0x72], to);
    to += 3;
    from = error + 1;
  }
  text.set(xml.subarray(from), to);
  return text;
}
