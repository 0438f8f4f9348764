/**
 * An invented service for tests: its policy, a guard that answers from a table, and a register in memory.
 *
 * @module
 */
import type { DecisionRecord, RecordSink } from '@firebreak/transparency-log';
import type { Decision, Guard, Obligation, Request } from '../guard/model.ts';
import type { Policy } from '../policy/schema.ts';
import type { GatewayOptions } from './gateway.ts';
import type { HeaderOf, Identity } from './identity.ts';

export const records: Policy['records'] = {
  patient: {
    routes: ['/patients', '/patients/{id}'],
    fields: { pseudonym: 'official-number', name: 'name', 'address.city': 'address', nationality: 'nationality' },
  },
  bill: { routes: ['/bills'], at: 'items[]', fields: { number: 'official-number', cost: 'income-and-benefits', note: 'health-data' } },
  person: { fhir: 'Patient', fields: { id: 'official-number', name: 'name', birthDate: 'date-of-birth' } },
  visit: { fhir: 'Encounter', fields: { id: 'health-data', status: 'health-data', subject: 'official-number' } },
};

interface Given {
  readonly released: readonly string[];
  readonly obligations?: readonly Obligation[];
  readonly enforcement?: Decision['enforcement'];
}

/** What each purpose gets. `removal` gets nothing. */
const table: Readonly<Record<string, Given>> = {
  'health-care': {
    released: Object.entries(records).flatMap(([id, { fields = {} }]) => Object.keys(fields).map((field) => `${id}.${field}`)),
  },
  'care-funding': { released: ['patient.name', 'patient.address.city', 'bill.number', 'bill.cost', 'visit.id', 'visit.status'] },
  supervision: { released: ['patient.name'], obligations: ['notify-person'] },
  'court-order': { released: ['patient.name'], obligations: ['two-person-release'] },
  research: { released: ['bill.note'], obligations: ['redact'] },
  duty: { released: ['patient.name'], enforcement: { rule: 'r', duty: 'd', approver: 'the office' } },
};

export const guard: Guard = {
  policy: 'f'.repeat(64),
  decide: ({ purpose, data }: Request): Decision => {
    const asked = data.flatMap((record) => Object.keys(records[record]?.fields ?? {}).map((field) => `${record}.${field}`));
    const given = table[purpose] ?? { released: [] };
    const released = asked.filter((id) => given.released.includes(id));
    return {
      released,
      refused: asked
        .filter((id) => !released.includes(id))
        .map((id) => ({ data: id, code: 'no-rule', reason: 'No rule releases it.', condition: null, at: null })),
      obligations: given.obligations ?? [],
      basis: released.length === 0 ? [] : [{ rule: 'made-up', law: 'gdpr', at: 'Art. 6' }],
      enforcement: given.enforcement ?? null,
      policy: 'f'.repeat(64),
    };
  },
};

type Entry = Omit<DecisionRecord, 'sequence' | 'time' | 'system'>;

/** Remembers what was put on record; `fail` makes it a broken one. */
export function createRegister(): { readonly entries: Entry[]; readonly sink: RecordSink; fail: boolean } {
  const register = {
    entries: [] as Entry[],
    fail: false,
    sink: {
      record: async (entry: Entry) => {
        if (register.fail) throw new Error('disk full');
        register.entries.push(entry);
      },
    },
  };
  return register;
}

/** The header `x-purpose` of tests stands for a purpose that the service knows of the caller. */
export function identifyByHeader(header: HeaderOf): Identity {
  const purpose = header('x-purpose');
  return purpose === undefined ? undefined : { recipient: 'payer', purpose };
}

export function optionsWith(sink: RecordSink): GatewayOptions {
  return { policy: { records }, guard, sink, fhir: { base: '/fhir' } };
}

/** What no answer for `care-funding` may contain. */
export const secret = 'SECRET-UTOPIA';

export const patients = [
  { pseudonym: 'P-1', name: 'Mara Invented', address: { city: 'Nowhere', line: secret }, nationality: secret, history: [secret] },
  { pseudonym: 'P-2', name: 'Tor Invented', address: null, nationality: secret },
];

/** The same, as `care-funding` gets it. */
export const fundedPatients = [{ name: 'Mara Invented', address: { city: 'Nowhere' } }, { name: 'Tor Invented' }];
