/**
 * A table of counts, as it was read: whoever has the source beside it sees whether each number stands where it belongs, and says what the
 * table itself cannot say, such as how small numbers were hidden.
 *
 * @module
 */
import { inputOfTable, readTable, tableErrorOnPage, tableHead, tableNoteText } from '@firebreak/audit/published';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { QuestionEnd } from '../../../interview/index.ts';
import { Points } from '../../../views/points.tsx';
import { type Reading, wholeOf } from '../answers.ts';
import { withText } from '../given.ts';
import { countedTable, tableOptionsOf } from '../measure.ts';
import { ReadTable } from './counts-read.tsx';
import { SelectField, WholeField } from './fields.tsx';
import { Meanings } from './meanings.tsx';
import type { QuestionProps } from './types.ts';
import { Unfolded } from './unfolded.tsx';

export function CountsQuestion({ reader, answers, given, count, mend }: QuestionProps): VNode | null {
  const { words, language } = reader;
  const [reading, set] = useState<Reading>(answers.reading);
  const [population, setPopulation] = useState(answers.population);
  const [error, setError] = useState('');
  const first = given?.kind === 'data' ? (given.text ?? '') : '';
  const [text, write] = useState(first);
  const result = useMemo(() => readTable(text, tableOptionsOf({ reading, population })), [text, reading, population]);
  const head = useMemo(() => tableHead(text), [text]);
  if (given?.kind !== 'data') return null;
  const change = (changed: Partial<Reading>): void => set({ ...reading, ...changed });
  const next = async (event: Event): Promise<void> => {
    event.preventDefault();
    const numbers = [reading.suppressedBelow, reading.roundedTo, population].filter((typed) => typed.trim() !== '');
    if (numbers.some((typed) => wholeOf(typed) === null)) return setError(words.wholeNumber);
    if (!result.ok) return setError(words.countsNot);
    if (text !== first) mend({ ...given, text, blob: withText(text) });
    return count(countedTable(result.table, inputOfTable(text, result.table.rows)), { reading, population });
  };
  return (
    <form onSubmit={(event) => void next(event)} noValidate autocomplete="off">
      <div role="status">
        {result.ok ? (
          <p class="hint">{words.countsHint}</p>
        ) : (
          <div class="error">
            <p>{words.countsNot}</p>
            <p>{tableErrorOnPage(result.error, language)}</p>
          </div>
        )}
      </div>
      {result.ok && <ReadTable table={result.table} reader={reader} />}
      {result.ok && result.table.notes.length > 0 && <Points points={result.table.notes.map((note) => tableNoteText(note, language))} />}
      {head.ok && <Meanings head={head.head} reading={reading} reader={reader} onChange={(columns) => change({ columns })} />}
      <fieldset>
        <legend>{words.countsHidden}</legend>
        <p class="hint">{words.countsHiddenText}</p>
        <WholeField
          id="suppressed"
          label={words.countsSuppressed}
          hint={words.countsSuppressedText}
          value={reading.suppressedBelow}
          onValue={(suppressedBelow) =>
            change({ suppressedBelow, zeroIsSuppressed: suppressedBelow.trim() !== '' && reading.zeroIsSuppressed })
          }
        />
        {wholeOf(reading.suppressedBelow) !== null && (
          <Tick label={words.countsZero} checked={reading.zeroIsSuppressed} onTick={(zeroIsSuppressed) => change({ zeroIsSuppressed })} />
        )}
        <Tick label={words.countsDash} checked={reading.dashIsZero} onTick={(dashIsZero) => change({ dashIsZero })} />
        <WholeField
          id="rounded"
          label={words.countsRounded}
          hint={words.countsRoundedText}
          value={reading.roundedTo}
          onValue={(roundedTo) => change({ roundedTo })}
        />
      </fieldset>
      <Unfolded title={words.countsNumbers} open={!result.ok}>
        <SelectField
          id="decimal"
          label={words.countsDecimal}
          value={reading.decimal ?? ''}
          choices={[
            ['', words.countsAsTold],
            ['.', words.countsPoint],
            [',', words.countsComma],
          ]}
          onPick={(decimal) => change({ decimal: decimal === '' ? null : (decimal as '.' | ',') })}
        />
        <SelectField
          id="rates"
          label={words.countsRates}
          value={reading.rates ?? ''}
          choices={[
            ['', words.countsAsTold],
            ['share', words.countsShare],
            ['percent', words.countsPercent],
          ]}
          onPick={(rates) => change({ rates: rates === '' ? null : (rates as 'share' | 'percent') })}
        />
        <WholeField
          id="table-population"
          label={words.morePopulation}
          hint={words.morePopulationText}
          value={population}
          onValue={setPopulation}
        />
      </Unfolded>
      <Unfolded title={words.countsRepair} open={!result.ok}>
        <div class="field">
          <label class="block" for="counts-text">
            {words.countsText}
          </label>
          <p class="hint" id="counts-text-hint">
            {words.countsFormsText}
          </p>
          <pre class="code" lang="en" dir="ltr" tabIndex={0}>
            {'group,tn,fp,fn,tp\ngroup,n,flagged\ngroup,n,selection_rate,fpr,fpr_n'}
          </pre>
          <textarea
            id="counts-text"
            class="code-field"
            rows={8}
            dir="auto"
            spellcheck={false}
            autocomplete="off"
            aria-describedby="counts-text-hint"
            value={text}
            onInput={(e) => write(e.currentTarget.value)}
          />
        </div>
      </Unfolded>
      <QuestionEnd error={error} next={words.next} />
    </form>
  );
}

function Tick({ label, checked, onTick }: { label: string; checked: boolean; onTick: (on: boolean) => void }): VNode {
  return (
    <p class="options-tall">
      <label class="tick">
        <input type="checkbox" checked={checked} onChange={(e) => onTick(e.currentTarget.checked)} /> {label}
      </label>
    </p>
  );
}
