/**
 * The clock of a case: counts time limits with the holidays of whoever must act.
 *
 * @module
 */
import { inLanguage, isConfirmed, languages, type Text } from '@firebreak/atlas';
import {
  type ClockEvent,
  type Deadline,
  deadlineOf,
  eventsOf,
  explain,
  type HolidayCalendar,
  holdsOn,
  type LegalDay,
} from '@firebreak/core';
import type { RightsCalendar, RightsData, RightsTimeLimit } from '../model/index.ts';
import type { Clock, CountedLimit } from './index.ts';
import type { DerivationStep, ProcedureEvent } from './types.ts';

export interface Places {
  /** Country id of the authority that is asked, or `eu`. */
  readonly asked: string;
  readonly supervisor: string;
  readonly region?: string | undefined;
}

/** Bodies of the Union each have a list of their own; where the Atlas has none for a body, that of the Commission is used. */
const institutions = { supervisor: ['edps', 'commission'], body: ['commission'] } as const;

/**
 * INVARIANT (whose holidays): the calendar is that of the place where the act has to be done (Regulation 1182/71, Art. 2(1)),
 * so it follows from who must act, and never from where the person lives.
 */
export function createClock(data: RightsData, places: Places): Clock {
  const limits = new Map(data.timeLimits.map((limit) => [limit.id, limit]));
  return {
    eventsOf: (id) => {
      const limit = limits.get(id);
      return limit === undefined ? [] : ownEventsOf(limit);
    },
    count: (id, events) => {
      const limit = limits.get(id);
      return limit === undefined ? undefined : count(data, limit, places, events);
    },
  };
}

function count(data: RightsData, limit: RightsTimeLimit, places: Places, events: readonly ProcedureEvent[]): CountedLimit | undefined {
  const place = limit.holder === 'supervisor' ? places.supervisor : limit.holder === 'eu-body' ? 'eu' : places.asked;
  const start = startOf(limit, events);
  if (start === undefined || !isForPlace(data, limit, place) || !(limit.from === 'pending' || holdsOn(limit, start.date))) return undefined;
  const calendar = calendarOf(data, place, limit.holder === 'supervisor');
  const counting = new Set(ownEventsOf(limit));
  const given: ClockEvent[] = events
    .filter((e) => e === start || (e.event !== limit.start && counting.has(e.event) && e.date >= start.date))
    .map((e) => ({ event: e.event, on: e.date }));
  const region = places.region !== undefined && calendar?.regions?.[places.region] !== undefined ? { region: places.region } : {};
  const answer = deadlineOf({ rule: limit, events: given, calendar: calendar ?? withoutList(place), ...region });
  if (!answer.ok) return undefined;
  const { deadline } = answer;
  return {
    limit: limit.id,
    name: limit.name,
    summary: limit.summary,
    basis: limit.basis,
    holder: limit.holder,
    start,
    due: deadline.due as LegalDay | null,
    earliest: deadline.earliest as LegalDay,
    latest: deadline.latest as LegalDay | null,
    open: deadline.open && { query: deadline.open.query, since: deadline.open.since },
    calendarCovers: deadline.calendarCovers,
    derivation: derivationOf(data, deadline),
    missed: limit.missed ?? null,
    calendar: calendar?.id ?? place,
    confirmed: isConfirmed(limit.mark) && limit.basis === 'law' && deadline.calendarCovers,
    cite: limit.cite,
  };
}

/** An authority counts from the first receipt; a new decision or complaint sets its own limit off anew. */
function startOf(limit: RightsTimeLimit, events: readonly ProcedureEvent[]): ProcedureEvent | undefined {
  return limit.start === 'received' ? events.find((e) => e.event === limit.start) : events.findLast((e) => e.event === limit.start);
}

/** The events that a person can name for this limit; `start` is only another name of the first. */
function ownEventsOf(limit: RightsTimeLimit): string[] {
  return eventsOf(limit).filter((event) => event !== 'start');
}

function isForPlace(data: RightsData, limit: RightsTimeLimit, place: string): boolean {
  if (limit.countries === undefined || place === 'eu') return true;
  const groups = data.countries.find((c) => c.id === place)?.groups ?? [place];
  return limit.countries.some((country) => groups.includes(country));
}

function calendarOf(data: RightsData, place: string, supervises: boolean): RightsCalendar | undefined {
  const own = data.calendars.filter((c) => c.place === place);
  if (place !== 'eu') return own[0];
  const wanted = supervises ? institutions.supervisor : institutions.body;
  return wanted.flatMap((institution) => own.find((c) => c.institution === institution) ?? [])[0] ?? own[0];
}

/** A place without a list: only weekends are known, and the answer says so (`calendarCovers`). */
function withoutList(place: string): HolidayCalendar {
  return { id: place, place, years: { first: 0, last: 0 }, holidays: [] };
}

function derivationOf(data: RightsData, deadline: Deadline): DerivationStep[] {
  const nameOf = (event: string): Text => data.names[event] ?? event;
  return deadline.derivation.map((step) => {
    const [en, fr, ar] = languages.map((language) => explain(step, language, (event) => inLanguage(nameOf(event), language).text));
    return {
      step: step.step,
      date: step.date.slice(0, 10) as LegalDay,
      why: { en: en!, fr: fr!, ar: ar! },
      cite: step.cite,
      for: step.for,
    };
  });
}
