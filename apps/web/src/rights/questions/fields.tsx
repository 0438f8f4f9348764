/**
 * The fields that the letter asks for. Each says why, and by which provision; each may stay empty.
 *
 * @module
 */
import { parseLegalDay } from '@firebreak/core';
import { basisOf } from '@firebreak/trace';
import { Citations, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { withField } from '../answers.ts';
import { fieldsOf, inputOf, type Need, pageOf } from '../knowledge.ts';
import type { FieldPage } from '../questions.ts';
import type { RightsReader } from '../show/reader.ts';
import type { QuestionProps } from './types.ts';

export function FieldsQuestion({ known, reader, answers, needs, set, answer, page }: QuestionProps & { page: FieldPage }): VNode {
  const { words } = reader;
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const here = needs.filter((need) => pageOf(need.field) === page);
  const required = here.filter((need) => need.required);
  const optional = here.filter((need) => !need.required);
  const values = fieldsOf(known, answers);
  const next = (event: Event): void => {
    event.preventDefault();
    const bad = here
      .map((need) => need.field)
      .filter((field) => inputOf(field) === 'day' && (values[field] ?? '') !== '' && parseLegalDay(values[field]!) === undefined);
    setWrong(bad);
    if (bad.length === 0) answer(answers);
    else document.querySelector<HTMLElement>(`#field-${bad[0]}`)?.focus();
  };
  const field = (need: Need): VNode => (
    <Field
      key={need.field}
      need={need}
      reader={reader}
      text={known.file.fieldTexts[need.field]}
      value={values[need.field] ?? ''}
      wrong={wrong.includes(need.field)}
      onValue={(value) => set(withField(answers, need.field, value))}
    />
  );
  return (
    <form onSubmit={next} noValidate autocomplete="off">
      <p class="hint">
        {page === 'person'
          ? words.personHint
          : page === 'reply'
            ? answers.way === 'representative-address'
              ? words.replyOther
              : words.replyHint
            : words.matterHint}
      </p>
      {required.map(field)}
      {optional.length > 0 && (
        <details open={required.length === 0 || optional.some((need) => (answers.fields[need.field] ?? '') !== '')}>
          <summary>{words.fieldOptional}</summary>
          {optional.map(field)}
        </details>
      )}
      <p class="actions">
        <button class="primary" type="submit">
          {words.next}
        </button>
        <button type="button" onClick={() => answer(here.reduce((less, need) => withField(less, need.field, ''), answers))}>
          {words.fieldsBlank}
        </button>
      </p>
    </form>
  );
}

interface FieldProps {
  readonly need: Need;
  readonly reader: RightsReader;
  readonly text: Parameters<typeof Said>[0]['text'] | undefined;
  readonly value: string;
  readonly wrong: boolean;
  readonly onValue: (value: string) => void;
}

function Field({ need, reader, text, value, wrong, onValue }: FieldProps): VNode {
  const { words } = reader;
  const id = `field-${need.field}`;
  const kind = inputOf(need.field);
  const described = [...(text === undefined ? [] : [`${id}-text`]), ...(wrong ? [`${id}-error`] : [])].join(' ');
  const common = {
    id,
    value,
    autocomplete: 'off' as const,
    autocapitalize: 'off' as const,
    spellcheck: false,
    dir: 'auto' as const,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
  return (
    <div class="field">
      <label class="block" for={id}>
        {reader.label(need.field).name}
      </label>
      {text !== undefined && (
        <p class="hint" id={`${id}-text`}>
          <Said text={text} reader={reader} />
        </p>
      )}
      {wrong && (
        <p class="error" id={`${id}-error`} role="alert">
          {words.fieldBadDay}
        </p>
      )}
      {kind === 'lines' ? (
        <textarea {...common} rows={3} onInput={(e) => onValue(e.currentTarget.value)} />
      ) : (
        <input {...common} type={kind === 'day' ? 'date' : 'text'} onInput={(e) => onValue(e.currentTarget.value)} />
      )}
      {need.cite.length > 0 && (
        <details class="field-why">
          <summary>{words.fieldWhy}</summary>
          <p>
            {words.fieldWhyText} <Citations basis={basisOf({ cite: need.cite })} reader={reader} />
            {!need.confirmed && <span class="mark mark-unconfirmed">{words.unconfirmed}</span>}
          </p>
        </details>
      )}
    </div>
  );
}
