/**
 * One block of bytes: passed over, then judged.
 *
 * @module
 */
import type { Hit, KnownIdentifier, ScanKnowledge } from '../model.ts';
import { type Column, cellAt, recordStarts, type TableShape } from '../table/column.ts';
import { compileWords, type WordTree } from '../words/compile.ts';
import { OTHER_NUMBER, PERSON, sourcesOf } from './labels.ts';
import { type Beside, nothingBeside } from './near.ts';
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
  /** This block is the beginning of the file. */
  readonly first: boolean;
}

const raw: Raw = createRaw();

/** Hits that begin in the range, and the newlines of the block. Both are good until the next block. */
export function scanBlock(
  compiled: Compiled,
  block: Block,
  table: TableState | null,
  fields: Set<string>,
): { hits: Hit[]; newlines: Int32Array } {
  clearRaw(raw);
  const { bytes, start, limit, emitFrom, emitTo, first } = block;
  passOver(raw, compiled.tree, bytes, start, Math.min(limit, emitTo + lookAhead), limit);
  const headingEnd = first && table !== null ? table.shape.headingEnd : 0;
  if (first && table !== null) readHeadings(table, bytes, start);
  const around: Surroundings = {
    bytes,
    knowledge: compiled.knowledge,
    country: compiled.country,
    minimum: compiled.minimum,
    rowsArePersons: table?.rowsArePersons ?? false,
    columnAt: table === null || !hasNamedColumn(table) ? () => null : columnsOf(table, block, headingEnd),
  };
  const { hits, labels } = believedIdentifiers(raw, around);
  const memory: FieldMemory = { seen: fields, headingEnd };
  const words = believedWords(raw, labels, hits, around, memory, { start, emitFrom, emitTo, limit });
  const all = withoutOverlaps([...hits.filter((hit) => hit.confidence >= compiled.minimum), ...words]);
  return {
    hits: all.filter((hit) => hit.from >= emitFrom && hit.from < emitTo),
    newlines: raw.newlines.values.subarray(0, raw.newlines.length),
  };
}

/** Labels to the right of the last number, and zones that begin before it, reach so far. */
const lookAhead = 1024;

function hasNamedColumn(table: TableState): boolean {
  return table.columns.some((beside) => beside.rankByKind.size > 0 || beside.other);
}

function readHeadings(table: TableState, bytes: Uint8Array, start: number): void {
  const { shape } = table;
  const columns = Array.from({ length: shape.columns + 1 }, () => ({
    ranks: new Map<string, number>(),
    names: new Map<string, string>(),
    other: false,
  }));
  const headingStart = bytes.lastIndexOf(0x0a, shape.headingEnd - 2) + 1;
  for (const [k, label] of raw.labels.entries()) {
    const from = raw.labelAt.values[k * 2]!;
    if (from >= shape.headingEnd) continue;
    const column = columns[cellAt(bytes, Math.max(start, headingStart), from, shape.delimiter).index];
    if (column === undefined) continue;
    for (const kind of label.kinds) {
      if (kind === PERSON) table.rowsArePersons = true;
      else if (kind === OTHER_NUMBER) column.other = true;
      else {
        table.rowsArePersons = true;
        column.ranks.set(kind, 0);
        column.names.set(kind, label.word);
      }
    }
  }
  for (let k = 0; k < raw.words.length; k += 3) if (raw.words.values[k]! < shape.headingEnd) table.rowsArePersons = true;
  table.columns = columns.map(({ ranks, names, other }) => ({ rankByKind: ranks, labelByKind: names, other: other && ranks.size === 0 }));
}

function columnsOf(table: TableState, { bytes, start, limit }: Block, headingEnd: number): (at: number) => Column | null {
  const { delimiter } = table.shape;
  const { starts, quoted } = recordStarts(bytes, start, limit, delimiter, table.quoted);
  table.quotedAt = quoted;
  const begins = headingEnd > 0 ? [start, ...starts] : starts;
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
    const { index, cellStart } = cellAt(bytes, recordStart, at, delimiter);
    return { index, cellStart, recordStart, beside: table.columns[index] ?? nothingBeside };
  };
}
