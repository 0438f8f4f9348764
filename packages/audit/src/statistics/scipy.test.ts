/**
 * Held live against SciPy: random questions, another set each time, put through one process (`spec/audit-vectors/answer.py`). The seed is printed;
 * `AUDIT_SEED=...` asks the same again. Without SciPy the test is skipped and says so; with CI=1 that is a failure.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  betaQuantile,
  clopperPearson,
  createRandom,
  fisher,
  normalQuantile,
  normalTail,
  twoProportions,
  upperBound,
  wilson,
} from './index.ts';

const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('../../../../spec/audit-vectors/answer.py', import.meta.url));
const missing = 'needs /usr/bin/python3 with SciPy (Debian: apt-get install python3-scipy)';
const found = spawnSync(python, ['-c', 'import scipy']).status === 0;
if (!found && process.env['CI']) throw new Error(missing);

type Question = { readonly ask: string } & Readonly<Record<string, unknown>>;

function answersTo<Answer>(questions: readonly Question[]): readonly Answer[] {
  const run = spawnSync(python, [script], {
    input: questions.map((one) => JSON.stringify(one)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  assert.equal(run.status, 0, run.stderr);
  const answers = run.stdout.trim().split('\n');
  assert.equal(answers.length, questions.length);
  return answers.map((line) => JSON.parse(line) as Answer);
}

function alike(ours: number, theirs: number, what: Question, relative: number, slack = 0): void {
  const ok = Math.abs(ours - theirs) <= relative * Math.abs(theirs) + slack;
  assert.ok(ok, `${ours} instead of ${theirs}: ${JSON.stringify(what)}`);
}

function compare(title: string, run: (random: ReturnType<typeof createRandom>) => void): void {
  void test(title, { skip: found ? false : missing }, (context: TestContext) => {
    const seed = Number(process.env['AUDIT_SEED'] ?? randomInt(2 ** 40));
    context.diagnostic(`AUDIT_SEED=${seed}`);
    run(createRandom(seed));
  });
}

/** As many small numbers as large ones. */
function anyCount(random: ReturnType<typeof createRandom>, digits: number): number {
  return random.below(Math.ceil(10 ** (random.fraction() * digits)) + 1);
}

compare('tables: Fisher and Pearson', (random) => {
  const tables = Array.from({ length: 150 }, () => {
    const digits = 1 + random.below(4);
    return Array.from({ length: 4 }, () => anyCount(random, digits)) as [number, number, number, number];
  }).filter((table) => table.some((count) => count > 0));
  const exact = answersTo<{ sum: number; own: number | null }>(tables.map((table) => ({ ask: 'fisher', table })));
  for (const [place, answer] of exact.entries()) {
    const p = fisher(...tables[place]!);
    // Its probabilities are worked by differences of large logarithms: of them ten digits are left at best.
    alike(p, answer.sum, { ask: 'fisher', table: tables[place]! }, 1e-8, 1e-300);
    if (answer.own !== null) alike(p, answer.own, { ask: 'fisher', table: tables[place]! }, 1e-8);
  }

  const full = tables.filter(([a, b, c, d]) => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0);
  const pearson = answersTo<{ chiSquared: number; p: number }>(full.map((table) => ({ ask: 'pearson', table })));
  for (const [place, answer] of pearson.entries()) {
    const [a, b, c, d] = full[place]!;
    const { z, p } = twoProportions(a, a + b, c, c + d);
    alike(z * z, answer.chiSquared, { ask: 'pearson', table: full[place]! }, 1e-9, 1e-12);
    // Small statistics: theirs is a sum of squares of differences, ours has one difference.
    alike(p, answer.p, { ask: 'pearson', table: full[place]! }, 1e-8, 1e-300);
  }
});

compare('one proportion', (random) => {
  const questions = Array.from({ length: 300 }, () => {
    const n = 1 + anyCount(random, 5);
    const x = [0, n, random.below(n + 1), Math.min(n, random.below(4))][random.below(4)]!;
    return { ask: 'proportion', x, n, level: [0.5, 0.8, 0.9, 0.95, 0.99, 0.9999][random.below(6)]! };
  });
  const answers = answersTo<{ wilson: [number, number]; clopperPearson: [number, number]; upperBound: number }>(questions);
  for (const [place, answer] of answers.entries()) {
    const question = questions[place]!;
    const { x, n, level } = question;
    for (const [ours, theirs] of [
      [wilson(x, n, level), answer.wilson],
      [clopperPearson(x, n, level), answer.clopperPearson],
    ] as const) {
      // binomtest searches the ends of the exact interval to 2e-12.
      alike(ours.low, theirs[0], question, 1e-9, 1e-11);
      alike(ours.high, theirs[1], question, 1e-9, 1e-11);
    }
    alike(upperBound(x, n, level), answer.upperBound, question, 1e-9, 1e-11);
  }
});

compare('distributions', (random) => {
  const normal = Array.from({ length: 300 }, () => ({
    ask: 'normal',
    p: 10 ** (-300 * random.fraction() ** 4),
    z: 75 * (random.fraction() - 0.5),
  }));
  for (const [place, answer] of answersTo<{ quantile: number; tail: number }>(normal).entries()) {
    const question = normal[place]!;
    alike(normalQuantile(question.p), answer.quantile, question, 1e-12, 1e-15);
    alike(normalTail(question.z), answer.tail, question, 1e-11, 1e-320);
  }
  const shape = () => 10 ** (6 * random.fraction() - 1);
  const beta = Array.from({ length: 300 }, () => {
    const [p, a, b] = [random.fraction(), shape(), shape()];
    return { ask: 'beta', p, a, b, ours: betaQuantile(p, a, b) };
    // So near to 1 a double has few digits left for what is missing to it; `betaQuantile` turned round is asked as often.
  }).filter(({ ours }) => ours < 0.9);
  for (const [place, answer] of answersTo<{ quantile: number | null; back: number }>(beta).entries()) {
    const question = beta[place]!;
    // Their quantile is searched to 1e-8; ours, put back into their distribution, gives p.
    if (answer.quantile !== null) alike(question.ours, answer.quantile, question, 1e-7, 1e-300);
    alike(answer.back, question.p, question, 1e-9);
  }
});
