/**
 * From a table to what can be said: one question at a time. The file and every answer stay in this page.
 *
 * @module
 */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { nextQuestion, placeOf, QuestionFrame, useQuestionHeading, useTrail } from '../../interview/index.ts';
import type { AuditReader } from '../reader.ts';
import { type Answers, noAnswers, rowQuestionOf } from './answers.ts';
import type { AuditFile } from './file.ts';
import type { Given } from './given.ts';
import { type Counted, countedPublished, countedRows, fits } from './measure.ts';
import { Outcome } from './outcome.tsx';
import { pageFor, titleOf } from './questions/index.tsx';
import type { QuestionProps } from './questions/types.ts';
import { askedAgain, pathOf, type Question } from './questions.ts';

interface InterviewProps {
  readonly file: AuditFile;
  readonly reader: AuditReader;
}

export function Interview({ file, reader }: InterviewProps): VNode {
  const { words } = reader;
  const [answers, set] = useState<Answers>(noAnswers);
  const [given, give] = useState<Given | null>(null);
  const [counted, count] = useState<Counted | null>(null);
  const [seen, see] = useState<ReadonlySet<Question>>(new Set());
  const [changing, change] = useState<'check' | 'result' | null>(null);
  const trail = useTrail<Question>('source');
  const { current } = trail;
  const path = pathOf(answers);

  const heading = useQuestionHeading('#audit-page', current, trail.at);
  useEffect(() => {
    if (current === 'check' || current === 'result') change(null);
  }, [current, trail.at]);

  useEffect(() => {
    // A file that misses its place would otherwise be opened instead of this page, and the answers with it.
    const stay = (event: DragEvent): void => event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);

  const answer = (changed: Partial<Answers>): void => {
    const next = { ...answers, ...changed };
    const outdated = JSON.stringify(next) === JSON.stringify(answers) ? [] : askedAgain(current);
    const still = new Set([...seen, current].filter((question) => !outdated.includes(question)));
    const made = fits(counted, next) ? countedRows(counted.counted, counted.input, rowQuestionOf(next)!) : null;
    if (made !== null) count(made.ok ? made.counted : null);
    set(next);
    see(still);
    // What was counted of other columns says nothing any more.
    const to = changing !== null && next.kind === 'rows' && made?.ok !== true ? 'check' : changing;
    trail.go(nextQuestion(pathOf(next), current, still, to));
  };
  const props: QuestionProps = {
    file,
    reader,
    answers,
    given,
    counted,
    columns: given?.kind === 'data' ? given.columns : [],
    answer,
    count: (found, changed = {}) => {
      const isKept = found.groups.some(({ name }) => name === answers.reference);
      const next = { ...answers, ...changed, reference: isKept ? answers.reference : null };
      const still = new Set([...seen, current].filter((question) => isKept || answers.reference === null || question !== 'reference'));
      count(found);
      set(next);
      see(still);
      trail.go(nextQuestion(pathOf(next), current, still, still.has('reference') ? 'result' : null));
    },
    take: (taken, chosen) => {
      const next = { ...noAnswers, ...chosen };
      give(taken);
      count(taken.kind === 'published' ? countedPublished(taken.table) : null);
      set(next);
      see(new Set(['source']));
      change(null);
      trail.go(pathOf(next)[1]!);
    },
    mend: (mended, chosen) => {
      give(mended);
      count(null);
      if (chosen === undefined) return;
      set(chosen);
      see(new Set(['source']));
    },
    change: (question) => {
      change(current === 'result' ? 'result' : 'check');
      trail.go(question);
    },
    again: () => {
      set(noAnswers);
      give(null);
      count(null);
      see(new Set());
      change(null);
      trail.reset();
    },
  };
  return (
    <QuestionFrame heading={heading} title={titleOf(current, words)} trail={trail} place={placeOf(path, current)} words={words}>
      {current === 'result' ? <Outcome {...props} /> : pageFor(current, props)}
    </QuestionFrame>
  );
}
