/**
 * A log that is open for writing, as its parts share it.
 *
 * @module
 */
import type { Checkpoint, Edge, Opening, Signer } from '../../src/index.ts';
import { type Disk, ensureFolder, type FileToWrite, writeFiles } from '../disk/index.ts';
import type { Journal } from '../journal/index.ts';
import type { Layout } from './layout.ts';
import { foldersOf } from './openings.ts';

/** Where the numbering of each system stands, and the last time that was given. */
export interface Position {
  /** Seconds since 1970. */
  readonly time: number;
  readonly sequences: Readonly<Record<string, number>>;
}

export interface Pending {
  readonly opening: Opening;
  readonly entry: Uint8Array;
}

export interface LogState {
  readonly disk: Disk;
  readonly layout: Layout;
  readonly origin: string;
  readonly clock: () => number;
  readonly signers: readonly Signer[];
  readonly journal: Journal;
  readonly smallCell: number;
  /** Runs one thing after another: whatever touches the journal or `pending`. */
  readonly exclusive: Exclusive;
  /** The last checkpoint that was signed, durable in `state/signed`. */
  signed: { readonly checkpoint: Checkpoint; readonly note: string };
  edge: Edge;
  /** Entries of the bundle at the right edge. */
  tail: readonly Uint8Array[];
  /** Durable in the journal and not in a checkpoint. */
  pending: Pending[];
  position: Position;
  readonly knownFolders: Set<string>;
}

export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

export function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

/** Writes files and the folders they need, durably. */
export async function store(
  state: Pick<LogState, 'disk' | 'layout' | 'knownFolders'>,
  files: readonly FileToWrite[],
  folderMode: number,
): Promise<void> {
  for (const folder of foldersOf(files)) await ensureFolder(state.disk, state.layout.root, folder, folderMode, state.knownFolders);
  await writeFiles(state.disk, files);
}

export const privateFolderMode = 0o700;
export const publicFolderMode = 0o755;
