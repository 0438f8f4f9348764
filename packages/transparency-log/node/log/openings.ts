/**
 * The records behind the leaves, with their salts, 256 to a file, one a line. Private. One can be erased: its leaf stays and says nothing.
 *
 * @module
 */
import { dirname } from 'node:path';
import {
  base64ToBytes,
  bytesToBase64,
  canonicalJson,
  checkRecord,
  entryOf,
  type Opening,
  readBundle,
  tilePath,
  tileWidth,
} from '../../src/index.ts';
import { type Disk, type FileToWrite, privateMode, within, writeFiles } from '../disk/index.ts';
import { LogFailure } from '../failure/index.ts';
import { fastSha256, type Layout, segmentPath } from './layout.ts';

export function openingToLine({ salt, record }: Opening): string {
  return canonicalJson({ record, salt: bytesToBase64(salt) });
}

/** Undefined if it is not one. */
export function lineToOpening(line: string): Opening | undefined {
  try {
    const { salt, record } = JSON.parse(line) as { readonly salt?: unknown; readonly record?: unknown };
    const checked = checkRecord(record);
    const bytes = typeof salt === 'string' ? base64ToBytes(salt) : undefined;
    return checked.ok && bytes !== undefined ? { salt: bytes, record: checked.value } : undefined;
  } catch {
    return undefined;
  }
}

const erasedLine = 'erased';

/** Files to write so that the openings from entry `size` on are kept. What stands before `size` stays as it is. */
export async function segmentsFor(disk: Disk, layout: Layout, size: number, openings: readonly Opening[]): Promise<FileToWrite[]> {
  const files: FileToWrite[] = [];
  for (let at = 0; at < openings.length; ) {
    const index = Math.floor((size + at) / tileWidth);
    const before = size + at - index * tileWidth;
    const kept = before === 0 ? [] : (await readSegment(disk, layout, index)).slice(0, before);
    if (kept.length < before) throw new LogFailure('damaged', 'opened records are missing', `state/openings/${segmentPath(index)}`);
    const added = openings.slice(at, at + tileWidth - before).map(openingToLine);
    files.push(segmentFile(layout, index, [...kept, ...added]));
    at += added.length;
  }
  return files;
}

/** Lines of a segment: opened records, or `erased`. */
async function readSegment(disk: Disk, layout: Layout, index: number): Promise<string[]> {
  const bytes = await disk.read(within(layout.openings, segmentPath(index)));
  return bytes === undefined ? [] : Buffer.from(bytes).toString().split('\n').slice(0, -1);
}

function segmentFile(layout: Layout, index: number, lines: readonly string[]): FileToWrite {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  return { path: within(layout.openings, segmentPath(index)), bytes, mode: privateMode };
}

export async function readOpeningAt(disk: Disk, layout: Layout, index: number): Promise<Opening> {
  const segment = Math.floor(index / tileWidth);
  const line = (await readSegment(disk, layout, segment))[index % tileWidth];
  if (line === undefined) throw new LogFailure('unknown-entry', `there is no opened record ${index}`);
  if (line === erasedLine) throw new LogFailure('erased', `record ${index} was erased; its leaf stays and says nothing`);
  const opening = lineToOpening(line);
  if (opening === undefined)
    throw new LogFailure('damaged', `the opened record ${index} cannot be read`, `state/openings/${segmentPath(segment)}`);
  return opening;
}

/** Every record in a checkpoint that was not erased, in order. */
export async function* readOpenings(
  disk: Disk,
  layout: Layout,
  from: number,
  size: number,
): AsyncGenerator<{ index: number; opening: Opening }> {
  for (let segment = Math.floor(from / tileWidth); segment * tileWidth < size; segment += 1) {
    const lines = await readSegment(disk, layout, segment);
    const entries = await readEntries(disk, layout, segment, size);
    for (const [i, line] of lines.entries()) {
      const index = segment * tileWidth + i;
      if (index < from || index >= size || line === erasedLine) continue;
      const opening = lineToOpening(line);
      if (opening === undefined)
        throw new LogFailure('damaged', `the opened record ${index} cannot be read`, `state/openings/${segmentPath(segment)}`);
      refuseOther(opening, entries[i], index);
      yield { index, opening };
    }
  }
}

/** The published entries of a segment, as far as the tree of `size` has them. */
export async function readEntries(disk: Disk, layout: Layout, segment: number, size: number): Promise<readonly Uint8Array[]> {
  const width = Math.min(tileWidth, size - segment * tileWidth);
  const read = (of: number): Promise<Uint8Array | undefined> =>
    disk.read(within(layout.public, tilePath({ level: 'entries', index: segment, width: of })));
  const bytes = (await read(width)) ?? (await read(tileWidth));
  if (bytes === undefined)
    throw new LogFailure('damaged', 'entries are missing', `public/${tilePath({ level: 'entries', index: segment, width })}`);
  return readBundle(bytes).entries;
}

/** INVARIANT (what is told is what was logged): a record that was changed afterwards is neither counted nor handed out. */
export function refuseOther(opening: Opening, entry: Uint8Array | undefined, index: number): void {
  if (entry === undefined || !Buffer.from(entryOf(opening, fastSha256)).equals(entry))
    throw new LogFailure(
      'damaged',
      `the opened record ${index} is not the one that was logged`,
      `state/openings/${segmentPath(Math.floor(index / tileWidth))}`,
    );
}

/** Replaces opened records and their salts. Resolves when the new file is durable; old blocks of the disk are the disk's. */
export async function eraseOpenings(disk: Disk, layout: Layout, indices: readonly number[]): Promise<void> {
  const segments = Map.groupBy(indices, (index) => Math.floor(index / tileWidth));
  for (const [segment, wanted] of segments) {
    const lines = await readSegment(disk, layout, segment);
    for (const index of wanted) {
      if (lines[index % tileWidth] === undefined) throw new LogFailure('unknown-entry', `there is no opened record ${index}`);
      lines[index % tileWidth] = erasedLine;
    }
    await writeFiles(disk, [segmentFile(layout, segment, lines)]);
  }
}

export function foldersOf(files: readonly FileToWrite[]): ReadonlySet<string> {
  return new Set(files.map((file) => dirname(file.path)));
}
