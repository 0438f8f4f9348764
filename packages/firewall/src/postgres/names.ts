/**
 * Names and texts of a policy -> names and texts of SQL. Nothing from a policy enters a statement except through here.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Longer names would be cut by the server, and two could become one. */
export const longestNameBytes = 63;

/**
 * A name from words that are joined by two underscores. Ids have single hyphens only, which become single underscores, so
 * different words give different names. One that is too long ends with a fingerprint of all of it.
 *
 * @example nameOf(['fb', 'care-team', 'health-care']) // fb__care_team__health_care
 */
export function nameOf(words: readonly string[]): string {
  const whole = words.map((word) => word.replaceAll('-', '_')).join('__');
  if (bytesOf(whole) <= longestNameBytes) return whole;
  return `${whole.slice(0, longestNameBytes - 14)}__${fingerprintOf(whole)}`;
}

export function fingerprintOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
}

/**
 * INVARIANT (quoting): every name stands in double quotes with inner ones doubled, every text in single quotes with inner ones
 * doubled. The script switches standard_conforming_strings on, so a backslash is a backslash.
 */
export function quoteName(name: string): string {
  if (!isName(name)) throw new Error('a name for the database has 1 to 63 bytes and no NUL');
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll('\u0000', '\ufffd').replaceAll("'", "''")}'`;
}

/** A text inside a comment to the end of the line: it must not end that line. */
export function commentText(text: string): string {
  return text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ');
}

export function isName(name: string): boolean {
  return name !== '' && !name.includes('\u0000') && name.isWellFormed() && bytesOf(name) <= longestNameBytes;
}

/** A block of PL/pgSQL, in dollars that nothing inside it can close. */
export function doBlock(body: string): string {
  let tag = '$firebreak$';
  while (body.includes(tag)) tag = `${tag.slice(0, -1)}_$`;
  return `DO ${tag}\n${body}\n${tag};`;
}

export function bytesOf(text: string): number {
  return utf8ToBytes(text).length;
}
