/**
 * Each statement on policies worked out by hand: where it holds, where it fails, and where nobody knows.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceData } from '@firebreak/trace';
import type { CompiledPolicy } from '../guard/compiled.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { day, duty, firewall, flow, knowledge, on, policyOf, rule, traceOf } from './examples.ts';
import { type Finding, type Proof, prove, type Statement, type StatementId } from './index.ts';

/** The office passes what it knows to the police; the insurer only to a register that nobody looks into. */
const flows = [flow('report', 'office', 'police'), flow('file', 'insurer', 'register')];
const secrecy = firewall('secrecy', [{ flow: 'report', origins: ['clinic'] }]);
const trace = traceOf(flows, [secrecy]);

const proofOf = (policy: CompiledPolicy, more: { trace?: TraceData; knowledge?: Knowledge; limits?: object } = {}): Proof =>
  prove({ policy, knowledge, on, trace, ...more } as Parameters<typeof prove>[0]);
const of = (proof: Proof, id: StatementId): Statement => proof.statements.find((each) => each.id === id)!;
const kinds = (list: readonly Finding[]): string[] => list.map((finding) => finding.kind);
/** [standing, what was found, what was noted] */
const seen = (proof: Proof, id: StatementId): [string, string[], string[]] => {
  const { standing, found, notes } = of(proof, id);
  return [standing, kinds(found), kinds(notes)];
};

const good = policyOf([
  rule.release('care'),
  rule.release('bill', { release: ['patient.name'], to: ['payer'], for: ['pay'], when: ['consent'] }),
]);

test('a good policy: every statement holds, and the size of what was looked at is said', () => {
  const proof = proofOf(good);
  assert.equal(proof.standing, 'holds');
  assert.deepEqual(
    proof.statements.map((each) => [each.id, each.standing]),
    [
      ['enforcement-gets-nothing', 'holds'],
      ['no-recipient-leads-on', 'holds'],
      ['no-law-opens-a-way', 'holds'],
      ['every-release-has-a-basis', 'holds'],
      ['every-rule-can-fire', 'holds'],
      ['no-rule-contradicts', 'holds'],
      ['every-field-is-used', 'holds'],
    ],
  );
  // 4 recipients x 3 purposes x 3 fields x 3 states of one fact x 1 span of days
  assert.deepEqual(proof.domain, { recipients: 4, purposes: 3, fields: 3, facts: 1, spans: 1, requests: '108' });
});

test('enforcement: a duty is listed with its law; without one that is confirmed and in force the statement fails', () => {
  const forced = (dutyRule: string, more = {}): CompiledPolicy =>
    policyOf([
      rule.release('report', {
        release: ['patient.name'],
        to: ['police'],
        for: ['removal'],
        when: ['written-request'],
        until: '2027-12-31',
        duty: { rule: dutyRule, approver: 'Head of the clinic' },
        obligations: ['two-person-release'],
        ...more,
      }),
    ]);
  const held = of(proofOf(forced('aa-duty')), 'enforcement-gets-nothing');
  assert.equal(held.standing, 'holds');
  assert.deepEqual(held.notes, [
    {
      kind: 'enforcement-release',
      recipients: ['police'],
      purposes: ['removal'],
      data: ['patient.name'],
      cases: [{ 'written-request': ['true'] }],
      days: { from: on, until: '2027-12-31' },
      rules: [{ rule: 'report', line: 10 }],
      duty: { rule: 'aa-duty', cite: [{ law: 'act', at: '§ 9' }], approver: 'Head of the clinic' },
    },
  ]);
  assert.equal(seen(proofOf(forced('aa-duty')), 'no-recipient-leads-on')[0], 'holds', 'what goes there by duty is told here, once');
  assert.equal(seen(proofOf(forced('aa-remembered-duty')), 'enforcement-gets-nothing')[0], 'fails');
  assert.equal(seen(proofOf(forced('aa-no-such')), 'enforcement-gets-nothing')[0], 'fails');
  const ending = { ...knowledge, rules: [{ ...duty, until: day('2027-01-01') }] };
  const after = of(proofOf(forced('aa-duty'), { knowledge: ending }), 'enforcement-gets-nothing');
  assert.deepEqual(
    [after.standing, ...[...after.found, ...after.notes].map((f) => f.kind === 'enforcement-release' && [f.days, f.duty?.rule])],
    ['fails', [{ from: '2027-01-01', until: '2027-12-31' }, undefined], [{ from: on, until: '2026-12-31' }, 'aa-duty']],
    'the day on which the duty has ended is a counter-example, the days before are not',
  );
  const silent = proofOf(policyOf([rule.release('all', { for: ['care', 'removal'], to: ['team', 'police'], when: ['consent'] })]));
  assert.deepEqual(seen(silent, 'enforcement-gets-nothing'), ['holds', [], []], 'the guard lets no rule without a duty release that');
});

test('every rule can fire, or is named with the reason', () => {
  const reasons = (rules: Parameters<typeof policyOf>[0]): unknown[] =>
    of(proofOf(policyOf(rules)), 'every-rule-can-fire').found.map(
      (f) => f.kind === 'rule-never-fires' && [f.rule, f.line, f.reason, f.by.map((by) => by.rule)],
    );
  assert.deepEqual(reasons([rule.release('a', { release: ['@nothing-like-it'] })]), [['a', 10, 'matches-nothing', []]]);
  assert.deepEqual(reasons([rule.release('a', { until: '2026-11-24' })]), [['a', 10, 'past', []]]);
  assert.deepEqual(reasons([rule.release('a', { until: '2026-11-25' })]), [], 'the last day is a day');
  assert.deepEqual(reasons([rule.release('a', { from: '2027-02-01', until: '2027-01-31' })]), [['a', 10, 'past', []]]);
  assert.deepEqual(reasons([rule.release('a', { when: ['consent'], unless: ['consent'] })]), [['a', 10, 'contradicts-itself', []]]);
  assert.deepEqual(reasons([rule.release('a', { to: ['police'] })]), [['a', 10, 'enforcement', []]]);
  assert.deepEqual(reasons([rule.release('a'), rule.withhold('w')]), [['a', 10, 'withheld', ['w']]]);
  assert.deepEqual(reasons([rule.release('a'), rule.withhold('w', { when: ['minor'] })]), [], 'where somebody is of age');
  assert.deepEqual(reasons([rule.release('a', { when: ['minor'] }), rule.withhold('w', { when: ['minor'] })]), [
    ['a', 10, 'withheld', ['w']],
  ]);
  assert.deepEqual(
    reasons([
      rule.release('a', { when: ['minor'] }),
      rule.withhold('v', { when: ['consent'] }),
      rule.withhold('w', { unless: ['consent'] }),
    ]),
    [['a', 10, 'withheld', ['v', 'w']]],
    'one of the two always withholds, whatever is said of consent',
  );
  assert.deepEqual(reasons([rule.release('a'), rule.withhold('w', { until: '2027-01-01' })]), [], 'from the day after');
  assert.deepEqual(reasons([rule.release('a', { until: '2027-01-01' }), rule.withhold('w', { until: '2027-01-01' })]), [
    ['a', 10, 'withheld', ['w']],
  ]);
  const spare = proofOf(policyOf([rule.release('a'), rule.withhold('w', { to: ['payer'] })]));
  assert.deepEqual(seen(spare, 'every-rule-can-fire'), ['holds', [], ['withholds-nothing']]);
});

test('contradictions: what is wholly withheld, and the same release with other obligations; overlaps are notes', () => {
  const contradictions = (rules: Parameters<typeof policyOf>[0]): unknown => seen(proofOf(policyOf(rules)), 'no-rule-contradicts');
  assert.deepEqual(contradictions([rule.release('a'), rule.withhold('w')]), ['fails', ['rule-never-fires'], []]);
  assert.deepEqual(contradictions([rule.release('a'), rule.withhold('w', { withhold: ['patient.name'] })]), [
    'holds',
    [],
    ['partly-withheld'],
  ]);
  const apart = [rule.release('a', { when: ['minor'] }), rule.withhold('w', { unless: ['minor'] })];
  assert.deepEqual(contradictions(apart), ['holds', [], []], 'they never meet');
  const grown = [rule.release('a', { unless: ['minor'] }), rule.withhold('w', { when: ['minor'] })];
  assert.deepEqual(contradictions(grown), ['holds', [], []], 'they never meet');
  const twice = (more: object): unknown => contradictions([rule.release('a'), rule.release('b', { obligations: ['redact'], ...more })]);
  assert.deepEqual(twice({}), ['fails', ['differing-obligations'], []]);
  assert.deepEqual(twice({ when: ['consent'] }), ['holds', [], []], 'another case may have other obligations');
  assert.deepEqual(twice({ to: ['payer'] }), ['holds', [], []]);
  const note = of(
    proofOf(policyOf([rule.release('a'), rule.withhold('w', { withhold: ['patient.name'], for: ['pay'], when: ['minor'] })])),
    'no-rule-contradicts',
  ).notes[0]!;
  assert.deepEqual(note, {
    kind: 'partly-withheld',
    rule: 'a',
    line: 10,
    by: { rule: 'w', line: 11 },
    recipients: ['team'],
    purposes: ['pay'],
    data: ['patient.name'],
    always: false,
  });
});

test('a basis in force on every day: until it is repealed, from when it applies, and acts the Atlas does not hold', () => {
  const bases = (basis: object[], more = {}): unknown => {
    const { standing, found, notes } = of(proofOf(policyOf([rule.release('a', { basis, ...more })])), 'every-release-has-a-basis');
    return [standing, ...[...found, ...notes].map((f) => 'days' in f && [f.kind, f.days])];
  };
  const old = { ref: 'old-act', at: '§ 2' };
  assert.deepEqual(bases([old]), ['fails', ['no-basis-in-force', { from: '2027-06-01', until: null }]]);
  assert.deepEqual(bases([old], { until: '2027-05-31' }), ['holds']);
  assert.deepEqual(bases([old], { until: '2027-06-01' }), ['fails', ['no-basis-in-force', { from: '2027-06-01', until: '2027-06-01' }]]);
  assert.deepEqual(bases([{ ref: 'new-act', at: '§ 2' }]), ['fails', ['no-basis-in-force', { from: on, until: '2027-02-28' }]]);
  assert.deepEqual(bases([old, { ref: 'new-act', at: '§ 2' }]), [
    'holds',
    ['basis-ends', { from: on, until: '2027-02-28' }],
    ['basis-ends', { from: '2027-06-01', until: null }],
  ]);
  assert.deepEqual(
    bases([{ ref: 'pending-act', at: '§ 2' }])
      ?.toString()
      .startsWith('fails'),
    true,
  );
  assert.deepEqual(bases([{ law: 'Charter of the clinic', at: '2' }]), ['unknown', ['basis-unknown', { from: on, until: null }]]);
});

test('fields that nobody may ever get are named', () => {
  const proof = proofOf(
    policyOf([rule.release('a', { release: ['patient.name', 'patient.illness'] }), rule.withhold('w', { withhold: ['@health'] })]),
  );
  assert.deepEqual(of(proof, 'every-field-is-used').notes, [{ kind: 'never-released', data: ['patient.address', 'patient.illness'] }]);
});

const bill = (to: string, more = {}): CompiledPolicy =>
  policyOf([rule.release('bill', { release: ['patient.name'], to: [to], for: ['pay'], ...more })]);

test('a recipient that leads on: the path, flow by flow; what a firewall closes for the touchpoint holds', () => {
  const open = of(proofOf(bill('payer'), { trace: traceOf(flows) }), 'no-recipient-leads-on');
  assert.equal(open.standing, 'fails');
  const way = open.found[0]!;
  assert.ok(way.kind === 'way-to-enforcement');
  assert.deepEqual(
    [
      way.start,
      way.recipients,
      way.rules,
      way.data,
      way.to,
      way.confirmed,
      way.touchpoint,
      way.hops.map((hop) => [hop.flow, hop.data, hop.mode]),
    ],
    ['office', ['payer'], [{ rule: 'bill', line: 10 }], ['name'], 'police', true, 'clinic', [['report', ['name'], 'duty']]],
  );
  assert.deepEqual(seen(proofOf(bill('payer')), 'no-recipient-leads-on').slice(0, 2), ['holds', []]);
  const elsewhere = policyOf([rule.release('bill', { release: ['patient.name'], to: ['payer'], for: ['pay'] })], {
    service: { name: 'x', country: 'aa', sector: 'health' },
  });
  const without = proofOf(elsewhere);
  assert.equal(seen(without, 'no-recipient-leads-on')[0], 'fails', 'no touchpoint is named, so its protection does not count');
  assert.ok(kinds(of(without, 'no-recipient-leads-on').notes).includes('no-touchpoint'));
  assert.deepEqual(seen(without, 'no-law-opens-a-way').slice(0, 2), ['unknown', ['no-touchpoint']]);
});

test('only what is released leads on, and only once it may be', () => {
  const illness = bill('payer', { release: ['patient.illness'] });
  assert.equal(seen(proofOf(illness, { trace: traceOf(flows) }), 'no-recipient-leads-on')[0], 'holds', 'no flow carries health data');
  const later = bill('payer', { from: '2027-01-01' });
  const found = of(proofOf(later, { trace: traceOf(flows) }), 'no-recipient-leads-on').found[0]!;
  assert.equal(found.kind === 'way-to-enforcement' && found.on, '2027-01-01');
  const future = traceOf([flow('report', 'office', 'police', { from: day('2028-01-01') }), flow('keep', 'office', 'register')]);
  const adopted = of(proofOf(bill('payer'), { trace: future }), 'no-recipient-leads-on').found[0]!;
  assert.equal(adopted.kind === 'way-to-enforcement' && adopted.on, '2028-01-01', 'law that begins later is looked at too');
});

test('what is not confirmed is unknown, said aloud; a confirmed way beside it fails', () => {
  const remembered = flow('report', 'office', 'police', { mark: 'memory' });
  const [standing, found] = seen(proofOf(bill('payer'), { trace: traceOf([remembered]) }), 'no-recipient-leads-on');
  assert.deepEqual([standing, found], ['unknown', ['way-to-enforcement']]);
  const harder = [
    remembered,
    flow('store', 'office', 'register', { mode: 'search' }),
    flow('look', 'register', 'police', { mode: 'search' }),
  ];
  const way = of(proofOf(bill('payer'), { trace: traceOf(harder) }), 'no-recipient-leads-on');
  assert.deepEqual(
    [way.standing, way.found.map((f) => f.kind === 'way-to-enforcement' && f.hops.map((hop) => hop.flow))],
    ['fails', [['store', 'look']]],
  );
  const shaky = traceOf(flows, [{ ...secrecy, mark: 'memory' }]);
  assert.deepEqual(seen(proofOf(bill('payer'), { trace: shaky }), 'no-recipient-leads-on').slice(0, 2), [
    'unknown',
    ['rests-on-unconfirmed'],
  ]);
  assert.deepEqual(seen(proofOf(bill('insurance'), { trace: traceOf([]) }), 'no-recipient-leads-on').slice(0, 2), [
    'unknown',
    ['no-flow-recorded'],
  ]);
  assert.deepEqual(seen(proofOf(bill('insurance')), 'no-recipient-leads-on').slice(0, 2), ['holds', []]);
  const proof = prove({ policy: good, knowledge, on });
  assert.deepEqual([proof.standing, seen(proof, 'no-recipient-leads-on').slice(0, 2)], ['unknown', ['unknown', ['no-trace']]]);
});

test('somebody who may act for enforcement is the way, whatever the purpose; own people are taken to keep what they get', () => {
  const proof = proofOf(bill('police', { when: ['court-order'] }));
  const way = of(proof, 'no-recipient-leads-on');
  assert.deepEqual(
    [way.standing, way.found.map((f) => f.kind === 'way-to-enforcement' && [f.to, f.hops, f.recipients])],
    ['fails', [['police', [], ['police']]]],
  );
  assert.deepEqual(of(proof, 'no-recipient-leads-on').notes[0], { kind: 'own-staff', recipients: ['team'] });
});

test('what the law opens at the touchpoint no policy can close: it is listed', () => {
  const atTheDoor = traceOf([...flows, flow('tell', 'clinic', 'police')], [secrecy]);
  const found = of(proofOf(good, { trace: atTheDoor }), 'no-law-opens-a-way');
  assert.deepEqual(
    [found.standing, found.found.map((f) => f.kind === 'way-to-enforcement' && [f.start, f.hops.map((hop) => hop.flow), f.data])],
    ['fails', [['clinic', ['tell'], ['address', 'health', 'name']]]],
  );
  const closed = traceOf([flow('tell', 'clinic', 'police')], [firewall('shut', [{ flow: 'tell' }])]);
  assert.deepEqual(seen(proofOf(good, { trace: closed }), 'no-law-opens-a-way'), ['holds', [], ['closed-by-law']]);
  assert.deepEqual(seen(proofOf(good, { trace: traceOf([]) }), 'no-law-opens-a-way').slice(0, 2), ['unknown', ['no-flow-recorded']]);
});

test('what is too large is unknown, never held: no steps, no nodes, no cells', () => {
  const roomy = { nodes: 500_000, steps: 50_000, cells: 10_000_000 };
  for (const limits of [
    { ...roomy, steps: 0 },
    { ...roomy, nodes: 2 },
    { ...roomy, cells: 1 },
  ]) {
    const proof = proofOf(good, { limits });
    assert.equal(proof.standing, 'unknown');
    for (const statement of proof.statements) {
      if (statement.id === 'no-law-opens-a-way' && limits.cells > 1) continue;
      assert.equal(statement.standing, 'unknown', statement.id);
      assert.ok(kinds(statement.found).includes('too-large'), statement.id);
      assert.ok(!kinds([...statement.found, ...statement.notes]).some((kind) => kind === 'never-released' || kind === 'rule-never-fires'));
    }
  }
});

test('what was not decided is neither called unused nor unreachable', () => {
  const proof = proofOf(bill('payer', { when: ['consent'] }), { limits: { nodes: 500_000, steps: 0, cells: 10_000_000 } });
  assert.deepEqual(of(proof, 'every-field-is-used').notes, [{ kind: 'never-released', data: ['patient.address', 'patient.illness'] }]);
  assert.deepEqual(seen(proof, 'every-rule-can-fire').slice(0, 2), ['unknown', ['too-large']]);
});

test('thirty facts in one rule are no more work than one: 3^30 ways of stating them are looked at', () => {
  const facts = Object.fromEntries(Array.from({ length: 26 }, (_, i) => [`fact-${i}`, { question: `Question ${i}?` }]));
  const many = Object.keys(facts);
  const policy = policyOf(
    [
      rule.release('a', { when: many.slice(0, 13), unless: many.slice(13) }),
      ...many.map((fact, i) => rule.withhold(`w${i}`, { withhold: ['patient.illness'], when: [fact] })),
    ],
    { facts },
  );
  const proof = proofOf(policy);
  assert.equal(proof.domain.requests, (4n * 3n * 3n * 3n ** 26n).toString());
  assert.equal(seen(proof, 'every-rule-can-fire')[0], 'holds');
  assert.deepEqual(of(proof, 'every-field-is-used').notes, [{ kind: 'never-released', data: ['patient.illness'] }]);
});
