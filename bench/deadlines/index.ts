/**
 * `npm run bench -- deadlines`: last days per second, the same answers checked.
 *
 * @module
 */
import { cpus } from 'node:os';
import { median } from '../quantile/index.ts';
import { figure, tableOf } from '../table/index.ts';
import { loadCalculator } from './engines/calculator.ts';
import { lastDay, threeDates } from './engines/firebreak.ts';
import type { Engine } from './engines/index.ts';
import { temporalLoop } from './engines/temporal.ts';
import { type Question, questions, recorded } from './questions.ts';

/** Counted rounds over all questions, after two that are not counted. */
const rounds = 15;
/** At least so many times the calculator's speed: for its one date, and for three dates with a sentence for every step. */
const goals = [30, 4] as const;

export async function runDeadlinesBench(options: readonly string[]): Promise<number> {
  if (options.length > 0) {
    console.error(`unknown option \`${options[0]!.slice(0, 40)}\`. Write: npm run bench -- deadlines`);
    return 2;
  }
  // The calculator counts with `Date` in local time; its recorded answers were given in UTC.
  process.env['TZ'] = 'UTC';
  console.log(
    `Node ${process.versions.node}, ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${process.platform}-${process.arch}`,
  );
  console.log(`\n## ${questions.length.toLocaleString('en')} periods of seven holiday lists\n`);
  const calculator = await loadCalculator();
  const engines: Engine[] = [lastDay, threeDates, temporalLoop, ...(calculator.ok ? [calculator.engine] : [])];
  const same = await sameAnswers(engines);
  const perSecond = await measure(engines);
  const [ours] = perSecond;
  console.log(
    tableOf(
      ['engine', 'answers per second', 'times as slow as the first'],
      engines.map(({ name }, index) => [name, figure(perSecond[index]!), figure(ours! / perSecond[index]!)]),
    ),
  );
  console.log('');
  if (!calculator.ok) {
    console.log(`* eu-time-limit-calculator was not measured: ${calculator.why}. Our answers were held to those recorded.`);
    return same ? 0 : 1;
  }
  const met = goals.map((goal, index) => {
    const times = perSecond[index]! / perSecond.at(-1)!;
    console.log(
      `* Goal: ${engines[index]!.name}: at least ${goal} times as fast as the calculator: ${figure(times)} times: ${times >= goal ? 'met' : '**missed**'}.`,
    );
    return times >= goal;
  });
  return same && met.every(Boolean) ? 0 : 1;
}

/** Holds every engine to the recorded answers; ours differ where the disagreement is explained. */
async function sameAnswers(engines: readonly Engine[]): Promise<boolean> {
  let good = true;
  for (const { name, answer } of engines) {
    let differing = 0;
    for (const question of questions) {
      const expected = question.disagreement === undefined || name === 'eu-time-limit-calculator';
      if (((await answer(question)) === question.recorded) !== expected) differing += 1;
    }
    if (differing > 0) console.log(`* **${name} differs from the recorded answers in ${differing} rows**; its time means nothing.`);
    good &&= differing === 0;
  }
  const explained = questions.filter(({ disagreement }) => disagreement !== undefined).length;
  if (good)
    console.log(
      `* Answers: all engines agree in ${(questions.length - explained).toLocaleString('en')} rows; in ${explained} the calculator differs as explained (${Object.keys(recorded.disagreements).join(', ')}).\n`,
    );
  return good;
}

/** Median speed in answers per second; the engines take turns, so that all meet the same machine. */
async function measure(engines: readonly Engine[]): Promise<number[]> {
  const timesMs: number[][] = engines.map(() => []);
  for (let round = -2; round < rounds; round++)
    for (const [index, { answer }] of engines.entries()) {
      const from = performance.now();
      await answerAll(answer);
      if (round >= 0) timesMs[index]!.push(performance.now() - from);
    }
  return timesMs.map((times) => (questions.length / median(times)) * 1000);
}

/** Waits only for an engine that makes one wait. */
async function answerAll(answer: (question: Question) => string | Promise<string>): Promise<void> {
  for (const question of questions) {
    const answered = answer(question);
    if (typeof answered !== 'string') await answered;
  }
}
