import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byCodePoint, byName } from './order.ts';

test('by code points, not by the halves in which a machine writes them', () => {
  assert.deepEqual(['\u{1f600}', '\uff5e', 'b', 'B', 'é', ''].toSorted(byCodePoint), ['', 'B', 'b', 'é', '\uff5e', '\u{1f600}']);
});

test('the same order as that of the bytes in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      assert.equal(Math.sign(byCodePoint(a, b)), Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});

test('names of several parts, part by part', () => {
  assert.deepEqual([['b'], ['a', 'c'], ['a', 'b'], ['a']].toSorted(byName), [['a'], ['a', 'b'], ['a', 'c'], ['b']]);
});
