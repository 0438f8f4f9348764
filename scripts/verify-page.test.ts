/**
 * `spec/transparency-log/verify.html` checks a log with nothing of this project. Here its script is run on logs that this project wrote.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createLog, openLog, proveEntry, readOpened } from '../packages/transparency-log/node/index.ts';
import { openingToText, publicKeyToText } from '../packages/transparency-log/src/index.ts';

interface Page {
  readonly checkProof: (
    proof: Uint8Array,
    record: Uint8Array,
    key: string,
  ) => Promise<{ index: number; size: number; record: { kind: string } }>;
  readonly checkFolder: (read: (path: string) => Promise<Uint8Array | undefined>, key: string) => Promise<{ size: number }>;
}

const html = await readFile(new URL('../spec/transparency-log/verify.html', import.meta.url), 'utf8');
const script = /<script>([\s\S]*)<\/script>/.exec(html)![1]!;
// The script of our own page, which has no import and no export.
const page = new Function(`${script}; return firebreakVerify;`)() as Page;

const root = await mkdtemp(join(tmpdir(), 'firebreak-page-'));
after(() => rm(root, { recursive: true, force: true }));
const folder = join(root, 'log');
const keys = await createLog(folder, { origin: 'log.example/page' });
const key = publicKeyToText(keys[0]!);
const log = await openLog(folder);
await Promise.all(Array.from({ length: 600 }, () => log.append({ kind: 'heartbeat', system: 'api' })));
await log.checkpoint();
await log.close();

const files =
  (changed: Readonly<Record<string, Uint8Array | undefined>> = {}) =>
  async (path: string): Promise<Uint8Array | undefined> =>
    path in changed ? changed[path] : readFile(join(folder, 'public', path)).catch(() => undefined);

test('one record: the proof holds for it and for nothing else', async () => {
  const proof = Buffer.from(await proveEntry(folder, 517));
  const record = Buffer.from(openingToText(await readOpened(folder, 517)));
  const held = await page.checkProof(proof, record, key);
  assert.deepEqual([held.index, held.size, held.record.kind], [517, 600, 'heartbeat']);
  const other = Buffer.from(openingToText(await readOpened(folder, 516)));
  const change = (bytes: Buffer, from: string, to: string): Buffer => Buffer.from(bytes.toString().replace(from, to));
  await assert.rejects(page.checkProof(proof, other, key), /not the one at that place/);
  await assert.rejects(page.checkProof(proof, change(record, '"sequence":518', '"sequence":519'), key), /not the one at that place/);
  await assert.rejects(page.checkProof(proof, change(record, ':', ': '), key), /changed in its writing/);
  await assert.rejects(page.checkProof(change(proof, 'index 517', 'index 516'), record, key), /not the one at that place/);
  await assert.rejects(page.checkProof(change(proof, '\n600\n', '\n601\n'), record, key), /does not fit the checkpoint/);
  await assert.rejects(page.checkProof(proof, record, key.replace('page', 'pagf')), /id of the verifier key/);
  await assert.rejects(page.checkProof(proof, record, publicKeyToText(keys[1]!)), /not an Ed25519 key/);
});

test('a whole log: it holds, and each change is found', async () => {
  assert.equal((await page.checkFolder(files(), key)).size, 600);
  for (const path of ['tile/entries/001', 'tile/entries/002.p/88', 'tile/0/000', 'tile/0/002.p/88', 'tile/1/000.p/2']) {
    const bytes = Buffer.from((await files()(path))!);
    bytes[50 % bytes.length]! ^= 1;
    await assert.rejects(page.checkFolder(files({ [path]: bytes }), key), /tile\//, path);
    await assert.rejects(page.checkFolder(files({ [path]: bytes.subarray(0, -1) }), key), /tile\//, path);
    await assert.rejects(page.checkFolder(files({ [path]: undefined }), key), new RegExp(`${path}: missing`));
  }
});

test('the page asks nobody for anything', () => {
  assert.match(html, /default-src 'none'/);
  assert.doesNotMatch(html, /(src|href)=|fetch\(|XMLHttpRequest|import\(/);
});
