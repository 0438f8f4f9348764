import { fill } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { addresseeOf, composed } from '../knowledge.ts';
import type { QuestionProps } from '../questions/types.ts';
import { AddresseeView } from '../show/addressee.tsx';
import { Remarks } from '../show/remarks.tsx';

/** What to do with the letter, in order. */
export function Todo({ known, reader, answers, planned }: QuestionProps): VNode {
  const { words, messages } = reader;
  const letter = useMemo(() => composed(known, answers, planned, reader.language), [known, answers, planned, reader]);
  const to = letter?.addressee ?? addresseeOf(answers, planned) ?? (planned?.kind === 'plan' ? planned.addressees[0] : undefined);
  const channels = to?.requests?.channels ?? [];
  const blank = (letter?.missing ?? []).map(({ field }) => reader.label(field).name);
  const documents = planned?.kind === 'plan' && answers.letter === null ? planned.documents : [];
  return (
    <section class="todo">
      {to !== undefined && (
        <div class="todo-to">
          <p class="quiet">{words.outcomeTo}</p>
          <AddresseeView addressee={to} reader={reader} law={false} />
          {to.contact === null && <p class="exception">{words.contactNone}</p>}
        </div>
      )}
      <h3>{words.outcomeShort}</h3>
      <ol>
        <li>{words.todoPrint}</li>
        {blank.length > 0 && <li>{fill(words.todoBlank, { fields: blank.join(messages.comma) })}</li>}
        <li>{words.todoSign}</li>
        <li>
          {fill(words.todoSend, {
            channels:
              channels.length === 0 ? words.channelUnknown : channels.map((channel) => words[`channel_${channel}`]).join(messages.comma),
          })}{' '}
          {words.todoProof}
          {documents.length > 0 && (
            <>
              <p>{words.todoDocuments}</p>
              <Remarks remarks={documents} reader={reader} />
            </>
          )}
        </li>
        <li>{words.todoWait}</li>
      </ol>
    </section>
  );
}
