import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { columnName } from './column.tsx';
import type { QuestionProps } from './types.ts';
import { testInWords } from './value.tsx';

/** Long enough for a few words; they are said in every sentence of the report. */
const mostLetters = 80;

/** What being flagged means, in the words of whoever asks. The report then speaks of people, not of columns. */
export function WordsQuestion(props: QuestionProps): VNode {
  const { reader, answers, answer } = props;
  const { words } = reader;
  const [flagged, setFlagged] = useState(answers.flagged);
  const [positive, setPositive] = useState(answers.positive);
  const { decision, decisionIs, outcome, outcomeIs } = answers;
  const told = decision !== null && decisionIs !== null ? `${columnName(decision, reader)}: ${testInWords(decisionIs, reader)}` : null;
  const found =
    outcome !== null && outcome !== 'none' && outcomeIs !== null
      ? `${columnName(outcome, reader)}: ${testInWords(outcomeIs, reader)}`
      : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer({ flagged: flagged.trim(), positive: positive.trim() });
      }}
      noValidate
      autocomplete="off"
    >
      <p class="hint">{words.wordsHint}</p>
      <Own
        id="words-flagged"
        label={words.wordsFlagged}
        hint={told === null ? words.wordsFlaggedHint : fill(words.wordsInFile, { value: told })}
        example={words.wordsFlaggedExample}
        value={flagged}
        onValue={setFlagged}
      />
      {answers.outcome !== 'none' && (
        <Own
          id="words-positive"
          label={words.wordsPositive}
          hint={found === null ? words.wordsPositiveHint : fill(words.wordsInFile, { value: found })}
          example={words.wordsPositiveExample}
          value={positive}
          onValue={setPositive}
        />
      )}
      <p class="actions">
        <button class="primary" type="submit">
          {words.next}
        </button>
        <button type="button" onClick={() => answer({ flagged: '', positive: '' })}>
          {words.skip}
        </button>
      </p>
    </form>
  );
}

interface OwnProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Own({ id, label, hint, example, value, onValue }: OwnProps): VNode {
  return (
    <div class="field">
      <label class="block" for={id}>
        {label}
      </label>
      <p class="hint" id={`${id}-hint`}>
        <bdi>{hint}</bdi> <span>{example}</span>
      </p>
      <input
        id={id}
        type="text"
        dir="auto"
        maxLength={mostLetters}
        autocomplete="off"
        value={value}
        aria-describedby={`${id}-hint`}
        onInput={(e) => onValue(e.currentTarget.value)}
      />
    </div>
  );
}
