/**
 * Which column tells the group? Several make every combination; a number, such as an age, can be parted in two.
 *
 * @module
 */
import type { Column, Condition } from '@firebreak/audit';
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { QuestionEnd } from '../../../interview/index.ts';
import { isSameColumn, keyOf, looksMeasured } from '../columns.ts';
import { ColumnName, columnName, valuesOf } from './column.tsx';
import { type Limit, LimitField, limitOf, noLimit, testOf } from './limit.tsx';
import type { QuestionProps } from './types.ts';

export function GroupQuestion({ reader, answers, columns, answer }: QuestionProps): VNode {
  const { words } = reader;
  const [groups, pick] = useState<readonly Column[]>(answers.groups);
  const [limits, part] = useState<Readonly<Record<string, Limit>>>(
    Object.fromEntries(answers.classes.map((one) => [keyOf(one.column), limitOf(one) ?? noLimit])),
  );
  const [error, setError] = useState('');
  const isPicked = (column: Column): boolean => groups.some((one) => isSameColumn(one, column));
  const next = (event: Event): void => {
    event.preventDefault();
    const classes = classesOf(groups, limits);
    if (groups.length === 0) setError(words.groupPick);
    else if (classes === null) setError(words.valueNoNumber);
    else {
      const isSame = JSON.stringify([groups, classes]) === JSON.stringify([answers.groups, answers.classes]);
      answer(isSame ? {} : { groups, classes, reference: null });
    }
  };
  return (
    <form onSubmit={next} noValidate autocomplete="off">
      <p class="hint">{words.groupHint}</p>
      <fieldset aria-labelledby="question">
        <ul class="options options-tall column-options">
          {columns.map((found) => {
            const { column } = found;
            return (
              <li key={keyOf(column)}>
                <label>
                  <input
                    type="checkbox"
                    checked={isPicked(column)}
                    onChange={(e) =>
                      pick(e.currentTarget.checked ? [...groups, column] : groups.filter((one) => !isSameColumn(one, column)))
                    }
                  />
                  <span>
                    <strong>
                      <ColumnName column={column} reader={reader} />
                    </strong>
                    <br />
                    <span class="quiet">{valuesOf(found, reader)}</span>
                  </span>
                </label>
                {isPicked(column) && (looksMeasured(found) || limits[keyOf(column)] !== undefined) && (
                  <fieldset class="column-classes">
                    <legend>{fill(words.groupClasses, { column: columnName(column, reader) })}</legend>
                    <p class="hint">{words.groupClassesText}</p>
                    <LimitField
                      limit={limits[keyOf(column)] ?? noLimit}
                      reader={reader}
                      onLimit={(limit) => part({ ...limits, [keyOf(column)]: limit })}
                    />
                  </fieldset>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      <p role="status" class="hint">
        {groups.length > 1 ? words.groupSeveral : ''}
      </p>
      <QuestionEnd error={error} next={words.next} />
    </form>
  );
}

/** null: one of the limits is no number. */
function classesOf(groups: readonly Column[], limits: Readonly<Record<string, Limit>>): readonly Condition[] | null {
  const classes: Condition[] = [];
  for (const column of groups) {
    const limit = limits[keyOf(column)];
    if (limit === undefined || limit.number.trim() === '') continue;
    const test = testOf(limit);
    if (test === null) return null;
    classes.push({ column, ...test });
  }
  return classes;
}
