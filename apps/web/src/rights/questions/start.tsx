import { Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import { type Answers, noAnswers } from '../answers.ts';
import type { QuestionProps } from './types.ts';

export function StartQuestion({ reader, answers, answer, ask }: QuestionProps): VNode {
  const { words } = reader;
  const begin = (start: Answers['start']): void =>
    answer(start === answers.start ? answers : { ...noAnswers, fields: answers.fields, start });
  const choice = (start: NonNullable<Answers['start']>, name: string, text: string) => ({
    id: start,
    name,
    text,
    chosen: answers.start === start,
    onChoose: () => begin(start),
  });
  return (
    <Choices
      labelledBy="question"
      chosenWords={words.chosen}
      choices={[
        choice('happened', words.startHappened, words.startHappenedText),
        choice('database', words.startDatabase, words.startDatabaseText),
        choice('sent', words.startSent, words.startSentText),
        { id: 'open', name: words.startOpen, onChoose: () => ask('open') },
        { id: 'unknown', name: words.unknown, text: words.startUnknownText, quiet: true, onChoose: () => begin('happened') },
      ]}
    />
  );
}
