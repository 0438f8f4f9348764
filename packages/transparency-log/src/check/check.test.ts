import assert from 'node:assert/strict';
import { hash as hashOnce } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { createKeyPair, createSigner } from '../../node/keys/index.ts';
import { concat, utf8 } from '../bytes/index.ts';
import { checkpointToText } from '../checkpoint/index.ts';
import { createVerifier } from '../cosignature/index.ts';
import { signNote } from '../note/index.ts';
import { entryOf } from '../register/index.ts';
import { grow, tilePath, tilesOf, tileWidth, writeBundle } from '../tile/index.ts';
import { leafHash, rootOf } from '../tree/index.ts';
import { checkPublished, type LogReport, type PublishedFolder } from './index.ts';

const key = await createKeyPair('log.example/check', 'ed25519', new Uint8Array(32).fill(1));
const witness = await createKeyPair('w.example', 'ed25519-cosignature', new Uint8Array(32).fill(2));
const trust = { log: [createVerifier(key.publicKey)] };
const clock = (): number => 4_070_908_800;

// Node's own SHA-256: these tests hash some millions of times.
const hash = (data: Uint8Array): Uint8Array => hashOnce('sha256', data, 'buffer');

type Files = Map<string, Uint8Array>;

const entries = Array.from({ length: 66_000 }, (_, i) =>
  entryOf({
    salt: new Uint8Array(32).fill(i % 251),
    record: { kind: 'heartbeat', sequence: i + 1, system: 'api', time: '2099-01-01T00:00:00Z' },
  }),
);
const hashes = entries.map((entry) => leafHash(entry, hash));

async function publishedOf(size: number): Promise<Files> {
  const files: Files = new Map(grow([], 0, hashes.slice(0, size), hash).tiles.map((tile) => [tilePath(tile), tile.bytes]));
  for (const name of tilesOf(size))
    if (name.level === 'entries') {
      const from = name.index * tileWidth;
      files.set(tilePath(name), writeBundle(entries.slice(from, from + name.width)));
    }
  const text = checkpointToText({ origin: 'log.example/check', size, root: rootOf(hashes.slice(0, size), hash) });
  files.set('checkpoint', utf8(await signNote(text, [createSigner(key, clock), createSigner(witness, clock)])));
  return files;
}

function folderOf(files: Files): PublishedFolder {
  return {
    read: async (path) => files.get(path),
    names: async (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const names = new Set<string>();
      for (const path of files.keys()) if (path.startsWith(prefix)) names.add(path.slice(prefix.length).split('/')[0]!);
      return [...names];
    },
  };
}

const check = (files: Files): Promise<LogReport> => checkPublished(folderOf(files), trust, { hash });
const told = ({ faults }: LogReport): string[] => faults.map((fault) => `${fault.kind} ${fault.file}`).toSorted();

test('whole logs have no fault', async () => {
  for (const size of [0, 1, 2, 255, 256, 257, 511, 512, 600, 65_536, 66_000]) {
    const report = await check(await publishedOf(size));
    assert.deepEqual(told(report), [], `size ${size}`);
    assert.equal(report.checkpoint?.size, size);
    assert.deepEqual(report.signedBy, [`log.example/check ${key.publicKey.id}`]);
  }
});

test('one bit changed, one byte cut off, one added, one file gone: each is named by its file and its kind', async () => {
  const small = await publishedOf(600);
  const large = await publishedOf(66_000);
  const cases: [Files, string][] = [
    ...['tile/entries/001', 'tile/entries/002.p/88', 'tile/0/000', 'tile/0/002.p/88', 'tile/1/000.p/2'].map((name): [Files, string] => [
      small,
      name,
    ]),
    ...['tile/entries/257.p/208', 'tile/1/000', 'tile/1/001.p/1', 'tile/2/000.p/1'].map((name): [Files, string] => [large, name]),
  ];
  for (const [whole, name] of cases) {
    assert.ok(whole.has(name), name);
    const bytes = whole.get(name)!;
    const flipped = new Uint8Array(bytes);
    // In the middle of a hash or of an entry, where a length is not hit.
    flipped[40 % bytes.length]! ^= 1;
    const altered = told(await check(new Map([...whole, [name, flipped]])));
    assert.deepEqual(
      altered.filter((fault) => !fault.startsWith('malformed')),
      [`altered ${name}`],
      `bit in ${name}`,
    );
    const gone = new Map(whole);
    gone.delete(name);
    assert.deepEqual(told(await check(gone)), [`missing ${name}`], `without ${name}`);
    if (whole === large) continue;
    assert.deepEqual(told(await check(new Map([...whole, [name, bytes.subarray(0, -1)]]))), [`truncated ${name}`], `cut ${name}`);
    assert.deepEqual(
      told(await check(new Map([...whole, [name, concat(bytes, Uint8Array.of(0))]]))),
      [`too-long ${name}`],
      `added to ${name}`,
    );
  }
});

test('any bit of any file: there is a fault, and it is about that file', async () => {
  const whole = await publishedOf(300);
  const names = [...whole.keys()];
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(7), async (file, at, bit) => {
      const name = names[file % names.length]!;
      const changed = new Uint8Array(whole.get(name)!);
      changed[at % changed.length]! ^= 1 << bit;
      const report = await check(new Map([...whole, [name, changed]]));
      // The line of the witness in the checkpoint is nobody's here, so a change of it is none of the log.
      const isInWitnessLine = name === 'checkpoint' && at % changed.length >= Buffer.from(changed).indexOf('— w.ex');
      if (!isInWitnessLine) assert.ok(report.faults.length > 0, `${name} byte ${at % changed.length} bit ${bit}`);
      for (const fault of report.faults) assert.equal(fault.file, name);
    }),
    { numRuns: 200 },
  );
});

test('a log that was rewritten with the same checkpoint fits together and is not what was signed', async () => {
  const whole = await publishedOf(300);
  const rewritten = entries.slice(0, 300).map((entry, i) => (i === 5 ? entries[999]! : entry));
  const tiles = grow(
    [],
    0,
    rewritten.map((entry) => leafHash(entry)),
  ).tiles;
  const files = new Map([...whole, ...tiles.map((tile) => [tilePath(tile), tile.bytes] as const)]);
  files.set('tile/entries/000', writeBundle(rewritten.slice(0, 256)));
  assert.deepEqual(told(await check(files)), ['wrong-root checkpoint']);
});

test('entries that are no commitments are named: a published log holds nothing else', async () => {
  const strange = [...entries.slice(0, 9), utf8('Invented Person, born 1900-01-01')];
  const text = checkpointToText({ origin: 'log.example/check', size: 10, root: rootOf(strange.map((entry) => leafHash(entry))) });
  const files: Files = new Map(
    grow(
      [],
      0,
      strange.map((entry) => leafHash(entry)),
    ).tiles.map((tile) => [tilePath(tile), tile.bytes]),
  );
  files.set('tile/entries/000.p/10', writeBundle(strange));
  files.set('checkpoint', utf8(await signNote(text, [createSigner(key, clock)])));
  const report = await check(files);
  assert.deepEqual(told(report), ['malformed tile/entries/000.p/10']);
  assert.doesNotMatch(JSON.stringify(report), /Invented/);
});

test('files that no log has are named; older and newer tiles are not faults, unless they lie', async () => {
  const whole = await publishedOf(600);
  const stray = async (name: string, bytes: Uint8Array): Promise<LogReport> => check(new Map([...whole, [name, bytes]]));
  for (const name of [
    'index.html',
    'tile/0/abc',
    'tile/0/0001',
    'tile/99/000',
    'tile/data/000',
    'tile/0/000.p/256',
    'state/keys',
    'tile/0/x000/001',
  ])
    assert.deepEqual(told(await stray(name, utf8('x'))).length > 0, true, name);
  const older = whole.get('tile/0/002.p/88')!.subarray(0, 32 * 7);
  assert.deepEqual(told(await stray('tile/0/002.p/7', older)), []);
  assert.deepEqual(told(await stray('tile/0/002.p/8', older)), ['altered tile/0/002.p/8']);
  assert.deepEqual(told(await stray('tile/0/001.p/3', older.subarray(0, 96))), ['altered tile/0/001.p/3']);
  const ahead = await stray('tile/0/002.p/99', new Uint8Array(99 * 32));
  assert.deepEqual([told(ahead), ahead.ahead], [[], ['tile/0/002.p/99']]);
  assert.deepEqual((await stray('tile/0/002.p/99.part', utf8('x'))).leftovers, ['tile/0/002.p/99.part']);
});

test('a full tile stands in where the partial one was tidied away', async () => {
  const small = await publishedOf(300);
  const large = await publishedOf(512);
  const files = new Map([...large, ['checkpoint', small.get('checkpoint')!], ['tile/1/000.p/1', small.get('tile/1/000.p/1')!]] as const);
  const report = await check(files);
  assert.deepEqual(told(report), []);
  assert.deepEqual(report.ahead.toSorted(), ['tile/0/001', 'tile/1/000.p/2', 'tile/entries/001']);
});

test('the checkpoint: missing, of another log, unsigned, too few witnesses', async () => {
  const whole = await publishedOf(3);
  const other = await createKeyPair('log.example/other', 'ed25519', new Uint8Array(32).fill(5));
  const headless = new Map(whole);
  headless.delete('checkpoint');
  assert.deepEqual(told(await check(headless)), ['missing checkpoint']);
  assert.deepEqual(told(await checkPublished(folderOf(whole), { log: [createVerifier(other.publicKey)] })), ['unsigned checkpoint']);
  assert.deepEqual(told(await check(new Map([...whole, ['checkpoint', utf8('hello\n')]]))), ['malformed checkpoint']);
  const note = await signNote('not\na checkpoint\n', [createSigner(key, clock)]);
  assert.deepEqual(told(await check(new Map([...whole, ['checkpoint', utf8(note)]]))), ['malformed checkpoint']);
  const foreign = await signNote(checkpointToText({ origin: 'log.example/else', size: 0, root: rootOf([]) }), [createSigner(key, clock)]);
  assert.deepEqual(told(await check(new Map([...whole, ['checkpoint', utf8(foreign)]]))), ['unsigned checkpoint']);
  const witnesses = [createVerifier(witness.publicKey)];
  const cosigned = await checkPublished(folderOf(whole), { ...trust, witnesses, quorum: 1 });
  assert.deepEqual([told(cosigned), cosigned.cosignedBy], [[], ['w.example']]);
  assert.deepEqual(told(await checkPublished(folderOf(whole), { ...trust, witnesses, quorum: 2 })), ['too-few-witnesses checkpoint']);
});
