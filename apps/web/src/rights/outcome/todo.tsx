import { fill } from '@firebreak/core';
import type { Addressee, ComposedLetter } from '@firebreak/rights';
import type { VNode } from 'preact';
import type { QuestionProps } from '../questions/types.ts';
import { Remarks } from '../show/remarks.tsx';

interface TodoProps extends QuestionProps {
  readonly letter: ComposedLetter;
  readonly to: Addressee | undefined;
}

/** What to do with the letter, in order. */
export function Todo({ reader, answers, planned, letter, to }: TodoProps): VNode {
  const { words, messages } = reader;
  const channels = to?.requests?.channels ?? [];
  const blank = letter.missing.map(({ field }) => reader.label(field).name);
  const documents = planned?.kind === 'plan' && answers.letter === null ? planned.documents : [];
  return (
    <section class="todo">
      <h3>{words.outcomeShort}</h3>
      <ol>
        <li>{words.todoPrint}</li>
        {blank.length > 0 && <li>{fill(words.todoBlank, { fields: blank.join(messages.comma) })}</li>}
        <li>{words.todoSign}</li>
        {documents.length > 0 && (
          <li>
            {words.todoDocuments}
            <Remarks remarks={documents} reader={reader} folded />
          </li>
        )}
        <li>
          {fill(words.todoSend, {
            channels:
              channels.length === 0 ? words.channelUnknown : channels.map((channel) => words[`channel_${channel}`]).join(messages.comma),
          })}{' '}
          {words.todoProof}
        </li>
        <li>{words.todoWait}</li>
      </ol>
    </section>
  );
}
