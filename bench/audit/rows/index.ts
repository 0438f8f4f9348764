/**
 * `npm run bench -- audit --part rows [--quick]`: ten million rows to all rates of twelve groups with their intervals, in processes of their own, one
 * after another. All must find the same numbers before anything is compared.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';
import { type Answer, differenceOf } from './answer.ts';
import { writeCsv, writeParquet } from './data.ts';

interface Engine {
  readonly label: string;
  readonly file: 'csv' | 'parquet';
  readonly command: readonly string[];
  /** Of slow ones one will do. */
  readonly rounds: number;
  /** Which of ours it is held against, and how many times as long it must take at least. */
  readonly against?: { readonly label: string; readonly times: number };
}

const node = (name: string): readonly string[] => [process.execPath, fileURLToPath(new URL(`./engines/${name}.ts`, import.meta.url))];
const python = (name: string): readonly string[] => [
  '/usr/bin/python3',
  fileURLToPath(new URL('./engines/peers.py', import.meta.url)),
  name,
];

const ownCsv = 'Firebreak, CSV';
const ownParquet = 'Firebreak, Parquet';

const engines: readonly Engine[] = [
  { label: ownCsv, file: 'csv', command: node('firebreak'), rounds: 5 },
  { label: 'DuckDB, CSV', file: 'csv', command: node('duckdb'), rounds: 5, against: { label: ownCsv, times: 1.5 } },
  { label: ownParquet, file: 'parquet', command: node('firebreak'), rounds: 5 },
  // At most 1.3 times as long as the bare scan.
  {
    label: 'DuckDB, Parquet (bare scan)',
    file: 'parquet',
    command: node('duckdb'),
    rounds: 5,
    against: { label: ownParquet, times: 1 / 1.3 },
  },
  { label: 'pandas + scikit-learn', file: 'csv', command: python('pandas'), rounds: 2, against: { label: ownCsv, times: 5 } },
  { label: 'fairlearn', file: 'csv', command: python('fairlearn'), rounds: 1, against: { label: ownCsv, times: 50 } },
  { label: 'aequitas', file: 'csv', command: python('aequitas'), rounds: 1 },
];

export async function runRowsPart(quick: boolean): Promise<number> {
  const rows = quick ? 300_000 : 10_000_000;
  const processors = cpus();
  console.log(
    `Node ${process.versions.node}, ${processors.length} processors (${processors[0]?.model ?? 'unknown'}), ` +
      `${Math.round(totalmem() / 1e9)} GB of memory, ${process.platform}-${process.arch}`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'firebreak-bench-'));
  try {
    const paths = { csv: join(folder, 'rows.csv'), parquet: join(folder, 'rows.parquet') };
    console.error(`  ... writing ${figure(rows)} rows`);
    writeCsv(paths.csv, rows);
    await writeParquet(paths.csv, paths.parquet);
    const { size } = await stat(paths.csv);
    console.log(
      `\n## ${rows.toLocaleString('en')} rows, 12 groups: ${figure(size / 1e6)} MB of CSV, ${figure((await stat(paths.parquet)).size / 1e6)} MB of Parquet\n`,
    );
    return report(rows, run(paths), quick);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Result {
  readonly engine: Engine;
  readonly answers: readonly Answer[];
  /** Why there is no answer. */
  readonly missing: string | null;
}

/** In turns, so that a noisy minute hits all. */
function run(paths: Readonly<Record<Engine['file'], string>>): Result[] {
  const answers = new Map<Engine, Answer[]>(engines.map((engine) => [engine, []]));
  const missing = new Map<Engine, string>();
  for (let round = 0; round < 5; round++)
    for (const engine of engines) {
      if (round >= engine.rounds || missing.has(engine)) continue;
      console.error(`  ... ${engine.label}, ${round + 1} of ${engine.rounds}`);
      const answer = ask(engine, paths[engine.file]);
      if ('missing' in answer) missing.set(engine, answer.missing);
      else answers.get(engine)!.push(answer);
    }
  return engines.map((engine) => ({ engine, answers: answers.get(engine)!, missing: missing.get(engine) ?? null }));
}

function ask(engine: Engine, path: string): Answer | { readonly missing: string } {
  const [program, ...words] = [...engine.command, path];
  const fairlearn = process.env['FAIRLEARN_PATH'];
  const env = { ...process.env, ...(fairlearn === undefined ? {} : { PYTHONPATH: fairlearn }) };
  const { stdout, stderr, status, error } = spawnSync(program!, words, { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  if (error !== undefined) return { missing: error.message };
  if (status !== 0) throw new Error(`${engine.label} ended with ${status}: ${stderr.slice(-500)}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

function report(rows: number, results: readonly Result[], quick: boolean): number {
  const found = results.filter(({ answers }) => answers.length > 0);
  const expected = found.find(({ engine }) => engine.label === ownCsv)!.answers[0]!;
  const differences = found.flatMap(({ engine, answers }) =>
    answers.flatMap((answer) => {
      const difference = differenceOf(expected, answer);
      return difference === null ? [] : [`${engine.label}: ${difference}`];
    }),
  );
  for (const { engine, missing } of results)
    if (missing !== null) console.log(`* ${engine.label} cannot be run here (${missing}). No figure for it, and no verdict on its goal.`);
  if (differences.length > 0) {
    console.log(`* The answers differ, so nothing is compared: ${differences.slice(0, 5).join('; ')}`);
    return 1;
  }
  const time = (label: string): number => median(found.find(({ engine }) => engine.label === label)!.answers.map(({ ms }) => ms));
  console.log(
    tableOf(
      ['', 'rounds', 'median (s)', 'fastest (s)', 'million rows a second', 'times Firebreak from the same file', 'peak of process (MB)'],
      found.map(({ engine, answers }) => [
        engine.label,
        String(answers.length),
        figure(time(engine.label) / 1000),
        figure(Math.min(...answers.map(({ ms }) => ms)) / 1000),
        figure(rows / 1000 / time(engine.label)),
        figure(time(engine.label) / time(engine.file === 'csv' ? ownCsv : ownParquet)),
        figure(Math.max(...answers.map(({ peakMb }) => peakMb))),
      ]),
    ),
  );
  console.log(
    `\n* Counts, rates, intervals, means and bins are the same in all (${[...new Set(found.map(({ answers }) => answers[0]!.version))].join('; ')}).`,
  );
  const less = found.filter(({ answers }) => (answers[0]!.without?.length ?? 0) > 0);
  for (const { engine, answers } of less) console.log(`* ${engine.label} was asked for no ${answers[0]!.without!.join(', ')}.`);
  if (quick) {
    console.log('* Goals are not judged on so few rows: run it without --quick.');
    return 0;
  }
  let met = true;
  for (const { engine } of found) {
    if (engine.against === undefined) continue;
    const times = time(engine.label) / time(engine.against.label);
    const reached = times >= engine.against.times;
    met &&= reached;
    console.log(
      engine.against.times < 1
        ? `* Goal: ${engine.against.label} takes at most 1.3 times as long as ${engine.label}: ${reached ? 'met' : 'MISSED'} (${figure(1 / times)}).`
        : `* Goal: ${engine.label} takes at least ${engine.against.times} times as long as ${engine.against.label}: ${reached ? 'met' : 'MISSED'} (${figure(times)}).`,
    );
  }
  return met ? 0 : 1;
}
