/**
 * An officer is here now: seven short questions, then what to say and do. Every answer stays in this page.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import { advise, channels, type DeskSector, deskGuideOf, papers, type Situation } from '@firebreak/firewall/desk';
import { type Choice, Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { QuestionFrame, useQuestionHeading, useTrail } from '../../interview/index.ts';
import type { FirewallReader } from '../reader.ts';
import { AdviceView } from './advice.tsx';
import type { DeskFile } from './file.ts';

type Question = 'start' | 'danger' | 'asker' | 'channel' | 'shown' | 'public' | 'data' | 'people' | 'advice';

export interface Answers extends Situation {
  readonly asked: readonly string[];
  readonly people: number;
}

export interface WalkProps {
  readonly file: DeskFile;
  readonly reader: FirewallReader;
  readonly country: string;
  readonly sector: DeskSector;
  readonly on: LegalDay;
}

export function Walk({ file, reader, country, sector, on }: WalkProps): VNode {
  const { words } = reader;
  const begun: Answers = {
    country,
    sector,
    on,
    publicBody: null,
    asker: null,
    channel: 'in-person',
    shown: 'nothing',
    danger: null,
    asked: [],
    people: 1,
  };
  const [answers, set] = useState(begun);
  const [seen, see] = useState<ReadonlySet<Question>>(new Set());
  const trail = useTrail<Question>('start');
  const { current } = trail;
  const guide = useMemo(() => deskGuideOf(file.desk, { country, sector, on }), [file, country, sector, on]);
  const matters = guide.standing.from === 'general' || guide.general.length > 0;
  const path: readonly Question[] = ['danger', 'asker', 'channel', 'shown', ...(matters ? (['public'] as const) : []), 'data', 'people'];

  const heading = useQuestionHeading('#desk-page', current, trail.at);

  const answer = (changed: Partial<Answers>): void => {
    set({ ...answers, ...changed });
    see(new Set([...seen, current]));
    trail.go(path[path.indexOf(current) + 1] ?? 'advice');
  };
  const place = path.indexOf(current);
  if (current === 'start')
    return (
      <Choices
        chosenWords={words.chosen}
        choices={[{ id: 'start', name: words.deskWalk, text: words.deskWalkText, onChoose: () => trail.go('danger') }]}
      />
    );
  return (
    <QuestionFrame
      heading={heading}
      title={titleOf(current, file, answers, reader)}
      trail={trail}
      place={place < 0 ? null : { step: place + 1, count: path.length }}
      words={{ back: words.back, progress: '{step} / {count}' }}
    >
      {current === 'advice' ? (
        <AdviceView
          file={file}
          answers={answers}
          reader={reader}
          again={() => {
            set(begun);
            see(new Set());
            trail.reset();
          }}
        />
      ) : current === 'data' ? (
        <DataQuestion file={file} answers={answers} reader={reader} answer={answer} />
      ) : (
        <Choices
          labelledBy="question"
          chosenWords={words.chosen}
          choices={choicesFor(current, file, seen.has(current) ? answers : null, reader, answer)}
        />
      )}
    </QuestionFrame>
  );
}

function titleOf(question: Question, file: DeskFile, answers: Answers, { words }: FirewallReader): string {
  const titles = {
    start: words.deskWalk,
    danger: words.askDanger,
    asker: words.askAsker,
    channel: words.askChannel,
    shown: words.askShown,
    public: words.askPublic,
    data: words.askData,
    people: words.askPeople,
  };
  return question === 'advice' ? words[`answer_${advise(file.desk, answers).answer}`] : titles[question];
}

function choicesFor(
  question: Question,
  file: DeskFile,
  given: Answers | null,
  reader: FirewallReader,
  answer: (changed: Partial<Answers>) => void,
): Choice[] {
  const { words } = reader;
  const choice = (name: string, changed: Partial<Answers>, more: Partial<Choice> = {}): Choice => ({
    id: name,
    name,
    chosen: given !== null && Object.entries(changed).every(([key, value]) => given[key as keyof Answers] === value),
    onChoose: () => answer(changed),
    ...more,
  });
  const unknown = (changed: Partial<Answers>, text?: string): Choice => choice(words.unknown, changed, { text, quiet: true });
  switch (question) {
    case 'danger':
      return [choice(words.askDangerYes, { danger: true }), choice(words.askDangerNo, { danger: false }), unknown({ danger: null })];
    case 'asker':
      return [...file.askers.map((asker) => choice(reader.label(asker).name, { asker })), unknown({ asker: null }, words.askAskerHint)];
    case 'channel':
      return channels.map((channel) => choice(words[`channel_${channel}`], { channel }));
    case 'shown':
      return [...papers.map((shown) => choice(words[`shown_${shown}`], { shown })), unknown({ shown: 'nothing' }, words.shownUnknownText)];
    case 'public':
      return [
        choice(words.askPublicYes, { publicBody: true }, { text: words.askPublicText }),
        choice(words.askPublicNo, { publicBody: false }),
        unknown({ publicBody: null }),
      ];
    default:
      return [
        choice(words.people_1, { people: 1 }),
        // A record counts kinds of requests; whether three or four people were meant is not asked.
        choice(words.people_several, { people: 3 }),
        choice(words.people_many, { people: 100 }),
        unknown({ people: 1 }),
      ];
  }
}

interface DataProps {
  readonly file: DeskFile;
  readonly answers: Answers;
  readonly reader: FirewallReader;
  readonly answer: (changed: Partial<Answers>) => void;
}

function DataQuestion({ file, answers, reader, answer }: DataProps): VNode {
  const { words } = reader;
  const [asked, ask] = useState(answers.asked);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer({ asked });
      }}
      noValidate
      autocomplete="off"
    >
      <p class="hint">{words.askDataHint}</p>
      <ul class="options options-tall">
        {file.data.map((id) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={asked.includes(id)}
                onChange={(e) => ask(e.currentTarget.checked ? [...asked, id] : asked.filter((other) => other !== id))}
              />
              {reader.label(id).name}
            </label>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button class="primary" type="submit">
          {words.next}
        </button>
        <button type="button" onClick={() => answer({ asked: [] })}>
          {words.unknown}
        </button>
      </p>
    </form>
  );
}
