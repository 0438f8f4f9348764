/**
 * Hashing of the tree: RFC 6962, section 2.1.
 *
 * @module
 */
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

export type Sha256 = (data: Uint8Array) => Uint8Array;

/** Works everywhere. Node hands in a faster one. */
export const sha256: Sha256 = (data) => nobleSha256(data);

export const hashBytes = 32;

/** Root of a tree without leaves: the hash of nothing. */
export const emptyRoot: Uint8Array = nobleSha256(new Uint8Array(0));

export function leafHash(entry: Uint8Array, hash: Sha256 = sha256): Uint8Array {
  const data = new Uint8Array(entry.length + 1);
  data.set(entry, 1);
  return hash(data);
}

export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Sha256 = sha256): Uint8Array {
  const data = new Uint8Array(1 + 2 * hashBytes);
  data[0] = 1;
  data.set(left, 1);
  data.set(right, 1 + hashBytes);
  return hash(data);
}

/** The largest power of two below `size`, for sizes of two and more: where the tree divides. Sizes go beyond 32 bits. */
export function divide(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** Root over hashes that stand side by side: leaves, or complete subtrees of one height. */
export function rootOf(hashes: readonly Uint8Array[], hash: Sha256 = sha256): Uint8Array {
  if (hashes.length === 0) return emptyRoot;
  if (hashes.length === 1) return hashes[0]!;
  const k = divide(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, k), hash), rootOf(hashes.slice(k), hash), hash);
}
