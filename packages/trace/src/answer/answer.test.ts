/**
 * Trace and cut on an Atlas small enough to work out by hand.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import type { TraceData, TraceFirewall, TraceFlow } from '../model/index.ts';
import { cut } from './cut.ts';
import { type TraceAnswer, type TraceQuestion, trace } from './trace.ts';

const day = (text: string): LegalDay => parseLegalDay(text) as LegalDay;
const basis = [{ instrument: 'act', at: null, checked: '2026-11-23' }];

const flow = (id: string, origin: string, recipient: string, more: Partial<TraceFlow> = {}): TraceFlow => ({
  id,
  countries: ['aa'],
  origin,
  recipient,
  data: ['address', 'health'],
  purposes: ['detect'],
  mode: 'duty',
  mark: 'read',
  basis,
  ...more,
});
const firewall = (id: string, closes: TraceFirewall['closes'], more: Partial<TraceFirewall> = {}): TraceFirewall => ({
  id,
  countries: ['aa'],
  sector: 'health',
  rule: 'forbidden',
  closes,
  exceptions: 0,
  mark: 'read',
  basis,
  ...more,
});

/** clinic -> office (pays) -> police; clinic -> register -> police; the register also answers queries of the office. */
const flows = [
  flow('care', 'clinic', 'office', { purposes: ['pay'], data: ['address'] }),
  flow('report', 'office', 'police', { data: ['address'] }),
  flow('store', 'clinic', 'register', { mode: 'automatic', purposes: ['care'] }),
  flow('search', 'register', 'police', { mode: 'search', data: ['address'] }),
];
const dataOf = (list: readonly TraceFlow[], firewalls: readonly TraceFirewall[] = []): TraceData => ({
  modes: ['automatic', 'duty', 'search', 'request', 'seizure', 'practice'],
  dataCategories: ['address', 'health'],
  places: [
    { id: 'clinic', kind: 'touchpoint', enforcement: false },
    { id: 'office', kind: 'role', enforcement: false },
    { id: 'police', kind: 'role', enforcement: true },
    { id: 'register', kind: 'system', enforcement: false },
  ],
  touchpoints: [{ id: 'clinic', sector: 'health', data: ['address', 'health'], givenFor: ['care', 'pay'], purposes: ['care', 'pay'] }],
  flows: list,
  firewalls,
  groupsByCountry: { aa: ['aa', 'union'], bb: ['bb', 'union'] },
});
const ask = (data: TraceData, more: Partial<TraceQuestion> = {}): TraceQuestion => ({
  touchpoint: data.touchpoints[0]!,
  country: 'aa',
  on: day('2026-11-23'),
  ...more,
});
const reached = (answer: TraceAnswer): Record<string, string> =>
  Object.fromEntries(answer.reached.map((r) => [r.place, r.path.map((hop) => hop.flow).join('>')]));

test('the easiest way to each place; other ways beside it; only data that every hop carries', () => {
  const answer = trace(dataOf(flows), ask(dataOf(flows)));
  assert.deepEqual(reached(answer), { register: 'store', office: 'care', police: 'care>report' });
  const police = answer.reached.find((r) => r.place === 'police')!;
  assert.deepEqual([police.mode, police.data, police.alsoBy.map((hop) => hop.flow)], ['duty', ['address'], ['search']]);
  assert.deepEqual(answer.reached.find((r) => r.place === 'register')!.data, ['address', 'health']);
  const onlyHealth = trace(dataOf(flows), ask(dataOf(flows), { data: ['health'] }));
  assert.deepEqual(reached(onlyHealth), { register: 'store' });
});

test('the purpose shifts at the hop whose purposes are none of those the data were given for', () => {
  const answer = trace(dataOf(flows), ask(dataOf(flows)));
  assert.deepEqual(
    answer.reached.map((r) => [r.place, r.purposeShift]),
    [
      ['register', false],
      ['office', false],
      ['police', true],
    ],
  );
});

test('a firewall closes the flows it names: all, for one origin, or for some data', () => {
  const closedAll = dataOf(flows, [firewall('secrecy', [{ flow: 'report' }, { flow: 'search' }])]);
  const answer = trace(closedAll, ask(closedAll));
  assert.equal(reached(answer)['police'], undefined);
  assert.deepEqual(
    answer.closed.map((c) => [c.flow, c.by.map((by) => by.firewall)]),
    [
      ['report', ['secrecy']],
      ['search', ['secrecy']],
    ],
  );
  const otherOrigin = dataOf(flows, [firewall('secrecy', [{ flow: 'report', origins: ['school'] }])]);
  assert.equal(reached(trace(otherOrigin, ask(otherOrigin)))['police'], 'care>report');
  const wide = [flow('store', 'clinic', 'register', { purposes: ['care'] }), flow('search', 'register', 'police')];
  const someData = dataOf(wide, [firewall('secrecy', [{ flow: 'search', data: ['health'] }])]);
  assert.deepEqual(trace(someData, ask(someData)).reached.find((r) => r.place === 'police')!.data, ['address']);
});

test('law of the day, of the country and of its groups', () => {
  const dated = dataOf(
    [flow('report', 'clinic', 'police', { from: day('2005-01-01') })],
    [firewall('exempt', [{ flow: 'report' }], { rule: 'no-duty', from: day('2011-11-26') })],
  );
  const at = (on: string): boolean => trace(dated, ask(dated, { on: day(on) })).reached.length > 0;
  assert.deepEqual([at('2004-12-31'), at('2005-01-01'), at('2011-11-25'), at('2011-11-26')], [false, true, true, false]);
  const grouped = dataOf([flow('report', 'clinic', 'police', { countries: ['union'] })]);
  assert.equal(trace(grouped, ask(grouped, { country: 'bb' })).reached.length, 1);
  const foreign = dataOf([flow('report', 'clinic', 'police', { countries: ['bb'] })]);
  assert.equal(trace(foreign, ask(foreign)).reached.length, 0);
});

test('a query reaches its recipient and goes no further', () => {
  const query = dataOf([flow('look', 'clinic', 'register', { mode: 'search', query: true }), flow('search', 'register', 'police')]);
  const answer = trace(query, ask(query));
  assert.deepEqual(reached(answer), { register: 'look' });
  assert.equal(answer.reached[0]!.path[0]!.query, true);
  assert.equal(cut(query, ask(query)).verdict, 'none-needed');
});

test('adopted law whose start is not set is told apart and never walked', () => {
  const pending = dataOf([flow('future', 'clinic', 'police', { from: 'pending' })]);
  const answer = trace(pending, ask(pending));
  assert.deepEqual([answer.reached, answer.pending.map((p) => p.flow)], [[], ['future']]);
});

test('an unconfirmed firewall closes, and the answer says what it would open', () => {
  const shaky = dataOf(flows, [firewall('remembered', [{ flow: 'report' }, { flow: 'search' }], { mark: 'memory' })]);
  const answer = trace(shaky, ask(shaky));
  assert.equal(reached(answer)['police'], undefined);
  assert.deepEqual(
    answer.unknown.map((u) => (u.kind === 'rests-on-unconfirmed-firewall' ? [u.flow, u.opens] : u.kind)),
    [
      ['report', ['police']],
      ['search', ['police']],
    ],
  );
});

test('a missing rule is unknown, a silent one is said', () => {
  const nothing = dataOf([]);
  assert.deepEqual(trace(nothing, ask(nothing)).unknown, [{ kind: 'no-rule-recorded', sector: 'health' }]);
  const silent = dataOf([], [firewall('silent', [], { rule: 'silent', mark: 'memory' })]);
  assert.deepEqual(trace(silent, ask(silent)).unknown, [{ kind: 'law-silent', sector: 'health', firewall: 'silent', confirmed: false }]);
});

test('a cut closes only what turns data to another purpose, so that the service goes on', () => {
  const answer = cut(dataOf(flows), ask(dataOf(flows)));
  assert.deepEqual([answer.verdict, answer.keepsService, answer.cuts], ['found', true, [{ flows: ['report', 'search'], size: 2 }]]);
  const direct = dataOf([flow('give', 'clinic', 'police', { purposes: ['care'] })]);
  const own = cut(direct, ask(direct));
  assert.deepEqual([own.keepsService, own.cuts], [false, [{ flows: ['give'], size: 1 }]]);
});

test('the verdict: unknown comes before every comfort', () => {
  const verdict = (data: TraceData): string => trace(data, ask(data)).verdict;
  assert.equal(verdict(dataOf(flows)), 'reached');
  assert.equal(verdict(dataOf([flow('report', 'clinic', 'police', { mark: 'memory' })])), 'reached-unconfirmed');
  assert.equal(verdict(dataOf([])), 'unknown');
  const closing = [{ flow: 'report' }, { flow: 'search' }];
  assert.equal(verdict(dataOf(flows, [firewall('secrecy', closing, { mark: 'memory' })])), 'closed-unconfirmed');
  assert.equal(verdict(dataOf(flows, [firewall('secrecy', closing)])), 'closed');
  assert.equal(verdict(dataOf([], [firewall('silent', [], { rule: 'silent' })])), 'none-known');
});
