import { fill } from '@firebreak/core';
import { Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { noAnswers } from '../answers.ts';
import { looksCounted } from '../columns.ts';
import { look } from '../given.ts';
import { readErrorInWords } from '../read-error.ts';
import { SelectField } from './fields.tsx';
import type { QuestionProps } from './types.ts';

/** The page says what it thinks and why; whoever knows the table decides. */
export function KindQuestion({ reader, answers, columns, given, answer, mend }: QuestionProps): VNode {
  const { words, messages } = reader;
  const counts = given?.kind === 'data' ? given.countColumns : [];
  const [error, setError] = useState('');
  const sheets = given?.kind === 'data' && given.sheet !== null ? (given.head.sheets ?? []) : [];
  const open = async (blob: Blob, sheet: string): Promise<void> => {
    const looked = await look(blob, sheet);
    setError(looked.ok ? '' : readErrorInWords(looked.error, reader));
    if (looked.ok) mend(looked.given, noAnswers);
  };
  const choice = (kind: 'rows' | 'counts', name: string, text: string) => ({
    id: kind,
    name,
    text,
    chosen: answers.kind === kind,
    onChoose: () => answer({ kind }),
  });
  return (
    <>
      {given?.kind === 'data' && sheets.length > 0 && (
        <SelectField
          id="sheet"
          label={words.kindSheet}
          value={given.sheet ?? ''}
          choices={sheets.map((name) => [name, name])}
          onPick={(sheet) => void open(given.blob, sheet)}
        />
      )}
      <p class={error === '' ? '' : 'error'} role="alert">
        {error}
      </p>
      <p role="status">
        {counts.length > 0
          ? fill(words.kindThinkCounts, { columns: counts.join(messages.comma) })
          : looksCounted(columns)
            ? words.kindThinkNumbers
            : fill(words.kindThinkRows, { columns: columns.length })}
      </p>
      <Choices
        labelledBy="question"
        chosenWords={words.chosen}
        choices={[choice('rows', words.kindRows, words.kindRowsText), choice('counts', words.kindCounts, words.kindCountsText)]}
      />
    </>
  );
}
