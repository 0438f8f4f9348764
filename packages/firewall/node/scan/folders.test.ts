/**
 * Files and folders on a disk, and what git is about to commit.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { createScanner, scanKnowledgeOf } from '../../src/scan/index.ts';
import { MissingPath, scanPaths, scanStaged } from './index.ts';

const scanner = createScanner(scanKnowledgeOf(await openRepositoryAtlas()));
const folder = await mkdtemp(join(tmpdir(), 'firebreak-scan-'));
after(() => rm(folder, { recursive: true }));
const leak = 'NIE X2482300W\n';

async function make(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const root = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

test('a folder is read whole, and what is not read is named', async () => {
  const root = await make('all', {
    'a/one.txt': leak,
    'two.csv.gz': gzipSync(leak),
    'scan.pdf': '%PDF-1.7\nX2482300W',
    'photo.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(20).fill(1)]),
    'data.bin': Uint8Array.from(Array.from({ length: 64 }, (_, i) => i % 3)),
    'empty.txt': '',
    'node_modules/x/index.js': leak,
    'kept-out/secret.txt': leak,
    'draft.tmp': leak,
    '.firebreakignore': '# ours\nkept-out/\n*.tmp\n!two.tmp\n',
  });
  await symlink(join(root, 'a'), join(root, 'link'));
  const report = await scanPaths(scanner, [root]);
  assert.deepEqual(
    report.findings.map((f) => [f.file.slice(root.length + 1), f.kind, f.byte]),
    [
      ['a/one.txt', 'es-nie', 4],
      ['two.csv.gz', 'es-nie', null],
    ],
  );
  assert.deepEqual(report.skipped.map(({ file, why }) => [file.slice(root.length + 1), why.replace(/:.*/, '')]).toSorted(), [
    ['data.bin', 'no text'],
    ['draft.tmp', 'left out by .firebreakignore'],
    ['kept-out', 'left out by .firebreakignore'],
    ['link', 'link'],
    ['node_modules', 'left out'],
    ['photo.png', 'picture (PNG)'],
    ['scan.pdf', 'PDF'],
  ]);
  assert.equal(report.scannedFiles, 4); // with the empty one and the list of what is left out
  const everything = await scanPaths(scanner, [root], { everything: true });
  assert.equal(everything.findings.length, 3);
});

test('standard input and a single file', async () => {
  const report = await scanPaths(scanner, ['-'], { stdin: Readable.from([Buffer.from('NIE X248'), Buffer.from('2300W')]) });
  assert.deepEqual(
    report.findings.map((f) => [f.file, f.byte]),
    [['-', 4]],
  );
  assert.equal(report.scannedBytes, 13);
});

test('a path that is not there is refused', async () => {
  await assert.rejects(scanPaths(scanner, [join(folder, 'nowhere')]), MissingPath);
  await assert.rejects(scanStaged(scanner, folder), MissingPath);
});

const run = promisify(execFile);
test('what git holds for the next commit is read, not what lies on the disk', async () => {
  const root = await make('git', { 'a b;c.txt': leak, 'clean.txt': 'nothing\n' });
  const git = (...words: string[]): Promise<unknown> =>
    run('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], { cwd: root });
  await git('init', '-q');
  await git('add', '.');
  await writeFile(join(root, 'a b;c.txt'), 'mended, but not added\n');
  await writeFile(join(root, 'later.txt'), leak);
  const report = await scanStaged(scanner, root);
  assert.deepEqual(
    report.findings.map((f) => f.file),
    ['a b;c.txt'],
  );
  assert.equal(report.scannedFiles, 2);
  await git('commit', '-qm', 'x');
  assert.equal((await scanStaged(scanner, root)).scannedFiles, 0);
});
