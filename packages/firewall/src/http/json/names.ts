/**
 * Names of properties, read from bytes. The same few come again with every item of a list, so each is read once.
 *
 * @module
 */

export interface Name {
  readonly text: string;
  /** As it is written out, with quotes and colon. */
  readonly written: Uint8Array;
}

interface Known extends Name {
  readonly bytes: Uint8Array;
}

/** A body with more different names than this is read all the same, more slowly. */
const maximumKnown = 4096;

export type ReadName = (bytes: Uint8Array, from: number, to: number) => Name;

/** Bytes must be what stands between the quotes of a valid JSON text. */
export function createNames(): ReadName {
  const knownByHash = new Map<number, Known>();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  return (bytes, from, to) => {
    let hash = to - from;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const known = knownByHash.get(hash);
    if (known !== undefined && isSame(known.bytes, bytes, from, to)) return known;
    const raw = decoder.decode(bytes.subarray(from, to));
    const text = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
    const name = { text, written: encoder.encode(`${JSON.stringify(text)}:`), bytes: bytes.slice(from, to) };
    if (knownByHash.size < maximumKnown) knownByHash.set(hash, name);
    return name;
  };
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[from + at]) return false;
  return true;
}
