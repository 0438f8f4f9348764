import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closest, editDistance } from './index.ts';

test('edit distance counts a swap of neighbours once', () => {
  assert.equal(editDistance('shcool', 'school'), 1);
  assert.equal(editDistance('', 'abc'), 3);
  assert.equal(editDistance('kitten', 'sitting'), 3);
});

test('the nearest known words come first and far ones not at all', () => {
  const known = ['school', 'shelter', 'hospital-emergency', 'hospital-planned', 'bank'];
  assert.deepEqual(closest('shcool', known, 1), ['school']);
  assert.deepEqual(closest('hospital', known), ['hospital-planned', 'hospital-emergency']);
  assert.deepEqual(closest('zzzzzzzzzz', known), []);
  assert.deepEqual(closest('xx', ['at', 'de']), []);
  assert.deepEqual(closest('dr', ['at', 'de']), ['de']);
});
