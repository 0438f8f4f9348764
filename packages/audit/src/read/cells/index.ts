/**
 * Counts rows that come as values, from a spreadsheet or a Parquet file. Each value is counted as the text that a person would write for it, so that
 * the same rows give the same counts from every kind of file.
 *
 * @module
 */
import { createCounter } from '../count/index.ts';
import type { ReadError } from '../error.ts';
import type { Plan } from '../plan/index.ts';
import type { ReadState } from '../state/index.ts';

/** Days and moments are text already. */
export type CellValue = string | number | bigint | boolean | null | undefined;

export interface CellReader {
  /**
   * @param values one for each slot of the plan
   * @param line of the row, for the few that are named
   * @param weight how many rows are alike
   */
  add(values: readonly CellValue[], line: number, weight?: number): void;
  /**
   * As `add`, for rows that are alike but for their scores.
   *
   * @param values what stands for the score is not looked at
   * @param scores different ones, and how many rows have each; nothing else is asked of their column
   */
  addScores(values: readonly CellValue[], scores: readonly CellValue[], weights: readonly number[]): void;
  addEmpty(): void;
  error(): ReadError | null;
  end(): ReadError | ReadState;
}

/** Values whose codes are remembered, for each column. */
const remembered = 50_000;

export function createCellReader(plan: Plan): CellReader {
  const counter = createCounter(plan);
  const codes = plan.slots.map(() => new Map<CellValue, number>());
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1024);
  let view = new DataView(bytes.buffer);
  let rows = 0;
  let emptyLines = 0;
  let line = 0;
  const lineNow = (): number => line;

  function take(slot: number, value: CellValue, weight: number): void {
    const text = cellText(value);
    // A value that begins with a quotation mark is written as a quoted field.
    const written = text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
    if (written.length * 3 + 4 > bytes.length) {
      bytes = new Uint8Array(written.length * 3 + 4);
      view = new DataView(bytes.buffer);
    }
    counter.take(slot, bytes, view, 0, encoder.encodeInto(written, bytes).written, lineNow, weight);
  }

  /** Takes a value of the row at hand, by its code if it has one already. */
  function takeKnown(slot: number, value: CellValue, weight: number): void {
    const known = slot === plan.id ? undefined : codes[slot]!.get(value);
    if (known !== undefined) {
      counter.codes[slot] = known;
      return;
    }
    take(slot, value, weight);
    const code = counter.codes[slot]!;
    if (code >= 0 && codes[slot]!.size < remembered) codes[slot]!.set(value, code);
  }

  return {
    add(values, lineOfRow, weight = 1) {
      line = lineOfRow;
      for (let slot = 0; slot < values.length; slot++) takeKnown(slot, values[slot], weight);
      if (counter.error !== null) return;
      counter.count(weight);
      counter.countId();
      rows += weight;
    },
    addScores(values, scores, weights) {
      const scored = plan.score!;
      // Its lists grow while values are learned.
      const slotOfScore = counter.slots[scored]!;
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      for (let slot = 0; slot < values.length; slot++) if (slot !== scored) takeKnown(slot, values[slot], all);
      counter.codes[scored] = -1;
      counter.numbers[scored] = Number.NaN;
      if (counter.error !== null) return;
      counter.count(all);
      rows += all;
      const place = counter.groupCell();
      for (let i = 0; i < scores.length; i++) {
        takeKnown(scored, scores[i], weights[i]!);
        const code = counter.codes[scored]!;
        const value = code >= 0 ? slotOfScore.numbers[code]! : counter.numbers[scored]!;
        if (code >= 0) slotOfScore.counts[code]! += weights[i]!;
        if (place >= 0 && !Number.isNaN(value)) counter.addScore(place, value, weights[i]!);
      }
    },
    addEmpty() {
      emptyLines++;
    },
    error: () => counter.error,
    end: () =>
      counter.error ?? {
        rows,
        emptyLines,
        ragged: { count: 0, firstLine: 0, fields: 0 },
        stray: { count: 0, firstLine: 0 },
        unclosedLine: 0,
        ...counter.states(),
      },
  };
}

/** The text that stands for a value: `1` and not `1.0` for a number, `true`, nothing for a cell without a value. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  // One zero only.
  return typeof value === 'number' ? String(value + 0) : String(value);
}

/** The shortest decimal number that stands for a number of 32 bits: `0.1`, which as 64 bits would be 0.10000000149011612. */
export function singleToNumber(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** `2026-06-12`, from days since 1970. */
export function dayText(days: number): string {
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/T.*$/, '');
}

/** `2026-06-12 09:30:00`, with a fraction if there is one, from microseconds since 1970. */
export function momentText(microseconds: bigint): string {
  const fraction = ((microseconds % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const date = new Date(Number((microseconds - fraction) / 1000n));
  if (Number.isNaN(date.getTime())) return '';
  const whole = date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.000Z$/, '');
  return fraction === 0n ? whole : `${whole}.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
}
