import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { base64ToBytes, bytesToHex, utf8ToText } from '../bytes/index.ts';
import {
  createNoteSigner,
  createNoteVerifier,
  createPublicKey,
  ed25519PublicKey,
  noteToText,
  openNote,
  parseNote,
  parsePrivateKey,
  parsePublicKey,
  privateKeyToText,
  publicKeyToText,
  signNote,
} from './index.ts';

interface Vectors {
  readonly keys: readonly { readonly private: string; readonly public: string }[];
  readonly cases: readonly {
    readonly name: string;
    readonly note: string;
    readonly trusted: readonly string[] | null;
    readonly verdict: string;
    readonly verified: readonly string[] | null;
    readonly text: string;
  }[];
}
const vectors = JSON.parse(
  await readFile(new URL('../../../../spec/transparency-log/vectors/notes.json', import.meta.url), 'utf8'),
) as Vectors;
const verifierOf = (text: string) => createNoteVerifier(parsePublicKey(text)!);

test('the example of the specification', async () => {
  const key = verifierOf('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
  const note =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
  const opened = await openNote(note, [key]);
  assert.ok(opened.ok);
  assert.equal(opened.note.text, 'This is an example message.\n');
  assert.equal((await openNote(note.replace('example message', 'Example message'), [key])).ok, false);
});

test('every verdict is that of the Go implementation', async () => {
  assert.ok(vectors.cases.length >= 40);
  for (const { name, note, trusted, verdict, verified, text } of vectors.cases) {
    const opened = await openNote(base64ToBytes(note)!, (trusted ?? []).map(verifierOf));
    assert.equal(opened.ok ? 'ok' : opened.problem, verdict, name);
    if (!opened.ok) continue;
    assert.deepEqual(
      opened.verified.map((signature) => signature.name),
      verified,
      name,
    );
    assert.equal(opened.note.text, text, name);
    assert.equal(noteToText(opened.note), utf8ToText(base64ToBytes(note)!), name);
  }
});

test('keys are read and written as the Go implementation does, and sign the same bytes', async () => {
  const one = utf8ToText(base64ToBytes(vectors.cases.find((c) => c.name === 'two signatures, both trusted')!.note)!)!;
  const text = one.slice(0, one.indexOf('\n\n') + 1);
  const signers = vectors.keys.slice(0, 2).map((key) => createNoteSigner(parsePrivateKey(key.private)!));
  assert.equal(await signNote(text, signers), one);
  for (const key of vectors.keys) {
    const secret = parsePrivateKey(key.private)!;
    const open = parsePublicKey(key.public)!;
    assert.equal(privateKeyToText(secret), key.private);
    assert.equal(publicKeyToText(open), key.public);
    assert.equal(bytesToHex(await ed25519PublicKey(secret.seed)), bytesToHex(open.bytes));
    assert.deepEqual(createPublicKey(open.name, 'ed25519', open.bytes), open);
  }
});

test('a verifier key is refused if anything in it is not what it should be', () => {
  const good = vectors.keys[0]!.public;
  assert.ok(parsePublicKey(good));
  const [name, id, key] = good.split('+') as [string, string, string];
  for (const bad of [
    '',
    name,
    `${name}+${id}`,
    `${name}+${id.toUpperCase()}+${good.slice(name.length + 10)}`,
    `${name}+00000000+${good.slice(name.length + 10)}`,
    `${name} +${id}+${good.slice(name.length + 10)}`,
    `other+${id}+${good.slice(name.length + 10)}`,
    `${name}+${id}+AQ==`,
    `${name}+${id}+${key.slice(0, -4)}`,
    `${good}\n`,
    `${good}=`,
    good.replace('+A', '+B'),
    'x'.repeat(10_000),
  ])
    assert.equal(parsePublicKey(bad), undefined, bad.slice(0, 80));
  assert.equal(parsePrivateKey(good), undefined);
  assert.throws(() => createPublicKey('a b', 'ed25519', new Uint8Array(32)), RangeError);
  assert.throws(() => createPublicKey('a', 'ed25519', new Uint8Array(31)), RangeError);
});

test('a text with a control character or without its last newline is not signed', async () => {
  const signer = createNoteSigner(parsePrivateKey(vectors.keys[0]!.private)!);
  for (const text of ['', 'a', 'a\tb\n', 'a\r\n', 'a\0\n', '\ud800\n']) await assert.rejects(signNote(text, [signer]), RangeError);
});

test('whatever text comes, parsing answers, and what it accepts is read the same once it is written', () => {
  const lines = fc.array(fc.oneof(fc.constantFrom('', '— ', '— a AAAAAAAA', '\n', '— a b', '\u00a0'), fc.string()), { maxLength: 8 });
  fc.assert(
    fc.property(lines, (parts) => {
      const text = parts.join('\n');
      const note = parseNote(text);
      if (note !== undefined) assert.deepEqual(parseNote(noteToText(note)), note);
    }),
    { numRuns: 500 },
  );
  assert.equal(parseNote('a\n\n'.repeat(400_000)), undefined);
});
