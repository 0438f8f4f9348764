/** Forms and tables without any value: the names of their fields alone show what a service holds. */
import { type CorpusFile, createPage } from './page.ts';
import { createChance } from './random.ts';

/** Names of fields that hold stay, origin, asylum, removal or a number of an immigration authority. */
const telling = [
  'nationality',
  'residence_status',
  'immigration_status',
  'citizenship',
  'country_of_birth',
  'visa_expiry',
  'asylum_case_number',
  'leave_to_remain',
  'staatsangehoerigkeit',
  'Staatsangehörigkeit',
  'aufenthaltsstatus',
  'aufenthaltstitel',
  'azr_nummer',
  'duldung_bis',
  'herkunftsland',
  'nationalite',
  'nationalité',
  'titre_sejour',
  'titreSejour',
  'numero_etranger',
  'pays_naissance',
  'nacionalidad',
  'permiso_residencia',
  'nie',
  'pais_origen',
  'cittadinanza',
  'permesso_soggiorno',
  'codice_stp',
  'nazionalita',
  'nationaliteit',
  'verblijfsstatus',
  'verblijfsvergunning',
  'v_nummer',
  'bsn',
  'medborgarskap',
  'uppehallstillstand',
  'samordningsnummer',
  'statsborgerskap',
  'oppholdstillatelse',
  'duf_nummer',
  'kansalaisuus',
  'oleskelulupa',
  'obywatelstwo',
  'karta_pobytu',
  'passport_number',
  'deportation_date',
  'detentionCentre',
  'residencePermitNumber',
  'nationalityCode',
  'immigrationStatus',
  'asylumSeeker',
  'الجنسية',
  'гражданство',
  'υπηκοότητα',
  '国籍',
];
/** Names that only look so. */
const harmless = [
  'id',
  'created_at',
  'status',
  'order_status',
  'statusCode',
  'nations_cup',
  'national_holiday',
  'residence_time_seconds',
  'visa_card_last4',
  'removal_reason_code',
  'permit_parking',
  'retention_days',
  'passphrase_hash',
  'papers_printed',
  'dossier_title',
  'expulsion_fan_rpm',
  'origin_url',
  'cors_origin',
  'country_code_iso',
  'countryOfManufacture',
  'titre',
  'estado',
  'stato',
  'nombre',
  'duf',
  'niece_count',
  'aliens_defeated',
  'migration_version',
  'migrations',
  'deported_to_prod',
  'asyncStatus',
  'leave_days',
  'remaining',
  'bsnes_core',
  'stateless_session',
  'citizen_app_theme',
].filter((name) => name !== 'duf');

export function schemas(seed: string): CorpusFile[] {
  return [
    make(seed, 'schema/table.sql', 'CREATE TABLE file (\n', (name) => ['  ', name, ' text,\n'], 'last integer\n);\n'),
    make(
      seed,
      'schema/form.json',
      '{"type": "object", "properties": {\n',
      (name) => ['  "', name, '": {"type": "string"},\n'],
      '  "last": {"type": "integer"}\n}}\n',
    ),
    make(seed, 'schema/person.ts', 'export interface File {\n', (name) => ["  readonly '", name, "'?: string;\n"], '}\n'),
    make(seed, 'schema/header.csv', '', (name) => ['', name, ';'], 'last\n'),
    make(seed, 'schema/model.yaml', 'fields:\n', (name) => ['  - name: ', name, '\n    type: string\n'], ''),
  ];
}

function make(
  seed: string,
  path: string,
  head: string,
  field: (name: string) => readonly [string, string, string],
  end: string,
): CorpusFile {
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path).put(head);
  const chosen = c.shuffled([
    ...c
      .shuffled(telling)
      .slice(0, 26)
      .map((name) => ({ name, tells: true })),
    ...c
      .shuffled(harmless)
      .slice(0, 18)
      .map((name) => ({ name, tells: false })),
  ]);
  for (const { name, tells } of chosen) {
    const [before, , after] = field(name);
    page.put(before);
    if (tells) page.mark({ kind: 'field', class: 'field' }, name);
    else page.put(name);
    page.put(after);
  }
  return page.put(end).file();
}
