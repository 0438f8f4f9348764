/**
 * Hashes of complete subtrees out of tiles, each tile read at most once.
 *
 * @module
 */
import { type HashSource, rootOf, type Sha256, sha256 } from '../tree/index.ts';
import { splitTile } from './edge.ts';
import { tilePath, tileWidth, widthOf } from './path.ts';

/** Reads a file of the published log by its path; undefined if there is none. */
export type ReadPublished = (path: string) => Promise<Uint8Array | undefined>;

/** A tile is not there or not of the size that the tree needs. */
export class TileFault extends Error {
  override readonly name = 'TileFault';
  readonly file: string;

  constructor(file: string, what: string) {
    super(`${what}: \`${file}\``);
    this.file = file;
  }
}

/** Hashes of the tree of `size` leaves. Not checked: whoever uses them compares the outcome with a signed root. */
export function createTileSource(size: number, read: ReadPublished, hash: Sha256 = sha256): HashSource {
  const tiles = new Map<string, Promise<readonly Uint8Array[]>>();
  return async (height, index) => {
    const level = Math.floor(height / 8);
    const span = 2 ** (height - 8 * level);
    const first = index * span;
    const tileIndex = Math.floor(first / tileWidth);
    const row = await remembered(level, tileIndex);
    const from = first - tileIndex * tileWidth;
    return rootOf(row.slice(from, from + span), hash);
  };

  function remembered(level: number, index: number): Promise<readonly Uint8Array[]> {
    const key = `${level}/${index}`;
    const known = tiles.get(key) ?? readTile(level, index, size, read);
    tiles.set(key, known);
    return known;
  }
}

/** One tile of a tree of `size`. A full one may stand where the tree needs only its first hashes. */
export async function readTile(level: number, index: number, size: number, read: ReadPublished): Promise<readonly Uint8Array[]> {
  const width = widthOf(level, index, size);
  const path = tilePath({ level, index, width });
  const bytes = await read(path);
  if (bytes !== undefined) {
    const row = splitTile(bytes, width);
    if (row === undefined) throw new TileFault(path, `a tile has ${bytes.length} bytes instead of ${width * 32}`);
    return row;
  }
  const full = width < tileWidth ? await read(tilePath({ level, index, width: tileWidth })) : undefined;
  const row = full === undefined ? undefined : splitTile(full, tileWidth);
  if (row === undefined) throw new TileFault(path, 'a tile is missing');
  return row.slice(0, width);
}
