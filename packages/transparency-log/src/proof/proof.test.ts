import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKeyPair, createSigner } from '../../node/keys/index.ts';
import { utf8 } from '../bytes/index.ts';
import { checkpointToText } from '../checkpoint/index.ts';
import { createVerifier } from '../cosignature/index.ts';
import { signNote } from '../note/index.ts';
import { createTileSource, grow, tilePath } from '../tile/index.ts';
import { leafHash, proveInclusion, treeRoot } from '../tree/index.ts';
import { type ProofQuestion, readProof, verifyProof, writeProof } from './index.ts';

const log = await createKeyPair('log.example/a', 'ed25519', new Uint8Array(32).fill(1));
const other = await createKeyPair('log.example/b', 'ed25519', new Uint8Array(32).fill(2));
const w1 = await createKeyPair('w1.example', 'ed25519-cosignature', new Uint8Array(32).fill(3));
const w2 = await createKeyPair('w2.example', 'ml-dsa-44-cosignature', new Uint8Array(32).fill(4));

const entries = Array.from({ length: 300 }, (_, i) => utf8(`entry ${i}\n`));
const files = new Map(
  grow(
    [],
    0,
    entries.map((entry) => leafHash(entry)),
  ).tiles.map((tile) => [tilePath(tile), tile.bytes]),
);
const source = createTileSource(300, async (path) => files.get(path));
const text = checkpointToText({ origin: 'log.example/a', size: 300, root: await treeRoot(300, source) });
const clock = (): number => 1_700_000_000;
const checkpoint = await signNote(
  text,
  [log, w1, w2].map((pair) => createSigner(pair, clock)),
);
const hashes = await proveInclusion(270, 300, source);
const proof = writeProof({ extra: null, index: 270, hashes, checkpoint });
const question: ProofQuestion = { proof, entry: entries[270]!, origin: 'log.example/a', log: [createVerifier(log.publicKey)] };
const witnesses = [createVerifier(w1.publicKey), createVerifier(w2.publicKey)];

test('a proof is written line by line as the specification says, and read back', () => {
  const lines = proof.split('\n');
  assert.equal(lines[0], 'c2sp.org/tlog-proof@v1');
  assert.equal(lines[1], 'index 270');
  assert.equal(lines[2 + hashes.length], '');
  assert.equal(lines[3 + hashes.length], 'log.example/a');
  assert.deepEqual(readProof(proof), { extra: null, index: 270, hashes, checkpoint });
  const withExtra = writeProof({ extra: utf8('x'), index: 0, hashes: [], checkpoint });
  assert.equal(withExtra.slice(0, 45), 'c2sp.org/tlog-proof@v1\nextra eA==\nindex 0\n\nlo');
  assert.deepEqual(readProof(withExtra), { extra: utf8('x'), index: 0, hashes: [], checkpoint });
});

test('a true proof holds, with and without witnesses', async () => {
  const held = await verifyProof(question);
  assert.ok(held.ok);
  assert.equal(held.index, 270);
  assert.equal(held.cosignatures.length, 0);
  const cosigned = await verifyProof({ ...question, witnesses, quorum: 2 });
  assert.ok(cosigned.ok);
  assert.equal(cosigned.cosignatures.length, 2);
});

test('each thing that can be wrong is named', async () => {
  const wrong = async (change: Partial<ProofQuestion>): Promise<string> => {
    const checked = await verifyProof({ ...question, ...change });
    return checked.ok ? 'ok' : checked.problem;
  };
  assert.equal(await wrong({ entry: entries[271]! }), 'not-included');
  assert.equal(await wrong({ proof: proof.replace('index 270', 'index 271') }), 'not-included');
  assert.equal(await wrong({ log: [createVerifier(other.publicKey)] }), 'unsigned');
  assert.equal(await wrong({ origin: 'log.example/b' }), 'wrong-log');
  assert.equal(await wrong({ proof: proof.replace('\n300\n', '\n301\n') }), 'bad-signature');
  assert.equal(await wrong({ witnesses: [witnesses[0]!], quorum: 2 }), 'too-few-witnesses');
  assert.equal(await wrong({ witnesses: [witnesses[0]!, witnesses[0]!], quorum: 2 }), 'too-few-witnesses');
  const badWitness = proof.replace(/(— w1\.example \S{20})./, (_, head: string) => `${head}~`.replace('~', 'A'));
  assert.notEqual(badWitness, proof);
  assert.equal(await wrong({ proof: badWitness, witnesses, quorum: 1 }), 'bad-signature');
  for (const bad of [
    '',
    proof.slice(1),
    proof.replace('@v1', '@v2'),
    proof.replace('index 270', 'index 0270'),
    proof.replace('index 270\n', ''),
    proof.replace('index 270', 'index -1'),
    proof.replaceAll('\n', '\r\n'),
    `${proof.slice(0, 40)}A${proof.slice(40)}`,
    'c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\n',
    `c2sp.org/tlog-proof@v1\nindex 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n${checkpoint}`,
  ])
    assert.equal(await wrong({ proof: bad }), 'malformed', bad.slice(0, 60));
});
