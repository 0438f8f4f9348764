import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Atlas } from '../src/graph/index.ts';
import { openAtlas } from './open.ts';

/** The Atlas of this repository, for tests that ask the real one; nothing of it stays on the disk. Throws if it fails its checks. */
export async function openRepositoryAtlas(): Promise<Atlas> {
  const cache = await mkdtemp(join(tmpdir(), 'firebreak-'));
  try {
    const opened = await openAtlas(new URL('../../../atlas', import.meta.url).pathname, cache);
    if (!opened.ok) throw new Error(`the Atlas fails its checks: ${opened.problems[0]!.file}`);
    return opened.atlas;
  } finally {
    await rm(cache, { recursive: true });
  }
}
