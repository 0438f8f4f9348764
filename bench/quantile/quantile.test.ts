import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mean, median, quantile } from './index.ts';

test('median of an odd and of an even number of values, in any order', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('the 99th percentile of few values is the largest, of a thousand the 990th', () => {
  assert.equal(quantile([3, 1, 2], 0.99), 3);
  const thousand = Array.from({ length: 1000 }, (_, index) => 1000 - index);
  assert.equal(quantile(thousand, 0.99), 990);
});

test('mean', () => assert.equal(mean([1, 2, 6]), 3));
