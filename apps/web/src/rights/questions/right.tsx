import { type Choice, Choices, type RightsMessageKey, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { askedByLetter } from '../asked.ts';
import { systemOf } from '../knowledge.ts';
import type { QuestionProps } from './types.ts';

export function RightQuestion({ known, reader, answers, answer, ask }: QuestionProps): VNode {
  const { words } = reader;
  const system = systemOf(known.file, answers.system);
  const given = askedByLetter.filter((right) => system === undefined || system.rights.some((r) => r.right === right));
  const withheld = (system?.withheld ?? []).filter((w) => w.countries === undefined);
  const missing = askedByLetter.filter(
    (right) => system !== undefined && !given.includes(right) && !withheld.some((w) => w.right === right) && right !== 'link-correction',
  );
  const choose = (right: string): void =>
    answer(right === answers.right && answers.letter === null ? answers : { ...answers, right, letter: null, language: null });
  const choice = (right: string): Choice => ({
    id: right,
    name: words[`right_${right}` as RightsMessageKey],
    text: words[`right_${right}_text` as RightsMessageKey],
    chosen: answers.right === right,
    onChoose: () => choose(right),
  });
  return (
    <>
      <Choices
        labelledBy="question"
        chosenWords={words.chosen}
        choices={[
          ...given.map(choice),
          ...(answers.start === 'sent'
            ? []
            : [
                {
                  id: 'no-answer',
                  name: words.rightNoAnswer,
                  text: words.rightNoAnswerText,
                  onChoose: () => ask('right', { ...answers, start: 'sent' as const, right: null, letter: null }),
                },
              ]),
          ...(given.includes('access')
            ? [{ id: 'unknown', name: words.unknown, text: words.rightUnknownText, quiet: true, onChoose: () => choose('access') }]
            : []),
        ]}
      />
      {(withheld.length > 0 || missing.length > 0) && (
        <details class="withheld">
          <summary>{words.rightNotHere}</summary>
          <ul class="remarks">
            {withheld.map((w) => (
              <li key={w.right}>
                <strong>{words[`right_${w.right}` as RightsMessageKey] ?? reader.label(w.right).name}</strong>
                <br />
                <Said text={w.why} reader={reader} />
                {w.instead !== undefined && (
                  <>
                    {' '}
                    <strong>{words.rightInstead}</strong> <Said text={w.instead} reader={reader} />
                  </>
                )}
              </li>
            ))}
            {missing.map((right) => (
              <li key={right}>
                <strong>{words[`right_${right}` as RightsMessageKey]}</strong>
                <br />
                {words.rightNotRecorded}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
