/**
 * One writer at a time. The lock is one that the operating system takes back when its holder ends, however it ends, so that none is ever
 * stale and nobody has to be ended to get it. Kept by SQLite, because Node has no file locks of its own. On a network file system such
 * locks may not hold: keep the log on a local disk.
 *
 * @module
 */
import { DatabaseSync } from 'node:sqlite';
import { LogFailure } from '../failure/index.ts';

export type Release = () => void;

/** @throws LogFailure `locked` if another process, or this one, holds it */
export function takeLock(path: string): Release {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const { errcode } = error as { readonly errcode?: number };
    if (errcode === 5) throw new LogFailure('locked', 'another process writes to this log; end it, or let it do the work', 'state/lock');
    throw error;
  }
  return () => database.close();
}
