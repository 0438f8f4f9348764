/**
 * Checking proofs: the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2, whose trees are those of RFC 6962.
 *
 * @module
 */
import { equal } from '../bytes/index.ts';
import { emptyRoot, hashBytes, nodeHash, type Sha256, sha256 } from './hash.ts';

const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;
const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

export function verifyInclusion({ leafHash, index, size, root, proof }: InclusionClaim, hash: Sha256 = sha256): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leafHash, root, ...proof])) return false;
  let node = index;
  let last = size - 1;
  let computed = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      computed = nodeHash(sibling, computed, hash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else computed = nodeHash(computed, sibling, hash);
    node = half(node);
    last = half(last);
  }
  return last === 0 && equal(computed, root);
}

export interface ConsistencyClaim {
  readonly old: { readonly size: number; readonly root: Uint8Array };
  readonly new: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
}

/** INVARIANT (one history): true only if the new tree begins with all leaves of the old one, in their order. */
export function verifyConsistency({ old, new: grown, proof }: ConsistencyClaim, hash: Sha256 = sha256): boolean {
  if (!isSize(old.size) || !isSize(grown.size) || old.size > grown.size || !areHashes([old.root, grown.root, ...proof])) return false;
  if (old.size === 0) return proof.length === 0 && equal(old.root, emptyRoot) && (grown.size > 0 || equal(grown.root, emptyRoot));
  if (old.size === grown.size) return proof.length === 0 && equal(old.root, grown.root);
  let node = old.size - 1;
  let last = grown.size - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  const rest = [...proof];
  // An old tree that is one complete subtree is its own first step, and the proof leaves it out.
  const first = node === 0 ? old.root : rest.shift();
  if (first === undefined) return false;
  let oldRoot = first;
  let newRoot = first;
  for (const step of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      oldRoot = nodeHash(step, oldRoot, hash);
      newRoot = nodeHash(step, newRoot, hash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else newRoot = nodeHash(newRoot, step, hash);
    node = half(node);
    last = half(last);
  }
  return last === 0 && equal(oldRoot, old.root) && equal(newRoot, grown.root);
}

function areHashes(candidates: readonly Uint8Array[]): boolean {
  return candidates.every((candidate) => candidate.length === hashBytes);
}
