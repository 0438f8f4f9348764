/**
 * Counts the rows of delimited text in UTF-8 (or any other encoding that has ASCII in it) whose pieces may end anywhere. What came is kept only until
 * the rows in it are counted.
 *
 * @module
 */
import { createCounter } from '../count/index.ts';
import type { ReadError } from '../error.ts';
import { limits } from '../limits.ts';
import type { Plan } from '../plan/index.ts';
import { blockBytes, createScanner } from '../scan/index.ts';
import type { ReadState } from '../state/index.ts';
import { type ColumnCounter, createColumnCounter, isBlank } from './columns.ts';
import { createRowReader } from './row.ts';

export interface DelimitedOptions {
  readonly delimiter: string;
  /** Line of the file on which the first row begins, and empty lines before it. */
  readonly line: number;
  readonly emptyLines: number;
  /** Without WebAssembly. */
  readonly plain?: boolean;
  /** So much is collected before rows are looked at. */
  readonly pieceBytes?: number;
}

export interface DelimitedReader {
  push(bytes: Uint8Array): ReadError | null;
  /** Where the next bytes may be written directly, instead of `push`; never empty. */
  space(): Uint8Array;
  /** So many bytes were written there. */
  wrote(bytes: number): ReadError | null;
  end(): ReadError | ReadState;
}

/** Few enough that what was read is still in the processor's cache when it is counted. */
const defaultPieceBytes = 262_144;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export function createDelimitedReader(plan: Plan, options: DelimitedOptions): DelimitedReader {
  const delimiter = options.delimiter.charCodeAt(0);
  let capacity = options.pieceBytes ?? defaultPieceBytes;
  const scanner = createScanner(delimiter, capacity, !options.plain);
  const { start } = scanner;
  const counter = createCounter(plan);
  const row = createRowReader(
    delimiter,
    plan.slots.map(({ index }) => index),
  );
  const names = plan.names.length;
  const wanted = Int32Array.from(plan.slots, ({ index }) => index);
  let columns: ColumnCounter | null = createColumnCounter(plan, counter, wanted);
  let filled = 0;
  /** Where the row at hand begins. */
  let at = start;
  /** A place at the beginning of a row, and its line. */
  let known = { at: start, line: options.line };
  let emptyLines = options.emptyLines;
  let rows = 0;
  let ragged = { count: 0, firstLine: 0, fields: 0 };
  let stray = { count: 0, firstLine: 0 };
  let unclosedLine = 0;
  let error: ReadError | null = null;

  /** Line of the row that begins at a place. Worked out only for rows that are named. */
  function lineOf(place: number): number {
    let line = known.line;
    for (let i = known.at; i < place; i++) if (scanner.bytes[i] === lineFeed) line++;
    return line;
  }

  /** Counts the rows in what was collected, the last one only if nothing comes after it. */
  function process(isLast: boolean): void {
    const to = start + filled;
    at = start;
    known = { at, line: known.line };
    while (at < to && error === null) {
      const end = Math.min(at + blockBytes, to);
      scanner.run(at, end);
      if (scanner.endCount > 0) countBlock();
      // Rows that break the rules, up to behind the place at which the scanner stopped; or one that is longer than a block.
      const behind = scanner.stop < end ? Math.min(to, scanner.stop + 64) : scanner.endCount > 0 ? at : at + 1;
      while (at < behind && error === null) if (!countRow(to, isLast)) return;
    }
  }

  function countBlock(): void {
    const { bytes, separators, ends, endCount, starts } = scanner;
    let regular = 0;
    let first = 1;
    for (let i = 0; i < endCount; i++) {
      const last = ends[i]!;
      const end = separators[last]!;
      const fields = last - first + 1;
      const isEmpty = fields === 1 && (end === at || (end === at + 1 && bytes[at] === carriageReturn));
      if (fields === names && !isEmpty) starts[regular++] = first;
      else if (isEmpty) emptyLines++;
      else noteRagged(fields);
      first = last + 1;
      at = end + 1;
    }
    rows += regular;
    countRegular(regular);
    error = counter.error;
    if (scanner.lineFeeds === endCount) known = { at, line: known.line + endCount };
    else known = { at, line: lineOf(at) };
  }

  function countRegular(count: number): void {
    if (columns !== null) {
      if (columns.count(scanner, count, lineOf)) return;
      columns.flush();
      columns = null;
    }
    const { bytes, view, separators, starts } = scanner;
    /** Where the row at hand begins. */
    let place = 0;
    const line = (): number => lineOf(place);
    for (let i = 0; i < count && counter.error === null; i++) {
      const first = starts[i]!;
      place = separators[first - 1]! + 1;
      for (let slot = 0; slot < wanted.length; slot++) {
        let from = separators[first + wanted[slot]! - 1]! + 1;
        let to = separators[first + wanted[slot]!]!;
        while (from < to && isBlank[bytes[to - 1]!] === 1) to--;
        while (from < to && isBlank[bytes[from]!] === 1) from++;
        counter.take(slot, bytes, view, from, to, line);
      }
      counter.count(1);
      counter.countId();
    }
  }

  function noteRagged(fields: number): void {
    rows++;
    if (ragged.count === 0) ragged = { count: 0, firstLine: lineOf(at), fields };
    ragged.count++;
  }

  /** Counts one row, patiently. false: it goes on after what was collected. */
  function countRow(to: number, isLast: boolean): boolean {
    const { bytes } = scanner;
    const next = row.read(bytes, at, to, isLast);
    if (bytes.subarray(at, next < 0 ? to : next).includes(0)) error = { code: 'not-a-table', looksLike: 'binary' };
    else if (row.longest > limits.fieldBytes)
      error = { code: 'field-too-long', line: lineOf(at) + row.longestLine, limitBytes: limits.fieldBytes };
    else if (to - at > limits.rowBytes && next < 0) error = { code: 'row-too-long', line: lineOf(at), limitBytes: limits.rowBytes };
    if (error !== null || next < 0) return false;
    if (row.isEmpty) emptyLines++;
    else if (row.isOpen) {
      rows++;
      unclosedLine = lineOf(at) + row.openLine;
    } else if (row.fields !== names) noteRagged(row.fields);
    else {
      rows++;
      if (row.isStray) {
        if (stray.count === 0) stray = { count: 0, firstLine: lineOf(at) };
        stray.count++;
      }
      const { values } = row;
      for (let slot = 0; slot < wanted.length; slot++)
        counter.take(slot, values.bytes, values.view, values.starts[slot]!, values.ends[slot]!, () => lineOf(at));
      counter.count(1);
      counter.countId();
      error = counter.error;
    }
    known = { at: next, line: lineOf(at) + row.lines };
    at = next;
    return true;
  }

  /** Moves the row that is not complete to the front. */
  function keepRest(): void {
    const rest = start + filled - at;
    scanner.bytes.copyWithin(start, at, start + filled);
    filled = rest;
    at = start;
    known = { at, line: known.line };
    if (rest * 2 <= capacity) return;
    capacity *= 2;
    scanner.grow(capacity);
  }

  function wrote(bytes: number): ReadError | null {
    filled += bytes;
    if (filled === capacity && error === null) {
      process(false);
      keepRest();
    }
    return error;
  }

  return {
    push(bytes) {
      for (let from = 0; from < bytes.length; ) {
        const piece = bytes.subarray(from, from + capacity - filled);
        scanner.bytes.set(piece, start + filled);
        from += piece.length;
        if (wrote(piece.length) !== null) break;
      }
      return error;
    },
    space: () => scanner.bytes.subarray(start + filled, start + capacity),
    wrote,
    end() {
      if (error === null) process(true);
      columns?.flush();
      error ??= counter.error;
      return error ?? { rows, emptyLines, ragged, stray, unclosedLine, ...counter.states() };
    },
  };
}
