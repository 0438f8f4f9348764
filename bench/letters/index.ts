/**
 * `npm run bench -- letters [--quick]`: 1,000 distinct letters to PDF, letter by letter, beside what one would use otherwise.
 *
 * @module
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { mean, median, quantile } from '../quantile/index.ts';
import { figure, tableOf } from '../table/index.ts';
import { faultOf } from './check.ts';
import { startChromium } from './engines/chromium.ts';
import type { Engine } from './engines/engine.ts';
import { startFirebreak } from './engines/firebreak.ts';
import { type LibreOffice, lettersPerProcess, startLibreOffice } from './engines/libreoffice.ts';
import { type Letter, makeLetters } from './letters.ts';

/**
 * Letter by letter, as goals were set: each begun and ended by itself, so that no letter of one person meets that of another. The ways in which
 * the peers are faster are measured too; no goal was set for them.
 */
const goals = [
  { engine: 'Chromium', way: 'tab per letter', times: 8 },
  { engine: 'LibreOffice', way: 'process per letter', times: 100 },
] as const;

interface Row {
  readonly label: string;
  readonly times: readonly number[];
  /** Of Firebreak, in turns with this engine. */
  readonly beside: readonly number[];
  readonly faults: readonly string[];
}

export async function runLettersBench(options: readonly string[]): Promise<number> {
  const quick = choose(options);
  if (typeof quick === 'string') {
    console.error(`${quick}. Write: npm run bench -- letters [--quick]`);
    return 2;
  }
  const processors = cpus();
  console.log(
    `Node ${process.versions.node}, ${processors.length} processors (${processors[0]?.model ?? 'unknown'}), ` +
      `${Math.round(totalmem() / 1e9)} GB of memory, ${process.platform}-${process.arch}`,
  );
  const letters = makeLetters(quick ? 60 : 1000, 3);
  const few = letters.slice(0, quick ? 6 : 60);
  const firebreak = await startFirebreak();
  const chromium = await startChromium();
  const libreOffice = startLibreOffice();
  const rows: Row[] = [];
  try {
    if (chromium.ok)
      for (const way of ['file', 'tab', 'kept'] as const) rows.push(await turnAbout(firebreak, chromium.engine[way], letters));
    if (libreOffice.ok)
      rows.push(await turnAbout(firebreak, libreOffice.engine, few), await wholeBatch(firebreak, libreOffice.engine, letters));
    if (!chromium.ok && !libreOffice.ok) rows.push(await turnAbout(firebreak, firebreak, letters));
  } finally {
    for (const found of [chromium, libreOffice]) if (found.ok) await found.engine.close();
  }
  return report(
    rows,
    [chromium, libreOffice].flatMap((found) => (found.ok ? [] : [found.why])),
  );
}

/**
 * Both engines do the same letters in turns of a hundred, each letter timed by itself: a noisy minute hits both, and neither finds the
 * processor's caches full of the other's work at every letter. What came out is read only when all is done.
 */
async function turnAbout(firebreak: Engine, peer: Engine, letters: readonly Letter[]): Promise<Row> {
  console.error(`  ... ${peer.label}, ${letters.length} letters`);
  const turn = 100;
  for (const engine of [firebreak, peer]) await convert(engine, letters.slice(0, 5));
  const done = { beside: newConverted(), peer: newConverted() };
  for (let at = 0; at < letters.length; at += turn) {
    for (const [engine, all] of [
      [firebreak, done.beside],
      [peer, done.peer],
    ] as const) {
      const turned = await convert(engine, letters.slice(at, at + turn));
      all.times.push(...turned.times);
      all.pdfs.push(...turned.pdfs);
    }
  }
  const faults = [
    ...(await faultsOf(firebreak.label, done.beside.pdfs, letters)),
    ...(await faultsOf(peer.label, done.peer.pdfs, letters)),
  ];
  return { label: peer.label, times: done.peer.times, beside: done.beside.times, faults };
}

/** Half of the letters by Firebreak before, half after: the process says nothing of single letters, so each gets the mean. */
async function wholeBatch(firebreak: Engine, peer: LibreOffice, letters: readonly Letter[]): Promise<Row> {
  const label = peer.label.replace('process per letter', `process per ${lettersPerProcess} letters`);
  console.error(`  ... ${label}, ${letters.length} letters`);
  const half = Math.floor(letters.length / 2);
  const before = await convert(firebreak, letters.slice(0, half));
  const { ms, pdfs } = await peer.batch(letters.map(({ document }) => document));
  const after = await convert(firebreak, letters.slice(half));
  const faults = [
    ...(await faultsOf(firebreak.label, [...before.pdfs, ...after.pdfs], letters)),
    ...(await faultsOf(label, pdfs, letters)),
  ];
  return { label, times: letters.map(() => ms / letters.length), beside: [...before.times, ...after.times], faults };
}

interface Converted {
  readonly times: number[];
  readonly pdfs: Uint8Array[];
}

const newConverted = (): Converted => ({ times: [], pdfs: [] });

async function convert(engine: Engine, letters: readonly Letter[]): Promise<Converted> {
  const converted = newConverted();
  for (const letter of letters) {
    const act = await engine.prepare(letter.document);
    const start = performance.now();
    converted.pdfs.push(await act());
    converted.times.push(performance.now() - start);
  }
  return converted;
}

async function faultsOf(label: string, pdfs: readonly Uint8Array[], letters: readonly Letter[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, letter] of letters.entries()) {
    const fault = await faultOf(pdfs[index]!, letter);
    if (fault !== undefined) faults.push(`${label}: ${fault}`);
  }
  return faults;
}

const head = [
  'engine',
  'letters',
  'mean (ms per letter)',
  'median (ms)',
  'fastest tenth (ms)',
  'Firebreak beside it, mean (ms)',
  'median (ms)',
  'fastest tenth (ms)',
  'times Firebreak, medians',
  'times Firebreak, fastest tenths',
];

function report(rows: readonly Row[], missing: readonly string[]): number {
  const fastest = (times: readonly number[]): number => quantile(times, 0.1);
  const ratio = ({ times, beside }: Row): number => median(times) / median(beside);
  const lines = rows.map((row) => [
    row.label,
    figure(row.times.length),
    ...[row.times, row.beside].flatMap((times) => [figure(mean(times)), figure(median(times)), figure(fastest(times))]),
    figure(ratio(row)),
    figure(fastest(row.times) / fastest(row.beside)),
  ]);
  console.log(`\n${tableOf(head, lines)}\n`);
  for (const why of missing) console.log(`* ${why}. No figure for it, and no verdict on its goal.`);
  const faults = rows.flatMap((row) => row.faults);
  console.log(
    faults.length === 0
      ? '* Every letter has the expected pages and its own reference in every engine.'
      : `* ${faults.length} letters differ: ${faults.slice(0, 5).join('; ')}`,
  );
  let met = faults.length === 0;
  for (const goal of goals) {
    const row = rows.find(({ label }) => label.startsWith(goal.engine) && label.endsWith(goal.way));
    if (row === undefined) continue;
    const reached = ratio(row) >= goal.times;
    met &&= reached;
    console.log(`* Goal: ${row.label}, at least ${goal.times} times as long: ${reached ? 'met' : 'MISSED'} (${figure(ratio(row))}).`);
  }
  return met ? 0 : 1;
}

function choose(options: readonly string[]): boolean | string {
  try {
    return parseArgs({ args: [...options], options: { quick: { type: 'boolean', default: false } } }).values.quick;
  } catch (error) {
    return (error as Error).message.split('\n')[0]!.replace(/\.$/, '');
  }
}
