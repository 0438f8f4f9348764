/**
 * The nominal last day of a period, before anything is moved: Regulation (EEC, Euratom) No 1182/71, Art. 3(1) to (3).
 *
 * @module
 */
import { civilOf, dayNumberOfCivil, daysInMonth, legalDayOf, type WorkingDays } from '../calendar/index.ts';
import { type Direction, daysInPartOfMonth, type Period } from '../period/index.ts';
import { provisions } from './provisions.ts';
import type { Step } from './step.ts';

/**
 * Counts a period that is not in hours from the day of the event, which is outside it (Art. 3(1)), and adds the steps to `steps`.
 * Days are day numbers.
 */
export function nominalLastDay(start: number, period: Period, direction: Direction, days: WorkingDays, steps: Step[]): number {
  const sign = direction === 'after' ? 1 : -1;
  const { amount, unit } = period;
  switch (unit) {
    case 'days': {
      const last = start + sign * amount;
      steps.push({
        step: 'last-by-number',
        date: legalDayOf(last),
        period,
        first: legalDayOf(start + sign),
        direction,
        cite: provisions.days,
      });
      return last;
    }
    case 'weeks': {
      const last = start + sign * amount * 7;
      steps.push({ step: 'last-by-weekday', date: legalDayOf(last), period, direction, cite: provisions.weeks });
      return last;
    }
    case 'years':
      return lastByDate(start, sign * amount * 12, period, direction, steps);
    case 'months':
      return lastOfMonths(start, period, direction, steps);
    case 'working-days':
      return lastWorkingDay(start, period, direction, days, steps);
    case 'hours':
      throw new TypeError('a period in hours is counted in `hours.ts`');
  }
}

/** Whole months first, by the date; then the part of a month, by thirtieths (Art. 3(2)(d)). */
function lastOfMonths(start: number, period: Period, direction: Direction, steps: Step[]): number {
  const sign = direction === 'after' ? 1 : -1;
  const whole = Math.trunc(period.amount);
  const days = daysInPartOfMonth(period.amount);
  const byDate = whole === 0 ? start : lastByDate(start, sign * whole, { amount: whole, unit: 'months' }, direction, steps);
  if (days === 0) return byDate;
  const last = byDate + sign * days;
  steps.push({ step: 'part-of-month', date: legalDayOf(last), days, direction, cite: provisions.partOfMonth });
  return last;
}

/** The same date as the event's, or the last day of a month that lacks it (Art. 3(2)(c)). */
function lastByDate(start: number, months: number, period: Period, direction: Direction, steps: Step[]): number {
  const from = civilOf(start);
  const monthIndex = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  const length = daysInMonth(year, month);
  const last = dayNumberOfCivil(year, month, Math.min(from.day, length));
  const date = legalDayOf(last);
  if (from.day <= length) steps.push({ step: 'last-by-date', date, period, direction, cite: provisions.date });
  else steps.push({ step: 'last-by-missing-date', date, period, missing: from.day, direction, cite: provisions.missingDate });
  return last;
}

/** Only working days count (Art. 3(3)); each day passed over is named. */
function lastWorkingDay(start: number, period: Period, direction: Direction, days: WorkingDays, steps: Step[]): number {
  const sign = direction === 'after' ? 1 : -1;
  let day = start;
  for (let left = period.amount; left > 0; ) {
    day += sign;
    if (days.isWorking(day)) left -= 1;
    else
      steps.push({
        step: 'day-skipped',
        date: legalDayOf(day),
        holidays: days.holidaysOn(day),
        skippedFor: 'count',
        cite: provisions.workingDays,
      });
  }
  const holidaysAside = days.reading === 'weekends';
  steps.push({ step: 'last-by-working-day', date: legalDayOf(day), period, direction, holidaysAside, cite: provisions.workingDays });
  return day;
}
