/**
 * Letters and digits in groups, as people set numbers: `701063-2391`, `943 476 5870`, `X-2482300-W`.
 *
 * @module
 */
import { decodeAt } from '../text/decode.ts';
import { digitOf, fold, latinOf, NOTHING } from '../text/fold.ts';

const longest = 48;
const mostGroups = 12;

/** One span is read at a time, into the same arrays. */
export interface Span {
  /** Capital letters and ASCII digits. */
  text: string;
  /** For each sign, where it begins and ends in the bytes. */
  readonly from: number[];
  readonly to: number[];
  /** Index of the first sign of each group. */
  readonly groups: number[];
  /** What stands before each group: '' before the first, else `_` (space), `.`, `-`, `/` or `+`. */
  readonly joints: string[];
  /** By sign: the letter was small. */
  readonly small: boolean[];
  end: number;
}

export function createSpan(): Span {
  return { text: '', from: [], to: [], groups: [], joints: [], small: [], end: 0 };
}

/** Reads groups from `at`, where a letter or digit stands, until something else than one joint comes between. */
export function readSpan(span: Span, bytes: Uint8Array, at: number, end: number): void {
  const { from, to, groups, joints, small } = span;
  from.length = to.length = groups.length = joints.length = small.length = 0;
  let text = '';
  let i = at;
  let joint = '';
  let fresh = true;
  while (i < end && text.length < longest) {
    const read = decodeAt(bytes, i, end);
    const code = read >> 4;
    const size = read & 15;
    let sign = '';
    let isSmall = false;
    if (code < 0x80) {
      if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)) sign = String.fromCharCode(code);
      else if (code >= 0x61 && code <= 0x7a) {
        sign = String.fromCharCode(code - 32);
        isSmall = true;
      }
    } else {
      const digit = digitOf(code);
      if (digit >= 0) sign = String(digit);
      else sign = latinOf(code);
    }
    if (sign !== '') {
      if (fresh) {
        if (groups.length >= mostGroups) break;
        groups.push(text.length);
        joints.push(joint);
        fresh = false;
      }
      from.push(i);
      small.push(isSmall);
      i += size;
      to.push(i);
      text += sign;
      continue;
    }
    if (code >= 0x80 && fold(code) === NOTHING) {
      i += size; // a sign that is not seen
      continue;
    }
    const found = jointOf(code);
    if (found === '' || fresh) break;
    joint = found;
    fresh = true;
    i += size;
  }
  span.text = text;
  span.end = to.at(-1) ?? at;
}

export function jointOf(code: number): string {
  switch (code) {
    case 0x20:
    case 0xa0:
    case 0x202f:
    case 0x2009:
    case 0x2007:
      return '_';
    case 0x2e:
      return '.';
    case 0x2d:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return '-';
    case 0x2f:
      return '/';
    case 0x2b:
      return '+';
    default:
      return '';
  }
}

/** Index after the last sign of group `g`. */
export function groupEnd(span: Span, g: number): number {
  return span.groups[g + 1] ?? span.text.length;
}

/** `6-4` for the groups from `g` up to and with `last`. */
export function layoutOf(span: Span, g: number, last: number): string {
  let layout = '';
  for (let k = g; k <= last; k += 1) layout += `${k === g ? '' : span.joints[k]}${groupEnd(span, k) - span.groups[k]!}`;
  return layout;
}
