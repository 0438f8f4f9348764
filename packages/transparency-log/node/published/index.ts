/**
 * A published folder on this machine, for who checks it. Links are not followed: a published folder has none.
 *
 * @module
 */
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedFolder } from '../../src/index.ts';

/** The largest file a log can have: 256 entries of 65,535 bytes with their lengths. */
const maxFileBytes = 256 * 65_537;

export function openPublished(folder: string): PublishedFolder {
  return {
    read: async (path) => {
      try {
        const handle = await open(join(folder, ...path.split('/')), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
        try {
          const found = await handle.stat();
          if (!found.isFile() || found.size > maxFileBytes) return undefined;
          return await handle.readFile();
        } finally {
          await handle.close();
        }
      } catch (error) {
        if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
        throw error;
      }
    },
    names: async (path) => {
      try {
        return (await readdir(join(folder, ...path.split('/')))).toSorted();
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
        throw error;
      }
    },
  };
}
