/**
 * Rows of SQL dumps: `INSERT INTO t (a, b) VALUES (…), (…);` and `COPY t (a, b) FROM stdin;`, with the names of their columns.
 * Where an INSERT names none, those of the CREATE TABLE before it are taken.
 *
 * @module
 */

import type { Raw } from '../block/raw.ts';
import { type Beside, nothingBeside, STATEMENT } from '../labels/signs.ts';
import type { Column } from './column.ts';
import { besideOfLabels } from './heading.ts';

const longestList = 16_384;
const mostTables = 1000;
const quote = 0x27;

interface Statement {
  readonly columns: readonly Beside[];
  readonly mode: 'insert' | 'copy';
}

/** What is remembered from one block to the next. */
export interface SqlState {
  readonly columnsByTable: Map<string, readonly Beside[]>;
  /** The statement that the next block begins in. */
  open: Statement | null;
  inQuote: boolean;
  depth: number;
}

export function createSqlState(): SqlState {
  return { columnsByTable: new Map(), open: null, inQuote: false, depth: 0 };
}

interface Row {
  readonly from: number;
  readonly statement: Statement | null;
}

/** Reads the statements of a block. Null where it has none. @param keep the next block begins here */
export function sqlColumns(
  state: SqlState,
  raw: Raw,
  bytes: Uint8Array,
  limit: number,
  keep: number,
): ((at: number) => Column | null) | null {
  const begins = statementsOf(state, raw, bytes, limit);
  if (begins.length === 0 && state.open === null) return null;
  const rows: Row[] = [];
  let next = 0;
  let { open, inQuote, depth } = state;
  let i = 0;
  let kept = keep <= 0;
  if (open !== null && open.mode === 'copy') rows.push({ from: 0, statement: null });
  while (i < limit) {
    if (!kept && i >= keep) {
      Object.assign(state, { open, inQuote, depth });
      kept = true;
    }
    if (open === null) {
      while (next < begins.length && begins[next]!.at < i) next += 1;
      const begin = begins[next];
      if (begin === undefined || begin.at >= limit) break;
      next += 1;
      i = begin.at;
      ({ statement: open } = begin);
      depth = 0;
      inQuote = false;
      if (open.mode === 'copy') rows.push({ from: i, statement: open });
      continue;
    }
    const byte = bytes[i]!;
    if (open.mode === 'copy') {
      if (byte === 0x0a) {
        if (bytes[i + 1] === 0x5c && bytes[i + 2] === 0x2e) {
          rows.push({ from: i + 1, statement: null });
          open = null;
        } else rows.push({ from: i + 1, statement: open });
      }
    } else if (inQuote) {
      if (byte === 0x5c && (bytes[i + 1] === quote || bytes[i + 1] === 0x5c)) i += 1;
      else if (byte === quote) inQuote = false;
    } else if (byte === quote) inQuote = true;
    else if (byte === 0x28) {
      depth += 1;
      if (depth === 1) rows.push({ from: i + 1, statement: open });
    } else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) rows.push({ from: i, statement: null });
    } else if (byte === 0x3b && depth <= 0) open = null;
    i += 1;
  }
  if (!kept) Object.assign(state, { open, inQuote, depth });
  return (at) => columnIn(rows, bytes, at);
}

function columnIn(rows: readonly Row[], bytes: Uint8Array, at: number): Column | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  const row = rows[low - 1];
  if (row === undefined || row.statement === null) return null;
  const { columns, mode } = row.statement;
  let index = 0;
  let cellStart = row.from;
  let inQuote = false;
  let depth = 0;
  for (let i = row.from; i < at; i += 1) {
    const byte = bytes[i]!;
    if (mode === 'copy') {
      if (byte === 0x09) {
        index += 1;
        cellStart = i + 1;
      }
    } else if (inQuote) {
      if (byte === 0x5c && (bytes[i + 1] === quote || bytes[i + 1] === 0x5c)) i += 1;
      else if (byte === quote) inQuote = false;
    } else if (byte === quote) inQuote = true;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) depth -= 1;
    else if (byte === 0x2c && depth === 0) {
      index += 1;
      cellStart = i + 1;
    }
  }
  return { index, cellStart, recordStart: row.from, beside: columns[index] ?? nothingBeside };
}

/** Where the rows of each statement begin, in the order of the block. */
function statementsOf(state: SqlState, raw: Raw, bytes: Uint8Array, limit: number): { at: number; statement: Statement }[] {
  const found: { at: number; statement: Statement }[] = [];
  for (const [k, label] of raw.labels.entries()) {
    if (label.kinds[0] !== STATEMENT) continue;
    const to = raw.labelAt.values[k * 2 + 1]!;
    const name = /^\s*(?:ONLY\s+)?([\w.$"`[\]-]{1,120})\s*/i.exec(ascii(bytes, to, limit));
    if (name === null) continue;
    let at = to + name[0].length;
    const table = name[1]!.replaceAll(/["`[\]]/g, '').toLowerCase();
    const list = bytes[at] === 0x28 ? listAt(bytes, at, limit) : null;
    if (label.word.startsWith('create')) {
      if (list !== null && state.columnsByTable.size < mostTables) state.columnsByTable.set(table, namesOf(raw, list, true));
      continue;
    }
    const columns = list === null ? state.columnsByTable.get(table) : namesOf(raw, list, false);
    if (list !== null) at = list.end;
    const start = /^\s*(?:VALUES\b|FROM\s+stdin[^\n]{0,200}\n|(?:WITH[^\n]{0,200})\n)/i.exec(ascii(bytes, at, limit));
    if (columns === undefined || start === null) continue;
    const mode = label.word === 'copy' ? 'copy' : 'insert';
    found.push({ at: at + start[0].length, statement: { columns, mode } });
  }
  return found.toSorted((a, b) => a.at - b.at);
}

interface List {
  /** Beginnings of its parts, and where it ends. */
  readonly parts: readonly number[];
  readonly end: number;
}

/** The list in brackets at `at`. */
function listAt(bytes: Uint8Array, at: number, limit: number): List | null {
  const parts = [at + 1];
  let depth = 0;
  for (let i = at; i < limit && i - at < longestList; i += 1) {
    const byte = bytes[i]!;
    if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return { parts, end: i + 1 };
    } else if (byte === 0x2c && depth === 1) parts.push(i + 1);
  }
  return null;
}

/** What the labels in each part of the list announce. @param isDefinition only the first word of a part is the name */
function namesOf(raw: Raw, list: List, isDefinition: boolean): Beside[] {
  return list.parts.map((from, index) => {
    const to = list.parts[index + 1] ?? list.end;
    return besideOfLabels(raw, from, isDefinition ? Math.min(to, from + 80) : to);
  });
}

const latin = new TextDecoder('latin1');

/** A dump has a statement for each row, so this must be quick: spreading over `String.fromCharCode` is not. */
function ascii(bytes: Uint8Array, from: number, limit: number): string {
  return latin.decode(bytes.subarray(from, Math.min(limit, from + 400)));
}
