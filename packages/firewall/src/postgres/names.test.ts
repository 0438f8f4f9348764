import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { bytesOf, commentText, doBlock, longestNameBytes, nameOf, quoteName, quoteText } from './names.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,30}(-[a-z0-9]{1,30}){0,2}$/).filter((text) => text.length <= 100);

test('different words make different names, and no name is longer than the server keeps', () => {
  fc.assert(
    fc.property(fc.array(id, { minLength: 1, maxLength: 4 }), fc.array(id, { minLength: 1, maxLength: 4 }), (one, other) => {
      assert.ok(bytesOf(nameOf(one)) <= longestNameBytes);
      assert.equal(nameOf(one) === nameOf(other), one.join(' ') === other.join(' '));
    }),
  );
  const long = 'x'.repeat(90);
  assert.notEqual(nameOf(['fb', long, 'a']), nameOf(['fb', long, 'b']));
});

test('a quoted name or text has no quote that is not doubled, and a comment no end of line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      assert.match(quoteText(text), /^'(?:[^']|'')*'$/s);
      assert.ok(!quoteText(text).includes('\u0000'));
      assert.ok(!/[\n\r\u2028\u2029\u0085]/.test(commentText(text)));
    }),
  );
  assert.equal(quoteName('a"; DROP TABLE x; --'), '"a""; DROP TABLE x; --"');
  for (const bad of ['', 'a\u0000b', 'é'.repeat(32), '\ud800']) assert.throws(() => quoteName(bad));
  assert.doesNotThrow(() => quoteName('é'.repeat(31)));
});

test('a block cannot be closed from inside', () => {
  const block = doBlock("RAISE NOTICE '$firebreak$; $firebreak_$; DROP TABLE x';");
  const tag = block.split('\n')[0]!.slice(3);
  assert.equal(block.split(tag).length, 3);
});
