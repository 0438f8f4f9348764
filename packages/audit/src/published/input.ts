import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Report } from '../model/index.ts';

/** What a report says about the table that it was made from: its text as UTF-8. */
export function inputOfTable(text: string, rows: number): Report['input'] {
  const bytes = new TextEncoder().encode(text);
  return { sha256: bytesToHex(sha256(bytes)), bytes: bytes.length, kind: 'table', rows };
}
