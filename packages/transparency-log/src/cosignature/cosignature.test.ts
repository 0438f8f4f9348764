import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { createKeyPair, signMlDsa44 } from '../../node/keys/index.ts';
import { bytesToHex, equal, hexToBytes } from '../bytes/index.ts';
import { type NoteSignature, openNote, parsePublicKey, publicKeyToText, signNote } from '../note/index.ts';
import { createCosigner, createVerifier, ed25519Message, subtreeMessage, timeOfCosignature } from './index.ts';

const vector = JSON.parse(
  await readFile(new URL('../../../../spec/transparency-log/vectors/cosignature-ed25519.json', import.meta.url), 'utf8'),
) as { readonly seed: string; readonly witness: string; readonly log: string; readonly timestamp: number; readonly note: string };
const text = vector.note.slice(0, vector.note.indexOf('\n\n') + 1);

test('a cosignature of another implementation is verified, and ours is the same bytes', async () => {
  const witness = parsePublicKey(vector.witness)!;
  const opened = await openNote(vector.note, [createVerifier(witness)]);
  assert.ok(opened.ok);
  const [cosignature] = opened.verified as [NoteSignature];
  assert.equal(timeOfCosignature('ed25519-cosignature', cosignature.bytes), vector.timestamp);
  const pair = await createKeyPair(witness.name, 'ed25519-cosignature', hexToBytes(vector.seed)!);
  assert.equal(publicKeyToText(pair.publicKey), vector.witness);
  const ours = createCosigner(pair.privateKey, () => vector.timestamp, signMlDsa44);
  assert.ok(equal(await ours.sign(text), cosignature.bytes));
});

test('another time, another text or another key makes it fail', async () => {
  const witness = parsePublicKey(vector.witness)!;
  const opened = await openNote(vector.note, [createVerifier(witness)]);
  assert.ok(opened.ok);
  const { bytes } = opened.verified[0]!;
  const verifier = createVerifier(witness);
  assert.ok(await verifier.verify(text, bytes));
  const later = new Uint8Array(bytes);
  later[7]! ^= 1;
  assert.ok(!(await verifier.verify(text, later)));
  assert.ok(!(await verifier.verify(text.replace('\n3\n', '\n4\n'), bytes)));
  assert.ok(!(await verifier.verify(text, bytes.subarray(1))));
  assert.ok(!(await createVerifier({ ...witness, bytes: new Uint8Array(32) }).verify(text, bytes)));
});

test('what ML-DSA-44 signs, byte for byte as the structure is written down', () => {
  const root = '00'.repeat(32);
  const message = subtreeMessage('witness.example/w1', 'log.example/a\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n', 0x0102030405)!;
  const byHand = [
    bytesToHex(new TextEncoder().encode('subtree/v1\n')),
    '00',
    '12',
    bytesToHex(new TextEncoder().encode('witness.example/w1')),
    '0000000102030405',
    '0d',
    bytesToHex(new TextEncoder().encode('log.example/a')),
    '0000000000000000',
    '0000000000000003',
    root,
  ].join('');
  assert.equal(bytesToHex(message), byHand);
  assert.equal(subtreeMessage('w', 'no checkpoint\n', 1), undefined);
  assert.equal(subtreeMessage('w'.repeat(256), text, 1), undefined);
  assert.equal(new TextDecoder().decode(ed25519Message(text, 5)), `cosignature/v1\ntime 5\n${text}`);
});

test('two independent implementations of ML-DSA-44 agree: OpenSSL signs, this verifies; and the other way round', async () => {
  for (const seed of [new Uint8Array(32), new Uint8Array(32).fill(7)]) {
    const pair = await createKeyPair('witness.example/w1', 'ml-dsa-44-cosignature', seed);
    const noble = ml_dsa44.keygen(seed);
    assert.equal(bytesToHex(pair.publicKey.bytes), bytesToHex(noble.publicKey));
    const note = await signNote(text, [createCosigner(pair.privateKey, () => 1_700_000_000, signMlDsa44)]);
    const verifier = createVerifier(parsePublicKey(publicKeyToText(pair.publicKey))!);
    const opened = await openNote(note, [verifier]);
    assert.ok(opened.ok);
    assert.equal(timeOfCosignature('ml-dsa-44-cosignature', opened.verified[0]!.bytes), 1_700_000_000);
    const other = createCosigner(
      pair.privateKey,
      () => 9,
      (_, message) => ml_dsa44.sign(message, noble.secretKey),
    );
    assert.ok(await verifier.verify(text, await other.sign(text)));
    // The name of the cosigner is signed too: under another name it does not hold.
    const { publicKey } = await createKeyPair('witness.example/w2', 'ml-dsa-44-cosignature', seed);
    assert.ok(!(await createVerifier(publicKey).verify(text, opened.verified[0]!.bytes)));
    const flipped = new Uint8Array(opened.verified[0]!.bytes);
    flipped[1000]! ^= 4;
    assert.ok(!(await verifier.verify(text, flipped)));
    assert.ok(!(await verifier.verify(text, new Uint8Array(2428))));
  }
});

test('a cosigner signs nothing but checkpoints', async () => {
  const { privateKey } = await createKeyPair('w.example', 'ed25519-cosignature', new Uint8Array(32));
  const cosigner = createCosigner(privateKey, () => 1, signMlDsa44);
  await assert.rejects(cosigner.sign('anything\n'), RangeError);
});
