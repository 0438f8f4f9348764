/**
 * Base rates: what a performance figure means in whole people, and what it leaves open.
 *
 * @module
 */
export { type Accuracy, type AccuracyPeople, accuracyInterval, pairsWithAccuracy, peopleOfAccuracy } from './accuracy.ts';
export { type Answer, type Asked, answerOf, madeUpRate } from './answer.ts';
export {
  drawnPeople,
  type Measures,
  peopleFor,
  type Reading,
  reachOf,
  readingsOf,
  shownPrevalences,
  type Tested,
} from './claim.ts';
export { type Often, oftenOf } from './often.ts';
export { boundsOfFlagged, type FlaggedOnly, isOne, type Part, partOf, rateByRatio, wrongJudgements, wrongPerHitOf } from './part.ts';
export { type BaseRate, mostPeople, type Outcome, type People, peopleOf } from './people.ts';
export { isPoint, type Pair, type PeopleRange, pairsOf, peopleBetween, peopleWithin, type Range, rangeOf } from './range.ts';
export { type Kind, type Numbers, type PeopleWords, peopleWordsOf, type SentenceKey, type Speaker, speakerOf } from './words/index.ts';
export { type Sentence, sayPeople, sayReading, saySuppose } from './words/sentences.ts';
