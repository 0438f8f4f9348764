/**
 * Held to the answers of an independent calculator (`spec/deadline-vectors/independent.json`), disagreements named and proved one by one.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dayNumberOf, type HolidayCalendar, legalDayOf, readCalendar } from '../calendar/index.ts';
import type { LegalDay } from '../legal-date/index.ts';
import type { Direction, Period, PeriodUnit } from '../period/index.ts';
import { endOf, endOfHours, parseLegalHour } from './index.ts';

type Row = readonly [list: string, event: string, amount: number, unit: PeriodUnit, answer: string, disagreement?: string];
const recorded = JSON.parse(readFileSync(new URL('../../../../spec/deadline-vectors/independent.json', import.meta.url), 'utf8')) as {
  readonly disagreements: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly LegalDay[]>>;
  readonly rows: readonly Row[];
};

/** Iceland changes no clocks, and the calculator was asked in UTC. */
const calendars = new Map(
  Object.entries(recorded.lists).map(([id, days]): [string, HolidayCalendar] => [
    id,
    { id, place: 'is', years: { first: 2020, last: 2030 }, holidays: [{ name: 'holiday', scope: 'statutory', days }] },
  ]),
);

function ours([list, event, amount, unit]: Row): string {
  const period: Period = { amount: Math.abs(amount), unit };
  const direction: Direction = amount < 0 ? 'before' : 'after';
  if (unit === 'hours') return endOfHours(parseLegalHour(`${event}:00`)!, period, 'is', direction)!.end.slice(0, 13);
  return endOf(event as LegalDay, period, readCalendar(calendars.get(list)!, 'statutory'), direction).end;
}

/** What the calculator would have to say if the explanation of a disagreement is right. */
const explained: Readonly<Record<string, (row: Row) => string>> = {
  'backward-working-days': ([list, event, amount, unit, answer]) =>
    ours([list, legalDayOf(dayNumberOf(event as LegalDay) - 1), amount, unit, answer]),
  'no-floor-for-one': ([list, event, amount, unit]) => {
    const days = readCalendar(calendars.get(list)!, 'statutory');
    const { nominal } = endOf(event as LegalDay, { amount, unit }, days);
    let day = dayNumberOf(nominal);
    while (!days.isWorking(day)) day += 1;
    return legalDayOf(day);
  },
};

test(`${recorded.rows.length} answers of an independent calculator`, () => {
  let same = 0;
  for (const row of recorded.rows) {
    const [, , , , answer, disagreement] = row;
    if (disagreement === undefined) {
      assert.equal(ours(row), answer, row.join(' '));
      same += 1;
    } else {
      assert.ok(disagreement in recorded.disagreements, disagreement);
      assert.notEqual(ours(row), answer, row.join(' '));
      assert.equal(explained[disagreement]!(row), answer, row.join(' '));
    }
  }
  assert.ok(same > 4000);
});
