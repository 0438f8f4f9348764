import { parseLegalDay } from '@firebreak/core';
import { type Choice, Choices, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { QuestionProps } from './types.ts';

/** What has come since the letter was sent, one thing after the other; what may come is what the procedure knows. */
export function SinceQuestion({ known, reader, answers, planned, set, answer }: QuestionProps): VNode {
  const { words } = reader;
  const [event, choose] = useState<string | null>(null);
  const [day, setDay] = useState('');
  const [error, setError] = useState('');
  const told = answers.history.filter((entry) => entry.event !== 'sent' && entry.event !== 'received');
  const branches = planned?.kind === 'plan' ? planned.branches.filter((branch) => branch.event !== null) : [];
  const add = (submitted: Event): void => {
    submitted.preventDefault();
    const date = parseLegalDay(day);
    const problem = date === undefined ? words.fieldBadDay : date > known.on ? words.historyFuture : '';
    setError(problem);
    if (problem !== '' || event === null) return;
    set({ ...answers, history: [...answers.history, { event, day }] });
    choose(null);
    setDay('');
  };
  return (
    <>
      {told.length > 0 && (
        <ul class="told" aria-label={words.sinceTold}>
          {told.map((entry) => (
            <li key={`${entry.event}${entry.day}`}>
              {reader.label(entry.event).name}: {reader.day(entry.day)}{' '}
              <button
                type="button"
                class="small"
                aria-label={`${words.sinceRemove}: ${reader.label(entry.event).name}`}
                onClick={() => set({ ...answers, history: answers.history.filter((other) => other !== entry) })}
              >
                {words.sinceRemove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {planned?.kind === 'impossible' && (
        <p class="error" role="alert">
          {words.sinceImpossible} <Said text={planned.why.text} reader={reader} />
        </p>
      )}
      {event === null ? (
        <>
          {told.length > 0 && <p>{words.sinceMore}</p>}
          <Choices
            labelledBy="question"
            chosenWords={words.chosen}
            choices={[
              {
                id: 'nothing',
                name: told.length === 0 ? words.sinceNothing : words.sinceDone,
                onChoose: () => answer(answers),
              },
              ...branches.map(
                (branch): Choice => ({
                  id: branch.event!,
                  name: <Said text={branch.name} reader={reader} />,
                  onChoose: () => {
                    choose(branch.event);
                    setError('');
                  },
                }),
              ),
              { id: 'unknown', name: words.unknown, quiet: true, onChoose: () => answer(answers) },
            ]}
          />
        </>
      ) : (
        <form onSubmit={add} noValidate autocomplete="off">
          <div class="field">
            <label class="block" for="since-day">
              {reader.label(event).name}: {words.sinceDay}
            </label>
            <input
              id="since-day"
              ref={(input) => input?.focus()}
              type="date"
              autocomplete="off"
              value={day}
              aria-describedby="since-error"
              onInput={(e) => setDay(e.currentTarget.value)}
            />
          </div>
          <p id="since-error" class={error === '' ? '' : 'error'} role="alert">
            {error}
          </p>
          <p class="actions">
            <button class="primary" type="submit">
              {words.next}
            </button>
            <button type="button" onClick={() => choose(null)}>
              {words.back}
            </button>
          </p>
        </form>
      )}
    </>
  );
}
