import { civilOf, dayNumberOf, isWeekend, type NamedHoliday, weekdayOf } from '../../calendar/index.ts';
import type { LegalDay } from '../../legal-date/index.ts';
import type { Period, PeriodUnit } from '../../period/index.ts';
import { startName } from '../rule.ts';
import type { Moment } from '../step.ts';
import type { Words } from './words.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const units: Readonly<Record<PeriodUnit, string>> = {
  hours: 'hour',
  days: 'day',
  'working-days': 'working day',
  weeks: 'week',
  months: 'month',
  years: 'year',
};
const scopes: Readonly<Record<NamedHoliday['scope'], string>> = {
  statutory: 'a public holiday',
  regional: 'a public holiday in part of the country',
  listed: 'a holiday by the list sent to the Official Journal only',
  closed: 'a day on which offices are usually closed, though no public holiday',
};

function day(date: LegalDay): string {
  const number = dayNumberOf(date);
  const civil = civilOf(number);
  return `${weekdays[weekdayOf(number)]} ${civil.day} ${months[civil.month - 1]} ${civil.year}`;
}

const moment = (date: Moment): string =>
  date.length > 10 ? `${day(date.slice(0, 10) as LegalDay)}, ${date.slice(11)}` : day(date as LegalDay);
const period = ({ amount, unit }: Period): string => `${amount} ${units[unit]}${amount === 1 ? '' : 's'}`;
const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;
const aside = (left: boolean): string => (left ? ' (public holidays left aside)' : '');
const holidays = (list: readonly NamedHoliday[]): string => list.map(({ name, scope }) => `${scopes[scope]} (${name})`).join(' and ');
const monthOf = (date: LegalDay): string => `${months[civilOf(dayNumberOf(date)).month - 1]} ${date.slice(0, 4)}`;

export const en: Words = {
  'counted-from': ({ date, event, direction }, name) =>
    `Counted ${direction === 'after' ? '' : 'back '}from ${day(date)}${event === startName ? '' : `, the day of ${name(event)}`}. That day itself is outside the period.`,
  'counted-from-hour': ({ date, event, direction }, name) =>
    `Counted ${direction === 'after' ? '' : 'back '}from the hour that begins on ${moment(date)}, in which ${event === startName ? 'the event' : name(event)} falls. That hour itself is outside the period.`,
  rule: ({ period: length }) => `The rule gives ${period(length)}.`,
  'last-by-number': ({ date, period: length, first, direction }) =>
    length.amount === 1
      ? `${period(length)}: the only day is ${day(date)}.`
      : direction === 'after'
        ? `${period(length)}: the first is ${day(first)}, the last is ${day(date)}. Weekends and holidays in between count.`
        : `${period(length)} counted back: the nearest is ${day(first)}, the farthest is ${day(date)}. Weekends and holidays in between count.`,
  'last-by-weekday': ({ date, period: length, direction }) =>
    `${period(length)}${direction === 'after' ? '' : ' counted back'}: to the same day of the week as the event, ${day(date)}.`,
  'last-by-date': ({ date, period: length, direction }) =>
    `${period(length)}${direction === 'after' ? '' : ' counted back'}: to the same date as the event’s, ${day(date)}.`,
  'last-by-missing-date': ({ date, period: length, missing, direction }) =>
    `${period(length)}${direction === 'after' ? '' : ' counted back'}: ${monthOf(date)} has no day ${missing}, so its last day counts, ${day(date)}.`,
  'part-of-month': ({ date, days, direction }) =>
    `For the part of a month, a month has thirty days: ${count(days, 'day')} ${direction === 'after' ? 'further on' : 'further back'}, ${day(date)}.`,
  'last-by-working-day': ({ date, period: length, direction, holidaysAside }) =>
    `${period(length)}${direction === 'after' ? '' : ' counted back'}, in which only working days count: the last is ${day(date)}${aside(holidaysAside)}.`,
  'last-by-hour': ({ date, period: length, direction }) =>
    direction === 'after'
      ? `${period(length)}, the first being the hour after that of the event: the last is over on ${moment(date)}.`
      : `${period(length)} counted back from the beginning of that hour: ${moment(date)}.`,
  'clock-change': ({ date, forward, lasting, shown }) =>
    `On ${day(date)} the clocks go ${forward ? 'forward' : 'back'} by an hour. Hours that pass lead to ${moment(lasting)}; by the hour that the clock shows it would be ${moment(shown)}. The Regulation does not say which counts.`,
  'hour-twice': ({ date }) =>
    `The hour that begins on ${moment(date)} comes twice, because the clocks go back. The second is taken; from the first, the period ends one hour earlier.`,
  'day-skipped': ({ date, holidays: list }) => {
    if (list.length === 0) return `${day(date)} is not a working day.`;
    return isWeekend(dayNumberOf(date))
      ? `${day(date)} is not a working day; it is also ${holidays(list)}.`
      : `${day(date)} is ${holidays(list)}.`;
  },
  'floor-short': ({ date, holidaysAside }) =>
    `From the day after the event to ${day(date)} there is only one working day, that day itself${aside(holidaysAside)}. A period of two days or more includes at least two.`,
  ends: ({ date, by, holidaysAside }) => {
    if (by === 'count') return `The period ends with the last hour of ${day(date as LegalDay)}.`;
    if (by === 'working-day')
      return `The period ends with the last hour of that working day, ${day(date as LegalDay)}${aside(holidaysAside)}.`;
    if (by === 'next-working-day')
      return `The period ends with the last hour of the next working day, ${day(date as LegalDay)}${aside(holidaysAside)}.`;
    if (by === 'floor')
      return `The period ends with the last hour of its second working day, ${day(date as LegalDay)}${aside(holidaysAside)}.`;
    if (by === 'backwards')
      return `${day(date as LegalDay)} stands as counted: a period that is counted back is not moved for weekends or holidays.`;
    if (by === 'hours')
      return `${moment(date)} stands as counted: a period in hours runs on every day and is not moved for weekends or holidays.`;
    return `For your own act rely on no move: ${day(date as LegalDay)} stands as counted, whatever day it is. Whether it would be moved is not settled for every duty.`;
  },
  'calendar-ends': ({ date, first, last, direction }) =>
    `There is a list of holidays for ${first} to ${last} only. Days for which there is none were taken for working days unless on a weekend, so ${day(date)} may be too ${direction === 'after' ? 'early' : 'late'}.`,
  suspended: ({ date, query, answer, from, until, days }, name) =>
    days === 0
      ? `From ${name(query)} on ${day(from)} to ${name(answer)} on ${day(until)} no day is added.`
      : `The clock may have stood still from ${name(query)} on ${day(from)} to ${name(answer)} on ${day(until)}: ${count(days, 'day')} added to the last day as counted, before any move: ${day(date)}.`,
  'suspension-open': ({ date, query, answer }, name) =>
    `The clock may stand still since ${name(query)} on ${day(date)}; there is no ${name(answer)} yet. Until then nobody can say when the period ends.`,
  'suspension-runs-already': ({ date, query }, name) =>
    `${name(query)} on ${day(date)} opens nothing new: an earlier one had no answer yet.`,
  'query-too-late': ({ date, query, end }, name) =>
    `${name(query)} on ${day(date)} came after the period had ended on ${day(end)}, and stops nothing.`,
  'query-delayed': ({ date, query }, name) =>
    `${name(query)} on ${day(date)} was not asked without undue delay, so the clock does not stand still.`,
  'without-effect': ({ date, event }, name) => `${name(event)} on ${day(date)} has no effect on this time limit: its rule gives it none.`,
  extended: ({ date, event, end, period: length }, name) =>
    `${name(event)} of ${day(date)} came in time, on or before ${day(end)}: the period is ${period(length)}, counted from the start in one go.`,
  'extension-late': ({ date, event, end }, name) =>
    `${name(event)} of ${day(date)} came after the period had ended on ${day(end)}, and extends nothing.`,
  'extension-undecided': ({ date, event }, name) =>
    `Whether ${name(event)} of ${day(date)} came in time nobody can say while the clock may stand still.`,
  'extension-without-reasons': ({ date, event }, name) => `${name(event)} of ${day(date)} gives no reasons, and extends nothing.`,
  'extension-not-provided': ({ date, event }, name) =>
    `${name(event)} of ${day(date)} changes nothing: this time limit cannot be extended.`,
  'extension-repeated': ({ date, event }, name) => `${name(event)} of ${day(date)} changes nothing: the period is extended only once.`,
  restarted: ({ date, event, end }, name) =>
    `${name(event)} on ${day(date)} came in time, on or before ${day(end)}: the period is counted anew from that day.`,
  'restart-late': ({ date, event, end }, name) =>
    `${name(event)} on ${day(date)} came after the period had ended on ${day(end)}, and starts nothing anew.`,
};
