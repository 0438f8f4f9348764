/**
 * Hand-worked lives against small, invented rules. Dates are worked out on paper from the calendar.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import { footprint, type LifeEvent } from './index.ts';
import type { FootprintCategory, FootprintData } from './model.ts';

const day = (text: string): LegalDay => parseLegalDay(text) as LegalDay;
const cited = { basis: [{ instrument: 'act', at: 'Art. 1', checked: '2026-11-23' }], confirmed: true, mark: 'read' as const };
const event = (kind: string, date: string, country?: string): LifeEvent => ({ kind, date: day(date), country });

const category = (id: string, more: Partial<FootprintCategory>): FootprintCategory => ({
  id,
  system: 'base',
  place: 'eu',
  name: id,
  data: ['name', 'fingerprints'],
  ages: [],
  collected: [{ event: 'applied', ...cited }],
  readers: [],
  retention: [],
  earlyDeletion: [],
  ...cited,
  ...more,
});

const dataOf = (...categories: FootprintCategory[]): FootprintData => ({
  events: ['applied', 'refused', 'expired', 'naturalised'],
  eventByTouchpoint: { desk: 'applied' },
  categories,
  systems: [{ id: 'base', name: 'Base', rights: [{ right: 'access', addressee: 'the desk', ...cited }] }],
});

const first = (
  data: FootprintData,
  events: LifeEvent[],
  on = '2026-11-23',
  born?: string,
): ReturnType<typeof footprint>['records'][number] =>
  footprint(data, { events, on: day(on), born: born === undefined ? undefined : day(born) }).records[0]!;

test('a period that starts with the event ends on the same day years later, and on 28 February for a leap day', () => {
  const data = dataOf(category('file', { retention: [{ period: 'P5Y', clock: 'applied', text: 'five years', ...cited }] }));
  assert.equal(first(data, [event('applied', '2023-05-02')]).deleteBy, '2028-05-02');
  assert.equal(first(data, [event('applied', '2024-02-29')]).deleteBy, '2029-02-28');
  assert.equal(first(data, [event('desk', '2023-05-02')]).event, 'applied', 'a touchpoint stands for its event');
});

test('a clock that no named event starts gives no date, and says which event would', () => {
  const data = dataOf(category('file', { retention: [{ period: 'P5Y', clock: 'expired', text: 'from expiry', ...cited }] }));
  const open = first(data, [event('applied', '2023-05-02')]);
  assert.deepEqual([open.deleteBy, open.status, open.derivation.map((s) => s.step)], [null, 'date-unknown', ['expired']]);
  const known = first(data, [event('applied', '2018-05-02'), event('expired', '2018-08-01')]);
  assert.deepEqual(
    [known.deleteBy, known.status, known.derivation.map((s) => s.date)],
    ['2023-08-01', 'should-be-deleted', ['2018-08-01', '2023-08-01']],
  );
  assert.equal(
    first(data, [event('applied', '2023-05-02'), event('expired', '2022-01-01')]).deleteBy,
    null,
    'an event before the record starts no clock of it',
  );
});

test('of several periods the latest end counts; a named early deletion counts from its day', () => {
  const data = dataOf(
    category('file', {
      retention: [
        { period: 'P1Y', clock: 'applied', text: 'one year', ...cited },
        { period: 'P3Y1D', clock: 'refused', text: 'three years and a day', ...cited },
      ],
      earlyDeletion: [{ event: 'naturalised', text: 'citizen', ...cited }],
    }),
  );
  const life = [event('applied', '2025-01-01'), event('refused', '2025-12-31')];
  assert.equal(first(data, life).deleteBy, '2029-01-01');
  const citizen = first(data, [...life, event('naturalised', '2026-03-01')]);
  assert.deepEqual([citizen.deleteBy, citizen.status, citizen.derivation.at(-1)?.step], ['2026-03-01', 'should-be-deleted', 'naturalised']);
  assert.equal(first(data, [...life, event('naturalised', '2026-03-01')], '2026-02-01').deleteBy, '2029-01-01', 'not before it happened');
});

test('the law of the day of the event decides, the readers are those of the day one looks from', () => {
  const old = category('old', {
    until: day('2026-06-12'),
    readers: [{ role: 'police', purposes: [], text: 'new', ...cited, from: day('2026-06-12') }],
  });
  const current = category('current', { from: day('2026-06-12') });
  const data = dataOf(old, current);
  assert.equal(first(data, [event('applied', '2026-06-11')]).category, 'old');
  assert.equal(first(data, [event('applied', '2026-06-12')]).category, 'current');
  assert.equal(first(data, [event('applied', '2026-06-11')]).readers.length, 1);
  assert.equal(first(data, [event('applied', '2026-06-11')], '2026-06-11').readers.length, 0);
  assert.equal(
    footprint(dataOf(category('never', { from: 'pending' })), { events: [event('applied', '2030-01-01')], on: day('2031-01-01') }).records
      .length,
    0,
  );
});

test('age: data not taken are named with the rule; a record that needs them is not made', () => {
  const young = { data: ['fingerprints'], minimum: 14, ...cited };
  const taken = dataOf(category('file', { ages: [young] }));
  assert.deepEqual(
    first(taken, [event('applied', '2026-05-01')], '2026-11-23', '2012-05-01').data,
    ['name', 'fingerprints'],
    'fourteen that day',
  );
  const child = first(taken, [event('applied', '2026-05-01')], '2026-11-23', '2012-05-02');
  assert.deepEqual([child.data, child.notTaken[0]?.age], [['name'], 13]);
  const answer = footprint(dataOf(category('file', { ages: [{ ...young, required: true }] })), {
    events: [event('applied', '2026-05-01')],
    born: day('2012-05-02'),
    on: day('2026-11-23'),
  });
  assert.deepEqual([answer.records.length, answer.notMade.map((n) => [n.category, n.age])], [0, [['file', 13]]]);
});

test('a national register records its own country only, a European one only the states that use it', () => {
  const national = dataOf(category('register', { place: 'de' }));
  const at = (data: FootprintData, country?: string): number =>
    footprint(data, { events: [event('applied', '2026-01-01', country)], on: day('2026-11-23') }).records.length;
  assert.deepEqual([at(national, 'de'), at(national, 'fr'), at(national)], [1, 0, 0]);
  const european = dataOf(category('file', { states: ['de', 'fr'] }));
  assert.deepEqual([at(european, 'de'), at(european, 'uk'), at(european)], [1, 0, 1]);
});

test('an event of which nothing is known is unknown, not nothing', () => {
  const answer = footprint(dataOf(category('file', {})), { events: [event('naturalised', '2026-01-01')], on: day('2026-11-23') });
  assert.deepEqual([answer.records, answer.eventsWithoutRecord], [[], ['naturalised']]);
});

test('one unconfirmed step makes the record unconfirmed', () => {
  const data = dataOf(
    category('file', { retention: [{ period: 'P1Y', clock: 'applied', text: 'memory', ...cited, confirmed: false, mark: 'memory' }] }),
  );
  assert.equal(first(data, [event('applied', '2026-01-01')]).confirmed, false);
});

test('one procedure is one record: a later event of another kind is noted in it, the same event again opens another', () => {
  const data = dataOf(
    category('file', {
      collected: [
        { event: 'applied', ...cited },
        { event: 'refused', ...cited },
      ],
      retention: [{ period: 'P5Y', clock: 'refused', text: 'from the refusal', ...cited }],
    }),
  );
  const life = (...events: LifeEvent[]): (string | null)[][] =>
    footprint(data, { events, on: day('2026-11-23') }).records.map((r) => [r.since, r.deleteBy]);
  assert.deepEqual(life(event('applied', '2023-05-02'), event('refused', '2023-06-01')), [['2023-05-02', '2028-06-01']]);
  assert.deepEqual(
    life(event('refused', '2023-06-01')),
    [['2023-06-01', '2028-06-01']],
    'a refusal alone still shows that there is a file',
  );
  assert.equal(life(event('applied', '2023-05-02'), event('applied', '2024-05-02')).length, 2);
  assert.equal(
    life(event('applied', '2023-05-02'), event('refused', '2023-06-01'), event('applied', '2024-05-02')).length,
    2,
    'a new procedure after the old one',
  );
  assert.equal(life(event('applied', '2023-05-02', 'fr'), event('refused', '2023-06-01', 'de')).length, 2, 'another country, another file');
});
