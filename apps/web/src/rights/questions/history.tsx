import { addPeriod, fill, parseLegalDay } from '@firebreak/core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { QuestionEnd } from '../../interview/index.ts';
import type { Answers } from '../answers.ts';
import type { QuestionProps } from './types.ts';

/** Days that a letter is taken to be on its way where nobody knows when it arrived. Ours, not law: later than most post, so that nobody is called late too early. */
export const daysOfPost = 7;

const dayOf = (answers: Answers, event: string): string => answers.history.find((entry) => entry.event === event)?.day ?? '';

/** When the letter was sent, and when they got it. */
export function HistoryQuestion({ known, reader, answers, answer }: QuestionProps): VNode {
  const { words } = reader;
  const [sent, setSent] = useState(dayOf(answers, 'sent'));
  const [received, setReceived] = useState(answers.presumed ? '' : dayOf(answers, 'received'));
  const [error, setError] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    const [sentOn, receivedOn] = [parseLegalDay(sent), parseLegalDay(received)];
    const bad = (sent !== '' && sentOn === undefined) || (received !== '' && receivedOn === undefined);
    const problem = bad
      ? words.fieldBadDay
      : sentOn === undefined && receivedOn === undefined
        ? words.historyNoDay
        : (sentOn ?? '') > known.on || (receivedOn ?? '') > known.on
          ? words.historyFuture
          : sentOn !== undefined && receivedOn !== undefined && receivedOn < sentOn
            ? words.historyOrder
            : '';
    setError(problem);
    if (problem !== '') return;
    const presumed = receivedOn === undefined;
    const arrival = receivedOn ?? addPeriod(sentOn!, `P${daysOfPost}D`);
    // Received after today would be a letter that is still on its way.
    const day = arrival > known.on ? known.on : arrival;
    answer({
      ...answers,
      presumed,
      history: [
        ...(sentOn === undefined ? [] : [{ event: 'sent', day: sentOn }]),
        { event: 'received', day },
        ...answers.history.filter((entry) => entry.event !== 'sent' && entry.event !== 'received'),
      ],
    });
  };
  const day = (id: string, name: string, value: string, setValue: (value: string) => void, hint?: string): VNode => (
    <div class="field">
      <label class="block" for={id}>
        {name}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="date"
        autocomplete="off"
        value={value}
        aria-describedby={`${hint === undefined ? '' : `${id}-hint `}history-error`}
        onInput={(e) => setValue(e.currentTarget.value)}
      />
    </div>
  );
  return (
    <form onSubmit={submit} noValidate autocomplete="off">
      <p class="hint">{words.historyHint}</p>
      {day('history-sent', words.historySent, sent, setSent)}
      {day('history-received', words.historyReceived, received, setReceived, fill(words.historyReceivedHint, { days: daysOfPost }))}
      <QuestionEnd error={error} errorId="history-error" next={words.next}>
        <button
          type="button"
          onClick={() =>
            answer({
              ...answers,
              presumed: true,
              history: [
                { event: 'received', day: known.on },
                ...answers.history.filter((entry) => entry.event !== 'sent' && entry.event !== 'received'),
              ],
            })
          }
        >
          {words.unknown}
        </button>
      </QuestionEnd>
      <p class="hint">{words.historyUnknownText}</p>
    </form>
  );
}
