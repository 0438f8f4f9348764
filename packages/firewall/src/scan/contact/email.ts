/**
 * E-mail addresses, from the sign in their middle.
 *
 * @module
 */
import { isAlphanumeric } from '../text/bytes.ts';

const longestLocal = 64;
const longestDomain = 253;
/** Endings that are no top-level domain but stand after an @ in names of files: `logo@2x.png`. */
const fileEndings = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'css', 'js', 'ts', 'json', 'html', 'pdf', 'txt', 'csv']);

/** The address around the `@` at `at`, or null. */
export function emailAt(bytes: Uint8Array, at: number, start: number, end: number): { from: number; to: number } | null {
  let from = at;
  while (from > start && at - from <= longestLocal && isLocal(bytes[from - 1]!)) from -= 1;
  while (from < at && (bytes[from] === 0x2e || bytes[from] === 0x2d || bytes[from] === 0x27)) from += 1;
  if (from === at || at - from > longestLocal || bytes[at - 1] === 0x2e) return null;
  // `@name@File.cmake` is a placeholder
  if (from > start && bytes[from - 1] === 0x40) return null;
  // user@host of an address of a server is no mailbox
  if (from >= start + 3 && bytes[from - 1] === 0x2f && bytes[from - 2] === 0x2f && bytes[from - 3] === 0x3a) return null;
  if (bytes[from - 1] === 0x3c && isMessageId(bytes, from - 1, start)) return null;
  if (bytes[from - 1] === 0x3a && inUrl(bytes, from - 1, start)) return null;
  let to = at + 1;
  let labelStart = to;
  let labels = 0;
  while (to < end && to - at <= longestDomain) {
    const byte = bytes[to]!;
    if (isAlphanumeric(byte) || (byte === 0x2d && to > labelStart)) to += 1;
    else if (byte === 0x2e && to > labelStart && isAlphanumeric(bytes[to + 1]!)) {
      labels += 1;
      to += 1;
      labelStart = to;
    } else break;
  }
  if (labels === 0 || to - labelStart < 2) return null;
  let top = '';
  for (let i = labelStart; i < to; i += 1) top += String.fromCharCode(bytes[i]! | 0x20);
  if (/[^a-z]/.test(top) || fileEndings.has(top)) return null;
  if (bytes[to] === 0x3a && bytes[to + 1]! > 0x20 && bytes[from - 1] !== 0x22 && isAlphanumeric(bytes[to + 1]!)) return null; // git@host:path
  return { from, to };
}

function isLocal(byte: number): boolean {
  return isAlphanumeric(byte) || byte === 0x2e || byte === 0x5f || byte === 0x25 || byte === 0x2b || byte === 0x2d || byte === 0x27;
}

function inUrl(bytes: Uint8Array, at: number, start: number): boolean {
  for (let i = at; i > start && at - i < 60; i -= 1) {
    if (bytes[i]! <= 0x20) return false;
    if (bytes[i] === 0x2f && bytes[i - 1] === 0x2f) return true;
  }
  return false;
}

/** `Message-ID: <…>` and its relatives name a letter, not a mailbox. */
function isMessageId(bytes: Uint8Array, at: number, start: number): boolean {
  let line = at;
  while (line > start && at - line < 300 && bytes[line - 1] !== 0x0a) line -= 1;
  return /^(?:message-id|references|in-reply-to|content-id|x-[a-z-]*id):/i.test(String.fromCharCode(...bytes.subarray(line, line + 30)));
}
