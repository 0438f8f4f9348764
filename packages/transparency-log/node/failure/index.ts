/**
 * What can go wrong with a log on a disk, for whoever can do something about it.
 *
 * @module
 */

/**
 * not-a-log     the folder is none, or already is one
 * locked        another process writes to it
 * not-valid     the record is not as a record must be
 * disk-full     nothing was lost, nothing was taken; make room and try again
 * disk-failed   the disk answered with an error; what is durable is not known, so this log takes nothing more until it is opened again
 * damaged       a file is missing or not what it should be
 * rolled-back   what was published or cosigned is ahead of this folder: signing would fork the log
 * unknown-entry there is no such entry, or not yet in a checkpoint
 * erased        the record was erased; its leaf stays
 * not-counted   the record may be erased when its quarter was counted
 * not-cosigned  a witness did not cosign
 * closed        the log was closed
 */
export type LogFailureCode =
  | 'not-a-log'
  | 'locked'
  | 'not-valid'
  | 'disk-full'
  | 'disk-failed'
  | 'damaged'
  | 'rolled-back'
  | 'unknown-entry'
  | 'erased'
  | 'not-counted'
  | 'not-cosigned'
  | 'closed';

export class LogFailure extends Error {
  override readonly name = 'LogFailure';
  readonly code: LogFailureCode;
  /** In the log's folder, where one file is at fault. */
  readonly file: string | null;

  constructor(code: LogFailureCode, message: string, file: string | null = null) {
    super(message);
    this.code = code;
    this.file = file;
  }
}

/** An error of the disk, told by what to do. Others are defects and pass through. */
export function diskFailure(error: unknown, doing: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new LogFailure('disk-full', `the disk is full (${doing}): make room and try again`);
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) return new LogFailure('disk-failed', `the disk answered ${code} (${doing})`);
  return error;
}
