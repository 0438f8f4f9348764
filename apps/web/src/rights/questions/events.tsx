import type { RightsMessageKey } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { QuestionEnd } from '../../interview/index.ts';
import type { QuestionProps } from './types.ts';

export function EventsQuestion({ known, reader, answers, set, answer }: QuestionProps): VNode {
  const { words } = reader;
  const [error, setError] = useState('');
  const next = (event: Event): void => {
    event.preventDefault();
    if (answers.events.length === 0) setError(words.eventsPick);
    else answer(answers);
  };
  const toggle = (id: string, on: boolean): void =>
    set({ ...answers, events: on ? [...answers.events, id] : answers.events.filter((other) => other !== id) });
  return (
    <form onSubmit={next} noValidate autocomplete="off">
      <p class="hint">{words.eventsHint}</p>
      {known.file.eventGroups.map(({ group, events }) => (
        <fieldset key={group}>
          <legend>{words[`events_${group}` as RightsMessageKey]}</legend>
          <ul class="options options-tall">
            {events.map((id) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={answers.events.includes(id)} onChange={(e) => toggle(id, e.currentTarget.checked)} />
                  {reader.label(id).name}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
      <QuestionEnd error={error} next={words.next}>
        <button type="button" onClick={() => answer({ ...answers, events: [] })}>
          {words.eventsNone}
        </button>
      </QuestionEnd>
    </form>
  );
}
