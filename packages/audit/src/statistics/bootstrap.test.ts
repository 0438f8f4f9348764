import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawMultinomial } from './bootstrap.ts';
import { bootstrap, createRandom, newcombe, wilson } from './index.ts';

type Drawn = readonly (readonly number[])[];

/** Hits and misses of the only sample. */
const only = (drawn: Drawn) => drawn[0] as readonly [number, number];
const share = (drawn: Drawn) => only(drawn)[0] / (only(drawn)[0] + only(drawn)[1]);

test('the same counts and seed give the same interval; another seed another one', () => {
  const options = { level: 0.95, seed: 11, rounds: 500 };
  assert.deepEqual(bootstrap([[30, 70]], share, options), bootstrap([[30, 70]], share, options));
  assert.notDeepEqual(bootstrap([[30, 70]], share, options), bootstrap([[30, 70]], share, { ...options, seed: 12 }));
});

test('many people: the interval is that of Wilson, and of Newcombe for a difference', () => {
  const options = { level: 0.95, seed: 1 };
  const one = bootstrap([[3000, 7000]], share, options);
  const expected = wilson(3000, 10_000, 0.95);
  assert.ok(Math.abs(one.low! - expected.low) < 0.0005 && Math.abs(one.high! - expected.high) < 0.0005);
  const two = bootstrap(
    [
      [3000, 7000],
      [2500, 7500],
    ],
    ([group, reference]) => share([group!]) - share([reference!]),
    options,
  );
  const difference = newcombe(3000, 10_000, 2500, 10_000, 0.95);
  assert.ok(Math.abs(two.low! - difference.low) < 0.0006 && Math.abs(two.high! - difference.high) < 0.0006);
});

test('drawn anew, a sample keeps its number of people, and empty cells stay empty', () => {
  const random = createRandom(5);
  const sums = [0, 0, 0, 0];
  for (let round = 0; round < 2000; round += 1) {
    const drawn = drawMultinomial([50, 0, 30, 20], random);
    assert.equal(
      drawn.reduce((all, count) => all + count, 0),
      100,
    );
    assert.equal(drawn[1], 0);
    for (const [cell, count] of drawn.entries()) sums[cell]! += count;
  }
  // 2000 rounds of 100: standard error of a cell's mean at most 0.12.
  for (const [cell, expected] of [50, 0, 30, 20].entries()) assert.ok(Math.abs(sums[cell]! / 2000 - expected) < 0.5);
  assert.deepEqual(drawMultinomial([0, 0], random), [0, 0]);
  assert.deepEqual(drawMultinomial([0, 7], random), [0, 7]);
});

test('cells of one sample move against each other', () => {
  const random = createRandom(6);
  let product = 0;
  for (let round = 0; round < 4000; round += 1) {
    const [first, second] = drawMultinomial([40, 40, 20], random) as [number, number];
    product += (first - 40) * (second - 40);
  }
  // Covariance of a multinomial: -n p q = -16.
  assert.ok(Math.abs(product / 4000 + 16) < 2);
});

test('rounds without a value only widen; an end among them is null', () => {
  const ratio = (drawn: Drawn) => (only(drawn)[0] === 0 ? Number.NaN : only(drawn)[1] / only(drawn)[0]);
  // Of three people with one hit, 30 % of rounds draw no hit, 44 % one, 22 % two, 4 % three.
  assert.deepEqual(bootstrap([[1, 2]], ratio, { level: 0.5, seed: 2, rounds: 1000 }), { low: null, high: null });
  assert.deepEqual(bootstrap([[1, 2]], ratio, { level: 0.2, seed: 2, rounds: 1000 }), { low: 0.5, high: 2 });
  assert.deepEqual(bootstrap([[0, 3]], ratio, { level: 0.2, seed: 2, rounds: 1000 }), { low: null, high: null });
});

test('an infinite ratio is a value', () => {
  const ratio = (drawn: Drawn) => only(drawn)[0] / only(drawn)[1];
  const { low, high } = bootstrap([[3, 1]], ratio, { level: 0.9, seed: 3, rounds: 2000 });
  assert.equal(high, Number.POSITIVE_INFINITY);
  assert.ok(low! < 3);
});

test('nonsense is refused', () => {
  const options = { level: 0.95, seed: 1 };
  assert.throws(() => bootstrap([[1.5]], () => 0, options), RangeError);
  assert.throws(() => bootstrap([[1]], () => 0, { ...options, level: 1 }), RangeError);
  assert.throws(() => bootstrap([[1]], () => 0, { ...options, rounds: 0 }), RangeError);
  assert.throws(() => bootstrap([[1]], () => 0, { ...options, seed: 0.1 }), RangeError);
});
