/**
 * How the bytes of a file are written: found from its beginning, and value by value where single fields differ.
 *
 * @module
 */
import type { ReadError } from '../error.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export type Sniffed =
  | { readonly ok: true; readonly encoding: Encoding; readonly bomBytes: number }
  | { readonly ok: false; readonly error: ReadError };

type NoTable = Extract<ReadError, { code: 'not-a-table' }>['looksLike'];

const signatures: readonly (readonly [NoTable, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['gzip', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['old-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** Looks at the first bytes of a file. UTF-16 without its mark is taken for it where every other byte is 0. */
export function sniff(head: Uint8Array): Sniffed {
  const starts = (bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (head.length === 0) return { ok: false, error: { code: 'empty-file' } };
  if (starts([0xef, 0xbb, 0xbf])) return { ok: true, encoding: 'utf-8', bomBytes: 3 };
  if (starts([0xff, 0xfe])) return { ok: true, encoding: 'utf-16le', bomBytes: 2 };
  if (starts([0xfe, 0xff])) return { ok: true, encoding: 'utf-16be', bomBytes: 2 };
  const known = signatures.find(([, bytes]) => starts(bytes));
  if (known !== undefined) return { ok: false, error: { code: 'not-a-table', looksLike: known[0] } };
  const seen = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [i, byte] of seen.entries()) {
    if (byte === 0 && i % 2 === 0) even++;
    if (byte === 0 && i % 2 === 1) odd++;
  }
  if (even + odd === 0) return { ok: true, encoding: 'utf-8', bomBytes: 0 };
  const pairs = Math.floor(seen.length / 2);
  // In text with Latin letters, digits and separators one half of the bytes is 0 and the other never.
  if (pairs >= 2 && even === 0 && odd > 0.5 * pairs) return { ok: true, encoding: 'utf-16le', bomBytes: 0 };
  if (pairs >= 2 && odd === 0 && even > 0.5 * pairs) return { ok: true, encoding: 'utf-16be', bomBytes: 0 };
  return { ok: false, error: { code: 'not-a-table', looksLike: 'binary' } };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** Text of one field: UTF-8, or windows-1252 where its bytes are no UTF-8. `foreign` says that it was the latter. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly foreign: boolean } {
  try {
    return { text: utf8.decode(bytes).trim(), foreign: false };
  } catch {
    return { text: windows1252.decode(bytes).trim(), foreign: true };
  }
}
