/**
 * The footprint interview: what happened, when and where, date of birth, result. One question at a time.
 * Answers stay in this page's memory.
 *
 * @module
 */
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import type { FootprintData } from '@firebreak/trace';
import type { Label, Messages, Reader } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Result } from './result.tsx';

export interface FootprintFile {
  readonly footprint: FootprintData;
  readonly messages: Messages;
  readonly labels: Readonly<Record<string, Label>>;
  readonly countries: readonly string[];
  /** Where the rights about a system can be used. */
  readonly rightsPages: Readonly<Record<string, string>>;
}

export interface Answers {
  readonly kinds: readonly string[];
  readonly days: Readonly<Record<string, string>>;
  readonly countries: Readonly<Record<string, string>>;
  readonly born: string;
}

const steps = ['what', 'when', 'born', 'result'] as const;

export function Interview({ file, reader, on }: { file: FootprintFile; reader: Reader; on: LegalDay }): VNode {
  const { messages } = reader;
  const [step, setStep] = useState(0);
  const [error, setError] = useState('');
  const [answers, setAnswers] = useState<Answers>({ kinds: [], days: {}, countries: {}, born: '' });
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [step]);
  const name = steps[step]!;
  const next = (event: Event): void => {
    event.preventDefault();
    const problem = problemOf(name, answers, messages);
    setError(problem);
    if (problem === '') setStep(step + 1);
  };
  const titles = {
    what: messages.footprintWhat,
    when: messages.footprintWhen,
    born: messages.footprintBorn,
    result: messages.footprintResult,
  };
  return (
    <form onSubmit={next} noValidate autocomplete="off">
      <p class="hint">{messages.footprintPrivate}</p>
      <h2 ref={heading} tabIndex={-1}>
        {titles[name]}
      </h2>
      {name === 'what' && <WhatStep file={file} reader={reader} answers={answers} set={setAnswers} />}
      {name === 'when' && <WhenStep file={file} reader={reader} answers={answers} set={setAnswers} />}
      {name === 'born' && (
        <>
          <p class="hint" id="born-hint">
            {messages.footprintBornHint}
          </p>
          <input
            type="date"
            autocomplete="off"
            aria-label={messages.footprintBorn}
            aria-describedby="born-hint"
            value={answers.born}
            onInput={(e) => setAnswers({ ...answers, born: e.currentTarget.value })}
          />
        </>
      )}
      {name === 'result' && <Result file={file} reader={reader} answers={answers} on={on} />}
      <p class={error === '' ? '' : 'error'} role="alert">
        {error}
      </p>
      <p>
        {name !== 'result' && (
          <button class="primary" type="submit">
            {messages.footprintNext}
          </button>
        )}
        {step > 0 && (
          <button type="button" onClick={() => setStep(step - 1)}>
            {messages.footprintBack}
          </button>
        )}
        {name === 'result' && (
          <button
            type="button"
            onClick={() => {
              setAnswers({ kinds: [], days: {}, countries: {}, born: '' });
              setStep(0);
            }}
          >
            {messages.footprintAgain}
          </button>
        )}
      </p>
    </form>
  );
}

function problemOf(step: (typeof steps)[number], answers: Answers, messages: Messages): string {
  if (step === 'what' && answers.kinds.length === 0) return messages.footprintPick;
  if (step === 'when') {
    const days = answers.kinds.map((kind) => answers.days[kind] ?? '').filter((day) => day !== '');
    if (days.length === 0) return messages.footprintOneDate;
    if (days.some((day) => parseLegalDay(day) === undefined)) return messages.traceBadDay;
  }
  if (step === 'born' && answers.born !== '' && parseLegalDay(answers.born) === undefined) return messages.traceBadDay;
  return '';
}

interface StepProps {
  readonly file: FootprintFile;
  readonly reader: Reader;
  readonly answers: Answers;
  readonly set: (answers: Answers) => void;
}

/** Only events that the Atlas can do something with: that make a record, start its clock or end it early. */
function usefulEvents({ categories, events }: FootprintData): string[] {
  const useful = new Set(
    categories.flatMap((c) => [
      ...c.collected.map((x) => x.event),
      ...c.retention.map((x) => x.clock),
      ...c.earlyDeletion.map((x) => x.event),
    ]),
  );
  return events.filter((event) => useful.has(event) && !event.startsWith('record-'));
}

function WhatStep({ file, reader, answers, set }: StepProps): VNode {
  return (
    <ul class="options">
      {usefulEvents(file.footprint).map((kind) => (
        <li key={kind}>
          <label>
            <input
              type="checkbox"
              checked={answers.kinds.includes(kind)}
              onChange={(e) =>
                set({ ...answers, kinds: e.currentTarget.checked ? [...answers.kinds, kind] : answers.kinds.filter((k) => k !== kind) })
              }
            />
            {reader.label(kind).name}
          </label>
        </li>
      ))}
    </ul>
  );
}

function WhenStep({ file, reader, answers, set }: StepProps): VNode {
  const { messages } = reader;
  const collator = new Intl.Collator(reader.language);
  const countries = [...file.countries].toSorted((a, b) => collator.compare(reader.label(a).name, reader.label(b).name));
  return (
    <>
      <p class="hint">{messages.footprintUnknownDate}</p>
      {answers.kinds.map((kind) => (
        <div class="dated" key={kind}>
          <strong id={`kind-${kind}`}>{reader.label(kind).name}</strong>
          <label>
            {messages.day}
            <br />
            <input
              type="date"
              autocomplete="off"
              aria-describedby={`kind-${kind}`}
              value={answers.days[kind] ?? ''}
              onInput={(e) => set({ ...answers, days: { ...answers.days, [kind]: e.currentTarget.value } })}
            />
          </label>
          <label>
            {messages.country}
            <br />
            <select
              aria-describedby={`kind-${kind}`}
              value={answers.countries[kind] ?? ''}
              onChange={(e) => set({ ...answers, countries: { ...answers.countries, [kind]: e.currentTarget.value } })}
            >
              <option value="">{messages.anyCountry}</option>
              {countries.map((id) => (
                <option value={id} key={id}>
                  {reader.label(id).name}
                </option>
              ))}
            </select>
          </label>
        </div>
      ))}
    </>
  );
}
