import assert from 'node:assert/strict';
import test from 'node:test';
import { fill } from './index.ts';

test('filling in leaves nothing but what has no value', () => {
  assert.equal(fill('{count} of {all}', { count: 0 }), '0 of {all}');
  assert.equal(fill('{name}', { name: '$& {count}' }), '$& {count}', 'a value is not read again');
});
