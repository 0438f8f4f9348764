/**
 * Whose number is it? The kind of an `Identifier`, from the code of its type and the address of its system.
 *
 * @module
 */

/** `unknown`: it could be any of them. */
export type NumberKind =
  | 'local'
  | 'national'
  | 'insurance'
  | 'passport'
  | 'visa'
  | 'immigrationFile'
  | 'permit'
  | 'foreigner'
  | 'citizenship'
  | 'bank'
  | 'employment'
  | 'benefit'
  | 'custody'
  | 'unknown';

export const numberKinds: readonly Exclude<NumberKind, 'unknown'>[] = [
  'local',
  'national',
  'insurance',
  'passport',
  'visa',
  'immigrationFile',
  'permit',
  'foreigner',
  'citizenship',
  'bank',
  'employment',
  'benefit',
  'custody',
];

const typeSystems = new Set(['http://terminology.hl7.org/CodeSystem/v2-0203', 'http://hl7.org/fhir/v2/0203']);

/** Codes of HL7 table 0203, as in FHIR 4.0.1. */
const kindByCode: ReadonlyMap<string, NumberKind> = new Map(
  Object.entries({
    local: 'MR MRT PI PT PE RI VN ACSN ANON AN ANT PLAC FILL OBI SNO PNT',
    national: 'NI NNxxx SS TAX DL BR BCT BCFN PN MI',
    insurance: 'HC JHN MC NH NII SN MB',
    passport: 'PPN DP',
    visa: 'VS',
    permit: 'PRC TPR SP VP WP',
    citizenship: 'CZ NCT IND TN',
    bank: 'BA BC AM DI DS MS ANC AND',
    employment: 'EI EN NE ESN',
    benefit: 'MA SB WC WCN',
    custody: 'PC PCN',
  }).flatMap(([kind, codes]) => codes.split(' ').map((code): [string, NumberKind] => [code, kind as NumberKind])),
);

/** Addresses seen in national guides. A number that only foreigners get says as much as a permit. */
const kindBySystem: ReadonlyMap<string, NumberKind> = new Map<string, NumberKind>([
  ['http://hl7.org/fhir/sid/us-ssn', 'national'],
  ['urn:oid:2.16.840.1.113883.4.1', 'national'],
  ['urn:oid:2.16.578.1.12.4.1.4.1', 'national'],
  ['urn:oid:2.16.578.1.12.4.1.4.2', 'foreigner'],
  ['urn:oid:1.2.752.129.2.1.3.1', 'national'],
  ['http://electronichealth.se/identifier/personnummer', 'national'],
  ['urn:oid:1.2.752.129.2.1.3.3', 'foreigner'],
  ['http://electronichealth.se/identifier/samordningsnummer', 'foreigner'],
  ['http://fhir.de/sid/gkv/kvid-10', 'insurance'],
  ['https://fhir.nhs.uk/Id/nhs-number', 'national'],
  ['urn:oid:2.16.840.1.113883.4.330', 'passport'],
]);
const kindByPrefix: readonly (readonly [string, NumberKind])[] = [
  ['urn:oid:2.16.840.1.113883.4.330.', 'passport'],
  ['http://hl7.org/fhir/sid/passport-', 'passport'],
];

/** In an address of our own or somebody else's making: `https://clinic.example/id/azr-nummer`. */
const kindByWord: readonly (readonly [RegExp, NumberKind])[] = [
  [/passport|reisepass|passeport|pasaporte/i, 'passport'],
  [/\bvisa\b|visum/i, 'visa'],
  [
    /\bazr\b|azr-?num|\bduf\b|agdref|v-?nummer|home-?office|a-?number|alien|foreign|immigra|ausl(ae|ä)nder|etrang|étrang|extranj/i,
    'immigrationFile',
  ],
  [/\bnie\b|samordning|d-?number|d-?nummer|\bbis-?n|\bstp\b|\beni\b/i, 'foreigner'],
  [/permit|residen(ce|cy)|aufenthalt|sejour|séjour/i, 'permit'],
];

/**
 * @param ownSystems addresses under which the service gives out its own numbers
 * @example kindOfNumber({ system: 'http://hl7.org/fhir/sid/passport-UTO' }, new Set()) === 'passport'
 */
export function kindOfNumber(identifier: Readonly<Record<string, unknown>>, ownSystems: ReadonlySet<string>): NumberKind {
  const byType = kindOfType(identifier['type']);
  const bySystem = kindOfSystem(identifier['system'], ownSystems);
  if (bySystem === undefined) return byType ?? 'unknown';
  // Where the two contradict, it is neither; `local` says only who keeps it and gives way.
  if (byType === undefined || byType === bySystem || byType === 'local') return bySystem;
  return 'unknown';
}

function kindOfType(type: unknown): NumberKind | undefined {
  if (typeof type !== 'object' || type === null) return undefined;
  const codings: unknown = (type as { coding?: unknown }).coding;
  if (!Array.isArray(codings)) return undefined;
  const kinds = new Set<NumberKind>();
  for (const coding of codings as { system?: unknown; code?: unknown }[]) {
    if (typeof coding?.code !== 'string' || typeof coding.system !== 'string' || !typeSystems.has(coding.system)) continue;
    kinds.add(kindByCode.get(/^NN[A-Z]{3}$/.test(coding.code) ? 'NNxxx' : coding.code) ?? 'unknown');
  }
  return kinds.size === 0 ? undefined : kinds.size === 1 ? [...kinds][0] : 'unknown';
}

function kindOfSystem(system: unknown, ownSystems: ReadonlySet<string>): NumberKind | undefined {
  if (typeof system !== 'string') return undefined;
  if (ownSystems.has(system)) return 'local';
  return (
    kindBySystem.get(system) ??
    kindByPrefix.find(([prefix]) => system.startsWith(prefix))?.[1] ??
    kindByWord.find(([word]) => word.test(system))?.[1]
  );
}
