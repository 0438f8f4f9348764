/**
 * A policy and an Atlas small enough to be worked out by hand, for tests.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import type { TraceData, TraceFirewall, TraceFlow } from '@firebreak/trace';
import type { CompiledPolicy } from '../guard/compiled.ts';
import { compilePolicy } from '../guard/index.ts';
import type { Knowledge, KnownInstrument, KnownRule } from '../knowledge/model.ts';
import { type Policy, policy as policySchema } from '../policy/index.ts';

export const day = (text: string): LegalDay => text as LegalDay;
export const on = day('2026-11-25');

const instrument = (id: string, more: Partial<KnownInstrument> = {}): KnownInstrument => ({
  id,
  short: id.toUpperCase(),
  jurisdiction: 'aa',
  type: 'statute',
  inForce: null,
  applies: null,
  repealed: null,
  ...more,
});
export const duty: KnownRule = {
  id: 'aa-duty',
  countries: ['aa'],
  sector: 'health',
  rule: 'duty',
  summary: 'Clinics must report.',
  mark: 'read',
  confirmed: true,
  cite: [{ ref: 'act', at: '§ 9', checked: '2026-11-01' }],
  exceptions: [],
  from: day('2020-01-01'),
};

const purpose = (id: string, broader: string | null = null, enforcement = false): Knowledge['purposes'][number] => ({
  id,
  name: id,
  broader,
  enforcement,
  family: enforcement ? 'enforcement' : 'service',
});

export const knowledge: Knowledge = {
  data: ['name', 'address', 'health'].map((id) => ({ id, name: id, reveals: null })),
  purposes: [purpose('care'), purpose('pay', 'care'), purpose('removal', null, true)],
  roles: [
    { id: 'office', name: 'Office', enforcement: false },
    { id: 'insurer', name: 'Insurer', enforcement: false },
    { id: 'police', name: 'Police', enforcement: true },
  ],
  sectors: [{ id: 'health', name: 'Health' }],
  touchpoints: [{ id: 'clinic', name: 'Clinic', sector: 'health', collects: ['name', 'address', 'health'], purposes: ['care', 'pay'] }],
  countries: [{ id: 'aa', name: 'Aland', groups: ['aa'] }],
  instruments: [
    instrument('act'),
    instrument('new-act', { applies: '2027-03-01' }),
    instrument('old-act', { repealed: '2027-06-01' }),
    instrument('pending-act', { applies: 'pending' }),
  ],
  rules: [duty, { ...duty, id: 'aa-remembered-duty', mark: 'memory', confirmed: false }],
};

const basis = [{ instrument: 'act', at: null, checked: '2026-11-01' }];
export const flow = (id: string, origin: string, recipient: string, more: Partial<TraceFlow> = {}): TraceFlow => ({
  id,
  countries: ['aa'],
  origin,
  recipient,
  data: ['name', 'address'],
  purposes: ['detect'],
  mode: 'duty',
  mark: 'read',
  basis,
  ...more,
});
export const firewall = (id: string, closes: TraceFirewall['closes'], more: Partial<TraceFirewall> = {}): TraceFirewall => ({
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
export const traceOf = (flows: readonly TraceFlow[], firewalls: readonly TraceFirewall[] = []): TraceData => ({
  modes: ['automatic', 'duty', 'search'],
  dataCategories: ['name', 'address', 'health'],
  places: [
    { id: 'clinic', kind: 'touchpoint', enforcement: false },
    { id: 'office', kind: 'role', enforcement: false },
    { id: 'insurer', kind: 'role', enforcement: false },
    { id: 'police', kind: 'role', enforcement: true },
    { id: 'register', kind: 'system', enforcement: false },
  ],
  touchpoints: [
    { id: 'clinic', sector: 'health', data: ['name', 'address', 'health'], givenFor: ['care', 'pay'], purposes: ['care', 'pay'] },
  ],
  flows,
  firewalls,
  groupsByCountry: { aa: ['aa'] },
});

type RuleInput = Record<string, unknown>;
const release = (id: string, more: RuleInput = {}): RuleInput => ({
  id,
  release: ['patient'],
  to: ['team'],
  for: ['care'],
  basis: [{ ref: 'act', at: '§ 1' }],
  ...more,
});
const withhold = (id: string, more: RuleInput = {}): RuleInput => ({ id, withhold: ['patient'], to: ['*'], for: ['*'], ...more });
export const rule = { release, withhold };

/** Compiled without its checks, so that it may be as wrong as a test needs it. */
export function policyOf(rules: readonly RuleInput[], more: Partial<Record<keyof Policy, unknown>> = {}): CompiledPolicy {
  const policy = policySchema.parse({
    firewall: 1,
    service: { name: 'Invented clinic', country: 'aa', sector: 'health', touchpoints: ['clinic'] },
    law: on,
    records: { patient: { fields: { name: 'name', address: 'address', illness: 'health' } } },
    recipients: {
      team: { name: 'Team' },
      payer: { name: 'Payer', role: 'office' },
      insurance: { name: 'Insurance', role: 'insurer' },
      police: { name: 'Police', role: 'police' },
    },
    rules,
    ...more,
  });
  return compilePolicy({ ...policy, lines: Object.fromEntries(policy.rules.map((each, index) => [each.id, index + 10])) }, knowledge);
}
