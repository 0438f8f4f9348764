/**
 * `npm run bench -- audit --part links`: pairs of records per second, against a loop in a loop over the same comparators, and what Splink
 * says of itself. Both ways must find the same links.
 *
 * @module
 */
import { openAtlas } from '../../../packages/atlas/node/index.ts';
import { createCalendar } from '../../../packages/audit/src/links/dates/index.ts';
import { countLinks, createDrawing, drawDatabases } from '../../../packages/audit/src/links/drawing/index.ts';
import { createIdentityModel } from '../../../packages/audit/src/links/expectation/index.ts';
import { namingSystemsOf, parseRule, populationPresets, studyLinksNow } from '../../../packages/audit/src/links/index.ts';
import { createLexicon } from '../../../packages/audit/src/links/lexicon/index.ts';
import type { IdentityRule } from '../../../packages/audit/src/links/rule/index.ts';
import { createRandom } from '../../../packages/audit/src/statistics/index.ts';
import { median } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';
import { loopInALoop } from './loop.ts';

/** Small enough for the loop in a loop; the fast way is given more people, whom the loop could not go through. */
const plainSize = 3000;
const fastSize = 30_000;
const millionSize = 500_000;
const rounds = 3;
const rules = ['names=normal', 'names=lev:1', 'names=jw:0.92', 'names=dm', 'names=jw:0.92+date=same'];

/** Ends with 1 if the two ways differ. */
export async function runLinksPart(): Promise<number> {
  const opened = await openAtlas(
    new URL('../../../atlas', import.meta.url).pathname,
    new URL('../../node_modules/.cache', import.meta.url).pathname,
  );
  if (!opened.ok) throw new Error('the Atlas has problems: run `npm run atlas`');
  const systems = namingSystemsOf(opened.atlas);
  const population = populationPresets.find(({ id }) => id === 'asylum')!;
  const lexicon = createLexicon(population, systems);
  const calendar = createCalendar(population.birthYears);
  const drawn = (size: number) => drawDatabases(createDrawing(lexicon, calendar, createRandom(1)), size, population.both);
  const small = drawn(plainSize);
  const large = drawn(fastSize);
  console.log(`\n## False links: pairs of made-up records per second (${lexicon.words.length.toLocaleString('en')} written names)\n`);
  let same = true;
  const rows: string[][] = [];
  for (const text of rules) {
    const rule = identityOf(text);
    const modelMs: number[] = [];
    const fastMs: number[] = [];
    const plainMs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const model = timed(modelMs, () => finished(createIdentityModel(lexicon, calendar, rule)));
      timed(fastMs, () => countLinks(large, model, rule, lexicon.groups));
      const found = countLinks(small, model, rule, lexicon.groups);
      const links = timed(plainMs, () => loopInALoop(small.first, small.second, small.both, lexicon.words, rule));
      if (linksIn(found, small, model) !== links) {
        same = false;
        console.log(`* **\`${text}\`: the two ways find different links**`);
      }
    }
    const plainPairs = (plainSize * plainSize) / (median(plainMs) / 1000);
    const counted = (fastSize * fastSize) / (median(fastMs) / 1000);
    const withNames = (fastSize * fastSize) / ((median(fastMs) + median(modelMs)) / 1000);
    rows.push([
      text,
      figure(plainPairs),
      figure(counted),
      figure(counted / plainPairs),
      figure(withNames / plainPairs),
      figure(median(modelMs)),
    ]);
  }
  const head = ['rule', 'loop in a loop', 'Firebreak', 'times the loop', 'names found alike included', 'finding them (ms)'];
  console.log(tableOf(head, rows));
  if (same) console.log(`\n* Links: both ways find as many among ${(plainSize * plainSize).toLocaleString('en')} pairs.`);
  million();
  growth();
  return same ? 0 : 1;

  function million(): void {
    const rule = identityOf('names=jw:0.92+date=same');
    const databases = drawn(millionSize);
    const times: number[] = [];
    const model = timed(times, () => finished(createIdentityModel(lexicon, calendar, rule)));
    timed(times, () => countLinks(databases, model, rule, lexicon.groups));
    console.log(
      `* A million records, ${millionSize.toLocaleString('en')} in each of two databases, by names and date: ${figure(times[0]! / 1000)} s to find names alike and ${figure(times[1]! / 1000)} s to count every link. Splink’s README says of itself: "Capable of linking a million records on a laptop in around a minute." It is not the same task: Splink estimates how much each field says, and compares what its blocking rules bring together, in records of any kind.`,
    );
  }

  function growth(): void {
    const times: number[] = [];
    timed(times, () =>
      studyLinksNow({ systems, population, rule: ruleOf('jaro-winkler'), sizes: [1e4, 1e5, 1e6, 1e7, 1e8], seed: 1, program: 'bench' }),
    );
    console.log(`* The whole growth curve from 10,000 to 100,000,000 people, as the page reckons it: ${figure(times[0]!)} ms.`);
  }
}

/** All links, each once: a count by group tells those between two groups twice. */
function linksIn(
  counts: ReturnType<typeof countLinks>,
  { first, second, both }: ReturnType<typeof drawDatabases>,
  model: { matches(a: (typeof first)[number], b: (typeof first)[number]): boolean },
): number {
  let between = 0;
  for (const [i, a] of first.entries())
    for (const [j, b] of second.entries()) if (a.group !== b.group && !(i === j && i < both) && model.matches(a, b)) between += 1;
  return counts.reduce((sum, { falseLinks }) => sum + falseLinks, 0) - between;
}

function timed<T>(times: number[], work: () => T): T {
  const start = performance.now();
  const value = work();
  times.push(performance.now() - start);
  return value;
}

function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function ruleOf(text: string) {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`no rule: ${text}`);
  return parsed.rule;
}

function identityOf(text: string): IdentityRule {
  const rule = ruleOf(text);
  if (rule.kind !== 'match' || rule.identity === null) throw new Error(`no identity rule: ${text}`);
  return rule.identity;
}
