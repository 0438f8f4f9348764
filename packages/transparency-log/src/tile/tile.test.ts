import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { base64ToBytes, bytesToBase64, bytesToHex, utf8 } from '../bytes/index.ts';
import { parseCheckpoint } from '../checkpoint/index.ts';
import { createNoteVerifier, openNote, parsePublicKey } from '../note/index.ts';
import { emptyRoot, leafHash, proveInclusion, rootOf, treeRoot, verifyInclusion } from '../tree/index.ts';
import {
  createTileSource,
  type Edge,
  edgeRoot,
  grow,
  parseTilePath,
  readBundle,
  TileFault,
  tilePath,
  tilesOf,
  widthOf,
  writeBundle,
} from './index.ts';

const folder = new URL('../../../../spec/transparency-log/vectors/', import.meta.url);
const vectors = JSON.parse(await readFile(new URL('tiles.json', folder), 'utf8')) as {
  readonly names: readonly { readonly level: number; readonly index: number; readonly width: number; readonly path: string }[];
  readonly trees: readonly { readonly size: number; readonly sha256ByPath: Readonly<Record<string, string>> }[];
};
const leaves = Array.from({ length: 70_000 }, (_, i) => leafHash(utf8(`entry ${i}\n`)));

test('names of tiles are those of the specification and of the Go implementation', () => {
  for (const { path, ...name } of vectors.names) {
    assert.equal(tilePath(name), path);
    assert.deepEqual(parseTilePath(path), name);
  }
  assert.equal(tilePath({ level: 'entries', index: 1_234_067, width: 256 }), 'tile/entries/x001/x234/067');
});

test('another way to write a name is none', () => {
  for (const path of [
    'tile/0/x000/001',
    'tile/00/001',
    'tile/0/1',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/01',
    'tile/64/001',
    'tile/-1/001',
    'tile/0/001/',
    '/tile/0/001',
    'tile/0/../001',
    'tile/data/001',
    'tile/0/x001',
    'tile/0/001\n',
    'checkpoint',
  ])
    assert.equal(parseTilePath(path), undefined, path);
});

test('the tiles of a tree of 70,000, as the specification counts them', () => {
  const names = [...tilesOf(70_000)].map(tilePath);
  assert.equal(names.filter((name) => name.startsWith('tile/0/')).length, 274);
  assert.ok(names.includes('tile/0/273.p/112'));
  assert.deepEqual(
    names.filter((name) => /^tile\/[12]\//.test(name)),
    ['tile/1/000', 'tile/1/001.p/17', 'tile/2/000.p/1'],
  );
  assert.deepEqual([...tilesOf(256)].map(tilePath), ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
  assert.deepEqual([...tilesOf(0)], []);
});

test('tiles are byte for byte those of the Go implementation', () => {
  for (const { size, sha256ByPath } of vectors.trees) {
    const byPath = filesOf(grow([], 0, leaves.slice(0, size)).tiles);
    const ours = Object.fromEntries([...byPath].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]));
    assert.deepEqual(ours, sha256ByPath, `size ${size}`);
  }
});

test('a log that another implementation wrote is read: root, tile, entries and each checkpoint of its growth', async () => {
  const tessera = JSON.parse(await readFile(new URL('tessera.json', folder), 'utf8')) as {
    readonly verifierKey: string;
    readonly checkpoints: readonly string[];
    readonly base64ByPath: Readonly<Record<string, string>>;
  };
  const { entries, rest } = readBundle(base64ToBytes(tessera.base64ByPath['tile/entries/000.p/15']!)!);
  assert.equal(rest, 0);
  const hashes = entries.map((entry) => leafHash(entry));
  assert.equal(bytesToBase64(filesOf(grow([], 0, hashes).tiles).get('tile/0/000.p/15')!), tessera.base64ByPath['tile/0/000.p/15']);
  assert.equal(bytesToBase64(writeBundle(entries)), tessera.base64ByPath['tile/entries/000.p/15']);
  const key = createNoteVerifier(parsePublicKey(tessera.verifierKey)!);
  assert.equal(tessera.checkpoints.length, 15);
  for (const text of tessera.checkpoints) {
    const opened = await openNote(text, [key]);
    assert.ok(opened.ok);
    const checkpoint = parseCheckpoint(opened.note.text)!;
    assert.equal(bytesToBase64(checkpoint.root), bytesToBase64(rootOf(hashes.slice(0, checkpoint.size))));
  }
});

test('growing in steps gives the same tree as growing at once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }), (steps) => {
      let edge: Edge = [];
      let size = 0;
      const files = new Map<string, Uint8Array>();
      for (const step of steps) {
        const grown = grow(edge, size, leaves.slice(size, size + step));
        edge = grown.edge;
        size += step;
        for (const [path, bytes] of filesOf(grown.tiles)) files.set(path, bytes);
        assert.equal(bytesToHex(edgeRoot(edge)), bytesToHex(rootOf(leaves.slice(0, size))));
        for (const name of tilesOf(size))
          if (name.level !== 'entries') assert.equal(files.get(tilePath(name))?.length, widthOf(name.level, name.index, size) * 32);
      }
    }),
    { numRuns: 40 },
  );
  assert.deepEqual(edgeRoot([]), emptyRoot);
});

test('proofs out of tiles are those out of leaves, and a full tile serves where a partial one is gone', async () => {
  const size = 66_000;
  const files = filesOf(grow([], 0, leaves.slice(0, size)).tiles);
  const read = async (path: string): Promise<Uint8Array | undefined> => files.get(path);
  const source = createTileSource(size, read);
  assert.deepEqual(await treeRoot(size, source), rootOf(leaves.slice(0, size)));
  const proof = await proveInclusion(65_999, size, source);
  assert.ok(verifyInclusion({ leafHash: leaves[65_999]!, index: 65_999, size, root: rootOf(leaves.slice(0, size)), proof }));
  assert.equal(files.has('tile/0/001.p/44'), false);
  const level1 = new Uint8Array(files.get('tile/1/000')!.subarray(0, 32));
  const older = createTileSource(300, async (path) => (path === 'tile/1/000.p/1' ? level1 : files.get(path)));
  assert.deepEqual(await treeRoot(300, older), rootOf(leaves.slice(0, 300)));
});

test('a tile that is missing or short is named', async () => {
  const files = filesOf(grow([], 0, leaves.slice(0, 600)).tiles);
  files.delete('tile/0/001');
  const source = createTileSource(600, async (path) => files.get(path));
  await assert.rejects(source(0, 300), (error) => error instanceof TileFault && error.file === 'tile/0/001');
  files.set('tile/0/001', new Uint8Array(8191));
  const again = createTileSource(600, async (path) => files.get(path));
  await assert.rejects(again(0, 300), /8191 bytes instead of 8192/);
});

test('a bundle that ends in the middle of an entry says so', () => {
  const whole = writeBundle([utf8('one'), utf8(''), utf8('three')]);
  for (let length = 0; length < whole.length; length += 1) {
    const { entries, rest } = readBundle(whole.subarray(0, length));
    assert.equal(rest > 0, ![0, 5, 7].includes(length), `${length}`);
    assert.deepEqual(writeBundle(entries), whole.slice(0, length - rest));
  }
  assert.throws(() => writeBundle([new Uint8Array(65_536)]), RangeError);
  assert.equal(readBundle(writeBundle([new Uint8Array(65_535)])).entries[0]?.length, 65_535);
});

function filesOf(
  tiles: readonly { level: number | 'entries'; index: number; width: number; bytes: Uint8Array }[],
): Map<string, Uint8Array> {
  return new Map(tiles.map((tile) => [tilePath(tile), tile.bytes]));
}
