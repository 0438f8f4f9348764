/**
 * A search can ask what an answer may not say: `Patient?nationality=XX` tells by finding somebody. So a search goes through only
 * if every field it looks at may go to whoever asks.
 *
 * @module
 */
import type { FhirAccess } from './access.ts';

/** Search parameters of R4 -> element; those not listed are refused. Composite and special ones are left out on purpose. */
const fieldByParameter: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Patient: {
    name: 'name',
    family: 'name',
    given: 'name',
    birthdate: 'birthDate',
    gender: 'gender',
    address: 'address',
    'address-city': 'address',
    'address-postalcode': 'address',
    'address-country': 'address',
    'address-state': 'address',
    telecom: 'telecom',
    phone: 'telecom',
    email: 'telecom',
    language: 'communication',
    active: 'active',
    deceased: 'deceased',
    'death-date': 'deceased',
    'general-practitioner': 'generalPractitioner',
    organization: 'managingOrganization',
    link: 'link',
  },
  RelatedPerson: {
    name: 'name',
    birthdate: 'birthDate',
    gender: 'gender',
    telecom: 'telecom',
    patient: 'patient',
    relationship: 'relationship',
  },
  Encounter: {
    status: 'status',
    class: 'class',
    type: 'type',
    date: 'period',
    location: 'location',
    'service-provider': 'serviceProvider',
  },
  Coverage: { status: 'status', type: 'type', payor: 'payor', beneficiary: 'beneficiary', patient: 'beneficiary' },
  Claim: { status: 'status', use: 'use', created: 'created', patient: 'patient', insurer: 'insurer', provider: 'provider' },
  Observation: { status: 'status', category: 'category', code: 'code', date: 'effective', encounter: 'encounter', performer: 'performer' },
  DiagnosticReport: { status: 'status', category: 'category', code: 'code', date: 'effective', encounter: 'encounter', result: 'result' },
  Condition: {
    'clinical-status': 'clinicalStatus',
    category: 'category',
    code: 'code',
    encounter: 'encounter',
    'recorded-date': 'recordedDate',
  },
  Procedure: { status: 'status', code: 'code', date: 'performed', encounter: 'encounter' },
  Immunization: { status: 'status', 'vaccine-code': 'vaccineCode', date: 'occurrence', patient: 'patient' },
  AllergyIntolerance: { 'clinical-status': 'clinicalStatus', code: 'code', patient: 'patient', criticality: 'criticality' },
  MedicationRequest: { status: 'status', intent: 'intent', authoredon: 'authoredOn', encounter: 'encounter', requester: 'requester' },
  ServiceRequest: { status: 'status', intent: 'intent', code: 'code', authored: 'authoredOn', encounter: 'encounter' },
  DocumentReference: { status: 'status', type: 'type', category: 'category', date: 'date' },
  QuestionnaireResponse: { status: 'status', questionnaire: 'questionnaire', authored: 'authored', encounter: 'encounter' },
  Appointment: { status: 'status', date: 'start' },
  Practitioner: { name: 'name', family: 'name', given: 'name', active: 'active' },
  Organization: { name: 'name', active: 'active' },
};

/** Searches `subject` and `patient` look at the reference to the person, and so at the person's id. */
const subjectTypes = new Set([
  'Encounter',
  'Observation',
  'DiagnosticReport',
  'Condition',
  'Procedure',
  'MedicationRequest',
  'ServiceRequest',
  'DocumentReference',
  'QuestionnaireResponse',
  'CarePlan',
  'CareTeam',
]);

/** They shape the answer, which is filtered all the same, and look at no field. */
const neutral: Readonly<Record<string, RegExp>> = {
  _count: /^\d{1,4}$/,
  _offset: /^\d{1,7}$/,
  _page: /^\d{1,6}$/,
  _getpages: /^[\w-]{1,80}$/,
  _getpagesoffset: /^\d{1,7}$/,
  _bundletype: /^searchset$/,
  _format: /^(json|application\/(fhir\+)?json)$/,
  _pretty: /^(true|false)$/,
  // `count` would tell how many match, `text` is free text.
  _summary: /^(true|data|false)$/,
};

const modifiers = /^[a-zA-Z-]+(:(exact|contains|missing))?$/;

/** The first parameter that may not be asked; null: all may. Its value is never told. */
export function refusedParameter(type: string, parameters: Iterable<readonly [string, string]>, access: FhirAccess): string | null {
  for (const [name, value] of parameters) {
    const form = Object.hasOwn(neutral, name) ? neutral[name] : undefined;
    if (form !== undefined ? !form.test(value) : !isAllowed(type, name, value, access)) return name;
  }
  return null;
}

function isAllowed(type: string, name: string, value: string, access: FhirAccess): boolean {
  if (name === '_id') return access.mayGo(type, 'id');
  // To sort by a field is to learn it by halving.
  if (name === '_sort') return value.split(',').every((each) => mayAsk(type, each.replace(/^-/, ''), access));
  if (name === '_include') return mayInclude(type, value, access);
  // `_has`, `_filter`, `_revinclude`, `_content`, `_text`, `_list`, `_query`, `_lastUpdated`, chains (`subject.name`): nothing we could follow.
  if (name.startsWith('_') || !modifiers.test(name)) return false;
  return mayAsk(type, name.split(':')[0]!, access);
}

/** `Observation:subject`: the included resource is filtered, but that it is included tells what the reference says. */
function mayInclude(type: string, value: string, access: FhirAccess): boolean {
  const [source, parameter, target, ...more] = value.split(':');
  if (source !== type || parameter === undefined || more.length > 0) return false;
  return mayAsk(type, parameter, access) && (target === undefined || access.holds(target));
}

function mayAsk(type: string, parameter: string, access: FhirAccess): boolean {
  if ((parameter === 'subject' || parameter === 'patient') && subjectTypes.has(type))
    return access.mayGo(type, type === 'EpisodeOfCare' ? 'patient' : 'subject') && access.mayGo('Patient', 'id');
  const known = fieldByParameter[type];
  const field = known !== undefined && Object.hasOwn(known, parameter) ? known[parameter] : undefined;
  if (field === undefined || !access.mayGo(type, field)) return false;
  return field !== 'patient' && field !== 'beneficiary' ? true : access.mayGo('Patient', 'id');
}
