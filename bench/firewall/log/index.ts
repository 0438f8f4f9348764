/**
 * The transparency log: records made durable a second, beside a bare loop that writes and syncs; and proofs in a tree of ten million leaves.
 *
 * @module
 */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordDraft } from '@firebreak/transparency-log';
import { createLog, openLog } from '@firebreak/transparency-log/node';
import { median } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';
import { benchProofs } from './proofs.ts';

/** Records a second, at least, with many requests at once. */
const goal = 1000;
/** Each way is asked in turn, so that a slow minute of the disk hits all. */
const rounds = 3;

const draft: RecordDraft = {
  kind: 'decision',
  system: 'bench',
  policy: '0'.repeat(64),
  recipient: 'care-team',
  purpose: 'health-care',
  outcome: 'refused',
  released: [],
  refused: ['name', 'health-data'],
  rules: [],
  duty: null,
};

export async function benchLog(quick: boolean): Promise<boolean> {
  // Beside the benchmark and not in the system's folder for temporary files, which may be memory.
  const folder = await mkdtemp(join(process.env['FIREBREAK_BENCH_FOLDER'] ?? tmpdir(), 'firebreak-bench-'));
  try {
    const ways = [
      {
        label: 'bare loop: write and fdatasync, one record after another',
        times: [] as number[],
        run: () => bareLoop(folder, quick ? 200 : 2000),
      },
      { label: 'Firebreak, one record after another', times: [] as number[], run: () => appendInTurn(folder, quick ? 200 : 2000) },
      { label: 'Firebreak, 256 at once', times: [] as number[], run: () => appendAtOnce(folder, quick ? 5_000 : 50_000, 256) },
    ];
    for (let round = 0; round < rounds; round++) for (const way of ways) way.times.push(await way.run());
    const bare = median(ways[0]!.times);
    console.log('\n## Records made durable in the log\n');
    console.log(
      tableOf(
        ['way', 'records a second', 'times the bare loop'],
        ways.map(({ label, times }) => [label, figure(median(times)), figure(median(times) / bare)]),
      ),
    );
    const batched = median(ways[2]!.times);
    const met = batched >= goal;
    console.log(`\n${met ? 'met' : 'MISSED'}: at least ${figure(goal)} records a second, many at once (${figure(batched)})`);
    return (await benchProofs(folder, quick ? 100_000 : 10_000_000)) && met;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bareLoop(folder: string, count: number): Promise<number> {
  const file = await open(join(folder, `bare-${performance.now()}`), 'a');
  const line = Buffer.from(`${JSON.stringify({ ...draft, sequence: 1, time: '2026-11-25T00:00:00Z', salt: '0'.repeat(64) })}\n`);
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    await file.write(line);
    await file.datasync();
  }
  const seconds = (performance.now() - start) / 1000;
  await file.close();
  return count / seconds;
}

async function appendInTurn(folder: string, count: number): Promise<number> {
  return withLog(folder, count, async (append) => {
    for (let i = 0; i < count; i++) await append();
  });
}

async function appendAtOnce(folder: string, count: number, atOnce: number): Promise<number> {
  return withLog(folder, count, async (append) => {
    let left = count;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (left-- > 0) await append();
      }),
    );
  });
}

async function withLog(folder: string, count: number, work: (append: () => Promise<unknown>) => Promise<void>): Promise<number> {
  const place = join(folder, `log-${performance.now()}`);
  await createLog(place, { origin: 'log.example.org/bench' });
  const log = await openLog(place);
  const start = performance.now();
  await work(() => log.append(draft));
  const seconds = (performance.now() - start) / 1000;
  if (log.size() !== count) throw new Error(`${log.size()} of ${count} records are in the log`);
  const { size } = await log.checkpoint();
  if (size !== count) throw new Error(`the checkpoint covers ${size} of ${count} records`);
  await log.close();
  return count / seconds;
}
