/**
 * What a cosignature signs: c2sp.org/tlog-cosignature, as of 22 July 2026.
 *
 * @module
 */
import { concat, uint64, utf8 } from '../bytes/index.ts';
import { parseCheckpoint } from '../checkpoint/index.ts';

/** Header and time, then the text of the checkpoint as it is. */
export function ed25519Message(text: string, timestamp: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${timestamp}\n${text}`);
}

/** The struct `cosigned_message` for a whole tree, from leaf 0. Undefined if the text is no checkpoint or a name is too long. */
export function subtreeMessage(cosigner: string, text: string, timestamp: number): Uint8Array | undefined {
  const checkpoint = parseCheckpoint(text);
  const name = utf8(cosigner);
  const origin = utf8(checkpoint?.origin ?? '');
  if (checkpoint === undefined || !fits(name) || !fits(origin)) return undefined;
  return concat(
    utf8('subtree/v1\n\0'),
    Uint8Array.of(name.length),
    name,
    uint64(timestamp),
    Uint8Array.of(origin.length),
    origin,
    uint64(0),
    uint64(checkpoint.size),
    checkpoint.root,
  );
}

const fits = (bytes: Uint8Array): boolean => bytes.length >= 1 && bytes.length <= 255;

export interface TimestampedSignature {
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly signature: Uint8Array;
}

export function writeTimestamped({ timestamp, signature }: TimestampedSignature): Uint8Array {
  return concat(uint64(timestamp), signature);
}

export function readTimestamped(bytes: Uint8Array, signatureBytes: number): TimestampedSignature | undefined {
  if (bytes.length !== 8 + signatureBytes) return undefined;
  const timestamp = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
  return timestamp > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : { timestamp: Number(timestamp), signature: bytes.subarray(8) };
}
