/**
 * What stands in the log for a record: a salted commitment. The record and its salt open it; without both it says nothing.
 *
 * The form is fixed in `spec/transparency-log/README.md`. INVARIANT (hiding): a salt has 32 bytes from a cryptographic random source and is
 * used once, so that nobody can try records until one fits, and a leaf whose salt is destroyed can never be opened again.
 *
 * @module
 */
import { base64ToBytes, bytesToBase64, bytesToHex, concat, utf8 } from '../bytes/index.ts';
import { leafHash, type Sha256, sha256 } from '../tree/index.ts';
import type { LogRecord } from './record.ts';
import { checkRecord } from './schema.ts';

const label = 'firebreak/record/v1';
export const saltBytes = 32;
const entryBytes = label.length + 1 + 64 + 1;
const latin1 = new TextDecoder('latin1');

/** What a court is given beside the proof file. */
export interface Opening {
  readonly salt: Uint8Array;
  readonly record: LogRecord;
}

/**
 * Canonical JSON: keys in the order of their code units, no white space, whole numbers. For records this is RFC 8785.
 *
 * @throws TypeError for what has no canonical form here
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('only whole numbers have a canonical form');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no canonical form`);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/** The entry of the log: one line of text, `firebreak/record/v1 ` and the commitment in hex. */
export function entryOf({ salt, record }: Opening, hash: Sha256 = sha256): Uint8Array<ArrayBuffer> {
  if (salt.length !== saltBytes) throw new RangeError(`a salt has ${saltBytes} bytes`);
  return utf8(`${label} ${bytesToHex(hash(concat(utf8(`${label}\n`), salt, utf8(canonicalJson(record)))))}\n`);
}

export function isEntry(bytes: Uint8Array): boolean {
  return bytes.length === entryBytes && /^firebreak\/record\/v1 [0-9a-f]{64}\n$/.test(latin1.decode(bytes));
}

export function leafOf(opening: Opening, hash: Sha256 = sha256): Uint8Array {
  return leafHash(entryOf(opening, hash), hash);
}

/** As a file: `{"record":{...},"salt":"..."}`. */
export function openingToText({ salt, record }: Opening): string {
  return `${canonicalJson({ record, salt: bytesToBase64(salt) })}\n`;
}

export type ReadOpening = { readonly ok: true; readonly opening: Opening } | { readonly ok: false; readonly problems: readonly string[] };

/** Of somebody's file: nothing in it is believed before it fits a leaf. */
export function readOpening(text: string): ReadOpening {
  if (text.length > 1_000_000) return { ok: false, problems: ['the file is too long for one record'] };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, problems: ['the file is not JSON'] };
  }
  if (typeof parsed !== 'object' || parsed === null || Object.keys(parsed).toSorted().join() !== 'record,salt')
    return { ok: false, problems: ['an opened record is `{"record": ..., "salt": ...}` and nothing else'] };
  const { record, salt } = parsed as { record: unknown; salt: unknown };
  const saltDecoded = typeof salt === 'string' ? base64ToBytes(salt) : undefined;
  const checked = checkRecord(record);
  const problems = [
    ...(saltDecoded?.length === saltBytes ? [] : ['`salt` is not 32 bytes in base64']),
    ...(checked.ok ? [] : checked.problems),
  ];
  if (!checked.ok || saltDecoded?.length !== saltBytes) return { ok: false, problems };
  const opening = { salt: saltDecoded, record: checked.value };
  // A second field of the same name, or a sign written as an escape, would show a reader something else than what is checked.
  return openingToText(opening).trimEnd() === text.trimEnd()
    ? { ok: true, opening }
    : { ok: false, problems: ['the file is not written in canonical form; take it as the log wrote it'] };
}
