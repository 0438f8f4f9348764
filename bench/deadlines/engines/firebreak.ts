import {
  deadlineOf,
  endOf,
  endOfHours,
  type LegalDay,
  type LegalHour,
  readCalendar,
  type TimeLimitRule,
} from '../../../packages/core/src/index.ts';
import { calendarByList, hourOf, type Question } from '../questions.ts';
import type { Engine } from './index.ts';

/** The last day with every step that leads to it, as data. */
export const lastDay: Engine = {
  name: 'Firebreak, last day and its steps',
  answer: ({ list, event, amount, unit }: Question) => {
    const period = { amount: Math.abs(amount), unit };
    const direction = amount < 0 ? 'before' : 'after';
    if (unit === 'hours') return endOfHours(hourOf(event) as LegalHour, period, 'is', direction)!.end.slice(0, 13);
    return endOf(event as LegalDay, period, readCalendar(calendarByList.get(list)!, 'statutory'), direction).end;
  },
};

/** Earliest, due and latest day, with one derivation in sentences. */
export const threeDates: Engine = {
  name: 'Firebreak, three dates with sentences',
  answer: ({ list, event, amount, unit }: Question) => {
    const words = `${Math.abs(amount)} ${unit.replace('-', ' ')}${amount < 0 ? ' before' : ''}`;
    const rule: TimeLimitRule = { id: words, start: 'start', period: words, cite: [] };
    const on = unit === 'hours' ? hourOf(event) : event;
    const answer = deadlineOf({ rule, events: [{ event: 'start', on }], calendar: calendarByList.get(list)! });
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.deadline.due!.slice(0, unit === 'hours' ? 13 : 10);
  },
};
