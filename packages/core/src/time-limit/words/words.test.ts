import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LegalDay } from '../../legal-date/index.ts';
import type { LegalHour, Step, StepCode, StepOf } from '../step.ts';
import { explain, explainLanguages } from './index.ts';

const day = (text: string): LegalDay => text as LegalDay;
const hour = (text: string): LegalHour => text as LegalHour;
const cite = [{ ref: 'made-up', checked: null }];
const direction = 'after';
const month = { amount: 1, unit: 'months' } as const;
const date = day('2026-04-05');

/** One step of every kind; the compiler names the one that is missing. */
const samples: { readonly [C in StepCode]: Omit<StepOf<C>, 'step' | 'cite'> } = {
  'counted-from': { date: day('2026-03-05'), event: 'received', direction },
  'counted-from-hour': { date: hour('2026-03-05T14:00'), event: 'received', direction },
  rule: { date, period: month },
  'last-by-number': { date, period: { amount: 45, unit: 'days' }, first: day('2026-03-06'), direction },
  'last-by-weekday': { date, period: { amount: 3, unit: 'weeks' }, direction },
  'last-by-date': { date, period: month, direction },
  'last-by-missing-date': { date: day('2026-02-28'), period: { amount: 2, unit: 'months' }, missing: 31, direction },
  'part-of-month': { date, days: 15, direction },
  'last-by-working-day': { date, period: { amount: 2, unit: 'working-days' }, direction, holidaysAside: true },
  'last-by-hour': { date: hour('2026-03-08T15:00'), period: { amount: 72, unit: 'hours' }, direction },
  'clock-change': { date: day('2026-03-29'), forward: true, lasting: hour('2026-03-30T16:00'), shown: hour('2026-03-30T15:00') },
  'hour-twice': { date: hour('2026-10-25T02:00') },
  'day-skipped': { date: day('2026-04-06'), holidays: [{ name: 'Ostermontag', scope: 'statutory' }], skippedFor: 'move' },
  'floor-short': { date: day('2026-04-07'), holidaysAside: false },
  ends: { date: day('2026-04-07'), by: 'next-working-day', holidaysAside: false },
  'calendar-ends': { date: day('2036-01-14'), first: 2024, last: 2035, direction },
  suspended: { date: day('2026-04-15'), query: 'q', answer: 'a', from: day('2026-03-10'), until: day('2026-03-20'), days: 10 },
  'suspension-open': { date: day('2026-03-10'), query: 'q', answer: 'a' },
  'suspension-runs-already': { date: day('2026-03-12'), query: 'q' },
  'query-too-late': { date: day('2026-04-08'), query: 'q', end: day('2026-04-07') },
  'query-delayed': { date: day('2026-03-31'), query: 'q' },
  'without-effect': { date: day('2026-03-31'), event: 'q' },
  extended: { date: day('2026-03-31'), event: 'q', end: day('2026-04-07'), period: { amount: 3, unit: 'months' } },
  'extension-late': { date: day('2026-04-08'), event: 'q', end: day('2026-04-07') },
  'extension-undecided': { date: day('2026-04-08'), event: 'q' },
  'extension-without-reasons': { date: day('2026-03-31'), event: 'q' },
  'extension-not-provided': { date: day('2026-03-31'), event: 'q' },
  'extension-repeated': { date: day('2026-03-31'), event: 'q' },
  restarted: { date: day('2026-05-20'), event: 'q', end: day('2026-06-16') },
  'restart-late': { date: day('2026-06-17'), event: 'q', end: day('2026-06-16') },
};
const steps = Object.entries(samples).map(([step, sample]) => ({ step, cite, ...sample }) as Step);

for (const language of explainLanguages)
  test(`${language}: every step is a sentence with nothing missing`, () => {
    const said = steps.map((step) => explain(step, language));
    for (const sentence of said) {
      assert.match(sentence, /\.$/);
      assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|\s\s|\s\.|^\s/, sentence);
    }
    assert.equal(new Set(said).size, said.length);
  });

test('English, as a lawyer reads it', () => {
  const say = (code: StepCode, over: object = {}): string =>
    explain({ ...steps.find(({ step }) => step === code)!, ...over } as Step, 'en');
  assert.equal(say('counted-from'), 'Counted from Thursday 5 March 2026, the day of “received”. That day itself is outside the period.');
  assert.equal(say('last-by-date'), '1 month: to the same date as the event’s, Sunday 5 April 2026.');
  assert.equal(say('last-by-missing-date'), '2 months: February 2026 has no day 31, so its last day counts, Saturday 28 February 2026.');
  assert.equal(say('day-skipped'), 'Monday 6 April 2026 is a public holiday (Ostermontag).');
  assert.equal(say('day-skipped', { date, holidays: [] }), 'Sunday 5 April 2026 is not a working day.');
  assert.equal(
    say('day-skipped', { date, holidays: [{ name: 'Ostersonntag', scope: 'regional' }] }),
    'Sunday 5 April 2026 is not a working day; it is also a public holiday in part of the country (Ostersonntag).',
  );
  assert.equal(say('ends'), 'The period ends with the last hour of the next working day, Tuesday 7 April 2026.');
  assert.equal(say('ends', { by: 'count', date: day('2026-04-20') }), 'The period ends with the last hour of Monday 20 April 2026.');
});

test('Arabic is written in Arabic, French with spaces that cannot break before its high signs', () => {
  for (const step of steps) {
    assert.match(explain(step, 'ar'), /[\u0600-\u06ff]/);
    assert.doesNotMatch(explain(step, 'ar', () => 'حدث').replace('Ostermontag', ''), /[A-Za-z]/);
    assert.doesNotMatch(explain(step, 'fr'), /[^\u00a0][:;!?»]|«[^\u00a0]/);
  }
  assert.match(
    explain(steps[0]!, 'fr', () => 'Demande reçue'),
    /jeudi 5 mars 2026, jour de «\u00a0Demande reçue\u00a0»/,
  );
});

test('Arabic counts in one, two, few and many', () => {
  const say = (amount: number, unit: string): string => explain({ step: 'rule', date, cite, period: { amount, unit } } as Step, 'ar');
  assert.deepEqual(
    [1, 2, 3, 10, 11, 45, 100, 102].map((amount) => say(amount, 'days').replace(/^.*: /, '')),
    ['يوم واحد.', 'يومان.', '3 أيام.', '10 أيام.', '11 يومًا.', '45 يومًا.', '100 يوم.', '102 يوم.'],
  );
});
