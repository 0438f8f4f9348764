/**
 * Which question comes next. The order follows from the answers alone, so that going back, changing an answer and opening a saved
 * file all lead through the same questions.
 *
 * @module
 */
import type { Answers } from './answers.ts';

export const questions = [
  'start',
  'open',
  'events',
  'system',
  'right',
  'country',
  'history',
  'since',
  'now',
  'sender',
  'reveals',
  'person',
  'reply',
  'matter',
  'check',
  'outcome',
] as const;
export type Question = (typeof questions)[number];

/** Pages of fields that the letter has something for. */
export type FieldPage = 'person' | 'reply' | 'matter';

/**
 * The questions from the first to the last.
 *
 * INVARIANT (reveals first): `reveals` stands before every page that asks for personal data, and before the letter.
 */
export function pathOf(answers: Answers, fieldPages: readonly FieldPage[]): Question[] {
  const rest: Question[] = ['sender', 'reveals', ...fieldPages, 'check', 'outcome'];
  // Who only asks which authority it is wants nothing else yet, and signs for nobody.
  if (answers.letter === 'letter-which-authority')
    return [
      'start',
      ...(answers.start === 'happened' ? (['events'] as const) : []),
      'system',
      'country',
      'reveals',
      ...fieldPages,
      'check',
      'outcome',
    ];
  switch (answers.start) {
    case null:
      return ['start'];
    case 'happened':
      return ['start', 'events', 'system', 'right', 'country', ...rest];
    case 'database':
      return ['start', 'system', 'right', 'country', ...rest];
    case 'sent':
      return ['start', 'system', 'right', 'country', 'history', 'since', 'now', ...rest];
  }
}

/** Questions whose answer may no longer fit once an earlier one changes. */
const after: Partial<Record<Question, readonly Question[]>> = {
  start: ['events', 'system', 'right', 'country', 'history', 'since', 'now', 'reveals', 'matter'],
  events: ['system'],
  system: ['right', 'country', 'since', 'now', 'reveals', 'matter'],
  right: ['since', 'now', 'reveals', 'matter'],
  country: ['now', 'reveals'],
  history: ['since', 'now'],
  since: ['now'],
  now: ['reveals', 'matter'],
  sender: ['reveals', 'person', 'reply'],
};

/** What has to be asked again when the answer to `question` became another one. */
export function askedAgain(question: Question): readonly Question[] {
  return after[question] ?? [];
}
