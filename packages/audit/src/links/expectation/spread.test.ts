import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spread } from './index.ts';

test('Poisson counts: the tables', () => {
  // qpois(c(.025, .975), mean) of R.
  assert.deepEqual(spread(10, 10, 0.95), { low: 4, high: 17 });
  assert.deepEqual(spread(1, 1, 0.95), { low: 0, high: 3 });
  assert.deepEqual(spread(100, 100, 0.95), { low: 81, high: 120 });
  assert.deepEqual(spread(0, 0, 0.95), { low: 0, high: 0 });
});

test('negative binomial counts', () => {
  // qnbinom(c(.025, .975), size = 5, mu = 10) and (size = 0.5, mu = 3) of R: variance = mu + mu^2 / size.
  assert.deepEqual(spread(10, 30, 0.95), { low: 2, high: 23 });
  assert.deepEqual(spread(3, 21, 0.95), { low: 0, high: 16 });
});

test('large means: normal to three digits, and no jump where the method changes', () => {
  const { low, high } = spread(1_000_000, 1_000_000, 0.95);
  assert.ok(Math.abs(low - 998_041) < 10 && Math.abs(high - 1_001_961) < 10, `${low} ${high}`);
  const below = spread(500, 2000, 0.95);
  const above = spread(500.001, 2000, 0.95);
  assert.ok(Math.abs(below.low - above.low) < 3 && Math.abs(below.high - above.high) < 3, JSON.stringify({ below, above }));
});

test('ends, for any mean and variance', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1e15, noNaN: true }), fc.double({ min: 0.1, max: 1e6, noNaN: true }), (mean, times) => {
      const { low, high } = spread(mean, mean * times, 0.95);
      assert.ok(low >= 0 && high >= low && Number.isFinite(high));
    }),
  );
});
