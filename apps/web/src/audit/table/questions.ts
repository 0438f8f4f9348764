/**
 * Which question comes next. The order follows from the answers alone, so that going back and changing an answer lead through the same ones.
 *
 * @module
 */
import type { Answers } from './answers.ts';

const questions = [
  'source',
  'kind',
  'counts',
  'group',
  'decision',
  'decisionIs',
  'effect',
  'outcome',
  'outcomeIs',
  'words',
  'more',
  'check',
  'reference',
  'result',
] as const;
export type Question = (typeof questions)[number];

/** The questions from the first to the last. */
export function pathOf(answers: Answers): Question[] {
  if (answers.published !== null) return ['source', 'result'];
  switch (answers.kind) {
    case null:
      return ['source', 'kind'];
    case 'counts':
      return ['source', 'kind', 'counts', 'effect', 'words', 'reference', 'result'];
    case 'rows':
      return [
        'source',
        'kind',
        'group',
        'decision',
        'decisionIs',
        'effect',
        'outcome',
        ...(answers.outcome === 'none' ? [] : (['outcomeIs'] as const)),
        'words',
        'more',
        'check',
        'reference',
        'result',
      ];
  }
}

/** Questions whose answer may no longer fit once an earlier one changes. */
const after: Partial<Record<Question, readonly Question[]>> = {
  source: questions.slice(1),
  kind: questions.slice(2),
  group: ['reference'],
  decision: ['decisionIs', 'effect', 'words'],
  decisionIs: ['effect', 'words'],
  outcome: ['outcomeIs', 'words'],
  outcomeIs: ['words'],
};

/** What has to be asked again when the answer to `question` became another one. */
export function askedAgain(question: Question): readonly Question[] {
  return after[question] ?? [];
}

/** Where a change that was begun on the last pages comes back to. */
type Return = 'check' | 'result';

/**
 * The next question. While one answer is being changed, only what has to be asked again comes in between.
 *
 * @param seen questions that were answered and whose answers still fit
 * @param changing where the change was begun; null: nothing is being changed
 */
export function nextQuestion(path: readonly Question[], current: Question, seen: ReadonlySet<Question>, changing: Return | null): Question {
  const later = path.slice(path.indexOf(current) + 1);
  if (changing === null) return later[0] ?? path.at(-1)!;
  return later.find((question) => question !== 'result' && !seen.has(question)) ?? changing;
}

/** Where a question stands among those that are counted: the first page and the result are not. */
export function placeOf(path: readonly Question[], question: Question): { step: number; count: number } | null {
  const counted: Question[] = path.filter((q) => q !== 'source' && q !== 'result');
  const at = counted.indexOf(question);
  return at < 0 || counted.length < 2 ? null : { step: at + 1, count: counted.length };
}
