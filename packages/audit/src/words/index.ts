/**
 * What a report says, in the languages of the site: names and definitions of rates, statements, problems, verdicts, numbers.
 *
 * Everything is said as a phrase: spans of text, each with a direction of its own where it is foreign to the sentence (names of groups and
 * columns, the asker's words). A page sets each of those in `bdi`; `phraseToText` isolates them in plain text.
 *
 * @module
 */
export { type AskerWords, metricDefinition, metricName, metricOrder, metricTerm, quote } from './metric/index.ts';
export { type Counted, sayCount } from './number/counted.ts';
export { localeByLanguage, type Numbers, numbersOf } from './number/index.ts';
export { directionOf, type Filling, foreign, inFrench, join, list, type Phrase, phraseToText, say } from './phrase/index.ts';
export { sayProblem } from './problem/index.ts';
export {
  everybodyName,
  groupName,
  referenceName,
  sayDifference,
  sayEstimate,
  sayNumber,
  sayPoints,
  sayRate,
  sayRatio,
} from './rate/index.ts';
export { metricList, sayStatement, sayStatements } from './statement/index.ts';
export { sayVerdict } from './verdict/index.ts';
