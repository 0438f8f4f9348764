/**
 * How a date is reached: the steps, in order, and the dates they lead to. The dates themselves stand in `spec/deadline-vectors`.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Holiday, HolidayCalendar } from '../calendar/index.ts';
import type { LegalDay } from '../legal-date/index.ts';
import { type ClockEvent, type Deadline, deadlineOf, eventsOf, ruleOfPeriod, type TimeLimitRule } from './index.ts';

const cite = [{ ref: 'made-up', checked: null }];
const rule: TimeLimitRule = {
  id: 'made-up',
  holder: 'authority',
  start: 'received',
  period: '1 month',
  extension: { period: '3 months', event: 'extension-notice', cite },
  suspensions: [{ query: 'identity-query', answer: 'identity-answer', cite }],
  cite,
};

const holiday = (name: string, day: string, scope: Holiday['scope'] = 'statutory'): Holiday => ({ name, scope, days: [day as LegalDay] });
const calendar = (holidays: readonly Holiday[] = [], first = 2020, last = 2030): HolidayCalendar => ({
  id: 'made-up',
  place: 'de',
  years: { first, last },
  holidays,
});
const easter = calendar([
  holiday('Good Friday', '2026-04-03'),
  holiday('Easter Sunday', '2026-04-05', 'listed'),
  holiday('Easter Monday', '2026-04-06'),
]);

function counted(of: TimeLimitRule, days: HolidayCalendar, events: Readonly<Record<string, string>>): Deadline {
  const given: ClockEvent[] = Object.entries(events).map(([event, on]) => ({ event, on }));
  const answer = deadlineOf({ rule: of, calendar: days, events: given });
  assert.ok(answer.ok, answer.ok ? '' : answer.problem.message);
  return answer.deadline;
}

/** Code, day without the year, and initials of the dates it leads to: `ends 04-07 DL`. */
const shortOf = ({ derivation }: Deadline): string[] =>
  derivation.map((step) => `${step.step} ${step.date.slice(5)} ${step.for.map((name) => name[0]!.toUpperCase()).join('')}`);

test('each day between the counted and the last day is named, for the dates it moves', () => {
  assert.deepEqual(shortOf(counted(rule, easter, { received: '2026-03-05' })), [
    'counted-from 03-05 EDL',
    'rule 03-05 EDL',
    'last-by-date 04-05 EDL',
    'day-skipped 04-05 EDL',
    'ends 04-06 E',
    'day-skipped 04-06 DL',
    'ends 04-07 DL',
  ]);
});

test('a day that several readings skip says what the one that knows most knows', () => {
  const { derivation } = counted(rule, easter, { received: '2026-03-05' });
  const sunday = derivation.find((step) => step.step === 'day-skipped' && step.date === '2026-04-05')!;
  assert.match(sunday.why, /also a holiday by the list sent to the Official Journal only \(Easter Sunday\)/);
});

test('where nothing stands in the way one line of steps leads to all three dates', () => {
  assert.deepEqual(shortOf(counted(rule, easter, { received: '2026-05-04' })), [
    'counted-from 05-04 EDL',
    'rule 05-04 EDL',
    'last-by-date 06-04 EDL',
    'ends 06-04 EDL',
  ]);
});

test('a letter that came after the counted but before the moved end shows why it is in time', () => {
  assert.deepEqual(shortOf(counted(rule, easter, { received: '2026-03-05', 'extension-notice': '2026-04-07' })), [
    'counted-from 03-05 EDL',
    'rule 03-05 EDL',
    'last-by-date 04-05 EDL',
    'extension-late 04-07 E',
    'day-skipped 04-05 EDL',
    'ends 04-06 E',
    'day-skipped 04-06 DL',
    'extended 04-07 DL',
    'last-by-date 06-05 DL',
    'ends 06-05 DL',
  ]);
});

test('while a query is open nobody says whether a later letter came in time', () => {
  const deadline = counted(rule, easter, { received: '2026-03-05', 'identity-query': '2026-03-10', 'extension-notice': '2026-04-20' });
  assert.deepEqual([deadline.due, deadline.extended, deadline.earliest], [null, false, '2026-04-06']);
  assert.ok(shortOf(deadline).includes('extension-undecided 04-20 DL'));
  // On the last day of the period as it stands without the query, the letter is in time whatever comes.
  const inTime = counted(rule, easter, { received: '2026-03-05', 'identity-query': '2026-03-10', 'extension-notice': '2026-04-07' });
  assert.deepEqual([inTime.due, inTime.extended], [null, true]);
});

test('a year without a list is said once, for the dates that asked for it, and not for weekends', () => {
  const deadline = counted(rule, calendar([], 2024, 2025), { received: '2025-12-05' });
  assert.equal(deadline.calendarCovers, false);
  assert.deepEqual(shortOf(deadline).slice(-2), ['ends 01-05 EDL', 'calendar-ends 01-05 DL']);
});

test('the floor of two working days looks back, and says if there is no list there', () => {
  const one = counted(ruleOfPeriod('3 days')!, calendar([], 2026, 2027), { start: '2025-12-30' });
  // 31 December 2025 to 2 January 2026; the second working day back is New Year's Day, which this list does not have.
  assert.deepEqual([one.due, one.calendarCovers], ['2026-01-02', true]);
  const two = counted(ruleOfPeriod('2 days')!, calendar([], 2026, 2027), { start: '2025-12-30' });
  assert.deepEqual([two.due, two.calendarCovers], ['2026-01-01', false]);
});

test('a period in working days is lengthened by the working days on which the clock stood still', () => {
  const working: TimeLimitRule = { ...rule, period: '10 working days', extension: undefined };
  // Ten working days from Thursday 5 March end on the 19th; from Friday 6 to Monday 9 March one working day passes, though three days do.
  const deadline = counted(working, calendar(), {
    received: '2026-03-05',
    'identity-query': '2026-03-06',
    'identity-answer': '2026-03-09',
  });
  assert.deepEqual([deadline.earliest, deadline.due], ['2026-03-19', '2026-03-20']);
});

test('three different readings do not share what only one of them says', () => {
  const shut = calendar([holiday('Eve', '2026-06-04', 'closed')]);
  const { derivation } = counted(rule, shut, { received: '2026-05-04' });
  const eve = derivation.find(({ step }) => step === 'day-skipped')!;
  assert.deepEqual([eve.date, eve.for], ['2026-06-04', ['latest']]);
  assert.equal(eve.why, 'Thursday 4 June 2026 is a day on which offices are usually closed, though no public holiday (Eve).');
});

test('the person’s own day is taken as counted; what would move it leads to the latest only', () => {
  assert.deepEqual(shortOf(counted({ ...rule, holder: 'person' }, easter, { received: '2026-03-05' })), [
    'counted-from 03-05 EDL',
    'rule 03-05 EDL',
    'last-by-date 04-05 EDL',
    'day-skipped 04-05 L',
    'day-skipped 04-06 L',
    'ends 04-07 L',
    'ends 04-05 ED',
  ]);
});

test('a rule names its events; a rule whose words are no period is a defect', () => {
  assert.deepEqual(eventsOf(rule).slice(0, 5), ['received', 'start', 'extension-notice', 'identity-query', 'identity-answer']);
  assert.equal(ruleOfPeriod('soon'), undefined);
  assert.throws(
    () => deadlineOf({ rule: { ...rule, period: 'soon' }, calendar: easter, events: [] }),
    /`soon` in the time limit `made-up` is not a period/,
  );
});

test('a message names what was typed, and at most so much of it', () => {
  const long = 'x'.repeat(5000);
  const answer = deadlineOf({ rule, calendar: easter, events: [{ event: long, on: '2026-03-05' }] });
  assert.ok(!answer.ok && answer.problem.message.length < 400);
});
