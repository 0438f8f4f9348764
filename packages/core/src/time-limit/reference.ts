/**
 * Regulation (EEC, Euratom) No 1182/71 the slow and obvious way, for tests: every day is looked at one after the other, with `Temporal`,
 * and nothing is taken from the engine.
 *
 * @module
 */
import { Temporal } from 'temporal-polyfill';
import type { Direction, Period } from '../period/index.ts';

type Day = Temporal.PlainDate;
export type IsHoliday = (isoDay: string) => boolean;

const next = (day: Day, direction: Direction): Day => day.add({ days: direction === 'after' ? 1 : -1 });

function isWorkingDay(day: Day, isHoliday: IsHoliday): boolean {
  return day.dayOfWeek < 6 && !isHoliday(day.toString());
}

/** Walks from the event day by day and stops where the words of Art. 3(2) say that the period ends. */
export function nominalByWalking(start: string, { amount, unit }: Period, direction: Direction, isHoliday: IsHoliday): string {
  const event = Temporal.PlainDate.from(start);
  const whole = Math.floor(amount);
  let day = event;
  if (unit === 'days') for (let passed = 0; passed < amount; passed++) day = next(day, direction);
  if (unit === 'working-days')
    for (let passed = 0; passed < amount; ) {
      day = next(day, direction);
      if (isWorkingDay(day, isHoliday)) passed += 1;
    }
  if (unit === 'weeks')
    for (let passed = 0; passed < amount; ) {
      day = next(day, direction);
      if (day.dayOfWeek === event.dayOfWeek) passed += 1;
    }
  if (unit === 'months' || unit === 'years') {
    const monthsToPass = unit === 'years' ? whole * 12 : whole;
    let month = event.toPlainYearMonth();
    for (let passed = 0; passed < monthsToPass; passed++) month = month.add({ months: direction === 'after' ? 1 : -1 });
    if (monthsToPass > 0) {
      while (!day.toPlainYearMonth().equals(month)) day = next(day, direction);
      // Inside the last month: look for the same date; where there is none, the last day of the month is the nearest to it.
      day = month.toPlainDate({ day: 1 });
      while (day.day < event.day && day.day < day.daysInMonth) day = day.add({ days: 1 });
    }
    for (let passed = 0; passed < Math.round((amount - whole) * 30); passed++) day = next(day, direction);
  }
  return day.toString();
}

/** Art. 3(4) and (5), by listing the working days from the day after the event. */
function moveByWalking(start: string, nominal: string, period: Period, isHoliday: IsHoliday): string {
  let end = Temporal.PlainDate.from(nominal);
  while (!isWorkingDay(end, isHoliday)) end = end.add({ days: 1 });
  const isLong = !(period.amount < 2 && (period.unit === 'days' || period.unit === 'working-days'));
  if (!isLong) return end.toString();
  for (;;) {
    let workingDays = 0;
    for (let day = Temporal.PlainDate.from(start).add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 }))
      if (isWorkingDay(day, isHoliday)) workingDays += 1;
    if (workingDays >= 2) return end.toString();
    end = end.add({ days: 1 });
  }
}

export function endByWalking(start: string, period: Period, direction: Direction, isHoliday: IsHoliday): string {
  const nominal = nominalByWalking(start, period, direction, isHoliday);
  return direction === 'before' ? nominal : moveByWalking(start, nominal, period, isHoliday);
}

/** Adds one day for every marked day on which the clock stood still; a query on a day after the end marks nothing. */
export function endWithPauses(
  start: string,
  period: Period,
  pauses: readonly { readonly from: string; readonly until: string }[],
  isHoliday: IsHoliday,
): string {
  const nominal = Temporal.PlainDate.from(nominalByWalking(start, period, 'after', isHoliday));
  const still = new Set<string>();
  const last = (): string => moveByWalking(start, nominal.add({ days: still.size }).toString(), period, isHoliday);
  for (const { from, until } of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > last()) continue;
    for (let day = Temporal.PlainDate.from(from); day.toString() < until; day = day.add({ days: 1 })) still.add(day.toString());
  }
  return last();
}
