/**
 * Which value means yes? Those that were found can be ticked; another can be written; a number can be a limit.
 *
 * @module
 */
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { QuestionEnd } from '../../../interview/index.ts';
import type { AuditReader } from '../../reader.ts';
import type { Test } from '../answers.ts';
import { type FoundColumn, looksMeasured } from '../columns.ts';
import { type Limit, LimitField, limitOf, noLimit, testOf } from './limit.tsx';

interface ValueProps {
  readonly found: FoundColumn;
  readonly reader: AuditReader;
  readonly hint: string;
  /** How many rows were looked at. */
  readonly rowsSeen: number;
  readonly chosen: Test | null;
  readonly onChoose: (test: Test) => void;
}

export function ValueQuestion({ found, reader, hint, rowsSeen, chosen, onChoose }: ValueProps): VNode {
  const { words } = reader;
  const before = limitOf(chosen);
  const [way, setWay] = useState<'values' | 'limit'>(before !== null || (chosen === null && looksMeasured(found)) ? 'limit' : 'values');
  const listed = found.values.filter(({ value }) => value !== '');
  // Written by hand before; they stay in the list when they are unticked, so that a slip can be undone.
  const [written] = useState<readonly string[]>(
    (chosen?.is === 'in' ? chosen.values : []).filter((value) => !listed.some((one) => one.value === value)),
  );
  const [ticked, tick] = useState<readonly string[]>(chosen?.is === 'in' ? chosen.values : []);
  const [limit, setLimit] = useState<Limit>(before ?? noLimit);
  const [other, setOther] = useState('');
  const [error, setError] = useState('');
  const next = (event: Event): void => {
    event.preventDefault();
    if (way === 'limit') {
      const test = testOf(limit);
      if (test === null) setError(words.valueNoNumber);
      else onChoose(test);
      return;
    }
    const typed = other.trim();
    const values = typed === '' || ticked.includes(typed) ? ticked : [...ticked, typed];
    if (values.length === 0) setError(words.valuePick);
    else onChoose({ is: 'in', values });
  };
  return (
    <form onSubmit={next} noValidate autocomplete="off">
      <p class="hint">
        {hint} {fill(words.valuePart, { count: reader.numbers.count(rowsSeen) })}
      </p>
      <fieldset class="ways">
        <legend class="visually-hidden">{words.valueWay}</legend>
        <label>
          <input type="radio" name="way" checked={way === 'values'} onChange={() => setWay('values')} /> {words.valueWayValues}
        </label>
        <label>
          <input type="radio" name="way" checked={way === 'limit'} onChange={() => setWay('limit')} /> {words.valueWayLimit}
        </label>
      </fieldset>
      {way === 'values' ? (
        <fieldset aria-labelledby="question">
          <ul class="options options-tall">
            {[...listed, ...written.map((value) => ({ value, count: 0 }))].map(({ value, count }) => (
              <li key={value}>
                <label>
                  <input
                    type="checkbox"
                    checked={ticked.includes(value)}
                    onChange={(e) => tick(e.currentTarget.checked ? [...ticked, value] : ticked.filter((one) => one !== value))}
                  />
                  <span>
                    <bdi>{value}</bdi>{' '}
                    {count > 0 && <span class="quiet">({fill(words.valueRows, { count: reader.numbers.count(count) })})</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {found.more && (
            <div class="field">
              <label class="block" for="value-other">
                {words.valueOther}
              </label>
              <p class="hint" id="value-other-hint">
                {words.valueOtherHint}
              </p>
              <input
                id="value-other"
                type="text"
                dir="auto"
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                value={other}
                aria-describedby="value-other-hint"
                onInput={(e) => setOther(e.currentTarget.value)}
              />
            </div>
          )}
        </fieldset>
      ) : (
        <LimitField limit={limit} reader={reader} onLimit={setLimit} />
      )}
      <QuestionEnd error={error} next={words.next} />
    </form>
  );
}

/** `Medium or High`; `at least 7`. */
export function testInWords({ is, values }: Test, { words, messages }: AuditReader): string {
  switch (is) {
    case 'in':
      return values.join(messages.comma);
    case 'not-in':
      return fill(words.limit_not, { value: values.join(messages.comma) });
    default:
      return `${words[`limit_${is}`]} ${values[0]}`;
  }
}
