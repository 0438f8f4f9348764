/**
 * Tables of text: which column a place stands in, and what its heading says.
 *
 * @module
 */
import type { Beside } from '../labels/signs.ts';

export interface Column {
  readonly index: number;
  readonly cellStart: number;
  readonly recordStart: number;
  /** The labels of its heading. */
  readonly beside: Beside;
}

export interface TableShape {
  readonly delimiter: number;
  /** Offset after the line of headings. */
  readonly headingEnd: number;
  readonly columns: number;
}

const delimiters = [0x09, 0x3b, 0x2c, 0x7c];
const longestHeading = 65_536;
const quote = 0x22;

/** Is this the beginning of a table with a line of headings? */
export function sniffTable(bytes: Uint8Array, start: number, end: number): TableShape | null {
  let from = start;
  let forced: number | undefined;
  if (bytes[from] === 0x73 && bytes[from + 1] === 0x65 && bytes[from + 2] === 0x70 && bytes[from + 3] === 0x3d) {
    forced = bytes[from + 4];
    from = lineEnd(bytes, from, end) + 1;
  }
  const first = bytes[from]!;
  if (first === 0x7b || first === 0x5b || first === 0x3c) return null;
  const headingEnd = lineEnd(bytes, from, Math.min(end, from + longestHeading));
  if (headingEnd >= from + longestHeading) return null;
  for (const delimiter of forced === undefined ? delimiters : [forced]) {
    const columns = countColumns(bytes, from, headingEnd, delimiter);
    if (columns < 2 || !looksLikeHeadings(bytes, from, headingEnd, delimiter)) continue;
    const next = headingEnd + 1;
    if (next < end) {
      const second = countColumns(bytes, next, recordEnd(bytes, next, end, delimiter), delimiter);
      if (second !== columns && !(columns > 2 && Math.abs(second - columns) <= 1)) continue;
    } else if (isProgram(bytes, from, headingEnd)) continue; // a line of a program ends in a semicolon too
    return { delimiter, headingEnd: headingEnd + 1, columns };
  }
  return null;
}

/** Column and beginning of the cell for a place in the record that begins at `record`. */
export function cellAt(
  bytes: Uint8Array,
  record: number,
  at: number,
  delimiter: number,
  decimals = false,
): { index: number; cellStart: number } {
  let index = 0;
  let cellStart = record;
  let quoted = false;
  for (let i = record; i < at; i += 1) {
    const byte = bytes[i]!;
    if (byte === quote) {
      if (!quoted) quoted = i === cellStart;
      else if (bytes[i + 1] === quote) i += 1;
      else quoted = false;
    } else if (byte === delimiter && !quoted && !(decimals && isDecimal(bytes, cellStart, i, delimiter))) {
      index += 1;
      cellStart = i + 1;
    }
  }
  return { index, cellStart };
}

/** `410,00` between commas: one number, whose writer forgot that the comma separates. */
function isDecimal(bytes: Uint8Array, cellStart: number, at: number, delimiter: number): boolean {
  const isDigit = (i: number): boolean => bytes[i]! >= 0x30 && bytes[i]! <= 0x39;
  if (delimiter !== 0x2c || at === cellStart || at - cellStart > 9 || !isDigit(at + 1) || !isDigit(at + 2)) return false;
  for (let i = cellStart; i < at; i += 1) if (!isDigit(i)) return false;
  const after = bytes[at + 3];
  return after === delimiter || after === 0x0a || after === 0x0d || after === 0;
}

/** Beginnings of records in a block. `quoted`: the block begins inside a quoted cell. */
export function recordStarts(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
  quoted: boolean,
): { starts: number[]; quoted: (at: number) => boolean } {
  const starts: number[] = [];
  const opens: number[] = [];
  let inside = quoted;
  let cellStart = start;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i]!;
    if (byte === quote) {
      if (!inside) {
        if (i === cellStart) {
          inside = true;
          opens.push(i);
        }
      } else if (bytes[i + 1] === quote) i += 1;
      else {
        inside = false;
        opens.push(i);
      }
    } else if (!inside) {
      if (byte === 0x0a) {
        starts.push(i + 1);
        cellStart = i + 1;
      } else if (byte === delimiter) cellStart = i + 1;
    }
  }
  return {
    starts,
    quoted: (at) => (opens.filter((o) => o < at).length % 2 === 0 ? quoted : !quoted),
  };
}

function lineEnd(bytes: Uint8Array, from: number, end: number): number {
  const at = bytes.indexOf(0x0a, from);
  return at === -1 || at > end ? end : at;
}

function recordEnd(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  return recordStarts(bytes, from, Math.min(end, from + longestHeading), delimiter, false).starts[0] ?? end;
}

function countColumns(bytes: Uint8Array, from: number, to: number, delimiter: number): number {
  return cellAt(bytes, from, to, delimiter).index + 1;
}

function isProgram(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (bytes[i] === 0x28 || bytes[i] === 0x3d || bytes[i] === 0x7b) return true;
  return false;
}

/** Headings are short and hold no long numbers and no addresses. */
function looksLikeHeadings(bytes: Uint8Array, from: number, to: number, delimiter: number): boolean {
  let start = from;
  for (let i = from; i <= to; i += 1) {
    if (i < to && bytes[i] !== delimiter) continue;
    if (i - start > 80) return false;
    let digits = 0;
    for (let k = start; k < i; k += 1) {
      if (bytes[k]! >= 0x30 && bytes[k]! <= 0x39) digits += 1;
      if (bytes[k] === 0x40) return false;
    }
    if (digits >= 5) return false;
    start = i + 1;
  }
  return true;
}
