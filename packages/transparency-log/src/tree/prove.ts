/**
 * Making proofs: RFC 6962, sections 2.1.1 and 2.1.2, over whatever can give the hash of a complete subtree.
 *
 * @module
 */
import { divide, emptyRoot, nodeHash, type Sha256, sha256 } from './hash.ts';

/** Hash of the complete subtree of `2 ** height` leaves that is number `index` among those of its height. */
export type HashSource = (height: number, index: number) => Promise<Uint8Array>;

interface Range {
  readonly from: number;
  readonly to: number;
}

export async function treeRoot(size: number, source: HashSource, hash: Sha256 = sha256): Promise<Uint8Array> {
  return size === 0 ? emptyRoot : rangeRoot({ from: 0, to: size }, source, hash);
}

/** @throws RangeError if there is no such leaf */
export async function proveInclusion(index: number, size: number, source: HashSource, hash: Sha256 = sha256): Promise<Uint8Array[]> {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size))
    throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  const ranges: Range[] = [];
  for (let from = 0, to = size; to - from > 1; ) {
    const middle = from + divide(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return Promise.all(ranges.toReversed().map((range) => rangeRoot(range, source, hash)));
}

/** @throws RangeError if the old tree is larger than the new one */
export async function proveConsistency(old: number, size: number, source: HashSource, hash: Sha256 = sha256): Promise<Uint8Array[]> {
  if (!(Number.isSafeInteger(old) && Number.isSafeInteger(size) && old >= 0 && old <= size))
    throw new RangeError(`a tree of ${size} leaves did not grow from one of ${old}`);
  if (old === 0 || old === size) return [];
  const ranges: Range[] = [];
  let from = 0;
  let to = size;
  while (old !== to) {
    const middle = from + divide(to - from);
    if (old <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // The old root itself is known to whoever checks; any smaller piece is not.
  if (from !== 0) ranges.push({ from, to });
  return Promise.all(ranges.toReversed().map((range) => rangeRoot(range, source, hash)));
}

async function rangeRoot({ from, to }: Range, source: HashSource, hash: Sha256): Promise<Uint8Array> {
  const size = to - from;
  const k = size === 1 ? 1 : divide(size);
  if (size === 1 || k * 2 === size) return source(Math.round(Math.log2(size)), from / size);
  const [left, right] = await Promise.all([
    rangeRoot({ from, to: from + k }, source, hash),
    rangeRoot({ from: from + k, to }, source, hash),
  ]);
  return nodeHash(left, right, hash);
}
