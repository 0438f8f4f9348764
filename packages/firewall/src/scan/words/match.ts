/**
 * Walks the tree of words from one place in the bytes.
 *
 * @module
 */
import { decodeAt, decodeBefore } from '../text/decode.ts';
import { digitOf, fold, foldMany, GAP, letterKind, NOTHING } from '../text/fold.ts';
import { type Entry, isArabic, step, type WordTree } from './compile.ts';

/** Told of every match: from where to where, and which word. */
export type OnWord = (from: number, to: number, entry: Entry) => void;

/** Pronouns and endings of plural that Arabic and Persian join to a word. */
const arabicEndings = new Set(
  ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'نا', 'ي', 'ات', 'ين', 'ون', 'ان', 'يه', 'يا', 'هاي', 'م', 'ش'].concat(['']),
);
const longestGap = 12;
const alef = 0x627;
const lam = 0x644;

/** Tells of the longest watch word that begins at `at`, and of every label. */
export function matchWord(tree: WordTree, bytes: Uint8Array, at: number, end: number, onWord: OnWord): void {
  const first = bytes[at]! < 0x80 && bytes[at] !== 0x5c && bytes[at] !== 0x26 ? bytes[at]! : decodeAt(bytes, at, end) >> 4;
  if (first >= 0x600 && first < 0x10000 && (first < 0x700 || first >= 0xfb50)) {
    for (const from of arabicStarts(bytes, at, end)) if (walk(tree, bytes, from, end, onWord)) return;
    return;
  }
  walk(tree, bytes, at, end, onWord);
}

function walk(tree: WordTree, bytes: Uint8Array, from: number, end: number, onWord: OnWord): boolean {
  let node = 0;
  let i = from;
  let best: Entry | null = null;
  let bestEnd = 0;
  let any = false;
  let lastLower = false;
  let wordStart = false;
  let lastIdeograph = false;
  while (i < end) {
    const byte = bytes[i]!;
    let code = byte;
    let size = 1;
    let folded: number;
    if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) folded = byte | 0x20;
    else {
      if (byte >= 0x80 || byte === 0x5c || byte === 0x26) {
        const read = decodeAt(bytes, i, end);
        code = read >> 4;
        size = read & 15;
      }
      folded = fold(code);
      if (folded === NOTHING) {
        i += size;
        continue;
      }
      if (folded === GAP) {
        const gap = step(tree, node, GAP);
        if (gap === 0) {
          const after = pastBreak(bytes, i, end, lastIdeograph);
          if (after === i || node === 0) break;
          i = after;
          continue;
        }
        node = gap;
        i = pastGap(bytes, i, end);
        wordStart = true;
        lastLower = false;
        continue;
      }
    }
    let next = 0;
    if (lastLower && byte >= 0x41 && byte <= 0x5a) {
      const gap = step(tree, node, GAP); // camelCase
      if (gap !== 0) next = step(tree, gap, folded);
    }
    if (next === 0 && folded === -1) {
      next = node;
      for (const sign of foldMany(code)) {
        folded = sign.codePointAt(0)!;
        next = step(tree, next, folded);
        if (next === 0) break;
      }
    } else if (next === 0) next = step(tree, node, folded);
    if (wordStart && folded === alef) {
      // the article before a later word of a phrase, unless the list has it so
      const after = decodeAt(bytes, i + size, end);
      if (fold(after >> 4) === lam && (next === 0 || step(tree, next, lam) === 0)) {
        i += size + (after & 15);
        wordStart = false;
        continue;
      }
    }
    if (next === 0) break;
    wordStart = false;
    lastLower = byte >= 0x61 && byte <= 0x7a;
    lastIdeograph = code >= 0x3400 && code < 0xa000;
    node = next;
    i += size;
    const entries = tree.entries[node];
    if (entries === null || entries === undefined) continue;
    for (const entry of entries) {
      if (!endsHere(bytes, i, end, entry, folded, lastLower)) continue;
      // three or four letters and then a digit: part of a hash or a code
      if (i - from < 5 && bytes[i]! >= 0x30 && bytes[i]! <= 0x39) continue;
      if (entry.exact !== null && !isExactly(bytes, from, i, entry.exact)) continue;
      if (entry.index === -1) {
        onWord(from, i, entry);
        any = true;
      } else if (best === null || bestEnd < i || (entry.near && !best.near)) {
        best = entry;
        bestEnd = i;
      }
    }
  }
  if (best === null) return any;
  onWord(from, best.star ? wordEnd(bytes, bestEnd, end) : bestEnd, best);
  return true;
}

function endsHere(bytes: Uint8Array, at: number, end: number, entry: Entry, last: number, lastLower: boolean): boolean {
  if (at >= end || entry.star) return true;
  let code = decodeAt(bytes, at, end) >> 4;
  if (code < 0x80) {
    const letter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    return !letter || (lastLower && code <= 0x5a);
  }
  if (isArabic(last)) {
    let ending = '';
    let i = at;
    for (let n = 0; n < 12 && i < end; n += 1) {
      const read = decodeAt(bytes, i, end);
      code = read >> 4;
      if (letterKind(code) !== 1) break;
      const folded = fold(code);
      if (folded !== NOTHING) ending += folded === -1 ? foldMany(code) : String.fromCharCode(folded);
      i += read & 15;
    }
    return ending === '' || (entry.word.length >= 4 && arabicEndings.has(ending));
  }
  const kind = letterKind(code);
  return kind === 2 || kind === 3 || (fold(code) === NOTHING && !isLetterAfterMark(bytes, at, end));
}

/** A sign that is not compared stands at the end: what comes after it decides. */
function isLetterAfterMark(bytes: Uint8Array, at: number, end: number): boolean {
  let i = at;
  while (i < end) {
    const read = decodeAt(bytes, i, end);
    if (fold(read >> 4) !== NOTHING) return letterKind(read >> 4) === 1;
    i += read & 15;
  }
  return false;
}

/** Where a word of Arabic script may begin: here, or after joined particles and the article. */
function arabicStarts(bytes: Uint8Array, at: number, end: number): number[] {
  const found = [at];
  const codes: number[] = [];
  const ends: number[] = [];
  let i = at;
  while (codes.length < 5 && i < end) {
    const read = decodeAt(bytes, i, end);
    const folded = fold(read >> 4);
    i += read & 15;
    if (folded === NOTHING) continue;
    codes.push(folded);
    ends.push(i);
  }
  let k = 0;
  if (codes[k] === 0x648 || codes[k] === 0x641) found.push(ends[k++]!);
  const particle = codes[k];
  if (particle === 0x628 || particle === lam || particle === 0x643) found.push(ends[k++]!);
  if (codes[k] === alef && codes[k + 1] === lam) found.push(ends[k + 1]!);
  else if (particle === lam && codes[k] === lam) found.push(ends[k]!);
  return found;
}

/** Past a hyphen at the end of a line, and past a space between ideographs. The same place if it is neither. */
function pastBreak(bytes: Uint8Array, at: number, end: number, ideograph: boolean): number {
  if (ideograph && bytes[at] === 0x20) return at + 1;
  if (bytes[at] !== 0x2d) return at;
  let i = at + 1;
  if (bytes[i] === 0x0d) i += 1;
  if (bytes[i] !== 0x0a) return at;
  i += 1;
  while (i < end && i - at < 12 && (bytes[i] === 0x20 || bytes[i] === 0x3e)) i += 1;
  return i;
}

function pastGap(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && i - at < longestGap) {
    const read = decodeAt(bytes, i, end);
    const folded = fold(read >> 4);
    if (folded !== GAP && folded !== NOTHING) break;
    i += read & 15;
  }
  return i;
}

function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && i - at < 80) {
    const read = decodeAt(bytes, i, end);
    if (letterKind(read >> 4) !== 1 || (isCapital(bytes[i]!) && isSmall(bytes[i - 1]!))) break;
    i += read & 15;
  }
  return i;
}

function isExactly(bytes: Uint8Array, from: number, to: number, exact: Uint8Array): boolean {
  if (to - from !== exact.length) return false;
  for (let i = 0; i < exact.length; i += 1) if (bytes[from + i] !== exact[i]) return false;
  return true;
}

/** No letter stands directly before, so a word may begin here. */
export function beginsWord(bytes: Uint8Array, at: number, start: number): boolean {
  const before = decodeBefore(bytes, at, start);
  // the letter of \n, \r or \t in a string of JSON or of a programming language
  if (before >= 0x62 && before <= 0x74 && at - 2 >= start && bytes[at - 2] === 0x5c && 'nrtbf'.includes(String.fromCharCode(before)))
    return true;
  return before === 0 || letterKind(before) !== 1 || digitOf(before) >= 0;
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}
