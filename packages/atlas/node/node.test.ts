import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesOfSmallAtlas } from '../src/checks/small-atlas.ts';
import { loadFolder, openAtlas } from './index.ts';

let base: string;
before(async () => {
  base = await mkdtemp(join(tmpdir(), 'firebreak-atlas-'));
});
after(() => rm(base, { recursive: true }));

async function folderWith(name: string, files: Iterable<readonly [string, string]>): Promise<string> {
  const folder = join(base, name);
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

test('a file of 50 MB, bytes that are no text, an empty file: one message each, no crash, and the rest is read', async () => {
  const folder = await folderWith('odd', [
    ['good.yaml', 'kind: source\nid: good\nname: Good\ntype: press\nread: null\n'],
    ['empty.yaml', ''],
    ['notes.txt', 'not a record'],
  ]);
  await writeFile(join(folder, 'huge.yaml'), '');
  await truncate(join(folder, 'huge.yaml'), 50 * 1024 * 1024);
  await writeFile(join(folder, 'bytes.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x9d]));
  await symlink('/etc/passwd', join(folder, 'link.yaml'));
  const { located, problems } = await loadFolder(folder);
  assert.deepEqual(
    located.map((l) => l.record.id),
    ['good'],
  );
  assert.deepEqual(
    problems.map((p) => p.record),
    ['bytes', 'empty', 'huge'],
  );
  assert.match(problems.find((p) => p.record === 'huge')!.what, /larger than 256 kB/);
});

test('an Atlas with a problem is not opened; one without is, and again from its compiled form', async () => {
  const folder = await folderWith('small', filesOfSmallAtlas());
  const cache = join(base, 'cache');
  const [cold, warm] = [await openAtlas(folder, cache), await openAtlas(folder, cache)];
  assert.ok(cold.ok && warm.ok);
  assert.deepEqual(warm.atlas.records, cold.atlas.records);
  const file = join(folder, 'de/firewalls/de-secrecy.yaml');
  await writeFile(file, 'kind: firewall\nid: de-secrecy\n');
  await utimes(file, new Date(), new Date());
  const broken = await openAtlas(folder, cache);
  assert.equal(broken.ok, false, 'the compiled form of the old files must not be used');
});
