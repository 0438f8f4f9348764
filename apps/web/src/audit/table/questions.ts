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
