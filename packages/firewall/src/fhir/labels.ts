/**
 * Security labels that every released resource carries, so that the recipient's system knows what it holds.
 *
 * Code systems of HL7 Terminology; it has no code for nationality or residence status, hence one of our own.
 *
 * @module
 */

const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const observationValue = 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue';
const own = 'https://w3id.org/firebreak/ns';

/** Data that tell how somebody stays, or where they can be found: very restricted. */
const betraying = new Set([
  'nationality',
  'residence-status',
  'return-data',
  'asylum-claim',
  'visa-file',
  'travel-document',
  'place-of-birth',
  'address',
  'location',
  'offences',
]);
const demographic = new Set([
  'name',
  'date-of-birth',
  'sex',
  'address',
  'contact',
  'family',
  'language-and-voice',
  'nationality',
  'place-of-birth',
]);
const identifying = new Set(['official-number', 'travel-document', 'visa-file']);

interface Coding {
  readonly system: string;
  readonly code: string;
}

/** @param data categories that the released resource still holds */
export function metaOf(data: ReadonlySet<string>): { security: Coding[]; tag: Coding[] } {
  const any = (of: ReadonlySet<string>): boolean => [...data].some((category) => of.has(category));
  return {
    security: [
      { system: confidentiality, code: any(betraying) ? 'V' : 'R' },
      { system: actCode, code: 'NOREUSE' },
      { system: actCode, code: 'NORDSCLCD' },
      ...(any(demographic) ? [{ system: actCode, code: 'DEMO' }] : []),
      ...(any(identifying) ? [{ system: actCode, code: 'IDS' }] : []),
      { system: own, code: 'NoImmigrationEnforcement' },
    ],
    // On every resource, cut or not: it says nothing about this one, and keeps a client from writing a cut one back.
    tag: [{ system: observationValue, code: 'SUBSETTED' }],
  };
}
