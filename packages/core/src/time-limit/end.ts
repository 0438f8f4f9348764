/**
 * The last day of a period: the nominal day, moved to the next working day, with two working days at least
 * (Regulation (EEC, Euratom) No 1182/71, Art. 3(4) and (5)).
 *
 * @module
 */
import { dayNumberOf, legalDayOf, type WorkingDays } from '../calendar/index.ts';
import type { LegalDay } from '../legal-date/index.ts';
import type { Direction, Period } from '../period/index.ts';
import { nominalLastDay } from './nominal.ts';
import { provisions } from './provisions.ts';
import type { EndedBy, Step } from './step.ts';

export interface End {
  /** The last day as counted, before anything is moved. */
  readonly nominal: LegalDay;
  readonly end: LegalDay;
  readonly steps: readonly Step[];
  /** Did the calendar speak about every day that was looked up? If not, a holiday may be missing from the answer. */
  readonly calendarCovers: boolean;
}

/** Days as numbers, while an answer is being made. */
export interface LastDay {
  readonly day: number;
  readonly covered: boolean;
}

/**
 * The last day of a period that is not in hours, counted from the day of an event, which is outside it.
 * A period that is counted back is not moved (Art. 3(4), second subparagraph).
 *
 * @example endOf('2026-03-05' as LegalDay, { amount: 1, unit: 'months' }, readCalendar(germany, 'statutory')).end // '2026-04-07'
 */
export function endOf(start: LegalDay, period: Period, days: WorkingDays, direction: Direction = 'after'): End {
  const steps: Step[] = [{ step: 'counted-from', date: start, event: 'start', direction, cite: provisions.eventDay }];
  const from = dayNumberOf(start);
  const nominal = nominalLastDay(from, period, direction, days, steps);
  const { day, covered } = direction === 'before' ? stay(from, nominal, period, days, steps) : move(from, nominal, period, days, steps);
  return { nominal: legalDayOf(nominal), end: legalDayOf(day), steps, calendarCovers: covered };
}

/** Counted back: the day stands as it is. Only a period in working days had to look at the calendar. */
function stay(start: number, nominal: number, period: Period, days: WorkingDays, steps: Step[]): LastDay {
  steps.push({ step: 'ends', date: legalDayOf(nominal), by: 'backwards', holidaysAside: false, cite: provisions.backwards });
  return { day: nominal, covered: period.unit !== 'working-days' || days.covers(nominal, start) };
}

/**
 * To the next working day (Art. 3(4)), then to the second working day (Art. 3(5)).
 *
 * INVARIANT (the event day never fills the floor): working days are counted from the day after the event (Art. 3(1)).
 */
export function move(start: number, nominal: number, period: Period, days: WorkingDays, steps: Step[]): LastDay {
  const holidaysAside = days.reading === 'weekends';
  let day = nominal;
  let by: EndedBy = period.unit === 'working-days' ? 'working-day' : 'count';
  if (!days.isWorking(day)) {
    by = 'next-working-day';
    day = skipTo(day, 'move', provisions.nextWorkingDay, days, steps);
  }
  let lookedFrom = period.unit === 'working-days' ? start + 1 : nominal;
  if (isTwoDaysOrMore(period) && period.unit !== 'working-days') {
    let other = day - 1;
    while (other > start && !days.isWorking(other)) other -= 1;
    lookedFrom = Math.min(lookedFrom, Math.max(other, start + 1));
    if (other <= start) {
      by = 'floor';
      steps.push({ step: 'floor-short', date: legalDayOf(day), holidaysAside, cite: provisions.twoWorkingDays });
      day = skipTo(day + 1, 'floor', provisions.twoWorkingDays, days, steps);
    }
  }
  steps.push({ step: 'ends', date: legalDayOf(day), by, holidaysAside, cite: endCite(by, period) });
  return { day, covered: days.covers(lookedFrom, day) };
}

/** The first working day from `day` on; every day passed over is named. */
function skipTo(day: number, skippedFor: 'move' | 'floor', cite: Step['cite'], days: WorkingDays, steps: Step[]): number {
  let next = day;
  while (!days.isWorking(next)) {
    steps.push({ step: 'day-skipped', date: legalDayOf(next), holidays: days.holidaysOn(next), skippedFor, cite });
    next += 1;
  }
  return next;
}

function isTwoDaysOrMore({ amount, unit }: Period): boolean {
  return unit !== 'hours' && (amount >= 2 || unit === 'weeks' || unit === 'months' || unit === 'years');
}

function endCite(by: EndedBy, { unit }: Period): Step['cite'] {
  if (by === 'next-working-day') return provisions.nextWorkingDay;
  if (by === 'floor') return provisions.twoWorkingDays;
  if (by === 'working-day') return provisions.workingDays;
  return unit === 'weeks' || unit === 'months' || unit === 'years' ? provisions.date : provisions.days;
}
