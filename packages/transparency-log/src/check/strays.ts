/**
 * Files in the published folder that the checkpoint does not need.
 *
 * @module
 */
import { equal } from '../bytes/index.ts';
import { parseTilePath, tilePath, tileWidth, widthOf } from '../tile/index.ts';
import type { Fault } from './fault.ts';
import type { PublishedFolder } from './index.ts';

export interface Strays {
  readonly faults: readonly Fault[];
  /** Tiles beyond the checkpoint: of a log that grows while it is looked at, or lost power before it signed. Nothing vouches for them. */
  readonly ahead: readonly string[];
  /** Half-written files, left by a loss of power. */
  readonly leftovers: readonly string[];
}

const maxListed = 1000;

export async function findStrays(folder: PublishedFolder, size: number): Promise<Strays> {
  const faults: Fault[] = [];
  const ahead: string[] = [];
  const leftovers: string[] = [];
  const stray = (file: string): void => {
    if (faults.length < maxListed) faults.push({ kind: 'extra', file, message: 'no log has a file of this name' });
  };
  for (const name of await folder.names('')) {
    if (name === 'checkpoint.part') leftovers.push(name);
    else if (name !== 'checkpoint' && name !== 'tile') stray(name);
  }
  await walk('tile', 0);
  return { faults, ahead, leftovers };

  async function walk(path: string, depth: number): Promise<void> {
    if (depth > 9) return stray(path);
    for (const name of await folder.names(path)) await look(`${path}/${name}`, depth);
  }

  async function look(path: string, depth: number): Promise<void> {
    const tile = parseTilePath(path.replace(/\.part$/, ''));
    if (tile === undefined) {
      if (/^tile(\/(entries|[0-9]{1,2})(\/x[0-9]{3})*(\/[0-9]{3}\.p)?)?$/.test(path)) return walk(path, depth + 1);
      return stray(path);
    }
    if (path.endsWith('.part')) return void leftovers.push(path);
    const needed = widthOf(tile.level === 'entries' ? 0 : tile.level, tile.index, size);
    if (tile.width === needed) return;
    if (needed === 0 || tile.width > needed) return void ahead.push(path);
    // Of an earlier checkpoint: it must be the beginning of what is there now.
    const [part, now] = await Promise.all([folder.read(path), wider(tile.level, tile.index, needed)]);
    if (part === undefined || now === undefined) return;
    const fits = part.length <= now.length && equal(part, now.subarray(0, part.length));
    const expected = tile.level === 'entries' ? part.length : tile.width * 32;
    if (!fits || part.length !== expected)
      faults.push({ kind: 'altered', file: path, message: 'it is not the beginning of the tile as it is now' });
  }

  async function wider(level: number | 'entries', index: number, width: number): Promise<Uint8Array | undefined> {
    return (await folder.read(tilePath({ level, index, width }))) ?? folder.read(tilePath({ level, index, width: tileWidth }));
  }
}
