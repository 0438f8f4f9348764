import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import type { Disk, DiskFile } from './disk.ts';

export const realDisk: Disk = {
  read: (path) => readFile(path).catch(absent),
  names: (folder) => readdir(folder).catch((error: unknown) => absent(error) ?? []),
  create: async (path, mode) => opened(await open(path, 'w', mode)),
  openToAppend: async (path) => opened(await open(path, 'a')),
  rename,
  remove: (path) => rm(path),
  makeFolder: async (path, mode) => {
    await mkdir(path, { mode });
  },
  syncFolder: async (path) => {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

function opened(handle: Awaited<ReturnType<typeof open>>): DiskFile {
  return {
    append: async (bytes) => {
      for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
