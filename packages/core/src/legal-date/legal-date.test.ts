import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { addPeriod, ageOn } from './arithmetic.ts';
import { holdsOn, type LegalDay, parseLegalDay } from './index.ts';

const day = (text: string): LegalDay => parseLegalDay(text) as LegalDay;

test('a day that does not exist is not a legal day', () => {
  assert.equal(parseLegalDay('2024-02-29'), '2024-02-29');
  for (const wrong of ['2023-02-29', '2024-13-01', '2024-1-1', '20240101', 'today', '', '2024-02-29T00:00'])
    assert.equal(parseLegalDay(wrong), undefined, wrong);
});

test('periods are added in calendar units; a missing date becomes the last day of the month', () => {
  assert.equal(addPeriod(day('2024-02-29'), 'P1Y'), '2025-02-28');
  assert.equal(addPeriod(day('2026-01-31'), 'P1M'), '2026-02-28');
  assert.equal(addPeriod(day('2026-06-12'), 'P10Y'), '2036-06-12');
  assert.equal(addPeriod(day('2020-12-31'), 'P3Y1D'), '2024-01-01');
});

test('age is counted in completed years', () => {
  assert.equal(ageOn(day('2012-11-24'), day('2026-11-23')), 13);
  assert.equal(ageOn(day('2012-11-23'), day('2026-11-23')), 14);
});

test('a span holds from its first day until, and not on, the day it ends', () => {
  const school = { from: day('2011-11-26') };
  assert.equal(holdsOn(school, day('2011-11-25')), false);
  assert.equal(holdsOn(school, day('2011-11-26')), true);
  const old = { until: day('2026-06-12') };
  assert.equal(holdsOn(old, day('2026-06-11')), true);
  assert.equal(holdsOn(old, day('2026-06-12')), false);
  assert.equal(holdsOn({ from: 'pending' }, day('2099-01-01')), false);
});

test('the calendar agrees with Temporal on every day of four centuries, and on days that do not exist', () => {
  let each = Temporal.PlainDate.from('1800-01-01');
  for (let i = 0; i < 146_097; i++) {
    assert.equal(parseLegalDay(each.toString()), each.toString());
    if (each.day === each.daysInMonth)
      assert.equal(parseLegalDay(`${each.toString().slice(0, 8)}${String(each.day + 1).padStart(2, '0')}`), undefined);
    each = each.add({ days: 1 });
  }
});
