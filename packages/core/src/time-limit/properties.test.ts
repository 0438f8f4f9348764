/**
 * What must hold for every input: the invariants of counting, and agreement with the slow reference.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayNumberOf, type HolidayCalendar, legalDayOf, readCalendar, weekdayOf } from '../calendar/index.ts';
import type { LegalDay } from '../legal-date/index.ts';
import type { Direction, Period, PeriodUnit } from '../period/index.ts';
import { type Deadline, deadlineOf, endOf, endOfHours, type LegalHour, type TimeLimitRule } from './index.ts';
import { endByWalking, endWithPauses, nominalByWalking } from './reference.ts';

const first = dayNumberOf('2023-01-01' as LegalDay);
const last = dayNumberOf('2028-12-31' as LegalDay);
const aDay = fc.integer({ min: first + 400, max: last - 800 }).map(legalDayOf);
const scope = fc.constantFrom('statutory' as const, 'regional' as const, 'listed' as const, 'closed' as const);

/** Holidays in clusters, so that long weekends and closed weeks come up often. */
const aCalendar: fc.Arbitrary<HolidayCalendar> = fc
  .array(fc.record({ from: fc.integer({ min: first, max: last - 12 }), length: fc.integer({ min: 1, max: 9 }), scope }), {
    minLength: 40,
    maxLength: 160,
  })
  .map((clusters) => ({
    id: 'made-up',
    place: 'de',
    years: { first: 2023, last: 2028 },
    holidays: clusters.map(({ from, length, scope: of }, index) => ({
      name: `holiday ${index}`,
      scope: of,
      days: Array.from({ length }, (_, i) => legalDayOf(from + i)),
    })),
  }));

const units: readonly PeriodUnit[] = ['days', 'working-days', 'weeks', 'months', 'years'];
const longest: Readonly<Record<PeriodUnit, number>> = { hours: 200, days: 70, 'working-days': 20, weeks: 12, months: 15, years: 1 };
const aPeriod: fc.Arbitrary<Period> = fc
  .constantFrom(...units)
  .chain((unit) =>
    fc
      .tuple(fc.integer({ min: 1, max: longest[unit] }), fc.integer({ min: 0, max: 9 }))
      .map(([whole, tenth]) => ({ unit, amount: unit === 'months' && tenth > 5 ? whole - 1 + tenth / 10 : whole })),
  );
const aDirection = fc.constantFrom<Direction>('after', 'before');
const holidaysOf = (calendar: HolidayCalendar, ...scopes: string[]): ReadonlySet<string> =>
  new Set(calendar.holidays.filter((h) => scopes.includes(h.scope)).flatMap((h) => h.days));
const runs = { numRuns: 1000 };
/** For tests that ask the slow reference. */
const fewRuns = { numRuns: 300 };

test('the engine agrees with a reference that walks day by day', () => {
  fc.assert(
    fc.property(aDay, aPeriod, aDirection, aCalendar, (start, period, direction, calendar) => {
      const statutory = holidaysOf(calendar, 'statutory');
      const all = holidaysOf(calendar, 'statutory', 'regional', 'listed', 'closed');
      for (const [reading, isHoliday] of [
        ['weekends', () => false],
        ['statutory', (day: string) => statutory.has(day)],
        ['widest', (day: string) => all.has(day)],
      ] as const) {
        const answer = endOf(start, period, readCalendar(calendar, reading), direction);
        assert.equal(answer.end, endByWalking(start, period, direction, isHoliday));
        assert.equal(answer.nominal, nominalByWalking(start, period, direction, isHoliday));
        assert.equal(answer.steps.at(-1)?.date, answer.end);
      }
    }),
    fewRuns,
  );
});

test('C6.1, C6.11: a forward period never ends on a Saturday, Sunday or holiday, and ends after its event', () => {
  fc.assert(
    fc.property(aDay, aPeriod, aCalendar, (start, period, calendar) => {
      const { end } = endOf(start, period, readCalendar(calendar, 'statutory'));
      assert.ok(![0, 6].includes(weekdayOf(dayNumberOf(end))));
      assert.ok(!holidaysOf(calendar, 'statutory').has(end));
      assert.ok(end > start);
    }),
    runs,
  );
});

test('C6.9: a period that is counted back is never moved', () => {
  fc.assert(
    fc.property(aDay, aPeriod, aCalendar, (start, period, calendar) => {
      const { end, nominal } = endOf(start, period, readCalendar(calendar, 'widest'), 'before');
      assert.equal(end, nominal);
      assert.ok(end < start);
    }),
    runs,
  );
});

test('C6.10: a forward period of two days or more holds two working days after the event', () => {
  fc.assert(
    fc.property(aDay, aPeriod, aCalendar, (start, period, calendar) => {
      fc.pre(period.amount >= 2 || (period.unit !== 'days' && period.unit !== 'working-days'));
      const days = readCalendar(calendar, 'widest');
      const { end } = endOf(start, period, days);
      let workingDays = 0;
      for (let day = dayNumberOf(start) + 1; day <= dayNumberOf(end); day++) if (days.isWorking(day)) workingDays += 1;
      assert.ok(workingDays >= 2);
    }),
    runs,
  );
});

test('C6.3: the last day never falls when the event moves on; more holidays never bring it forward', () => {
  fc.assert(
    fc.property(aDay, aPeriod, aDirection, aCalendar, fc.integer({ min: 1, max: 40 }), (start, period, direction, calendar, step) => {
      const later = legalDayOf(dayNumberOf(start) + step);
      const at = (day: LegalDay, reading: 'weekends' | 'statutory' | 'widest'): LegalDay =>
        endOf(day, period, readCalendar(calendar, reading), direction).end;
      assert.ok(at(start, 'statutory') <= at(later, 'statutory'));
      const [few, some, many] = [at(start, 'weekends'), at(start, 'statutory'), at(start, 'widest')];
      assert.ok(direction === 'after' ? few <= some && some <= many : many <= some && some <= few);
    }),
    runs,
  );
});

test('C6.2: 29, 30 and 31 January of a common year share a nominal day', () => {
  const calendar = { id: 'empty', place: 'de', years: { first: 2023, last: 2028 }, holidays: [] };
  for (const day of ['28', '29', '30', '31'])
    assert.equal(
      endOf(`2027-01-${day}` as LegalDay, { amount: 1, unit: 'months' }, readCalendar(calendar, 'weekends')).nominal,
      '2027-02-28',
    );
});

const cite = [{ ref: 'made-up', checked: null }];
const withClock: TimeLimitRule = {
  id: 'made-up',
  holder: 'authority',
  start: 'received',
  period: '1 month',
  extension: { period: '3 months', event: 'extension-notice', cite },
  suspensions: [
    { query: 'identity-query', answer: 'identity-answer', cite },
    { query: 'clarification-query', answer: 'clarification-answer', cite },
  ],
  cite,
};

interface History {
  readonly start: LegalDay;
  readonly pauses: readonly { readonly from: LegalDay; readonly until: LegalDay }[];
  readonly others: readonly { readonly from: LegalDay; readonly until: LegalDay }[];
  readonly notice: LegalDay | undefined;
}

/** Rounds of queries and answers of two kinds, which may overlap each other, and perhaps a letter of extension. */
const aRound = fc.tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 0, max: 20 }));
const someRounds = fc.array(aRound, { maxLength: 3 });
const aHistory: fc.Arbitrary<History> = fc
  .tuple(aDay, someRounds, someRounds, fc.option(fc.integer({ min: 0, max: 70 }), { nil: undefined }))
  .map(([start, own, other, notice]) => {
    const rounds = (list: readonly (readonly [number, number])[]): { from: LegalDay; until: LegalDay }[] => {
      let day = dayNumberOf(start);
      return list.map(([gap, length]) => {
        const from = day + gap;
        day = from + length;
        return { from: legalDayOf(from), until: legalDayOf(day) };
      });
    };
    return {
      start,
      pauses: rounds(own),
      others: rounds(other),
      notice: notice === undefined ? undefined : legalDayOf(dayNumberOf(start) + notice),
    };
  });

const eventsOf = ({ start, pauses, others, notice }: History): { event: string; on: string }[] => [
  { event: 'received', on: start },
  ...pauses.flatMap(({ from, until }) => [
    { event: 'identity-query', on: from },
    { event: 'identity-answer', on: until },
  ]),
  ...others.flatMap(({ from, until }) => [
    { event: 'clarification-query', on: from },
    { event: 'clarification-answer', on: until },
  ]),
  ...(notice === undefined ? [] : [{ event: 'extension-notice', on: notice }]),
];

function answered(rule: TimeLimitRule, calendar: HolidayCalendar, history: History): Deadline {
  const answer = deadlineOf({ rule, calendar, events: eventsOf(history) });
  assert.ok(answer.ok, answer.ok ? '' : answer.problem.message);
  return answer.deadline;
}

test('pauses of several rounds and of two kinds, with a letter of extension, as the reference marks them', () => {
  fc.assert(
    fc.property(aHistory, aCalendar, (history, calendar) => {
      const { due, latest, earliest, extended } = answered(withClock, calendar, history);
      const { start, pauses, others, notice } = history;
      const all = [...pauses, ...others];
      for (const [end, scopes] of [
        [due, ['statutory']],
        [latest, ['statutory', 'regional', 'listed', 'closed']],
      ] as const) {
        const set = holidaysOf(calendar, ...scopes);
        const isHoliday = (day: string): boolean => set.has(day);
        const base = endWithPauses(start, { amount: 1, unit: 'months' }, all, isHoliday);
        const longer = notice !== undefined && notice <= base;
        assert.equal(end, longer ? endWithPauses(start, { amount: 3, unit: 'months' }, all, isHoliday) : base);
        if (end === due && scopes.length === 1) assert.equal(extended, longer);
      }
      const plain = endWithPauses(start, { amount: 1, unit: 'months' }, [], () => false);
      const inTime = notice !== undefined && notice <= plain;
      assert.equal(earliest, inTime ? endWithPauses(start, { amount: 3, unit: 'months' }, [], () => false) : plain);
    }),
    fewRuns,
  );
});

test('earliest is never after due, due never after latest; the derivation leads to each of them', () => {
  fc.assert(
    fc.property(aHistory, aCalendar, fc.constantFrom('authority' as const, 'person' as const), (history, calendar, holder) => {
      const { earliest, due, latest, derivation } = answered({ ...withClock, holder }, calendar, history);
      assert.ok(earliest <= due! && due! <= latest!);
      for (const [name, date] of Object.entries({ earliest, due, latest }) as ['earliest' | 'due' | 'latest', string][]) {
        const steps = derivation.filter((step) => step.for.includes(name));
        assert.equal(steps[0]?.step, 'counted-from');
        assert.deepEqual(steps.findLast((step) => step.step === 'ends')?.date, date);
        // Every day between the nominal and the last day is named, once, in order.
        const skipped = steps.filter((step) => step.step === 'day-skipped').map((step) => step.date);
        assert.equal(new Set(skipped).size, skipped.length);
      }
    }),
    runs,
  );
});

test('due never falls when the start rises and everything else stays', () => {
  fc.assert(
    fc.property(aHistory, aCalendar, fc.integer({ min: 1, max: 20 }), (history, calendar, step) => {
      const later = legalDayOf(dayNumberOf(history.start) + step);
      const days = [...history.pauses, ...history.others].map(({ from }) => from);
      fc.pre([...days, history.notice ?? later].every((day) => day >= later));
      const [before, after] = [answered(withClock, calendar, history), answered(withClock, calendar, { ...history, start: later })];
      assert.ok(before.due! <= after.due! && before.latest! <= after.latest! && before.earliest <= after.earliest);
    }),
    runs,
  );
});

test('a period counted anew from reports that came in time, and from no other', () => {
  const rule: TimeLimitRule = {
    id: 'made-up',
    holder: 'supervisor',
    start: 'lodged',
    period: '3 months',
    restarts: [{ event: 'progress-report', cite }],
    cite,
  };
  fc.assert(
    fc.property(aDay, fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }), aCalendar, (start, gaps, calendar) => {
      const reports = gaps.map((gap) => legalDayOf(dayNumberOf(start) + gap)).toSorted();
      const answer = deadlineOf({
        rule,
        calendar,
        events: [{ event: 'lodged', on: start }, ...reports.map((on) => ({ event: 'progress-report', on }))],
      });
      assert.ok(answer.ok);
      const set = holidaysOf(calendar, 'statutory');
      const end = (day: string): string => endByWalking(day, { amount: 3, unit: 'months' }, 'after', (d) => set.has(d));
      let from: string = start;
      for (const report of reports) if (report <= end(from)) from = report;
      assert.equal(answer.deadline.due, end(from));
      assert.equal(
        answer.deadline.earliest,
        endByWalking(start, { amount: 3, unit: 'months' }, 'after', () => false),
      );
    }),
    fewRuns,
  );
});

test('C6.9, R12: a period in hours ends so many hours after the event’s hour, on any day', () => {
  fc.assert(
    fc.property(aDay, fc.nat(23), fc.integer({ min: 1, max: 200 }), (day, hour, amount) => {
      const event = `${day}T${String(hour).padStart(2, '0')}:00` as LegalHour;
      // Iceland does not change its clocks.
      const { end, earliest, latest } = endOfHours(event, { amount, unit: 'hours' }, 'is')!;
      const passed = dayNumberOf(end.slice(0, 10) as LegalDay) * 24 + Number(end.slice(11, 13)) - dayNumberOf(day) * 24 - hour;
      assert.equal(passed, amount + 1);
      assert.deepEqual([earliest, latest], [end, end]);
    }),
    runs,
  );
});

test('a year without a list is not a year without holidays', () => {
  const calendar: HolidayCalendar = { id: 'short', place: 'de', years: { first: 2024, last: 2025 }, holidays: [] };
  fc.assert(
    fc.property(aDay, aPeriod, (start, period) => {
      const { end, nominal, calendarCovers } = endOf(start, period, readCalendar(calendar, 'statutory'));
      if (end > '2025-12-31' || nominal < '2024-01-01') assert.equal(calendarCovers, false);
      if (start >= '2024-01-01' && end <= '2025-12-31') assert.equal(calendarCovers, true);
      assert.equal(endOf(start, period, readCalendar(calendar, 'weekends')).calendarCovers, true);
    }),
    runs,
  );
});
