/**
 * What is wrong with a file, in sentences.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import type { Problem } from '../../model/index.ts';
import { sayCount } from '../number/counted.ts';
import { numbersOf } from '../number/index.ts';
import { type Filling, foreign, inFrench, list, type Phrase, say } from '../phrase/index.ts';
import { groupName } from '../rate/index.ts';
import { problemsAr } from './ar.ts';
import { problemsEn } from './en.ts';
import { problemsFr } from './fr.ts';
import type { ProblemWords } from './words.ts';

const wordsByLanguage: Readonly<Record<Language, ProblemWords>> = { en: problemsEn, fr: inFrench(problemsFr), ar: problemsAr };

/** A problem of the file: how many rows, where, and what was done with them. */
export function sayProblem(problem: Problem, language: Language): Phrase {
  const words = wordsByLanguage[language];
  const { count } = numbersOf(language);
  const column = (name: string): Phrase => [foreign(name)];
  const counted = (code: keyof ProblemWords['counted'], number: number, fillings: Readonly<Record<string, Filling>>): Phrase =>
    say(sayCount(words.counted[code], number, language), fillings);
  switch (problem.code) {
    case 'ragged-rows':
      return counted(problem.code, problem.count, { line: count(problem.firstLine), fields: count(problem.fields) });
    case 'missing-group':
    case 'missing-decision':
    case 'missing-outcome':
    case 'missing-score':
    case 'missing-stratum':
    case 'missing-random-sample':
    case 'missing-id':
      return counted(problem.code, problem.count, { column: column(problem.column) });
    case 'not-a-number':
      return counted(problem.code, problem.count, { column: column(problem.column), line: count(problem.firstLine) });
    case 'counted-as-no':
    case 'counted-as-yes': {
      const values = problem.values.map(({ value, count: rows }) =>
        say(words.value, { value: groupName([value], language), rows: sayCount(words.rows, rows, language) }),
      );
      const more = problem.more > 0 ? [sayCount(words.more, problem.more, language)] : [];
      return say(words.countedAs[problem.code], { column: column(problem.column), list: list([...values, ...more], language) });
    }
    case 'similar-groups': {
      const values = problem.values.map((value) => groupName([value], language));
      return say(words.similarGroups, { column: column(problem.column), list: list(values, language) });
    }
    case 'repeated-id': {
      const rows = sayCount(words.rows, problem.rows, language);
      return counted(problem.code, problem.ids, { column: column(problem.column), rows });
    }
    case 'inconsistent-id':
      return counted(problem.code, problem.ids, { column: column(problem.column) });
    case 'no-id':
      return say(words.noId);
    case 'ids-not-checked':
      return say(words.idsNotChecked, { column: column(problem.column), limit: count(problem.limit) });
    case 'repeated-column':
      return say(words.repeatedColumn, { column: column(problem.column), list: list(problem.places.map(count), language) });
    case 'encoding':
      return counted(problem.code, problem.replaced, { encoding: [foreign(problem.encoding)] });
    case 'stray-quotes':
      return counted(problem.code, problem.count, { line: count(problem.firstLine) });
    case 'unclosed-quote':
      return say(words.unclosedQuote, { line: count(problem.line) });
    case 'empty-lines':
      return counted(problem.code, problem.count, {});
  }
}
