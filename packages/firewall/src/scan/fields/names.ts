/**
 * Names of fields that may hold a status, as programmers write them. Watch words of the Atlas that stand where a name stands count too.
 *
 * @module
 */

/** By data category; GAPS stand for `_`, `-`, a space or a capital letter: `residence status` is `residence_status` and `residenceStatus`. */
export const fieldNames: Readonly<Record<string, string>> = {
  'residence-status':
    'residence status, residency status, resident status, immigration status, migration status, legal status, stay status, status of stay, permit, permit type, permit number, permit no, permit expiry, permit until, permit valid until, residence permit, residence title, residency permit, leave to remain, right to remain, right to reside, settled status, nrpf, recourse to public funds, undocumented, has papers, is documented, is illegal, aufenthalt, aufenthaltsstatus, aufenthalt bis, duldung, titre sejour, titre de sejour, statut sejour, verblijf, verblijfsstatus, verblijfstitel, verblijfsvergunning, estado migratorio, situacion administrativa, situacion migratoria, permiso residencia, permesso, permesso soggiorno, uppehallstillstand, opholdstilladelse, oppholdstillatelse, oleskelulupa, karta pobytu',
  'travel-document':
    'passport, passport no, passport number, passport country, passport expiry, travel document, travel document number, passnummer, reisepass, passeport, paspoort, paspoortnummer, pasaporte, passaporto, passaporte',
  'visa-file': 'visa, visa no, visa number, visa type, visa status, visa expiry, visa until, visa category, visum, visumnummer, visum nr',
  nationality:
    'nationality, nationality code, nationalities, citizenship, citizenships, citizen of, country of origin, country of birth, birth country, origin country, staatsangehoerigkeit, staatsbuergerschaft, nationalitaet, herkunftsland, geburtsland, nationalite, pays origine, pays naissance, pays de naissance, pays d origine, nationaliteit, land van herkomst, geboorteland, nacionalidad, pais origen, pais de origen, pais nacimiento, cittadinanza, nazionalita, nacionalidade, medborgarskap, statsborgerskap, kansalaisuus, obywatelstwo, patient citizenship, patient nationality',
  'asylum-claim':
    'asylum, asylum status, asylum seeker, asylum number, asylum case, asylum claim, refugee, refugee status, is refugee, asyl, asylstatus, demande asile, asielstatus',
  'return-data':
    'deportation, deportation date, deportable, removal order, removal date, return decision, entry ban, detained, detention, abschiebung, ausreisepflicht, oqtf, expulsion, uitzetting',
  'official-number':
    'alien number, alien id, a number, alien registration number, foreigner number, foreigner id, foreign id, immigration id, immigration number, home office reference, ho reference, auslaendernummer, numero etranger, vreemdelingennummer, numero extranjero',
}; // prettier-ignore

/** Kinds of number that only foreigners have: a field that is named after one says as much as the number. */
export const foreignersNumbers: ReadonlySet<string> = new Set([
  'es-nie',
  'se-samordningsnummer',
  'se-dossier',
  'nl-v-nummer',
  'nl-onderwijsnummer',
  'no-d-nummer',
  'no-duf',
  'be-bis',
  'be-dossier',
  'it-stp-eni',
  'it-permesso',
  'de-azr-nummer',
  'de-akn',
  'fr-agdref',
  'uk-home-office',
  'uk-gwf',
  'uk-brp',
  'fi-migri',
  'ch-zemis',
  'at-ifa',
  'us-a-number',
  'eurodac-number',
  'visa-sticker',
  'sis-vis-number',
]);
