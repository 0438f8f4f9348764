import { Temporal } from 'temporal-polyfill';
import { recorded } from '../questions.ts';
import type { Engine } from './index.ts';

const holidaysByList = new Map(Object.entries(recorded.lists).map(([list, days]) => [list, new Set<string>(days)]));

/** The same rules as a plain loop over `Temporal` days and a set of holidays, with no word about how: what counting costs at least that way. */
export const temporalLoop: Engine = {
  name: 'plain Temporal loop, no steps',
  answer: ({ list, event, amount, unit }) => {
    if (unit === 'hours') {
      const hour = Temporal.PlainDateTime.from(`${event}:00`);
      return hour
        .add({ hours: amount < 0 ? amount : amount + 1 })
        .toString()
        .slice(0, 13);
    }
    const holidays = holidaysByList.get(list)!;
    const isWorking = (day: Temporal.PlainDate): boolean => day.dayOfWeek < 6 && !holidays.has(day.toString());
    const start = Temporal.PlainDate.from(event);
    const step = { days: Math.sign(amount) };
    let end: Temporal.PlainDate;
    if (unit === 'working-days') {
      end = start;
      for (let left = Math.abs(amount); left > 0; ) {
        end = end.add(step);
        if (isWorking(end)) left -= 1;
      }
    } else end = start.add({ [unit]: amount });
    if (amount < 0 || unit === 'working-days') return end.toString();
    while (!isWorking(end)) end = end.add(step);
    if (unit === 'days' && amount === 1) return end.toString();
    let workingDays = 0;
    for (let day = end; workingDays < 2 && Temporal.PlainDate.compare(day, start) > 0; day = day.subtract(step))
      if (isWorking(day)) workingDays += 1;
    while (workingDays < 2) {
      end = end.add(step);
      if (isWorking(end)) workingDays += 1;
    }
    return end.toString();
  },
};
