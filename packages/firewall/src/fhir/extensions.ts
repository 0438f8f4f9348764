/**
 * What an extension says: the field it belongs to, by its address.
 *
 * @module
 */

const core = 'http://hl7.org/fhir/StructureDefinition/';
const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/';

const fieldByUrl: ReadonlyMap<string, string> = new Map([
  [`${core}patient-nationality`, 'extension.nationality'],
  [`${core}patient-citizenship`, 'extension.nationality'],
  [`${core}patient-birthPlace`, 'extension.birthPlace'],
  [`${core}birthPlace`, 'extension.birthPlace'],
  [`${core}patient-birthTime`, 'birthDate'],
  [`${core}patient-mothersMaidenName`, 'extension.family'],
  [`${core}patient-adoptionInfo`, 'extension.family'],
  [`${core}patient-genderIdentity`, 'extension.sex'],
  [`${core}individual-genderIdentity`, 'extension.sex'],
  [`${core}patient-interpreterRequired`, 'extension.language'],
  [`${core}patient-proficiency`, 'extension.language'],
  [`${core}patient-preferenceType`, 'extension.language'],
  [`${core}patient-disability`, 'extension.health'],
  [`${core}patient-cadavericDonor`, 'extension.health'],
  [`${usCore}us-core-birthsex`, 'extension.sex'],
  [`${usCore}us-core-individual-sex`, 'extension.sex'],
  [`${usCore}us-core-interpreter-needed`, 'extension.language'],
  // Its code 09 (asylum seekers) tells on which law somebody's care is paid.
  ['http://fhir.de/StructureDefinition/gkv/besondere-personengruppe', 'extension.residenceStatus'],
  ['https://fhir.kbv.de/StructureDefinition/KBV_EX_FOR_Besondere_Personengruppe', 'extension.residenceStatus'],
]);

/** In addresses of national and local guides. */
const fieldByWord: readonly (readonly [RegExp, string])[] = [
  [/asylum|refugee|asyl\b/i, 'extension.asylum'],
  [/\bvisa\b|visum/i, 'extension.visa'],
  [/residen(ce|cy|t)|immigra|migra(nt|tion)|aufenthalt|s[eé]jour|permit|legal-?status/i, 'extension.residenceStatus'],
  [/nationalit|citizen|staatsangeh|nazionalit|nacionalidad/i, 'extension.nationality'],
];

/** These say more about the datum they stand in, and go where it goes. */
const companions = new Set(
  [
    'geolocation',
    'data-absent-reason',
    'ordinalValue',
    'humanname-own-name',
    'humanname-own-prefix',
    'humanname-partner-name',
    'humanname-partner-prefix',
    'humanname-mothers-family',
    'humanname-fathers-family',
    'iso21090-EN-qualifier',
    'iso21090-EN-use',
    'iso21090-ADXP-streetName',
    'iso21090-ADXP-houseNumber',
    'iso21090-ADXP-additionalLocator',
    'iso21090-ADXP-postBox',
  ].map((name) => core + name),
);

/** A field, `companion` for what goes with the datum around it, or undefined for what nobody has mapped. */
export function fieldOfExtension(url: unknown): string | undefined {
  if (typeof url !== 'string' || url.length > 500) return undefined;
  if (companions.has(url)) return 'companion';
  const field = fieldByUrl.get(url);
  if (field !== undefined) return field;
  const name = url.slice(url.lastIndexOf('/') + 1);
  return fieldByWord.find(([word]) => word.test(name))?.[1];
}
