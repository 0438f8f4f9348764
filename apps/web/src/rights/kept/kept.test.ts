import assert from 'node:assert/strict';
import test from 'node:test';
import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { type Answers, noAnswers } from '../answers.ts';
import { openAnswers, sealAnswers } from './index.ts';
import { isWeak, suggestPassphrase } from './passphrase.ts';

/** Rounds enough for a test. */
const quick = 2;

const answers: Answers = {
  ...noAnswers,
  start: 'sent',
  events: ['visa-refused'],
  system: 'sis',
  right: 'access',
  sender: 'representative',
  country: 'gr',
  way: 'representative-address',
  fields: { 'full-name': 'Ερατώ Παράδειγμα', 'birth-date': '1900-01-01' },
  history: [{ event: 'sent', day: '2026-03-02' }],
  language: 'el',
  copy: 'ar',
};

async function sealedText(text: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(quick);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(text);
}

test('what was saved comes back', async () => {
  const file = await sealAnswers(answers, 'four words', quick);
  assert.deepEqual(await openAnswers(file, 'four words'), { ok: true, answers });
});

test('whatever was answered comes back, whatever the passphrase', async () => {
  const some = fc.record({
    fields: fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'binary' })),
    events: fc.array(fc.string()),
    received: fc.option(fc.string()),
  });
  await fc.assert(
    fc.asyncProperty(some, fc.string({ minLength: 1, unit: 'grapheme' }), async (part, passphrase) => {
      const given = { ...answers, ...part, fields: { ...part.fields } };
      const opened = await openAnswers(await sealAnswers(given, passphrase, quick), passphrase);
      assert.equal(JSON.stringify(opened), JSON.stringify({ ok: true, answers: given }));
    }),
    { numRuns: 60 },
  );
});

test('nothing of the answers can be read in the file', async () => {
  const file = Buffer.from(await sealAnswers(answers, 'four words', quick)).toString('latin1');
  for (const word of ['sis', 'visa-refused', 'Παράδειγμα', '1900-01-01', 'firebreak'])
    assert.ok(!file.includes(Buffer.from(word).toString('latin1')), word);
});

test('an accent typed in another way is the same passphrase', async () => {
  const file = await sealAnswers(answers, 'café crème', quick);
  assert.equal((await openAnswers(file, 'café crème'.normalize('NFD'))).ok, true);
});

test('a wrong passphrase, a broken file, a foreign file and a newer file are told apart', async () => {
  const file = await sealAnswers(answers, 'right', quick);
  const whyNot = async (bytes: Uint8Array): Promise<string> => {
    const opened = await openAnswers(bytes, 'right');
    return opened.ok ? 'opened' : opened.why;
  };
  const wrong = await openAnswers(file, 'wrong');
  assert.deepEqual(wrong, { ok: false, why: 'wrong-passphrase' });
  const broken = Uint8Array.from(file);
  broken[broken.length - 1]! ^= 1;
  assert.equal(await whyNot(broken), 'not-ours');
  assert.equal(await whyNot(file.subarray(0, 40)), 'not-ours');
  assert.equal(await whyNot(new Uint8Array()), 'not-ours');
  assert.equal(await whyNot(await sealedText('{"a": 1}', 'right')), 'not-ours');
  assert.equal(await whyNot(await sealedText('no JSON', 'right')), 'not-ours');
  assert.equal(await whyNot(await sealedText('{"firebreakAnswers": 99, "answers": {}}', 'right')), 'older');
});

test('a file that was written to do harm brings in nothing of a wrong type', async () => {
  const hostile = {
    start: 'x',
    events: [1, 'a'],
    system: {},
    fields: { a: 1, b: 'c', __proto__: 'd' },
    history: [{}, { event: 'e' }],
    way: 7,
  };
  const opened = await openAnswers(await sealedText(JSON.stringify({ firebreakAnswers: 1, answers: hostile }), 'p'), 'p');
  assert.deepEqual(opened, { ok: true, answers: { ...noAnswers, events: ['a'], fields: { b: 'c' } } });
});

test('a suggested passphrase is never weak, and never the same', () => {
  const many = Array.from({ length: 500 }, () => suggestPassphrase());
  assert.equal(new Set(many).size, many.length);
  for (const passphrase of many) {
    assert.match(passphrase, /^([bdfghjklmnprstvz][aeiou]){3}(-([bdfghjklmnprstvz][aeiou]){3}){3}$/);
    assert.ok(!isWeak(passphrase), passphrase);
  }
});

test('every letter is as likely as the others', () => {
  // All bytes in turn, twice: 16 consonants divide 256, five vowels leave one byte over, which must be drawn again.
  let next = 0;
  const counted = (bytes: Uint8Array): Uint8Array => bytes.fill(next++ % 256);
  const text = Array.from({ length: 640 }, () => suggestPassphrase(counted)).join('');
  const counts = [...'aeiou'].map((vowel) => text.split(vowel).length - 1);
  assert.ok(Math.max(...counts) - Math.min(...counts) <= Math.max(...counts) * 0.05, counts.join());
  assert.deepEqual(
    suggestPassphrase((bytes) => bytes.fill(0)),
    'bababa-bababa-bababa-bababa',
  );
});

test('weak is what a machine can guess', () => {
  for (const weak of ['', 'password', 'mohammed1990', '1990-01-01', 'aaaaaaaaaaaaaaaaaaaa', 'correcthorsebattery'])
    assert.ok(isWeak(weak), weak);
  for (const good of ['green ladder sleeps under rain', 'tabozi-ludeka-firomu-benavo', 'مفتاح أخضر ينام تحت المطر'])
    assert.ok(!isWeak(good), good);
});
