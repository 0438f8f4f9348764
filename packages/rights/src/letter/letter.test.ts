/**
 * Letters from the real Atlas.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import type { LegalDay } from '@firebreak/core';
import { type Block, type Document, documentToText, type Span } from '@firebreak/documents';
import fc from 'fast-check';
import { rightsDataOf } from '../model/index.ts';
import { lettersDataOf } from '../model/letters.ts';
import { compose } from './index.ts';
import type { ComposedLetter, LetterRequest } from './types.ts';
import { dayIn, withDirection } from './words.ts';

const atlas = await openRepositoryAtlas();
const data = rightsDataOf(atlas);
const letters = lettersDataOf(atlas);

const on = '2026-11-25' as LegalDay;
const person = {
  'full-name': 'Zahra Beispiel',
  'original-script-name': 'زهرا',
  'birth-date': '1900-01-01',
  nationalities: 'Afghan',
  'reply-address': 'c/o Example Advice Centre\nStreet 1\n00000 Town',
  today: '2026-11-25',
};
const letter = (more: Partial<LetterRequest> = {}): ComposedLetter =>
  compose(letters, data, { letter: 'letter-access', system: 'sis', right: 'access', country: 'gr', on, fields: person, ...more });
const blocks = (document: Document, type: Block['type']): Block[] => document.sections[0]!.blocks.filter((block) => block.type === type);
const recipient = (composed: ComposedLetter): readonly Span[] => {
  const block = composed.document.sections[0]!.blocks.find((b) => b.type === 'address' && b.role === 'recipient');
  assert.ok(block?.type === 'address');
  return block.lines;
};
const problemCodes = (composed: ComposedLetter): string[] => composed.problems.map((p) => p.code);

test('an access letter has its addressee, its day, and nothing to fill in', () => {
  const composed = letter({ country: 'de' });
  assert.equal(composed.language, 'de');
  assert.match(recipient(composed)[0]!.text, /Bundeskriminalamt/);
  assert.deepEqual(composed.missing, []);
  // The BKA asks for a copy.
  assert.deepEqual(problemCodes(composed), ['identity-copy-expected']);
  assert.deepEqual(letter({ country: 'de', fields: { ...person, 'identity-copy': 'Photo page' } }).problems, []);
  const text = documentToText(composed.document);
  assert.match(text, /25\. November 2026/);
  assert.match(text, /1\. Januar 1900/);
  assert.doesNotMatch(text, /_{5,}\n(?!Unterschrift)/);
});

test('the title names the letter and never a person', () => {
  for (const { id } of letters.letters) assert.doesNotMatch(letter({ letter: id }).document.title, /Zahra|Beispiel|زهرا/, id);
});

test('a letter without fields is a form: blanks, and everything that may be given', () => {
  const composed = letter({ fields: {}, country: 'de', language: 'en' });
  assert.ok(composed.missing.some((m) => m.field === 'full-name' && m.cite.length > 0));
  const rows = blocks(composed.document, 'fields').flatMap((b) => (b.type === 'fields' ? b.rows : []));
  assert.ok(rows.some((row) => row.label === 'Document number' && row.value[0]?.blank));
  assert.ok(blocks(composed.document, 'line').some((b) => b.type === 'line' && b.spans.some((s) => s.blank)));
});

test('an office that nobody confirmed gets no address: blank lines, and a warning', () => {
  const composed = letter({ system: 'ees', country: 'gr' });
  assert.ok(problemCodes(composed).includes('address-not-confirmed'));
  assert.ok(recipient(composed).every((line) => line.blank));
});

test('a name keeps both spellings, and the one that runs the other way says so', () => {
  const rows = blocks(letter().document, 'fields').flatMap((b) => (b.type === 'fields' ? b.rows : []));
  const values = rows.flatMap((row) => row.value);
  assert.deepEqual(
    values.filter((v) => v.text === 'Zahra Beispiel' || v.text === 'زهرا'),
    [{ text: 'Zahra Beispiel' }, { text: 'زهرا', direction: 'rtl' }],
  );
  assert.deepEqual(withDirection('زهرا', 'rtl'), { text: 'زهرا' });
  assert.deepEqual(withDirection('Zahra', 'rtl'), { text: 'Zahra', direction: 'ltr' });
});

test('days are Gregorian and in digits that the office reads, in every language', () => {
  const day = '2026-11-25' as LegalDay;
  assert.equal(dayIn('en', day), '25 November 2026');
  for (const language of ['fa', 'ar', 'ar-EG', 'th', 'bn', 'prs']) assert.match(dayIn(language, day), /25.*2026|2026.*25/u, language);
});

test('a copy is marked so that nobody sends it, and says that no lawyer reviewed it', () => {
  const { document, drafted } = letter({ country: 'de', reader: 'fr' });
  assert.deepEqual(
    document.sections.map((s) => [s.kind, s.language]),
    [
      ['letter', 'de'],
      ['copy', 'fr'],
    ],
  );
  assert.ok(document.sections[1]!.banner);
  assert.equal(document.sections[0]!.banner, undefined);
  assert.ok(document.sections[1]!.blocks.some((b) => b.type === 'note'));
  assert.deepEqual(drafted, ['de', 'fr']);
  assert.equal(letter({ country: 'de', reader: 'de' }).document.sections.length, 1);
});

test('a language that nobody wrote falls back to English and says so', () => {
  const composed = letter({ language: 'eo' });
  assert.equal(composed.language, 'en');
  assert.ok(problemCodes(composed).includes('no-text-in-language'));
});

test('a representative signs with their own name and address, and nobody lives in the letter', () => {
  const composed = letter({
    country: 'de',
    sender: 'representative',
    fields: {
      'full-name': 'Zahra Beispiel',
      'birth-date': '1900-01-01',
      nationalities: 'Afghan',
      today: '2026-11-25',
      'representative-name': 'R. Muster',
      'representative-address': 'Office 2\n00000 Town',
    },
  });
  assert.deepEqual(composed.missing, []);
  const sender = composed.document.sections[0]!.blocks.find((b) => b.type === 'address' && b.role === 'sender');
  assert.ok(sender?.type === 'address');
  assert.deepEqual(
    sender.lines.map((l) => l.text),
    ['R. Muster', 'Office 2', '00000 Town'],
  );
  const signature = blocks(composed.document, 'signature')[0];
  assert.ok(signature?.type === 'signature');
  assert.equal(signature.name[0]?.text, 'R. Muster');
});

test('a complaint names the authority it is about, and goes to the supervisor', () => {
  const composed = letter({ letter: 'letter-complaint-silence', language: 'en', fields: { ...person, 'request-date': '2026-09-01' } });
  assert.match(recipient(composed)[0]!.text, /Data Protection Authority/);
  assert.match(documentToText(composed.document), /SIRENE/);
});

test('what stays with the sender has no addressee', () => {
  const composed = letter({
    letter: 'letter-call-record',
    fields: { 'call-date': '2026-11-20, 10:00', 'call-summary': 'They will call back.' },
  });
  assert.equal(composed.addressee, null);
  assert.deepEqual(blocks(composed.document, 'address'), []);
});

test('every sentence has the provision it rests on', () => {
  for (const block of letter({ country: 'de' }).document.sections[0]!.blocks) {
    const sentences = block.type === 'paragraph' ? block.sentences : block.type === 'list' ? block.items : [];
    for (const s of sentences)
      if (!/geehrte|Mit freundlichen|^Verordnung/.test(s.spans[0]!.text) && block.type === 'paragraph')
        assert.ok((s.basis?.length ?? 0) > 0, s.spans[0]!.text);
  }
});

test('wrong fields are named with what to do, and left out; the values never stand in a message', () => {
  const composed = letter({
    fields: { ...person, 'ful-name': 'Zahra', today: 'tomorrow', 'birth-place': 'x'.repeat(201), gender: 'a\u0007b', reason: 'because' },
  });
  const byField = Object.fromEntries(composed.problems.map((p) => [p.field, [p.code, p.level]]));
  assert.deepEqual(byField['ful-name'], ['unknown-field', 'error']);
  assert.deepEqual(byField['today'], ['not-a-day', 'error']);
  assert.deepEqual(byField['birth-place'], ['field-too-long', 'error']);
  assert.deepEqual(byField['gender'], ['field-not-text', 'error']);
  assert.deepEqual(byField['reason'], ['field-not-used', 'warning']);
  assert.match(composed.problems.find((p) => p.field === 'ful-name')!.message, /did you mean `full-name`/);
  for (const p of composed.problems) assert.doesNotMatch(p.message, /Zahra|tomorrow|because|xxx/);
  assert.ok(composed.missing.some((m) => m.field === 'today'));
});

test('whatever is typed, every letter can be composed and set', () => {
  const fields = Object.keys(letters.fields);
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{full-name}', '{system}', '<script>', '\u202egnp', '=1+1', '\n\n'),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...letters.letters.map((l) => l.id)),
      fc.dictionary(fc.oneof(fc.constantFrom(...fields, '__proto__', 'constructor'), fc.string()), value, { maxKeys: 12 }),
      fc.constantFrom('self' as const, 'representative' as const, 'guardian' as const),
      (id, typed, sender) => {
        const composed = letter({ letter: id, fields: typed, sender, reader: 'fr' });
        assert.doesNotThrow(() => documentToText(composed.document));
      },
    ),
    { numRuns: 200 },
  );
});

test('braces in a field are words like others: what is filled in fills nothing else in', () => {
  const text = documentToText(letter({ country: 'de', fields: { ...person, nationalities: '{full-name}' } }).document);
  assert.match(text, /\{full-name\}/);
});

test('a request never goes to the authority that is only asked who is responsible', () => {
  const composed = letter({ letter: 'letter-contest-link', system: 'mid', right: 'link-correction', country: 'fr' });
  assert.equal(composed.addressee, null);
  assert.equal(composed.language, 'fr');
  assert.ok(recipient(composed).every((line) => line.blank));
  assert.ok(problemCodes(composed).includes('address-not-confirmed'));
});

test('a complaint as the right itself still names the authority that it is about', () => {
  const composed = letter({ letter: 'letter-complaint-silence', right: 'complaint', language: 'en' });
  assert.match(documentToText(composed.document), /SIRENE/);
});
