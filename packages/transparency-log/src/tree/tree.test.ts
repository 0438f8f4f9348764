import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { base64ToBytes, bytesToBase64, bytesToHex, equal, hexToBytes, utf8 } from '../bytes/index.ts';
import { emptyRoot, type HashSource, leafHash, nodeHash, proveConsistency, proveInclusion, rootOf, treeRoot } from './index.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

interface Vectors {
  readonly roots: readonly { readonly size: number; readonly root: string }[];
  readonly inclusion: readonly { readonly size: number; readonly index: number; readonly proof: readonly string[] }[];
  readonly consistency: readonly { readonly old: number; readonly size: number; readonly proof: readonly string[] }[];
}

const vectors = JSON.parse(
  await readFile(new URL('../../../../spec/transparency-log/vectors/tree.json', import.meta.url), 'utf8'),
) as Vectors;
const leaves = Array.from({ length: 70_000 }, (_, i) => leafHash(utf8(`entry ${i}\n`)));
const decode = (texts: readonly string[]): Uint8Array[] => texts.map((text) => base64ToBytes(text)!);

/** All complete subtrees, once, by the definition. */
const rows = [leaves];
for (let row = leaves; row.length > 1; ) {
  row = Array.from({ length: Math.floor(row.length / 2) }, (_, i) => nodeHash(row[2 * i]!, row[2 * i + 1]!));
  rows.push(row);
}
const source: HashSource = async (height, index) => rows[height]![index]!;

test('roots of RFC 6962 for the eight leaves that everybody uses', () => {
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const hashes = entries.map((entry) => leafHash(hexToBytes(entry)!));
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  for (const [size, root] of roots.entries()) assert.equal(bytesToHex(rootOf(hashes.slice(0, size))), root);
});

test('roots are those of the Go implementation', async () => {
  assert.ok(vectors.roots.length > 50);
  for (const { size, root } of vectors.roots) assert.equal(bytesToBase64(await treeRoot(size, source)), root, `size ${size}`);
});

test('inclusion proofs are those of the Go implementation, byte for byte, and hold', async () => {
  assert.ok(vectors.inclusion.length > 200);
  for (const { size, index, proof } of vectors.inclusion) {
    assert.deepEqual((await proveInclusion(index, size, source)).map(bytesToBase64), proof, `${index} of ${size}`);
    const root = await treeRoot(size, source);
    assert.ok(verifyInclusion({ leafHash: leaves[index]!, index, size, root, proof: decode(proof) }));
    const other = (index + 1) % size;
    if (size > 1) assert.ok(!verifyInclusion({ leafHash: leaves[other]!, index, size, root, proof: decode(proof) }));
  }
});

test('consistency proofs are those of the Go implementation, byte for byte, and hold', async () => {
  assert.ok(vectors.consistency.length > 200);
  for (const { old, size, proof } of vectors.consistency) {
    assert.deepEqual((await proveConsistency(old, size, source)).map(bytesToBase64), proof, `${old} to ${size}`);
    const claim = {
      old: { size: old, root: await treeRoot(old, source) },
      new: { size, root: await treeRoot(size, source) },
      proof: decode(proof),
    };
    assert.ok(verifyConsistency(claim));
    assert.ok(!verifyConsistency({ ...claim, old: { size: old, root: leaves[9]! } }));
    assert.ok(!verifyConsistency({ ...claim, new: { size, root: leaves[9]! } }));
  }
});

test('no changed proof holds', async () => {
  const cases = fc.record({
    size: fc.integer({ min: 2, max: 300 }),
    at: fc.nat(),
    hash: fc.nat(),
    bit: fc.nat(255),
    how: fc.constantFrom('bit', 'drop', 'double', 'swap', 'append', 'short'),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ size, at, hash, bit, how }) => {
      const index = at % size;
      const old = 1 + (at % (size - 1));
      const [root, oldRoot] = await Promise.all([treeRoot(size, source), treeRoot(old, source)]);
      const inclusion = await proveInclusion(index, size, source);
      const consistency = await proveConsistency(old, size, source);
      const change = (proof: readonly Uint8Array[]): Uint8Array[] => {
        const changed: Uint8Array[] = proof.map((h) => new Uint8Array(h));
        const i = hash % changed.length;
        if (how === 'bit') changed[i]![bit >> 3]! ^= 1 << (bit & 7);
        else if (how === 'drop') changed.splice(i, 1);
        else if (how === 'double') changed.splice(i, 0, changed[i]!);
        else if (how === 'swap') changed.reverse();
        else if (how === 'append') changed.push(leaves[0]!);
        else changed[i] = changed[i]!.subarray(1);
        return changed;
      };
      const isSame = (a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean =>
        a.length === b.length && a.every((h, i) => equal(h, b[i]!));
      const wrong = change(inclusion);
      if (!isSame(wrong, inclusion)) assert.ok(!verifyInclusion({ leafHash: leaves[index]!, index, size, root, proof: wrong }));
      const wrongStep = change(consistency);
      if (!isSame(wrongStep, consistency))
        assert.ok(!verifyConsistency({ old: { size: old, root: oldRoot }, new: { size, root }, proof: wrongStep }));
    }),
  );
});

test('an inclusion proof holds for its index and size only', async () => {
  for (let size = 1; size <= 40; size += 1)
    for (let index = 0; index < size; index += 1) {
      const proof = await proveInclusion(index, size, source);
      const root = await treeRoot(size, source);
      for (let claimed = 0; claimed < size; claimed += 1)
        assert.equal(verifyInclusion({ leafHash: leaves[index]!, index: claimed, size, root, proof }), claimed === index);
    }
});

test('the empty tree, the same tree, and sizes that cannot be', () => {
  const root = leaves[0]!;
  const empty = { size: 0, root: emptyRoot };
  assert.ok(verifyConsistency({ old: empty, new: { size: 1, root }, proof: [] }));
  assert.ok(verifyConsistency({ old: empty, new: empty, proof: [] }));
  assert.ok(!verifyConsistency({ old: empty, new: { size: 0, root }, proof: [] }));
  assert.ok(!verifyConsistency({ old: empty, new: { size: 1, root }, proof: [root] }));
  assert.ok(!verifyConsistency({ old: { size: 0, root }, new: { size: 1, root }, proof: [] }));
  assert.ok(verifyConsistency({ old: { size: 5, root }, new: { size: 5, root }, proof: [] }));
  assert.ok(!verifyConsistency({ old: { size: 5, root }, new: { size: 5, root: leaves[1]! }, proof: [] }));
  assert.ok(!verifyConsistency({ old: { size: 5, root }, new: { size: 5, root }, proof: [root] }));
  assert.ok(!verifyConsistency({ old: { size: 6, root }, new: { size: 5, root }, proof: [] }));
  for (const index of [-1, 1, 0.5, Number.NaN, 2 ** 53]) assert.ok(!verifyInclusion({ leafHash: root, index, size: 1, root, proof: [] }));
});

test('a tree beyond 32 bits: the proof is as long as it must be and holds', async () => {
  const size = 2 ** 40 + 12_345;
  const index = 2 ** 40 + 9;
  // Every subtree gets a hash of its own, made from its place.
  const made: HashSource = async (height, i) => leafHash(utf8(`${height}/${i}`));
  const proof = await proveInclusion(index, size, made);
  const root = await treeRoot(size, made);
  // The leaf and its neighbours are of one parent only in a real tree, so the check is done from the leaf upwards with the real formula.
  const top = nodeHash(await made(40, 0), await treeRangeRoot());
  assert.deepEqual(bytesToHex(root), bytesToHex(top));
  assert.equal(proof.length, 14 + 1);

  async function treeRangeRoot(): Promise<Uint8Array> {
    // 12,345 = 8192 + 4096 + 32 + 16 + 8 + 1
    let at = 2 ** 40;
    const parts: Uint8Array[] = [];
    for (const height of [13, 12, 5, 4, 3, 0]) {
      parts.push(await made(height, at / 2 ** height));
      at += 2 ** height;
    }
    return parts.reduceRight((right, left) => nodeHash(left, right));
  }
});
