/**
 * Base rates: what a performance figure means in whole people, and what it leaves open.
 *
 * @module
 */
export { type Accuracy, type AccuracyPeople, accuracyInterval, pairsWithAccuracy, peopleOfAccuracy } from './accuracy.ts';
export { type Often, oftenOf } from './often.ts';
export { boundsOfFlagged, type FlaggedOnly, isOne, type Part, partOf, rateByRatio, wrongJudgements, wrongPerHitOf } from './part.ts';
export { type BaseRate, mostPeople, type Outcome, type People, peopleOf } from './people.ts';
export { isPoint, type Pair, type PeopleRange, pairsOf, peopleBetween, peopleWithin, type Range, rangeOf } from './range.ts';
