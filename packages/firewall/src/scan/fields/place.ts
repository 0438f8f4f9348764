/**
 * Does a word stand where a name of a field stands? Keys of JSON and YAML, columns of SQL, tags and attributes of XML.
 *
 * @module
 */
import { isAlphanumeric } from '../text/bytes.ts';

const longestName = 60;
const types =
  /^\s{1,12}(?:character|varchar|nvarchar|char|text|citext|int|integer|bigint|smallint|tinyint|serial|bool|boolean|date|datetime|timestamp|numeric|decimal|enum|json|jsonb|uuid|number|string|varchar2|clob|bit)\b/i;

/** Of these a name may be made besides the word: what is asked about whom. */
const aboutPersons = new Set(
  'ال patient client person user applicant holder member pupil student tenant resident beneficiary claimant worker employee citizen subject mother father parent guardian child spouse current former previous first second other old new no nr num number code date day from to until till bis valid start end begin expiry expires expiration expired status state type kind category class name text value desc description note notes remark id ref reference document doc file case field iso iso2 iso3 alpha2 alpha3 country is has had at of the de du des la le per en of and for nummer numero numer number n my his her dat datum gueltig ab name1 decision centre center facility place order title titre permit card letter result checked known verified issued by issue issuer authority holder s1 s2'.split(
    ' ',
  ),
);
/** A name with one of these is about machines, shops or streets. */
const aboutThings = new Set(
  'card last4 cvv payment pay fan rpm parking prod production staging session sessions token cookie cache server servers http request requests build deploy deployed deployment git snow file files job jobs queue db database schema migration migrations version retention order orders cart checkout air flow valve engine pump garbage process processes thread test tests ms sec count'.split(
    ' ',
  ),
);

/** May the name hold a status? Everyday words need all of the name to be about persons; others only nothing about things. */
function isPlausible(name: string, word: string, isEveryday: boolean): boolean {
  const at = name.indexOf(word);
  const rest = at < 0 ? '' : `${name.slice(0, at)} ${name.slice(at + word.length)}`;
  const parts = rest
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  return parts.every((part) => (isEveryday ? aboutPersons.has(part) : !aboutThings.has(part)));
}

/** Words of programming languages that stand before the name of a field. */
const modifier =
  /(?:^|\n)\s*(?:(?:readonly|public|private|protected|static|final|const|let|var|val|export|declare|string|String|int|bool|char|text)\s+){1,3}$/;

/** Their last letters: without one of these the line is not looked at again. */
const modifierEnds = new Set([...'ycedltrg\r'].map((letter) => letter.charCodeAt(0)));

/** The name around the word, in lower case; '' where it is the name of something else; null where the word is running text. */
export function fieldNameAt(bytes: Uint8Array, from: number, to: number, start: number, limit: number, isEveryday: boolean): string | null {
  let left = from;
  while (left > start && from - left < longestName && isNameByte(bytes[left - 1]!)) left -= 1;
  let right = to;
  while (right < limit && right - to < longestName && isNameByte(bytes[right]!)) right += 1;
  if (right - left > longestName) return null;
  const before = left > start ? bytes[left - 1]! : 0x0a;
  const after = bytes[right] ?? 0;
  if (!isPlaceOfName(bytes, left, right, before, after, start, limit, isEveryday)) return null;
  const decoder = new TextDecoder();
  const name = decoder.decode(bytes.subarray(left, right));
  const word = decoder.decode(bytes.subarray(from, to));
  return isPlausible(name, word, isEveryday) ? name.toLowerCase() : '';
}

function isPlaceOfName(
  bytes: Uint8Array,
  left: number,
  right: number,
  before: number,
  after: number,
  start: number,
  limit: number,
  isEveryday: boolean,
): boolean {
  const quoted = (before === 0x22 || before === 0x27 || before === 0x60) && after === before;
  if (quoted) {
    let next = pastSpaces(bytes, right + 1, limit);
    if (bytes[next] === 0x3f) next += 1; // 'nationality'?: string
    if (bytes[next] === 0x3a) return true;
    if (isValueOfName(bytes, left - 1, start)) return true;
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
  if ((after === 0x2c || after === 0x29) && isInColumnList(bytes, left, start)) return true;
  if ((after === 0x0a || after === 0x0d || after === 0x2c) && isValueOfName(bytes, left, start)) return true;
  const beginsLine = isLineBeginning(bytes, left, start);
  if (beginsLine) {
    const next = pastSpaces(bytes, bytes[right] === 0x3f ? right + 1 : right, limit);
    // `nationality: x` is a key, `Nationality: x` is how people write forms
    const isKey = !(bytes[left]! >= 0x41 && bytes[left]! <= 0x5a) && !bytes.subarray(left, right).includes(0x2d);
    if ((bytes[next] === 0x3a && isKey) || (bytes[next] === 0x3d && bytes[next + 1] !== 0x3d && (!isEveryday || next === right)))
      return true;
  }
  const inList = before === 0x28 || (before === 0x20 && (bytes[left - 2] === 0x2c || bytes[left - 2] === 0x28));
  return (beginsLine || inList) && after === 0x20 && types.test(ascii(bytes, right, limit));
}

const longestList = 600;

/** `INSERT INTO person (id, nationality`: a list of columns. */
function isInColumnList(bytes: Uint8Array, left: number, start: number): boolean {
  const from = Math.max(start, left - longestList);
  let open = left - 1;
  while (open >= from && bytes[open] !== 0x28 && bytes[open] !== 0x29) open -= 1;
  // Most labels stand in no brackets; the text before them is not even made.
  if (open < from || bytes[open] === 0x29) return false;
  return /(?:insert\s+into|copy|create\s+(?:unique\s+)?index\s+\S+\s+on)\s+\S+\s*$/i.test(textOf(bytes, from, open));
}

/** `name: nationality`, `"column": "nationality"`: a schema that lists its fields. */
function isValueOfName(bytes: Uint8Array, at: number, start: number): boolean {
  const before = textOf(bytes, Math.max(start, at - 24), at);
  return /(?:^|[^a-z])(?:name|field|column|key|property|attribute|code|fieldname|columnname)["'`]?\s{0,4}[:=]\s{0,4}["'`]?$/i.test(before);
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
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x2d && byte !== 0x23)
      return modifierEnds.has(byte) && modifier.test(textOf(bytes, Math.max(start, left - 40), left));
  }
  return left - start < 40;
}

function pastSpaces(bytes: Uint8Array, at: number, limit: number): number {
  let i = at;
  while (i < limit && i - at < 8 && (bytes[i] === 0x20 || bytes[i] === 0x09)) i += 1;
  return i;
}

function ascii(bytes: Uint8Array, from: number, limit: number): string {
  return textOf(bytes, from, Math.min(limit, from + 32));
}

const latin = new TextDecoder('latin1');

/** Bytes as signs, one each. Spreading them over `String.fromCharCode` takes ten times as long. */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  return latin.decode(bytes.subarray(from, to));
}

function isNameByte(byte: number): boolean {
  return isAlphanumeric(byte) || byte === 0x5f || byte === 0x2d || byte >= 0x80;
}

/** The heading of a column around the word; '' where it speaks of something else. */
export function headingNameAt(bytes: Uint8Array, from: number, to: number, start: number, end: number, isEveryday: boolean): string {
  const isNameOrSpace = (byte: number): boolean => isNameByte(byte) || byte === 0x20 || byte === 0x2f;
  let left = from;
  while (left > start && from - left < longestName && isNameOrSpace(bytes[left - 1]!)) left -= 1;
  let right = to;
  while (right < end && right - to < longestName && isNameOrSpace(bytes[right]!)) right += 1;
  const decoder = new TextDecoder();
  const name = decoder.decode(bytes.subarray(left, right));
  return isPlausible(name, decoder.decode(bytes.subarray(from, to)), isEveryday) ? name.trim().toLowerCase() : '';
}
