/**
 * Reading a log without writing to it: proofs, opened records. Needs no lock; a log that grows meanwhile does not disturb it.
 *
 * @module
 */
import {
  createTileSource,
  type Opening,
  parseCheckpoint,
  parseNote,
  proveInclusion,
  TileFault,
  tileWidth,
  writeProof,
} from '../../src/index.ts';
import { type Disk, realDisk, within } from '../disk/index.ts';
import { diskFailure, LogFailure } from '../failure/index.ts';
import { fastSha256, layoutOf } from './layout.ts';
import { readEntries, readOpeningAt, refuseOther } from './openings.ts';

/** A proof file for one entry of the published log in `folder/public`. @throws LogFailure */
export async function proveEntry(folder: string, index: number, disk: Disk = realDisk): Promise<string> {
  const layout = layoutOf(folder);
  try {
    const bytes = await disk.read(layout.checkpoint);
    const note = bytes === undefined ? undefined : parseNote(bytes);
    const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
    if (bytes === undefined || checkpoint === undefined)
      throw new LogFailure('not-a-log', `\`${folder}\` has no published checkpoint; is it a log?`, 'public/checkpoint');
    if (!Number.isSafeInteger(index) || index < 0 || index >= checkpoint.size)
      throw new LogFailure(
        'unknown-entry',
        `there is no entry ${index} in the checkpoint of ${checkpoint.size}; is it still waiting for one?`,
      );
    const source = createTileSource(checkpoint.size, (path) => disk.read(within(layout.public, path)), fastSha256);
    const hashes = await proveInclusion(index, checkpoint.size, source, fastSha256);
    return writeProof({ extra: null, index, hashes, checkpoint: Buffer.from(bytes).toString() });
  } catch (error) {
    if (error instanceof TileFault) throw new LogFailure('damaged', error.message, `public/${error.file}`);
    throw diskFailure(error, 'reading the log');
  }
}

/** The record and the salt behind an entry. @throws LogFailure `unknown-entry`, `erased` */
export async function readOpened(folder: string, index: number, disk: Disk = realDisk): Promise<Opening> {
  try {
    const layout = layoutOf(folder);
    const opening = await readOpeningAt(disk, layout, index);
    const note = parseNote((await disk.read(layout.checkpoint)) ?? new Uint8Array(0));
    const size = (note === undefined ? undefined : parseCheckpoint(note.text))?.size ?? 0;
    if (index >= size) throw new LogFailure('unknown-entry', `there is no entry ${index} in the checkpoint of ${size}`);
    const entries = await readEntries(disk, layout, Math.floor(index / tileWidth), size);
    refuseOther(opening, entries[index % tileWidth], index);
    return opening;
  } catch (error) {
    throw diskFailure(error, 'reading opened records');
  }
}
