/**
 * What was asked: a claim of the Atlas, two numbers, or an accuracy; of so many people; and whether anybody said how many of them are what
 * is looked for.
 *
 * @module
 */
import type { Atlas, RecordOf } from '@firebreak/atlas';
import {
  accuracyInterval,
  drawnPeople,
  isPoint,
  type Measures,
  peopleFor,
  type Range,
  type Reading,
  readingsOf,
  shownPrevalences,
} from '@firebreak/audit/base-rate';
import { mostChecks, mostSources } from '@firebreak/audit/screening';
import { unknownWord } from '../atlas-access.ts';
import { WrongUse } from '../output/output.ts';
import { numberOfPeople, rangeOfShares, shareOf, wholeNumber } from './shares.ts';

export interface Options {
  readonly claim?: string;
  readonly sensitivity?: string;
  readonly specificity?: string;
  readonly accuracy?: string;
  readonly positives?: string;
  readonly prevalence?: string;
  readonly people?: string;
  readonly checks?: string;
  readonly correlation?: string;
  readonly sources?: string;
  readonly json?: boolean;
}

/** Sensitivity and specificity that somebody gave, perhaps as ranges. */
export interface Own {
  readonly measures: 'own';
  readonly sensitivity: Range;
  readonly specificity: Range;
}

export interface Question {
  readonly claim: RecordOf<'claim'> | null;
  readonly readings: readonly (Reading | Own)[];
  readonly people: number;
  /** One that was given, or several that are shown because none was. */
  readonly prevalences: readonly Range[];
  readonly given: boolean;
  readonly checks: number | null;
  readonly correlation: number | null;
  readonly sources: readonly number[] | null;
}

/** Readings of which a check can be repeated: those that say how often an innocent person is flagged, or are assumed to. */
const repeatable: ReadonlySet<Measures | 'own'> = new Set(['pair', 'own', 'accuracy', 'false-positive-rate']);

export function questionOf(options: Options, atlas: () => Promise<Atlas>): Promise<Question> {
  const ways = [
    options.claim !== undefined,
    options.sensitivity !== undefined || options.specificity !== undefined,
    options.accuracy !== undefined,
  ].filter(Boolean).length;
  if (ways > 1) throw new WrongUse('--claim, --sensitivity with --specificity, and --accuracy are three ways to ask; choose one');
  if (ways === 0 && options.sources === undefined)
    throw new WrongUse('name a claim (--claim ID), or give --sensitivity and --specificity, or --accuracy, or --sources');
  if (options.positives !== undefined && options.accuracy === undefined)
    throw new WrongUse('--positives is the share of those tested for an --accuracy; without one it means nothing');
  if (options.correlation !== undefined && options.checks === undefined)
    throw new WrongUse('--correlation stands between the --checks of one person; without them it means nothing');
  return asked(options, atlas);
}

async function asked(options: Options, open: () => Promise<Atlas>): Promise<Question> {
  const claim = options.claim === undefined ? null : claimOf(await open(), options.claim);
  const readings = claim === null ? ownReadings(options) : readingsOf(claim);
  const people =
    options.people === undefined ? (claim === null ? drawnPeople : peopleFor(readingsOf(claim))) : numberOfPeople(options.people);
  const checks = options.checks === undefined ? null : wholeNumber('--checks', options.checks, mostChecks);
  if (checks !== null && !readings.some(({ measures }) => repeatable.has(measures)))
    throw new WrongUse(
      claim === null
        ? '--checks needs --sensitivity and --specificity, --accuracy or --claim'
        : `--checks: \`${claim.id}\` does not say how often somebody who is not what is looked for is flagged in one check`,
    );
  return {
    claim,
    readings,
    people,
    given: options.prevalence !== undefined,
    prevalences:
      options.prevalence === undefined
        ? shownPrevalences.map((share) => ({ low: share, high: share }))
        : [rangeOfShares('--prevalence', options.prevalence)],
    checks,
    correlation: options.correlation === undefined ? null : shareOf('--correlation', options.correlation),
    sources: options.sources === undefined ? null : sourcesOf(options.sources),
  };
}

function claimOf(atlas: Atlas, input: string): RecordOf<'claim'> {
  const found = atlas.find('claim', input.trim().toLowerCase());
  if (found !== undefined) return found;
  throw unknownWord(
    'claim',
    input,
    atlas.ofKind('claim').map(({ id }) => id),
  );
}

function ownReadings(options: Options): (Reading | Own)[] {
  if (options.accuracy !== undefined) return [accuracyOf(options.accuracy, options.positives)];
  if (options.sensitivity === undefined && options.specificity === undefined) return [];
  if (options.sensitivity === undefined || options.specificity === undefined)
    throw new WrongUse(
      `--${options.sensitivity === undefined ? 'sensitivity' : 'specificity'} is missing; one of the two says nothing about the other. If there is one figure only, ask with --accuracy`,
    );
  return [
    {
      measures: 'own',
      sensitivity: rangeOfShares('--sensitivity', options.sensitivity),
      specificity: rangeOfShares('--specificity', options.specificity),
    },
  ];
}

/** `76%`, or `23/30`, which also says how far off chance alone may put it. */
function accuracyOf(input: string, positives: string | undefined): Reading {
  const [, right, of] = /^\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*$/.exec(input) ?? [];
  const tested = right === undefined ? null : { right: Number(right), of: Number(of) };
  if (tested !== null && (tested.of < 1 || tested.right > tested.of))
    throw new WrongUse(`--accuracy \`${input.slice(0, 40)}\`: more were right than were tested; write RIGHT/TESTED, for example 23/30`);
  const share = tested === null ? null : Number((tested.right / tested.of).toPrecision(15));
  const accuracy = share === null ? rangeOfShares('--accuracy', input) : { low: share, high: share };
  const made = positives === undefined ? null : rangeOfShares('--positives', positives);
  if (made !== null && !isPoint(made)) throw new WrongUse('--positives is one share; a range of tests is several tests');
  return {
    measures: 'accuracy',
    accuracy,
    of: null,
    positives: made === null ? null : made.low,
    tested: tested === null ? null : { ...tested, interval: accuracyInterval(tested.right, tested.of) },
  };
}

function sourcesOf(input: string): number[] {
  const rates = input.split(',').map((one) => shareOf('--sources', one));
  if (rates.length < 2) throw new WrongUse('--sources needs the error rates of at least two databases, with commas between: 2%,1%,0.5%');
  if (rates.length > mostSources)
    throw new WrongUse(`--sources names ${rates.length} databases; at most ${mostSources} can be linked here`);
  return rates;
}
