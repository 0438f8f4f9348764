/**
 * What happened, sorted into the parts of a clock: the start, letters of extension, pauses, restarts. Impossible histories are refused.
 *
 * @module
 */
import { dayNumberOf, legalDayOf } from '../calendar/index.ts';
import { closest } from '../closest/index.ts';
import { type LegalDay, parseLegalDay } from '../legal-date/index.ts';
import { parseLegalHour } from './hours.ts';
import type { Cite } from './provisions.ts';
import { eventsOf, periodsOf, startName, type TimeLimitRule } from './rule.ts';
import type { LegalHour, Step } from './step.ts';

/** Something that happened, by its name in the rule. */
export interface ClockEvent {
  readonly event: string;
  /** A day, or for a period in hours a moment, `2026-03-05T14:20`, in local time. */
  readonly on: string;
  /** A letter of extension that gives no reasons. */
  readonly withoutReasons?: boolean | undefined;
  /** A query that was asked only after undue delay. */
  readonly delayed?: boolean | undefined;
}

export type ProblemCode =
  | 'unknown-event'
  | 'not-a-day'
  | 'needs-hour'
  | 'no-such-hour'
  | 'no-start'
  | 'several-starts'
  | 'before-start'
  | 'answer-without-query'
  | 'unknown-region'
  | 'out-of-range';

/** Why there is no answer. `near` are the words that may have been meant. */
export interface DeadlineProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly event?: string;
  readonly near?: readonly string[];
}

/** The clock may stand still from the day of the query until the day of the answer. Day numbers; `until` is null while no answer came. */
export interface Pause {
  readonly query: string;
  readonly answer: string;
  readonly from: number;
  readonly until: number | null;
  readonly delayed: boolean;
  readonly cite: readonly Cite[];
}

export interface Clock {
  readonly start: number;
  readonly startHour: LegalHour | undefined;
  readonly notices: readonly { readonly event: string; readonly on: number; readonly withoutReasons: boolean }[];
  readonly pauses: readonly Pause[];
  readonly restarts: readonly { readonly event: string; readonly on: number; readonly cite: readonly Cite[] }[];
  /** Steps that say what was given and has no effect. */
  readonly idle: readonly Step[];
}

type Sorted = { readonly ok: true; readonly clock: Clock } | { readonly ok: false; readonly problem: DeadlineProblem };

interface Dated {
  readonly name: string;
  readonly on: number;
  readonly given: ClockEvent;
}

export function clockOf(rule: TimeLimitRule, events: readonly ClockEvent[]): Sorted {
  const { base } = periodsOf(rule);
  const inHours = base.period.unit === 'hours';
  const known = eventsOf(rule);
  const dated: Dated[] = [];
  let startHour: LegalHour | undefined;
  for (const given of events) {
    const name = given.event === startName ? rule.start : given.event;
    if (!known.includes(name)) return refuse(unknownEvent(given.event, known));
    const hour = parseLegalHour(given.on);
    const day = hour === undefined ? parseLegalDay(given.on) : (hour.slice(0, 10) as LegalDay);
    if (day === undefined) return refuse(notADay(given, inHours && name === rule.start));
    if (name === rule.start && inHours) {
      if (hour === undefined) return refuse(needsHour(given));
      if (startHour !== undefined && hour !== startHour) return refuse(severalStarts(rule, [startHour, hour]));
      startHour = hour;
    }
    dated.push({ name, on: dayNumberOf(day), given });
  }
  const of = (name: string): Dated[] => dated.filter((event) => event.name === name).toSorted((a, b) => a.on - b.on);
  const starts = [...new Set(of(rule.start).map(({ on }) => on))];
  if (starts.length === 0) return refuse(noStart(rule));
  if (starts.length > 1) return refuse(severalStarts(rule, starts.map(legalDayOf)));
  const start = starts[0]!;
  const early = base.direction === 'after' ? dated.find(({ on }) => on < start) : undefined;
  if (early !== undefined) return refuse(beforeStart(rule, early, start));
  const idle: Step[] = [];
  const pauses: Pause[] = [];
  for (const kind of rule.suspensions ?? []) {
    const paired = pair(of(kind.query), of(kind.answer), kind, idle);
    if ('code' in paired) return refuse(paired);
    pauses.push(...paired);
  }
  const notice = rule.extension?.event ?? 'extension-notice';
  const notices = of(notice).map(({ name, on, given }) => ({ event: name, on, withoutReasons: given.withoutReasons ?? false }));
  const restarts = (rule.restarts ?? []).flatMap(({ event, cite }) => of(event).map(({ on }) => ({ event, on, cite })));
  const meant = new Set([
    rule.start,
    notice,
    ...pauses.flatMap(({ query, answer }) => [query, answer]),
    ...restarts.map(({ event }) => event),
  ]);
  for (const { name, on } of dated.toSorted((a, b) => a.on - b.on)) if (!meant.has(name)) idle.push(withoutEffect(rule, name, on));
  return {
    ok: true,
    clock: {
      start,
      startHour,
      notices,
      pauses: pauses.toSorted((a, b) => a.from - b.from),
      restarts: restarts.toSorted((a, b) => a.on - b.on),
      idle,
    },
  };
}

/** Queries and answers of one kind, in turn. A second query before the answer opens nothing new. */
function pair(
  queries: readonly Dated[],
  answers: readonly Dated[],
  kind: { readonly query: string; readonly answer: string; readonly cite: readonly Cite[] },
  idle: Step[],
): Pause[] | DeadlineProblem {
  const pauses: Pause[] = [];
  const left = [...answers];
  let open: Dated | undefined;
  const close = (until: number | null): void => {
    pauses.push({ ...kind, from: open!.on, until, delayed: open!.given.delayed ?? false });
    open = undefined;
  };
  for (const query of queries) {
    if (open !== undefined && left[0] !== undefined && left[0].on <= query.on) close(left.shift()!.on);
    if (open === undefined && left[0] !== undefined && left[0].on < query.on) return answerWithoutQuery(kind, left[0]);
    if (open === undefined) open = query;
    else idle.push({ step: 'suspension-runs-already', date: legalDayOf(query.on), query: kind.query, cite: kind.cite });
  }
  if (open !== undefined) close(left.shift()?.on ?? null);
  return left[0] === undefined ? pauses : answerWithoutQuery(kind, left[0]);
}

function withoutEffect(rule: TimeLimitRule, event: string, on: number): Step {
  return { step: 'without-effect', date: legalDayOf(on), event, cite: rule.cite };
}

const refuse = (problem: DeadlineProblem): { readonly ok: false; readonly problem: DeadlineProblem } => ({ ok: false, problem });
const shown = (text: string): string => `\`${text.slice(0, 60)}\``;
const startsOf = (rule: TimeLimitRule): string => (rule.start === startName ? '`start`' : `\`${rule.start}\` (or \`start\`)`);

function unknownEvent(event: string, known: readonly string[]): DeadlineProblem {
  const near = closest(event, known);
  const help = near.length > 0 ? `; did you mean ${near.map(shown).join(', ')}?` : `; known: ${known.join(', ')}`;
  return { code: 'unknown-event', event, near, message: `unknown event ${shown(event)} for this time limit${help}` };
}

function notADay({ event, on }: ClockEvent, hour: boolean): DeadlineProblem {
  const form = hour
    ? 'a moment; write it as YYYY-MM-DDTHH:MM, for example 2026-03-05T14:20'
    : 'a day; write it as YYYY-MM-DD, for example 2026-03-05';
  return { code: 'not-a-day', event, message: `${shown(on)} for the event ${shown(event)} is not ${form}` };
}

function needsHour({ event, on }: ClockEvent): DeadlineProblem {
  return { code: 'needs-hour', event, message: `a period in hours needs the hour of ${shown(event)}; write ${shown(`${on}T14:20`)}` };
}

function noStart(rule: TimeLimitRule): DeadlineProblem {
  return { code: 'no-start', event: rule.start, message: `name the day of ${startsOf(rule)}: the period is counted from it` };
}

function severalStarts(rule: TimeLimitRule, days: readonly string[]): DeadlineProblem {
  return {
    code: 'several-starts',
    event: rule.start,
    message: `${startsOf(rule)} is given more than once, with ${days.join(' and ')}; name one day`,
  };
}

function beforeStart(rule: TimeLimitRule, { name, on }: Dated, start: number): DeadlineProblem {
  return {
    code: 'before-start',
    event: name,
    message: `${shown(name)} on ${legalDayOf(on)} is before ${shown(rule.start)} on ${legalDayOf(start)}; mend one of the two`,
  };
}

function answerWithoutQuery({ query, answer }: { readonly query: string; readonly answer: string }, { on }: Dated): DeadlineProblem {
  return {
    code: 'answer-without-query',
    event: answer,
    message: `${shown(answer)} on ${legalDayOf(on)} answers nothing: name the day of ${shown(query)} that came before it`,
  };
}
