import { Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { QuestionProps } from './types.ts';

/** Never guessed: the same rate is a wrong done to people or a chance kept from them. */
export function EffectQuestion({ reader, answers, answer }: QuestionProps): VNode {
  const { words } = reader;
  const choice = (effect: 'harm' | 'benefit' | 'unknown', quiet = false) => ({
    id: effect,
    name: words[`effect_${effect}`],
    text: words[`effect_${effect}_text`],
    quiet,
    chosen: answers.effect === effect,
    onChoose: () => answer({ effect }),
  });
  return (
    <Choices labelledBy="question" chosenWords={words.chosen} choices={[choice('harm'), choice('benefit'), choice('unknown', true)]} />
  );
}
