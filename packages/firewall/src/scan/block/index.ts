/**
 * One block of bytes: passed over, then judged.
 *
 * @module
 */

import { sourcesOf } from '../labels/list.ts';
import { type Beside, nothingBeside } from '../labels/signs.ts';
import type { Hit, KnownIdentifier, ScanKnowledge } from '../model.ts';
import { type Column, cellAt, recordStarts, type TableShape } from '../table/column.ts';
import { besideOfLabels } from '../table/heading.ts';
import { createSqlState, type SqlState, sqlColumns } from '../table/sql.ts';
import { compileWords, type WordTree } from '../words/compile.ts';
import { passOver } from './pass.ts';
import { clearRaw, createRaw, type Raw } from './raw.ts';
import { believedIdentifiers, type Surroundings, withoutOverlaps } from './resolve.ts';
import { believedWords, type FieldMemory } from './words.ts';

/** What a scanner knows, compiled once for all files. */
export interface Compiled {
  readonly knowledge: ScanKnowledge;
  readonly tree: WordTree;
  readonly byKind: ReadonlyMap<string, KnownIdentifier>;
  readonly country: string | undefined;
  readonly minimum: number;
}

export function compile(knowledge: ScanKnowledge, country: string | undefined, minimum: number): Compiled {
  return {
    knowledge,
    byKind: new Map(knowledge.identifiers.map((known) => [known.kind, known])),
    tree: compileWords(sourcesOf(knowledge)),
    country,
    minimum,
  };
}

/** What a table of text remembers from one block to the next. */
export interface TableState {
  readonly shape: TableShape;
  columns: readonly Beside[];
  /** All headings together, for rows that have more or fewer cells than there are headings. */
  anyColumn: Beside;
  rowsArePersons: boolean;
  /** This block begins inside a quoted cell. */
  quoted: boolean;
  /** Does a place of this block stand inside a quoted cell? */
  quotedAt: (at: number) => boolean;
}

export interface Block {
  readonly bytes: Uint8Array;
  /** Where reading begins: a clean place. */
  readonly start: number;
  readonly emitFrom: number;
  readonly emitTo: number;
  readonly limit: number;
  /** The next block begins here. */
  readonly keep: number;
  /** This block is the beginning of the file. */
  readonly first: boolean;
}

/** What is remembered of a file from one block to the next. */
export interface Memory {
  /** Names of fields that were told of. */
  readonly fields: Set<string>;
  readonly sql: SqlState;
}

export function createMemory(): Memory {
  return { fields: new Set(), sql: createSqlState() };
}

const raw: Raw = createRaw();

/** Hits that begin in the range, and the newlines of the block. Both are good until the next block. */
export function scanBlock(
  compiled: Compiled,
  block: Block,
  table: TableState | null,
  memory: Memory,
): { hits: Hit[]; newlines: Int32Array } {
  clearRaw(raw);
  const { bytes, start, limit, emitFrom, emitTo, first } = block;
  passOver(raw, compiled.tree, bytes, start, Math.min(limit, emitTo + lookAhead), limit);
  const headingEnd = first && table !== null ? table.shape.headingEnd : 0;
  if (first && table !== null) readHeadings(table, bytes);
  const around: Surroundings = {
    bytes,
    knowledge: compiled.knowledge,
    country: compiled.country,
    minimum: compiled.minimum,
    rowsArePersons: table?.rowsArePersons ?? false,
    columnAt: columnFinder(block, table, memory, headingEnd),
  };
  const { hits, labels } = believedIdentifiers(raw, around);
  const fields: FieldMemory = { seen: memory.fields, headingEnd };
  const words = believedWords(raw, labels, hits, around, fields, { start, emitFrom, emitTo, limit });
  const all = withoutOverlaps([...hits.filter((hit) => hit.confidence >= compiled.minimum), ...words]);
  return {
    hits: all.filter((hit) => hit.from >= emitFrom && hit.from < emitTo),
    newlines: raw.newlines.values.subarray(0, raw.newlines.length),
  };
}

function columnFinder(block: Block, table: TableState | null, memory: Memory, headingEnd: number): (at: number) => Column | null {
  if (table !== null) return hasNamedColumn(table) ? columnsOf(table, block, headingEnd) : () => null;
  return sqlColumns(memory.sql, raw, block.bytes, block.limit, block.keep) ?? (() => null);
}

/** Labels to the right of the last number, and zones that begin before it, reach so far. */
const lookAhead = 1024;

function hasNamedColumn(table: TableState): boolean {
  return table.columns.some((beside) => beside.rankByKind.size > 0 || beside.other);
}

function readHeadings(table: TableState, bytes: Uint8Array): void {
  const { headingEnd, delimiter } = table.shape;
  let from = bytes.lastIndexOf(0x0a, headingEnd - 2) + 1;
  const columns: Beside[] = [];
  for (let i = from; i < headingEnd; i += 1) {
    if (bytes[i] !== delimiter && i < headingEnd - 1) continue;
    const beside = besideOfLabels(raw, from, i + 1);
    if (beside.person || beside.rankByKind.size > 0) table.rowsArePersons = true;
    columns.push(beside);
    from = i + 1;
  }
  for (let k = 0; k < raw.words.length; k += 3) if (raw.words.values[k]! < headingEnd) table.rowsArePersons = true;
  table.columns = columns;
  table.anyColumn = {
    rankByKind: new Map(columns.flatMap((beside) => [...beside.rankByKind.keys()].map((kind) => [kind, 1]))),
    labelByKind: new Map(columns.flatMap((beside) => [...beside.labelByKind])),
    other: false,
    unsure: true,
  };
}

function columnsOf(table: TableState, { bytes, limit }: Block, headingEnd: number): (at: number) => Column | null {
  const { delimiter } = table.shape;
  const { starts, quoted } = recordStarts(bytes, 0, limit, delimiter, table.quoted);
  table.quotedAt = quoted;
  let lastRecord = -1;
  let isAligned = true;
  let hasDecimals = false;
  const begins = headingEnd > 0 ? [0, ...starts] : starts;
  return (at) => {
    let low = 0;
    let high = begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (begins[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    const recordStart = begins[low - 1];
    if (recordStart === undefined || at < headingEnd) return null;
    if (recordStart !== lastRecord) {
      lastRecord = recordStart;
      const next = begins[low];
      const end = next ?? limit;
      const columns = (decimals: boolean): number => cellAt(bytes, recordStart, end - 1, delimiter, decimals).index + 1;
      hasDecimals = next !== undefined && columns(false) > table.shape.columns && columns(true) === table.shape.columns;
      isAligned = next === undefined || hasDecimals || columns(false) === table.shape.columns;
    }
    const { index, cellStart } = cellAt(bytes, recordStart, at, delimiter, hasDecimals);
    // Something that nobody quoted moves all cells behind it.
    return { index, cellStart, recordStart, beside: isAligned ? (table.columns[index] ?? nothingBeside) : table.anyColumn };
  };
}
