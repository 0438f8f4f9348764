/**
 * By when they must answer, with the way the day was worked out, and the same for a calendar.
 *
 * @module
 */
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import { type CalendarEvent, eventsToIcs } from '@firebreak/documents';
import type { Limit } from '@firebreak/rights';
import { Derivation, fill, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { Known } from '../knowledge.ts';
import { DayDoubt, DueDay, LimitView } from '../show/limit.tsx';
import type { RightsReader } from '../show/reader.ts';
import { saveFile } from './files.ts';
import { inWords } from './in-words.ts';

const mustAnswer: ReadonlySet<Limit['holder']> = new Set(['authority', 'eu-body', 'supervisor']);

/** The limit that a person waits for: the answer, by law before practice before our own reminders, the soonest first. */
export function answerLimit(limits: readonly Limit[]): Limit | undefined {
  const order: readonly Limit['basis'][] = ['law', 'reading', 'practice', 'convention'];
  return limits
    .filter((limit) => mustAnswer.has(limit.holder) && limit.state !== 'met')
    .toSorted((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis) || ((a.due ?? a.earliest) < (b.due ?? b.earliest) ? -1 : 1))[0];
}

export interface DatesProps {
  readonly limits: readonly Limit[];
  readonly known: Known;
  readonly reader: RightsReader;
  /** The day from which it is counted; absent: it cannot be changed here. */
  readonly received: LegalDay;
  readonly setReceived?: ((day: string) => void) | undefined;
}

export function Dates({ limits, known, reader, received, setReceived }: DatesProps): VNode {
  const { words } = reader;
  const main = answerLimit(limits);
  const others = limits.filter((limit) => limit !== main);
  return (
    <section class="dates">
      <h3>{words.datesTitle}</h3>
      {setReceived !== undefined && (
        <div class="field screen-only">
          <label class="block" for="dates-received">
            {words.datesReceived}
          </label>
          <p class="hint" id="dates-hint">
            {words.datesReceivedHint}
          </p>
          <input
            id="dates-received"
            type="date"
            autocomplete="off"
            value={received}
            aria-describedby="dates-hint"
            onInput={(e) => parseLegalDay(e.currentTarget.value) !== undefined && setReceived(e.currentTarget.value)}
          />
        </div>
      )}
      {main === undefined ? (
        <p>{words.datesNone}</p>
      ) : (
        <div class="due" aria-live="polite">
          <p>{fill(words.datesIf, { received: reader.day(main.start.date) })}</p>
          <DueDay limit={main} reader={reader} className="due-day" />
          <p>
            <Said text={main.summary} reader={reader} />
          </p>
          <DayDoubt limit={main} reader={reader} />
          <details>
            <summary>{words.datesWhy}</summary>
            <Derivation steps={main.derivation} reader={reader} />
            <p class="quiet">{fill(words.datesHolidays, { place: reader.label(main.calendar).name })}</p>
          </details>
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary>{words.datesOthers}</summary>
          {others.map((limit) => (
            <LimitView limit={limit} reader={reader} key={`${limit.limit}${limit.start.date}`} />
          ))}
        </details>
      )}
      <SaveDates limits={limits} known={known} reader={reader} />
    </section>
  );
}

export function SaveDates({ limits, known, reader }: { limits: readonly Limit[]; known: Known; reader: RightsReader }): VNode | null {
  const { words } = reader;
  const coming = limits.filter((limit) => limit.state === 'running');
  if (coming.length === 0) return null;
  return (
    <div class="screen-only">
      <p class="actions">
        <button type="button" onClick={() => saveFile(`${words.fileDates}.ics`, 'text/calendar', datesToIcs(coming, known.on, reader))}>
          {words.datesCalendar}
        </button>
      </p>
      <p class="hint">{words.datesCalendarTrace}</p>
    </div>
  );
}

/** Whole days; the title says nothing about anybody, the description how the day was worked out. */
export function datesToIcs(limits: readonly Limit[], on: LegalDay, reader: RightsReader): string {
  const events = limits.map(
    (limit): CalendarEvent => ({
      id: `${limit.limit}-${limit.start.date}`,
      // Whoever must act in time goes by the earliest day; whoever waits, by the latest.
      day: limit.holder === 'person' ? limit.earliest : (limit.latest ?? limit.earliest),
      title: limit.holder === 'person' ? reader.words.icsYours : reader.words.icsTheirs,
      description: derivationInWords(limit, reader),
      language: reader.language,
      remindDaysBefore: limit.holder === 'person' ? [14, 3] : [0],
    }),
  );
  return eventsToIcs(events, { timestamp: `${on}T00:00:00Z` });
}

function derivationInWords(limit: Limit, reader: RightsReader): string {
  const lines = limit.derivation.map((step) => {
    const law = step.cite.map((c) => `${reader.label(c.ref).name}${c.at === undefined ? '' : ` ${c.at}`}`).join('; ');
    return `${step.date === null ? '' : `${step.date}: `}${inWords(step.why, reader)}${law === '' ? '' : ` [${law}]`}`;
  });
  return [inWords(limit.summary, reader), ...lines, ...(limit.confirmed ? [] : [`(${reader.words.unconfirmed})`])].join('\n');
}
