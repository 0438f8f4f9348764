/**
 * Whole files, written so that a reader, and whoever comes back after a loss of power, sees the old one or the new one.
 *
 * @module
 */
import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk.ts';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mode: number;
}

export const partSuffix = '.part';

/** INVARIANT (whole files): contents are durable before the name is, and the name before this resolves. */
export async function writeFiles(disk: Disk, files: readonly FileToWrite[]): Promise<void> {
  const folders = new Set<string>();
  for (const { path, bytes, mode } of files) {
    const part = `${path}${partSuffix}`;
    try {
      const file = await disk.create(part, mode);
      try {
        await file.append(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await disk.rename(part, path);
    } catch (error) {
      // A full disk is made no fuller by what was not finished.
      await disk.remove(part).catch(() => {});
      throw error;
    }
    folders.add(dirname(path));
  }
  for (const folder of folders) await disk.syncFolder(folder);
}

/** Makes a folder and those above it, down from `root`, which is there. Their names are durable when this resolves. */
export async function ensureFolder(disk: Disk, root: string, path: string, mode: number, known: Set<string>): Promise<void> {
  if (path === root || known.has(path)) return;
  const parent = dirname(path);
  await ensureFolder(disk, root, parent, mode, known);
  if (!(await disk.names(parent)).includes(basename(path))) await disk.makeFolder(path, mode);
  // Also where it is there already: the one who made it may have lost power before its name was durable.
  await disk.syncFolder(parent);
  known.add(path);
}

export function within(folder: string, path: string): string {
  return join(folder, ...path.split('/'));
}
