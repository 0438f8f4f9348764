/**
 * The interview: from what happened to a letter, a date and what comes next. One question at a time; every answer stays in this page.
 *
 * @module
 */

import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { nextQuestion, placeOf, QuestionFrame, useQuestionHeading, useTrail } from '../interview/index.ts';
import { type Answers, noAnswers } from './answers.ts';
import { fieldPagesOf, type Known, needsOf, planOf } from './knowledge.ts';
import { Outcome } from './outcome/index.tsx';
import { CheckQuestion } from './questions/check.tsx';
import { CountryQuestion } from './questions/country.tsx';
import { EventsQuestion } from './questions/events.tsx';
import { FieldsQuestion } from './questions/fields.tsx';
import { HistoryQuestion } from './questions/history.tsx';
import { NowQuestion } from './questions/now.tsx';
import { OpenQuestion } from './questions/open.tsx';
import { RevealsQuestion } from './questions/reveals.tsx';
import { RightQuestion } from './questions/right.tsx';
import { SenderQuestion } from './questions/sender.tsx';
import { SinceQuestion } from './questions/since.tsx';
import { StartQuestion } from './questions/start.tsx';
import { SystemQuestion } from './questions/system.tsx';
import { type QuestionProps, titleOf } from './questions/types.ts';
import { askedAgain, pathOf, type Question } from './questions.ts';
import type { RightsReader } from './show/reader.ts';

export interface InterviewProps {
  readonly known: Known;
  readonly reader: RightsReader;
  /** The system of the page that the interview stands on. */
  readonly system: string | null;
}

export function Interview({ known, reader, system }: InterviewProps): VNode {
  const { words } = reader;
  const begun: Answers = system === null ? noAnswers : { ...noAnswers, start: 'database', system };
  const [answers, set] = useState<Answers>(begun);
  const [seen, see] = useState<ReadonlySet<Question>>(new Set());
  const [changing, change] = useState(false);
  const trail = useTrail<Question>(system === null ? 'start' : 'right');
  const { current } = trail;

  const planned = useMemo(() => planOf(known, answers), [known, answers]);
  const needs = useMemo(() => needsOf(known, answers, planned), [known, answers, planned]);
  // Which pages of fields there are is known once the letter is; until then the usual ones are counted.
  const path = pathOf(answers, needs.length === 0 ? ['person', 'reply'] : fieldPagesOf(needs));

  const heading = useQuestionHeading('#rights-page', trail.at === 0 ? 'start' : current, trail.at);
  useEffect(() => {
    if (current === 'check') change(false);
  }, [current, trail.at]);

  const props: QuestionProps = {
    known,
    reader,
    answers,
    planned,
    needs,
    set,
    open: (saved) => {
      set(saved);
      see(new Set(pathOf(saved, ['person', 'reply', 'matter']).filter((question) => question !== 'outcome')));
      trail.go('check');
    },
    ask: (question, next) => {
      if (next !== undefined) set(next);
      trail.go(question);
    },
    change: (question) => {
      change(true);
      trail.go(question);
    },
    answer: (next) => {
      const changed = JSON.stringify(next) !== JSON.stringify(answers);
      const outdated = changed ? askedAgain(current) : [];
      const still = new Set([...seen, current].filter((question) => !outdated.includes(question)));
      set(next);
      see(still);
      const pages = fieldPagesOf(needsOf(known, next, planOf(known, next)));
      trail.go(nextQuestion(pathOf(next, pages), current, still, changing ? 'check' : null));
    },
    again: () => {
      set(begun);
      see(new Set());
      change(false);
      trail.reset();
    },
  };

  return (
    <QuestionFrame heading={heading} title={titleOf(current, answers, words)} trail={trail} place={placeOf(path, current)} words={words}>
      {pageFor(current, props)}
    </QuestionFrame>
  );
}

function pageFor(question: Question, props: QuestionProps): VNode {
  switch (question) {
    case 'start':
      return <StartQuestion {...props} />;
    case 'open':
      return <OpenQuestion {...props} />;
    case 'events':
      return <EventsQuestion {...props} />;
    case 'system':
      return <SystemQuestion {...props} />;
    case 'right':
      return <RightQuestion {...props} />;
    case 'country':
      return <CountryQuestion {...props} />;
    case 'history':
      return <HistoryQuestion {...props} />;
    case 'since':
      return <SinceQuestion {...props} />;
    case 'now':
      return <NowQuestion {...props} />;
    case 'sender':
      return <SenderQuestion {...props} />;
    case 'reveals':
      return <RevealsQuestion {...props} />;
    case 'person':
    case 'reply':
    case 'matter':
      return <FieldsQuestion {...props} page={question} />;
    case 'check':
      return <CheckQuestion {...props} />;
    case 'outcome':
      return <Outcome {...props} />;
  }
}
