/**
 * A log on a plain folder: append, checkpoint, prove, erase.
 *
 * @module
 */
import { type Checkpoint, checkDraft, createVerifier, type Opening, type PublicKey, type RecordDraft } from '../../src/index.ts';
import { type Disk, partSuffix, realDisk } from '../disk/index.ts';
import { diskFailure, LogFailure } from '../failure/index.ts';
import { openJournal } from '../journal/index.ts';
import { createSigner, readKeys } from '../keys/index.ts';
import { takeLock } from '../lock/index.ts';
import type { CosignOutcome, WitnessAddress } from '../witness/client.ts';
import { type Appended, appendBatch } from './append.ts';
import { type Cosign, makeCheckpoint, publish } from './checkpoint.ts';
import { type LogConfig, readConfig } from './config.ts';
import { askAll, withCosignatures } from './cosign.ts';
import { type LogParts, systemClock } from './create.ts';
import { type Layout, layoutOf } from './layout.ts';
import { eraseOpenings, readOpeningAt } from './openings.ts';
import { continuePosition, parsePosition, pendingOf, readEdge, readSigned, refuseRollback } from './recover.ts';
import { createExclusive, type LogState } from './state.ts';
import { readCounted } from './statistics.ts';

export interface CheckpointOutcome extends Checkpoint {
  /** What each witness answered, in their order. A `conflict` is an alarm. */
  readonly witnesses: readonly CosignOutcome[];
}

export interface Log {
  readonly origin: string;
  readonly publicKeys: readonly PublicKey[];
  /** Resolves when the record is durable. Many at once are made durable together. @throws LogFailure */
  readonly append: (draft: RecordDraft) => Promise<Appended>;
  /** Brings everything that was appended into a signed and published checkpoint. @throws LogFailure */
  readonly checkpoint: (witnesses?: readonly WitnessAddress[]) => Promise<CheckpointOutcome>;
  /** Entries, those not yet in a checkpoint included. */
  readonly size: () => number;
  /** The record behind an entry that is in a checkpoint. @throws LogFailure `unknown-entry`, `erased` */
  readonly opening: (index: number) => Promise<Opening>;
  /** Destroys records and their salts; the leaves stay. @throws LogFailure */
  readonly erase: (indices: readonly number[]) => Promise<void>;
  /** Waits for what is under way. Nothing that was acknowledged needs it. */
  readonly close: () => Promise<void>;
}

const maxBatch = 4096;

/** Opens a log for writing and mends what a crash left. @throws LogFailure */
export async function openLog(folder: string, parts: LogParts = {}): Promise<Log> {
  const { disk = realDisk, lock = takeLock } = parts;
  const layout = layoutOf(folder);
  const config = await readConfig(disk, layout);
  const release = lock(layout.lock);
  try {
    return await recover(layout, disk, config, parts.clock ?? systemClock, release);
  } catch (error) {
    release();
    throw diskFailure(error, 'opening the log');
  }
}

async function recover(
  layout: Layout,
  disk: Disk,
  { origin, smallCell }: LogConfig,
  clock: () => number,
  release: () => void,
): Promise<Log> {
  const pairs = await readKeys(Buffer.from((await disk.read(layout.keys)) ?? []).toString(), 'state/keys');
  // One key is enough to know one's own checkpoint again, and ML-DSA is slow to check.
  const verifiers = pairs.filter((pair) => pair.publicKey.type === 'ed25519').map((pair) => createVerifier(pair.publicKey));
  const signed = await readSigned(disk, layout.signed, 'state/signed', origin, verifiers);
  if (signed === undefined)
    throw new LogFailure('damaged', 'the last signed checkpoint is missing; without it the log may not go on', 'state/signed');
  await refuseRollback(disk, layout, signed, verifiers);
  const { edge, tail } = await readEdge(disk, layout, signed.checkpoint);
  const kept = parsePosition(await disk.read(layout.position), signed.checkpoint.size);
  const { journal, batches } = await openJournal(disk, layout.journal);
  try {
    const pending = pendingOf(batches, signed.checkpoint.size);
    const state: LogState = {
      disk,
      layout,
      origin,
      clock,
      smallCell,
      signers: pairs.map((pair) => createSigner(pair, clock)),
      journal,
      exclusive: createExclusive(),
      signed,
      edge,
      tail,
      pending,
      position: continuePosition(kept, pending),
      knownFolders: new Set([layout.state, layout.public]),
    };
    for (const name of await disk.names(layout.state)) if (name.endsWith(partSuffix)) await disk.remove(`${layout.state}/${name}`);
    await publish(state);
    return handleOf(
      state,
      pairs.map((pair) => pair.publicKey),
      release,
    );
  } catch (error) {
    await journal.close();
    throw error;
  }
}

interface Waiting {
  readonly draft: RecordDraft;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

function handleOf(state: LogState, publicKeys: readonly PublicKey[], release: () => void): Log {
  const waiting: Waiting[] = [];
  const checkpoints = createExclusive();
  let flushing: Promise<void> | undefined;
  let closed = false;

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, maxBatch);
      try {
        const appended = await state.exclusive(() =>
          appendBatch(
            state,
            batch.map(({ draft }) => draft),
          ),
        );
        for (const [i, { resolve }] of batch.entries()) resolve(appended[i]!);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    flushing = undefined;
  }

  const refuseClosed = (): void => {
    if (closed) throw new LogFailure('closed', 'the log was closed');
  };

  return {
    origin: state.origin,
    publicKeys,
    append: async (draft) => {
      refuseClosed();
      const checked = checkDraft(draft);
      if (!checked.ok) throw new LogFailure('not-valid', `not a record: ${checked.problems.join('; ')}`);
      return new Promise((resolve, reject) => {
        waiting.push({ draft: checked.value, resolve, reject });
        flushing ??= Promise.resolve().then(flush);
      });
    },
    checkpoint: (witnesses = []) =>
      checkpoints(async () => {
        refuseClosed();
        let outcomes: readonly CosignOutcome[] = [];
        const cosign: Cosign = async (signed) => {
          outcomes = await askAll(state, signed, witnesses);
          return withCosignatures(signed.note, outcomes);
        };
        await makeCheckpoint(state, witnesses.length > 0 ? cosign : undefined).catch((error: unknown) => {
          throw diskFailure(error, 'making a checkpoint; nothing that was acknowledged is lost');
        });
        return { ...state.signed.checkpoint, witnesses: outcomes };
      }),
    size: () => state.signed.checkpoint.size + state.pending.length,
    opening: (index) => readOpeningAt(state.disk, state.layout, index),
    erase: (indices) =>
      checkpoints(async () => {
        refuseClosed();
        await refuseUncounted(state, indices);
        await eraseOpenings(state.disk, state.layout, indices).catch((error: unknown) => {
          throw diskFailure(error, 'erasing records');
        });
      }),
    close: async () => {
      if (closed) return;
      closed = true;
      await flushing;
      await checkpoints(() => state.journal.close());
      release();
    },
  };
}

/** A request by an authority that was erased before its quarter was counted would be missing in the statistics for good. */
async function refuseUncounted({ disk, layout }: LogState, indices: readonly number[]): Promise<void> {
  const { next } = await readCounted(disk, layout);
  for (const index of indices) {
    if (index < next) continue;
    const opening = await readOpeningAt(disk, layout, index).catch((error: unknown) => {
      if (error instanceof LogFailure && error.code === 'erased') return undefined;
      throw error;
    });
    if (opening?.record.kind === 'authority-request')
      throw new LogFailure('not-counted', `record ${index} is of a quarter that is not counted yet; erase it when the quarter is over`);
  }
}
