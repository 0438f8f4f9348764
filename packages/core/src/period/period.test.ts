import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysInPartOfMonth, isPeriod, parseDirectedPeriod, parsePeriod } from './index.ts';

test('periods are read in any unit, one or many', () => {
  assert.deepEqual(parsePeriod('1 month'), { amount: 1, unit: 'months' });
  assert.deepEqual(parsePeriod(' 45  Days '), { amount: 45, unit: 'days' });
  assert.deepEqual(parsePeriod('2 working days'), { amount: 2, unit: 'working-days' });
  assert.deepEqual(parsePeriod('1 working day'), { amount: 1, unit: 'working-days' });
  assert.deepEqual(parsePeriod('72 hours'), { amount: 72, unit: 'hours' });
  assert.deepEqual(parsePeriod('3 weeks'), { amount: 3, unit: 'weeks' });
  assert.deepEqual(parsePeriod('1 year'), { amount: 1, unit: 'years' });
});

test('months have parts of whole days, other units have none', () => {
  assert.deepEqual(parsePeriod('1.5 months'), { amount: 1.5, unit: 'months' });
  assert.deepEqual([0.1, 0.5, 1.5, 2.9, 12.3, 3].map(daysInPartOfMonth), [3, 15, 15, 27, 9, 0]);
  for (const wrong of ['1.25 months', '0.33 months', '1.5 years', '1.5 days', '0.5 weeks', '1.5 hours', '0.5 working days'])
    assert.equal(isPeriod(wrong), false, wrong);
});

test('what is no period is not guessed at', () => {
  for (const wrong of [
    '',
    'month',
    '0 days',
    '-1 days',
    'one month',
    '1 month 3 days',
    '12345 days',
    '1 fortnight',
    '14 days before',
    'P1M',
    '1,5 months',
  ])
    assert.equal(parsePeriod(wrong), undefined, wrong);
});

test('a direction is said after the period; without one it is counted forward', () => {
  const period = { amount: 14, unit: 'days' } as const;
  assert.deepEqual(parseDirectedPeriod('14 days before'), { period, direction: 'before' });
  assert.deepEqual(parseDirectedPeriod('14 days after'), { period, direction: 'after' });
  assert.deepEqual(parseDirectedPeriod('14 days'), { period, direction: 'after' });
  assert.deepEqual(parseDirectedPeriod('2 Working Days  BEFORE '), { period: { amount: 2, unit: 'working-days' }, direction: 'before' });
  for (const wrong of ['before', 'days before', '14 days before before', '14 before', '14 days later'])
    assert.equal(parseDirectedPeriod(wrong), undefined, wrong);
});
