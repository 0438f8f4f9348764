/**
 * One tile or bundle of a published log, read with suspicion.
 *
 * @module
 */
import { isEntry } from '../register/index.ts';
import { type ReadPublished, readBundle, splitTile, type TileName, tilePath, tileWidth } from '../tile/index.ts';
import { leafHash, type Sha256 } from '../tree/index.ts';
import type { Fault } from './fault.ts';

export interface Row {
  readonly file: string;
  /** Undefined if the file cannot be used; why is among the faults. */
  readonly hashes: readonly Uint8Array[] | undefined;
}

/** A full file may stand where the tree needs only the beginning of it: the log has grown since, and tidied up. */
async function readFile(name: TileName, read: ReadPublished): Promise<{ file: string; bytes: Uint8Array | undefined; width: number }> {
  const file = tilePath(name);
  const bytes = await read(file);
  if (bytes !== undefined || name.width === tileWidth) return { file, bytes, width: name.width };
  const full = tilePath({ ...name, width: tileWidth });
  const fullBytes = await read(full);
  return fullBytes === undefined ? { file, bytes, width: name.width } : { file: full, bytes: fullBytes, width: tileWidth };
}

export async function readHashes(name: TileName, read: ReadPublished, faults: Fault[]): Promise<Row> {
  const { file, bytes, width } = await readFile(name, read);
  const hashes = bytes === undefined ? undefined : splitTile(bytes, width);
  if (bytes === undefined) faults.push({ kind: 'missing', file, message: 'the tile is missing' });
  else if (hashes === undefined) faults.push(sizeFault(file, bytes.length, width * 32));
  return { file, hashes: hashes?.slice(0, name.width) };
}

export async function readEntries(name: TileName, read: ReadPublished, hash: Sha256, faults: Fault[]): Promise<Row> {
  const { file, bytes, width } = await readFile(name, read);
  if (bytes === undefined) {
    faults.push({ kind: 'missing', file, message: 'the entries are missing' });
    return { file, hashes: undefined };
  }
  const { entries, rest } = readBundle(bytes);
  if (entries.length < width) {
    faults.push({ kind: 'truncated', file, message: `${entries.length} whole entries instead of ${width}` });
    return { file, hashes: undefined };
  }
  if (entries.length > width || rest > 0)
    faults.push({ kind: 'too-long', file, message: `something follows the ${width} entries that belong there` });
  const used = entries.slice(0, name.width);
  const foreign = used.findIndex((entry) => !isEntry(entry));
  if (foreign >= 0)
    faults.push({ kind: 'malformed', file, message: `entry ${name.index * tileWidth + foreign} is not a commitment to a record` });
  return { file, hashes: used.map((entry) => leafHash(entry, hash)) };
}

function sizeFault(file: string, actual: number, expected: number): Fault {
  return { kind: actual < expected ? 'truncated' : 'too-long', file, message: `${actual} bytes instead of ${expected}` };
}
