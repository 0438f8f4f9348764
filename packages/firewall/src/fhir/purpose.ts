/**
 * What HL7 calls the purpose of use, in the words of the Atlas.
 *
 * Code system `http://terminology.hl7.org/CodeSystem/v3-ActReason`. It has no code for immigration; requests of authorities
 * travel as `GOV` or `HLEGAL`, under "healthcare operations". So a code never inherits from a wider one here.
 *
 * @module
 */

const actReasonSystem = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';

export type PurposeOfUse =
  | { readonly purpose: string }
  /** A person must decide: never released by a machine. */
  | { readonly byHand: true }
  | { readonly unknown: true };

const purposeByCode: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'health-care': 'TREAT ETREAT ERTREAT BTG COC CAREMGT TREATDS PATSFTY',
    'care-funding': 'HPAYMT CLMATTCH COVAUTH COVERAGE ELIGDTRM ELIGVER ENROLLM REMITADV PAYMT',
  }).flatMap(([purpose, codes]) => codes.split(' ').map((code): [string, string] => [code, purpose])),
);

/** Authorities, courts, armies, fraud units, and what the person themselves asks for: each is looked at by somebody. */
const byHand = new Set(
  'GOV HLEGAL LEGAL HOPERAT OPERAT FRAUD HCOMPL HACCRED MILCDM PUBHLTH DISASTER THREAT PATRQT FAMRQT PWATRNY SUPNWK HRESCH RESCH CLINTRCH HMARKT DONAT'.split(
    ' ',
  ),
);

/** @example purposeOfUse('GOV') is { byHand: true } */
export function purposeOfUse(code: string, system: string = actReasonSystem): PurposeOfUse {
  if (system !== actReasonSystem) return { unknown: true };
  const purpose = purposeByCode.get(code);
  if (purpose !== undefined) return { purpose };
  return byHand.has(code) ? { byHand: true } : { unknown: true };
}
