/**
 * Which encoding a file has, and its bytes as UTF-8.
 *
 * @module
 */
import type { Encoding } from '../model.ts';
import { decodeAt } from '../text/decode.ts';

/** By the mark at the beginning, or by zeros in every second place. Null: it holds zeros elsewhere, so it is no text. */
export function encodingOf(beginning: Uint8Array): { readonly encoding: Encoding; readonly mark: number } | null {
  const [a, b, c] = beginning;
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  const zeros = [0, 0];
  for (const [i, byte] of beginning.entries()) if (byte === 0) zeros[i & 1]! += 1;
  const half = beginning.length / 2;
  if (half >= 4 && zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return { encoding: 'utf-16le', mark: 0 };
  if (half >= 4 && zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1) return { encoding: 'utf-16be', mark: 0 };
  return zeros[0]! + zeros[1]! > 0 ? null : { encoding: 'utf-8', mark: 0 };
}

/** The first byte that is not ASCII, or -1. Four bytes at a time, because most of most files is ASCII. */
export function firstHigh(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  while (i < to && (bytes.byteOffset + i) % 4 !== 0) {
    if (bytes[i]! >= 0x80) return i;
    i += 1;
  }
  const quads = new Int32Array(bytes.buffer, bytes.byteOffset + i, Math.max(0, (to - i) >> 2));
  let k = 0;
  while (k < quads.length && (quads[k]! & 0x80808080) === 0) k += 1;
  for (i += k * 4; i < to; i += 1) if (bytes[i]! >= 0x80) return i;
  return -1;
}

/** Is what begins with the byte at `from` UTF-8? A few broken places are forgiven: somebody joined two files. */
export function isUtf8(bytes: Uint8Array, from: number, to: number, limit: number): boolean {
  let good = 0;
  let bad = 0;
  let i = from;
  while (i < to && good + bad < 10_000) {
    if (bytes[i]! < 0x80) {
      i += 1;
      continue;
    }
    const read = decodeAt(bytes, i, limit);
    if (read >> 4 === 0xfffd && (read & 15) === 1) {
      if (i + 4 > limit) break; // cut at the end of what is known
      bad += 1;
    } else good += 1;
    i += read & 15;
  }
  return bad === 0 || good > bad * 10;
}

/** Makes UTF-8 of what comes, piece by piece. */
export interface Transcoder {
  readonly next: (bytes: Uint8Array) => Uint8Array;
  readonly last: () => Uint8Array;
}

export function createTranscoder(encoding: Exclude<Encoding, 'utf-8'>): Transcoder {
  // A windows-1252 byte becomes one character, whatever it is, so offsets can be counted back.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  return {
    next: (bytes) => encoder.encode(decoder.decode(bytes, { stream: true })),
    last: () => encoder.encode(decoder.decode()),
  };
}
