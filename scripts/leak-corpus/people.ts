/**
 * Invented people: names put together by chance, birthdays nobody alive has, telephone numbers and addresses that are
 * reserved for examples and films.
 *
 * @module
 */
import type { Mark, Page } from './page.ts';
import type { Chance } from './random.ts';

const names: Record<string, readonly [given: readonly string[], family: readonly string[]]> = {
  Latn: [
    ['Anna', 'Marko', 'Lina', 'Jonas', 'Mira', 'Paulo', 'Ida', 'Tomas', 'Elsa', 'Bruno', 'Sana', 'Karim', 'Amina', 'Yonas', 'Thi'],
    ['Testova', 'Exempel', 'Mustermann', 'Placeholder', 'Fiktiv', 'Inventado', 'Voorbeeld', 'Esimerkki', 'Przykład', 'Inconnu', 'Sandbox'],
  ],
  Arab: [
    ['أمينة', 'يوسف', 'ليلى', 'كريم', 'سناء', 'آدم'],
    ['المثال', 'التجربة', 'النموذج', 'الخيالي'],
  ],
  Cyrl: [
    ['Анна', 'Иван', 'Мария', 'Олег', 'Лейла'],
    ['Примерова', 'Образцов', 'Тестов', 'Выдуманный'],
  ],
  Grek: [
    ['Άννα', 'Νίκος', 'Ελένη', 'Γιώργος'],
    ['Παραδείγματος', 'Δοκιμής', 'Φανταστικός'],
  ],
  Ethi: [
    ['ሰላም', 'ዮናስ', 'ሃና'],
    ['ምሳሌ', 'ሙከራ'],
  ],
  Hans: [
    ['小明', '丽丽', '建国'],
    ['试', '例'],
  ],
  Beng: [
    ['আমিনা', 'রহিম', 'লিমা'],
    ['উদাহরণ', 'নমুনা'],
  ],
  Deva: [
    ['अनीता', 'राम', 'मीरा'],
    ['उदाहरण', 'नमूना'],
  ],
};

/** Numbers that regulators keep free for films and examples. */
const telephones: readonly ((c: Chance) => string)[] = [
  (c) => `+44 7700 900${c.digits(3)}`,
  (c) => `+44 20 7946 0${c.digits(3)}`,
  (c) => `07700 900${c.digits(3)}`,
  (c) => `+49 30 23125 ${c.digits(3)}`,
  (c) => `+49 171 39200${c.digits(2)}`,
  (c) => `06 39 98 ${c.digits(2)} ${c.digits(2)}`,
  (c) => `+33 6 39 98 ${c.digits(2)} ${c.digits(2)}`,
  (c) => `01 99 00 ${c.digits(2)} ${c.digits(2)}`,
  (c) => `+46 70 174 06 ${c.between(10, 99)}`,
  (c) => `+1 202-555-01${c.digits(2)}`,
];

export function personName(chance: Chance, script = 'Latn'): string {
  const [given, family] = names[script] ?? names['Latn']!;
  return script === 'Hans' ? `${chance.pick(family)}${chance.pick(given)}` : `${chance.pick(given)} ${chance.pick(family)}`;
}

/** A day of the years 1900 to 1904, written in one of the usual ways. */
export function birthDay(chance: Chance): string {
  const [y, m, d] = [
    String(chance.between(1900, 1904)),
    String(chance.between(1, 12)).padStart(2, '0'),
    String(chance.between(1, 28)).padStart(2, '0'),
  ];
  return chance.pick([`${d}.${m}.${y}`, `${d}/${m}/${y}`, `${y}-${m}-${d}`]);
}

export function putTelephone(page: Page, chance: Chance, extra: Partial<Mark> = {}): void {
  page.mark({ kind: 'phone', class: 'valid', ...extra }, chance.pick(telephones)(chance));
}

export function putMail(page: Page, chance: Chance, extra: Partial<Mark> = {}): void {
  const name = `${chance.pick(['anna', 'm.test', 'lina-7', 'jonas_x', 'k.exempel'])}${chance.between(1, 99)}`;
  page.mark(
    { kind: 'email', class: 'valid', ...extra },
    `${name}@${chance.pick(['example.org', 'mail.example.com', 'example.net', 'clinic.example'])}`,
  );
}
