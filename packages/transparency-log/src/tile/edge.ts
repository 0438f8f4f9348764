/**
 * The right edge of a growing tree: for each level the hashes of the tile that is not full yet. All that is needed to grow it.
 *
 * @module
 */
import { concat } from '../bytes/index.ts';
import { emptyRoot, hashBytes, nodeHash, rootOf, type Sha256, sha256 } from '../tree/index.ts';
import { hashesAt, type TileName, tileWidth } from './path.ts';

/** Hashes of the partial tile of level 0, 1, 2 ...; trailing levels may be missing. */
export type Edge = readonly (readonly Uint8Array[])[];

export interface WrittenTile extends TileName {
  readonly bytes: Uint8Array;
}

export interface Growth {
  readonly edge: Edge;
  /** Tiles that are new or wider than before: the full ones, then the partial ones of the new size. */
  readonly tiles: readonly WrittenTile[];
}

/** Appends leaves to a tree of `size`. */
export function grow(edge: Edge, size: number, leafHashes: readonly Uint8Array[], hash: Sha256 = sha256): Growth {
  const levels = edge.map((level) => [...level]);
  const full: WrittenTile[] = [];
  const next: number[] = [];
  const indexOf = (level: number): number => next[level] ?? Math.floor(hashesAt(level, size) / tileWidth);
  const push = (level: number, value: Uint8Array): void => {
    const row = levels[level] ?? [];
    levels[level] = row;
    row.push(value);
    if (row.length < tileWidth) return;
    const index = indexOf(level);
    next[level] = index + 1;
    full.push({ level, index, width: tileWidth, bytes: concat(...row) });
    levels[level] = [];
    push(level + 1, rootOf(row, hash));
  };
  for (const leaf of leafHashes) push(0, leaf);
  const newSize = size + leafHashes.length;
  const partial = levels.flatMap((row, level) =>
    row.length === 0 || hashesAt(level, newSize) === hashesAt(level, size)
      ? []
      : [{ level, index: indexOf(level), width: row.length, bytes: concat(...row) }],
  );
  return { edge: levels, tiles: [...full, ...partial] };
}

export function edgeRoot(edge: Edge, hash: Sha256 = sha256): Uint8Array {
  // From right to left: each level's row is what stands to the left of everything below it.
  let root: Uint8Array | undefined;
  for (const row of edge) {
    const pieces = completeSubtrees(row, hash);
    for (const piece of pieces.toReversed()) root = root === undefined ? piece : nodeHash(piece, root, hash);
  }
  return root ?? emptyRoot;
}

/** A row of up to 255 hashes as complete subtrees, the widest first. */
function completeSubtrees(row: readonly Uint8Array[], hash: Sha256): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (let width = 128; width >= 1; width /= 2) {
    if (row.length - at < width) continue;
    pieces.push(rootOf(row.slice(at, at + width), hash));
    at += width;
  }
  return pieces;
}

/** The hashes in a tile; undefined if the bytes are not exactly so many hashes. */
export function splitTile(bytes: Uint8Array, width: number): Uint8Array[] | undefined {
  if (bytes.length !== width * hashBytes) return undefined;
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * hashBytes, (i + 1) * hashBytes));
}
