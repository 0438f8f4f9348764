/** Nested data: JSON of interfaces, FHIR bundles, logs of one object a line, configuration. */
import { checked, type Form, unchecked } from './identifiers.ts';
import { type CorpusFile, createPage, type Page } from './page.ts';
import { birthDay, personName, putMail, putTelephone } from './people.ts';
import { type Chance, createChance } from './random.ts';
import { putValue } from './tables.ts';

export function objects(seed: string): CorpusFile[] {
  return [
    json(seed),
    ...['nl', 'no', 'es', 'se', 'be', 'it'].map((country) => bundle(seed, country)),
    log(seed),
    requests(seed),
    ...configurations(seed),
  ];
}

const all = [...checked, ...unchecked];
const camel = (key: string) => key.replaceAll(/[ _-]+(\p{L})/gu, (_, letter: string) => letter.toUpperCase());

function json(seed: string): CorpusFile {
  const path = 'json/people.json';
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path).put('{"data": [\n');
  c.shuffled([...all, ...all]).forEach((form, index) => {
    page.put(
      `${index > 0 ? ',\n' : ''}  {"id": "${c.digits(8)}-${c.digits(4)}", "person": {"fullName": ${JSON.stringify(personName(c))}, "birthDate": "${birthDay(c)}", "${camel(c.pick(form.keys))}": "`,
    );
    putValue(page, form, c, { context: true });
    page.put(`"}, "createdAt": ${1_760_000_000_000 + c.between(0, 1_000_000_000)}, "total": ${c.between(10, 900)}.5}`);
  });
  return page.put('\n]}\n').file();
}

/** A bundle of FHIR R4: the number as an identifier with its system, the citizenship as an extension. */
function bundle(seed: string, country: string): CorpusFile {
  const path = `fhir/bundle-${country}.json`;
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path).put('{\n  "resourceType": "Bundle",\n  "type": "searchset",\n  "entry": [');
  const forms = all.filter((form) => form.country === country);
  for (let n = 0; n < 4; n++) {
    page.put(
      `${n > 0 ? ',' : ''}\n    {"resource": {"resourceType": "Patient", "id": "p${n}", "name": [{"text": ${JSON.stringify(personName(c))}}], "birthDate": "1900-0${c.between(1, 9)}-0${c.between(1, 9)}",`,
    );
    page.put('\n      "identifier": [');
    forms.forEach((form, index) => {
      page.put(
        `${index > 0 ? ', ' : ''}{"system": "https://fhir.example/sid/${c
          .pick(form.keys)
          .toLowerCase()
          .replaceAll(/[^a-z]/g, '-')}", "value": "`,
      );
      putValue(page, form, c, { context: true });
      page.put('"}');
    });
    page.put('],\n      "telecom": [{"system": "phone", "value": "');
    putTelephone(page, c);
    page.put('"}]');
    if (n % 2 === 0) {
      page.put(',\n      "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/');
      // A name is told once for each file, so only the first is asked for.
      if (n === 0) page.mark({ kind: 'field', class: 'field' }, 'patient-citizenship');
      else page.put('patient-citizenship');
      page.put(
        `", "extension": [{"url": "code", "valueCodeableConcept": {"coding": [{"system": "urn:iso:std:iso:3166", "code": "${c.pick(['SY', 'AF', 'ER'])}"}]}}]}]`,
      );
    }
    page.put('}}');
  }
  return page.put('\n  ]\n}\n').file();
}

/** A log with one object a line: the value stands in a message, a query or a key. */
function log(seed: string): CorpusFile {
  const path = 'logs/service.ndjson';
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  for (const form of c.shuffled([...all, ...all])) {
    const head = `{"time":${1_760_000_000 + c.between(0, 9_000_000)},"level":"${c.pick(['info', 'warn', 'error'])}","trace":"${c.letters(32, '0123456789abcdef')}",`;
    const shape = c.between(1, 3);
    if (shape === 1) {
      page.put(`${head}"msg":"not found: ${c.pick(form.said)} `);
      putValue(page, form, c, { context: true });
      page.put('"}\n');
    } else if (shape === 2) {
      page.put(`${head}"${c.pick(form.keys)}":"`);
      putValue(page, form, c, { context: true });
      page.put(`","ms":${c.between(1, 900)}}\n`);
    } else {
      page.put(`${head}"detail":"Key (${c.pick(form.keys)})=(`);
      putValue(page, form, c, { context: true });
      page.put(') already exists."}\n');
    }
  }
  return page.file();
}

/** Lines of a web server: values in queries and paths. */
function requests(seed: string): CorpusFile {
  const path = 'logs/access.log';
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  for (const form of c.shuffled(all)) {
    const key = camel(c.pick(form.keys.filter((k) => /\w/.test(k)))).replaceAll(/[^\w]/g, '');
    page.put(`203.0.113.${c.between(1, 254)} - - [12/Mar/2026:0${c.digits(1)}:14:${c.between(10, 59)} +0000] "GET /api/v2/people?${key}=`);
    putValue(page, form, c, { context: true, separators: /[\s"+]/ });
    page.put(`&page=${c.between(1, 40)} HTTP/1.1" 200 ${c.between(400, 90_000)} "-" "curl/8.5.0"\n`);
  }
  return page.file();
}

function configurations(seed: string): CorpusFile[] {
  const make = (path: string, head: string, line: (page: Page, form: Form, c: Chance) => void): CorpusFile => {
    const c = createChance(`${seed} ${path}`);
    const page = createPage(path).put(head);
    for (const form of c.shuffled(checked).slice(0, 8)) line(page, form, c);
    return page.file();
  };
  return [
    make('config/fixtures.yaml', 'version: 1.4.2\nport: 8080\nfixtures:\n', (page, form, c) => {
      page.put(`  - label: case ${c.between(1, 99)}\n    ${c.pick(form.keys)}: "`);
      putValue(page, form, c, { context: true });
      page.put('"\n    mail: ');
      putMail(page, c);
      page.put('\n');
    }),
    make('config/local.env', 'NODE_ENV=production\nTIMEOUT_MS=30000\n', (page, form, c) => {
      page.put(
        `TEST_${c
          .pick(form.keys)
          .toUpperCase()
          .replaceAll(/[^A-Z\d]/g, '_')}=`,
      );
      putValue(page, form, c, { context: true, plain: true });
      page.put('\n');
    }),
    make('code/seed.test.ts', "import { test } from 'node:test';\n\n", (page, form, c) => {
      page.put(`test('case ${c.between(1, 999)}', () => save({ ${camel(c.pick(form.keys)).replaceAll(/[^\p{L}\d]/gu, '')}: '`);
      putValue(page, form, c, { context: true });
      page.put(`' }));\n`);
    }),
  ];
}
