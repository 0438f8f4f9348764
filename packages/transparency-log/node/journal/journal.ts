import { type Disk, type DiskFile, privateMode, writeFiles } from '../disk/index.ts';
import { diskFailure, LogFailure } from '../failure/index.ts';
import { type Batch, encodeBatch, readJournal } from './frame.ts';

export interface Journal {
  /** Resolves when the lines are durable. After `disk-full` the journal is as it was before. */
  readonly append: (start: number, lines: readonly string[]) => Promise<void>;
  /** Replaces everything by these lines: the rest is in a checkpoint. */
  readonly restart: (start: number, lines: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenedJournal {
  readonly journal: Journal;
  readonly batches: readonly Batch[];
  /** Bytes at the end that were never acknowledged, and were cut off. */
  readonly torn: number;
}

/** @throws LogFailure `damaged` if something that was acknowledged cannot be read */
export async function openJournal(disk: Disk, path: string): Promise<OpenedJournal> {
  const bytes = (await disk.read(path)) ?? new Uint8Array(0);
  const read = readJournal(bytes);
  if (!read.ok)
    throw new LogFailure('damaged', `the journal is damaged at byte ${read.at}; what follows it was acknowledged`, 'state/journal');
  let number = (read.batches.at(-1)?.number ?? 0) + 1;
  let length = read.length;
  let file = await openFile();
  let broken = false;

  async function openFile(): Promise<DiskFile> {
    if (bytes.length === 0) await writeFiles(disk, [{ path, bytes, mode: privateMode }]);
    return disk.openToAppend(path);
  }
  if (length < bytes.length) {
    await file.truncate(length);
    await file.sync();
  }

  async function append(start: number, lines: readonly string[]): Promise<void> {
    if (broken) throw new LogFailure('disk-failed', 'the disk failed before; open the log again');
    const batch = encodeBatch({ number, start, lines });
    try {
      await file.append(batch);
    } catch (error) {
      await cutBack();
      throw diskFailure(error, 'appending to the journal');
    }
    try {
      await file.sync();
    } catch (error) {
      // After a failed sync nobody knows what is on the disk, and asking again may get a false yes.
      broken = true;
      throw diskFailure(error, 'making the journal durable');
    }
    number += 1;
    length += batch.length;
  }

  async function cutBack(): Promise<void> {
    try {
      await file.truncate(length);
    } catch {
      broken = true;
    }
  }

  return {
    batches: read.batches,
    torn: bytes.length - read.length,
    journal: {
      append,
      restart: async (start, lines) => {
        const batch = lines.length === 0 ? new Uint8Array(0) : encodeBatch({ number, start, lines });
        await writeFiles(disk, [{ path, bytes: batch, mode: privateMode }]);
        await file.close();
        try {
          file = await disk.openToAppend(path);
        } catch (error) {
          broken = true;
          throw error;
        }
        number += 1;
        length = batch.length;
      },
      close: () => file.close(),
    },
  };
}
