import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fhirAccess } from './access.ts';
import { filterFhir } from './bundle.ts';
import { elementsOf } from './elements/index.ts';
import { fhirFields } from './fields.ts';
import { createFhirFilter } from './filter.ts';
import { kindOfNumber } from './identifiers.ts';
import { purposeOfUse } from './purpose.ts';
import { refusedParameter } from './query.ts';
import type { FhirFilterOptions } from './values.ts';

const records = Object.keys(fhirFields).map((type) => ({ id: type.toLowerCase(), fhir: type }));
const everything = records.flatMap(({ id, fhir }) => Object.keys(fhirFields[fhir]!).map((field) => `${id}.${field}`));
const dataOf = (id: string): string => {
  const record = records.find((each) => id.startsWith(`${each.id}.`))!;
  return fhirFields[record.fhir]![id.slice(record.id.length + 1)]!;
};
const allBut = (...data: string[]): string[] => everything.filter((id) => !data.includes(dataOf(id)));

function filter(body: unknown, released: readonly string[], options: FhirFilterOptions = {}): Record<string, unknown> | undefined {
  return filterFhir(body, createFhirFilter(fhirAccess(records, released), options));
}

/** An invented person. */
const patient = {
  resourceType: 'Patient',
  id: 'p-1',
  meta: {
    versionId: '7',
    lastUpdated: '2099-01-01T00:00:00Z',
    profile: ['http://clinic.example/undocumented-patient'],
    tag: [{ code: 'asylum' }],
  },
  text: { status: 'generated', div: '<div>Mara Invented, from Utopia, no papers</div>' },
  language: 'xx',
  identifier: [
    { system: 'http://clinic.example/mrn', value: 'MRN-0001' },
    { system: 'http://hl7.org/fhir/sid/passport-UTO', value: 'L898902C3' },
    { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'PRC' }] }, value: 'PERMIT-77' },
    { system: 'http://nobody.example/number', value: 'UNKNOWN-5' },
  ],
  name: [{ family: 'Invented', given: ['Mara'], nationalityGuess: 'Utopian' }],
  birthDate: '1900-01-01',
  _birthDate: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime', valueDateTime: '1900-01-01T04:05:06Z' }] },
  address: [{ line: ['1 Lantern Street'], city: 'Nowhere' }],
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/patient-citizenship',
      extension: [{ url: 'code', valueCodeableConcept: { coding: [{ system: 'urn:iso:std:iso:3166', code: 'UTO' }], text: 'Utopia' } }],
    },
    { url: 'http://clinic.example/StructureDefinition/residence-permit', valueString: 'tolerated until further notice' },
    { url: 'http://clinic.example/StructureDefinition/shoe-size', valueInteger: 39 },
    { url: 'http://hl7.org/fhir/StructureDefinition/patient-religion', valueCodeableConcept: { text: 'of the lantern' } },
  ],
  contact: [{ name: { family: 'Invented', given: ['Tor'] } }],
  shoeSize: 39,
};
const ownSystems = new Set(['http://clinic.example/mrn']);

test('without status and nationality, the rest of a patient goes, and nothing that was not mapped', () => {
  const out = filter(patient, allBut('nationality', 'residence-status', 'travel-document'), { ownSystems })!;
  const text = JSON.stringify(out);
  for (const gone of [
    'UTO',
    'Utopia',
    'tolerated',
    'L898902C3',
    'PERMIT-77',
    'UNKNOWN-5',
    'shoe',
    '39',
    'undocumented',
    'asylum',
    '2099',
    'lantern"',
  ])
    assert.ok(!text.includes(gone), gone);
  assert.deepEqual(out['identifier'], [patient.identifier[0]]);
  assert.deepEqual(out['name'], [{ family: 'Invented', given: ['Mara'] }]);
  assert.equal(out['birthDate'], '1900-01-01');
  assert.deepEqual(out['_birthDate'], patient._birthDate);
  assert.equal(out['text'], undefined);
});

test('where everything may go, narrative and nationality go, and unknown elements still do not', () => {
  const out = filter(patient, everything, { ownSystems })!;
  assert.deepEqual(out['text'], patient.text);
  assert.equal((out['identifier'] as unknown[]).length, 4);
  assert.deepEqual(
    (out['extension'] as { url: string }[]).map(({ url }) => url.slice(url.lastIndexOf('/') + 1)),
    ['patient-citizenship', 'residence-permit'],
  );
  assert.equal(out['shoeSize'], undefined);
});

test('a primitive whose datum does not go takes its extensions along', () => {
  const out = filter(patient, allBut('date-of-birth'))!;
  assert.equal(out['birthDate'], undefined);
  assert.equal(out['_birthDate'], undefined);
});

test('labels say how restricted the rest is, and are the same whether anything was cut or not', () => {
  const labels = (out: Record<string, unknown>): string[] =>
    (out['meta'] as { security: { code: string }[] }).security.map(({ code }) => code);
  assert.deepEqual(labels(filter(patient, everything)!), ['V', 'NOREUSE', 'NORDSCLCD', 'DEMO', 'IDS', 'NoImmigrationEnforcement']);
  const plain = filter({ resourceType: 'Observation', status: 'final' }, everything)!;
  assert.deepEqual(labels(plain), ['R', 'NOREUSE', 'NORDSCLCD', 'NoImmigrationEnforcement']);
  assert.deepEqual((plain['meta'] as { tag: { code: string }[] }).tag[0]!.code, 'SUBSETTED');
});

test('what changes the meaning of the rest is refused whole', () => {
  assert.equal(filter({ ...patient, implicitRules: 'http://x.example' }, everything), undefined);
  assert.equal(
    filter({ ...patient, name: [{ family: 'x', modifierExtension: [{ url: 'http://x.example', valueBoolean: true }] }] }, everything),
    undefined,
  );
  assert.equal(filter({ ...patient, modifierExtension: [] }, everything), undefined);
});

test('types that are not mapped, or not held, are refused whole', () => {
  assert.equal(filter({ resourceType: 'Basic', id: 'x' }, everything), undefined);
  assert.equal(filter({ resourceType: 'constructor' }, everything), undefined);
  assert.equal(filter({ resourceType: 'Patient.contact' }, everything), undefined);
  assert.equal(
    filter(
      patient,
      everything.filter((id) => !id.startsWith('patient.')),
    ),
    undefined,
  );
});

test('a reference says no more than its target may', () => {
  const visit = {
    resourceType: 'Encounter',
    id: 'e-1',
    status: 'finished',
    subject: {
      reference: 'Patient/p-1',
      display: 'Mara Invented',
      identifier: { system: 'http://hl7.org/fhir/sid/passport-UTO', value: 'L898902C3' },
    },
    serviceProvider: { reference: 'Organization?identifier=1', display: 'Lantern' },
    participant: [{ individual: { reference: 'Basic/b', display: 'Nurse Nobody' } }],
  };
  assert.deepEqual(filter(visit, allBut('name', 'travel-document'))!['subject'], { reference: 'Patient/p-1', type: 'Patient' });
  const withoutPatient = filter(
    visit,
    everything.filter((id) => !id.startsWith('patient.')),
  )!;
  assert.equal(withoutPatient['subject'], undefined);
  assert.equal(withoutPatient['serviceProvider'], undefined);
  assert.equal(withoutPatient['participant'], undefined);
});

test('an id made out of the id of the patient does not go where that one does not', () => {
  const visit = {
    resourceType: 'Observation',
    id: 'p-1-obs',
    status: 'final',
    subject: { reference: 'Patient/p-1' },
    encounter: { reference: 'Encounter/p-1-visit' },
  };
  const out = JSON.stringify(
    filter(
      visit,
      everything.filter((id) => id !== 'patient.id'),
    ),
  );
  assert.ok(!out.includes('p-1'), out);
});

test('in a bundle, nor do ids made out of the id of any patient in it', () => {
  const entry = [
    patient,
    { resourceType: 'Coverage', id: 'p-1-COV', status: 'active' },
    { resourceType: 'Coverage', id: 'xp-1', status: 'active' },
  ].map((resource) => ({ fullUrl: `http://up/fhir/${resource.resourceType}/${resource.id}`, resource }));
  const out = JSON.stringify(
    filter(
      { resourceType: 'Bundle', type: 'searchset', entry },
      everything.filter((id) => id !== 'patient.id'),
    ),
  );
  assert.ok(!out.includes('p-1-COV') && out.includes('xp-1'), out);
});

test('contained resources are filtered by their own type, and get new names', () => {
  const out = filter(
    {
      resourceType: 'Observation',
      status: 'final',
      contained: [
        { ...patient, id: 'L898902C3' },
        { resourceType: 'Basic', id: 'secret' },
      ],
      subject: { reference: '#L898902C3' },
      performer: [{ reference: '#secret', display: 'secret' }],
    },
    allBut('nationality', 'travel-document', 'residence-status'),
  )!;
  const text = JSON.stringify(out);
  assert.ok(!text.includes('L898902C3') && !text.includes('secret') && !text.includes('Utopia'), text);
  assert.deepEqual(out['subject'], { reference: '#c1', type: 'Patient' });
  assert.equal(out['performer'], undefined);
});

test('a code that speaks of status takes the whole finding along; one in a list only itself', () => {
  const refugee = { coding: [{ system: 'http://loinc.org', code: '93027-1', display: 'Are you a refugee' }] };
  assert.equal(
    filter({ resourceType: 'Observation', status: 'final', code: refugee, valueBoolean: true }, allBut('asylum-claim')),
    undefined,
  );
  const panel = {
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '93025-5' }] },
    component: [
      { code: refugee, valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code: 'LA33-6' }] } },
      { code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] }, valueQuantity: { value: 80 } },
    ],
  };
  assert.equal((filter(panel, allBut('asylum-claim'))!['component'] as unknown[]).length, 1);
  assert.equal((filter(panel, everything)!['component'] as unknown[]).length, 2);
  const visit = {
    resourceType: 'Encounter',
    status: 'finished',
    reasonCode: [{ coding: [{ system: 'http://x', code: 'a', display: 'Undocumented migrant' }] }],
  };
  assert.equal(filter(visit, allBut('residence-status'))!['reasonCode'], undefined);
});

test('answers of a questionnaire go only where the question is known, or everything may go', () => {
  const response = {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [
      {
        linkId: '/93043-8',
        text: 'Personal',
        item: [
          { linkId: '/93043-8/54899-0', text: 'Preferred language', answer: [{ valueString: 'Utopian' }] },
          { linkId: 'papers', text: 'Papers?', answer: [{ valueString: 'none' }] },
        ],
      },
    ],
  };
  const some = JSON.stringify(filter(response, allBut('residence-status')));
  assert.ok(some.includes('Utopian') && !some.includes('none') && !some.includes('papers'), some);
  const told = { questions: new Map([['papers', 'residence-status']]) };
  assert.ok(!JSON.stringify(filter(response, allBut('residence-status'), told)).includes('none'));
  assert.ok(JSON.stringify(filter(response, allBut('vehicle', 'facial-image'), told)).includes('none'));
  assert.ok(JSON.stringify(filter(response, everything)).includes('none'));
});

test('a bundle does not show what was taken out', () => {
  const bundle = {
    resourceType: 'Bundle',
    type: 'searchset',
    total: 3,
    link: [{ relation: 'self', url: 'http://up/fhir/Patient?nationality=UTO' }],
    entry: [
      {
        fullUrl: 'http://up/fhir/Patient/p-1',
        resource: patient,
        search: { mode: 'match', score: 0.3 },
        request: { method: 'GET', url: 'Patient?nationality=UTO' },
      },
      { fullUrl: 'http://up/fhir/Basic/b', resource: { resourceType: 'Basic', id: 'b' } },
      { resource: { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'row (p-1, UTO) is locked' }] } },
    ],
  };
  const out = filter(bundle, allBut('nationality', 'travel-document', 'residence-status'))!;
  assert.deepEqual(Object.keys(out), ['resourceType', 'type', 'entry']);
  const text = JSON.stringify(out);
  for (const gone of ['UTO', 'Basic', 'locked', '"total"', 'score']) assert.ok(!text.includes(gone), gone);
  const empty = filter({ ...bundle, entry: [] }, everything)!;
  assert.deepEqual(empty['entry'], [(out['entry'] as unknown[]).at(-1)]);
  for (const type of ['document', 'message', 'unheard-of']) assert.equal(filter({ ...bundle, type }, everything), undefined);
});

test('kinds of numbers', () => {
  const code = (word: string): object => ({ type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: word }] } });
  const cases: readonly (readonly [Record<string, unknown>, string])[] = [
    [{ system: 'urn:oid:2.16.840.1.113883.4.330.203' }, 'passport'],
    [{ system: 'http://hl7.org/fhir/sid/passport-CZE' }, 'passport'],
    [{ system: 'urn:oid:2.16.578.1.12.4.1.4.2' }, 'foreigner'],
    [{ system: 'https://clinic.example/id/azr-nummer' }, 'immigrationFile'],
    [{ ...code('VS') }, 'visa'],
    [{ ...code('NNUTO') }, 'national'],
    [{ ...code('PCN') }, 'custody'],
    [{ ...code('MR'), system: 'http://clinic.example/mrn' }, 'local'],
    [{ ...code('MR'), system: 'http://hl7.org/fhir/sid/passport-CZE' }, 'passport'],
    [{ ...code('PPN'), system: 'http://hl7.org/fhir/sid/us-ssn' }, 'unknown'],
    [{ system: 'http://nobody.example/x' }, 'unknown'],
    [{}, 'unknown'],
  ];
  for (const [identifier, kind] of cases) assert.equal(kindOfNumber(identifier, ownSystems), kind, JSON.stringify(identifier));
});

test('purposes of use: authorities are for people to decide, and nothing is inherited', () => {
  assert.deepEqual(purposeOfUse('ETREAT'), { purpose: 'health-care' });
  assert.deepEqual(purposeOfUse('COVERAGE'), { purpose: 'care-funding' });
  for (const code of ['GOV', 'HLEGAL', 'HOPERAT', 'FRAUD']) assert.deepEqual(purposeOfUse(code), { byHand: true });
  assert.deepEqual(purposeOfUse('IMMIGRATION'), { unknown: true });
  assert.deepEqual(purposeOfUse('TREAT', 'http://other.example'), { unknown: true });
});

test('a search is refused for whatever field it would look at', () => {
  const access = fhirAccess(records, allBut('nationality', 'address', 'location'));
  const ask = (type: string, query: string): string | null => refusedParameter(type, new URLSearchParams(query), access);
  for (const query of ['name=x', '_id=1', '_count=10', 'birthdate=ge1900-01-01&_sort=-birthdate', 'name:exact=x', '_summary=data'])
    assert.equal(ask('Patient', query), null, query);
  const refused =
    'nationality=x address=x address:contains=x _sort=address _has:Observation:patient:code=1 _filter=a _summary=count _summary=text _total=accurate _lastUpdated=gt2020 _tag=x _revinclude=Observation:subject general-practitioner.name=x _elements=name _format=xml identifier=x';
  for (const query of refused.split(' ')) assert.notEqual(ask('Patient', query), null, query);
  assert.equal(ask('Observation', 'subject=Patient/1&_include=Observation:subject'), null);
  for (const query of [
    '_include=Observation:nothing',
    '_include:iterate=Observation:subject',
    '_include=*',
    'subject:Patient.name=x',
    'patient.name=x',
  ])
    assert.notEqual(ask('Observation', query), null, query);
  assert.notEqual(ask('Encounter', 'date=2020'), null);
});

/** Any instance of a type: every element may be there, and so may elements that FHIR does not know. */
function instance(type: string, leaf: () => string, random: () => number, depth = 0): Record<string, unknown> {
  const out: Record<string, unknown> = { [`x${Math.floor(random() * 1000)}`]: leaf() };
  for (const [key, { name, type: of }] of elementsOf(type) ?? []) {
    if (random() < (depth === 0 ? 0.3 : 0.6)) continue;
    const value = (): unknown => {
      if (of === 'flag') return true;
      if (of === 'number') return 1;
      if (of === 'code' || of === 'text') return name === 'reference' ? `Patient/${leaf()}` : leaf();
      return depth > 5 ? leaf() : instance(of, leaf, random, depth + 1);
    };
    out[key] = random() < 0.5 ? [value(), value()] : value();
    if (random() < 0.2) out[`_${key}`] = { id: leaf(), extension: [{ url: `http://x.example/${leaf()}`, valueString: leaf() }] };
  }
  if (random() < 0.3)
    out['extension'] = [
      { url: 'http://hl7.org/fhir/StructureDefinition/patient-nationality', extension: [{ url: 'code', valueString: leaf() }] },
    ];
  return out;
}

test('property: whatever an element holds, nothing of it comes out unless it is released', () => {
  const types = Object.keys(fhirFields);
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      fc.func(fc.boolean()),
      (type, numbers, choose) => {
        let count = 0;
        const leaves: string[] = [];
        const leaf = (): string => {
          count += 1;
          leaves.push(`leaf-${count}-`);
          return `leaf-${count}-`;
        };
        const random = (): number => numbers.next().value as number;
        const resource: Record<string, unknown> = { resourceType: type, ...instance(type, leaf, random) };
        const released = everything.filter((id) => choose(id));
        const out = filter(resource, released);
        const text = JSON.stringify(out ?? null);
        const elements = elementsOf(type)!;
        const id = type.toLowerCase();
        for (const [key, value] of Object.entries(resource)) {
          if (key === 'resourceType' || key === 'extension') continue;
          const name = elements.get(key.replace(/^_/, ''))?.name;
          const isOut = name === undefined || !released.some((each) => each === `${id}.${name}` || each.startsWith(`${id}.${name}.`));
          if (!isOut) continue;
          for (const each of leaves) if (JSON.stringify(value)?.includes(each)) assert.ok(!text.includes(each), `${type}.${key}`);
        }
        // What FHIR does not know goes nowhere, however deep it stands.
        const unknown = (value: unknown, of: string): void => {
          if (Array.isArray(value)) for (const each of value) unknown(each, of);
          else if (typeof value === 'object' && value !== null)
            for (const [key, part] of Object.entries(value)) {
              const known = elementsOf(of)?.get(key);
              if (known !== undefined) unknown(part, known.type);
              else if (key !== 'extension' && key !== 'resourceType')
                for (const each of leaves) if (JSON.stringify(part)?.includes(each)) assert.ok(!text.includes(each), `${of}.${key}`);
            }
        };
        unknown(resource, type);
        if (!released.includes('patient.extension.nationality') && !released.includes(`${id}.extension.nationality`))
          assert.ok(!text.includes('patient-nationality'));
      },
    ),
    { numRuns: 400 },
  );
});

test('the address of an entry goes only if nothing but its own place stands in it', () => {
  const entry = (fullUrl: string): unknown => ({ fullUrl, resource: { resourceType: 'Encounter', id: 'v1', status: 'finished' } });
  const urls = ['http://up/fhir/Encounter/v1', 'http://up/fhir/Patient/p-1/Encounter/v1', 'http://up/Person/Mara/fhir/Encounter/v1'];
  const bundle = { resourceType: 'Bundle', type: 'searchset', entry: urls.map(entry) };
  const out = filter(bundle, ['encounter.id', 'encounter.status']);
  const told = (out!['entry'] as { fullUrl?: string }[]).map(({ fullUrl }) => fullUrl);
  assert.deepEqual(told, [urls[0], undefined, undefined, undefined]);
});
