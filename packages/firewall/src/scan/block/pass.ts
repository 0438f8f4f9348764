/**
 * The one pass over all bytes. It looks at each byte once, by its class, and stops only where something may begin.
 *
 * @module
 */
import { emailAt } from '../contact/email.ts';
import { phoneEnd } from '../contact/phone.ts';
import { findZone } from '../mrz/read.ts';
import { readZone } from '../mrz/zone.ts';
import { isNoGroup } from '../numbers/groups.ts';
import {
  AMPERSAND,
  AT,
  BACKSLASH,
  classOf,
  DIGIT,
  HIGH,
  isAlphanumeric,
  joins,
  LESS,
  NEWLINE,
  OTHER,
  PLUS,
  runOf,
  UPPER,
} from '../text/bytes.ts'; // prettier-ignore
import { decodeAt } from '../text/decode.ts';
import { digitOf, fold, latinOf, letterKind, NOTHING } from '../text/fold.ts';
import { mayBeWord } from '../words/beginnings.ts';
import type { WordTree } from '../words/compile.ts';
import { beginsWord, matchWord, type OnWord } from '../words/match.ts';
import type { Raw } from './raw.ts';
import { digitsAt, foreignDigits, lettersAt, lettersBefore, mayBegin } from './runs.ts';

/**
 * @param start nothing before it is looked at
 * @param end nothing from here on begins something; the bytes up to `limit` may still belong to what began before
 */
export function passOver(raw: Raw, tree: WordTree, bytes: Uint8Array, start: number, end: number, limit: number): void {
  const state: ZoneState = { next: start, found: start };
  const onWord = (from: number, to: number, entry: (typeof raw.labels)[number]): void => {
    if (entry.index >= 0) {
      raw.words.push(from);
      raw.words.push(to);
      raw.words.push(entry.index);
    } else {
      raw.labelAt.push(from);
      raw.labelAt.push(to);
      raw.labels.push(entry);
    }
  };
  // In small steps: an engine makes a function fast that is called often, sooner than one that runs for long.
  for (let i = start; i < end; ) i = step(raw, tree, bytes, i, Math.min(end, i + stepBytes), start, limit, state, onWord);
}

const stepBytes = 16_384;

/** Looks at what begins between `from` and `end`. Gives where to go on, which may lie behind `end`. */
function step(
  raw: Raw,
  tree: WordTree,
  bytes: Uint8Array,
  first: number,
  end: number,
  start: number,
  limit: number,
  state: ZoneState,
  onWord: OnWord,
): number {
  const { beginnings, starts } = tree;
  // Imports are looked up each time they are used; in this loop that is felt.
  const classes = classOf;
  const runs = runOf;
  let i = first;
  while (i < end) {
    let c = classes[bytes[i]!]!;
    if (c === OTHER) {
      i += 1;
      continue;
    }
    if (c <= DIGIT) {
      const from = i;
      let digits = 0;
      let before = OTHER;
      do {
        const part = i;
        if (c === DIGIT) {
          do i += 1;
          while (classes[bytes[i]!] === DIGIT);
          digits += i - part;
          if (before !== OTHER) {
            // Letters, then digits: what comes now is the rest of a hash or a code, in which no word begins.
            const rest = i;
            let others = 0;
            while (runs[bytes[i]!]! !== 0) {
              others += runs[bytes[i]!]! >> 1;
              i += 1;
            }
            digits += i - rest - others;
            c = classes[bytes[i]!]!;
            break;
          }
        } else {
          // A word begins where no letter stands before, and at a capital after a small letter.
          if (before === OTHER || (before !== DIGIT && c === UPPER)) {
            if (mayBeWord(beginnings, bytes, i) && (before !== OTHER || i === start || beginsWord(bytes, i, start)))
              matchWord(tree, bytes, i, limit, onWord);
          }
          do i += 1;
          while (classes[bytes[i]!] === c);
        }
        before = c;
        c = classes[bytes[i]!]!;
      } while (c !== OTHER && c <= DIGIT);
      const n = i - from;
      if (c === HIGH && n < 34 && isHidden(bytes, i, limit)) {
        // soft hyphen, space of no width, mark of direction: the number goes on behind it
        i = Math.max(i, foreignDigits(raw, bytes, from, start, limit));
        continue;
      }
      if (digits === 0) continue;
      if (classes[bytes[from]!] === DIGIT && joins[bytes[from - 1]!] === 1 && runs[bytes[from - 2]!] === 2)
        lettersBefore(raw, bytes, from, n, start, limit);
      if (digits === n) {
        // Most numbers are short and stand alone.
        if (n > 5 || ((joins[bytes[i]!] === 1 || c === HIGH || c === PLUS) && (bytes[from] === 0x30 || !isNoGroup(bytes, i, n))))
          i = digitsAt(raw, bytes, from, i, start, limit);
      } else {
        if (n >= 28 && hasDays(bytes, from, i)) zoneAt(raw, bytes, from, start, limit, state);
        if (mayBegin(bytes, from, n)) lettersAt(raw, bytes, from, start, limit);
      }
      continue;
    }
    switch (c) {
      case NEWLINE:
        raw.newlines.push(i);
        i += 1;
        break;
      case HIGH: {
        const read = decodeAt(bytes, i, limit);
        const code = read >> 4;
        const kind = letterKind(code);
        if (kind === 2) {
          if (digitOf(code) >= 0) {
            i = foreignDigits(raw, bytes, i, start, limit);
            break;
          }
          if ((code === 0xab || code === 0x2039 || code === 0xff1c) && i > start && (code === 0xff1c || isAlphanumeric(bytes[i - 1]!)))
            zoneAt(raw, bytes, i, start, limit, state);
          i += read & 15;
          break;
        }
        const folded = fold(code);
        if (kind === 3) {
          if (folded > 0 && folded < 0x10000 && starts[folded] === 1) matchWord(tree, bytes, i, limit, onWord);
          i += read & 15;
          break;
        }
        if ((folded === -1 || (folded < 0x10000 && starts[folded] === 1)) && beginsWord(bytes, i, start))
          matchWord(tree, bytes, i, limit, onWord);
        const from = i;
        i = pastLetters(bytes, i, limit);
        // a letter that looks Latin, or a full-width one, before digits
        if (i - from <= 9 && latinOf(code) !== '' && (classes[bytes[i]!] === DIGIT || bytes[i] === 0xef) && beginsWord(bytes, from, start))
          i = Math.max(i, foreignDigits(raw, bytes, from, start, limit));
        break;
      }
      case LESS:
        if (bytes[i + 1] === 0x3c && i > start && isAlphanumeric(bytes[i - 1]!) && endsZoneText(bytes, i, start))
          zoneAt(raw, bytes, i, start, limit, state);
        i += 1;
        while (bytes[i] === 0x3c) i += 1;
        break;
      case AMPERSAND:
        if (isFiller(bytes, i) && isFiller(bytes, i + 4)) zoneAt(raw, bytes, i, start, limit, state);
        i = Math.max(i + 1, escapedAt(tree, bytes, i, start, limit, onWord));
        break;
      case BACKSLASH: {
        const past = escapedAt(tree, bytes, i, start, limit, onWord);
        if (past > i) i = past;
        else if (bytes[i + 1] === 0x75) {
          if (bytes[i + 4] === 0x33 && (bytes[i + 5]! | 0x20) === 0x63) zoneAt(raw, bytes, i, start, limit, state);
          i += 6;
        } else i += bytes[i + 1] === 0x0a ? 1 : 2; // the letter of an escape such as \n begins no word
        break;
      }
      case AT: {
        const found = emailAt(bytes, i, start, limit);
        if (found !== null) raw.hits.push({ kind: 'email', ...found, confidence: 0.95, why: ['form of an e-mail address'] });
        i = found === null ? i + 1 : found.to;
        break;
      }
      case PLUS: {
        const to = phoneEnd(bytes, i, 1, start, limit);
        if (to > 0)
          raw.hits.push({ kind: 'phone', from: i, to, confidence: 0.8, why: ['a plus, the code of a country and enough digits'] });
        i = to > 0 ? to : i + 1;
        break;
      }
      default:
        i += 1;
    }
  }
  return i;
}

/** A character that is written by its number or name: does a word begin with it? Gives where it ends, or `at`. */
function escapedAt(tree: WordTree, bytes: Uint8Array, at: number, start: number, limit: number, onWord: OnWord): number {
  const read = decodeAt(bytes, at, limit);
  const size = read & 15;
  if (size === 1) return at;
  const code = read >> 4;
  const folded = fold(code);
  const kind = letterKind(code);
  if (kind !== 2 && folded !== NOTHING && (folded === -1 || tree.starts[folded] === 1) && (kind === 3 || beginsWord(bytes, at, start)))
    matchWord(tree, bytes, at, limit, onWord);
  return at + size;
}

/** Before fillers five signs of a zone stand together; before the operator of a program seldom. */
function endsZoneText(bytes: Uint8Array, at: number, start: number): boolean {
  if (at - 5 < start) return false;
  for (let i = at - 5; i < at; i += 1) if (!isAlphanumeric(bytes[i]!) && bytes[i] !== 0x3c) return false;
  return true;
}

interface ZoneState {
  /** No zone is looked for before this. */
  next: number;
  /** End of the last zone. */
  found: number;
}

function zoneAt(raw: Raw, bytes: Uint8Array, at: number, start: number, limit: number, state: ZoneState): void {
  if (at < state.next) return;
  const zone = readZone(bytes, at, Math.max(start, state.found), limit);
  let after = 0;
  state.next = at + 40;
  for (;;) {
    const found = findZone(zone, after);
    if (found === null) return;
    const from = zone.from[found.from]!;
    const to = zone.to[found.to - 1]!;
    raw.hits.push({ kind: found.kind, from, to, confidence: found.confidence, why: found.why });
    state.found = to;
    state.next = Math.max(state.next, to);
    after = found.to;
  }
}

/** A sign that is not seen, with a letter or digit behind it. */
function isHidden(bytes: Uint8Array, at: number, limit: number): boolean {
  const read = decodeAt(bytes, at, limit);
  return fold(read >> 4) === NOTHING && letterKind(read >> 4) === 2 && isAlphanumeric(bytes[at + (read & 15)]!);
}

/** Seven digits, a sign of sex, seven digits: the middle of the second line of a passport. */
function hasDays(bytes: Uint8Array, from: number, to: number): boolean {
  for (const at of daysStand) {
    const sex = bytes[from + at]! & 0xdf;
    if ((sex !== 0x4d && sex !== 0x46 && sex !== 0x58 && sex !== 0x4b) || from + at + 7 >= to) continue;
    let digits = 0;
    for (let k = from + at - 7; k <= from + at + 7; k += 1) if (classOf[bytes[k]!] === DIGIT) digits += 1;
    if (digits >= 13) return true;
  }
  return false;
}

/** Where the sign of the sex stands in the second line: of cards, of all others, and one sign beside where one was lost or added. */
const daysStand = [7, 20, 19, 21, 8];

function isFiller(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x26 && bytes[at + 1] === 0x6c && bytes[at + 2] === 0x74 && bytes[at + 3] === 0x3b;
}

function pastLetters(bytes: Uint8Array, at: number, limit: number): number {
  let i = at;
  while (i < limit && bytes[i]! >= 0x80) {
    const read = decodeAt(bytes, i, limit);
    if (letterKind(read >> 4) !== 1) break;
    i += read & 15;
  }
  return Math.max(i, at + 1);
}
