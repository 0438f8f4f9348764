/**
 * Proofs and comparisons against the guard itself: on random small policies every request is put to it, one by one.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CompiledPolicy } from '../guard/compiled.ts';
import { createGuard, type Decision, type FastGuard } from '../guard/index.ts';
import { defaultLimits, domainsOf, layOut } from './cells.ts';
import { type Truth, truths } from './diagram.ts';
import { type Change, diffPolicies } from './diff.ts';
import { day, knowledge, on, policyOf, rule } from './examples.ts';
import { prove } from './prove.ts';

const facts = ['consent', 'minor', 'court-order'];
const recipients = ['team', 'nurses', 'payer', 'police'];
const purposes = ['care', 'pay', 'removal', 'triage'];
const fields = ['patient.name', 'patient.address', 'patient.illness'];
/** Every day on which some rule may begin or end, and the days around them. */
const days = ['2026-11-25', '2026-11-29', '2026-11-30', '2026-12-01', '2027-01-01', '2027-01-02'].map(day);

const some = (values: readonly string[], minLength = 1): fc.Arbitrary<string[]> => fc.subarray([...values], { minLength });
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const common = {
  when: seldom(some(facts)),
  unless: seldom(some(facts)),
  from: seldom(fc.constantFrom('2026-11-30', '2027-01-01')),
  until: seldom(fc.constantFrom('2026-11-01', '2026-11-29', '2027-01-01')),
};
const selectors = ['patient', '@health', '*', ...fields];
const release = fc.record({
  release: some(selectors),
  to: some(recipients),
  for: some(purposes),
  ...common,
  basis: fc.constantFrom([{ ref: 'act', at: '§ 1' }], [{ ref: 'act', at: '§ 2' }]),
  obligations: seldom(some(['log', 'notify-person', 'redact'])),
  duty: seldom(fc.constant({ rule: 'aa-duty', approver: 'Head' })),
});
const withhold = fc.record({ withhold: some(selectors), to: some([...recipients, '*']), for: some([...purposes, '*']), ...common });
const defined = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const policy: fc.Arbitrary<CompiledPolicy> = fc
  .record({
    rules: fc.array(fc.oneof({ weight: 3, arbitrary: release }, { weight: 1, arbitrary: withhold }), { maxLength: 5 }),
    nurses: fc.constantFrom({}, { within: 'team' }, { role: 'office' }),
    illness: fc.constantFrom('health', 'address'),
    triage: fc.constantFrom('care', 'pay', 'removal'),
  })
  .map(({ rules, nurses, illness, triage }) =>
    policyOf(
      rules.map((each, i) => ('release' in each ? rule.release(`r${i}`, defined(each)) : rule.withhold(`r${i}`, defined(each)))),
      {
        records: { patient: { fields: { name: 'name', address: 'address', illness } } },
        purposes: { triage: { broader: triage, name: 'Triage' } },
        recipients: {
          team: { name: 'Team' },
          nurses: { name: 'Nurses', ...nurses },
          payer: { name: 'Payer', role: 'office' },
          police: { name: 'Police', role: 'police' },
        },
      },
    ),
  );

type Way = Readonly<Record<string, Truth>>;
const ways: readonly Way[] = truths.flatMap((a) => truths.flatMap((b) => truths.map((c) => ({ consent: a, minor: b, 'court-order': c }))));
const stated = (way: Way): Record<string, boolean> =>
  Object.fromEntries(Object.entries(way).flatMap(([fact, truth]) => (truth === 'not-stated' ? [] : [[fact, truth === 'true']])));

interface Asked {
  readonly recipient: string;
  readonly purpose: string;
  readonly field: string;
  readonly way: Way;
  readonly on: (typeof days)[number];
}

function forEachRequest(look: (asked: Asked) => void): void {
  for (const recipient of recipients)
    for (const purpose of purposes)
      for (const field of fields) for (const each of days) for (const way of ways) look({ recipient, purpose, field, way, on: each });
}

const decide = (guard: FastGuard, { recipient, purpose, field, way, on: each }: Asked): Decision =>
  guard.decide({ recipient, purpose, data: [field], facts: stated(way), on: each });

test('cells hold, for every request, the rules by which the guard releases it', () => {
  fc.assert(
    fc.property(policy, (compiled) => {
      const guard = createGuard(compiled, { on });
      const domains = domainsOf([compiled], defaultLimits);
      const cells = layOut(domains, on, defaultLimits)!;
      const place = (list: readonly { readonly id: string }[], id: string): number => list.findIndex((each) => each.id === id);
      const cellAt = new Map<string, (typeof cells)[number]>(
        cells.flatMap((cell) => cell.pairs.flatMap(([r, p]) => cell.fields.map((f) => [`${r} ${p} ${f}`, cell] as const))),
      );
      forEachRequest((asked) => {
        const at: readonly number[] = [
          place(domains.recipients, asked.recipient),
          place(domains.purposes, asked.purpose),
          place(domains.fields, asked.field),
        ];
        const span = cellAt
          .get(at.join(' '))
          ?.spans.find(({ days: each }) => each.from <= asked.on && (each.until === null || asked.on <= each.until));
        const leaf = span === undefined ? '' : domains.diagrams.decide(span.nodes[0]!, (fact) => asked.way[fact]!);
        const expected = decide(guard, asked);
        const releasing = leaf === '' ? [] : leaf.split(',').map((number) => compiled.rules[Number(number)]!.id);
        assert.deepEqual(releasing, [...new Set(expected.basis.map((basis) => basis.rule))]);
        assert.equal(releasing.length > 0, expected.released.length > 0);
      });
    }),
    { numRuns: 60 },
  );
});

test('statements are what the guard shows: rules that never release, fields nobody gets, what goes to enforcement', () => {
  fc.assert(
    fc.property(policy, (compiled) => {
      const guard = createGuard(compiled, { on });
      const releasing = new Set<string>();
      const used = new Set<string>();
      const enforcing = new Set<string>();
      forEachRequest((asked) => {
        const { released, basis, enforcement } = decide(guard, asked);
        if (released.length === 0) return;
        used.add(asked.field);
        for (const each of basis) releasing.add(each.rule);
        if (compiled.purposes.find((p) => p.id === asked.purpose)!.enforcement) {
          assert.ok(enforcement !== null);
          enforcing.add(`${asked.recipient} ${asked.purpose} ${asked.field}`);
        }
      });
      const proof = prove({ policy: compiled, knowledge, on });
      const statement = (id: string): (typeof proof.statements)[number] => proof.statements.find((each) => each.id === id)!;
      const never = statement('every-rule-can-fire').found.flatMap((f) => (f.kind === 'rule-never-fires' ? [f.rule] : []));
      for (const { id, kind } of compiled.rules) if (kind === 'release') assert.equal(never.includes(id), !releasing.has(id), id);
      const unused = statement('every-field-is-used').notes.flatMap((f) => (f.kind === 'never-released' ? f.data : []));
      assert.deepEqual(
        unused,
        fields.filter((field) => !used.has(field)),
      );
      const { found, notes } = statement('enforcement-gets-nothing');
      const listed = [...found, ...notes].flatMap((f) =>
        f.kind === 'enforcement-release'
          ? f.recipients.flatMap((r) => f.purposes.flatMap((p) => f.data.map((field) => `${r} ${p} ${field}`)))
          : [],
      );
      assert.deepEqual([...new Set(listed)].toSorted(), [...enforcing].toSorted());
    }),
    { numRuns: 60 },
  );
});

const natureOf = (compiled: CompiledPolicy, { recipient, purpose, field }: Asked): string => {
  const r = compiled.recipients.find((each) => each.id === recipient)!;
  const p = compiled.purposes.find((each) => each.id === purpose)!;
  return `${r.role} ${r.enforcement} ${p.broader} ${p.enforcement} ${compiled.fields.find((each) => each.id === field)!.data}`;
};
const isIn = (change: Change, { recipient, purpose, field, way, on: each }: Asked): boolean =>
  change.recipients.includes(recipient) &&
  change.purposes.includes(purpose) &&
  change.data.includes(field) &&
  change.days.from <= each &&
  (change.days.until === null || each <= change.days.until) &&
  change.cases.some((wanted) => Object.entries(wanted).every(([fact, truth]) => truth.includes(way[fact]!)));

test('a comparison lists exactly the requests that the guards answer differently, each once', () => {
  fc.assert(
    fc.property(policy, policy, (before, after) => {
      const [was, is] = [createGuard(before, { on }), createGuard(after, { on })];
      const diff = diffPolicies({ before, after, on });
      let wider = false;
      forEachRequest((asked) => {
        const [old, now] = [decide(was, asked), decide(is, asked)];
        const released = [old, now].map((decision) => decision.released.length > 0);
        const same = natureOf(before, asked) === natureOf(after, asked);
        const permitted = released[1]! && (!released[0] || !same);
        const refused = released[0]! && (!released[1] || !same);
        assert.equal(diff.permitted.filter((change) => isIn(change, asked)).length, permitted ? 1 : 0);
        assert.equal(diff.refused.filter((change) => isIn(change, asked)).length, refused ? 1 : 0);
        const both = released[0]! && released[1]! && same;
        const lost = both ? old.obligations.filter((each) => !now.obligations.includes(each)) : [];
        const losing = diff.obligationsLost.filter((change) => isIn(change, asked));
        assert.deepEqual([...new Set(losing.flatMap((change) => change.lost))].toSorted(), lost.toSorted());
        const cited = (decision: Decision): string[] => [...new Set(decision.basis.map(({ law, at }) => `${law} ${at}`))].toSorted();
        const uncited = both ? cited(old).filter((each) => !cited(now).includes(each)) : [];
        assert.deepEqual(
          diff.basisLost
            .filter((change) => isIn(change, asked))
            .flatMap((change) => change.lost.map(({ law, at }) => `${law} ${at}`))
            .toSorted(),
          uncited,
        );
        wider ||= permitted || lost.length > 0;
      });
      assert.equal(diff.verdict === 'wider', wider);
    }),
    { numRuns: 60 },
  );
});
