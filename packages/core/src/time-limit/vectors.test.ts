/**
 * The cases of `spec/deadline-vectors`, worked by hand: the engine, and the slow reference, give the day that stands there.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { HolidayCalendar, HolidayScope } from '../calendar/index.ts';
import type { LegalDay } from '../legal-date/index.ts';
import { parseDirectedPeriod } from '../period/index.ts';
import { type ClockEvent, deadlineOf, ruleOfPeriod, type TimeLimitRule } from './index.ts';
import { endByWalking } from './reference.ts';

interface Case {
  readonly id: string;
  readonly place: string;
  readonly region?: string;
  readonly years?: readonly [number, number];
  readonly rule: string;
  readonly events: readonly ClockEvent[];
  readonly holidays: readonly { readonly day: LegalDay; readonly name: string; readonly scope?: HolidayScope; readonly region?: string }[];
  readonly earliest?: string;
  readonly due?: string | null;
  readonly latest?: string | null;
  readonly calendarCovers?: false;
  readonly problem?: string;
  readonly why: string;
}

interface VectorFile {
  readonly about: string;
  readonly rules?: Readonly<Record<string, Omit<TimeLimitRule, 'id' | 'cite'>>>;
  readonly cases: readonly Case[];
}

const folder = new URL('../../../../spec/deadline-vectors/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'independent.json')
  .map((name) => ({ name, ...(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile) }));
const cite = [{ ref: 'vectors', checked: null }];

/** The calendar of a case holds the days that the case names, and no other. */
function calendarOf({ place, region, years, holidays }: Case): HolidayCalendar {
  const regions = [region, ...holidays.map((holiday) => holiday.region)].filter(
    (code) => code !== undefined && code !== 'DE-XX',
  ) as string[];
  return {
    id: `${place}-holidays`,
    place,
    years: { first: years?.[0] ?? 1990, last: years?.[1] ?? 2050 },
    regions: Object.fromEntries(regions.map((code) => [code, code])),
    holidays: holidays.map((holiday) => ({
      name: holiday.name,
      scope: holiday.scope ?? 'statutory',
      regions: holiday.region === undefined ? undefined : [holiday.region],
      days: [holiday.day],
    })),
  };
}

function ruleOf(file: VectorFile, name: string): TimeLimitRule {
  const data = file.rules?.[name];
  if (data === undefined) return ruleOfPeriod(name)!;
  const cited = <T extends object>(part: T): T & { cite: typeof cite } => ({ ...part, cite });
  return {
    ...data,
    id: name,
    cite,
    extension: data.extension && cited(data.extension),
    suspensions: data.suspensions?.map(cited),
    restarts: data.restarts?.map(cited),
  };
}

for (const file of files)
  test(`${file.name}: ${file.cases.length} cases`, () => {
    for (const one of file.cases) {
      const answer = deadlineOf({ rule: ruleOf(file, one.rule), events: one.events, calendar: calendarOf(one), region: one.region });
      const shown = `${one.id}: ${one.rule}, ${one.events.map(({ event, on }) => `${event} ${on}`).join(', ')}: ${one.why}`;
      if (!answer.ok) {
        assert.equal(answer.problem.code, one.problem, `${shown} (${answer.problem.message})`);
        continue;
      }
      const { earliest, due, latest, calendarCovers } = answer.deadline;
      assert.deepEqual(
        { earliest, due, latest, calendarCovers, problem: undefined },
        { earliest: one.earliest, due: one.due, latest: one.latest, calendarCovers: one.calendarCovers ?? true, problem: one.problem },
        shown,
      );
    }
  });

test('the slow reference gives the same days for every case without letters', () => {
  let compared = 0;
  for (const file of files)
    for (const one of file.cases) {
      const rule = ruleOf(file, one.rule);
      const { period, direction } = parseDirectedPeriod(rule.period)!;
      if (one.problem !== undefined || one.events.length > 1 || period.unit === 'hours' || rule.holder === 'person') continue;
      const counts = (holiday: Case['holidays'][number], widest: boolean): boolean => {
        if (holiday.scope === 'regional') return one.region === undefined ? widest : within(one.region, holiday.region!, widest);
        return holiday.scope === undefined || widest;
      };
      const walk = (widest: boolean, ofNone = false): string => {
        const days = new Set(one.holidays.filter((holiday) => !ofNone && counts(holiday, widest)).map(({ day }) => day as string));
        return endByWalking(one.events[0]!.on, period, direction, (day) => days.has(day));
      };
      const [few, many] = direction === 'after' ? [walk(false, true), walk(true)] : [walk(true), walk(false, true)];
      assert.deepEqual([few, walk(false), many], [one.earliest, one.due, one.latest], one.id);
      compared += 1;
    }
  assert.ok(compared > 400, `${compared} cases`);
});

const within = (region: string, own: string, widest: boolean): boolean => region.startsWith(own) || (widest && own.startsWith(region));

test('every case has its own id, its reasoning, and only days that exist; there are more than 500', () => {
  const all = files.flatMap(({ cases }) => cases);
  assert.ok(all.length > 500);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  assert.equal(
    new Set(all.map(({ rule, place, region, years, events, holidays }) => JSON.stringify([rule, place, region, years, events, holidays])))
      .size,
    all.length,
  );
  for (const { id, why, holidays } of all) {
    assert.ok(why.length >= 40, id);
    for (const { day } of holidays) assert.match(day, /^\d{4}-\d{2}-\d{2}$/, id);
  }
});
