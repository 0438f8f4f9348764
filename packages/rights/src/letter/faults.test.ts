/**
 * Faults that were found by reading the letters as the clerk who gets them and as the person who signs them. Each is here once.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import type { LegalDay } from '@firebreak/core';
import { type Block, type Document, documentToText } from '@firebreak/documents';
import fc from 'fast-check';
import { rightsDataOf } from '../model/index.ts';
import { lettersDataOf } from '../model/letters.ts';
import { compose } from './index.ts';
import { printedName } from './name.ts';
import type { ComposedLetter, LetterRequest } from './types.ts';

const atlas = await openRepositoryAtlas();
const data = rightsDataOf(atlas);
const letters = lettersDataOf(atlas);

const on = '2026-11-25' as LegalDay;
const person = {
  'full-name': 'Zahra Beispiel',
  'birth-date': '1900-01-01',
  nationalities: 'Afghan',
  'reply-address': 'c/o Example Advice Centre\nStreet 1\n00000 Town',
  today: '2026-11-25',
};
const represented = {
  'full-name': 'Zahra Beispiel',
  'birth-date': '1900-01-01',
  nationalities: 'Afghan',
  today: '2026-11-25',
  'representative-name': 'R. Muster',
  'representative-address': 'Office 2\n00000 Town',
};
const letter = (more: Partial<LetterRequest> = {}): ComposedLetter =>
  compose(letters, data, { letter: 'letter-access', system: 'sis', right: 'access', country: 'de', on, fields: person, ...more });
const blocksOf = ({ document }: ComposedLetter): readonly Block[] => document.sections[0]!.blocks;
const textOf = ({ document }: ComposedLetter): string => documentToText(document).replaceAll(/\s+/g, ' ');
const fieldRows = (composed: ComposedLetter): { label: string; blank: boolean }[] =>
  blocksOf(composed).flatMap((b) =>
    b.type === 'fields' ? b.rows.map((r) => ({ label: r.label, blank: r.value[0]?.blank === true })) : [],
  );
const basisIn = (document: Document): string[] =>
  document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((b) => (b.type === 'paragraph' ? b.sentences : b.type === 'list' ? b.items : []).flatMap((s) => s.basis ?? [])),
  );
const word = (language: string, id: string): string => letters.texts[language]![id]!;
const languages = (): string[] => letters.languages.map(({ language }) => language);

test('a form that is printed empty asks for its day in the language of the letter, and never for a place', () => {
  for (const language of languages()) {
    const line = blocksOf(letter({ fields: {}, language })).find((b) => b.type === 'line');
    assert.ok(line?.type === 'line');
    assert.deepEqual(line.spans, [{ text: word(language, 'label-today'), blank: true }], language);
  }
  assert.match(textOf(letter({ language: 'en', fields: { ...person, place: 'Town' } })), /Town, 25 November 2026/);
});

test('whoever only asks who is responsible gives an address and nothing else, whatever was typed', () => {
  const who = { letter: 'letter-which-authority', language: 'en', country: 'es' } as const;
  const filled = letter(who);
  assert.doesNotMatch(textOf(filled), /Zahra|1900|Afghan|____/);
  assert.ok(blocksOf(filled).every((b) => b.type !== 'signature'));
  const [sender] = blocksOf(filled);
  assert.ok(sender?.type === 'address');
  assert.equal(sender.lines[0]?.text, 'c/o Example Advice Centre');
  const blank = letter({ ...who, fields: {} });
  assert.doesNotMatch(textOf(blank), /Full name|Representative|Date of birth|Signature/);
  assert.deepEqual(
    blank.missing.map((m) => m.field),
    ['reply-address', 'today'],
  );
  const organisation = letter({ ...who, sender: 'representative', fields: { ...person, ...represented } });
  assert.doesNotMatch(textOf(organisation), /Zahra|1900|Afghan|Example Advice/);
  assert.match(textOf(organisation), /R\. Muster Office 2/);
});

test('a request goes to whoever answers requests or to a blank, never to the body that is asked who does', () => {
  for (const { id: system, rights } of data.systems)
    for (const country of ['fr', 'es', 'ch'])
      for (const right of new Set(rights.map((r) => r.right)))
        assert.notEqual(letter({ system, right, country }).addressee?.as, 'fallback', `${system} ${right} ${country}`);
});

test('a sentence shows the provisions that bear on its letter, not those of every system', () => {
  const others: Readonly<Record<string, RegExp>> = {
    sis: /VIS|EES|Entry|ETIAS|Interop|Eurodac|ECRIS|Europol|EUDPR|2018\/1725/,
    ees: /SIS|VIS Reg|ETIAS|Eurodac|ECRIS|Europol|EUDPR|2018\/1725/,
    'police-records': /SIS|VIS|EES|ETIAS|Interop|Eurodac|ECRIS|Europol|EUDPR|2018\/1725/,
  };
  for (const [system, other] of Object.entries(others)) {
    const composed = letter({ system, language: 'en' });
    const basis = basisIn(composed.document);
    assert.ok(basis.length > 20, system);
    assert.deepEqual(
      basis.filter((b) => other.test(b)),
      [],
      system,
    );
    for (const { cite } of letter({ system, fields: {} }).missing)
      for (const { ref } of cite.filter((c) => !c.ref.startsWith('src-')))
        assert.doesNotMatch(letters.instruments[ref]!, other, `${system} ${ref}`);
  }
  const sis = basisIn(letter({ language: 'en' }).document).join();
  for (const act of ['GDPR', 'Law Enforcement Directive', 'SIS', 'Guidelines']) assert.match(sis, new RegExp(act));
});

const lawOf = (language: string): string => {
  const blocks = blocksOf(letter({ letter: 'letter-complaint', right: 'complaint', language }));
  const at = blocks.findIndex((b) => b.type === 'heading' && b.text === word(language, 'label-legal-basis'));
  const block = blocks[at + 1];
  assert.ok(block?.type === 'paragraph');
  return block.sentences[0]!.spans[0]!.text;
};

test('the number of an article stands where the language puts it', () => {
  const law = (language: string): string => lawOf(language).replaceAll('\u00a0', ' ');
  assert.match(law('en'), /^Regulation \(EU\) 2016\/679 \(General Data Protection Regulation\), Art\. 57\(1\)\(f\), 77, 78; Directive /);
  assert.match(law('de'), /Art\. 57\(1\)\(f\), 77, 78/);
  assert.match(law('hu'), /^\(EU\) 2016\/679 rendelet \([^)]*\), 57\. cikk \(1\)\(f\), 77\. cikk, 78\. cikk; \(EU\) 2016\/680 irányelv/);
  assert.match(law('lv'), /57\. pants \(1\)\(f\), 77\. pants, 78\. pants/);
  assert.match(law('lt'), /57 straipsnis \(1\)\(f\), 77 straipsnis, 78 straipsnis/);
  assert.match(law('is'), /57\. gr\. \(1\)\(f\), 77\. gr\., 78\. gr\./);
  assert.match(law('fi'), /57 artikla \(1\)\(f\), 77 artikla/);
  assert.match(law('ar'), /، المادة 57\(1\)\(f\)، 77، 78؛ /);
  for (const language of languages()) assert.doesNotMatch(law(language), /[{}]/, language);
});

test('a number stays on the line of its word', () => {
  for (const language of languages()) assert.doesNotMatch(lawOf(language), /[^,;،؛] \d|\d\.? [a-zšžčģņāēīō]/, language);
});

test('where a representative writes, the answer goes to them: no other address, and no field without words before it', () => {
  const sent = letters.letters.filter((l) => l.addressee === 'controller' || l.addressee === 'supervisor');
  for (const { id, rights = ['access'] } of sent)
    for (const fields of [{}, { ...person, ...represented, 'reply-email': 'office@example.org' }]) {
      const composed = letter({ letter: id, right: rights[0]!, sender: 'representative', fields, language: 'nb' });
      const labels = fieldRows(composed).map((r) => r.label);
      assert.ok(!labels.includes(word('nb', 'label-reply-address')), id);
      assert.ok(labels.includes(word('nb', 'label-reply-email')), id);
      assert.doesNotMatch(textOf(composed), /Example Advice/, id);
      assert.ok(
        composed.missing.every((m) => m.field !== 'reply-address'),
        id,
      );
    }
});

test('no block of fields opens a part of a letter that is filled in: words come first', () => {
  for (const { id, rights = ['access'], systems = ['sis'], requires, optional, addressee } of letters.letters)
    for (const sender of ['self', 'representative', 'guardian'] as const) {
      if (addressee === 'file') continue;
      const names = [...requires, ...optional].map(({ field }) => field);
      const fields = Object.fromEntries(names.map((f) => [f, /^today|-date$|-day$|-until$/.test(f) ? '2026-11-20' : `(${f})`]));
      const blocks = blocksOf(letter({ letter: id, right: rights[0]!, system: systems[0]!, sender, fields, language: 'en' }));
      blocks.forEach((block, index) => {
        const above = blocks[index - 1];
        const opens = block.type === 'fields' && above?.type === 'heading';
        // What is known of the person and of the request needs no more than its heading.
        const named = above?.type === 'heading' && /^(Person concerned|The request so far|Identity)$/.test(above.text);
        assert.ok(!opens || named, `${id} ${sender}: ${above?.type === 'heading' ? above.text : ''}`);
      });
    }
});

test('a signature has short words before it, so that no page holds it alone', () => {
  for (const { id, rights = ['access'], systems = ['sis'], addressee } of letters.letters)
    for (const fields of [{}, person]) {
      if (addressee === 'file' || id === 'letter-which-authority') continue;
      const blocks = blocksOf(letter({ letter: id, right: rights[0]!, system: systems[0]!, fields }));
      const at = blocks.findIndex((b) => b.type === 'signature');
      assert.deepEqual(
        [blocks[at - 1]?.type, addressee === 'representative' || blocks[at - 2]?.type],
        ['paragraph', addressee === 'representative' || 'paragraph'],
        id,
      );
    }
});

test('a complaint gives what finds the case, and no nationality', () => {
  for (const id of ['letter-complaint', 'letter-complaint-silence'])
    assert.doesNotMatch(textOf(letter({ letter: id, right: 'complaint', language: 'en' })), /Afghan|Nationality/);
});

test('a mandate is signed by whoever gives it, and a child gives none for children of its own', () => {
  const mandate = { letter: 'letter-mandate', language: 'en' } as const;
  const fields = { ...person, ...represented, 'mandate-scope': 'SIS', 'minor-name': 'B. Beispiel' };
  for (const sender of ['self', 'representative'] as const) {
    const signature = blocksOf(letter({ ...mandate, sender, fields })).find((b) => b.type === 'signature');
    assert.ok(signature?.type === 'signature');
    assert.equal(signature.name[0]?.text, 'Zahra Beispiel', sender);
  }
  const guardian = letter({
    ...mandate,
    sender: 'guardian',
    fields: { ...fields, 'guardian-name': 'G. Beispiel', 'guardian-relation': 'Mother' },
  });
  const signature = blocksOf(guardian).find((b) => b.type === 'signature');
  assert.ok(signature?.type === 'signature');
  assert.equal(signature.name[0]?.text, 'G. Beispiel');
  assert.doesNotMatch(textOf(letter({ ...mandate, fields: {} })), /Children/);
  assert.doesNotMatch(textOf(guardian), /B\. Beispiel|Children/);
});

test('where a guardian writes, the name in the letter is the child’s and the signature is not', () => {
  const composed = letter({
    language: 'en',
    sender: 'guardian',
    fields: { ...person, 'guardian-name': 'G. Beispiel', 'guardian-relation': 'Mother' },
  });
  assert.match(
    textOf(composed),
    /I am a minor\..*Parent or guardian: G\. Beispiel Relation to the child: Mother.*Full name: Zahra Beispiel/,
  );
  assert.match(textOf(composed), /Signature G\. Beispiel/);
});

test('ETIAS: without a decision, the letter speaks of none', () => {
  for (const right of ['access', 'rectification', 'erasure', 'restriction']) {
    const without = letter({ letter: 'letter-contest-etias', system: 'etias', right, language: 'en' });
    assert.doesNotMatch(textOf(without), /decision|appeal/, right);
    assert.doesNotMatch(without.document.title, /decision/, right);
    const about = letter({
      letter: 'letter-contest-etias',
      system: 'etias',
      right,
      language: 'en',
      fields: { ...person, 'decision-date': '2026-10-01' },
    });
    assert.match(textOf(about), /behind a decision.*1 October 2026.*does not replace the appeal/, right);
  }
  const access = data.procedures.find((p) => p.id === 'procedure-etias')?.rights.find((r) => r.right === 'access');
  assert.equal(access?.letter, 'letter-access');
});

test('a complaint asks for an order only where a request was made, and says what happened before it says what it is', () => {
  const complaint = { letter: 'letter-complaint', right: 'complaint', language: 'en' } as const;
  const order = /An order to the authority to comply with my request/;
  assert.doesNotMatch(textOf(letter({ ...complaint, fields: { ...person, reason: 'They told others.' } })), order);
  for (const fields of [{}, { ...person, 'request-date': '2026-09-01', reason: 'None.' }, { ...person, 'refusal-date': '2026-10-01' }])
    assert.match(textOf(letter({ ...complaint, fields })), order);
  assert.match(
    textOf(letter({ ...complaint, fields: { ...person, reason: 'They told others.' } })),
    /They told others\. In my view this infringes/,
  );
});

test('nobody complains about an authority to itself', () => {
  for (const country of ['bg', 'be'])
    for (const id of ['letter-complaint', 'letter-complaint-silence', 'letter-indirect-access']) {
      const text = textOf(letter({ letter: id, country, right: 'complaint', language: 'en' }));
      assert.doesNotMatch(text, /following authority: (Commission for Personal Data|Organe de contrôle)/, `${id} ${country}`);
    }
});

test('an envelope bears the name of a body, not what the Atlas adds to it', () => {
  assert.equal(printedName('Office des étrangers, Bureau CSIS (entry-ban and return alerts)'), 'Office des étrangers, Bureau CSIS');
  assert.equal(printedName('Commission (CPDP), which forwards to the Minister'), 'Commission (CPDP)');
  assert.equal(printedName('Commission (CPDP / KZLD)'), 'Commission (CPDP / KZLD)');
  assert.equal(printedName('Bundesverwaltungsamt (BVA), for the Register (AZR)'), 'Bundesverwaltungsamt (BVA)');
  assert.equal(printedName('Bundesbeauftragte (BfDI)'), 'Bundesbeauftragte (BfDI)');
});

test('what an authority is recorded as asking for is said before it sends the letter back', () => {
  const codes = (composed: ComposedLetter): string[] => composed.problems.map((p) => p.code);
  assert.ok(codes(letter()).includes('identity-copy-expected'));
  assert.ok(!codes(letter({ fields: { ...person, 'identity-copy': 'Photo page' } })).includes('identity-copy-expected'));
  assert.ok(codes(letter({ country: 'se', sender: 'representative', fields: represented })).includes('mandate-form'));
  assert.ok(!codes(letter({ country: 'se' })).includes('mandate-form'));
});

test('the copy says in the reader’s language that it is not sent and that nobody reviewed it', () => {
  for (const reader of languages()) {
    const language = reader === 'de' ? 'fr' : 'de';
    const { document } = letter({ language, reader });
    const [sent, copy] = document.sections;
    assert.ok(sent!.banner === undefined && sent!.blocks.every((b) => b.type !== 'note'), reader);
    assert.equal(copy!.banner, word(reader, 'banner-copy'));
    const notes = copy!.blocks.flatMap((b) => (b.type === 'note' ? [b.text] : []));
    assert.ok(
      copy!.blocks.every((b) => b.type !== 'signature'),
      reader,
    );
    assert.equal(notes.pop(), word(reader, 'banner-copy'));
    const names = new Intl.DisplayNames([reader], { type: 'language' });
    assert.deepEqual(
      notes,
      [language, reader].map((l) => `${names.of(l)}: ${word(reader, 'note-drafted')}`),
    );
  }
});

test('no address is printed that nobody confirmed, whichever addressee is asked for', () => {
  const contacts = data.authorities.map((a) => ({ id: a.id, sure: ['read', 'read-part', 'computed', 'tested'].includes(a.mark), a }));
  const unsure = contacts.filter(({ sure }) => !sure).flatMap(({ a }) => [a.postal, a.email, a.phone].filter((x) => x !== null));
  const sure = new Set(contacts.filter((c) => c.sure).flatMap(({ a }) => [a.postal, a.email, a.phone]));
  const secret = unsure.filter((contact) => !sure.has(contact)).map((contact) => contact.replaceAll(/\s+/g, ' '));
  assert.ok(secret.length > 20);
  const cases = data.systems.flatMap((s) => [...new Set(s.rights.map((r) => r.right))].map((right) => ({ system: s.id, right })));
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.constantFrom(...data.countries.map((c) => c.id)),
      fc.constantFrom(...letters.letters.map((l) => l.id)),
      fc.constantFrom('self' as const, 'representative' as const, 'guardian' as const),
      (situation, country, id, sender) => {
        const composed = letter({ ...situation, country, letter: id, sender, fields: {}, language: 'en' });
        const text = textOf(composed);
        assert.deepEqual(
          secret.filter((contact) => text.includes(contact)),
          [],
        );
        if (composed.addressee !== null && composed.addressee.contact === null)
          assert.ok(composed.problems.some((p) => p.code === 'address-not-confirmed'));
      },
    ),
    { numRuns: 300 },
  );
});
