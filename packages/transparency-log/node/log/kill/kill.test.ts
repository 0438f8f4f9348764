/**
 * A process that appends and makes checkpoints is killed, again and again, in the middle of whatever it does, on a real disk.
 *
 * `FIREBREAK_KILLS=1000` kills a thousand times. `crash.test.ts` loses power at every step, which is the harder test; this one shows that the
 * real disk, the real lock and the real process behave as that test assumes.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  bytesToHex,
  checkPublished,
  createTileSource,
  createVerifier,
  openNote,
  type PublicKey,
  parseCheckpoint,
  treeRoot,
} from '../../../src/index.ts';
import { openPublished } from '../../published/index.ts';
import { createLog, openLog } from '../index.ts';
import { fastSha256 } from '../layout.ts';

const kills = Number(process.env['FIREBREAK_KILLS'] ?? 60);

test(`killed ${kills} times: nothing acknowledged is lost, every checkpoint that was shown is of one history`, async () => {
  const root = await mkdtemp(join(tmpdir(), 'firebreak-kill-'));
  try {
    const folder = join(root, 'log');
    const child = join(root, 'child.mjs');
    // One file starts several times faster than sixty.
    await build({
      entryPoints: [fileURLToPath(new URL('child.ts', import.meta.url))],
      outfile: child,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
    });
    const keys = await createLog(folder, { origin: 'log.example/kill' });
    const acknowledged = new Map<number, number>();
    const shown = new Set<string>();
    for (let turn = 1; turn <= kills; turn += 1) {
      for (const [index, sequence] of await runAndKill(child, folder)) {
        assert.ok(!acknowledged.has(index), `entry ${index} was given twice`);
        acknowledged.set(index, sequence);
      }
      shown.add(await readFile(join(folder, 'public', 'checkpoint'), 'utf8'));
      if (turn % 50 === 0 || turn === kills) await checkAll(folder, keys, acknowledged, shown);
    }
    assert.ok(acknowledged.size > kills, `${acknowledged.size} entries`);
    assert.ok(shown.size > kills / 4, `${shown.size} checkpoints`);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

/** Kills the process at some moment after some acknowledgements. Answers all that it had acknowledged. */
async function runAndKill(child: string, folder: string): Promise<[number, number][]> {
  const running: ChildProcess = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  running.stderr!.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  const ended = once(running, 'close');
  const enough = 1 + Math.floor(Math.random() * 60);
  await new Promise<void>((resolve) => {
    running.stdout!.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.split('\n').length > enough) resolve();
    });
    running.on('close', () => resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 6));
  running.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  assert.equal(signal, 'SIGKILL', `the process ended by itself: ${complaint}`);
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ').map(Number) as [number, number]);
}

async function checkAll(
  folder: string,
  keys: readonly PublicKey[],
  acknowledged: ReadonlyMap<number, number>,
  shown: ReadonlySet<string>,
): Promise<void> {
  // The lock of the killed process is gone with it.
  const log = await openLog(folder);
  const { size } = await log.checkpoint();
  for (const [index, sequence] of acknowledged) {
    assert.ok(index < size, `entry ${index} was acknowledged and is not there`);
    if (index % 17 === 0) assert.equal((await log.opening(index)).record.sequence, sequence);
  }
  await log.close();
  const published = openPublished(join(folder, 'public'));
  const trusted = keys.map(createVerifier);
  const report = await checkPublished(published, { log: trusted }, { hash: fastSha256 });
  assert.deepEqual(report.faults, []);
  assert.equal(report.checkpoint?.size, size);
  const source = createTileSource(size, published.read, fastSha256);
  for (const note of shown) {
    const opened = await openNote(note, trusted.slice(0, 1));
    const checkpoint = opened.ok ? parseCheckpoint(opened.note.text) : undefined;
    assert.ok(checkpoint !== undefined && checkpoint.size <= size);
    assert.equal(bytesToHex(await treeRoot(checkpoint.size, source, fastSha256)), bytesToHex(checkpoint.root));
  }
}
