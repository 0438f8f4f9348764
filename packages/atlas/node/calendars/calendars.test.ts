import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumberOf, type LegalDay, legalDayOf, weekdayOf } from '@firebreak/core';
import type { RecordOf } from '../../src/schema/index.ts';
import { loadFolder } from '../load.ts';
import { acceptedDifferences } from './accepted-differences.ts';
import { orthodoxFeasts, printedEaster, weekdayRules, westernFeasts, withoutRule } from './feasts.ts';
import { handChecked } from './hand-checked.ts';
import { differencesFromLibrary } from './library.ts';
import { missingFromLists, officialLists } from './official-lists.ts';

type Calendar = RecordOf<'calendar'>;

const { located } = await loadFolder(new URL('../../../../atlas', import.meta.url).pathname);
const calendars = new Map<string, Calendar>();
const countries: string[] = [];
for (const { record } of located) {
  if (record.kind === 'country') countries.push(record.id);
  if (record.kind === 'calendar') calendars.set(record.id.replace(/-holidays/, ''), record);
}
/** Countries of the Atlas that are neither in the Union nor bound to its border systems. */
const elsewhere = new Set(['au', 'ca', 'uk', 'us']);
const europe = countries.filter((country) => !elsewhere.has(country));

test('every country of the 31 has a calendar for 2024 to 2035, and institutions have theirs', () => {
  assert.equal(europe.length, 31);
  for (const country of europe) assert.deepEqual(calendars.get(country)?.years, { first: 2024, last: 2035 }, country);
  for (const institution of ['commission', 'parliament', 'court-of-justice', 'council', 'edps'])
    assert.equal(calendars.get(`eu-${institution}`)?.institution, institution);
});

test('no calendar goes beyond the lists that were read: institutions end with 2026', () => {
  for (const [id, calendar] of calendars) if (id.startsWith('eu-')) assert.equal(calendar.years.last, 2026, id);
  const commission = calendars.get('eu-commission')!.holidays;
  for (const standIn of ['eu-council', 'eu-edps']) {
    assert.deepEqual(calendars.get(standIn)!.holidays, commission);
    assert.equal(calendars.get(standIn)!.mark, 'analysis');
  }
});

/** Easter by Gauss's rule for 1900 to 2099; the lists were not made with it. */
function gaussEaster(year: number, church: 'western' | 'orthodox'): LegalDay {
  const [m, n] = church === 'western' ? [24, 5] : [15, 6];
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  let afterMarch22 = d + e;
  if (church === 'western' && d === 29 && e === 6) afterMarch22 -= 7;
  if (church === 'western' && d === 28 && e === 6 && a > 10) afterMarch22 -= 7;
  return later(`${year}-03-22`, afterMarch22 + (church === 'orthodox' ? 13 : 0));
}

test('Easter by rule is Easter as churches print it', () => {
  for (const [western, orthodox] of printedEaster) {
    const year = Number(western.slice(0, 4));
    assert.equal(gaussEaster(year, 'western'), western);
    assert.equal(gaussEaster(year, 'orthodox'), orthodox);
  }
  assert.equal(printedEaster.length, 12);
});

for (const [church, feasts] of [
  ['western', westernFeasts],
  ['orthodox', orthodoxFeasts],
] as const)
  for (const { feast, offset, names } of feasts)
    test(`${church} ${feast} stands ${offset} days from Easter in every year of every calendar that keeps it`, () => {
      for (const [place, name] of Object.entries(names))
        assert.deepEqual(
          daysOf(place, name),
          yearsOf(place, name).map((year) => later(gaussEaster(year, church), offset)),
          `${place}: ${name}`,
        );
    });

test('holidays fixed to a weekday stand on it', () => {
  for (const { place, name, weekday, onOrAfter } of weekdayRules)
    assert.deepEqual(
      daysOf(place, name),
      yearsOf(place, name).map((year) => {
        const first = dayNumberOf(`${year}-${onOrAfter}` as LegalDay);
        return legalDayOf(first + ((weekday - weekdayOf(first) + 7) % 7));
      }),
      `${place}: ${name}`,
    );
});

test('every holiday is fixed, or in one of the tables of movable days, or named as one without a rule', () => {
  const known = new Set<string>();
  for (const { names } of [...westernFeasts, ...orthodoxFeasts])
    for (const [place, name] of Object.entries(names)) known.add(`${place}: ${name}`);
  for (const { place, name } of weekdayRules) known.add(`${place}: ${name}`);
  const exceptions = new Set<string>();
  for (const [place, names] of Object.entries(withoutRule))
    for (const name of names) {
      assert.ok(daysOf(place, name).length > 1);
      exceptions.add(`${place}: ${name}`);
    }
  for (const key of exceptions) assert.ok(!known.has(key), `${key} has a rule`);
  for (const [place, calendar] of calendars) {
    if (place === 'eu-council' || place === 'eu-edps') continue;
    for (const { name, scope } of calendar.holidays) {
      const key = `${place}: ${name}`;
      const monthDays = new Set(daysOf(place, name).map((day) => day.slice(5)));
      if (monthDays.size === 1) assert.ok(!known.has(key) && !exceptions.has(key), `${key} is fixed`);
      else assert.ok(known.has(key) || exceptions.has(key), `${key} (${scope}) moves and is in no table`);
    }
  }
});

test('a fixed public holiday of the whole state stands in every year from its first', () => {
  for (const [place, calendar] of calendars) {
    if (place.startsWith('eu-')) continue;
    for (const { name, scope, days } of calendar.holidays) {
      const last = Number(days.at(-1)!.slice(0, 4));
      if (scope !== 'statutory' || withoutRule[place]?.includes(name) || last < 2030) continue;
      const missing = yearsOf(place, name).filter((year) => !days.some((day) => day.startsWith(`${year}-`)));
      // Slovakia 2026, and substitute days, which exist only where a holiday falls on a weekend.
      const expected = place === 'sk' && /víťazstva|Sedembolestná/.test(name) ? [2026] : [];
      assert.deepEqual(missing, expected, `${place}: ${name}`);
    }
  }
});

test('the calendars hold every day of the official lists; what a list lacks is known, and `listed` means only listed', () => {
  const lists = Object.entries(officialLists);
  assert.equal(lists.length, 29);
  for (const [place, byYear] of lists) {
    const calendar = calendars.get(place)!;
    for (const [year, text] of Object.entries(byYear)) {
      const list = text.split(' ').map((monthDay) => `${year}-${monthDay}`);
      const whole = calendar.holidays.filter(({ scope }) => scope !== 'regional');
      const inYear = (scopes: readonly string[]): Set<string> =>
        new Set(
          whole.filter(({ scope }) => scopes.includes(scope)).flatMap(({ days }) => days.filter((day) => day.startsWith(`${year}-`))),
        );
      const all = inYear(['statutory', 'listed', 'closed']);
      assert.deepEqual(
        list.filter((day) => !all.has(day)),
        [],
        `${place} ${year}: on the list, not in the calendar`,
      );
      const publicDays = [...inYear(['statutory'])].filter((day) => !isSunday(day));
      const missing = missingFromLists
        .filter((entry) => entry.place === place)
        .flatMap(({ days }) => days.filter((day) => day.startsWith(year)));
      assert.deepEqual(publicDays.filter((day) => !list.includes(day)).toSorted(), missing.toSorted(), `${place} ${year}: not on the list`);
      for (const day of inYear(['listed'])) {
        assert.ok(list.includes(day), `${place}: ${day} is called listed and is on no list`);
        assert.ok(!publicDays.includes(day), `${place}: ${day} is listed and a public holiday as well`);
      }
    }
  }
  for (const [place, calendar] of calendars)
    for (const { scope, days, note } of calendar.holidays)
      if (scope === 'listed') {
        assert.match(note ?? '', /^Listed only/, place);
        for (const day of days) assert.ok(officialLists[place]?.[Number(day.slice(0, 4))] !== undefined, `${place} ${day}`);
      }
});

for (const country of europe)
  test(`${country}: the library agrees, but for the differences accepted with their reason`, () => {
    const found = new Map<string, string[]>();
    for (const { side, name, region, day } of differencesFromLibrary(calendars.get(country)!)) {
      const key = `${side} | ${name} | ${region ?? 'the whole state'}`;
      found.set(key, [...(found.get(key) ?? []), day]);
    }
    const stale: string[] = [];
    for (const { place, side, name, regions, days, reason } of acceptedDifferences) {
      if (place !== country) continue;
      assert.ok(reason.length > 5);
      for (const region of regions?.split(' ').map((code) => `${country.toUpperCase()}-${code}`) ?? ['the whole state']) {
        const key = `${side} | ${name} | ${region}`;
        const actual = found.get(key)?.toSorted();
        found.delete(key);
        if (actual === undefined || (days !== undefined && days.join() !== actual.join()))
          stale.push(`${key}: ${actual?.join() ?? 'none'}`);
      }
    }
    assert.deepEqual(stale, [], 'accepted, but the difference is no longer this one');
    assert.deepEqual(Object.fromEntries(found), {}, 'differences that nobody accepted');
  });

test('days worked out by hand stand where the law puts them; at least three for every country', () => {
  const wrong: string[] = [];
  const perPlace = new Map<string, number>();
  for (const { place, day, is, why } of handChecked) {
    perPlace.set(place, (perPlace.get(place) ?? 0) + 1);
    const found = calendars
      .get(place)!
      .holidays.filter(({ days }) => (days as readonly string[]).includes(day))
      .flatMap(({ scope, regions }) => regions?.map((region) => `${scope} ${region}`) ?? [scope]);
    if (is === 'work' ? found.length > 0 : !found.includes(is))
      wrong.push(`${place} ${day}: ${found.join(', ') || 'work'}, not ${is} (${why})`);
  }
  assert.deepEqual(wrong, []);
  for (const country of europe) assert.ok((perPlace.get(country) ?? 0) >= 3, country);
});

/** All days of a holiday, in whatever regions, each once and in order. */
function daysOf(place: string, name: string): string[] {
  const days = calendars.get(place)?.holidays.filter((holiday) => holiday.name === name);
  assert.ok(days !== undefined && days.length > 0, `${place} has no \`${name}\``);
  return [...new Set<string>(days.flatMap((holiday) => holiday.days))].toSorted();
}

/** From the first year of the holiday to the end of the calendar. */
function yearsOf(place: string, name: string): number[] {
  const first = Number(daysOf(place, name)[0]!.slice(0, 4));
  return Array.from({ length: calendars.get(place)!.years.last - first + 1 }, (_, index) => first + index);
}

function later(day: string, offset: number): LegalDay {
  return legalDayOf(dayNumberOf(day as LegalDay) + offset);
}

function isSunday(day: string): boolean {
  return weekdayOf(dayNumberOf(day as LegalDay)) === 0;
}
