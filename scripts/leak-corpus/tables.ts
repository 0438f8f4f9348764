/** Exports with rows and columns: CSV in its many shapes, SQL dumps, key files of payments. */
import { broken, checked, type Form, unchecked } from './identifiers.ts';
import { type CorpusFile, createPage, type Page } from './page.ts';
import { birthDay, personName, putMail, putTelephone } from './people.ts';
import { type Chance, createChance } from './random.ts';

/** Ordinary columns, by language: heading, and what stands in them. None of it is a leak. */
const ordinary: Record<string, readonly (readonly [heading: string, value: (c: Chance) => string])[]> = {
  en: [
    ['visit_id', (c) => String(c.between(100_000, 999_999))],
    ['ward', (c) => c.pick(['A1', 'B2', 'ER'])],
    ['updated', (c) => `2026-0${c.between(1, 9)}-1${c.digits(1)}T0${c.digits(1)}:15:00Z`],
    ['price', (c) => `${c.between(10, 99)}.50`],
  ],
  de: [
    ['Fallnr', (c) => String(c.between(100_000, 999_999))],
    ['Station', (c) => c.pick(['Innere', 'Chirurgie', 'Kinder'])],
    ['Betrag', (c) => `${c.between(10, 999)},00`],
  ],
  fr: [
    ['no_dossier', (c) => String(c.between(100_000, 999_999))],
    ['service', (c) => c.pick(['Urgences', 'Pédiatrie', 'Maternité'])],
    ['montant', (c) => `${c.between(10, 999)},00`],
  ],
  es: [
    ['visita', (c) => String(c.between(100_000, 999_999))],
    ['unidad', (c) => c.pick(['Urgencias', 'Pediatría'])],
  ],
  nl: [
    ['dossier', (c) => String(c.between(100_000, 999_999))],
    ['afdeling', (c) => c.pick(['Spoed', 'Kinderen'])],
  ],
};
const language: Record<string, string> = { de: 'de', at: 'de', ch: 'de', fr: 'fr', be: 'fr', es: 'es', nl: 'nl' };
const nameHeading: Record<string, string> = { en: 'name', de: 'Name', fr: 'nom', es: 'nombre', nl: 'naam' };
const birthHeading: Record<string, string> = {
  en: 'birth_date',
  de: 'geboren',
  fr: 'date_naissance',
  es: 'fecha_nacimiento',
  nl: 'geboortedatum',
};

/** Whether a value of this form is known by itself. */
export function isAlone(form: Form, value: string): boolean {
  return typeof form.alone === 'boolean' ? form.alone : form.alone(value);
}

/** Writes a value: now and then broken, or in another way of writing. `Nothing` if it has no place here. */
export function putValue(page: Page, form: Form, chance: Chance, place: { context: boolean; plain?: boolean; separators?: RegExp }): void {
  const value = form.make(chance);
  const breaks = form.checksum && form.kind !== 'dk-cpr' && chance.once(9);
  const ways = (form.written ?? []).filter((way) => place.separators === undefined || !place.separators.test(way(value)));
  const plain = breaks ? broken(form, value, chance) : value;
  const text = !place.plain && ways.length > 0 && chance.once(2) ? chance.pick(ways)(plain) : plain;
  page.mark(
    { kind: form.kind, class: breaks ? 'broken' : 'valid', context: place.context, alone: isAlone(form, value), checksum: form.checksum },
    text,
  );
}

export function tables(seed: string): CorpusFile[] {
  const countries = [...new Set([...checked, ...unchecked].map((form) => form.country))].filter((country) => country !== 'international');
  return [...countries.flatMap((country) => [csv(seed, country), sql(seed, country)]), payments(seed), bare(seed)];
}

const formsOf = (country: string) => [...checked, ...unchecked].filter((form) => form.country === country);

function csv(seed: string, country: string): CorpusFile {
  const path = `csv/clinic-${country}.csv`;
  const c = createChance(`${seed} ${path}`);
  const words = language[country] ?? 'en';
  const separator = c.pick([',', ';', '\t', '|']);
  const quote = c.once(2) ? '"' : '';
  const lineEnd = c.pick(['\n', '\r\n']);
  const page = createPage(path);
  type Column = readonly [heading: string, put: () => void];
  const columns: Column[] = [
    [nameHeading[words]!, () => page.put(personName(c))],
    [birthHeading[words]!, () => page.put(birthDay(c))],
    ...formsOf(country).map((form): Column => [c.pick(form.keys), () => putValue(page, form, c, { context: true })]),
    ...c.shuffled(ordinary[words]!).map(([heading, value]): Column => [heading, () => page.put(value(c))]),
    ...(c.once(2) ? [['e-mail', () => putMail(page, c)] as Column] : []),
    ...(c.once(2) ? [['tel', () => putTelephone(page, c)] as Column] : []),
  ];
  const order = c.shuffled(columns);
  page.put(order.map(([heading]) => `${quote}${heading}${quote}`).join(separator) + lineEnd);
  for (let row = c.between(8, 14); row > 0; row--) {
    order.forEach(([, put], index) => {
      page.put((index > 0 ? separator : '') + quote);
      put();
      page.put(quote);
    });
    page.put(lineEnd);
  }
  return page.file();
}

function sql(seed: string, country: string): CorpusFile {
  const path = `sql/dump-${country}.sql`;
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  const forms = formsOf(country);
  const keys = forms.map((form) =>
    c
      .pick(form.keys)
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]/gu, '_'),
  );
  const table = c.pick(['patients', 'clients', 'pupils', 'person']);
  page.put(`-- dump of ${table}\nSET client_encoding = 'UTF8';\n\nCREATE TABLE ${table} (\n  id bigint,\n  full_name text`);
  for (const key of keys) page.put(`,\n  ${key} text`);
  page.put(`,\n  updated timestamptz\n);\n\n`);
  const copied = c.once(2);
  if (copied) page.put(`COPY ${table} (id, full_name, ${keys.join(', ')}, updated) FROM stdin;\n`);
  for (let row = 0; row < 6; row++) {
    const id = 1_700_000_000 + c.between(0, 9_999_999);
    const name = personName(c);
    const stamp = `2026-0${c.between(1, 9)}-1${c.digits(1)} 08:${c.between(10, 59)}:00+00`;
    if (copied) {
      page.put(`${id}\t${name}`);
      for (const form of forms) {
        page.put('\t');
        putValue(page, form, c, { context: true });
      }
      page.put(`\t${stamp}\n`);
    } else {
      page.put(`INSERT INTO ${table} (id, full_name, ${keys.join(', ')}, updated) VALUES (${id}, '${name}'`);
      for (const form of forms) {
        page.put(`, '`);
        putValue(page, form, c, { context: true });
        page.put(`'`);
      }
      page.put(`, '${stamp}');\n`);
    }
  }
  if (copied) page.put('\\.\n');
  return page.file();
}

function payments(seed: string): CorpusFile {
  const path = 'csv/payments.csv';
  const c = createChance(`${seed} ${path}`);
  const iban = checked.find((form) => form.kind === 'iban')!;
  const page = createPage(path).put('date;reference;iban;amount\n');
  for (let row = 0; row < 15; row++) {
    page.put(`2026-03-${c.between(10, 28)};RF${c.digits(8)};`);
    putValue(page, iban, c, { context: true });
    page.put(`;${c.between(10, 900)}.00\n`);
  }
  return page.file();
}

/** Values with nothing beside them: one a line, as people paste them. */
function bare(seed: string): CorpusFile {
  const path = 'text/pasted.txt';
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  for (const form of c.shuffled([...checked, ...checked])) {
    putValue(page, form, c, { context: false });
    page.put('\n\n');
  }
  return page.file();
}
