import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));

async function bundle(contents: string): Promise<{ gzipBytes: number; outside: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
  });
  const used = Object.entries(Object.values(metafile.outputs)[0]!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const outside = used.map(([path]) => path).filter((path) => path.includes('node_modules'));
  return { gzipBytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).length, outside };
}

test('the guard, with the compiler of policies, is at most 60 kB gzip in a browser', async (t) => {
  const { gzipBytes, outside } = await bundle(`export * from './index.ts';`);
  t.diagnostic(`${gzipBytes} B gzip; outside: ${outside.join(', ')}`);
  assert.ok(gzipBytes <= 60_000, `${gzipBytes} B`);
  assert.deepEqual(
    outside.filter((path) => !path.includes('@noble/hashes')),
    [],
  );
});

test('what decides has no dependency at all', async (t) => {
  const { gzipBytes, outside } = await bundle(`export { createGuard } from './index.ts';`);
  t.diagnostic(`${gzipBytes} B gzip`);
  assert.deepEqual(outside, []);
  assert.ok(gzipBytes > 1_000 && gzipBytes <= 15_000, `${gzipBytes} B`);
});
