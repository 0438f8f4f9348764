/**
 * What is answered, worked out once for text and JSON.
 *
 * @module
 */
import {
  type Answer,
  answerOf,
  type PeopleRange,
  peopleBetween,
  peopleWordsOf,
  type Range,
  type Reading,
  reachOf,
  type Sentence,
  type Speaker,
  sayPeople,
  sayReading,
  speakerOf,
} from '@firebreak/audit/base-rate';
import { type LinkedPeople, linkedSources, type RepeatedPeople, repeatedChecks } from '@firebreak/audit/screening';
import type { Own, Question } from './base-rate-question.ts';

type AnsweredReading = Answer | { readonly of: 'own'; readonly people: PeopleRange };

export interface Answered {
  readonly reading: Reading | Own;
  readonly reach: ReturnType<typeof reachOf>;
  readonly says: readonly Sentence[];
  /** One for each prevalence; one in all where it plays no part. */
  readonly at: readonly { readonly prevalence: Range | null; readonly answer: AnsweredReading }[];
  readonly checks: CheckedReading | null;
}

export interface CheckedReading {
  /** Whose errors are repeated: what was given, an accuracy taken as both (assumed), or innocent people only. */
  readonly of: 'given' | 'equal-errors-assumed' | 'innocent-only';
  readonly prevalence: Range | null;
  readonly found: RepeatedPeople;
}

export interface BaseRateAnswer {
  readonly question: Question;
  readonly speaker: Speaker;
  readonly readings: readonly Answered[];
  readonly sources: LinkedPeople | null;
}

export function baseRateAnswer(question: Question): BaseRateAnswer {
  const { claim, people, sources } = question;
  const speaker = speakerOf('en', claim === null ? null : peopleWordsOf(claim, 'en'));
  return {
    question,
    speaker,
    readings: question.readings.map((reading) => answered(reading, question, speaker)),
    sources: sources === null ? null : linkedSources(people, sources),
  };
}

function answered(reading: Reading | Own, question: Question, speaker: Speaker): Answered {
  const { people } = question;
  const asks = needsPrevalence(reading) ? question.prevalences : [null];
  const at = asks.map((prevalence) => ({ prevalence, answer: answerAt(reading, people, prevalence ?? { low: 0, high: 0 }) }));
  const first = at[0]!.answer;
  return {
    reading,
    reach: reading.measures === 'own' ? 'people' : reachOf(reading),
    says:
      first.of === 'own' ? sayPeople(first.people, speaker) : reading.measures === 'own' ? [] : sayReading(reading, first, speaker, 'en'),
    at,
    checks: checked(reading, question),
  };
}

function answerAt(reading: Reading | Own, people: number, prevalence: Range): AnsweredReading {
  if (reading.measures === 'own') {
    const { sensitivity, specificity } = reading;
    return { of: 'own', people: peopleBetween({ people, prevalence, sensitivity, specificity }) };
  }
  return answerOf(reading, { people, prevalence });
}

/** Does it matter to it how many of the people checked are what is looked for? */
export function needsPrevalence({ measures }: Reading | Own): boolean {
  return measures === 'pair' || measures === 'own' || measures === 'accuracy' || measures === 'output-rate';
}

function checked(reading: Reading | Own, { people, prevalences, checks, correlation }: Question): CheckedReading | null {
  if (checks === null) return null;
  const repeat = (sensitivity: number | Range, specificity: number | Range, prevalence: number | Range): RepeatedPeople =>
    repeatedChecks({ people, prevalence, sensitivity, specificity, checks, ...(correlation === null ? {} : { correlation }) });
  const prevalence = prevalences[0]!;
  if (reading.measures === 'own') return { of: 'given', prevalence, found: repeat(reading.sensitivity, reading.specificity, prevalence) };
  if (reading.measures === 'pair')
    return { of: 'given', prevalence, found: repeat(reading.pair.sensitivity, reading.pair.specificity, prevalence) };
  if (reading.measures === 'accuracy')
    return { of: 'equal-errors-assumed', prevalence, found: repeat(reading.accuracy, reading.accuracy, prevalence) };
  if (reading.measures === 'false-positive-rate') {
    const cleared = { low: kept(reading.share.high), high: kept(reading.share.low) };
    return { of: 'innocent-only', prevalence: null, found: repeat(0, cleared, 0) };
  }
  return null;
}

/** 1 - 0.0005 is 0.9995. */
function kept(share: number): number {
  return Number((1 - share).toPrecision(15));
}
