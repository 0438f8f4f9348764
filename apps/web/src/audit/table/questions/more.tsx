/**
 * What a file may have besides. All of it may stay empty.
 *
 * @module
 */
import type { Column } from '@firebreak/audit';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { QuestionEnd } from '../../../interview/index.ts';
import { type Answers, wholeOf } from '../answers.ts';
import { type FoundColumn, isSameColumn, keyOf } from '../columns.ts';
import { columnName } from './column.tsx';
import { SelectField, WholeField } from './fields.tsx';
import type { QuestionProps } from './types.ts';

/** As many values to tick as a phone shows without scrolling for ever. */
const mostTicks = 30;

export function MoreQuestion({ reader, answers, columns, answer }: QuestionProps): VNode {
  const { words } = reader;
  const [given, set] = useState<Answers>(answers);
  const [error, setError] = useState('');
  const change = (changed: Partial<Answers>): void => set({ ...given, ...changed });
  const found = (column: Column | null): FoundColumn | undefined =>
    column === null ? undefined : columns.find((one) => isSameColumn(one.column, column));
  const random = found(given.random);
  const asked = [...given.groups, given.decision, given.outcome === 'none' ? null : given.outcome].flatMap(
    (one) => found(one ?? null) ?? [],
  );
  // What means yes cannot mean "not known" too.
  const yes = ['', ...(given.decisionIs?.values ?? []), ...(given.outcomeIs?.values ?? [])];
  const unclear = [...new Set(asked.flatMap(({ values }) => values.map(({ value }) => value)))].filter((value) => !yes.includes(value));
  const pick = (field: 'score' | 'stratum' | 'id' | 'random', column: Column | null): void =>
    change(field === 'random' ? { random: column, randomIs: null } : { [field]: column });
  const tick = (list: readonly string[], value: string, on: boolean): string[] =>
    on ? [...list, value] : list.filter((one) => one !== value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (given.random !== null && given.randomIs === null) return setError(words.moreRandomPick);
        if (given.population.trim() !== '' && wholeOf(given.population) === null) return setError(words.wholeNumber);
        const { score, stratum, id, random: drawn, randomIs, missing, population } = given;
        return answer({ score, stratum, id, random: drawn, randomIs, missing, population });
      }}
      noValidate
      autocomplete="off"
    >
      <p class="hint">{words.moreHint}</p>
      {(['stratum', 'score', 'id', 'random'] as const).map((field) => (
        <SelectField
          key={field}
          id={`more-${field}`}
          label={words[`more_${field}`]}
          hint={words[`more_${field}_text`]}
          value={given[field] === null ? '' : keyOf(given[field])}
          choices={[['', words.moreNone], ...columns.map(({ column }) => [keyOf(column), columnName(column, reader)] as const)]}
          onPick={(key) => pick(field, columns.find((one) => keyOf(one.column) === key)?.column ?? null)}
        />
      ))}
      {random !== undefined && (
        <>
          <Ticks
            legend={words.moreRandomValue}
            values={random.values.map(({ value }) => value).filter((value) => value !== '')}
            ticked={given.randomIs?.values ?? []}
            onTick={(value, on) => {
              const values = tick(given.randomIs?.values ?? [], value, on);
              change({ randomIs: values.length === 0 ? null : { is: 'in', values } });
            }}
          />
          <WholeField
            id="more-population"
            label={words.morePopulation}
            hint={words.morePopulationText}
            value={given.population}
            onValue={(population) => change({ population })}
          />
        </>
      )}
      {unclear.length > 0 && unclear.length <= mostTicks && (
        <Ticks
          legend={words.moreMissing}
          hint={words.moreMissingText}
          values={unclear}
          ticked={given.missing}
          onTick={(value, on) => change({ missing: tick(given.missing, value, on) })}
        />
      )}
      <QuestionEnd error={error} next={words.next} />
    </form>
  );
}

interface TicksProps {
  readonly legend: string;
  readonly hint?: string;
  readonly values: readonly string[];
  readonly ticked: readonly string[];
  readonly onTick: (value: string, on: boolean) => void;
}

function Ticks({ legend, hint, values, ticked, onTick }: TicksProps): VNode {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <ul class="options options-tall">
        {values.map((value) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={ticked.includes(value)} onChange={(e) => onTick(value, e.currentTarget.checked)} />
              <bdi>{value}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
