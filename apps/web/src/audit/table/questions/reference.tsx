import { fill } from '@firebreak/core';
import { Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { wholeOf } from '../answers.ts';
import { WholeField } from './fields.tsx';
import type { QuestionProps } from './types.ts';

/** With whom is each group compared? Asked once the groups are counted, so that their sizes are seen. */
export function ReferenceQuestion({ reader, answers, answer, counted }: QuestionProps): VNode {
  const { words } = reader;
  const [minimum, setMinimum] = useState(answers.minimum);
  const [error, setError] = useState('');
  const choose = (reference: string | null): void => {
    if (wholeOf(minimum) === null) setError(words.wholeNumber);
    else answer({ reference, minimum });
  };
  return (
    <>
      <p class="hint">{words.referenceHint}</p>
      <Choices
        labelledBy="question"
        chosenWords={words.chosen}
        choices={[
          ...(counted?.groups ?? []).map(({ name, people }) => ({
            id: name,
            name: <bdi>{name}</bdi>,
            text: people === null ? undefined : fill(words.referencePeople, { count: reader.numbers.count(people) }),
            chosen: answers.reference === name,
            onChoose: () => choose(name),
          })),
          { id: '', name: words.referenceOthers, text: words.referenceOthersText, quiet: true, onChoose: () => choose(null) },
        ]}
      />
      <details>
        <summary>{words.minimumTitle}</summary>
        <WholeField id="minimum" label={words.minimum} hint={words.minimumText} value={minimum} onValue={setMinimum} />
      </details>
      <p class={error === '' ? '' : 'error'} role="alert">
        {error}
      </p>
    </>
  );
}
