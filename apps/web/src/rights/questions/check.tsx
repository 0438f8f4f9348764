import type { RightsMessageKey } from '@firebreak/ui';
import type { VNode } from 'preact';
import { AnswerList } from '../../interview/index.ts';
import { fieldPagesOf, fieldsOf, inputOf, letterOf, pageOf, whichAuthority } from '../knowledge.ts';
import { SaveAnswers } from '../outcome/save.tsx';
import { pathOf, type Question } from '../questions.ts';
import type { QuestionProps } from './types.ts';

/** Everything that was answered, with a way to change each. */
export function CheckQuestion(props: QuestionProps): VNode {
  const { known, reader, answers, planned, needs, answer, change } = props;
  const { words, messages } = reader;
  const named = (id: string | null): string => (id === null ? words.unknown : reader.label(id).name);
  const values = fieldsOf(known, answers);
  const letter = letterOf(answers, planned);
  const rows: (readonly [question: Question, name: string, value: string])[] = [
    ...(answers.start === 'happened'
      ? [['events', words.eventsTitle, answers.events.map((id) => reader.label(id).name).join(messages.comma) || words.unknown] as const]
      : []),
    ['system', words.systemTitle, answers.letter === whichAuthority.letter ? words.systemUnknown : named(answers.system)],
    ['right', answers.start === 'sent' ? words.rightAskedTitle : words.rightTitle, words[`right_${answers.right}` as RightsMessageKey]],
    ['country', words.countryTitle, named(answers.country)],
    ...(answers.start === 'sent'
      ? [
          [
            'history',
            words.sinceTold,
            answers.history.map(({ event, day }) => `${reader.label(event).name}: ${reader.day(day)}`).join('; '),
          ] as const,
          ['now', words.nowLetters, letter === null ? words.nowNoLetter : reader.label(letter).name] as const,
        ]
      : []),
    ['sender', words.senderTitle, words[`sender_${answers.sender}`]],
    ['reveals', words.checkWay, words[`way_${answers.way}`]],
    ...needs
      .filter((need) => need.required || (values[need.field] ?? '') !== '')
      .map((need) => {
        const value = values[need.field] ?? '';
        const shown = value === '' ? words.notGiven : inputOf(need.field) === 'day' ? reader.day(value) : value;
        return [pageOf(need.field), reader.label(need.field).name, shown] as const;
      }),
  ];
  const asked = pathOf(answers, fieldPagesOf(needs));
  return (
    <>
      <AnswerList
        answers={rows.filter(([question]) => asked.includes(question)).map(([question, name, value]) => ({ question, name, value }))}
        change={change}
        words={words}
      />
      <p class="actions">
        <button class="primary" type="button" onClick={() => answer(answers)}>
          {words.checkContinue}
        </button>
      </p>
      <SaveAnswers answers={answers} reader={reader} />
    </>
  );
}
