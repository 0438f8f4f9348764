import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyFacts, anyPolicy, anyRequest, day, smallKnowledge, today } from './arbitrary.ts';
import {
  type CompiledPolicy,
  compilePolicy,
  createGuard,
  type Decision,
  type FastGuard,
  type ParsedPolicy,
  type Request,
} from './index.ts';
import { type ReferenceDecision, referenceDecide } from './reference.ts';

const guardOf = (policy: ParsedPolicy): FastGuard => createGuard(compilePolicy(policy, smallKnowledge), { on: today });

/** Without the words, and with the rule alone as the place. */
function bare({ refused, policy, ...decision }: Decision): ReferenceDecision {
  assert.match(policy, /^[0-9a-f]{64}$/);
  return {
    ...decision,
    refused: refused.map(({ data, code, condition, at, reason }) => {
      assert.ok(reason.length > 10, `no reason for ${code}`);
      assert.match(at ?? 'none (line 1)', /^[\w-]+ \(line \d+\)$/);
      return { data, code, condition, at: at === null ? null : at.replace(/ \(line \d+\)$/, '') };
    }),
  };
}

const fieldIds = ['patient.name', 'patient.address.line', 'patient.address.city', 'patient.weight', 'visit.note', 'visit.doctor'];

test('every decision, reasons included, is that of the slow and obvious interpreter', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyPolicy, fc.array(anyRequest, { minLength: 1, maxLength: 8 }), (policy, requests) => {
      const guard = guardOf(policy);
      for (const request of requests) {
        const decision = guard.decide(request);
        assert.deepEqual(bare(decision), referenceDecide(policy, smallKnowledge, request, today));
        for (const { code } of decision.refused) seen.add(code);
        if (decision.released.length > 0) seen.add('released');
        if (decision.enforcement !== null) seen.add('duty');
      }
    }),
    { numRuns: 4000 },
  );
  // A property that never met a case proves nothing about it.
  for (const code of ['unknown-recipient', 'unknown-purpose', 'unmapped-data', 'no-rule', 'condition-not-met', 'condition-unknown'])
    assert.ok(seen.has(code), code);
  for (const code of ['not-yet', 'expired', 'withheld', 'enforcement', 'released', 'duty']) assert.ok(seen.has(code), code);
});

test('one field alone is answered as it is among others, with and without reasons', () => {
  fc.assert(
    fc.property(anyPolicy, anyRequest, (policy, request) => {
      const guard = guardOf(policy);
      const { on: _, ...undated } = request;
      const whole = guard.decide({ ...undated, data: ['*'] });
      let isTrue = 0;
      let isFalse = 0;
      for (const [place, id] of [
        'court-order',
        'consent',
        'danger-to-life',
        'minor',
        'written-request',
        'legal-basis-named',
        'present',
      ].entries()) {
        if (request.facts?.[id] === true) isTrue |= 1 << place;
        if (request.facts?.[id] === false) isFalse |= 1 << place;
      }
      for (const field of fieldIds) {
        const expected = whole.released.includes(field);
        const one = guard.decide({ ...undated, data: [field] });
        assert.deepEqual(one.released, expected ? [field] : []);
        assert.deepEqual(
          one.refused,
          whole.refused.filter(({ data }) => data === field),
        );
        // Asked again: kept answers are the same answers.
        assert.deepEqual(guard.decide({ ...undated, data: [field] }), one);
        assert.equal(guard.isReleased(request.recipient, request.purpose, field, request.facts), expected);
        const [r, p, f] = [guard.recipient(request.recipient), guard.purpose(request.purpose), guard.field(field)];
        assert.equal(guard.isReleasedAt(r, p, f, isTrue, isFalse), expected);
      }
    }),
    { numRuns: 1500 },
  );
});

test('a rule that withholds is never outvoted, whatever releases are added', () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, anyRequest, (policy, other, request) => {
      const before = guardOf(policy).decide(request);
      const added = other.rules.filter((rule) => 'release' in rule).map((rule, index) => ({ ...rule, id: `added-${index}` }));
      const after = guardOf({ ...policy, rules: [...added, ...policy.rules] }).decide(request);
      const withheld = before.refused.filter(({ code }) => code === 'withheld').map(({ data }) => data);
      for (const data of withheld)
        assert.ok(
          after.refused.some((each) => each.data === data && each.code === 'withheld'),
          data,
        );
      // And what was released stays released: a release takes nothing away.
      for (const data of before.released) assert.ok(after.released.includes(data), data);
    }),
    { numRuns: 1500 },
  );
});

test('forgetting a fact never releases more; adding a rule that withholds never does either', () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, anyRequest, anyFacts, (policy, other, request, stated) => {
      const full = guardOf(policy).decide({ ...request, facts: stated });
      for (const forgotten of Object.keys(stated)) {
        const { [forgotten]: _, ...rest } = stated;
        for (const data of guardOf(policy).decide({ ...request, facts: rest }).released) assert.ok(full.released.includes(data), data);
      }
      const withholding = other.rules.filter((rule) => 'withhold' in rule).map((rule, index) => ({ ...rule, id: `added-${index}` }));
      const stricter = guardOf({ ...policy, rules: [...policy.rules, ...withholding] }).decide({ ...request, facts: stated });
      for (const data of stricter.released) assert.ok(full.released.includes(data), data);
    }),
    { numRuns: 1500 },
  );
});

test('no silent enforcement: only a cited duty releases for it, and it is said aloud; whoever enforces gets nothing unconditionally', () => {
  fc.assert(
    fc.property(anyPolicy, anyRequest, (policy, request) => {
      const compiled = compilePolicy(policy, smallKnowledge);
      const guard = createGuard(compiled, { on: today });
      const decision = guard.decide(request);
      if (decision.released.length === 0) return;
      const purpose = compiled.purposes[guard.purpose(request.purpose)]!;
      const recipient = compiled.recipients[guard.recipient(request.recipient)]!;
      const rules = decision.basis.map(({ rule }) => compiled.rules.find(({ id }) => id === rule)!);
      if (purpose.enforcement) {
        assert.notEqual(decision.enforcement, null);
        assert.ok(rules.every(({ duty }) => duty !== null));
      } else if (recipient.enforcement) assert.ok(rules.every(({ when }) => when.length > 0));
    }),
    { numRuns: 3000 },
  );
});

test('nothing is released by a policy without rules, and the order of rules changes no outcome', () => {
  fc.assert(
    fc.property(anyPolicy, anyRequest, (policy, request) => {
      assert.deepEqual(guardOf({ ...policy, rules: [] }).decide(request).released, []);
      const forward = guardOf(policy).decide(request);
      const backward = guardOf({ ...policy, rules: policy.rules.toReversed() }).decide(request);
      assert.deepEqual(backward.released, forward.released);
      assert.deepEqual(backward.obligations, forward.obligations);
      assert.deepEqual(
        backward.refused.map(({ data, code }) => [data, code]),
        forward.refused.map(({ data, code }) => [data, code]),
      );
    }),
    { numRuns: 1000 },
  );
});

const open: ParsedPolicy = {
  ...fc.sample(anyPolicy, { seed: 1, numRuns: 1 })[0]!,
  recipients: { ward: { name: 'Ward' }, office: { name: 'Office' } },
  rules: [{ id: 'all', release: ['*'], to: ['ward'], for: ['care'], basis: [{ ref: 'gdpr', at: 'Art. 6' }] }],
  lines: { all: 7 },
};

test('whatever is sent, the guard answers and does not throw; what it cannot read releases nothing', () => {
  const guard = guardOf(open);
  const valid = { recipient: 'ward', purpose: 'care', data: ['patient.name'] };
  assert.equal(guard.decide(valid).released.length, 1);
  const mixed = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true, withTypedArray: true }),
    fc.record({ recipient: fc.anything(), purpose: fc.anything(), data: fc.anything(), facts: fc.anything(), on: fc.anything() }),
    fc.record({
      recipient: fc.constant('ward'),
      purpose: fc.constant('care'),
      data: fc.array(fc.anything().filter((each) => each !== '*')),
      facts: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(mixed, (request) => {
      const decision = guard.decide(request as Request);
      assert.deepEqual(decision.released, []);
      assert.ok(decision.refused.length > 0);
      assert.doesNotThrow(() => JSON.stringify(decision));
    }),
    { numRuns: 3000 },
  );
  const hostile: unknown[] = [
    undefined,
    null,
    [],
    'ward',
    {},
    { ...valid, recipient: ['ward'] },
    { ...valid, recipient: { toString: () => 'ward' } },
    { ...valid, data: 'patient.name' },
    { ...valid, data: { 0: 'patient.name', length: 1 } },
    { ...valid, data: [['patient.name']] },
    { ...valid, data: [] },
    { ...valid, data: Array.from({ length: 2001 }, () => 'patient.name') },
    { ...valid, data: ['patient.name\0'] },
    { ...valid, data: ['PATIENT.NAME'] },
    { ...valid, on: '2026-13-01' },
    { ...valid, on: null },
    { ...valid, on: '' },
    JSON.parse('{"__proto__": {"recipient": "ward", "purpose": "care", "data": ["patient.name"]}}'),
    Object.create({
      get recipient() {
        throw new Error('trap');
      },
    }),
    new Proxy(
      {},
      {
        get() {
          throw new Error('trap');
        },
      },
    ),
    {
      ...valid,
      get data() {
        throw new Error('trap');
      },
    },
  ];
  for (const request of hostile) assert.deepEqual(guard.decide(request as Request).released, [], String(Object.keys(request ?? {})));
  const loop: Record<string, unknown> = { ...valid };
  loop['recipient'] = loop;
  assert.deepEqual(guard.decide(loop as unknown as Request).released, []);
});

test('a fact counts only if it is `true` or `false`, of the request itself', () => {
  const guard = guardOf({ ...open, rules: [{ ...open.rules[0]!, when: ['consent'] }] });
  const ask = (facts: unknown): number =>
    guard.decide({ recipient: 'ward', purpose: 'care', data: ['patient.name'], facts: facts as Record<string, boolean> }).released.length;
  assert.equal(ask({ consent: true }), 1);
  for (const facts of [
    { consent: 'true' },
    { consent: 1 },
    { consent: {} },
    Object.create({ consent: true }),
    ['consent'],
    'consent',
    null,
  ])
    assert.equal(ask(facts), 0);
  assert.equal(ask(JSON.parse('{"__proto__": {"consent": true}}')), 0);
});

test('asking in the name of a group that has an enforcing member, or of a member of an enforcing group, is enforcement', () => {
  const policy: ParsedPolicy = {
    ...open,
    recipients: {
      offices: { name: 'Offices' },
      'front-office': { name: 'Front office', within: 'offices' },
      'back-office': { name: 'Back office', within: 'offices', role: 'police' },
      cell: { name: 'Cell', within: 'back-office', role: 'payer' },
    },
    rules: [{ id: 'all', release: ['*'], to: ['offices'], for: ['care'], basis: [{ ref: 'gdpr', at: 'Art. 6' }] }],
  };
  const guard = guardOf(policy);
  const ask = (recipient: string): string =>
    guard.decide({ recipient, purpose: 'care', data: ['patient.name'] }).refused[0]?.code ?? 'released';
  assert.deepEqual(['offices', 'front-office', 'back-office', 'cell'].map(ask), ['enforcement', 'released', 'enforcement', 'enforcement']);
});

test('days: the first and the last day count; a guard asked about many days answers each rightly and keeps few', () => {
  const guard = guardOf({ ...open, rules: [{ ...open.rules[0]!, from: day('2026-06-15'), until: day('2026-06-20') }] });
  const ask = (on: string): string =>
    guard.decide({ recipient: 'ward', purpose: 'care', data: ['patient.name'], on: day(on) }).refused[0]?.code ?? 'released';
  for (let round = 0; round < 2; round++) {
    assert.equal(ask('2026-06-14'), 'not-yet');
    for (let each = 15; each <= 20; each++) assert.equal(ask(`2026-06-${each}`), 'released');
    for (let each = 21; each <= 30; each++) assert.equal(ask(`2026-06-${each}`), 'expired');
  }
});

test('a compiled policy travels as JSON, names itself by its SHA-256, and any change gives another name', () => {
  fc.assert(
    fc.property(anyPolicy, anyRequest, (policy, request) => {
      const compiled = compilePolicy(policy, smallKnowledge);
      const { fingerprint, ...body } = compiled;
      assert.equal(fingerprint, createHash('sha256').update(JSON.stringify(body)).digest('hex'));
      const travelled = JSON.parse(JSON.stringify(compiled)) as CompiledPolicy;
      assert.deepEqual(travelled, compiled);
      assert.deepEqual(createGuard(travelled, { on: today }).decide(request), guardOf(policy).decide(request));
      assert.equal(compilePolicy(policy, smallKnowledge).fingerprint, fingerprint);
      assert.notEqual(compilePolicy({ ...policy, law: day('2026-06-14') }, smallKnowledge).fingerprint, fingerprint);
    }),
    { numRuns: 200 },
  );
});

test('answers that are kept cannot be changed by whoever got them', () => {
  const guard = guardOf(open);
  const ask = (): Decision => guard.decide({ recipient: 'ward', purpose: 'care', data: ['patient.name'] });
  const first = ask();
  assert.equal(ask(), first);
  assert.throws(() => (first.released as string[]).push('visit.note'));
  const refused = guard.decide({ recipient: 'office', purpose: 'care', data: ['patient.name'] });
  assert.throws(() => (refused.released as string[]).push('patient.name'));
  assert.throws(() => (refused.obligations as string[]).pop());
});
