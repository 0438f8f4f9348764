/**
 * Checks a published log from outside, with nothing but its folder and the keys that are trusted. Every hash is computed anew from the
 * entries; nothing that the writer keeps elsewhere is looked at.
 *
 * @module
 */
import { type Checkpoint, parseCheckpoint } from '../checkpoint/index.ts';
import { openNote, type Verifier } from '../note/index.ts';
import type { ReadPublished } from '../tile/index.ts';
import { type Sha256, sha256 } from '../tree/index.ts';
import type { Fault, FaultKind } from './fault.ts';
import { findStrays } from './strays.ts';
import { checkTree } from './tree.ts';

export interface PublishedFolder {
  readonly read: ReadPublished;
  /** Names of files and folders in a folder. Without it, files too many go unnoticed. */
  readonly names: (folder: string) => Promise<readonly string[]>;
}

export interface Trust {
  /** Keys of the log. At least one must have signed; the first one's name is the origin. */
  readonly log: readonly Verifier[];
  readonly witnesses?: readonly Verifier[];
  readonly quorum?: number;
}

export interface LogReport {
  /** Null if it cannot be believed. */
  readonly checkpoint: Checkpoint | null;
  readonly signedBy: readonly string[];
  readonly cosignedBy: readonly string[];
  readonly faults: readonly Fault[];
  readonly ahead: readonly string[];
  readonly leftovers: readonly string[];
}

export interface CheckOptions {
  readonly hash?: Sha256;
  /** Told after each 256 entries. */
  readonly onProgress?: (entries: number) => void;
}

export async function checkPublished(
  folder: PublishedFolder,
  trust: Trust,
  { hash = sha256, onProgress }: CheckOptions = {},
): Promise<LogReport> {
  const head = await checkHead(folder, trust);
  if (head.checkpoint === null) return { ...head, ahead: [], leftovers: [] };
  let entries = 0;
  const tree = await checkTree(head.checkpoint, folder.read, hash, () => {
    entries += 256;
    onProgress?.(entries);
  });
  const strays = await findStrays(folder, head.checkpoint.size);
  return { ...head, faults: [...head.faults, ...tree, ...strays.faults], ahead: strays.ahead, leftovers: strays.leftovers };
}

type Head = Pick<LogReport, 'checkpoint' | 'signedBy' | 'cosignedBy' | 'faults'>;

async function checkHead(folder: PublishedFolder, { log, witnesses = [], quorum = 0 }: Trust): Promise<Head> {
  const refused = (kind: FaultKind, message: string): Head => ({
    checkpoint: null,
    signedBy: [],
    cosignedBy: [],
    faults: [{ kind, file: 'checkpoint', message }],
  });
  const bytes = await folder.read('checkpoint');
  if (bytes === undefined) return refused('missing', 'there is no checkpoint; is this the published folder of a log?');
  const opened = await openNote(bytes, log);
  if (!opened.ok) return refused(opened.problem, opened.message);
  const checkpoint = parseCheckpoint(opened.note.text);
  if (checkpoint === undefined) return refused('malformed', 'the signed note is not a checkpoint');
  if (checkpoint.origin !== log[0]?.name) return refused('unsigned', `this is the log \`${checkpoint.origin}\`, not \`${log[0]?.name}\``);
  const cosigned = await openNote(bytes, witnesses);
  if (!cosigned.ok && cosigned.problem !== 'unsigned') return refused(cosigned.problem, cosigned.message);
  const cosignedBy = [...new Set(cosigned.ok ? cosigned.verified.map((signature) => signature.name) : [])];
  const faults: Fault[] =
    cosignedBy.length < quorum
      ? [
          {
            kind: 'too-few-witnesses',
            file: 'checkpoint',
            message: `${cosignedBy.length} of the trusted witnesses cosigned; ${quorum} are asked for`,
          },
        ]
      : [];
  return { checkpoint, signedBy: opened.verified.map((signature) => `${signature.name} ${signature.id}`), cosignedBy, faults };
}

export type { Fault, FaultKind } from './fault.ts';
