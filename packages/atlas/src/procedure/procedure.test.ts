import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordOf, Statement } from '../schema/index.ts';
import { completeProcedures } from './index.ts';

type Procedure = RecordOf<'procedure'>;

const evidence: Pick<Statement, 'cite' | 'mark'> = { cite: [{ ref: 'de-act', checked: null }], mark: 'memory' };
const fact = (id: string) => ({ id, text: id, ...evidence });
const state = (id: string, type: Procedure['states'][number]['type'], limits?: string[]) => ({
  id,
  name: id,
  type,
  todo: id,
  ...(limits ? { limits } : {}),
});

const general: Procedure = {
  kind: 'procedure',
  id: 'general',
  name: 'General',
  regime: 'gdpr',
  summary: 'The general law.',
  start: 'draft',
  states: [
    state('draft', 'draft'),
    state('there', 'waiting', ['month', 'refusal-month']),
    state('longer', 'waiting', ['month']),
    state('closed', 'end'),
  ],
  transitions: [
    { in: ['draft'], event: 'received', to: 'there', ...evidence },
    { in: ['there'], event: 'more-time', to: 'longer', ...evidence },
    { in: ['draft'], event: 'hurried', to: 'longer', ...evidence },
    { in: ['there', 'longer'], passed: 'month', to: 'closed', ...evidence },
    { in: ['there'], passed: 'refusal-month', to: 'closed', ...evidence },
    { in: ['there', 'longer'], event: 'answered', to: 'closed', ...evidence },
  ],
  rights: [{ right: 'access', letter: 'letter-access', content: [fact('general-content')], refusal: [fact('general-refusal')] }],
  terms: [fact('general-free')],
};

const special: Procedure = {
  ...general,
  id: 'special',
  base: 'general',
  instead: { month: ['days'], 'refusal-month': [] },
  without: ['longer'],
  states: [state('passed-on', 'waiting', ['days'])],
  transitions: [
    { in: ['there'], event: 'more-time', to: 'there', ...evidence },
    { in: ['there'], event: 'passed-on', to: 'passed-on', ...evidence },
    { in: ['draft'], event: 'received', to: 'passed-on', ...evidence },
    { in: ['passed-on'], event: 'answered', to: 'closed', ...evidence },
  ],
  rights: [{ right: 'access', adds: true, content: [fact('special-content')], refusal: [] }],
  terms: [fact('special-any-state')],
};

function completed(...records: Procedure[]): Map<string, Procedure> {
  return new Map(completeProcedures(records).map((record) => [record.id, record as Procedure]));
}

const ways = (procedure: Procedure): string[] =>
  procedure.transitions.flatMap((t) => t.in.map((id) => `${id} ${t.event ?? t.passed} ${t.to}`)).toSorted();

test('what a procedure does not say is as in its base, with its own time limits', () => {
  const whole = completed(special, general).get('special')!;
  assert.deepEqual(
    whole.states.map((s) => [s.id, s.limits]),
    [
      ['draft', undefined],
      ['there', ['days']],
      ['closed', undefined],
      ['passed-on', ['days']],
    ],
  );
  assert.deepEqual(ways(whole), [
    'draft received passed-on',
    'passed-on answered closed',
    'there answered closed',
    'there days closed',
    'there more-time there',
    'there passed-on passed-on',
  ]);
  assert.deepEqual(whole.rights, [
    {
      right: 'access',
      letter: 'letter-access',
      content: [fact('general-content'), fact('special-content')],
      refusal: [fact('general-refusal')],
    },
  ]);
  assert.deepEqual(
    whole.terms.map((t) => t.id),
    ['special-any-state', 'general-free'],
  );
});

test('a right without `adds` stands for itself, one that is not named is not there', () => {
  const { adds: _, ...alone } = special.rights[0]!;
  const whole = completed({ ...special, rights: [alone] }, general).get('special')!;
  assert.deepEqual(whole.rights[0]!.refusal, []);
  assert.deepEqual(completed({ ...special, rights: [] }, general).get('special')!.rights, []);
});

test('a base may follow another one, in whatever order they come', () => {
  const third: Procedure = {
    ...special,
    id: 'third',
    base: 'special',
    instead: { days: ['weeks'] },
    without: [],
    states: [],
    transitions: [],
  };
  for (const order of [
    [third, special, general],
    [general, special, third],
  ])
    assert.deepEqual(
      ways(completed(...order).get('third')!),
      ways(completed(special, general).get('special')!)
        .map((way) => way.replace('days', 'weeks'))
        .toSorted(),
    );
});

test('a complete procedure stays as it is, also the second time', () => {
  assert.equal(completed(general).get('general'), general);
  const once = [...completed(special, general).values()];
  assert.deepEqual(completeProcedures(once), once);
});

test('a base that is missing, or that follows in a circle, leaves the record alone', () => {
  assert.deepEqual(completed(special).get('special'), special);
  const circle = completed({ ...general, base: 'special' }, special);
  assert.ok(circle.get('special')!.states.some((s) => s.id === 'passed-on'));
});
