/**
 * Opening a log: what is durable decides, and whatever a crash left half done is done again or cut off.
 *
 * @module
 */

import { z } from 'zod';
import {
  type Checkpoint,
  type Edge,
  edgeRoot,
  entryOf,
  hashesAt,
  leafHash,
  openNote,
  parseCheckpoint,
  readBundle,
  readTile,
  TileFault,
  tilePath,
  tileWidth,
  type Verifier,
  widthOf,
} from '../../src/index.ts';
import { type Disk, within } from '../disk/index.ts';
import { LogFailure } from '../failure/index.ts';
import { textToSeconds } from './append.ts';
import { fastSha256, type Layout } from './layout.ts';
import { lineToOpening } from './openings.ts';
import type { Pending, Position } from './state.ts';

export interface Signed {
  readonly checkpoint: Checkpoint;
  readonly note: string;
}

export async function readSigned(
  disk: Disk,
  path: string,
  file: string,
  origin: string,
  verifiers: readonly Verifier[],
): Promise<Signed | undefined> {
  const bytes = await disk.read(path);
  if (bytes === undefined) return undefined;
  const opened = await openNote(bytes, verifiers);
  const checkpoint = opened.ok ? parseCheckpoint(opened.note.text) : undefined;
  if (!opened.ok || checkpoint?.origin !== origin)
    throw new LogFailure('damaged', `not a checkpoint of \`${origin}\` signed by its keys${opened.ok ? '' : `: ${opened.message}`}`, file);
  return { checkpoint, note: Buffer.from(bytes).toString() };
}

/**
 * INVARIANT (one history), against old backups: a published checkpoint that this folder does not know must not be overwritten, because
 * somebody may have seen it.
 */
export async function refuseRollback(disk: Disk, layout: Layout, signed: Signed, verifiers: readonly Verifier[]): Promise<void> {
  const shown = await readSigned(disk, layout.checkpoint, 'public/checkpoint', signed.checkpoint.origin, verifiers).catch(() => undefined);
  if (shown === undefined) return;
  const { size, root } = shown.checkpoint;
  const forked = size === signed.checkpoint.size && !Buffer.from(root).equals(signed.checkpoint.root);
  if (size > signed.checkpoint.size || forked)
    throw new LogFailure(
      'rolled-back',
      `the published checkpoint has ${size} entries, \`state\` knows ${signed.checkpoint.size}: it comes from an old copy. Going on would fork the log: bring back the newest \`state\`, or end this log and begin another`,
      'public/checkpoint',
    );
}

/** The right edge of the signed tree, read from the published tiles and compared with the signed root. */
export async function readEdge(
  disk: Disk,
  layout: Layout,
  { size, root }: Checkpoint,
): Promise<{ edge: Edge; tail: readonly Uint8Array[] }> {
  const read = (path: string): Promise<Uint8Array | undefined> => disk.read(within(layout.public, path));
  const edge: (readonly Uint8Array[])[] = [];
  try {
    for (let level = 0; hashesAt(level, size) > 0; level += 1) {
      const index = Math.floor(hashesAt(level, size) / tileWidth);
      edge.push(widthOf(level, index, size) === 0 ? [] : await readTile(level, index, size, read));
    }
  } catch (error) {
    if (error instanceof TileFault) throw new LogFailure('damaged', error.message, `public/${error.file}`);
    throw error;
  }
  if (!Buffer.from(edgeRoot(edge, fastSha256)).equals(root))
    throw new LogFailure('damaged', 'the tiles do not give the root that was signed; find the file with `firebreak log verify`');
  return { edge, tail: await readTail(read, size, edge[0] ?? []) };
}

async function readTail(
  read: (path: string) => Promise<Uint8Array | undefined>,
  size: number,
  leaves: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  if (leaves.length === 0) return [];
  const name = { level: 'entries', index: Math.floor(size / tileWidth), width: leaves.length } as const;
  const bytes = (await read(tilePath(name))) ?? (await read(tilePath({ ...name, width: tileWidth })));
  const entries = readBundle(bytes ?? new Uint8Array(0)).entries.slice(0, leaves.length);
  const fits = entries.length === leaves.length && entries.every((entry, i) => Buffer.from(leafHash(entry, fastSha256)).equals(leaves[i]!));
  if (!fits) throw new LogFailure('damaged', 'the entries at the end are missing or do not fit the tree', `public/${tilePath(name)}`);
  return entries.map((entry) => new Uint8Array(entry));
}

/** Entries of the journal that are not in the signed tree. */
export function pendingOf(batches: readonly { readonly start: number; readonly lines: readonly string[] }[], size: number): Pending[] {
  const pending: Pending[] = [];
  for (const { start, lines } of batches)
    for (const [i, line] of lines.entries()) {
      if (start + i < size) continue;
      const opening = lineToOpening(line);
      if (opening === undefined || start + i !== size + pending.length)
        throw new LogFailure('damaged', `entry ${start + i} of the journal cannot be read`, 'state/journal');
      pending.push({ opening, entry: entryOf(opening, fastSha256) });
    }
  return pending;
}

export function continuePosition(kept: Position, pending: readonly Pending[]): Position {
  const sequences = new Map(Object.entries(kept.sequences));
  let { time } = kept;
  for (const { opening } of pending) {
    const { system, sequence } = opening.record;
    sequences.set(system, Math.max(sequences.get(system) ?? 0, sequence));
    time = Math.max(time, textToSeconds(opening.record.time));
  }
  return { time, sequences: Object.fromEntries(sequences) };
}

/** @param size of the signed tree: its numbering was kept before it was signed, so without one numbers would be given out twice */
export function parsePosition(bytes: Uint8Array | undefined, size: number): Position {
  const damaged = (what: string): LogFailure => new LogFailure('damaged', what, 'state/position.json');
  if (bytes === undefined) {
    if (size > 0) throw damaged('the numbering is missing; without it numbers would be given out twice');
    return { time: 0, sequences: {} };
  }
  try {
    return positionShape.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    throw damaged('the numbering cannot be read');
  }
}

const positionShape = z.strictObject({ time: z.int().min(0), sequences: z.record(z.string(), z.int().min(1)) });
