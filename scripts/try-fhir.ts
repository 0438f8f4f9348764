/**
 * Tries the FHIR filter on somebody else's data: every file of the folders named, under several decisions. Counts what was taken
 * out and why, and looks in each answer for the words of the patient that were refused.
 *
 *   node scripts/try-fhir.ts FOLDER...
 *
 * A word that is found is shown with its surroundings: only people who were made up belong in these folders.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFhirFilter, fhirAccess, fhirFields, filterFhir, type Removal } from '@firebreak/firewall/fhir';
import { parseJson } from '@firebreak/firewall/http';

type Json = Record<string, unknown>;

const records = Object.keys(fhirFields).map((type) => ({ id: type.toLowerCase(), fhir: type }));
const fields = records.flatMap(({ id, fhir }) =>
  Object.entries(fhirFields[fhir]!).map(([field, data]) => ({ id: `${id}.${field}`, data })),
);
const identity =
  'name address contact date-of-birth official-number nationality residence-status travel-document visa-file place-of-birth family'.split(
    ' ',
  );
const status = 'nationality residence-status asylum-claim visa-file travel-document place-of-birth'.split(' ');
const decisions: Readonly<Record<string, (data: string) => boolean>> = {
  everything: () => true,
  'without status': (data) => !status.includes(data),
  'without identity': (data) => !identity.includes(data),
  'money only': (data) => data === 'income-and-benefits',
};

const removed = new Map<string, number>();
const unmapped = new Map<string, number>();
let [files, resources, leaves, released, unread, found] = [0, 0, 0, 0, 0, 0];
const count = (map: Map<string, number>, key: string, by = 1): void => void map.set(key, (map.get(key) ?? 0) + by);

function leavesOf(value: unknown, out: string[] = []): string[] {
  if (typeof value === 'string') out.push(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) leavesOf(part, out);
  return out;
}

/** Words of the patients that this decision refuses, long enough to be nobody else's by chance. */
function secretsOf(all: readonly Json[], mayGo: (data: string) => boolean): Set<string> {
  const secrets = new Set<string>();
  const take = (data: string, value: unknown): void => {
    if (mayGo(data)) return;
    for (const leaf of leavesOf(value)) if (leaf.length >= 6 && !/^(https?|urn):/.test(leaf)) secrets.add(leaf);
  };
  for (const patient of all) {
    if (patient['resourceType'] !== 'Patient') continue;
    const list = (key: string): Json[] => (Array.isArray(patient[key]) ? (patient[key] as Json[]) : []);
    take('official-number', patient['id']);
    take(
      'name',
      list('name').map(({ family, given, text }) => [family, given, text]),
    );
    take(
      'address',
      list('address').map(({ line, text }) => [line, text]),
    );
    take(
      'contact',
      list('telecom').map(({ value }) => value),
    );
    take(
      'official-number',
      list('identifier').map(({ value }) => value),
    );
    for (const { url, ...rest } of list('extension')) if (/nationality|citizenship/.test(String(url))) take('nationality', rest);
  }
  return secrets;
}

/** As a word of its own: `01545` inside a longer number is not found. */
function isIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/[\w.]/.test(text[at - 1] ?? ' ') && !/\w/.test(text[at + word.length] ?? ' ')) return true;
  return false;
}

function tryOn(body: Json, name: string): void {
  const entries =
    body['resourceType'] === 'Bundle' && Array.isArray(body['entry']) ? (body['entry'] as { resource?: Json }[]) : [{ resource: body }];
  const all = entries.flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
  resources += all.length;
  for (const [decision, mayGo] of Object.entries(decisions)) {
    const access = fhirAccess(
      records,
      fields.filter(({ data }) => mayGo(data)).map(({ id }) => id),
    );
    const tell = (why: Removal, element: string): void => {
      count(removed, `${decision}: ${why}`);
      if (why === 'unmapped' && decision === 'everything') count(unmapped, element);
    };
    const out = filterFhir(body, createFhirFilter(access, { removed: tell }));
    leaves += leavesOf(body).length;
    released += leavesOf(out).length;
    const text = JSON.stringify(out ?? null);
    for (const secret of secretsOf(all, mayGo))
      if (isIn(text, JSON.stringify(secret).slice(1, -1))) {
        found += 1;
        const at = text.indexOf(secret);
        console.log(`${decision}: ${name}: ${text.slice(Math.max(0, at - 60), at + secret.length + 20)}`);
      }
  }
}

for (const folder of process.argv.slice(2))
  for (const name of readdirSync(folder)) {
    if (!/\.(nd)?json$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    try {
      const bodies = [parseJson(bytes)];
      files += 1;
      for (const body of bodies) tryOn(body as Json, name);
    } catch {
      const lines = bytes.toString().split('\n');
      const isLines = lines.length > 1 && lines[0]!.startsWith('{"');
      if (!isLines) unread += 1;
      else {
        files += 1;
        for (const line of lines) if (line.trim() !== '') tryOn(parseJson(Buffer.from(line)) as Json, name);
      }
    }
  }

const sorted = (map: Map<string, number>): string =>
  [...map]
    .toSorted((a, b) => b[1] - a[1])
    .map(([key, n]) => `  ${key}: ${n}`)
    .slice(0, 40)
    .join('\n');
console.log(
  `${files} files (${unread} not read), ${resources} resources; ${leaves} texts in, ${released} out, over ${Object.keys(decisions).length} decisions`,
);
console.log(`taken out:\n${sorted(removed)}\nunmapped where everything else went:\n${sorted(unmapped)}`);
console.log(`refused words found in answers: ${found}`);
