import { fill } from '@firebreak/core';
import { type Choice, Choices, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { SaveDates } from '../outcome/dates.tsx';
import { LimitView } from '../show/limit.tsx';
import { RemarkLine } from '../show/remarks.tsx';
import { daysOfPost } from './history.tsx';
import type { QuestionProps } from './types.ts';

/** Where the request stands by what was told: the days, and the letters that fit now. */
export function NowQuestion({ known, reader, answers, planned, answer, ask }: QuestionProps): VNode {
  const { words } = reader;
  if (planned === null || planned.kind !== 'plan')
    return (
      <>
        {planned !== null && (
          <p class="error">
            <RemarkLine remark={planned.why} reader={reader} />
          </p>
        )}
        <p class="actions">
          <button type="button" onClick={() => ask('since')}>
            {words.sinceTitle}
          </button>
        </p>
      </>
    );
  const { state, limits } = planned;
  // The mandate and the record of a call go with any letter and are offered there.
  const letters = state.letters.filter((letter) => letter !== 'letter-mandate' && letter !== 'letter-call-record');
  const choice = (letter: string): Choice => ({
    id: letter,
    name: reader.label(letter).name,
    chosen: answers.letter === letter,
    onChoose: () => answer({ ...answers, letter, language: null }),
  });
  return (
    <>
      <p class="verdict-sentence">
        <Said text={state.name} reader={reader} />
      </p>
      <p>
        <Said text={state.todo} reader={reader} />
      </p>
      {answers.presumed && <p class="hint">{fill(words.historyPresumed, { days: daysOfPost })}</p>}
      <h3 id="now-letters">{words.nowLetters}</h3>
      {letters.length === 0 ? (
        <p>{words.nowNoLetter}</p>
      ) : (
        <Choices
          labelledBy="now-letters"
          chosenWords={words.chosen}
          choices={[
            ...letters.map(choice),
            {
              id: 'unknown',
              name: words.unknown,
              text: words.nowUnknownText,
              quiet: true,
              onChoose: () => answer({ ...answers, letter: letters[0]! }),
            },
          ]}
        />
      )}
      {limits.length > 0 && (
        <>
          <h3>{words.datesTitle}</h3>
          {limits.toReversed().map((limit) => (
            <LimitView limit={limit} reader={reader} key={`${limit.limit}${limit.start.date}`} />
          ))}
          <SaveDates plan={planned} known={known} reader={reader} />
        </>
      )}
    </>
  );
}
