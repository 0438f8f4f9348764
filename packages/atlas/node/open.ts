import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Atlas, createAtlas } from '../src/graph/index.ts';
import { type Problem, runChecks } from '../src/index.ts';
import type { AtlasRecord } from '../src/schema/index.ts';
import { loadFolder } from './load.ts';

export type Opened = { readonly ok: true; readonly atlas: Atlas } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Opens an Atlas folder that passes every check. The compiled records are kept in `cacheFolder` under a fingerprint of
 * the files' names, sizes and times, and of this program's own, so that opening an unchanged Atlas reads one file. A folder with problems is not opened:
 * an answer from half an Atlas would look like an answer.
 */
export async function openAtlas(folder: string, cacheFolder: string): Promise<Opened> {
  const cached = join(cacheFolder, `atlas-${await fingerprintOf(folder)}.json`);
  const compiled = await readFile(cached, 'utf8').catch(() => undefined);
  if (compiled !== undefined) return { ok: true, atlas: createAtlas(JSON.parse(compiled) as AtlasRecord[]) };
  const { located, problems } = await loadFolder(folder);
  const all = [...problems, ...runChecks(located)];
  if (all.length > 0) return { ok: false, problems: all };
  const atlas = createAtlas(located.map((l) => l.record));
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = `${cached}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(atlas.records));
  await rename(unfinished, cached);
  return { ok: true, atlas };
}

async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  // Bundled, the program is one file whose name changes with its content; as it stands, it is this folder.
  const program = fileURLToPath(new URL('../src', import.meta.url));
  hash.update(import.meta.url);
  const entries = [
    ...(await readdir(folder, { recursive: true, withFileTypes: true })),
    ...(await readdir(program, { recursive: true, withFileTypes: true }).catch(() => [])),
  ];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 32);
}
