/**
 * FHIR R4 elements as fields of a policy: resource type -> element path -> data category of the Atlas.
 *
 * @module
 */
export const fhirFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Patient: {
    identifier: 'official-number',
    name: 'name',
    telecom: 'contact',
    gender: 'sex',
    birthDate: 'date-of-birth',
    address: 'address',
  },
};
