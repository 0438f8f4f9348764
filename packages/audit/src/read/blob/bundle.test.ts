import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));

test('a page that sees no spreadsheet and no Parquet file loads nothing that reads them', async (t) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { headOfBlob, tallyBlob } from './index.ts';`, resolveDir: folder, loader: 'ts' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    outdir: '/out',
    write: false,
    metafile: true,
  });
  /** What the page loads at once: its own file, and what that imports without being asked. */
  const first = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === '<stdin>')![0];
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of metafile.outputs[path]!.imports) if (kind === 'import-statement') load(next);
  };
  load(first);
  const inputs = [...loaded].flatMap((path) => Object.keys(metafile.outputs[path]!.inputs));
  const outside = [
    ...new Set(inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter((name) => name !== undefined)),
  ];
  const bytes = [...loaded].reduce((sum, path) => {
    const file = outputFiles.find((output) => output.path.endsWith(path.replace(/^.*\//, '/')))!;
    return sum + gzipSync(file.contents, { level: 9 }).length;
  }, 0);
  t.diagnostic(`${bytes} B gzip; outside: ${outside.join(', ')}`);
  assert.deepEqual(outside, ['@noble/hashes']);
  assert.ok(bytes > 5_000 && bytes <= 40_000, `${bytes} B`);
  // They are there when they are needed.
  const all = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  for (const name of ['hyparquet', 'read-excel-file', 'fzstd'])
    assert.ok(
      all.some((path) => path.includes(`node_modules/${name}/`)),
      name,
    );
});
