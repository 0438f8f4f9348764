import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packData, unpackData } from './pack.ts';

test('whatever is packed comes out as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      fc.pre(!JSON.stringify(value).includes('"$"'));
      const plain = JSON.parse(JSON.stringify([value, { value, twice: [value, value] }])) as unknown;
      assert.deepEqual(unpackData(JSON.parse(JSON.stringify(packData(plain)))), plain);
    }),
  );
});

test('a part that occurs twice is written once', () => {
  const state = { id: 'received', todo: 'Write down the day on which it arrived: the last day is counted from it.' };
  const { parts, root } = packData({ a: [state], b: [state], c: { d: state } });
  assert.equal(JSON.stringify({ parts, root }).match(/Write down/g)?.length, 1);
});
