/**
 * Rates as dots and ranges in plain characters, under one axis.
 *
 * @module
 */
import type { Rate } from '@firebreak/audit';

export interface Plot {
  /** Ends and middle of the axis, at the columns where they stand. */
  readonly axis: string;
  readonly rows: readonly string[];
}

/** Columns between the two ends. */
const width = 40;

/** @param percent how a share is written at the axis */
export function plotOf(rates: readonly Rate[], percent: (share: number) => string): Plot {
  const top = topOf(rates.flatMap(({ value, high, most }) => [value, high, most]));
  const at = (share: number) => Math.min(width, Math.max(0, Math.round((share / top) * width)));
  const ticks = [0, top / 2, top].map(percent);
  const [left, middle, right] = ticks as [string, string, string];
  const half = Math.max(left.length + 1, width / 2 - Math.floor(middle.length / 2));
  const axis = left.padEnd(half) + middle;
  return { axis: axis.padEnd(width - Math.floor(right.length / 2)) + right, rows: rates.map((rate) => rowOf(rate, at)) };
}

function rowOf({ value, low, high, least, most, small, method }: Rate, at: (share: number) => number): string {
  const row = Array.from({ length: width + 1 }, () => ' ');
  const fill = (from: number, to: number, sign: string) => {
    for (let column = at(from); column <= at(to); column++) row[column] = sign;
  };
  if (method === 'none') return `┊${row.join('')}┊`;
  if (low !== null && high !== null) {
    fill(low, high, '─');
    row[at(low)] = '├';
    row[at(high)] = '┤';
  }
  if (value === null && least !== null && most !== null) fill(least, most, '▒');
  if (value !== null) row[at(value)] = small ? '○' : '●';
  return `┊${row.join('')}┊`;
}

/** The least of 1, 2 and 5 times a power of ten that holds them all, at most everybody. */
function topOf(shares: readonly (number | null)[]): number {
  const largest = Math.max(0, ...shares.map((share) => share ?? 0));
  if (largest <= 0 || largest > 0.5) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const factor = [1, 2, 5, 10].find((one) => one * power >= largest * (1 - 1e-12))!;
  return Number((factor * power).toPrecision(1));
}
