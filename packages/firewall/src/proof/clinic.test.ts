/**
 * The invented clinic by the real Atlas: its story holds, and every change of its policy is named exactly.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { traceDataOf } from '@firebreak/trace';
import { parse, stringify } from 'yaml';
import type { CompiledPolicy } from '../guard/compiled.ts';
import { compilePolicy } from '../guard/index.ts';
import { firewallDataOf } from '../knowledge/index.ts';
import { parsePolicy } from '../policy/index.ts';
import { day } from './examples.ts';
import { type Change, diffPolicies, type PolicyDiff, type Proof, prove } from './index.ts';

const atlas = await openRepositoryAtlas();
const knowledge = firewallDataOf(atlas);
const trace = traceDataOf(atlas);
const on = day('2026-11-25');
const read = (name: string): Promise<string> =>
  readFile(new URL(`../../../../spec/firewall-policy/clinic/${name}`, import.meta.url), 'utf8');
const clinicText = await read('policy.yaml');

function compiled(text: string): CompiledPolicy {
  const parsed = parsePolicy(text, knowledge);
  assert.ok(parsed.ok, JSON.stringify(parsed.ok ? [] : parsed.problems));
  return compilePolicy(parsed.policy, knowledge);
}
const clinic = compiled(clinicText);
const proofOf = (policy: CompiledPolicy): Proof => prove({ policy, knowledge, on, trace });

test('emergency care: no path leads to enforcement, because secrecy follows the data to the social office', () => {
  const proof = proofOf(clinic);
  assert.deepEqual(
    proof.statements.filter((each) => each.standing !== 'holds'),
    [],
  );
  const closed = proof.statements
    .find((each) => each.id === 'no-recipient-leads-on')!
    .notes.filter((note) => note.kind === 'closed-by-law');
  assert.deepEqual(
    closed.map((note) => [note.start, note.touchpoint, note.flow, note.firewalls, note.confirmed, note.exceptions.length]),
    [['welfare-authority', 'hospital-emergency', 'de-welfare-authority-to-foreigners-authority', ['de-health-secrecy'], true, 1]],
  );
});

test('planned care: the same payment leads on, and the way is shown', async () => {
  const proof = proofOf(compiled(await read('planned-care.yaml')));
  const { standing, found } = proof.statements.find((each) => each.id === 'no-recipient-leads-on')!;
  assert.deepEqual(
    [standing, ...found.map((f) => f.kind === 'way-to-enforcement' && [f.recipients, f.hops.map((hop) => hop.flow), f.confirmed])],
    ['fails', [['payer'], ['de-welfare-authority-to-foreigners-authority'], true]],
  );
  assert.equal(proof.standing, 'fails');
});

interface Editable {
  rules: Record<string, unknown>[];
  recipients: Record<string, Record<string, unknown>>;
  facts: Record<string, Record<string, unknown>>;
  records: Record<string, { fields: Record<string, unknown> }>;
}
function edited(edit: (policy: Editable) => void): CompiledPolicy {
  const policy = parse(clinicText) as Editable;
  edit(policy);
  return compiled(stringify(policy));
}
const without = (id: string): CompiledPolicy =>
  edited((policy) => {
    policy.rules = policy.rules.filter((rule) => rule['id'] !== id);
  });
const withRule = (id: string, more: Record<string, unknown>): CompiledPolicy =>
  edited((policy) => {
    policy.rules = policy.rules.map((rule) => (rule['id'] === id ? { ...rule, ...more } : rule));
  });
const shown = (changes: readonly Change[]): unknown[] =>
  changes.map((c) => [c.recipients, c.purposes, c.data, c.cases, c.days.from, c.days.until, c.rules.map((rule) => rule.rule)]);
const diffOf = (after: CompiledPolicy): PolicyDiff => diffPolicies({ before: clinic, after, on });

const patient = ['pseudonym', 'name', 'birthDate', 'phone', 'address', 'language'].map((field) => `patient.${field}`);
const status = ['patient.nationality', 'patient.residenceStatus'];
const visit = ['date', 'complaint', 'diagnosis', 'treatment', 'cost'].map((field) => `visit.${field}`);
const bill = ['patient.name', 'patient.birthDate', 'visit.date', 'visit.cost'];

test('a rule that is taken out: exactly what it released is refused, or what it withheld is released', () => {
  const refused: Record<string, unknown[]> = {
    treatment: [
      [['care-team'], ['care-funding'], [...patient, ...visit], [{}], on, null, ['treatment']],
      [['care-team'], ['health-care', 'triage'], [...patient, ...status, ...visit], [{}], on, null, ['treatment']],
    ],
    desk: [
      [
        ['front-desk'],
        ['triage'],
        ['patient.pseudonym', 'patient.name', 'patient.birthDate', 'patient.phone', 'visit.date'],
        [{}],
        on,
        null,
        ['desk'],
      ],
    ],
    accounts: [[['billing'], ['care-funding'], ['patient.pseudonym', 'visit.date', 'visit.cost'], [{}], on, null, ['accounts']]],
    'emergency-payment': [[['payer'], ['care-funding'], bill, [{ consent: ['true'] }], on, null, ['emergency-payment']]],
  };
  for (const { id, kind } of clinic.rules) {
    const diff = diffOf(without(id));
    if (kind === 'release') {
      assert.deepEqual([diff.verdict, diff.permitted, shown(diff.refused)], ['narrower', [], refused[id]], id);
      continue;
    }
    const permitted = id === 'never-status' ? [[['care-team'], ['care-funding'], status, [{}], on, null, ['treatment']]] : [];
    assert.deepEqual([diff.verdict, shown(diff.permitted), diff.refused], [permitted.length > 0 ? 'wider' : 'same', permitted, []], id);
  }
});

test('a condition, an obligation, a recipient, a day, a provision: each change is named, and nothing else', () => {
  const easier = diffOf(withRule('emergency-payment', { when: undefined }));
  assert.deepEqual(
    [easier.verdict, shown(easier.permitted), easier.refused, easier.obligationsLost],
    ['wider', [[['payer'], ['care-funding'], bill, [{ consent: ['false', 'not-stated'] }], on, null, ['emergency-payment']]], [], []],
  );
  const silent = diffOf(withRule('emergency-payment', { obligations: undefined }));
  assert.deepEqual(
    [silent.verdict, silent.permitted, silent.obligationsLost.map((change) => [change.recipients, change.data, change.lost])],
    ['wider', [], [[['payer'], bill, ['notify-person']]]],
  );
  const more = diffOf(withRule('accounts', { to: ['billing', 'front-desk'] }));
  assert.deepEqual(
    [more.verdict, shown(more.permitted), more.refused],
    ['wider', [[['front-desk'], ['care-funding'], ['patient.pseudonym', 'visit.date', 'visit.cost'], [{}], on, null, ['accounts']]], []],
  );
  const ending = diffOf(withRule('accounts', { until: '2026-12-31' }));
  assert.deepEqual(
    [ending.verdict, ending.permitted, ending.refused.map((change) => [change.recipients, change.days])],
    ['narrower', [], [[['billing'], { from: '2027-01-01', until: null }]]],
  );
  const elsewhere = diffOf(withRule('accounts', { basis: [{ ref: 'gdpr', at: 'Art. 6(1)(c)' }] }));
  const before = clinic.rules.find((rule) => rule.id === 'accounts')!.basis.map(({ law, at }) => ({ law, at }));
  assert.deepEqual(
    [elsewhere.verdict, elsewhere.permitted, elsewhere.refused, elsewhere.basisLost.map((change) => [change.recipients, change.lost])],
    ['same', [], [], [[['billing'], before]]],
  );
  assert.deepEqual([diffOf(clinic).verdict, diffOf(edited(() => {})).verdict], ['same', 'same']);
});

test('what keeps its name and becomes something else is newly permitted, and loudest where it may act for enforcement', () => {
  const turned = edited((policy) => {
    policy.recipients['payer']!['role'] = 'foreigners-authority';
  });
  const diff = diffOf(turned);
  assert.deepEqual(
    [
      diff.verdict,
      diff.permitted.map((change) => [change.recipients, change.data, change.enforcement]),
      diff.renewed.map((each) => each.id),
    ],
    ['wider', [[['payer'], bill, true]], ['payer']],
  );
  assert.equal(proofOf(turned).statements.find((each) => each.id === 'no-recipient-leads-on')!.standing, 'fails');
  const relabelled = diffOf(
    edited((policy) => {
      policy.records['patient']!.fields['phone'] = 'address';
    }),
  );
  assert.deepEqual([relabelled.verdict, [...new Set(relabelled.permitted.flatMap((change) => change.data))]], ['wider', ['patient.phone']]);
  const reworded = diffOf(
    edited((policy) => {
      policy.facts['consent']!['question'] = 'Is it Tuesday?';
    }),
  );
  assert.deepEqual([reworded.verdict, reworded.renewed.map((each) => [each.what, each.id])], ['unknown', [['fact', 'consent']]]);
});

test('somebody new, and somebody gone: the domain is what either policy knows', () => {
  const renamed = diffOf(
    edited((policy) => {
      const { payer, ...others } = policy.recipients;
      policy.recipients = { ...others, 'social-office': payer! };
      policy.rules = policy.rules.map((rule) => (rule['id'] === 'emergency-payment' ? { ...rule, to: ['social-office'] } : rule));
    }),
  );
  assert.deepEqual(
    [
      renamed.permitted.map((change) => [change.recipients, change.data]),
      renamed.refused.map((change) => [change.recipients, change.data]),
    ],
    [[[['social-office'], bill]], [[['payer'], bill]]],
  );
});
