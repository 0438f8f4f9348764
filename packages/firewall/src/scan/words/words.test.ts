/**
 * Words in all scripts, in every way in which people and machines write them.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScanner, type Finding, type KnownWord, type ScanKnowledge } from '../index.ts';

const word = (text: string, language: string, more: Partial<KnownWord> = {}): KnownWord => ({
  word: text,
  language,
  data: 'residence-status',
  near: false,
  ...more,
});
const knowledge: ScanKnowledge = {
  identifiers: [
    { kind: 'status-word', country: 'international', data: 'residence-status', reveals: 'status', context: [] },
    { kind: 'email', country: 'international', data: 'contact', reveals: 'mail', context: [] },
  ],
  words: [
    word('sans-papiers', 'fr'),
    word('titre de séjour', 'fr'),
    word('aufenthalts*', 'de'),
    word('ausländerbehörde', 'de'),
    word('sınır dışı', 'tr'),
    word('παράνομη διαμονή', 'el'),
    word('вид на жительство', 'ru'),
    word('ترحيل', 'ar', { data: 'return-data' }),
    word('تصريح إقامة', 'ar'),
    word('بی‌مدرک', 'fa'),
    word('کارت اقامت', 'fa'),
    word('居留许可', 'zh'),
    word('removal', 'en', { near: true, data: 'return-data' }),
    word('Syrian', 'en', { near: true, data: 'nationality' }),
    word('NIE', 'es'),
  ],
  reveals: { 'return-data': 'removal', nationality: 'origin' },
};
const scanner = createScanner(knowledge, { show: true });
const find = (text: string): readonly Finding[] => scanner.scan('test', new TextEncoder().encode(text))!.findings;
const values = (text: string): (string | undefined)[] => find(text).map((finding) => finding.value);

const written: readonly [string, string][] = [
  ['elle est sans-papiers.', 'sans-papiers'],
  ['SANS PAPIERS', 'SANS PAPIERS'],
  ['sans_papiers', 'sans_papiers'],
  ['sans\npapiers', 'sans\npapiers'],
  ['titre de sejour', 'titre de sejour'],
  ['TITRE DE SÉJOUR expiré', 'TITRE DE SÉJOUR'],
  ['titre de séjour'.normalize('NFD'), 'titre de séjour'.normalize('NFD')],
  ['titreDeSejour', 'titreDeSejour'],
  ['Aufenthaltserlaubnis', 'Aufenthaltserlaubnis'],
  ['AUSLAENDERBEHOERDE', 'AUSLAENDERBEHOERDE'],
  ['Ausländer­behörde', 'Ausländer­behörde'], // a soft hyphen inside
  ['Ausländer-\nbehörde', 'Ausländer-\nbehörde'],
  ['SINIR DIŞI', 'SINIR DIŞI'],
  ['ΠΑΡΑΝΟΜΗ ΔΙΑΜΟΝΗ', 'ΠΑΡΑΝΟΜΗ ΔΙΑΜΟΝΗ'],
  ['ВИД НА ЖИТЕЛЬСТВО', 'ВИД НА ЖИТЕЛЬСТВО'],
  ['تَرْحِيل', 'تَرْحِيل'],
  ['ترحـــيل', 'ترحـــيل'],
  ['والترحيل', 'ترحيل'],
  ['بالترحيل', 'ترحيل'],
  ['للترحيل', 'ترحيل'],
  ['ترحيلهم', 'ترحيل'],
  ['ﺗﺮﺣﻴﻞ', 'ﺗﺮﺣﻴﻞ'],
  ['تصريح اقامه', 'تصريح اقامه'],
  ['تصريح الإقامة', 'تصريح الإقامة'],
  ['بی مدرک', 'بی مدرک'],
  ['بيمدرك', 'بيمدرك'],
  ['كارت اقامت', 'كارت اقامت'],
  ['他有居留许可吗', '居留许可'],
];
for (const [text, value] of written)
  test(`found: ${[...value].length} signs of ${/[a-z]/i.test(value) ? 'Latin' : 'another'} script`, () =>
    assert.deepEqual(values(text), [value], text));

test('words are found in JSON and HTML that write letters by their number or name', () => {
  assert.deepEqual(values(JSON.stringify({ note: 'titre de séjour' }).replace('é', '\\u00e9')), ['titre de s\\u00e9jour']);
  assert.deepEqual(values('titre&nbsp;de s&eacute;jour'), ['titre&nbsp;de s&eacute;jour']);
  const escaped = [...'ترحيل'].map((sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`).join('');
  assert.deepEqual(values(`{"n":"${escaped}"}`), [escaped]);
});

test('parts of longer words are no words', () => {
  for (const text of ['essais-papiers', 'sans-papierset', 'xترحيل', 'استترحيل', 'Removaliste', 'nie ma', 'UniNIExpo', 'd3a9NIE4f0'])
    assert.deepEqual(values(text), [], text);
});

test('an acronym counts in capitals only', () => {
  assert.deepEqual(values('il NIE est'), ['NIE']);
  assert.deepEqual(values('to nie jest'), []);
});

test('an everyday word counts only near personal data', () => {
  assert.deepEqual(values('the removal of the old boiler'), []);
  assert.deepEqual(values('removal of amal@example.org'), ['removal', 'amal@example.org']);
  assert.deepEqual(values('Patient faces removal'), ['removal']);
  assert.deepEqual(values('the Syrian food fair'), []);
  assert.deepEqual(values("throw new Error('removal of ' + name);"), []);
});

test('a finding says category, language and what it reveals, and not the word', () => {
  const [found] = createScanner(knowledge).scan('test', new TextEncoder().encode('ترحيل'))!.findings;
  assert.equal(found!.category, 'return-data');
  assert.equal(found!.reveals, 'removal');
  assert.equal(found!.masked, '*****');
  assert.ok(!JSON.stringify(found).includes('ترحيل'));
});
