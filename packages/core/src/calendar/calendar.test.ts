import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import type { LegalDay } from '../legal-date/index.ts';
import {
  civilOf,
  dayNumberOf,
  daysInMonth,
  type HolidayCalendar,
  isWeekend,
  legalDayOf,
  readCalendar,
  regionOf,
  weekdayOf,
} from './index.ts';

test('day numbers agree with Temporal on every day of four centuries and around the first and the last year', () => {
  for (const [from, days] of [
    ['1800-01-01', 146_097],
    ['0000-01-01', 800],
    ['9998-01-01', 730],
  ] as const) {
    let day = Temporal.PlainDate.from(from);
    const first = dayNumberOf(from as LegalDay);
    for (let i = 0; i < days; i++) {
      const iso = day.toString() as LegalDay;
      assert.equal(dayNumberOf(iso), first + i);
      assert.equal(legalDayOf(first + i), iso);
      assert.deepEqual(civilOf(first + i), { year: day.year, month: day.month, day: day.day });
      assert.equal(weekdayOf(first + i), day.dayOfWeek % 7);
      assert.equal(daysInMonth(day.year, day.month), day.daysInMonth);
      day = day.add({ days: 1 });
    }
  }
  assert.equal(dayNumberOf('1970-01-02' as LegalDay), 1);
  assert.throws(() => legalDayOf(dayNumberOf('9999-12-31' as LegalDay) + 1), /lies in year 10000/);
  assert.deepEqual(
    ['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'].map((day) => isWeekend(dayNumberOf(day as LegalDay))),
    [false, true, true, false],
  );
});

const day = (text: string): number => dayNumberOf(text as LegalDay);
const germany: HolidayCalendar = {
  id: 'de-holidays',
  place: 'de',
  years: { first: 2025, last: 2026 },
  regions: { 'DE-BY': 'Bayern', 'DE-BY-A': 'Augsburg', 'DE-BE': 'Berlin' },
  holidays: [
    { name: 'Ostermontag', scope: 'statutory', days: ['2026-04-06' as LegalDay] },
    { name: 'Fronleichnam', scope: 'regional', regions: ['DE-BY'], days: ['2026-06-04' as LegalDay] },
    { name: 'Friedensfest', scope: 'regional', regions: ['DE-BY-A'], days: ['2025-08-08' as LegalDay] },
    { name: 'Liste', scope: 'listed', days: ['2026-06-04' as LegalDay, '2026-07-01' as LegalDay] },
    { name: 'Heiligabend', scope: 'closed', days: ['2026-12-24' as LegalDay] },
  ],
};

test('three readings of a calendar, with and without a region', () => {
  const working = (text: string, region?: string): boolean[] =>
    (['weekends', 'statutory', 'widest'] as const).map((reading) => readCalendar(germany, reading, region).isWorking(day(text)));
  assert.deepEqual(working('2026-04-04'), [false, false, false]);
  assert.deepEqual(working('2026-04-06'), [true, false, false]);
  assert.deepEqual(working('2026-04-07'), [true, true, true]);
  assert.deepEqual(working('2026-12-24'), [true, true, false]);
  assert.deepEqual(working('2026-07-01'), [true, true, false]);
  assert.deepEqual(working('2025-08-08'), [true, true, false]);
  assert.deepEqual(working('2025-08-08', 'DE-BE'), [true, true, true]);
  assert.deepEqual(working('2025-08-08', 'DE-BY'), [true, true, false]);
  assert.deepEqual(working('2025-08-08', 'DE-BY-A'), [true, false, false]);
  assert.deepEqual(working('2026-06-04', 'DE-BY-A'), [true, false, false]);
  assert.deepEqual(working('2026-06-04', 'DE-BE'), [true, true, false]);
});

test('the holidays of a day, the most general first', () => {
  assert.deepEqual(
    readCalendar(germany, 'widest')
      .holidaysOn(day('2026-06-04'))
      .map(({ name }) => name),
    ['Fronleichnam', 'Liste'],
  );
  assert.deepEqual(readCalendar(germany, 'statutory').holidaysOn(day('2026-06-04')), []);
});

test('no list is not no holidays: a calendar says which days it speaks about', () => {
  const days = readCalendar(germany, 'statutory');
  assert.equal(days.covers(day('2025-01-01'), day('2026-12-31')), true);
  assert.equal(days.covers(day('2024-12-31'), day('2026-12-31')), false);
  assert.equal(days.covers(day('2026-12-31'), day('2027-01-01')), false);
  assert.equal(readCalendar(germany, 'weekends').covers(day('1999-01-01'), day('2099-01-01')), true);
  assert.equal(readCalendar(germany, 'statutory'), days);
});

test('a region is found by its code, with or without the country, or by its name', () => {
  for (const input of ['DE-BY', 'de-by', 'by', 'BAYERN']) assert.deepEqual(regionOf(germany, input), { ok: true, region: 'DE-BY' });
  const unknown = regionOf(germany, 'Bayem');
  assert.ok(!unknown.ok && unknown.near.includes('Bayern'));
});
