/**
 * The real Atlas: how long it takes to open, and to answer for every touchpoint in every country.
 *
 * @module
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAtlas } from '@firebreak/atlas/node';
import { today } from '@firebreak/core';
import { cut, trace, traceDataOf } from '@firebreak/trace';
import { median, quantile } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';
import type { OpenTime } from './open-process.ts';

const folder = fileURLToPath(new URL('../../../atlas', import.meta.url));
const runs = 5;

/** Prints the tables; `false` if the Atlas has problems and could not be asked. */
export async function benchAtlas(): Promise<boolean> {
  const cache = await mkdtemp(join(tmpdir(), 'firebreak-bench-'));
  try {
    const opened = await openAtlas(folder, cache);
    if (!opened.ok) {
      const { length, 0: first } = opened.problems;
      console.log(`\nThe Atlas has ${length} problems, so it was not measured; the first: ${first!.file}:${first!.line} ${first!.what}.`);
      console.log('Run `npm run atlas` and mend them.');
      return false;
    }
    const data = traceDataOf(opened.atlas);
    console.log(
      `\n## The Atlas as it stands: ${opened.atlas.records.length} records, ${data.places.length} places, ${data.flows.length} flows\n`,
    );
    await benchOpening(cache);
    benchQuestions(data);
    return true;
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

/** Each time in a new process, because a command that is typed starts cold. */
async function benchOpening(cache: string): Promise<void> {
  const times: Record<'checked' | 'compiled', OpenTime[]> = { checked: [], compiled: [] };
  for (let run = 0; run < runs; run++) {
    console.error(`  ... opening the Atlas, ${run + 1} of ${runs}`);
    const empty = await mkdtemp(join(cache, 'empty-'));
    times.checked.push(await openInProcess(empty));
    times.compiled.push(await openInProcess(cache));
  }
  const row = (name: string, of: readonly number[]): string[] => [name, figure(median(of)), figure(Math.min(...of)), String(of.length)];
  console.log(
    tableOf(
      ['in a new process', 'median (ms)', 'fastest (ms)', 'runs'],
      [
        row(
          'open from YAML, with all checks',
          times.checked.map((time) => time.openMs),
        ),
        row(
          'open compiled (JSON)',
          times.compiled.map((time) => time.openMs),
        ),
        row(
          'take from it what Trace needs',
          times.compiled.map((time) => time.traceDataMs),
        ),
        row(
          'the first trace',
          times.compiled.map((time) => time.firstTraceMs),
        ),
      ],
    ),
  );
}

function openInProcess(cache: string): Promise<OpenTime> {
  const child = fork(fileURLToPath(new URL('open-process.ts', import.meta.url)), [folder, cache]);
  return new Promise((resolve, reject) => {
    child.on('message', (time) => resolve(time as OpenTime));
    child.on('close', (code) => reject(new Error(`opening the Atlas in a new process ended with exit code ${code}`)));
  });
}

/** Every touchpoint in every country, today: the median of several runs stands for each pair. */
function benchQuestions(data: ReturnType<typeof traceDataOf>): void {
  const countries = Object.keys(data.groupsByCountry);
  const on = today();
  const rows: string[][] = [];
  const all = { trace: [] as number[], cut: [] as number[] };
  for (const touchpoint of data.touchpoints) {
    const here = { trace: [] as number[], cut: [] as number[] };
    for (const country of countries) {
      const question = { touchpoint, country, on };
      here.trace.push(timeOf(() => trace(data, question)));
      here.cut.push(timeOf(() => cut(data, question)));
    }
    all.trace.push(...here.trace);
    all.cut.push(...here.cut);
    rows.push(questionRow(touchpoint.id, here));
  }
  rows.push(questionRow('**all**', all));
  console.log(
    `\nEvery touchpoint in each of ${countries.length} countries, on ${on}, ${runs} runs of each after one that is not counted:\n`,
  );
  console.log(tableOf(['touchpoint', 'answers', 'trace median (ms)', 'trace p99 (ms)', 'cut median (ms)', 'cut p99 (ms)'], rows));
}

function questionRow(name: string, times: { readonly trace: readonly number[]; readonly cut: readonly number[] }): string[] {
  const figures = [times.trace, times.cut].flatMap((of) => [figure(median(of)), figure(quantile(of, 0.99))]);
  return [name, String(times.trace.length), ...figures];
}

function timeOf(work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return median(times);
}
