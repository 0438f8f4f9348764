/**
 * One reading of a claim, asked of so many people: as far as it leads, and no further.
 *
 * @module
 */
import { peopleOfAccuracy } from './accuracy.ts';
import type { Reading } from './claim.ts';
import { boundsOfFlagged, type FlaggedOnly, type Part, partOf, rateByRatio, wrongJudgements, wrongPerHitOf } from './part.ts';
import { type PeopleRange, peopleWithin, type Range } from './range.ts';

export interface Asked {
  readonly people: number;
  /** Share of them who are what is looked for. An assumption of whoever asks. */
  readonly prevalence: number | Range;
}

export type Answer =
  | { readonly of: 'pair'; readonly people: PeopleRange }
  | {
      readonly of: 'accuracy';
      /** Over every pair that makes the accuracy. */
      readonly compatible: PeopleRange;
      /** Under the assumption that it errs equally often on both. */
      readonly equal: PeopleRange;
      readonly wrong: Part;
      /** Both again, over what chance alone leaves open in a test of that size; null: its size is not known. */
      readonly byChance: { readonly compatible: PeopleRange; readonly equal: PeopleRange } | null;
    }
  | { readonly of: 'output-rate'; readonly bounds: FlaggedOnly }
  | { readonly of: 'false-positive-rate' | 'false-negative-rate' | 'failure-rate'; readonly part: Part }
  | { readonly of: 'false-discovery-rate'; readonly share: Range; readonly perHit: Range }
  | { readonly of: 'group-ratio'; readonly one: Part; readonly other: Part }
  | { readonly of: 'outcome-gap'; readonly flagged: Part; readonly cleared: Part }
  | { readonly of: 'counts' }
  | { readonly of: 'none' };

/** A rate for the one group of a ratio, made up so that there is something to multiply. */
export const madeUpRate = 0.001;

export function answerOf(reading: Reading, { people, prevalence }: Asked): Answer {
  switch (reading.measures) {
    case 'pair':
      return { of: 'pair', people: peopleWithin(people, prevalence, [reading.pair]) };
    case 'accuracy': {
      const { accuracy, positives, tested } = reading;
      return {
        of: 'accuracy',
        ...peopleOfAccuracy(people, prevalence, { accuracy, positives }),
        wrong: wrongJudgements(people, accuracy),
        byChance: tested === null ? null : peopleOfAccuracy(people, prevalence, { accuracy: tested.interval, positives }),
      };
    }
    case 'output-rate':
      return { of: 'output-rate', bounds: boundsOfFlagged(people, reading.share, prevalence) };
    case 'false-positive-rate':
    case 'false-negative-rate':
    case 'failure-rate':
      return { of: reading.measures, part: partOf(people, reading.share) };
    case 'false-discovery-rate':
      return { of: 'false-discovery-rate', share: reading.share, perHit: wrongPerHitOf(reading.share) };
    case 'group-ratio':
      return {
        of: 'group-ratio',
        one: partOf(people, madeUpRate),
        other: partOf(people, rateByRatio(madeUpRate, reading.ratio)),
      };
    case 'outcome-gap':
      return { of: 'outcome-gap', flagged: partOf(people, reading.flagged), cleared: partOf(people, reading.cleared) };
    case 'counts':
      return { of: 'counts' };
    case 'none':
      return { of: 'none' };
    default:
      return reading satisfies never;
  }
}
