/**
 * Questions that start where the data have moved on to: at a role or a system, with what they were given for and where.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
// biome-ignore lint/style/noRestrictedImports: a test may read the folder of the real Atlas
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import fc from 'fast-check';
import { type TraceData, type TraceFirewall, type TraceFlow, type TraceGiven, traceDataOf } from '../model/index.ts';
import { everyPath } from '../network/reference.ts';
import { cut } from './cut.ts';
import { type TraceAnswer, trace } from './trace.ts';

const on = parseLegalDay('2026-11-25') as LegalDay;
const basis = [{ instrument: 'act', at: null, checked: '2026-11-23' }];
const enforcementIn = (answer: TraceAnswer): string[] => answer.reached.filter((r) => r.enforcement).map((r) => r.place);

const data = traceDataOf(await openRepositoryAtlas());
const touchpoint = (id: string): TraceGiven => data.touchpoints.find((t) => t.id === id)!;
const billed = ['name', 'date-of-birth', 'health-data', 'income-and-benefits'];

test('Germany: what the emergency room gave the social office stays under the secrecy of doctors there', () => {
  const ask = (given: TraceGiven): TraceAnswer =>
    trace(data, { touchpoint: given, heldAt: 'welfare-authority', country: 'de', on, data: billed });
  const emergency = ask(touchpoint('hospital-emergency'));
  assert.deepEqual([emergency.from, emergency.verdict, emergency.reached], ['welfare-authority', 'closed', []]);
  assert.deepEqual(
    emergency.closed.map((c) => [c.flow, c.data, c.by.map((by) => by.firewall)]),
    [['de-welfare-authority-to-foreigners-authority', ['date-of-birth', 'income-and-benefits', 'name'], ['de-health-secrecy']]],
  );
  const planned = ask(touchpoint('hospital-planned'));
  assert.equal(planned.verdict, 'reached');
  assert.deepEqual(
    planned.reached.find((r) => r.place === 'foreigners-authority')!.path.map((hop) => [hop.flow, hop.confirmed, hop.purposeShift]),
    [['de-welfare-authority-to-foreigners-authority', true, true]],
  );
  const anywhere = ask({ ...touchpoint('hospital-emergency'), id: null });
  assert.equal(anywhere.verdict, 'reached', 'given at no known touchpoint, they have no protection of that touchpoint');
});

test('only categories that were handed on go on', () => {
  const health = trace(data, {
    touchpoint: touchpoint('hospital-planned'),
    heldAt: 'welfare-authority',
    country: 'de',
    on,
    data: ['health-data'],
  });
  assert.deepEqual(health.reached, []);
});

test('a place that no flow touches keeps what it holds; a question that starts nowhere is a defect', () => {
  const answer = trace(data, { touchpoint: touchpoint('hospital-planned'), heldAt: 'nobody', country: 'de', on });
  assert.deepEqual([answer.from, answer.reached, answer.closed], ['nobody', [], []]);
  const given = { ...touchpoint('hospital-planned'), id: null };
  assert.throws(() => trace(data, { touchpoint: given, country: 'de', on }), /names the touchpoint or the place/);
});

test('a system can be the start, and a cut starts there too', () => {
  const question = { touchpoint: touchpoint('hospital-planned'), heldAt: 'de-azr', country: 'de', on, data: ['name'] };
  assert.ok(enforcementIn(trace(data, question)).includes('police'));
  const way = { ...question, heldAt: 'welfare-authority', to: 'foreigners-authority' };
  assert.deepEqual(cut(data, way).cuts, [{ flows: ['de-welfare-authority-to-foreigners-authority'], size: 1 }]);
});

const ids = ['clinic', 'school', 'a', 'b', 'c'];
const flow = fc.record({
  from: fc.nat(4),
  to: fc.integer({ min: 2, max: 4 }),
  data: fc.integer({ min: 1, max: 3 }),
  purposes: fc.constant(1),
  mode: fc.constant(1),
});
const closing = fc.record({ flow: fc.nat(7), origin: fc.constantFrom(undefined, 'clinic', 'school') });

test('from any place, on small networks: exactly the paths that no firewall for the data of that touchpoint closes', () => {
  fc.assert(
    fc.property(
      fc.array(flow, { minLength: 1, maxLength: 8 }),
      fc.array(closing, { maxLength: 4 }),
      fc.constantFrom('clinic', 'school', null),
      fc.nat(4),
      fc.integer({ min: 1, max: 3 }),
      (edges, closings, givenAt, start, bits) => {
        const categories = ['name', 'health'];
        const idsOf = (mask: number): string[] => categories.filter((_, bit) => (mask & (1 << bit)) !== 0);
        const flows: TraceFlow[] = edges.map((edge, index) => ({
          id: `f${index}`,
          countries: ['aa'],
          origin: ids[edge.from]!,
          recipient: ids[edge.to]!,
          data: idsOf(edge.data),
          purposes: ['care'],
          mode: 'duty',
          mark: 'read',
          basis,
        }));
        const firewalls: TraceFirewall[] = closings.map(({ flow: number, origin }, index) => ({
          id: `w${index}`,
          countries: ['aa'],
          sector: 'health',
          rule: 'forbidden',
          closes: [{ flow: `f${number}`, ...(origin === undefined ? {} : { origins: [origin] }) }],
          exceptions: 0,
          mark: 'read',
          basis,
        }));
        const small: TraceData = {
          modes: ['duty'],
          dataCategories: categories,
          places: ids.map((id, index) => ({ id, kind: index < 2 ? 'touchpoint' : 'role', enforcement: id === 'c' })),
          touchpoints: [],
          flows,
          firewalls,
          groupsByCountry: {},
        };
        const answer = trace(small, {
          touchpoint: { id: givenAt, sector: 'health', data: categories, purposes: ['care'] },
          heldAt: ids[start]!,
          country: 'aa',
          on,
          data: idsOf(bits),
        });
        const closed = new Set(closings.filter((c) => c.origin === undefined || c.origin === givenAt).map((c) => c.flow));
        const expected = new Map<string, number>();
        for (const { to, data: carried } of everyPath(edges, start, bits, closed))
          expected.set(ids[to]!, (expected.get(ids[to]!) ?? 0) | carried);
        assert.deepEqual(
          answer.reached.map((r) => [r.place, r.data]).toSorted(),
          [...expected].map(([place, mask]) => [place, idsOf(mask)]).toSorted(),
        );
      },
    ),
    { numRuns: 2000 },
  );
});
