import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodQuality } from '../population/index.ts';
import {
  agreement,
  createCalendar,
  dateClasses,
  datesAgree,
  daysOf,
  recordedDates,
  registeredDates,
  shiftedPlace,
  swappedPlace,
} from './index.ts';

const calendar = createCalendar([{ from: 1999, to: 2000, weight: 1 }]);
/** 1998 is the spare year in front. */
const place = (year: number, month: number, day: number): number => (year - 1998) * 372 + (month - 1) * 31 + day - 1;
const quality = { ...goodQuality, dayMonthSwapped: 0.1, wrongYear: 0.04, dayUnknown: 0.2 };

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

test('only days that exist have a chance: 365 in 1999, 366 in 2000', () => {
  assert.equal(daysOf(calendar, 1).length, 365);
  assert.equal(daysOf(calendar, 2).length, 366);
  const chances = registeredDates(calendar, 0);
  assert.ok(Math.abs(total(chances) - 1) < 1e-12);
  assert.equal(chances[place(1999, 2, 29)], 0);
  assert.ok(Math.abs(chances[place(2000, 2, 29)]! - 0.5 / 366) < 1e-15);
});

test('1 January has its share beside the chance of being born on it', () => {
  const chances = registeredDates(calendar, 0.3);
  assert.ok(Math.abs(chances[place(1999, 1, 1)]! - 0.5 * (0.3 + 0.7 / 365)) < 1e-15);
});

test('swapping day and month: 3 May and 5 March, and nothing for the 13th', () => {
  assert.equal(swappedPlace(place(1999, 5, 3)), place(1999, 3, 5));
  assert.equal(swappedPlace(place(1999, 4, 4)), place(1999, 4, 4));
  assert.equal(swappedPlace(place(1999, 4, 13)), -1);
  assert.equal(shiftedPlace(place(2000, 2, 29), 1), place(2001, 2, 28));
  assert.equal(shiftedPlace(place(2000, 3, 1), -1), place(1999, 3, 1));
});

test('what slips of clerks do to one day, by hand', () => {
  const one = new Float64Array(calendar.places);
  one[place(1999, 5, 3)] = 1;
  const chances = recordedDates(one, quality);
  const expected = new Map([
    [place(1999, 5, 3), 0.66],
    [place(1999, 3, 5), 0.1],
    [place(1998, 5, 3), 0.02],
    [place(2000, 5, 3), 0.02],
    [place(1999, 1, 1), 0.2],
  ]);
  for (const [day, chance] of chances.entries()) assert.ok(Math.abs(chance - (expected.get(day) ?? 0)) < 1e-15);
});

test('chances of agreement are those of a loop over all days', () => {
  const recorded = recordedDates(registeredDates(calendar, 0.2), quality);
  for (const test_ of ['same', 'day-month-swapped', 'year', null] as const) {
    const agreeing = agreement(recorded, test_);
    for (const day of [place(1999, 1, 1), place(1999, 5, 3), place(1999, 4, 4), place(2000, 2, 29), place(1999, 12, 31)]) {
      let sum = 0;
      for (const [other, chance] of recorded.entries()) if (datesAgree(day, other, test_)) sum += chance;
      assert.ok(Math.abs(agreeing[day]! - sum) < 1e-12, `${test_} ${day}`);
    }
  }
});

test('classes of days keep every mean', () => {
  const recorded = recordedDates(registeredDates(calendar, 0.2), quality);
  const agreeing = [agreement(recorded, 'same'), agreement(recorded, 'year')];
  const { chances, agree } = dateClasses(recorded, agreeing);
  assert.ok(chances.length > 3 && chances.length < 100);
  for (const k of [0, 1]) {
    const mean = recorded.reduce((sum, chance, day) => sum + chance * agreeing[k]![day]!, 0);
    const ofClasses = chances.reduce((sum, chance, c) => sum + chance * agree[c]![k]!, 0);
    assert.ok(Math.abs(mean - ofClasses) < 1e-12);
  }
});
