/** Opens a file, and says in one code why it cannot be. */
import { type FileHandle, open } from 'node:fs/promises';
import type { ReadError } from '../../src/read/error.ts';

export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  /** It can be read from any place, and twice. Files of the system that are made while they are read say that they are empty. */
  readonly isRegular: boolean;
  /** Whether its size or its time differ from what they were when it was opened. */
  hasChanged(): Promise<boolean>;
}

export type OpenResult = { readonly ok: true; readonly file: OpenFile } | { readonly ok: false; readonly error: ReadError };

export async function openFile(path: string): Promise<OpenResult> {
  try {
    const handle = await open(path, 'r');
    const before = await handle.stat({ bigint: true });
    if (before.isDirectory()) {
      await handle.close();
      return { ok: false, error: { code: 'is-folder', path } };
    }
    const hasChanged = async (): Promise<boolean> => {
      const after = await handle.stat({ bigint: true });
      return after.mtimeNs !== before.mtimeNs || after.size !== before.size;
    };
    return { ok: true, file: { handle, size: Number(before.size), isRegular: before.isFile(), hasChanged } };
  } catch (error) {
    return { ok: false, error: openError(path, error) };
  }
}

export function openError(path: string, error: unknown): ReadError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'not-found', path };
  if (code === 'EISDIR') return { code: 'is-folder', path };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'no-permission', path };
  return { code: 'not-readable', path, ...(code === undefined ? {} : { why: code }) };
}
