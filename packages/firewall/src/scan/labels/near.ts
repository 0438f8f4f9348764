/**
 * What stands beside a number: the labels that announce it.
 *
 * @module
 */

import type { Raw } from '../block/raw.ts';
import { classOf, DIGIT } from '../text/bytes.ts';
import type { Entry } from '../words/compile.ts';
import { type Beside, isAboutPerson, isNoLabel, OTHER_NUMBER } from './signs.ts';

/** The facts ask for a label within sixty characters. */
const reach = 60;
/** Four bytes for each, at most. */
const reachBytes = reach * 4;
/** Behind a number a label counts in full only so near. */
const behindBytes = 12;
/** A word that says "something else" counts only close by. */
const closeBytes = 28;

export interface Labels {
  /** Labels of numbers, in the order in which they begin. */
  readonly order: Int32Array;
  /** Words about persons, the same. */
  readonly persons: Int32Array;
  readonly raw: Raw;
}

export function sortLabels(raw: Raw): Labels {
  const at = raw.labelAt.values;
  const order = new Int32Array(raw.labels.length);
  const persons = new Int32Array(raw.labels.length);
  let numbers = 0;
  let others = 0;
  for (const [k, entry] of raw.labels.entries()) {
    if (!isNoLabel(entry)) insert(at, order, numbers++, k);
    else if (isAboutPerson(entry)) insert(at, persons, others++, k);
  }
  return { order: order.subarray(0, numbers), persons: persons.subarray(0, others), raw };
}

/** They come almost in order, so putting each in its place is quick. */
function insert(at: Int32Array, order: Int32Array, count: number, label: number): void {
  let place = count;
  while (place > 0 && isBefore(at, label, order[place - 1]!)) {
    order[place] = order[place - 1]!;
    place -= 1;
  }
  order[place] = label;
}

/** Earlier first; of two that begin together, the longer. */
function isBefore(at: Int32Array, a: number, b: number): boolean {
  const from = at[a * 2]! - at[b * 2]!;
  return from < 0 || (from === 0 && at[a * 2 + 1]! > at[b * 2 + 1]!);
}

/** @param floor nothing before it counts: the beginning of the cell in a table, or 0 */
export function besideNumber(labels: Labels, bytes: Uint8Array, from: number, to: number, floor: number): Beside {
  const { order, raw } = labels;
  const at = raw.labelAt.values;
  const first = firstFrom(labels, from);
  const rankByKind = new Map<string, number>();
  const labelByKind = new Map<string, string>();
  let other = false;
  let rank = 0;
  let edge = from;
  let covered = Number.POSITIVE_INFINITY;
  for (let k = first - 1; k >= 0 && rank < 6; k -= 1) {
    const label = order[k]!;
    const begin = at[label * 2]!;
    const end = at[label * 2 + 1]!;
    if (begin < floor || from - begin > reachBytes + 80) break;
    const entry = raw.labels[label]!;
    if (end > from) continue;
    // "date of birth number": the short label inside a longer one says nothing
    if (end > covered) continue;
    if (from - end > reachBytes || characters(bytes, end, from) > reach || usedUp(bytes, end, edge)) break;
    if (entry.kinds[0] === OTHER_NUMBER) {
      if (insideLonger(labels, k, begin, end)) continue;
      if (rankByKind.size === 0) other = from - end <= closeBytes && characters(bytes, end, from) <= 24;
      break;
    }
    addKinds(entry, rank, rankByKind, labelByKind);
    if (begin < covered) covered = begin;
    edge = Math.min(edge, begin);
    rank += 1;
  }
  if (rankByKind.size > 0 || other) return { rankByKind, labelByKind, other };
  for (let k = first; k < order.length; k += 1) {
    const label = order[k]!;
    const begin = at[label * 2]!;
    const end = at[label * 2 + 1]!;
    if (begin - to > reachBytes) break;
    const entry = raw.labels[label]!;
    if (begin < to) continue;
    if (entry.kinds[0] === OTHER_NUMBER) {
      // a unit behind: 94412827313 bytes
      if (begin - to <= 1) return { rankByKind, labelByKind, other: true };
      continue;
    }
    if (
      characters(bytes, to, begin) > reach ||
      usedUp(bytes, to, begin) ||
      announces(bytes, end) ||
      bytes.subarray(to, begin).includes(0x0a)
    )
      break;
    addKinds(entry, begin - to <= behindBytes ? 1 : 3, rankByKind, labelByKind);
  }
  return { rankByKind, labelByKind, other, behind: true };
}

function addKinds(entry: Entry, rank: number, rankByKind: Map<string, number>, labelByKind: Map<string, string>): void {
  for (const kind of entry.kinds)
    if (!rankByKind.has(kind)) {
      rankByKind.set(kind, rank);
      labelByKind.set(kind, entry.word);
    }
}

/** A label such as `account number` that is part of a longer one that means something. */
function insideLonger(labels: Labels, k: number, begin: number, end: number): boolean {
  const { order, raw } = labels;
  const at = raw.labelAt.values;
  for (let n = k - 1; n >= 0 && n > k - 8; n -= 1) {
    const label = order[n]!;
    if (at[label * 2]! <= begin && at[label * 2 + 1]! >= end && raw.labels[label]!.kinds[0] !== OTHER_NUMBER) return true;
  }
  return false;
}

/** Index of the first label that begins at or after `from`. */
function firstFrom({ order, raw }: Labels, from: number): number {
  const at = raw.labelAt.values;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[order[middle]! * 2]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Is there a label in reach at all? Most numbers have none, and are settled by this. */
export function isAnyNear(labels: Labels, from: number, to: number): boolean {
  const { order, raw } = labels;
  if (order.length === 0) return false;
  const at = raw.labelAt.values;
  const k = firstFrom(labels, from);
  if (k < order.length && at[order[k]! * 2]! - to <= reachBytes) return true;
  return k > 0 && from - at[order[k - 1]! * 2 + 1]! <= reachBytes + 80;
}

function characters(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if ((bytes[i]! & 0xc0) !== 0x80) count += 1;
  return count;
}

/** Another number of five digits or more stands between, so the label was meant for that one. */
function usedUp(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i += 1) {
    if (classOf[bytes[i]!] === DIGIT) digits += 1;
    else if (bytes[i] !== 0x2d && bytes[i] !== 0x2e && bytes[i] !== 0x20) digits = 0;
    if (digits >= 6) return true;
  }
  return false;
}

/** A colon or equals sign follows: the label speaks of what comes after it. */
function announces(bytes: Uint8Array, end: number): boolean {
  for (let i = end; i < end + 4; i += 1) {
    const byte = bytes[i];
    if (byte === 0x3a || byte === 0x3d) return true;
    if (byte !== 0x20 && byte !== 0x22 && byte !== 0x27) return false;
  }
  return false;
}

/** Kinds that the labels announce which overlap a place. */
export function labelKindsAt(labels: Labels, from: number, to: number): string[] {
  const { order, raw } = labels;
  const at = raw.labelAt.values;
  const kinds: string[] = [];
  for (let k = firstFrom(labels, Math.max(0, from - 60)); k < order.length && at[order[k]! * 2]! < to; k += 1) {
    const label = order[k]!;
    if (at[label * 2 + 1]! > from) kinds.push(...raw.labels[label]!.kinds);
  }
  return kinds;
}
