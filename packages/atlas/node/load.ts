import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type LocatedRecord, maximumFileBytes, type Problem, parseRecord } from '../src/parse/index.ts';

export interface Loaded {
  readonly located: readonly LocatedRecord[];
  readonly problems: readonly Problem[];
}

/** Reads every `.yaml` file under a folder. Never throws for what a file holds; links are not followed. */
export async function loadFolder(folder: string): Promise<Loaded> {
  const located: LocatedRecord[] = [];
  const problems: Problem[] = [];
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const path of files) {
    const file = relative(process.cwd(), path);
    const { size } = await lstat(path);
    // Counted in characters again by the parser; here it keeps a huge file out of memory.
    const text = size > maximumFileBytes * 4 ? ' '.repeat(maximumFileBytes + 1) : await readFile(path, 'utf8');
    const parsed = parseRecord(file, text);
    if (parsed.ok) located.push(parsed.located);
    else problems.push(...parsed.problems);
  }
  return { located, problems };
}
