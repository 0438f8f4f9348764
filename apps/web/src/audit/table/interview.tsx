/**
 * From a table to what can be said: one question at a time. The file and every answer stay in this page.
 *
 * @module
 */
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTrail } from '../../rights/trail.ts';
import type { AuditReader } from '../reader.ts';
import { type Answers, noAnswers, rowQuestionOf } from './answers.ts';
import type { AuditFile } from './file.ts';
import type { Given } from './given.ts';
import { type Counted, countedPublished, countedRows, fits } from './measure.ts';
import { Outcome } from './outcome.tsx';
import { pageFor, titleOf } from './questions/index.tsx';
import type { QuestionProps } from './questions/types.ts';
import { askedAgain, nextQuestion, pathOf, placeOf, type Question } from './questions.ts';

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

  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.querySelector('#audit-page')?.setAttribute('data-question', current);
    if (current === 'check' || current === 'result') change(null);
    if (!first.current) {
      // Whoever does not see the page change hears the next question.
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    first.current = false;
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
  const place = placeOf(path, current);
  return (
    <section class="question" aria-labelledby="question">
      {trail.at > 0 && (
        <p class="question-head screen-only">
          <button type="button" class="question-back" onClick={trail.back}>
            {words.back}
          </button>
          {place !== null && <span class="quiet">{fill(words.progress, { step: place.step, count: place.count })}</span>}
        </p>
      )}
      <h2 id="question" ref={heading} tabIndex={-1}>
        {titleOf(current, words)}
      </h2>
      {current === 'result' ? <Outcome {...props} /> : pageFor(current, props)}
    </section>
  );
}
