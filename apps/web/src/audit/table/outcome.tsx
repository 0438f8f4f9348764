/**
 * The end: what can be said, the report to take along, and every answer to change.
 *
 * @module
 */
import { inLanguage } from '@firebreak/atlas';
import { Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { AnswerList } from '../../interview/index.ts';
import { ResultView } from '../result/index.tsx';
import { settingsOf } from './answers.ts';
import { Downloads } from './downloads.tsx';
import { type ReportResult, reportFor } from './measure.ts';
import { answeredOf } from './questions/answered.ts';
import type { QuestionProps } from './questions/types.ts';
import type { Question } from './questions.ts';

export function Outcome(props: QuestionProps): VNode | null {
  const { reader, answers, given, counted, again, change } = props;
  const { words } = reader;
  const made = useMemo((): ReportResult | null => (counted === null ? null : reportFor(counted, settingsOf(answers))), [counted, answers]);
  if (made === null) return null;
  const changeable: readonly Question[] =
    answers.kind === 'rows'
      ? ['group', 'decision', 'decisionIs', 'effect', 'outcome', 'outcomeIs', 'words', 'more', 'reference']
      : ['effect', 'words', 'reference'];
  return (
    <div class="outcome">
      {given?.kind === 'published' && (
        <p class="lead">
          <Said text={given.table.name} reader={reader} />
        </p>
      )}
      {made.ok ? (
        <ResultView report={made.report} reader={reader} level={3} />
      ) : (
        <p class="error">{words[`settings_${made.error.code}`]}</p>
      )}
      {given?.kind === 'published' && <Caveats table={given.table} reader={reader} />}
      {made.ok && <Downloads report={made.report} reader={reader} />}
      <section class="screen-only">
        <h3>{words.changeTitle}</h3>
        <p class="hint">{words.changeHint}</p>
        <AnswerList answers={answeredOf(props).filter(({ question }) => changeable.includes(question))} change={change} words={words} />
        <p class="actions">
          <button type="button" onClick={again}>
            {words.again}
          </button>
        </p>
      </section>
    </div>
  );
}

function Caveats({
  table,
  reader,
}: {
  table: Extract<NonNullable<QuestionProps['given']>, { kind: 'published' }>['table'];
  reader: QuestionProps['reader'];
}): VNode | null {
  if (table.caveats.length === 0) return null;
  return (
    <section>
      <h3>{reader.words.exampleCaveats}</h3>
      <ul class="points">
        {table.caveats.map((caveat) => (
          <li key={inLanguage(caveat, 'en').text}>
            <Said text={caveat} reader={reader} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${reader.language}/audit/table/${table.id}/`}>{reader.words.exampleSource}</a>
      </p>
    </section>
  );
}
