import { fill } from '@firebreak/core';
import { Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { QuestionProps } from './types.ts';

/** The page says what it thinks and why; whoever knows the table decides. */
export function KindQuestion({ reader, answers, columns, given, answer }: QuestionProps): VNode {
  const { words, messages } = reader;
  const counts = given?.kind === 'data' ? given.countColumns : [];
  const choice = (kind: 'rows' | 'counts', name: string, text: string) => ({
    id: kind,
    name,
    text,
    chosen: answers.kind === kind,
    onChoose: () => answer({ kind }),
  });
  return (
    <>
      <p>
        {counts.length === 0
          ? fill(words.kindThinkRows, { columns: columns.length })
          : fill(words.kindThinkCounts, { columns: counts.join(messages.comma) })}
      </p>
      <Choices
        labelledBy="question"
        chosenWords={words.chosen}
        choices={[choice('rows', words.kindRows, words.kindRowsText), choice('counts', words.kindCounts, words.kindCountsText)]}
      />
    </>
  );
}
