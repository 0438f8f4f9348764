import { fileURLToPath } from 'node:url';
import type { Atlas } from '../src/graph/index.ts';
import { openAtlas } from './open.ts';

/**
 * The Atlas of this repository, for tests that ask the real one; compiled once for all of them, under the fingerprint of its files. Throws if it fails
 * its checks.
 */
export async function openRepositoryAtlas(): Promise<Atlas> {
  const folder = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  const opened = await openAtlas(folder('atlas'), folder('node_modules/.cache/firebreak'));
  if (!opened.ok) throw new Error(`the Atlas fails its checks: ${opened.problems[0]!.file}`);
  return opened.atlas;
}
