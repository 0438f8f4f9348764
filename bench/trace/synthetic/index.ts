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

/** Each group is measured in a process of its own, its members turn about, so that a ratio compares like with like. */
const groups: readonly (readonly EngineName[])[] = [
  ['firebreak', 'bare-in-order', 'bare-queue'],
  ['firebreak', 'duckdb'],
  ['firebreak', 'graphology'],
];

/** One engine, and Firebreak beside it in the same process. */
interface Row {
  readonly measured: Measured;
  readonly beside: Measured;
}

const label: Readonly<Record<EngineName, string>> = {
  firebreak: 'Firebreak',
  'bare-in-order': 'bare loop, in order',
  'bare-queue': 'bare loop, queue',
  duckdb: 'DuckDB',
  graphology: 'graphology',
};

const runs = 7;
const budgetMs = 90_000;
const timeoutMs = 600_000;
const heapMb = Math.round(Math.min(12_000, (totalmem() / 1e6) * 0.6));

/** Prints a table and a verdict per goal. `false` if an answer differed or a goal was missed. */
export async function benchSize({ placeCount, flowCount }: Size): Promise<boolean> {
  console.log(`\n### ${placeCount.toLocaleString('en')} places, ${flowCount.toLocaleString('en')} flows\n`);
  const rows: Row[] = [];
  const missing: string[] = [];
  for (const engines of groups) {
    const names = engines.map((engine) => label[engine]).join(', ');
    console.error(`  ... ${names}`);
    const outcome = await measureApart({ engines, placeCount, flowCount, runs, budgetMs }, { heapMb, timeoutMs });
    if (outcome.ok) rows.push(...outcome.measured.map((measured) => ({ measured, beside: outcome.measured[0]! })));
    else missing.push(`${names}: ${outcome.why}. No figure at this size.`);
  }
  if (rows.length === 0) throw new Error(`no engine gave an answer: ${missing.join(' ')}`);
  // Firebreak's row is that of the first group; in the others it is only what the peer is compared with.
  const shown = rows.filter(({ measured, beside }, index) => measured !== beside || index === 0);
  console.log(tableOf(head, shown.map(cellsOf)));
  console.log('');
  for (const line of missing) console.log(`* ${line}`);
  const same = sameAnswers(rows);
  return verdicts(shown) && same;
}

const head = [
  'engine',
  'load (ms)',
  'questions',
  'runs of each',
  'median (ms per question)',
  'fastest (ms per question)',
  'Firebreak beside it, median (ms per question)',
  'times Firebreak, medians',
  'times Firebreak, fastest',
  'peak of process (MB)',
];

const fastest = (times: readonly number[]): number => Math.min(...times);

function cellsOf({ measured, beside }: Row): string[] {
  const { engine, loadMs, timesMs, cold, peakMb } = measured;
  return [
    label[engine],
    figure(loadMs),
    String(timesMs.length),
    `${Math.min(...timesMs.map((times) => times.length))}${cold ? ', no warm-up' : ''}`,
    figure(mean(timesMs.map(median))),
    figure(mean(timesMs.map(fastest))),
    figure(mean(beside.timesMs.map(median))),
    figure(ratio({ measured, beside }, median)),
    figure(ratio({ measured, beside }, fastest)),
    figure(peakMb),
  ];
}

/** How many times as long as Firebreak took for the same questions. */
function ratio({ measured, beside }: Row, of: (times: readonly number[]) => number): number {
  return mean(measured.timesMs.map(of)) / mean(beside.timesMs.map(of));
}

function sameAnswers(rows: readonly Row[]): boolean {
  const expected = rows[0]!.measured.answers;
  const differing = rows.filter(({ measured }) => measured.answers.some(({ digest }, number) => digest !== expected[number]?.digest));
  for (const { measured } of differing)
    console.log(`* Answers: **${label[measured.engine]} answered differently**; its time means nothing.`);
  if (differing.length === 0) console.log(`* Answers: the same data at the same places from all: ${told(expected)}.`);
  return differing.length === 0;
}

function told(answers: readonly Answer[]): string {
  const range = (values: readonly number[]): string => `${figure(Math.min(...values))} to ${figure(Math.max(...values))}`;
  const categories = answers.map(({ places, placesAndData }) => placesAndData / places);
  return `${range(answers.map(({ places }) => places))} places are reached, by ${range(categories)} categories each on average`;
}

function verdicts(rows: readonly Row[]): boolean {
  const [ours] = rows;
  const peer = (engine: EngineName, atLeast: number): boolean => {
    const row = rows.find(({ measured }) => measured.engine === engine);
    // A peer that could not finish is reported above; it neither meets nor misses a goal.
    if (row === undefined) return true;
    return verdict(
      `${label[engine]} takes at least ${atLeast} times as long as Firebreak`,
      [ratio(row, median), ratio(row, fastest)],
      (times) => times >= atLeast,
    );
  };
  const bare = rows.filter(({ measured, beside }) => beside === ours!.beside && measured !== beside);
  const limit = [median, fastest].map((of) => 1 / Math.min(...bare.map((row) => ratio(row, of))));
  return [
    peer('graphology', 25),
    peer('duckdb', 4),
    bare.length === 0 || verdict('Firebreak takes at most 1.5 times as long as the faster bare loop', limit, (times) => times <= 1.5),
  ].every((met) => met);
}

/** A goal is met only if it is met both by the medians and by the fastest runs. */
function verdict(goal: string, times: readonly number[], meets: (times: number) => boolean): boolean {
  const met = times.every(meets);
  console.log(
    `* Goal: ${goal}. ${times.map(figure).join(' times by medians, ')} times by the fastest runs: ${met ? 'met' : '**missed**'}.`,
  );
  return met;
}
