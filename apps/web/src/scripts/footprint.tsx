/**
 * The footprint interview: what happened, when and where, date of birth, result. One question at a time.
 * The knowledge is fetched once, the same for everybody, before the first answer; answers stay in this page's memory.
 *
 * @module
 */
import { inLanguage, type Language } from '@firebreak/atlas';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import { type FootprintData, type FootprintRecord, footprint, type LifeEvent } from '@firebreak/trace';
import {
  type Bar,
  Citations,
  createReader,
  fill,
  type Label,
  type Messages,
  Name,
  type Reader,
  RetentionBars,
  Said,
  yearTicks,
} from '@firebreak/ui';
import { render, type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface FootprintFile {
  readonly footprint: FootprintData;
  readonly messages: Messages;
  readonly labels: Readonly<Record<string, Label>>;
  readonly countries: readonly string[];
}

interface Answers {
  readonly kinds: readonly string[];
  readonly days: Readonly<Record<string, string>>;
  readonly countries: Readonly<Record<string, string>>;
  readonly born: string;
}

async function start(at: HTMLElement): Promise<void> {
  const { language, day, file: address } = at.dataset as { language: Language; day: LegalDay; file: string };
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) return;
  const file = (await response.json()) as FootprintFile;
  document.querySelector('#worksheet')?.remove();
  render(<Interview file={file} reader={createReader(language, file.messages, file.labels)} on={day} />, at);
}

const steps = ['what', 'when', 'born', 'result'] as const;

function Interview({ file, reader, on }: { file: FootprintFile; reader: Reader; on: LegalDay }): VNode {
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
    <form onSubmit={next} noValidate>
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

function Result({ file, reader, answers, on }: { file: FootprintFile; reader: Reader; answers: Answers; on: LegalDay }): VNode {
  const { messages } = reader;
  const events = answers.kinds.flatMap((kind): LifeEvent[] => {
    const date = parseLegalDay(answers.days[kind] ?? '');
    return date === undefined ? [] : [{ kind, date, country: answers.countries[kind] || undefined }];
  });
  const undated = answers.kinds.filter((kind) => parseLegalDay(answers.days[kind] ?? '') === undefined);
  const { records, notMade } = footprint(file.footprint, { events, born: parseLegalDay(answers.born), on });
  const title = (record: { readonly system: string; readonly category: string }): string =>
    `${reader.label(record.system).name}: ${inLanguage(file.footprint.categories.find((c) => c.id === record.category)!.name, reader.language).text}`;
  return (
    <>
      {undated.length > 0 && (
        <p class="exception">
          {fill(messages.footprintNoDate, { events: undated.map((kind) => reader.label(kind).name).join(reader.messages.comma) })}
        </p>
      )}
      {records.length === 0 ? <p>{messages.footprintNone}</p> : <Picture records={records} title={title} reader={reader} on={on} />}
      {notMade.map((n) => (
        <p key={`${n.category}${n.date}`}>
          {fill(messages.footprintNotMade, { age: n.age, record: title(n) })}
          {!n.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>} <Citations basis={n.cite} reader={reader} />
        </p>
      ))}
      {records.map((record) => (
        <section class="record" key={`${record.category}${record.since}`}>
          <h3>
            <Name label={reader.label(record.system)} />:{' '}
            <Said text={file.footprint.categories.find((c) => c.id === record.category)!.name} reader={reader} />
            {!record.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
          </h3>
          <p>
            <strong>{untilWords(record, reader)}</strong>, {fill(messages.footprintSince, { date: reader.day(record.since) })}
          </p>
          <p>
            <span class="quiet">{messages.data}:</span> {record.data.map((id) => reader.label(id).name).join(reader.messages.comma)}
          </p>
          {record.notTaken.map((n) => (
            <p key={n.data.join()}>
              {fill(messages.footprintNotTaken, { age: n.age })}: {n.data.map((id) => reader.label(id).name).join(reader.messages.comma)}{' '}
              <Citations basis={n.cite} reader={reader} />
            </p>
          ))}
          <details open={record.deleteBy === null}>
            <summary>{messages.footprintWhy}</summary>
            <ul class="statements">
              {record.derivation.map((step) => (
                <li class="statement" key={`${step.step}${step.date}`}>
                  <p>
                    {step.date === null ? '?' : reader.day(step.date)} —{' '}
                    {step.step.startsWith('P') ? `+ ${step.step}` : reader.label(step.step).name}: <Said text={step.why} reader={reader} />
                    {!step.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
                  </p>
                  <Citations basis={step.cite} reader={reader} />
                </li>
              ))}
            </ul>
          </details>
          <details>
            <summary>{messages.footprintWho}</summary>
            <ul class="statements">
              {record.readers.map((r, index) => (
                <li class="statement" key={String(index)}>
                  <p>
                    <strong>{reader.label(r.role).name}</strong>: <Said text={r.text} reader={reader} />
                    {!r.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
                  </p>
                  <Citations basis={r.cite} reader={reader} />
                </li>
              ))}
            </ul>
          </details>
          <details>
            <summary>{messages.footprintRights}</summary>
            <ul class="statements">
              {record.rights.map((r, index) => (
                <li class="statement" key={String(index)}>
                  <p>
                    <strong>☞ {reader.label(r.right).name}</strong> — <Said text={r.addressee} reader={reader} />
                    {!r.confirmed && <span class="mark mark-unconfirmed">{messages.unconfirmed}</span>}
                  </p>
                  <Citations basis={r.cite} reader={reader} />
                </li>
              ))}
            </ul>
          </details>
        </section>
      ))}
    </>
  );
}

function untilWords(record: FootprintRecord, reader: Reader): string {
  const { messages } = reader;
  if (record.deleteBy === null) return messages.footprintDepends;
  return fill(record.status === 'should-be-deleted' ? messages.footprintPast : messages.footprintUntil, {
    date: reader.day(record.deleteBy),
  });
}

function Picture({
  records,
  title,
  reader,
  on,
}: {
  records: readonly FootprintRecord[];
  title: (record: FootprintRecord) => string;
  reader: Reader;
  on: LegalDay;
}): VNode {
  const { messages } = reader;
  const bars = records.map(
    (record): Bar => ({
      id: `${record.category}${record.since}`,
      name: title(record),
      start: yearOf(record.since),
      end: record.deleteBy === null ? null : yearOf(record.deleteBy),
      words: untilWords(record, reader),
      kind: record.status === 'kept' ? 'kept' : record.status === 'should-be-deleted' ? 'past' : 'open',
    }),
  );
  const ends = bars.flatMap((bar) => [bar.start, bar.end ?? yearOf(on) + 1]);
  return (
    <RetentionBars
      title={messages.footprintResult}
      description={bars.map((bar) => `${bar.name}: ${bar.words}`).join('; ')}
      bars={bars}
      ticks={yearTicks(Math.floor(Math.min(...ends, yearOf(on))), Math.ceil(Math.max(...ends, yearOf(on)))).map((at) => ({
        at,
        words: String(at),
      }))}
      today={{ at: yearOf(on), words: messages.today }}
      direction={messages.direction === 'rtl' ? 'rtl' : 'ltr'}
    />
  );
}

/** A day as a place on an axis of years; only for drawing. */
function yearOf(day: LegalDay): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return year + (month - 1) / 12 + (date - 1) / 365;
}

// Last, so that everything above is there when it runs.
const root = document.querySelector<HTMLElement>('#footprint');
if (root !== null) await start(root);
