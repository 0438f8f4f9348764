/**
 * By when they must answer, with the way the day was worked out, and the same for a calendar.
 *
 * @module
 */
import { fill, type LegalDay, parseLegalDay } from '@firebreak/core';
import { type CalendarEvent, eventsToIcs } from '@firebreak/documents';
import { calendarEventsOf, type Limit, type Plan } from '@firebreak/rights';
import { Derivation, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { Known } from '../knowledge.ts';
import { DayDoubt, DueDay, LimitView } from '../show/limit.tsx';
import type { RightsReader } from '../show/reader.ts';
import { saveFile } from './files.ts';

const mustAnswer: ReadonlySet<Limit['holder']> = new Set(['authority', 'eu-body', 'supervisor']);

/** The limit that a person waits for: one that still runs, by law before practice before our own reminders, the soonest first. */
function answerLimit(limits: readonly Limit[]): Limit | undefined {
  const order: readonly Limit['basis'][] = ['law', 'reading', 'practice', 'convention'];
  return limits
    .filter((limit) => mustAnswer.has(limit.holder) && limit.state !== 'met')
    .toSorted(
      (a, b) =>
        Number(a.state !== 'running') - Number(b.state !== 'running') ||
        order.indexOf(a.basis) - order.indexOf(b.basis) ||
        ((a.due ?? a.earliest) < (b.due ?? b.earliest) ? -1 : 1),
    )[0];
}

export interface DatesProps {
  readonly plan: Plan;
  readonly known: Known;
  readonly reader: RightsReader;
  /** The day from which it is counted; absent: it cannot be changed here. */
  readonly received: LegalDay;
  readonly setReceived?: ((day: string) => void) | undefined;
}

export function Dates({ plan, known, reader, received, setReceived }: DatesProps): VNode {
  const { words } = reader;
  const { limits } = plan;
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
          <p>{fill(main.state === 'running' ? words.datesIf : words.datesHad, { received: reader.day(main.start.date) })}</p>
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
      {plan.dormant.length > 0 && (
        <details>
          <summary>{words.datesYours}</summary>
          <p>{words.datesYoursHint}</p>
          <ul>
            {plan.dormant.map(({ limit, summary, startName, confirmed }) => (
              <li key={limit}>
                <Said text={summary} reader={reader} /> {words.datesYoursFrom} <Said text={startName} reader={reader} />
                {!confirmed && <span class="mark mark-unconfirmed">{words.unconfirmed}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <SaveDates plan={plan} known={known} reader={reader} />
    </section>
  );
}

export function SaveDates({ plan, known, reader }: { plan: Plan; known: Known; reader: RightsReader }): VNode | null {
  const { words } = reader;
  const events = quietEvents(plan, known, reader);
  if (events.length === 0) return null;
  return (
    <div class="screen-only">
      <p class="actions">
        <button
          type="button"
          onClick={() => saveFile(`${words.fileDates}.ics`, 'text/calendar', eventsToIcs(events, { timestamp: `${known.on}T00:00:00Z` }))}
        >
          {words.datesCalendar}
        </button>
      </p>
      <p class="hint">{words.datesCalendarTrace}</p>
    </div>
  );
}

/** The dates of the plan; a title that somebody sees in passing names neither law nor database. */
function quietEvents(plan: Plan, known: Known, reader: RightsReader): CalendarEvent[] {
  const own = plan.limits.filter((limit) => limit.holder === 'person').map((limit) => limit.limit);
  return calendarEventsOf(known.file.rights, plan, { language: reader.language }).map((event) => ({
    ...event,
    title: own.some((limit) => event.id.endsWith(`-${limit}`)) ? reader.words.icsYours : reader.words.icsTheirs,
  }));
}
