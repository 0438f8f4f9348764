/**
 * Runs of letters and digits in which a number may begin: alone, in groups, with letters in fixed places, in digits of any script.
 *
 * @module
 */
import { nationalEnd, phoneEnd } from '../contact/phone.ts';
import { groupsFound, jointAt, layouts, readGroups } from '../numbers/groups.ts';
import { readersByLead } from '../numbers/letters.ts';
import { createSpan, groupEnd, layoutOf, readSpan } from '../numbers/span.ts';
import { classOf, DIGIT, isAlphanumeric } from '../text/bytes.ts';
import type { Raw } from './raw.ts';

const span = createSpan();

/** A run of digits, alone or as the first group of a number that is set in groups. Gives where to go on. */
export function digitsAt(raw: Raw, bytes: Uint8Array, from: number, to: number, start: number, limit: number): number {
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

export function lettersAt(raw: Raw, bytes: Uint8Array, from: number, start: number, limit: number): void {
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
export function foreignDigits(raw: Raw, bytes: Uint8Array, at: number, start: number, limit: number): number {
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

/** Up to three letters and a joint before digits: `X-2482300-W`, `AB 12 34 56 C`, `RSS MRA 85T10 A562S`, `P-MI/L/Q/2020/1234`. */
export function lettersBefore(raw: Raw, bytes: Uint8Array, digits: number, n: number, start: number, limit: number): void {
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
export function mayBegin(bytes: Uint8Array, from: number, n: number): boolean {
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
