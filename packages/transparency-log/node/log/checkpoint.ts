/**
 * From the journal into the tree, to a signed checkpoint, to the published folder.
 *
 * The order is what makes a crash harmless: opened records, numbering, bundles, tiles; then the checkpoint is signed and kept; then it is
 * published; then the journal is emptied. Until the signature is kept, everything can be done again with the same outcome.
 *
 * @module
 */
import {
  type Checkpoint,
  checkpointToText,
  createTileSource,
  edgeRoot,
  grow,
  leafHash,
  proveConsistency,
  signNote,
  tilePath,
  tileWidth,
  treeRoot,
  verifyConsistency,
  writeBundle,
} from '../../src/index.ts';
import { type Disk, type FileToWrite, privateMode, publicMode, within, writeFiles } from '../disk/index.ts';
import { LogFailure } from '../failure/index.ts';
import { fastSha256, type Layout } from './layout.ts';
import { openingToLine, segmentsFor } from './openings.ts';
import { type LogState, type Pending, privateFolderMode, publicFolderMode, store } from './state.ts';
import { countQuarters } from './statistics.ts';

/** Asks witnesses about the checkpoint that was signed and kept, and answers the note with their cosignatures. */
export type Cosign = (signed: LogState['signed']) => Promise<string>;

/** Brings all pending entries into the tree and signs it. Without pending entries the last checkpoint stands. */
export async function makeCheckpoint(state: LogState, cosign?: Cosign): Promise<void> {
  const taken = [...state.pending];
  if (taken.length === 0) {
    await witnessed(state, cosign);
    return publish(state);
  }
  const size = state.signed.checkpoint.size;
  await store(
    state,
    await segmentsFor(
      state.disk,
      state.layout,
      size,
      taken.map((p) => p.opening),
    ),
    privateFolderMode,
  );
  await store(state, [positionFile(state)], privateFolderMode);
  const grown = grow(
    state.edge,
    size,
    taken.map((p) => leafHash(p.entry, fastSha256)),
    fastSha256,
  );
  const bundles = bundlesFor(state, taken);
  const tiles = grown.tiles.map((tile) => publishedFile(state.layout, tilePath(tile), tile.bytes));
  await store(state, [...bundles.files, ...tiles], publicFolderMode);

  const next: Checkpoint = { origin: state.origin, size: size + taken.length, root: edgeRoot(grown.edge, fastSha256) };
  await refuseSecondHistory(state, next);
  const note = await signNote(checkpointToText(next), state.signers);
  await writeFiles(state.disk, [{ path: state.layout.signed, bytes: Buffer.from(note), mode: privateMode }]);
  // At once, with nothing awaited between: an append may be under way, and the index it gives is the size and what is pending.
  state.signed = { checkpoint: next, note };
  state.edge = grown.edge;
  state.tail = bundles.tail;
  state.pending = state.pending.slice(taken.length);
  // Before it is published, so that nobody sees it without; witnesses that do not answer do not hold it up for long.
  await witnessed(state, cosign);
  await publish(state);
  // If this fails the journal only holds more than it must.
  await state.exclusive(() =>
    state.journal.restart(
      next.size,
      state.pending.map((p) => openingToLine(p.opening)),
    ),
  );
  await removePartials(state, size, next.size);
  await countQuarters(state, next.size, taken.at(-1)!.opening.record.time);
}

async function witnessed(state: LogState, cosign: Cosign | undefined): Promise<void> {
  const note = await cosign?.(state.signed);
  if (note === undefined || note === state.signed.note) return;
  await writeFiles(state.disk, [{ path: state.layout.signed, bytes: Buffer.from(note), mode: privateMode }]);
  state.signed = { ...state.signed, note };
}

/** Shows the checkpoint that was signed and kept. Safe to do again. */
export async function publish(state: Pick<LogState, 'disk' | 'layout' | 'signed'>): Promise<void> {
  const bytes = Buffer.from(state.signed.note);
  const shown = await state.disk.read(state.layout.checkpoint);
  if (shown !== undefined && bytes.equals(shown)) return;
  await writeFiles(state.disk, [{ path: state.layout.checkpoint, bytes, mode: publicMode }]);
}

/**
 * INVARIANT (one history): nothing is signed unless the tree that is on the disk has been proved to continue the tree that was signed last,
 * which is durable in `state/signed` before anybody else sees it.
 */
async function refuseSecondHistory({ disk, layout, signed }: LogState, next: Checkpoint): Promise<void> {
  const source = createTileSource(next.size, (path) => disk.read(within(layout.public, path)), fastSha256);
  const [root, proof] = await Promise.all([
    treeRoot(next.size, source, fastSha256),
    proveConsistency(signed.checkpoint.size, next.size, source, fastSha256),
  ]);
  const claim = { old: signed.checkpoint, new: { size: next.size, root }, proof };
  if (!Buffer.from(root).equals(next.root) || !verifyConsistency(claim, fastSha256))
    throw new LogFailure(
      'damaged',
      'the tiles do not continue the tree that was signed last; nothing was signed. Find the file with `firebreak log verify`',
    );
}

function bundlesFor(state: LogState, taken: readonly Pending[]): { files: FileToWrite[]; tail: readonly Uint8Array[] } {
  const start = state.signed.checkpoint.size - state.tail.length;
  const entries = [...state.tail, ...taken.map((p) => p.entry)];
  const files: FileToWrite[] = [];
  for (let at = 0; at < entries.length; at += tileWidth) {
    const part = entries.slice(at, at + tileWidth);
    const name = { level: 'entries', index: (start + at) / tileWidth, width: part.length } as const;
    files.push(publishedFile(state.layout, tilePath(name), writeBundle(part)));
  }
  return { files, tail: entries.slice(entries.length - (entries.length % tileWidth)) };
}

function publishedFile(layout: Layout, path: string, bytes: Uint8Array): FileToWrite {
  return { path: within(layout.public, path), bytes, mode: publicMode };
}

function positionFile({ layout, position }: LogState): FileToWrite {
  return { path: layout.position, bytes: Buffer.from(`${JSON.stringify(position)}\n`), mode: privateMode };
}

/** Partial tiles may go once the full tile is there and a checkpoint covers it. Left behind they do no harm, so a failure is none. */
async function removePartials({ disk, layout }: { readonly disk: Disk; readonly layout: Layout }, from: number, to: number): Promise<void> {
  for (const level of ['entries', 0, 1, 2, 3, 4, 5, 6] as const) {
    const span = level === 'entries' ? tileWidth : tileWidth ** (level + 1);
    const index = Math.floor(from / span);
    if (index === Math.floor(to / span)) return;
    const folder = within(layout.public, `${tilePath({ level, index, width: tileWidth })}.p`);
    for (const name of await disk.names(folder)) await disk.remove(`${folder}/${name}`).catch(() => {});
  }
}
