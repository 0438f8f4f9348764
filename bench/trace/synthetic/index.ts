/**
 * All places reachable from a touchpoint under data and purpose masks: Firebreak beside its peers, on made-up Atlases.
 *
 * @module
 */
import { totalmem } from 'node:os';
import { mean, median } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';
import type { EngineName } from './engines/index.ts';
import type { Answer, Measured } from './measure.ts';
import { measureApart } from './measure-apart.ts';

export interface Size {
  readonly placeCount: number;
  readonly flowCount: number;
}

/** Measured in one process, turn about, because the goal is near. */
const together: readonly EngineName[] = ['firebreak', 'bare-in-order', 'bare-queue'];
const peers: readonly EngineName[] = ['duckdb', 'graphology'];

const label: Readonly<Record<EngineName, string>> = {
  firebreak: 'Firebreak',
  'bare-in-order': 'bare loop, in order',
  'bare-queue': 'bare loop, queue',
  duckdb: 'DuckDB',
  graphology: 'graphology',
};

const runs = 7;
const budgetMs = 60_000;
const timeoutMs = 480_000;
const heapMb = Math.round(Math.min(12_000, (totalmem() / 1e6) * 0.6));

/** Prints a table and a verdict per goal. `false` if an answer differed or a goal was missed. */
export async function benchSize({ placeCount, flowCount }: Size): Promise<boolean> {
  console.log(`\n### ${placeCount.toLocaleString('en')} places, ${flowCount.toLocaleString('en')} flows\n`);
  const measured: Measured[] = [];
  const missing: string[] = [];
  for (const engines of [together, ...peers.map((peer) => [peer])]) {
    console.error(`  ... ${engines.map((engine) => label[engine]).join(', ')}`);
    const outcome = await measureApart({ engines, placeCount, flowCount, runs, budgetMs }, { heapMb, timeoutMs });
    if (outcome.ok) measured.push(...outcome.measured);
    else missing.push(`${engines.map((engine) => label[engine]).join(', ')}: ${outcome.why}. No figure at this size.`);
  }
  const ours = measured.find(({ engine }) => engine === 'firebreak');
  if (ours === undefined) throw new Error(`Firebreak's own engine gave no answer: ${missing.join(' ')}`);
  console.log(
    tableOf(
      head,
      measured.map((row) => rowOf(row, ours)),
    ),
  );
  console.log('');
  for (const line of missing) console.log(`* ${line}`);
  const same = sameAnswers(measured, ours);
  return verdicts(measured, ours) && same;
}

const head = [
  'engine',
  'load (ms)',
  'questions',
  'runs of each',
  'median (ms per question)',
  'fastest (ms per question)',
  'times Firebreak (median)',
  'times Firebreak (fastest)',
  'peak of process (MB)',
];

function rowOf(row: Measured, ours: Measured): string[] {
  return [
    label[row.engine],
    figure(row.loadMs),
    String(row.timesMs.length),
    `${Math.min(...row.timesMs.map((times) => times.length))}${row.cold ? ', no warm-up' : ''}`,
    figure(mean(row.timesMs.map(median))),
    figure(mean(row.timesMs.map((times) => Math.min(...times)))),
    figure(ratio(row, ours, median)),
    figure(ratio(row, ours, (times) => Math.min(...times))),
    figure(row.peakMb),
  ];
}

/** How many times as long as Firebreak, over the questions that both were asked. */
function ratio(row: Measured, ours: Measured, of: (times: readonly number[]) => number): number {
  const asked = Math.min(row.timesMs.length, ours.timesMs.length);
  return mean(row.timesMs.slice(0, asked).map(of)) / mean(ours.timesMs.slice(0, asked).map(of));
}

function sameAnswers(measured: readonly Measured[], ours: Measured): boolean {
  const differing = measured.filter(({ answers }) => answers.some((answer, number) => answer.digest !== ours.answers[number]?.digest));
  for (const { engine } of differing) console.log(`* Answers: **${label[engine]} answered differently**; its time means nothing.`);
  if (differing.length === 0) console.log(`* Answers: the same data at the same places from all. ${ours.answers.map(told).join('; ')}.`);
  return differing.length === 0;
}

function told({ places, placesAndData }: Answer, number: number): string {
  return `Question ${number + 1} reaches ${places.toLocaleString('en')} places with ${figure(placesAndData / places)} categories each`;
}

function verdicts(measured: readonly Measured[], ours: Measured): boolean {
  const slower = (engine: EngineName): number | undefined => {
    const row = measured.find((one) => one.engine === engine);
    return row && ratio(row, ours, median);
  };
  const limit = 1 / Math.min(slower('bare-in-order')!, slower('bare-queue')!);
  return [
    verdict('graphology', slower('graphology'), (times) => times >= 25, 'at least 25 times as long as Firebreak'),
    verdict('DuckDB', slower('duckdb'), (times) => times >= 4, 'at least 4 times as long as Firebreak'),
    verdict('Firebreak', limit, (times) => times <= 1.5, 'at most 1.5 times as long as the faster bare loop'),
  ].every((met) => met);
}

function verdict(who: string, times: number | undefined, meets: (times: number) => boolean, goal: string): boolean {
  // A peer that could not finish is reported above; it neither meets nor misses a goal.
  if (times === undefined) return true;
  const met = meets(times);
  console.log(`* Goal: ${who} ${goal}: ${figure(times)} times, ${met ? 'met' : '**missed**'}.`);
  return met;
}
