/**
 * Digits in groups, read without making a text of them: most that look like it (dates, addresses of machines, prices) are
 * given up after two groups.
 *
 * @module
 */
import { classOf, DIGIT, isAlphanumeric } from '../text/bytes.ts';
import { decodeAt } from '../text/decode.ts';
import { digitForms } from './forms.ts';
import { jointOf } from './span.ts';

/** All layouts that some number has; the first stands for bare digits. */
export const layouts: readonly string[] = ['', ...new Set(digitForms.flatMap((form) => form.layouts))];

const joints = '_.-/+';
const numberByKey = new Map<number, number>();
const beginnings = new Set<number>();
for (const [number, layout] of layouts.entries()) {
  let key = 0;
  for (const part of layout.matchAll(/([_.\-/+]?)(\d+)/g)) {
    key = addGroup(key, part[1] === '' ? 0 : joints.indexOf(part[1]!) + 1, Number(part[2]));
    beginnings.add(key);
  }
  if (number > 0) numberByKey.set(key, number);
}

/** By first group, joint and second group: does any layout begin so? It settles nearly all groupings without the set. */
const pairs = new Uint8Array(1 << 11);
for (const key of beginnings) if (key < 1 << 11) pairs[key] = 1;

function addGroup(key: number, joint: number, length: number): number {
  return key * 128 + joint * 16 + length;
}

/** By ASCII sign: what it joins as, 0 for nothing. */
const jointOfByte = Uint8Array.from({ length: 256 }, (_, byte) => ({ 32: 1, 46: 2, 45: 3, 47: 4, 43: 5 })[byte] ?? 0);

/** After up to five digits that end at `to`: does no number go on like that? Most dates, prices, versions and words behind a number are settled here. */
export function isNoGroup(bytes: Uint8Array, to: number, n: number): boolean {
  const joint = jointOfByte[bytes[to]!]!;
  if (joint === 0) return false;
  let i = to + 1;
  while (classOf[bytes[i]!] === DIGIT && i - to < 16) i += 1;
  const second = i - to - 1;
  // 54.362.315-K and 2 95 10 2A 126 111 93 have a letter later on
  if (second === n + 1 && n <= 2) return false;
  return pairs[addGroup(n, joint, second)] === 0;
}

/** What `readGroups` found, three values each: where the last digit ends, the number of the layout, 1 if something is joined behind. */
export const groupsFound: number[] = [];

/** @param to where the first group, of `n` digits, ends */
export function readGroups(bytes: Uint8Array, to: number, n: number, limit: number): void {
  groupsFound.length = 0;
  if (n > 15) return;
  let key = addGroup(0, 0, n);
  let i = to;
  while (key < 1 << 11 ? pairs[key] === 1 : beginnings.has(key)) {
    const read = jointAt(bytes, i, limit);
    const joint = read >> 3;
    if (joint === 0) return;
    let k = i + (read & 7);
    const from = k;
    while (k < limit && classOf[bytes[k]!] === DIGIT && k - from < 16) k += 1;
    if (k === from || k - from > 15 || (k < limit && isAlphanumeric(bytes[k]!))) return;
    key = addGroup(key, joint, k - from);
    i = k;
    const layout = numberByKey.get(key);
    if (layout === undefined) continue;
    const after = jointAt(bytes, i, limit);
    groupsFound.push(i, layout, after >> 3 > 1 && isAlphanumeric(bytes[i + (after & 7)]!) ? 1 : 0);
  }
}

/** What joins two groups, times eight, and how many bytes it has: 1 is a space; 0 is nothing that joins. */
export function jointAt(bytes: Uint8Array, at: number, limit: number): number {
  if (at >= limit) return 0;
  switch (bytes[at]) {
    case 0x20:
      return 9;
    case 0x2e:
      return 17;
    case 0x2d:
      return 25;
    case 0x2f:
      return 33;
    case 0x2b:
      return 41;
    case 0xc2:
    case 0xe2: {
      const read = decodeAt(bytes, at, limit);
      const joint = joints.indexOf(jointOf(read >> 4) || '?') + 1;
      return joint === 0 ? 0 : joint * 8 + (read & 15);
    }
    default:
      return 0;
  }
}
