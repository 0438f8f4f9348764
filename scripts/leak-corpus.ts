/**
 * Writes `spec/leak-corpus/files/` and `labels.ndjson`.
 *
 *     node scripts/leak-corpus.ts                        the published corpus
 *     node scripts/leak-corpus.ts --check                says whether it is what the generator makes
 *     node scripts/leak-corpus.ts --seed WORD --to DIR   another one, elsewhere
 *
 * @module
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { type CorpusFile, type Label, makeCorpus, type Notes, publishedSeed } from './leak-corpus/index.ts';

export const corpusFolder = fileURLToPath(new URL('../spec/leak-corpus', import.meta.url));

export async function readNotes(): Promise<Record<string, Notes>> {
  return parse(await readFile(join(corpusFolder, 'notes.yaml'), 'utf8')) as Record<string, Notes>;
}

/** The corpus as files: what stands in the folder, by path within it. */
export function filesOf(corpus: readonly CorpusFile[]): Map<string, Uint8Array> {
  const labels = corpus.flatMap((file) => file.labels.map((label) => `${JSON.stringify(label)}\n`)).join('');
  return new Map([
    ...corpus.map(({ path, bytes }): [string, Uint8Array] => [`files/${path}`, bytes]),
    ['labels.ndjson', new TextEncoder().encode(labels)],
  ]);
}

/** Reads a corpus from its folder, as anybody would who has only the published files. */
export async function readCorpus(folder: string): Promise<CorpusFile[]> {
  const labels = (await readFile(join(folder, 'labels.ndjson'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Label);
  const entries = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, 'files').length + 1));
  return Promise.all(
    paths.toSorted().map(async (path) => ({
      path,
      bytes: await readFile(join(folder, 'files', path)),
      labels: labels.filter((label) => label.file === path),
    })),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, seed: { type: 'string' }, to: { type: 'string' } } });
  const folder = values.to ?? corpusFolder;
  if (values.seed !== undefined && values.to === undefined) throw new Error('another seed goes to another folder: name it with `--to`');
  const made = filesOf(makeCorpus(values.seed ?? publishedSeed, await readNotes()));
  if (values.check) {
    for (const [path, bytes] of made)
      if (!bytesEqual(bytes, await readFile(join(folder, path))))
        throw new Error(`\`${path}\` differs: run \`node scripts/leak-corpus.ts\``);
    return;
  }
  await rm(join(folder, 'files'), { recursive: true, force: true });
  for (const [path, bytes] of made) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  console.log(`${made.size - 1} files, ${[...made.values()].reduce((sum, { length }) => sum + length, 0)} bytes`);
}

function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
