/**
 * FHIR R4 elements as fields of a policy: resource type -> element -> data category of the Atlas.
 *
 * Every element of a type stands here under its own name (`value` for `value[x]`); what has no category in the Atlas (religion,
 * race) does not, and is therefore never released. Two elements are split, because one name holds different data:
 * `identifier` by the kind of number, `extension` by what it says. Narrative, notes and other free text are no fields: see
 * `elements/free-text.ts`.
 *
 * @module
 */

/** Kinds of number that a person may have; `local` is the service's own. */
const numbers: Held = {
  'official-number': 'identifier.local identifier.national identifier.insurance',
  'travel-document': 'identifier.passport',
  'visa-file': 'identifier.visa identifier.immigrationFile',
  'residence-status': 'identifier.permit identifier.foreigner',
  nationality: 'identifier.citizenship',
  'bank-account': 'identifier.bank',
  employment: 'identifier.employment',
  'income-and-benefits': 'identifier.benefit',
  offences: 'identifier.custody',
};

/** What extensions say about a person. */
const personExtensions: Held = {
  nationality: 'extension.nationality',
  'residence-status': 'extension.residenceStatus',
  'asylum-claim': 'extension.asylum',
  'visa-file': 'extension.visa',
  'place-of-birth': 'extension.birthPlace',
  sex: 'extension.sex',
  family: 'extension.family',
  'language-and-voice': 'extension.language',
  'health-data': 'extension.health',
};

/** Data category -> elements, separated by spaces. */
type Held = Readonly<Record<string, string>>;

const heldByType: Readonly<Record<string, readonly Held[]>> = {
  Patient: [
    {
      'official-number': 'id link',
      name: 'name',
      contact: 'telecom',
      sex: 'gender',
      'date-of-birth': 'birthDate',
      address: 'address',
      'facial-image': 'photo',
      family: 'maritalStatus multipleBirth contact',
      'language-and-voice': 'communication',
      'health-data': 'active deceased generalPractitioner managingOrganization',
    },
    numbers,
    personExtensions,
  ],
  RelatedPerson: [
    {
      'official-number': 'id patient',
      name: 'name',
      contact: 'telecom',
      sex: 'gender',
      'date-of-birth': 'birthDate',
      address: 'address',
      'facial-image': 'photo',
      family: 'active relationship period',
      'language-and-voice': 'communication',
    },
    numbers,
    personExtensions,
  ],
  Person: [
    {
      'official-number': 'id link active managingOrganization',
      name: 'name',
      contact: 'telecom',
      sex: 'gender',
      'date-of-birth': 'birthDate',
      address: 'address',
      'facial-image': 'photo',
    },
    numbers,
    personExtensions,
  ],
  Practitioner: [
    {
      'official-number': 'id identifier',
      name: 'name',
      contact: 'telecom',
      sex: 'gender',
      'date-of-birth': 'birthDate',
      address: 'address',
      'facial-image': 'photo',
      employment: 'active qualification',
      'language-and-voice': 'communication',
    },
  ],
  PractitionerRole: [
    {
      'official-number': 'id identifier practitioner',
      contact: 'telecom endpoint',
      employment: 'active period organization code specialty healthcareService availableTime notAvailable availabilityExceptions',
      location: 'location',
    },
  ],
  Organization: [{ employment: 'id identifier active type name alias partOf contact endpoint', contact: 'telecom', address: 'address' }],
  Location: [
    {
      location:
        'id identifier status operationalStatus name alias description mode type telecom address physicalType position managingOrganization partOf hoursOfOperation availabilityExceptions endpoint',
    },
  ],
  Encounter: [
    {
      'health-data':
        'id identifier status statusHistory class classHistory type serviceType priority episodeOfCare basedOn participant appointment length reasonCode reasonReference diagnosis hospitalization partOf',
      'official-number': 'subject',
      location: 'period location serviceProvider',
      'income-and-benefits': 'account',
    },
  ],
  EpisodeOfCare: [
    {
      'health-data': 'id identifier status statusHistory type diagnosis referralRequest careManager team',
      'official-number': 'patient',
      location: 'period managingOrganization',
      'income-and-benefits': 'account',
    },
  ],
  Appointment: [
    {
      'health-data':
        'id identifier status cancelationReason serviceCategory serviceType specialty appointmentType reasonCode reasonReference priority description supportingInformation slot created comment patientInstruction basedOn',
      'official-number': 'participant',
      location: 'start end minutesDuration requestedPeriod',
    },
  ],
  Coverage: [
    {
      'income-and-benefits': 'id status type period payor class order network costToBeneficiary subrogation contract',
      'official-number': 'identifier subscriberId beneficiary dependent',
      family: 'policyHolder subscriber relationship',
    },
    { 'residence-status': 'extension.residenceStatus' },
  ],
  Claim: [
    {
      'income-and-benefits':
        'id identifier status type subType use created enterer insurer priority fundsReserve related payee insurance item total',
      'official-number': 'patient',
      'health-data':
        'billablePeriod provider prescription originalPrescription referral careTeam supportingInfo diagnosis procedure accident',
      location: 'facility',
    },
  ],
  Observation: [
    {
      'health-data':
        'id identifier basedOn partOf status category code focus encounter effective issued performer value dataAbsentReason interpretation note bodySite method specimen device referenceRange hasMember derivedFrom component',
      'official-number': 'subject',
    },
  ],
  DiagnosticReport: [
    {
      'health-data':
        'id identifier basedOn status category code encounter effective issued performer resultsInterpreter specimen result imagingStudy media conclusion conclusionCode presentedForm',
      'official-number': 'subject',
    },
  ],
  Condition: [
    {
      'health-data':
        'id identifier clinicalStatus verificationStatus category severity code bodySite encounter onset abatement recordedDate recorder asserter stage evidence note',
      'official-number': 'subject',
    },
  ],
  Procedure: [
    {
      'health-data':
        'id identifier instantiatesCanonical instantiatesUri basedOn partOf status statusReason category code encounter performed recorder asserter performer reasonCode reasonReference bodySite outcome report complication complicationDetail followUp note focalDevice usedReference usedCode',
      'official-number': 'subject',
      location: 'location',
    },
  ],
  Immunization: [
    {
      'health-data':
        'id identifier status statusReason vaccineCode encounter occurrence recorded primarySource reportOrigin manufacturer lotNumber expirationDate site route doseQuantity performer note reasonCode reasonReference isSubpotent subpotentReason education reaction protocolApplied',
      'official-number': 'patient',
      location: 'location',
      'income-and-benefits': 'programEligibility fundingSource',
    },
  ],
  AllergyIntolerance: [
    {
      'health-data':
        'id identifier clinicalStatus verificationStatus type category criticality code encounter onset recordedDate recorder asserter lastOccurrence note reaction',
      'official-number': 'patient',
    },
  ],
  Medication: [{ 'health-data': 'id identifier code status manufacturer form amount ingredient batch' }],
  MedicationRequest: [
    {
      'health-data':
        'id identifier status statusReason intent category priority doNotPerform reported medication encounter supportingInformation authoredOn requester performer performerType recorder reasonCode reasonReference instantiatesCanonical instantiatesUri basedOn groupIdentifier courseOfTherapyType note dosageInstruction dispenseRequest substitution priorPrescription detectedIssue eventHistory',
      'official-number': 'subject',
      'income-and-benefits': 'insurance',
    },
  ],
  CarePlan: [
    {
      'health-data':
        'id identifier instantiatesCanonical instantiatesUri basedOn replaces partOf status intent category title description encounter period created author contributor careTeam addresses supportingInfo goal activity note',
      'official-number': 'subject',
    },
  ],
  CareTeam: [
    {
      'health-data':
        'id identifier status category name encounter period participant reasonCode reasonReference managingOrganization telecom note',
      'official-number': 'subject',
    },
  ],
  ServiceRequest: [
    {
      'health-data':
        'id identifier instantiatesCanonical instantiatesUri basedOn replaces requisition status intent category priority doNotPerform code orderDetail quantity encounter occurrence asNeeded authoredOn requester performerType performer reasonCode reasonReference supportingInfo specimen bodySite note patientInstruction relevantHistory',
      'official-number': 'subject',
      location: 'locationCode locationReference',
      'income-and-benefits': 'insurance',
    },
  ],
  DocumentReference: [
    {
      'health-data':
        'id masterIdentifier identifier status docStatus type category date author authenticator custodian relatesTo description securityLabel content context',
      'official-number': 'subject',
    },
  ],
  Consent: [
    {
      'health-data': 'id identifier status scope category dateTime performer organization source policy policyRule verification provision',
      'official-number': 'patient',
    },
  ],
  QuestionnaireResponse: [
    {
      'health-data': 'id identifier basedOn partOf questionnaire status encounter authored author source item',
      'official-number': 'subject',
    },
  ],
};

/** @example fhirFields['Patient']?.['birthDate'] === 'date-of-birth' */
export const fhirFields: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(heldByType).map(([type, held]) => [type, fieldsOf(held)]),
);

function fieldsOf(held: readonly Held[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const part of held)
    for (const [data, elements] of Object.entries(part)) for (const element of elements.split(' ')) fields[element] = data;
  return fields;
}
