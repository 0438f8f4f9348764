/**
 * Follows a clock from its start to the last day, in one reading of the calendar and of what stops it.
 *
 * @module
 */
import { type HolidayCalendar, legalDayOf, type Reading, type WorkingDays } from '../calendar/index.ts';
import type { DirectedPeriod, Period } from '../period/index.ts';
import type { Clock, Pause } from './clock.ts';
import { type LastDay, move } from './end.ts';
import { nominalLastDay } from './nominal.ts';
import { restartedStart, type Standstill, standStill } from './pause.ts';
import { provisions } from './provisions.ts';
import type { TimeLimitRule } from './rule.ts';
import type { Step } from './step.ts';

export interface Mode {
  readonly reading: Reading;
  /** Do queries stop the clock, and reports start it anew? */
  readonly pauses: boolean;
  /** Is an end on a day that is no working day moved? */
  readonly moves: boolean;
}

export interface Course {
  readonly rule: TimeLimitRule;
  readonly clock: Clock;
  readonly base: DirectedPeriod;
  readonly extended: DirectedPeriod | undefined;
  readonly calendar: HolidayCalendar;
  /** The calendar in the reading of `mode`. */
  readonly days: WorkingDays;
  readonly mode: Mode;
}

export interface Reached {
  /** Null while an open query may stop the clock. */
  readonly end: number | null;
  readonly covered: boolean;
  readonly extended: boolean;
  readonly open: Pause | null;
  readonly steps: readonly Step[];
}

export function follow(course: Course): Reached {
  const { rule, clock, base, calendar, days, mode } = course;
  const { period, direction } = base;
  const first = legalDayOf(clock.start);
  const steps: Step[] = [{ step: 'counted-from', date: first, event: rule.start, direction, cite: provisions.eventDay }];
  if (rule.cite.length > 0) steps.push({ step: 'rule', date: first, period, cite: rule.cite });
  steps.push(...clock.idle);
  const start = mode.pauses && direction === 'after' ? restartedStart(clock, period, days, steps) : clock.start;
  const count = (counted: Period): Standstill => {
    const nominal = nominalLastDay(start, counted, direction, days, steps);
    return mode.pauses && direction === 'after'
      ? standStill(clock.pauses, { start, nominal, period: counted, days }, steps)
      : { nominal, open: null };
  };
  const { nominal, open, counted, extended } = extend(course, start, count(period), count, steps);
  if (open !== null) {
    steps.push({ step: 'suspension-open', date: legalDayOf(open.from), query: open.query, answer: open.answer, cite: open.cite });
    return { end: null, covered: true, extended, open, steps };
  }
  const { day, covered } = finish(course, start, nominal, counted, steps);
  if (!covered) steps.push({ step: 'calendar-ends', date: legalDayOf(day), ...calendar.years, direction, cite: provisions.holidays });
  return { end: day, covered, extended, open, steps };
}

/** From the nominal to the last day. */
function finish({ base, days, mode }: Course, start: number, nominal: number, period: Period, steps: Step[]): LastDay {
  if (base.direction === 'after' && mode.moves) return move(start, nominal, period, days, steps);
  const date = legalDayOf(nominal);
  if (base.direction === 'before') steps.push({ step: 'ends', date, by: 'backwards', holidaysAside: false, cite: provisions.backwards });
  else steps.push({ step: 'ends', date, by: 'own', holidaysAside: false, cite: provisions.termOrPeriod });
  // As counted, only a period in working days had to look at the calendar.
  return { day: nominal, covered: period.unit !== 'working-days' || days.covers(Math.min(start, nominal), Math.max(start, nominal)) };
}

/** The period after all letters of extension: the longer one, counted from the start in one go, if a letter came in time and with reasons. */
function extend(
  course: Course,
  start: number,
  base: Standstill,
  count: (period: Period) => Standstill,
  steps: Step[],
): Standstill & { readonly counted: Period; readonly extended: boolean } {
  const { rule, clock, extended: longer } = course;
  let standing = base;
  let counted = course.base.period;
  let extended = false;
  for (const { event, on, withoutReasons } of clock.notices) {
    const date = legalDayOf(on);
    if (on < start) continue;
    if (rule.extension === undefined || longer === undefined) {
      steps.push({ step: 'extension-not-provided', date, event, cite: rule.cite });
      continue;
    }
    const { cite } = rule.extension;
    const moved: Step[] = [];
    const end = finish(course, start, standing.nominal, counted, moved).day;
    if (extended) steps.push({ step: 'extension-repeated', date, event, cite });
    else if (withoutReasons) steps.push({ step: 'extension-without-reasons', date, event, cite });
    else if (on > end && standing.open !== null) steps.push({ step: 'extension-undecided', date, event, cite });
    else if (on > end) steps.push({ step: 'extension-late', date, event, end: legalDayOf(end), cite });
    else {
      // Why the base period ended later than counted matters only to a letter that came in between.
      if (on > standing.nominal) steps.push(...moved.filter(({ step }) => step !== 'ends'));
      steps.push({ step: 'extended', date, event, end: legalDayOf(end), period: longer.period, cite });
      counted = longer.period;
      standing = count(counted);
      extended = true;
    }
  }
  return { ...standing, counted, extended };
}
