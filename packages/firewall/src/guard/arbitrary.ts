/**
 * Policies and requests for property tests: small enough that most rules meet, odd enough to be wrong in every way.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import fc from 'fast-check';
import type { Knowledge } from '../knowledge/model.ts';
import type { Policy } from '../policy/schema.ts';
import type { ParsedPolicy } from './compile.ts';
import type { Request } from './model.ts';

/** An Atlas of its own: properties must not hang on what the real one happens to say. */
export const smallKnowledge: Knowledge = {
  data: ['name', 'address', 'health-data'].map((id) => ({ id, name: id, reveals: null })),
  purposes: [
    { id: 'care', name: 'Care', broader: null, enforcement: false, family: 'service' },
    { id: 'payment', name: 'Payment', broader: 'care', enforcement: false, family: 'service' },
    { id: 'enforcement', name: 'Enforcement', broader: null, enforcement: true, family: 'enforcement' },
    { id: 'removal', name: 'Removal', broader: 'enforcement', enforcement: true, family: 'enforcement' },
  ],
  roles: [
    { id: 'police', name: 'Police', enforcement: true },
    { id: 'payer', name: 'Payer', enforcement: false },
  ],
  sectors: [{ id: 'health', name: 'Health' }],
  touchpoints: [],
  countries: [{ id: 'de', name: 'Germany', groups: ['eu'] }],
  instruments: [],
  rules: [],
};

export const day = (text: string): LegalDay => text as LegalDay;
export const today = day('2026-06-15');
const days = ['2026-01-01', '2026-06-14', '2026-06-15', '2026-06-16', '2026-12-31'];

const recipients = ['ward', 'nurse', 'office', 'payer', 'officer', 'chief'] as const;
const ownPurposes = ['triage', 'sending', 'raid'] as const;
const facts = ['court-order', 'consent', 'present'] as const;
const selectors = [
  '*',
  'patient',
  'patient.name',
  'patient.address',
  'patient.address.line',
  'visit',
  'visit.note',
  '@name',
  '@health-data',
];

const some = <T>(list: readonly T[], maximum = 3): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: maximum });
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
/** Left out rather than undefined, as a policy file would. */
const clean = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const anyPurpose = ['care', 'payment', 'enforcement', 'removal', ...ownPurposes] as const;

const commonParts = {
  to: fc.oneof({ weight: 5, arbitrary: some(recipients) as fc.Arbitrary<string[]> }, { weight: 1, arbitrary: fc.constant(['*']) }),
  for: fc.oneof({ weight: 5, arbitrary: some(anyPurpose) as fc.Arbitrary<string[]> }, { weight: 1, arbitrary: fc.constant(['*']) }),
  when: optional(some(facts, 2)),
  unless: optional(some(facts, 2)),
  from: fc.option(fc.constantFrom(...days), { nil: undefined, freq: 3 }),
  until: fc.option(fc.constantFrom(...days), { nil: undefined, freq: 3 }),
};

const releaseRule = fc
  .record({
    release: some(selectors),
    ...commonParts,
    basis: fc.constantFrom([{ ref: 'gdpr', at: 'Art. 6' }], [{ law: 'Care Act', at: 's. 1' }]),
    duty: fc.option(fc.constant({ rule: 'some-duty', approver: 'Head' }), { nil: undefined, freq: 2 }),
    obligations: optional(some(['log', 'notify-person', 'two-person-release', 'redact'] as const)),
  })
  .map(clean);
const withholdRule = fc.record({ withhold: some(selectors), ...commonParts }).map(clean);

const rules = fc
  .array(fc.oneof({ weight: 3, arbitrary: releaseRule }, { weight: 1, arbitrary: withholdRule }), { maxLength: 10 })
  .map((list) => list.map((rule, index) => ({ id: `rule-${index}`, ...rule })) as Policy['rules']);

export const anyPolicy: fc.Arbitrary<ParsedPolicy> = fc
  .record({
    rules,
    roles: fc.tuple(...recipients.map(() => fc.option(fc.constantFrom('police', 'payer'), { nil: undefined, freq: 2 }))),
    within: fc.tuple(
      ...recipients.map((_, index) => (index === 0 ? fc.constant(undefined) : optional(fc.constantFrom(...recipients.slice(0, index))))),
    ),
    broader: fc.tuple(...ownPurposes.map((_, index) => fc.constantFrom('care', 'payment', 'removal', ...ownPurposes.slice(0, index)))),
  })
  .map(({ rules: list, roles, within, broader }) => ({
    firewall: 1 as const,
    service: { name: 'Ward', country: 'de', sector: 'health' },
    law: today,
    records: {
      patient: { fields: { name: 'name', 'address.line': 'address', 'address.city': { data: 'address' }, weight: 'health-data' } },
      visit: { fields: { note: 'health-data', doctor: 'name' } },
    },
    purposes: Object.fromEntries(ownPurposes.map((id, index) => [id, { broader: broader[index]!, name: id }])),
    recipients: Object.fromEntries(recipients.map((id, index) => [id, clean({ name: id, role: roles[index], within: within[index] })])),
    facts: { present: { question: 'Is the person present?' } },
    rules: list,
    lines: Object.fromEntries(list.map((rule, index) => [rule.id, 10 + index])),
  }));

export const anyFacts = fc.record(Object.fromEntries(facts.map((fact) => [fact, fc.boolean()])), { requiredKeys: [] }) as fc.Arbitrary<
  Record<string, boolean>
>;

export const anyRequest: fc.Arbitrary<Request> = fc
  .record({
    recipient: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...recipients) },
      { weight: 1, arbitrary: fc.constantFrom('stranger', '__proto__') },
    ),
    purpose: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...anyPurpose) },
      { weight: 1, arbitrary: fc.constantFrom('fun', 'constructor') },
    ),
    data: fc.oneof(
      { weight: 3, arbitrary: some([...selectors, 'patient.age', '@nothing', 'toString']) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('patient.name', 'patient.address.line', 'visit.note', 'patient').map((each): string[] => [each]),
      },
    ),
    facts: optional(anyFacts),
    on: fc.option(fc.constantFrom(...days.map(day)), { nil: undefined, freq: 3 }),
  })
  .map((request) => clean(request) as Request);
