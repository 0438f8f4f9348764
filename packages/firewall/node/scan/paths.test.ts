import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { createScanner, type Scanner, scanKnowledgeOf } from '../../src/scan/index.ts';
import { type PathsReport, scanPaths } from './index.ts';

/** The number is that of the ministry's own example. */
const line = 'NIE: X1234567L\n';
let folder: string;
let scanner: Scanner;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-scan-'));
  scanner = createScanner(scanKnowledgeOf(await openRepositoryAtlas()));
});
after(() => rm(folder, { recursive: true }));

const kinds = ({ findings }: PathsReport): string[] => findings.map(({ kind }) => kind);

test('a link that is named is followed; one that lies in a folder is not', async () => {
  await writeFile(join(folder, 'export.csv'), line);
  const outside = await mkdtemp(join(tmpdir(), 'firebreak-scan-link-'));
  try {
    await symlink(join(folder, 'export.csv'), join(outside, 'latest.csv'));
    await symlink(outside, join(outside, 'round'));
    assert.ok(kinds(await scanPaths(scanner, [join(outside, 'latest.csv')])).includes('es-nie'));
    const inFolder = await scanPaths(scanner, [join(outside, 'round')]);
    assert.deepEqual([kinds(inFolder), inFolder.skipped.map(({ why }) => why)], [[], ['link: not followed', 'link: not followed']]);
  } finally {
    await rm(outside, { recursive: true });
  }
});

test('what was found before a file broke off is told, and that it broke off too', async () => {
  // Random text, so that it does not pack: the cut falls far behind the number.
  const filler = Array.from({ length: 40_000 }, (_, i) => `row ${(i * 7919) % 40_009} of the table`).join('\n');
  const packed = gzipSync(`${line}${filler}\n`);
  await writeFile(join(folder, 'dump.sql.gz'), packed.subarray(0, packed.length - 2000));
  const report = await scanPaths(scanner, [join(folder, 'dump.sql.gz')]);
  assert.ok(kinds(report).includes('es-nie'), JSON.stringify(report));
  assert.match(report.skipped[0]?.why ?? '', /cannot be read to its end/);
});
