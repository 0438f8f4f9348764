import { Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { QuestionProps } from './types.ts';

const senders = ['self', 'representative', 'guardian'] as const;

export function SenderQuestion({ reader, answers, answer }: QuestionProps): VNode {
  const { words } = reader;
  const choose = (sender: (typeof senders)[number]): void => answer({ ...answers, sender });
  return (
    <Choices
      labelledBy="question"
      chosenWords={words.chosen}
      choices={[
        ...senders.map((sender) => ({
          id: sender,
          name: words[`sender_${sender}`],
          text: words[`sender_${sender}_text`],
          onChoose: () => choose(sender),
        })),
        { id: 'unknown', name: words.unknown, text: words.senderUnknownText, quiet: true, onChoose: () => choose('self') },
      ]}
    />
  );
}
