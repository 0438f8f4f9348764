/**
 * Free choice of day and data on a trace page. Everything needed is fetched once, as the same file for everybody,
 * before anything is chosen; what is chosen never leaves the page.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { fill, type LegalDay, parseLegalDay } from '@firebreak/core';
import { cut, type TraceData, trace } from '@firebreak/trace';
import { createReader, type FirewallText, type Label, type Messages, type Reader, TraceAnswerView } from '@firebreak/ui';
import { render, type VNode } from 'preact';
import { useState } from 'preact/hooks';

export interface TraceFile {
  readonly trace: TraceData;
  readonly labels: Readonly<Record<string, Label>>;
  readonly messages: Messages;
  readonly firewalls: Readonly<Record<string, FirewallText>>;
}

async function start(controlsRoot: HTMLElement, answerRoot: HTMLElement): Promise<void> {
  const {
    language,
    touchpoint,
    country,
    day,
    file: address,
  } = controlsRoot.dataset as { language: Language; touchpoint: string; country: string; day: LegalDay; file: string };
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) return;
  const file = (await response.json()) as TraceFile;
  const reader = createReader(language, file.messages, file.labels);
  const show = (on: LegalDay, data: readonly string[]): void =>
    render(<Answer file={file} reader={reader} touchpoint={touchpoint} country={country} on={on} data={data} />, answerRoot);
  render(<Controls file={file} reader={reader} touchpoint={touchpoint} day={day} show={show} />, controlsRoot);
}

function Controls({
  file,
  reader,
  touchpoint,
  day,
  show,
}: {
  file: TraceFile;
  reader: Reader;
  touchpoint: string;
  day: LegalDay;
  show: (on: LegalDay, data: readonly string[]) => void;
}): VNode {
  const { messages } = reader;
  const given = file.trace.touchpoints.find((t) => t.id === touchpoint)!.data;
  const [chosen, choose] = useState<readonly string[]>(given);
  const [on, setOn] = useState<string>(day);
  const [error, setError] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    const legal = parseLegalDay(on.trim());
    const problem = legal === undefined ? messages.traceBadDay : chosen.length === 0 ? messages.traceNoData : '';
    setError(problem);
    if (problem === '' && legal !== undefined) show(legal, chosen);
  };
  return (
    <details class="controls">
      <summary>{messages.traceControls}</summary>
      <form onSubmit={submit} noValidate>
        <p class="hint">{messages.traceControlsText}</p>
        <label class="block" for="trace-day">
          {messages.traceDay}
        </label>
        <p class="hint" id="trace-day-hint">
          {messages.traceDayHint}
        </p>
        <input
          id="trace-day"
          type="date"
          autocomplete="off"
          value={on}
          aria-describedby="trace-day-hint trace-error"
          onInput={(e) => setOn(e.currentTarget.value)}
        />
        <fieldset>
          <legend>{messages.traceData}</legend>
          <p class="hint">{messages.traceDataHint}</p>
          <ul class="options">
            {given.map((id) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={(e) => choose(e.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))}
                  />
                  {reader.label(id).name}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p id="trace-error" class={error === '' ? '' : 'error'} role="alert">
          {error}
        </p>
        <button class="primary" type="submit">
          {messages.traceApply}
        </button>
      </form>
    </details>
  );
}

function Answer({
  file,
  reader,
  touchpoint: id,
  country,
  on,
  data,
}: {
  file: TraceFile;
  reader: Reader;
  touchpoint: string;
  country: string;
  on: LegalDay;
  data: readonly string[];
}): VNode {
  const touchpoint = file.trace.touchpoints.find((t) => t.id === id)!;
  const question = { touchpoint, country, on, data };
  const flows = new Map(file.trace.flows.map((flow) => [flow.id, flow]));
  return (
    <>
      <p class="quiet">{fill(reader.messages.traceLawOf, { date: reader.day(on) })}</p>
      <TraceAnswerView
        answer={trace(file.trace, question)}
        cut={cut(file.trace, question)}
        reader={reader}
        systems={new Set(file.trace.places.filter((p) => p.kind === 'system').map((p) => p.id))}
        flow={(flow) => flows.get(flow)}
        givenFor={touchpoint.givenFor}
        firewallText={(firewall) => file.firewalls[firewall]}
      />
    </>
  );
}

// Last, so that everything above is there when it runs.
const controls = document.querySelector<HTMLElement>('#controls');
const answer = document.querySelector<HTMLElement>('#answer');
if (controls !== null && answer !== null) await start(controls, answer);
