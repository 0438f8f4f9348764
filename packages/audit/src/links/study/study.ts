import { createRandom } from '../../statistics/index.ts';
import { createCalendar } from '../dates/index.ts';
import { countLinks, createDrawing, drawDatabases } from '../drawing/index.ts';
import { type AlikeCache, createIdentityModel } from '../expectation/index.ts';
import { createLexicon, type NamingSystem } from '../lexicon/index.ts';
import type { Population } from '../population/index.ts';
import type { Rule } from '../rule/index.ts';
import { sizeCounts } from './growth.ts';
import type { Counted, LinksReport } from './report.ts';
import { samplePeople } from './sample.ts';

export interface StudyOptions {
  readonly systems: readonly NamingSystem[];
  readonly population: Population;
  readonly rule: Rule;
  /** People in each database; 1 to `studyLimits.size`. */
  readonly sizes: readonly number[];
  readonly seed: number;
  /** Made-up people of each group; more of them make the numbers of people surer. */
  readonly sample?: number;
  /** Also make up two databases of this size and count every pair. Only for rules without biometrics. */
  readonly count?: number;
  /** Version that stands in the report. */
  readonly program: string;
}

export const studyLimits = { size: 1_000_000_000, sample: 100_000, count: 300_000 } as const;
export const growthSizes = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000] as const;

const defaultSample = 1000;
const level = 0.95;

/** How far it is: which step, and how much of that step, 0 to 1. */
export interface StudyProgress {
  readonly step: 'names' | 'sample' | 'people' | 'count';
  readonly done: number;
}

/**
 * Reckons errors of a matching rule in a made-up population, in slices: each `next()` works for some milliseconds. The same options give
 * the same report, byte for byte.
 *
 * @throws {RangeError} if a size is out of bounds: the command and the page check before
 */
export function* studyLinks(options: StudyOptions): Generator<StudyProgress, LinksReport> {
  const { systems, population, rule, sizes, seed, program, sample = defaultSample } = options;
  for (const size of sizes) requireWhole(size, studyLimits.size, 'size');
  requireWhole(sample, studyLimits.sample, 'sample');
  yield { step: 'names', done: 0 };
  const lexicon = createLexicon(population, systems);
  const calendar = createCalendar(population.birthYears);
  const cache: AlikeCache = new Map();
  const identity = rule.kind === 'mid' ? rule.similar : rule.identity;
  const names = (done: number): StudyProgress => ({ step: 'names', done });
  const similar = identity === null ? null : yield* mapped(createIdentityModel(lexicon, calendar, identity, cache), names);
  const same = rule.kind === 'mid' ? yield* mapped(createIdentityModel(lexicon, calendar, rule.same, cache), names) : similar;
  const drawing = createDrawing(lexicon, calendar, createRandom(seed));
  const people = yield* mapped(samplePeople(drawing, { similar, same }, lexicon.groups.length, sample), (done) => ({
    step: 'sample',
    done,
  }));
  const study = { lexicon, rule, models: { similar, same }, people, level };
  const ascending = [...new Set(sizes)].toSorted((a, b) => a - b);
  const counts = yield* mapped(sizeCounts(study, ascending), (done) => ({ step: 'people', done }));
  let counted: Counted | null = null;
  if (options.count !== undefined && rule.kind === 'match' && rule.biometrics === null && similar !== null) {
    requireWhole(options.count, studyLimits.count, 'count');
    yield { step: 'count', done: 0 };
    // A stream of its own: how many people were sampled does not change who is made up here.
    const databases = drawDatabases(createDrawing(lexicon, calendar, createRandom(seed + 1)), options.count, population.both);
    const [{ everybody } = counts[0]!] = yield* mapped(sizeCounts(study, [options.count]), (done) => ({ step: 'count', done }));
    const { falseLinks, peopleWithFalseLink } = everybody.colours[0]!;
    counted = {
      size: options.count,
      reckoned: { missed: everybody.missed, falseLinks, peopleWithFalseLink },
      groups: countLinks(databases, similar, rule.identity!, lexicon.groups),
    };
  }
  return {
    format: 'firebreak-audit-links-1',
    program,
    people: 'synthetic',
    population,
    rule,
    seed,
    sample,
    level,
    writtenNames: lexicon.words.length,
    sizes: counts,
    counted,
  };
}

/** The same at once. */
export function studyLinksNow(options: StudyOptions): LinksReport {
  const study = studyLinks(options);
  for (;;) {
    const step = study.next();
    if (step.done === true) return step.value;
  }
}

function* mapped<T>(inner: Generator<number, T>, progress: (done: number) => StudyProgress): Generator<StudyProgress, T> {
  for (;;) {
    const step = inner.next();
    if (step.done === true) return step.value;
    yield progress(step.value);
  }
}

function requireWhole(value: number, most: number, what: string): void {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new RangeError(`links: ${what} is a whole number from 1 to ${most}, not \`${value}\``);
}
