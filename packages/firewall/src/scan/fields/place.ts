/**
 * Does a word stand where a name of a field stands? Keys of JSON and YAML, columns of SQL, tags and attributes of XML.
 *
 * @module
 */
import { isAlphanumeric } from '../text/bytes.ts';

const longestName = 60;
const types =
  /^\s{1,12}(?:character|varchar|nvarchar|char|text|citext|int|integer|bigint|smallint|tinyint|serial|bool|boolean|date|datetime|timestamp|numeric|decimal|enum|json|jsonb|uuid|number|string|varchar2|clob|bit)\b/i;

/** The name around the word, in lower case, or null where the word is running text. */
export function fieldNameAt(bytes: Uint8Array, from: number, to: number, start: number, limit: number): string | null {
  let left = from;
  while (left > start && from - left < longestName && isNameByte(bytes[left - 1]!)) left -= 1;
  let right = to;
  while (right < limit && right - to < longestName && isNameByte(bytes[right]!)) right += 1;
  if (right - left > longestName) return null;
  const before = left > start ? bytes[left - 1]! : 0x0a;
  const after = bytes[right] ?? 0;
  if (!isPlaceOfName(bytes, left, right, before, after, start, limit)) return null;
  return new TextDecoder().decode(bytes.subarray(left, right)).toLowerCase();
}

function isPlaceOfName(
  bytes: Uint8Array,
  left: number,
  right: number,
  before: number,
  after: number,
  start: number,
  limit: number,
): boolean {
  const quoted = (before === 0x22 || before === 0x27 || before === 0x60) && after === before;
  if (quoted) {
    const next = pastSpaces(bytes, right + 1, limit);
    if (bytes[next] === 0x3a) return true;
    return types.test(ascii(bytes, right + 1, limit));
  }
  // "patient.nationality": as keys of flattened JSON are written
  if (before === 0x2e && (after === 0x22 || after === 0x27)) return bytes[pastSpaces(bytes, right + 1, limit)] === 0x3a;
  if (before === 0x3c || (before === 0x2f && bytes[left - 2] === 0x3c) || before === 0x3a) {
    const inTag = before === 0x3a ? bytes.subarray(Math.max(start, left - 20), left).includes(0x3c) : true;
    if (inTag && (after === 0x3e || after === 0x20 || after === 0x2f)) return true;
  }
  if (after === 0x3d && (bytes[right + 1] === 0x22 || bytes[right + 1] === 0x27)) return before === 0x20;
  // an address of FHIR that names an extension
  if (before === 0x2f && (after === 0x22 || after === 0x27)) return isInUrl(bytes, left, start);
  if (after === 0x3d && (before === 0x3f || before === 0x26)) return true; // ?nationality=
  const beginsLine = isLineBeginning(bytes, left, start);
  if (beginsLine && (after === 0x3a || after === 0x3d)) return true;
  return (beginsLine || before === 0x28) && after === 0x20 && types.test(ascii(bytes, right, limit));
}

function isInUrl(bytes: Uint8Array, left: number, start: number): boolean {
  for (let i = left - 1; i > start && left - i < 160; i -= 1) {
    if (bytes[i] === 0x22 || bytes[i] === 0x20) return false;
    if (bytes[i] === 0x2f && bytes[i - 1] === 0x2f) return true;
  }
  return false;
}

function isLineBeginning(bytes: Uint8Array, left: number, start: number): boolean {
  for (let i = left - 1; i >= start && left - i < 40; i -= 1) {
    const byte = bytes[i]!;
    if (byte === 0x0a) return true;
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x2d && byte !== 0x23) return false;
  }
  return left - start < 40;
}

function pastSpaces(bytes: Uint8Array, at: number, limit: number): number {
  let i = at;
  while (i < limit && i - at < 8 && (bytes[i] === 0x20 || bytes[i] === 0x09)) i += 1;
  return i;
}

function ascii(bytes: Uint8Array, from: number, limit: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(limit, from + 32)));
}

function isNameByte(byte: number): boolean {
  return isAlphanumeric(byte) || byte === 0x5f || byte === 0x2d || byte >= 0x80;
}
