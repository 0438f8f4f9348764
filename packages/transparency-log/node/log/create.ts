import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { checkpointToText, emptyRoot, isKeyName, type PublicKey, publicKeyToText, signNote } from '../../src/index.ts';
import { type Disk, privateMode, publicMode, realDisk, writeFiles } from '../disk/index.ts';
import { diskFailure, LogFailure } from '../failure/index.ts';
import { createKeyPair, createSigner, keysToText } from '../keys/index.ts';
import { configToBytes } from './config.ts';
import { layoutOf } from './layout.ts';
import { privateFolderMode, publicFolderMode } from './state.ts';

export interface NewLog {
  /** Its name for good: a schemaless URL such as `log.example.org/2026`. Also the name of its keys. */
  readonly origin: string;
  /** Counts below it are not published; fixed for good, because two thresholds would give the small counts away. */
  readonly smallCell?: number;
}

export interface LogParts {
  readonly disk?: Disk;
  /** Seconds since 1970. */
  readonly clock?: () => number;
  /** Of the operating system, except where a test has no folder for it. */
  readonly lock?: (path: string) => () => void;
  /** For keys. */
  readonly random?: (bytes: number) => Uint8Array;
}

export const defaultSmallCell = 5;
export const systemClock = (): number => Math.floor(Date.now() / 1000);

/** Makes an empty log in a new folder and answers its public keys. @throws LogFailure */
export async function createLog(
  folder: string,
  { origin, smallCell = defaultSmallCell }: NewLog,
  parts: LogParts = {},
): Promise<readonly PublicKey[]> {
  const { disk = realDisk, clock = systemClock, random = randomBytes } = parts;
  if (!isKeyName(origin) || Buffer.byteLength(origin) > 255)
    throw new LogFailure('not-a-log', 'the origin is at most 255 bytes, without spaces and `+`: `log.example.org/2026`');
  if (!Number.isInteger(smallCell) || smallCell < 3 || smallCell > 100)
    throw new LogFailure('not-a-log', 'the smallest published count is between 3 and 100');
  const layout = layoutOf(folder);
  try {
    if ((await disk.names(folder)).length > 0)
      throw new LogFailure('not-a-log', `\`${folder}\` is not empty; a log begins in a new folder`);
    await disk.makeFolder(folder, publicFolderMode).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await disk.makeFolder(layout.state, privateFolderMode);
    await disk.makeFolder(layout.public, publicFolderMode);
    const pairs = [await createKeyPair(origin, 'ed25519', random(32)), await createKeyPair(origin, 'ml-dsa-44-cosignature', random(32))];
    const empty = { origin, size: 0, root: emptyRoot };
    const note = Buffer.from(
      await signNote(
        checkpointToText(empty),
        pairs.map((pair) => createSigner(pair, clock)),
      ),
    );
    const keys = Buffer.from(pairs.map((pair) => `${publicKeyToText(pair.publicKey)}\n`).join(''));
    await writeFiles(disk, [
      { path: layout.keys, bytes: Buffer.from(keysToText(pairs)), mode: privateMode },
      { path: layout.signed, bytes: note, mode: privateMode },
      { path: layout.checkpoint, bytes: note, mode: publicMode },
      { path: `${layout.root}/verifier-keys`, bytes: keys, mode: publicMode },
    ]);
    // Last, because with it the folder is a log.
    await writeFiles(disk, [{ path: layout.config, bytes: configToBytes({ origin, smallCell }), mode: privateMode }]);
    await disk.syncFolder(dirname(folder));
    return pairs.map((pair) => pair.publicKey);
  } catch (error) {
    throw diskFailure(error, 'making a log');
  }
}
