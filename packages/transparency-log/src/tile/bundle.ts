/**
 * Entry bundles: each entry after its length in two bytes, big-endian.
 *
 * @module
 */
import { concat } from '../bytes/index.ts';

const maxEntryBytes = 65_535;

/** @throws RangeError for an entry longer than the format can say */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...entries.flatMap((entry) => {
      if (entry.length > maxEntryBytes) throw new RangeError(`an entry has ${entry.length} bytes; at most ${maxEntryBytes} fit`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

export interface Bundle {
  readonly entries: readonly Uint8Array[];
  /** Bytes of an entry that is not all there. */
  readonly rest: number;
}

export function readBundle(bytes: Uint8Array): Bundle {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const length = (bytes[at]! << 8) | bytes[at + 1]!;
    if (at + 2 + length > bytes.length) break;
    entries.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return { entries, rest: bytes.length - at };
}
