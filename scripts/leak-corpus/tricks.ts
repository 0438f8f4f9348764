/**
 * What an attacker or an unlucky clerk does to a value or a word. Each line says whether the scanner claims to see
 * through it; the tests hold it to every claim.
 *
 * @module
 */
import { checked, type Form } from './identifiers.ts';
import { type CorpusFile, createPage, type Page } from './page.ts';
import { type Chance, createChance } from './random.ts';
import { isAlone } from './tables.ts';
import { zone } from './zones.ts';

type Trick = readonly [
  name: string,
  covered: boolean,
  kind: string,
  line: (value: string, page: Page, mark: (text: string) => Page, c: Chance) => void,
];

const sign = (code: number) => String.fromCodePoint(code);
const inDigits = (zero: number) => (text: string) => text.replaceAll(/\d/g, (d) => sign(zero + Number(d)));
const between = (text: string, at: number, put: string) => text.slice(0, at) + put + text.slice(at);
/** A line with the name of the number before it. */
const said =
  (word: string, change: (value: string) => string, after = '') =>
  (value: string, page: Page, mark: (text: string) => Page) => {
    page.put(word);
    mark(change(value));
    page.put(`${after}\n`);
  };

const numbers: readonly Trick[] = [
  ['rigid spaces', true, 'nl-bsn', said('BSN: ', (v) => `${v.slice(0, 4)}${sign(0xa0)}${v.slice(4, 6)}${sign(0xa0)}${v.slice(6)}`)],
  [
    'narrow rigid spaces',
    true,
    'fr-nir',
    said('NIR : ', (v) => `${v.slice(0, 1)}${sign(0x202f)}${v.slice(1, 13)}${sign(0x202f)}${v.slice(13)}`),
  ],
  ['thin spaces', true, 'iban', said('IBAN ', (v) => v.replaceAll(/(.{4})(?=.)/g, `$1${sign(0x2009)}`))],
  ['rigid hyphen', true, 'es-nie', said('NIE ', (v) => between(v, 8, sign(0x2011)))],
  ['en dash', true, 'fi-hetu', said('hetu ', (v) => v.replace('-', sign(0x2013)))],
  ['minus sign', true, 'fi-hetu', said('hetu ', (v) => v.replace('-', sign(0x2212)))],
  ['soft hyphen inside', true, 'es-nie', said('NIE ', (v) => between(v, 4, sign(0xad)))],
  ['space of no width inside', true, 'it-codice-fiscale', said('CF ', (v) => between(v, 6, sign(0x200b)))],
  ['mark of direction inside', true, 'nl-bsn', said('BSN ', (v) => between(v, 3, sign(0x200e)))],
  ['turned around by bidi controls', true, 'iban', said('IBAN ', (v) => `${sign(0x202a)}${v}${sign(0x202c)}`)],
  ['isolates around each half', true, 'es-nie', said('NIE ', (v) => `${sign(0x2066)}${v.slice(0, 4)}${sign(0x2069)}${v.slice(4)}`)],
  ['Arabic-Indic digits', true, 'no-duf', said('رقم DUF ', inDigits(0x660))],
  ['Persian digits', true, 'nl-bsn', said('BSN ', inDigits(0x6f0))],
  ['Devanagari digits', true, 'nl-bsn', said('BSN ', inDigits(0x966))],
  ['Bengali digits', true, 'gb-nhs', said('NHS number ', inDigits(0x9e6))],
  ['full-width signs', true, 'es-nie', said('NIE ', (v) => [...v].map((s) => sign(s.codePointAt(0)! + 0xfee0)).join(''))],
  ['Cyrillic letter that looks Latin', false, 'es-nie', said('NIE ', (v) => v.replace(/^[XYZ]/, sign(0x425)))],
  ['letter O for zero', false, 'nl-bsn', said('BSN ', (v) => v.replace('0', 'O'))],
  ['a space between all digits', false, 'nl-bsn', said('BSN ', (v) => [...v].join(' '))],
  ['thousands separated', false, 'nl-bsn', said('BSN ', (v) => v.replaceAll(/(\d{3})(?=\d)/g, '$1,'))],
  ['as a fraction of a spreadsheet', true, 'nl-bsn', said('bsn;', (v) => v, '.0')],
  ['as a text formula of a spreadsheet', true, 'nl-bsn', said('bsn;="', (v) => v, '"')],
  ['in the scientific notation of a spreadsheet', false, 'nl-bsn', said('bsn;', (v) => `${v[0]}.${v.slice(1, 6)}E+08`)],
  ['apostrophe of a spreadsheet', true, 'nl-bsn', said("bsn;'", (v) => v)],
  [
    'leading zeros lost',
    true,
    'nl-bsn',
    (_, page, mark) => {
      page.put('bsn\n');
      // 000012340 without its zeros would be too short; 012345672 is the usual example.
      mark('12345672');
      page.put('\n');
    },
  ],
  ['percent-encoded spaces', false, 'iban', said('/pay?iban=', (v) => v.replaceAll(/(.{4})(?=.)/g, '$1%20'))],
  ['plus for spaces', false, 'iban', said('/pay?iban=', (v) => v.replaceAll(/(.{4})(?=.)/g, '$1+'))],
  ['in the path of an address', true, 'es-nie', said('https://clinic.example/nie/', (v) => v, '/edit')],
  ['glued to its name', true, 'es-nie', said('nie_', (v) => v, '.pdf')],
  ['glued to its name without a sign between', false, 'es-nie', said('nie', (v) => v, 'ok')],
  ['key in camel case', true, 'nl-bsn', said('{"patientBsnNummer":"', (v) => v, '"}')],
  ['key in snake case', true, 'no-duf', said('patient_duf_nummer=', (v) => v)],
  ['key in capitals', true, 'pl-pesel', said('PATIENT_PESEL_NR: ', (v) => v)],
  ['JSON inside JSON', true, 'nl-bsn', said(String.raw`{"body":"{\"bsn\":\"`, (v) => v, String.raw`\"}"}`)],
  ['escaped by JSON', false, 'es-nie', said('{"nie":"', (v) => `\\u00${v.charCodeAt(0).toString(16)}${v.slice(1)}`, '"}')],
  ['attribute of XML', true, 'pl-pesel', said('<osoba pesel="', (v) => v, '"/>')],
  ['element of XML', true, 'se-samordningsnummer', said('<samordningsnummer>', (v) => v, '</samordningsnummer>')],
  ['name in the line above', true, 'nl-bsn', said('BSN\n', (v) => v)],
  [
    'broken by the end of a line at a space',
    false,
    'iban',
    said('IBAN ', (v) => `${v.slice(0, 4)} ${v.slice(4, 8)} ${v.slice(8, 12)}\n${v.slice(12, 16)} ${v.slice(16)}`),
  ],
  ['broken in the middle by the end of a line', false, 'es-nie', said('NIE ', (v) => between(v, 5, '\n'))],
  ['broken in quoted-printable', false, 'es-nie', said('NIE ', (v) => between(v, 5, '=\n'))],
  ['in two columns', false, 'no-fodselsnummer', said('fodselsdato,personnr\n', (v) => between(v, 6, ','))],
  ['in base64', false, 'es-nie', said('NIE ', (v) => Buffer.from(v).toString('base64'))],
  ['in hexadecimal', false, 'es-nie', said('NIE ', (v) => Buffer.from(v).toString('hex'))],
  ['backwards', false, 'es-nie', said('NIE ', (v) => [...v].toReversed().join(''))],
  ['spelled in words', false, 'nl-bsn', said('BSN ', (v) => v.replaceAll('9', 'negen '))],
  ['in bold of Markdown', true, 'es-nie', said('NIE: **', (v) => v, '**')],
  ['in brackets of a chat', true, 'fi-hetu', said('hetu(', (v) => v, ')')],
];

const zones: readonly Trick[] = [
  [
    'zone with HTML entities',
    true,
    'mrz-td3',
    (_, _page, mark, c) => mark(zone('mrz-td3', c).join('\n').replaceAll('<', '&lt;')).put('\n'),
  ],
  [
    'zone escaped by JSON',
    true,
    'mrz-td3',
    (_, page, mark, c) => {
      page.put('{"mrz":"');
      mark(zone('mrz-td3', c).join('\\n').replaceAll('<', '\\u003c'));
      page.put('"}\n');
    },
  ],
  [
    'zone with two fillers read as one',
    false,
    'mrz-td3',
    (_, _page, mark, c) => mark(zone('mrz-td3', c).join('\n').replaceAll('<<', '«')).put('\n'),
  ],
  ['zone with an empty line between', true, 'mrz-td3', (_, _page, mark, c) => mark(zone('mrz-td3', c).join('\n\n')).put('\n')],
  [
    'zone in quotation of a mail',
    true,
    'mrz-td1',
    (_, _page, mark, c) =>
      mark(
        zone('mrz-td1', c)
          .map((line) => `> ${line}`)
          .join('\n'),
      ).put('\n'),
  ],
  [
    'zone with line numbers',
    false,
    'mrz-td1',
    (_, _page, mark, c) =>
      mark(
        zone('mrz-td1', c)
          .map((line, n) => `${n + 1}: ${line}`)
          .join('\n'),
      ).put('\n'),
  ],
  ['only the line with the numbers', true, 'mrz-td3', (_, _page, mark, c) => mark(zone('mrz-td3', c)[1]!).put('\n')],
  [
    'zone in full-width signs',
    true,
    'mrz-td3',
    (_, _page, mark, c) =>
      mark(
        zone('mrz-td3', c)
          .map((line) => [...line].map((s) => sign(s.codePointAt(0)! + 0xfee0)).join(''))
          .join('\n'),
      ).put('\n'),
  ],
  ['zone in two columns of a table', true, 'mrz-td3', (_, _page, mark, c) => mark(zone('mrz-td3', c).join(';')).put('\n')],
];

/** Words with an invented person beside them. */
const words: readonly (readonly [name: string, covered: boolean, script: string, before: string, word: string, after: string])[] = [
  ['without accents', true, 'Latn', 'Patiente Anna Inconnu, ', 'situation irreguliere', ', tél. 06 39 98 00 01'],
  ['capitals without accents', true, 'Latn', 'Patiente Anna Inconnu, tél. 06 39 98 00 02, ', 'DEMANDE D ASILE'.replace('D A', "D'A"), ''],
  ['Greek capitals without accents', true, 'Grek', 'Ασθενής, τηλ. +44 7700 900001, ', 'ΑΠΕΛΑΣΗ', ''],
  ['Turkish capitals', true, 'Latn', 'Hasta, tel. +44 7700 900002, ', 'SINIR DIŞI', ''],
  ['German umlauts written out', true, 'Latn', 'Pat. geb. 01.01.1900, ', 'Auslaenderbehoerde', ''],
  ['two spaces', true, 'Latn', 'Patient, tel. +44 7700 900003, ', 'no  recourse to  public funds', ''],
  ['a line break between', true, 'Latn', 'Patient, tel. +44 7700 900004, ', 'leave to\nremain', ' refused'],
  ['hyphenated at the end of a line', false, 'Latn', 'Pat. geb. 01.01.1900, ', 'Abschie-\nbung', ''],
  ['soft hyphen inside', true, 'Latn', 'Pat. geb. 01.01.1900, ', `Abschie${sign(0xad)}bung`, ''],
  ['space of no width inside', true, 'Latn', 'Patient, tel. +44 7700 900005, ', `depor${sign(0x200b)}ted`, ''],
  ['decomposed accents', true, 'Latn', 'Patiente, tél. 06 39 98 00 03, ', 'titre de séjour'.normalize('NFD'), ''],
  ['letter by letter', false, 'Latn', 'Patient, tel. +44 7700 900006, ', 'd e p o r t e d', ''],
  ['digits for letters', false, 'Latn', 'Patient, tel. +44 7700 900007, ', 'd3p0rt3d', ''],
  ['letters of another script', false, 'Latn', 'Patient, tel. +44 7700 900008, ', `d${sign(0x435)}p${sign(0x43e)}rted`, ''],
  ['snake case', true, 'Latn', '{"tel":"+44 7700 900009","note":"', 'asylum_seeker', '"}'],
  ['camel case', true, 'Latn', '{"tel":"+44 7700 900010","note":"', 'asylumSeeker', '"}'],
  ['percent-encoded', true, 'Latn', '/search?tel=07700900011&q=', 'asylum%20seeker', ''],
  ['entity of HTML between', false, 'Latn', 'Patiente, tél. 06 39 98 00 04, ', 'titre&nbsp;de&nbsp;s&eacute;jour', ''],
  ['typographic apostrophe', true, 'Latn', 'Patiente, tél. 06 39 98 00 05, ', 'demandeur d’asile', ''],
  ['in a compound', true, 'Latn', 'Pat. geb. 01.01.1900, ', 'Duldungsverlängerung', ''],
  ['Arabic, stretched', true, 'Arab', 'المريض، هاتف +44 7700 900012، ', 'تصريح إقـــامة', ''],
  ['Arabic, with vowels', true, 'Arab', 'المريض، هاتف +44 7700 900013، ', 'قَرَار تَرْحِيل', ''],
  ['Arabic, without hamza', true, 'Arab', 'المريض، هاتف +44 7700 900014، ', 'بطاقة اقامة', ''],
  ['Arabic, prefixed', true, 'Arab', 'المريض، هاتف +44 7700 900015، ', 'وبطاقة الإقامة', ''],
  ['Arabic, final ha for ta marbuta', true, 'Arab', 'المريض، هاتف +44 7700 900016، ', 'بطاقه اقامه', ''],
  [
    'Arabic, forms of presentation',
    true,
    'Arab',
    'المريض، هاتف +44 7700 900017، ',
    [0xfe97, 0xfeae, 0xfea3, 0xfef4, 0xfede].map(sign).join(''),
    '',
  ],
  [
    'Arabic, escaped by JSON',
    false,
    'Arab',
    '{"tel":"+44 7700 900018","n":"',
    [...'طالب لجوء'].map((s) => `\\u${s.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    '"}',
  ],
  ['Persian, Arabic letters for ya and kaf', true, 'Arab', 'بیمار، تلفن +44 7700 900019، ', 'كارت اقامت', ''],
  ['Persian, space for half-space', true, 'Arab', 'بیمار، تلفن +44 7700 900020، ', 'پناه جو', ''],
  ['Cyrillic capitals', true, 'Cyrl', 'Пациент, тел. +44 7700 900021, ', 'ВИД НА ЖИТЕЛЬСТВО', ''],
  ['Chinese, spaces between', false, 'Hans', '患者 电话 +44 7700 900022 ', '居 留 许 可', ''],
  ['in base64', false, 'Latn', 'Patient, tel. +44 7700 900023, ', Buffer.from('asylum seeker').toString('base64'), ''],
];

export function tricks(seed: string): CorpusFile[] {
  return [
    ...[['tricks/numbers.txt', numbers] as const, ['tricks/zones.txt', zones] as const].map(([path, list]) => {
      const c = createChance(`${seed} ${path}`);
      const page = createPage(path);
      for (const [trick, covered, kind, line] of list) {
        const form = checked.find((f) => f.kind === kind);
        const value = form === undefined ? '' : valueFor(trick, form, c);
        const mark = (text: string) =>
          page.mark(
            { kind, class: 'valid', context: true, alone: form === undefined || isAlone(form, value), checksum: true, trick, covered },
            text,
          );
        line(value, page, mark, c);
        page.put(`${'.'.repeat(70)}\n`);
      }
      return page.file();
    }),
    wordTricks(),
    ...encodings(seed),
  ];
}

/** Values without separators; where zeros are to be misread, one with a zero in it. */
function valueFor(trick: string, form: Form, c: Chance): string {
  for (;;) {
    const value = form.kind === 'fi-hetu' ? form.make(c) : form.make(c).replaceAll(/[-+. ]/g, '');
    if (trick !== 'letter O for zero' || value.includes('0')) return value;
  }
}

function wordTricks(): CorpusFile {
  const page = createPage('tricks/words.txt');
  for (const [trick, covered, script, before, word, after] of words)
    page
      .put(before)
      .mark({ kind: 'status-word', class: 'word', script, trick, covered }, word)
      .put(`${after}\n${'.'.repeat(160)}\n`);
  return page.file();
}

/** The same few lines in other encodings. */
function encodings(seed: string): CorpusFile[] {
  return (
    [
      ['tricks/utf-16.txt', 'utf-16le', 'file in UTF-16'],
      ['tricks/windows.txt', 'latin-1', 'file in Windows-1252'],
      ['tricks/byte-order-mark.csv', 'utf-8', 'file with a byte order mark'],
    ] as const
  ).map(([path, encoding, trick]) => {
    const c = createChance(`${seed} ${path}`);
    const page = createPage(path, encoding);
    const nie = checked.find((form) => form.kind === 'es-nie')!;
    const bsn = checked.find((form) => form.kind === 'nl-bsn')!;
    if (encoding === 'utf-8') page.put(sign(0xfeff));
    page.put('bsn;naam\n');
    page.mark({ kind: 'nl-bsn', class: 'valid', context: true, alone: false, checksum: true, trick, covered: true }, bsn.make(c));
    page.put(';Anna Voorbeeld\n\nPat. geb. 01.01.1900, ');
    page.mark({ kind: 'status-word', class: 'word', script: 'Latn', trick, covered: true }, 'Ausländerbehörde');
    page.put(', NIE ');
    page.mark({ kind: 'es-nie', class: 'valid', context: true, alone: true, checksum: true, trick, covered: true }, nie.make(c));
    return page.put('\n').file();
  });
}
