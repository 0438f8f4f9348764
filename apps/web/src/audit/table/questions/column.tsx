/**
 * Which column says it? Each is shown with values that were found in it, so that nobody has to know what `c_jail_in` means.
 *
 * @module
 */
import type { Column } from '@firebreak/audit';
import { fill } from '@firebreak/core';
import { type Choice, Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { AuditReader } from '../../reader.ts';
import { type FoundColumn, isSameColumn, keyOf } from '../columns.ts';
import type { QuestionProps } from './types.ts';

/** As many as fit a line or two. */
const shownValues = 6;

export function DecisionQuestion({ reader, answers, columns, answer }: QuestionProps): VNode {
  const choose = (column: Column): void =>
    answer(
      answers.decision !== null && isSameColumn(answers.decision, column)
        ? {}
        : { decision: column, decisionIs: null, effect: null, flagged: '' },
    );
  return (
    <>
      <p class="hint">{reader.words.decisionHint}</p>
      <Choices
        labelledBy="question"
        chosenWords={reader.words.chosen}
        choices={columns.map((found) => choiceOf(found, reader, answers.decision, choose))}
      />
    </>
  );
}

export function OutcomeQuestion({ reader, answers, columns, answer }: QuestionProps): VNode {
  const { words } = reader;
  const chosen = answers.outcome === 'none' ? null : answers.outcome;
  const choose = (column: Column): void =>
    answer(chosen !== null && isSameColumn(chosen, column) ? {} : { outcome: column, outcomeIs: null, positive: '' });
  return (
    <>
      <p class="hint">{words.outcomeHint}</p>
      <Choices
        labelledBy="question"
        chosenWords={words.chosen}
        choices={[
          ...columns.map((found) => choiceOf(found, reader, chosen, choose)),
          {
            id: 'none',
            name: words.outcomeNone,
            text: words.outcomeNoneText,
            quiet: true,
            chosen: answers.outcome === 'none',
            onChoose: () => answer({ outcome: 'none', outcomeIs: null, positive: '' }),
          },
        ]}
      />
    </>
  );
}

/** A name from the file, whatever its direction; where it stands more than once, with its place. */
export function ColumnName({ column, reader }: { column: Column; reader: AuditReader }): VNode {
  return <bdi>{columnName(column, reader)}</bdi>;
}

export function columnName({ name, place }: Column, { words }: AuditReader): string {
  const said = name.trim() === '' ? words.columnNameless : name;
  return place === undefined ? said : fill(words.columnPlace, { column: said, place });
}

function choiceOf(found: FoundColumn, reader: AuditReader, chosen: Column | null, choose: (column: Column) => void): Choice {
  return {
    id: keyOf(found.column),
    name: <ColumnName column={found.column} reader={reader} />,
    text: valuesOf(found, reader),
    chosen: chosen !== null && isSameColumn(chosen, found.column),
    onChoose: () => choose(found.column),
  };
}

export function valuesOf({ values, more }: FoundColumn, { words, messages }: AuditReader): VNode {
  const shown = values.slice(0, shownValues);
  return (
    <>
      {shown.map(({ value }, index) => (
        <>
          {index > 0 && messages.comma}
          <bdi>{value === '' ? words.valueEmpty : value}</bdi>
        </>
      ))}
      {(more || values.length > shown.length) && ' …'}
    </>
  );
}
