/**
 * Everything that was answered, and the reading itself: with progress, and a stop in reach.
 *
 * @module
 */
import type { Report, Tally } from '@firebreak/audit';
import { tallyBlob } from '@firebreak/audit/read';
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AnswerList } from '../../../interview/index.ts';
import { rowQuestionOf } from '../answers.ts';
import { countedRows, fits } from '../measure.ts';
import { pathOf } from '../questions.ts';
import { readErrorInWords, type Unreadable } from '../read-error.ts';
import { answeredOf } from './answered.ts';
import type { QuestionProps } from './types.ts';

type State =
  | { readonly step: 'ready' }
  | { readonly step: 'reading'; readonly share: number }
  | { readonly step: 'failed'; readonly error: Unreadable };

export function CheckQuestion(props: QuestionProps): VNode {
  const { reader, answers, given, counted, count } = props;
  const { words } = reader;
  const [state, set] = useState<State>({ step: 'ready' });
  const stopper = useRef<AbortController | null>(null);
  // Whoever goes back while the file is read does not wait for it.
  useEffect(() => () => stopper.current?.abort(), []);
  const question = rowQuestionOf(answers);
  const use = (tally: Tally, input: Report['input']): void => {
    if (question === null) return;
    const made = countedRows(tally, input, question);
    if (made.ok) count(made.counted);
    else set({ step: 'failed', error: made.error });
  };
  const read = async (): Promise<void> => {
    if (given?.kind !== 'data' || question === null) return;
    const stop = new AbortController();
    stopper.current = stop;
    set({ step: 'reading', share: 0 });
    const progress = (bytes: number, total: number | null): void =>
      set({ step: 'reading', share: total === null || total === 0 ? 0 : bytes / total });
    const result = await tallyBlob(given.blob, question, {
      progress,
      signal: stop.signal,
      ...(given.sheet === null ? {} : { sheet: given.sheet }),
    }).catch(
      // The browser lost the file, or it was changed while it was read.
      () => ({ ok: false, error: { code: 'changed-while-reading' } }) as const,
    );
    if (stopper.current !== stop) return;
    if (result.ok) use(result.tally, result.input);
    else set({ step: 'failed', error: result.error });
  };
  return (
    <>
      {state.step === 'reading' ? (
        <p class="actions reading">
          <progress max={1} value={state.share} aria-label={words.checkRead} />
          <button type="button" onClick={() => stopper.current?.abort()}>
            {words.readingCancel}
          </button>
        </p>
      ) : (
        <p class="actions">
          <button
            class="primary"
            type="button"
            onClick={() => (fits(counted, answers) ? use(counted.counted, counted.input) : void read())}
          >
            {fits(counted, answers) ? words.checkOn : words.checkRead}
          </button>
        </p>
      )}
      <div role="status">
        {/* Said now and then, so that nobody has to listen to each step. */}
        {state.step === 'reading' && (
          <p class="hint">{fill(words.readingNow, { share: reader.numbers.percent(Math.floor(state.share * 10) / 10) })}</p>
        )}
        {state.step === 'failed' && (
          <div class="error" id="read-error">
            {state.error.code !== 'cancelled' && <p>{words.failedTitle}</p>}
            <p>{readErrorInWords(state.error, reader)}</p>
          </div>
        )}
      </div>
      <AnswerList
        answers={answeredOf(props).filter((one) => one.question !== 'reference' && pathOf(answers).includes(one.question))}
        change={props.change}
        words={words}
      />
    </>
  );
}
