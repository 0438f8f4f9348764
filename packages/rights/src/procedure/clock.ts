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
import { type RightsCalendar, type RightsData, type RightsTimeLimit, union } from '../model/index.ts';
import type { Clock, CountedLimit } from './index.ts';
import type { DerivationStep, ProcedureEvent } from './types.ts';

export interface Places {
  /** Country id of the authority that is asked, or `eu`. */
  readonly asked: string;
  readonly supervisor: string;
  readonly region?: string | undefined;
  /** The right that the request uses: time limits of other rights do not run. */
  readonly right: string;
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
      return limit === undefined || !runs(data, limit, places) ? [] : ownEventsOf(limit);
    },
    count: (id, events) => {
      const limit = limits.get(id);
      return limit === undefined ? undefined : count(data, limit, places, events);
    },
  };
}

function count(data: RightsData, limit: RightsTimeLimit, places: Places, events: readonly ProcedureEvent[]): CountedLimit | undefined {
  const place = placeOf(limit, places);
  const start = startOf(limit, events);
  if (start === undefined || !runs(data, limit, places) || !(limit.from === 'pending' || holdsOn(limit, start.date))) return undefined;
  const calendar = calendarOf(data, place, limit.holder === 'supervisor');
  const counting = new Set(ownEventsOf(limit));
  const given: ClockEvent[] = events
    .filter((e) => e === start || (e.event !== limit.start && e.event !== start.event && counting.has(e.event) && e.date >= start.date))
    .map((e) => ({ event: e.event, on: e.date }));
  const region = places.region !== undefined && calendar?.regions?.[places.region] !== undefined ? { region: places.region } : {};
  const answer = deadlineOf({ rule: { ...limit, start: start.event }, events: given, calendar: calendar ?? withoutList(place), ...region });
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
    metBy: limit.metBy,
    calendar: calendar?.id ?? place,
    confirmed: isConfirmed(limit.mark) && limit.basis === 'law' && deadline.calendarCovers,
    cite: limit.cite,
  };
}

/**
 * An authority counts from the first receipt; a new decision or complaint sets its own limit off anew. Where the start itself was not
 * named, another event stands for it. For what the person must do, whatever came last counts: a later decision is another one.
 */
function startOf(limit: RightsTimeLimit, events: readonly ProcedureEvent[]): ProcedureEvent | undefined {
  if (limit.start === 'received') return events.find((e) => e.event === limit.start);
  const stands = (e: ProcedureEvent): boolean => limit.orStart?.includes(e.event) ?? false;
  if (limit.holder === 'person') return events.findLast((e) => e.event === limit.start || stands(e));
  return events.findLast((e) => e.event === limit.start) ?? events.findLast(stands);
}

/** The events that a person can name for this limit; `start` is only another name of the first. */
function ownEventsOf(limit: RightsTimeLimit): string[] {
  return eventsOf(limit).filter((event) => event !== 'start');
}

/** Does it run for this right, at the place where somebody must act? */
function runs(data: RightsData, limit: RightsTimeLimit, places: Places): boolean {
  if (limit.rights !== undefined && !limit.rights.includes(places.right)) return false;
  if (limit.countries === undefined) return true;
  const place = placeOf(limit, places);
  const groups = data.countries.find((c) => c.id === place)?.groups ?? [place];
  return limit.countries.some((country) => groups.includes(country));
}

function placeOf({ holder }: RightsTimeLimit, { asked, supervisor }: Places): string {
  return holder === 'supervisor' ? supervisor : holder === 'eu-body' ? union : asked;
}

function calendarOf(data: RightsData, place: string, supervises: boolean): RightsCalendar | undefined {
  const own = data.calendars.filter((c) => c.place === place);
  if (place !== union) return own[0];
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
