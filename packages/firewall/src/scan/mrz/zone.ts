/**
 * The signs of a machine-readable zone, gathered from around a place in the bytes: line breaks, quotes, commas of cells and
 * spaces fall away; escaped and misread fillers become `<` again.
 *
 * @module
 */
export interface Zone {
  /** `A`-`Z`, `0`-`9`, `<`; `!` where something stands that belongs to no zone. */
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** By sign: a line, cell or string begins here. */
  readonly starts: readonly boolean[];
  /** Something was not as a printer prints it: small letters, spaces, other signs for the filler. */
  readonly untidy: readonly boolean[];
}

const before = 270;
const after = 330;

export function readZone(bytes: Uint8Array, at: number, start: number, end: number): Zone {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const starts: boolean[] = [];
  const untidy: boolean[] = [];
  let fresh = true;
  let odd = false;
  let i = Math.max(start, at - before);
  const last = Math.min(end, at + after);
  const push = (sign: string, size: number): void => {
    if (sign === '!' && text.endsWith('!')) {
      i += size;
      return;
    }
    text += sign;
    from.push(i);
    i += size;
    to.push(i);
    starts.push(fresh);
    untidy.push(odd);
    fresh = sign === '!';
    odd = false;
  };
  while (i < last) {
    const byte = bytes[i]!;
    if (byte === 0x0a) {
      fresh = true;
      i = pastLinePrefix(bytes, i + 1, last);
      continue;
    }
    if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39)) push(String.fromCharCode(byte), 1);
    else if (byte >= 0x61 && byte <= 0x7a) {
      odd = true;
      push(String.fromCharCode(byte - 0x20), 1);
    } else if (byte === 0x3c) {
      const size = tagLength(bytes, i, last);
      if (size === 0) push('<', 1);
      else push('!', size);
    } else if (byte === 0x26 && isText(bytes, i, '&lt;')) push('<', 4);
    else if (byte === 0x26 && isText(bytes, i, '&#60;')) push('<', 5);
    else if (byte === 0x5c && (isText(bytes, i, '\\u003c') || isText(bytes, i, '\\u003C'))) push('<', 6);
    else if (byte === 0x5c && (bytes[i + 1] === 0x6e || bytes[i + 1] === 0x72)) {
      fresh = true;
      i += 2;
    } else if (byte === 0xc2 && bytes[i + 1] === 0xab) {
      odd = true;
      push('<', 2);
    } else if (byte === 0xe2 && bytes[i + 1] === 0x80 && bytes[i + 2] === 0xb9) {
      odd = true;
      push('<', 3);
    } else if (byte === 0x20 || (byte === 0xc2 && bytes[i + 1] === 0xa0)) {
      if (!fresh) odd = true;
      i += byte === 0x20 ? 1 : 2;
    } else if (
      byte === 0x0d ||
      byte === 0x22 ||
      byte === 0x2c ||
      byte === 0x27 ||
      byte === 0x3b ||
      byte === 0x7c ||
      byte === 0x09 ||
      byte === 0x5c
    ) {
      fresh = true;
      i += 1;
    } else if (byte === 0xef && isFullWidth(bytes, i)) {
      odd = true;
      push(fullWidth(bytes, i), 3);
    } else push('!', 1);
  }
  return { text, from, to, starts, untidy };
}

/** A tag of XML or HTML, which no zone holds: its length, or 0. */
function tagLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at + 1]!;
  if (first !== 0x2f && !((first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a)) return 0;
  for (let i = at + 1; i < end && i - at < 60; i += 1) {
    const byte = bytes[i]!;
    if (byte === 0x3e) return i - at + 1;
    if (byte === 0x3c || byte === 0x0a) return 0;
  }
  return 0;
}

function isText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** What mail programs and listings put before a line: `> `, `12: `. */
function pastLinePrefix(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && (bytes[i] === 0x20 || bytes[i] === 0x3e || bytes[i] === 0x7c)) i += 1;
  let k = i;
  while (k < end && k - i < 4 && bytes[k]! >= 0x30 && bytes[k]! <= 0x39) k += 1;
  const sign = bytes[k];
  return k > i && (sign === 0x3a || sign === 0x2e || sign === 0x29) && bytes[k + 1] === 0x20 ? k + 2 : i;
}

/** Full-width signs: U+FF10 to U+FF5A in UTF-8. */
function isFullWidth(bytes: Uint8Array, at: number): boolean {
  return fullWidth(bytes, at) !== '';
}

function fullWidth(bytes: Uint8Array, at: number): string {
  const code = 0xf000 | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  const sign = code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0).toUpperCase() : '';
  return /^[A-Z0-9<]$/.test(sign) ? sign : '';
}
