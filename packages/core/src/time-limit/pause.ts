/**
 * Days on which the clock stood still, and events that start it anew.
 *
 * @module
 */
import { legalDayOf, type WorkingDays } from '../calendar/index.ts';
import type { Period } from '../period/index.ts';
import type { Clock, Pause } from './clock.ts';
import { move } from './end.ts';
import { nominalLastDay } from './nominal.ts';
import type { Step } from './step.ts';

/** The day from which the period is counted in the end: that of the last event that starts it anew before it has run out. */
export function restartedStart(clock: Clock, period: Period, days: WorkingDays, steps: Step[]): number {
  let start = clock.start;
  for (const { event, on, cite } of clock.restarts) {
    const end = move(start, nominalLastDay(start, period, 'after', days, []), period, days, []).day;
    const date = legalDayOf(on);
    if (on > end) steps.push({ step: 'restart-late', date, event, end: legalDayOf(end), cite });
    else {
      start = on;
      steps.push({ step: 'restarted', date, event, end: legalDayOf(end), cite });
    }
  }
  return start;
}

export interface Standstill {
  readonly nominal: number;
  /** The pause that has no end yet. */
  readonly open: Pause | null;
}

/**
 * Adds the days on which the clock stood still to the nominal last day; whether that day is moved is decided afterwards.
 * A day on which it stood still for two reasons is added once. A query after the period has run out stops nothing.
 */
export function standStill(
  pauses: readonly Pause[],
  counting: { readonly start: number; readonly nominal: number; readonly period: Period; readonly days: WorkingDays },
  steps: Step[],
): Standstill {
  const { start, period, days } = counting;
  let { nominal } = counting;
  let stood = start;
  for (const pause of pauses) {
    const { query, answer, from, until, delayed, cite } = pause;
    if (until !== null && until <= start && from < start) continue;
    const date = legalDayOf(from);
    const end = move(start, nominal, period, days, []).day;
    if (delayed) steps.push({ step: 'query-delayed', date, query, cite });
    else if (from > end) steps.push({ step: 'query-too-late', date, query, end: legalDayOf(end), cite });
    else if (until === null) return { nominal, open: pause };
    else {
      const stillFrom = Math.max(from, stood);
      nominal = later(nominal, stillFrom, until, period, days);
      const added = Math.max(0, until - stillFrom);
      steps.push({ step: 'suspended', date: legalDayOf(nominal), query, answer, from: date, until: legalDayOf(until), days: added, cite });
      stood = Math.max(stood, until);
    }
  }
  return { nominal, open: null };
}

/** A period in working days grows by the working days in between, any other by all days. */
function later(last: number, from: number, until: number, { unit }: Period, days: WorkingDays): number {
  if (until <= from) return last;
  if (unit !== 'working-days') return last + (until - from);
  let left = 0;
  for (let day = from; day < until; day++) if (days.isWorking(day)) left += 1;
  let day = last;
  while (left > 0) {
    day += 1;
    if (days.isWorking(day)) left -= 1;
  }
  return day;
}
