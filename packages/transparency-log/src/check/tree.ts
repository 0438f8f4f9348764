/**
 * Rebuilds the whole tree from the entries and compares it, tile by tile, with the published one.
 *
 * Three voices speak about each hash above the leaves: the tile it stands in, the tile below it, and the entries. Two against one say which
 * file is at fault. At the right edge the signed root has the second voice.
 *
 * @module
 */
import { equal } from '../bytes/index.ts';
import type { Checkpoint } from '../checkpoint/index.ts';
import { edgeRoot, hashesAt, type ReadPublished, tileWidth, widthOf } from '../tile/index.ts';
import { rootOf, type Sha256 } from '../tree/index.ts';
import type { Fault } from './fault.ts';
import { type Row, readEntries, readHashes } from './row.ts';

type Hash = Uint8Array;
type MaybeHash = Hash | undefined;

/** Roots of the full tiles of one level, by the published tiles and by the entries. */
interface Roots {
  readonly published: readonly MaybeHash[];
  readonly rebuilt: readonly MaybeHash[];
  readonly files: readonly { readonly tile: string; readonly bundle: string | undefined }[];
}

const isSame = (a: MaybeHash, b: MaybeHash): boolean => a !== undefined && b !== undefined && equal(a, b);

/** INVARIANT (nothing overlooked): no fault means that the entries give the signed root and that every published tile is what they give. */
export async function checkTree(checkpoint: Checkpoint, read: ReadPublished, hash: Sha256, onTile: () => void): Promise<Fault[]> {
  const faults: Fault[] = [];
  const published: (readonly Hash[] | undefined)[] = [];
  const rebuilt: (readonly Hash[] | undefined)[] = [];
  let edgePair: { tile: Row; bundle: Row } | undefined;
  let below = await checkLeaves();
  for (let level = 1; hashesAt(level, checkpoint.size) > 0; level += 1) below = await checkLevel(level, below);
  checkRoot();
  return faults;

  async function checkLeaves(): Promise<Roots> {
    const roots = { published: [] as MaybeHash[], rebuilt: [] as MaybeHash[], files: [] as { tile: string; bundle: string }[] };
    published.push([]);
    rebuilt.push([]);
    for (let index = 0; index * tileWidth < checkpoint.size; index += 1) {
      const width = widthOf(0, index, checkpoint.size);
      const bundle = await readEntries({ level: 'entries', index, width }, read, hash, faults);
      const tile = await readHashes({ level: 0, index, width }, read, faults);
      onTile();
      if (width < tileWidth) {
        published[0] = tile.hashes;
        rebuilt[0] = bundle.hashes;
        edgePair = { tile, bundle };
      } else {
        roots.published.push(tile.hashes && rootOf(tile.hashes, hash));
        roots.rebuilt.push(bundle.hashes && rootOf(bundle.hashes, hash));
        roots.files.push({ tile: tile.file, bundle: bundle.file });
      }
    }
    return roots;
  }

  async function checkLevel(level: number, lower: Roots): Promise<Roots> {
    const roots = { published: [] as MaybeHash[], rebuilt: [] as MaybeHash[], files: [] as { tile: string; bundle: undefined }[] };
    published.push([]);
    rebuilt.push([]);
    for (let index = 0; index * tileWidth < hashesAt(level, checkpoint.size); index += 1) {
      const width = widthOf(level, index, checkpoint.size);
      const tile = await readHashes({ level, index, width }, read, faults);
      const from = index * tileWidth;
      for (let i = 0; i < width; i += 1) judge(tile, i, from + i, lower);
      const whole = lower.rebuilt.slice(from, from + width);
      const row = whole.every((h) => h !== undefined) ? whole : undefined;
      if (width < tileWidth) {
        published[level] = tile.hashes;
        rebuilt[level] = row;
      } else {
        roots.published.push(tile.hashes && rootOf(tile.hashes, hash));
        roots.rebuilt.push(row && rootOf(row, hash));
        roots.files.push({ tile: tile.file, bundle: undefined });
      }
    }
    return roots;
  }

  /** One hash, in a tile above the leaves. */
  function judge(tile: Row, at: number, child: number, { published: tiles, rebuilt: entries, files }: Roots): void {
    const here = tile.hashes?.[at];
    const root = tiles[child];
    const leaves = entries[child];
    const { tile: childFile, bundle } = files[child]!;
    if (isSame(here, root) && isSame(here, leaves)) return;
    if (isSame(root, leaves)) {
      if (here !== undefined) altered(tile.file, `hash ${at} is not the root of \`${childFile}\``);
    } else if (isSame(here, leaves)) {
      if (root !== undefined) altered(childFile, 'its root is not the one in the tile above, which the entries confirm');
    } else if (isSame(here, root)) {
      if (leaves !== undefined && bundle !== undefined) altered(bundle, 'its entries are not those whose hashes are in the tree');
    } else if (here !== undefined && root !== undefined && leaves !== undefined) {
      altered(childFile, 'neither the tile above nor the entries fit it');
      altered(tile.file, `hash ${at} fits neither the tile below nor the entries`);
      if (bundle !== undefined) altered(bundle, 'neither of the tiles above fits its entries');
    }
  }

  function checkRoot(): void {
    const byTiles = isComplete(published) && equal(edgeRoot(published, hash), checkpoint.root);
    const byEntries = isComplete(rebuilt) && equal(edgeRoot(rebuilt, hash), checkpoint.root);
    if (byTiles && byEntries) return;
    const { tile, bundle } = edgePair ?? {};
    const differs = tile?.hashes?.findIndex((h, i) => !isSame(h, bundle?.hashes?.[i])) ?? -1;
    if (tile?.hashes !== undefined && bundle?.hashes !== undefined && differs >= 0) {
      if (byTiles) altered(bundle.file, `entry ${differs} in it is not the one whose hash was signed`);
      else if (byEntries) altered(tile.file, `hash ${differs} is not that of the entry`);
      else {
        altered(bundle.file, `entry ${differs} in it does not fit the tile`);
        altered(tile.file, `hash ${differs} does not fit the entry`);
      }
    }
    if (faults.length === 0)
      faults.push({
        kind: 'wrong-root',
        file: 'checkpoint',
        message: 'the tiles and entries fit together, but they are not the tree that was signed',
      });
  }

  function altered(file: string, message: string): void {
    if (!faults.some((fault) => fault.file === file && fault.kind === 'altered')) faults.push({ kind: 'altered', file, message });
  }
}

function isComplete(rows: readonly (readonly Hash[] | undefined)[]): rows is readonly (readonly Hash[])[] {
  return rows.every((row) => row !== undefined);
}
