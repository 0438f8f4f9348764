/**
 * A small witness: for each log it knows, it remembers the latest checkpoint and cosigns only what continues it.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  type Checkpoint,
  createVerifier,
  type Note,
  noteToText,
  openNote,
  type PublicKey,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  publicKeyToText,
  type Signer,
  signatureToLine,
  verifyConsistency,
} from '../../src/index.ts';
import { type Disk, privateMode, publicMode, realDisk, writeFiles } from '../disk/index.ts';
import { diskFailure, LogFailure } from '../failure/index.ts';
import { createKeyPair, createSigner, keysToText, readKeys } from '../keys/index.ts';
import { takeLock } from '../lock/index.ts';
import { type LogParts, systemClock } from '../log/create.ts';
import { fastSha256 } from '../log/layout.ts';
import { createExclusive, type Exclusive, privateFolderMode, publicFolderMode } from '../log/state.ts';

export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly contentType: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
  readonly body: string;
}

export interface Witness {
  readonly publicKeys: readonly PublicKey[];
  readonly addCheckpoint: (body: string) => Promise<WitnessAnswer>;
  /** The latest cosigned checkpoint of the log whose origin hashes to this; undefined if there is none. */
  readonly latest: (originHash: string) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

export interface WitnessSettings {
  /** Its name, without scheme: `witness.example.org/1`. */
  readonly name: string;
  /** Keys of the logs it watches. A key's name is the log's origin; a log may have several keys. */
  readonly logs: readonly PublicKey[];
}

/** Opens a witness on a folder of its own, with new keys if it has none. @throws LogFailure */
export async function openWitness(folder: string, { name, logs }: WitnessSettings, parts: LogParts = {}): Promise<Witness> {
  const { disk = realDisk, clock = systemClock, lock = takeLock } = parts;
  const latestFolder = join(folder, 'latest');
  try {
    for (const [path, mode] of [
      [folder, publicFolderMode],
      [join(folder, 'private'), privateFolderMode],
      [latestFolder, publicFolderMode],
    ] as const)
      await disk.makeFolder(path, mode).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    await disk.syncFolder(folder);
    await disk.syncFolder(dirname(folder));
    const release = lock(join(folder, 'private', 'lock'));
    try {
      const pairs = await keysOf(disk, folder, name);
      const signers = pairs.map((pair) => createSigner(pair, clock));
      return createWitness(
        disk,
        latestFolder,
        logs,
        signers,
        pairs.map((pair) => pair.publicKey),
        release,
      );
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    throw diskFailure(error, 'opening the witness');
  }
}

async function keysOf(disk: Disk, folder: string, name: string): ReturnType<typeof readKeys> {
  const path = join(folder, 'private', 'keys');
  const bytes = await disk.read(path);
  if (bytes === undefined) {
    const pairs = [await createKeyPair(name, 'ed25519-cosignature'), await createKeyPair(name, 'ml-dsa-44-cosignature')];
    const shown = pairs.map((pair) => `${publicKeyToText(pair.publicKey)}\n`).join('');
    await writeFiles(disk, [
      { path: join(folder, 'verifier-keys'), bytes: Buffer.from(shown), mode: publicMode },
      { path, bytes: Buffer.from(keysToText(pairs)), mode: privateMode },
    ]);
    return pairs;
  }
  const pairs = await readKeys(Buffer.from(bytes).toString(), 'private/keys');
  if (pairs.some((pair) => pair.publicKey.name !== name))
    throw new LogFailure('damaged', `the keys are of another witness than \`${name}\``, 'private/keys');
  return pairs;
}

export function originHash(origin: string): string {
  return createHash('sha256').update(origin).digest('hex');
}

function createWitness(
  disk: Disk,
  folder: string,
  logs: readonly PublicKey[],
  signers: readonly Signer[],
  publicKeys: readonly PublicKey[],
  release: () => void,
): Witness {
  const keysByOrigin = Map.groupBy(logs, (key) => key.name);
  const turnByOrigin = new Map<string, Exclusive>([...keysByOrigin.keys()].map((origin) => [origin, createExclusive()]));
  const fileOf = (origin: string): string => join(folder, originHash(origin));

  async function addCheckpoint(body: string): Promise<WitnessAnswer> {
    const request = parseAddCheckpoint(body);
    const note = request === undefined ? undefined : parseNote(request.checkpoint);
    const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
    if (request === undefined || checkpoint === undefined) return refused(400, 'this is no request to cosign a checkpoint');
    const turn = turnByOrigin.get(checkpoint.origin);
    if (turn === undefined) return refused(404, 'this witness does not know that log');
    const keys = keysByOrigin.get(checkpoint.origin)!.map(createVerifier);
    const opened = await openNote(request.checkpoint, keys);
    if (!opened.ok) return refused(403, opened.message);
    if (request.old > checkpoint.size) return refused(400, `the old size ${request.old} is beyond the checkpoint's ${checkpoint.size}`);
    const signed: Note = { text: opened.note.text, signatures: opened.verified };
    // INVARIANT (one history): looking at the latest checkpoint and replacing it is one step for each log.
    return turn(() => cosign(checkpoint, signed, request));
  }

  async function cosign(
    checkpoint: Checkpoint,
    signed: Note,
    { old, proof }: { readonly old: number; readonly proof: readonly Uint8Array[] },
  ): Promise<WitnessAnswer> {
    const latest = await read(checkpoint.origin);
    const latestSize = latest?.size ?? 0;
    if (old !== latestSize) return { status: 409, contentType: 'text/x.tlog.size', body: `${latestSize}\n` };
    const emptyTree = { size: 0, root: fastSha256(new Uint8Array(0)) };
    if (!verifyConsistency({ old: latest ?? emptyTree, new: checkpoint, proof }, fastSha256))
      return refused(422, 'the proof does not show that this tree continues the one that was cosigned last');
    const cosignatures = await Promise.all(signers.map(async ({ name, id, sign }) => ({ name, id, bytes: await sign(signed.text) })));
    const text = noteToText({ text: signed.text, signatures: [...signed.signatures, ...cosignatures] });
    await writeFiles(disk, [{ path: fileOf(checkpoint.origin), bytes: Buffer.from(text), mode: publicMode }]);
    return { status: 200, contentType: 'text/plain; charset=utf-8', body: cosignatures.map(signatureToLine).join('') };
  }

  async function read(origin: string): Promise<Checkpoint | undefined> {
    const bytes = await disk.read(fileOf(origin));
    if (bytes === undefined) return undefined;
    const note = parseNote(bytes);
    const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text);
    // To begin anew here would be to forget what was cosigned.
    if (checkpoint?.origin !== origin)
      throw new LogFailure('damaged', 'the latest checkpoint cannot be read', `latest/${originHash(origin)}`);
    return checkpoint;
  }

  return {
    publicKeys,
    addCheckpoint,
    latest: async (hash) => {
      if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
      const bytes = await disk.read(join(folder, hash));
      return bytes === undefined ? undefined : Buffer.from(bytes).toString();
    },
    close: async () => {
      await Promise.all([...turnByOrigin.values()].map((turn) => turn(async () => {})));
      release();
    },
  };
}

function refused(status: 400 | 403 | 404 | 422, message: string): WitnessAnswer {
  return { status, contentType: 'text/plain; charset=utf-8', body: `${message}\n` };
}
