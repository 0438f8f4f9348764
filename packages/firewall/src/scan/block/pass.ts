/**
 * The one pass over all bytes. It looks at each byte once, by its class, and stops only where something may begin.
 *
 * @module
 */
import { emailAt } from '../contact/email.ts';
import { nationalEnd, phoneEnd } from '../contact/phone.ts';
import { findZone } from '../mrz/read.ts';
import { readZone } from '../mrz/zone.ts';
import { groupsFound, isNoGroup, jointAt, layouts, readGroups } from '../numbers/groups.ts';
import { readersByLead } from '../numbers/letters.ts';
import { createSpan, groupEnd, layoutOf, readSpan } from '../numbers/span.ts';
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

const span = createSpan();

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

/** A run of digits, alone or as the first group of a number that is set in groups. Gives where to go on. */
function digitsAt(raw: Raw, bytes: Uint8Array, from: number, to: number, start: number, limit: number): number {
  const n = to - from;
  const joint = jointAt(bytes, to, limit);
  const after = to + (joint & 7);
  const grouped = joint !== 0 && after < limit && isAlphanumeric(bytes[after]!);
  if (n < 6 && !grouped) return to;
  const attached = isAttached(bytes, from, start);
  if (n <= 17 && bytes[from] === 0x30 && bytes[from + 1] === 0x30 && !attached && (n >= 10 || (grouped && n <= 5 && joint >> 3 !== 2))) {
    const end = phoneEnd(bytes, from, 2, start, limit);
    if (end > 0) {
      const groups = end > to;
      const why = groups ? ['00, the code of a country and enough digits, in groups'] : ['00, the code of a country and enough digits'];
      raw.hits.push({ kind: 'phone', from, to: end, confidence: groups ? 0.48 : 0.4, why });
      if (groups) return end;
    }
  }
  // 999943376.0 is how spreadsheets write whole numbers
  const isWhole = joint >> 3 === 2 && bytes[after] === 0x30 && !isAlphanumeric(bytes[after + 1]!);
  if (n >= 6 && n <= 16 && (isWhole || !(grouped && joint >> 3 === 2))) {
    const joined =
      attached ||
      isOperator(bytes[to]!) ||
      (grouped && joint >> 3 > 1 && !isWhole) ||
      (bytes[to] === 0x5f && isAlphanumeric(bytes[to + 1]!));
    pushDigits(raw, from, to, 0, joined);
  }
  if (!grouped || n > 13) return to;
  if (bytes[from] === 0x30 && n <= 5 && !attached) nationalPhone(raw, bytes, from, n, limit);
  if (classOf[bytes[after]!] === DIGIT) {
    readGroups(bytes, to, n, limit);
    for (let k = 0; k < groupsFound.length; k += 3)
      pushDigits(raw, from, groupsFound[k]!, groupsFound[k + 1]!, attached || groupsFound[k + 2] === 1);
    if ((n === 6 && joint >> 3 >= 3) || n === 2 || n === 1) lettersInGroups(raw, bytes, from, after, n, limit, attached);
  } else if (n === 8 || n === 7) lettersInGroups(raw, bytes, from, after, n, limit, attached);
  return to;
}

/** A number with the zero of a long-distance call, in groups. Only a few countries set them so that nothing else looks like it. */
function nationalPhone(raw: Raw, bytes: Uint8Array, from: number, n: number, limit: number): void {
  const found = nationalEnd(bytes, from, limit);
  if (found === null) return;
  const isFrench = n === 2 && found.groups === 5 && found.digits === 10 && bytes[from + 1]! >= 0x31 && bytes[from + 2] !== 0x2d;
  const isBritish = n === 5 && found.digits === 11 && bytes[from + 1] === 0x37 && bytes[from + 5] === 0x20;
  raw.hits.push({
    kind: 'phone',
    from,
    to: found.to,
    confidence: isFrench || isBritish ? 0.6 : 0.4,
    why: ['a zero and enough digits, in groups'],
  });
}

/** Groups of which only a later one has a letter: `131052-308T`, `54.362.315-K`, `2 95 10 2A 126 111 93`. */
function lettersInGroups(raw: Raw, bytes: Uint8Array, from: number, second: number, n: number, limit: number, attached: boolean): void {
  const fits =
    (n === 6 && !isAlphanumeric(bytes[second + 4]!) && isAlphanumeric(bytes[second + 3]!)) ||
    (n === 2 && bytes[second + 3] === bytes[second - 1] && isLetter(bytes[second + (isLetter(bytes[second + 7]!) ? 7 : 8)]!)) ||
    (n === 1 && isCorsican(bytes, second, limit)) ||
    (n >= 7 && isLetter(bytes[second]!) && !isAlphanumeric(bytes[second + (n === 7 && isLetter(bytes[second + 1]!) ? 2 : 1)]!));
  if (!fits) return;
  readSpan(span, bytes, from, limit);
  lettersOf(raw, attached);
}

/** A sign of arithmetic behind a number: a line of a program. */
function isOperator(byte: number): boolean {
  return byte === 0x3e || byte === 0x2a || byte === 0x5e || byte === 0x25 || byte === 0x28;
}

/** `01 03 2A` behind the first digit of a French number. */
function isCorsican(bytes: Uint8Array, at: number, limit: number): boolean {
  let i = at;
  for (let group = 0; group < 2; group += 1) {
    const joint = jointAt(bytes, i + 2, limit);
    if (!areDigits(bytes, i, 2) || joint === 0) return false;
    i += 2 + (joint & 7);
  }
  return bytes[i] === 0x32 && ((bytes[i + 1]! | 0x20) === 0x61 || (bytes[i + 1]! | 0x20) === 0x62);
}

function lettersAt(raw: Raw, bytes: Uint8Array, from: number, start: number, limit: number): void {
  readSpan(span, bytes, from, limit);
  lettersOf(raw, isAttached(bytes, from, start));
}

/** Reads identifiers with letters from the first sign of the span. They must end where a group ends, and be set as people set them. */
function lettersOf(raw: Raw, attached: boolean): void {
  const { text, groups } = span;
  let lead = 0;
  while (lead < 6 && text.charCodeAt(lead) >= 65) lead += 1;
  const readers = readersByLead[lead]!;
  const joints = groups.length < 2 ? '' : `${'.'.repeat(groups[1]!)}${span.joints[1]}`;
  for (const { read, laid } of readers) {
    const reading = read(text, 0, joints);
    if (reading === null) continue;
    const end = reading.length;
    const last = end === text.length ? groups.length : groups.indexOf(end);
    if (last <= 0 || (last > 1 && !laid.test(layoutOf(span, 0, last - 1)))) continue;
    const after = last === groups.length ? undefined : span.joints[last];
    raw.letters.push({
      from: span.from[0]!,
      to: span.to[end - 1]!,
      reading,
      lower: span.small.slice(0, end).includes(true),
      attached: attached || (after !== undefined && after !== '_'),
    });
  }
}

/** Digits that are not ASCII: Arabic-Indic, Persian, full-width. They are rare, so a text is made of them. */
function foreignDigits(raw: Raw, bytes: Uint8Array, at: number, start: number, limit: number): number {
  readSpan(span, bytes, at, limit);
  const { groups, joints, text } = span;
  const first = groupEnd(span, 0);
  const end = span.to[first - 1]!;
  const attached = isAttached(bytes, at, start);
  if (!/^\d+$/.test(text.slice(0, first))) {
    lettersOf(raw, attached);
    return end;
  }
  if (first >= 6 && first <= 16) pushDigits(raw, at, end, 0, attached);
  for (let last = 1; last < groups.length && /^\d+$/.test(text.slice(groups[last]!, groupEnd(span, last))); last += 1) {
    const number = layouts.indexOf(layoutOf(span, 0, last));
    const after = joints[last + 1];
    if (number > 0) pushDigits(raw, at, span.to[groupEnd(span, last) - 1]!, number, attached || (after !== undefined && after !== '_'));
  }
  lettersOf(raw, attached);
  return end;
}

function pushDigits(raw: Raw, from: number, to: number, layout: number, attached: boolean): void {
  raw.digits.push4(from, to, layout, attached ? 1 : 0);
}

/** Something stands directly before, joined by a sign: part of a date, a version, a path, a longer number. */
function isAttached(bytes: Uint8Array, from: number, start: number): boolean {
  if (from - 1 <= start) return false;
  const before = bytes[from - 1]!;
  if (before !== 0x2e && before !== 0x2d && before !== 0x2f && before !== 0x5f && before !== 0x2b && before !== 0x25 && before !== 0x23)
    return false;
  return before === 0x2f || isAlphanumeric(bytes[from - 2]!);
}

/** A sign that is not seen, with a letter or digit behind it. */
function isHidden(bytes: Uint8Array, at: number, limit: number): boolean {
  const read = decodeAt(bytes, at, limit);
  return fold(read >> 4) === NOTHING && letterKind(read >> 4) === 2 && isAlphanumeric(bytes[at + (read & 15)]!);
}

/** Up to three letters and a joint before digits: `X-2482300-W`, `AB 12 34 56 C`, `RSS MRA 85T10 A562S`, `P-MI/L/Q/2020/1234`. */
function lettersBefore(raw: Raw, bytes: Uint8Array, digits: number, n: number, start: number, limit: number): void {
  let from = digits - 1;
  while (from > start && digits - from <= 4 && isLetter(bytes[from - 1]!)) from -= 1;
  const count = digits - 1 - from;
  if (count === 0 || count > 3) return;
  const before = from > start ? bytes[from - 1]! : 0x20;
  if (isAlphanumeric(before) || before >= 0x80) return;
  if (count === 3 && n === 5 && before === 0x20 && from - 4 >= start && isLetter(bytes[from - 4]!))
    lettersAt(raw, bytes, from - 4, start, limit);
  else if (count === 1 && before === 0x2f && from - 7 >= start && bytes[from - 3] === 0x2f && bytes[from - 6] === 0x2d)
    lettersAt(raw, bytes, from - 7, start, limit);
  else if (joinsOn(bytes, from, count, limit)) lettersAt(raw, bytes, from, start, limit);
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** May they be the beginning of an identifier such as `X-2482300-W` or `AB 12 34 56 C`? */
function joinsOn(bytes: Uint8Array, from: number, n: number, limit: number): boolean {
  const to = from + n;
  const joint = jointAt(bytes, to, limit);
  if (joint === 0) return false;
  const next = to + (joint & 7);
  let digits = 0;
  while (digits < 9 && classOf[bytes[next + digits]!] === DIGIT) digits += 1;
  if (digits >= 6 || (digits === 5 && n === 3)) return true;
  const after = jointAt(bytes, next + digits, limit);
  const third = classOf[bytes[next + digits + (after & 7)]!]!;
  if (after === 0 || third !== DIGIT) return false;
  if (n === 1) return digits === 3 || (digits <= 2 && joint >> 3 === after >> 3);
  if (n === 2) return digits <= 3;
  return digits >= 3;
}

/** A run of letters and digits: has it the shape of an identifier? Most names of files, hashes and tokens have not. */
function mayBegin(bytes: Uint8Array, from: number, n: number): boolean {
  if (n > 34 || n < 4) return false;
  let lead = 0;
  while (lead < n && classOf[bytes[from + lead]!] !== DIGIT) lead += 1;
  const next = bytes[from + n];
  const spaced = next === 0x20 || next === 0x2d || next === 0xc2 || next === 0xe2;
  switch (lead) {
    case 0:
      if (n === 8 || n === 9) return areDigits(bytes, from, 7);
      return (n === 11 && areDigits(bytes, from, 6)) || ((n === 15 || n === 13) && areDigits(bytes, from, 5));
    case 1:
      return (
        (n >= 7 && n <= 10 && areDigits(bytes, from + 1, 6)) ||
        (n === 4 && spaced && areDigits(bytes, from + 1, 3) && areDigits(bytes, from + 5, 3) && !isAlphanumeric(bytes[from + 8]!))
      );
    case 2:
      if (n === 4)
        return (
          spaced &&
          areDigits(bytes, from + 2, 2) &&
          (next! >= 0x80 || (isAlphanumeric(bytes[from + 8]!) && !isAlphanumeric(bytes[from + 9]!)))
        );
      if (n === 9) return classOf[bytes[from + 8]!] === DIGIT || areDigits(bytes, from + 2, 6);
      return (n >= 7 && areDigits(bytes, from + 2, Math.min(5, n - 2))) || (n >= 15 && areDigits(bytes, from + 2, 2));
    case 3:
      return n >= 8 && areDigits(bytes, from + 3, 5);
    default:
      return (n === 16 && lead >= 6) || (n === 9 && classOf[bytes[from + 8]!] === DIGIT);
  }
}

function areDigits(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i += 1) if (classOf[bytes[i]!] !== DIGIT) return false;
  return true;
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
