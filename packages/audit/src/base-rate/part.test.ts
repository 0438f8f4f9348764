import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { boundsOfFlagged, oftenOf, partOf, rateByRatio, wrongJudgements, wrongPerHitOf } from './index.ts';

test('DIAS: error rates of 15, 18 and 20 % on its uses, as published', () => {
  const wrong = (people: number): number[] => [0.85, 0.82, 0.8].map((accuracy) => wrongJudgements(people, accuracy).whole.low);
  assert.deepEqual(wrong(29_632), [4_445, 5_334, 5_926]);
  assert.deepEqual(wrong(22_947), [3_442, 4_130, 4_589]);
});

test('TOEIC: below 1 % of 58,000 tests is up to 580 people', () => {
  assert.deepEqual(partOf(58_000, { low: 0, high: 0.01 }).whole, { low: 0, high: 580 });
});

test('an output rate gives bounds, by hand', () => {
  // 220 of 1,000 are flagged and 50 are what is looked for: at least 170 of the 220 are not.
  const some = boundsOfFlagged(1_000, 0.22, 0.05);
  assert.deepEqual(some.flagged.whole, { low: 220, high: 220 });
  assert.deepEqual(some.wronglyFlagged.whole, { low: 170, high: 220 });
  assert.deepEqual(some.wronglyCleared.whole, { low: 0, high: 50 });
  // 800 are what is looked for: at most the other 200 can be wrongly flagged.
  assert.deepEqual(boundsOfFlagged(1_000, 0.22, 0.8).wronglyFlagged.whole, { low: 0, high: 200 });
  assert.deepEqual(boundsOfFlagged(1_000, 0.22, 0.8).wronglyCleared.whole, { low: 580, high: 780 });
  assert.deepEqual(boundsOfFlagged(1_000, { low: 0.9, high: 1 }, { low: 0.1, high: 0.3 }).wronglyFlagged.whole, { low: 600, high: 900 });
});

test('bounds against every way in which so many may be flagged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), (people, a, b) => {
      const [flagged, looked] = [a % (people + 1), b % (people + 1)];
      // So many of those flagged are what is looked for: whatever leaves nobody over.
      const ways = Array.from({ length: people + 1 }, (_, hits) => hits).filter(
        (hits) => hits <= flagged && hits <= looked && looked - hits <= people - flagged,
      );
      const found = boundsOfFlagged(people, flagged / people, looked / people);
      const wrongly = ways.map((hits) => flagged - hits);
      const missed = ways.map((hits) => looked - hits);
      assert.deepEqual(found.wronglyFlagged.whole, { low: Math.min(...wrongly), high: Math.max(...wrongly) });
      assert.deepEqual(found.wronglyCleared.whole, { low: Math.min(...missed), high: Math.max(...missed) });
    }),
  );
});

test('99.7 % of hits false: 332 wrong ones for each right one', () => {
  assert.equal(wrongPerHitOf(0.997).low.toFixed(1), '332.3');
  assert.equal(wrongPerHitOf({ low: 0.8333, high: 1 }).high, Number.POSITIVE_INFINITY);
  assert.equal(wrongPerHitOf(0.5).low, 1);
});

test('a ratio multiplies a rate that is given, up to everybody', () => {
  assert.deepEqual(rateByRatio(0.001, { low: 10, high: 100 }), { low: 0.01, high: 0.1 });
  assert.deepEqual(rateByRatio(0.05, { low: 10, high: 100 }), { low: 0.5, high: 1 });
});

test('a share in numbers that can be pictured never says nobody or everybody by rounding', () => {
  const told = (share: number): string => {
    const { low, of } = oftenOf({ low: share, high: share });
    return `${low} of ${of}`;
  };
  assert.deepEqual([0.7583, 0.997, 0.999683, 0.999943, 0.0005, 0, 1].map(told), [
    '76 of 100',
    '997 of 1000',
    '9997 of 10000',
    '9999 of 10000',
    '1 of 1000',
    '0 of 100',
    '100 of 100',
  ]);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ min: 1e-8, max: 1e-3, noNaN: true }),
        fc.double({ min: 1e-8, max: 1e-3, noNaN: true }).map((rest) => 1 - rest),
        fc.integer({ min: 1, max: 999_999 }).map((millionth) => millionth / 1_000_000),
      ),
      (share) => {
        const { low, of } = oftenOf({ low: share, high: share });
        assert.ok(low > 0 && low < of);
        assert.ok(Math.abs(low / of - share) <= 0.5 / of + 1e-12);
      },
    ),
  );
});
