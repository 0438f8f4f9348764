/** What must hold for any counts, and what must be refused. The numbers themselves are held by `vectors.test.ts` and `scipy.test.ts`. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  benjaminiHochberg,
  betaQuantile,
  clopperPearson,
  fisher,
  holm,
  mantelHaenszelDifference,
  newcombe,
  normalQuantile,
  normalTail,
  ratioScore,
  squareAndAdd,
  twoProportions,
  upperBound,
  wilson,
} from './index.ts';

const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1_000_000_000 }));
const proportion = size.chain((n) => fc.integer({ min: 0, max: n }).map((x) => [x, n] as const));
const level = fc.constantFrom(0.5, 0.8, 0.95, 0.99, 0.9999);

describe('one proportion', () => {
  test('an interval holds the share, is wider at a higher level, and mirrors when hits and misses change places', () => {
    fc.assert(
      fc.property(proportion, fc.constantFrom(wilson, clopperPearson), ([x, n], interval) => {
        const { low, high } = interval(x, n, 0.9);
        const wide = interval(x, n, 0.99);
        const mirrored = interval(n - x, n, 0.9);
        assert.ok(0 <= wide.low && wide.low <= low && low <= x / n && x / n <= high && high <= wide.high && wide.high <= 1);
        assert.ok(Math.abs(mirrored.high - (1 - low)) < 1e-12 && Math.abs(mirrored.low - (1 - high)) < 1e-12);
      }),
    );
  });

  test('a hit more never lowers an end', () => {
    fc.assert(
      fc.property(proportion, level, fc.constantFrom(wilson, clopperPearson), ([x, n], at, interval) => {
        fc.pre(x < n);
        const [fewer, more] = [interval(x, n, at), interval(x + 1, n, at)];
        assert.ok(fewer.low <= more.low && fewer.high <= more.high);
      }),
    );
  });

  test('zero of n: one-sided, no share above 1 - (1 - level)^(1/n) is believed', () => {
    fc.assert(
      fc.property(size, level, (n, at) => {
        const expected = -Math.expm1(Math.log(1 - at) / n);
        assert.ok(Math.abs(upperBound(0, n, at) / expected - 1) < 1e-12);
      }),
    );
  });

  test('the exact interval covers at least as often as it says, counted out', () => {
    const binomial = (x: number, n: number, p: number): number => {
      let chance = (1 - p) ** n;
      for (let k = 0; k < x; k += 1) chance *= ((n - k) / (k + 1)) * (p / (1 - p));
      return chance;
    };
    for (const n of [1, 4, 11, 30]) {
      for (let p = 0.01; p < 1; p += 0.01) {
        const hits = Array.from({ length: n + 1 }, (_, x) => x).filter((x) => {
          const { low, high } = clopperPearson(x, n, 0.9);
          return low <= p && p <= high;
        });
        const covered = hits.reduce((chance, x) => chance + binomial(x, n, p), 0);
        assert.ok(covered >= 0.9 - 1e-9, `${n} at ${p}: ${covered}`);
      }
    }
  });

  test('without observations everything is open', () => {
    assert.deepEqual(wilson(0, 0, 0.95), { low: 0, high: 1 });
    assert.deepEqual(clopperPearson(0, 0, 0.95), { low: 0, high: 1 });
    assert.equal(upperBound(0, 0, 0.95), 1);
    assert.deepEqual(newcombe(0, 0, 1, 2, 0.95), { low: -1, high: 1 });
    assert.deepEqual(ratioScore(1, 2, 0, 0, 0.95), { low: 0, high: Number.POSITIVE_INFINITY });
    assert.deepEqual(twoProportions(0, 0, 1, 2), { z: 0, p: 1 });
    assert.equal(fisher(0, 0, 1, 2), 1);
    assert.equal(mantelHaenszelDifference([], 0.95), null);
    assert.equal(mantelHaenszelDifference([{ x1: 0, n1: 0, x2: 1, n2: 2 }], 0.95), null);
  });
});

describe('two proportions', () => {
  test('groups that change places turn the answers around', () => {
    fc.assert(
      fc.property(proportion, proportion, level, ([x1, n1], [x2, n2], at) => {
        const [one, other] = [newcombe(x1, n1, x2, n2, at), newcombe(x2, n2, x1, n1, at)];
        assert.ok(Math.abs(one.low + other.high) < 1e-12 && Math.abs(one.high + other.low) < 1e-12);
        const [ratio, turned] = [ratioScore(x1, n1, x2, n2, at), ratioScore(x2, n2, x1, n1, at)];
        if (ratio.high < Number.POSITIVE_INFINITY) assert.ok(Math.abs(ratio.high * turned.low - 1) < 1e-12);
        else assert.equal(turned.low, 0);
        assert.ok(Math.abs(twoProportions(x1, n1, x2, n2).z + twoProportions(x2, n2, x1, n1).z) === 0);
      }),
    );
  });

  test('intervals hold what was observed, and the difference stays between -1 and 1', () => {
    fc.assert(
      fc.property(proportion, proportion, level, ([x1, n1], [x2, n2], at) => {
        const difference = newcombe(x1, n1, x2, n2, at);
        const observed = x1 / n1 - x2 / n2;
        assert.ok(
          -1 - 1e-12 <= difference.low && difference.low <= observed && observed <= difference.high && difference.high <= 1 + 1e-12,
        );
        const ratio = ratioScore(x1, n1, x2, n2, at);
        assert.ok(ratio.low >= 0 && ratio.low < ratio.high);
        if (x2 > 0) assert.ok(ratio.low <= (x1 / n1 / (x2 / n2)) * (1 + 1e-12) && (x1 / n1 / (x2 / n2)) * (1 - 1e-12) <= ratio.high);
      }),
    );
  });

  test('the ratio excludes 1 exactly where the pooled test rejects', () => {
    fc.assert(
      fc.property(proportion, proportion, level, ([x1, n1], [x2, n2], at) => {
        const { low, high } = ratioScore(x1, n1, x2, n2, at);
        const { z } = twoProportions(x1, n1, x2, n2);
        const limit = normalQuantile((1 + at) / 2);
        fc.pre(Math.abs(Math.abs(z) - limit) > 1e-6);
        assert.equal(low > 1 || high < 1, Math.abs(z) > limit);
      }),
      { numRuns: 300 },
    );
  });

  test('fisher: turning the table over changes nothing; p is a probability, never NaN', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2_000_000 }));
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisher(a, b, c, d);
        assert.ok(p >= 0 && p <= 1);
        for (const turned of [fisher(c, d, a, b), fisher(b, a, d, c), fisher(a, c, b, d)]) {
          assert.ok(Math.abs(turned - p) <= 1e-9 * p, `${p} ${turned}`);
        }
      }),
    );
  });

  test('fisher equals the slow sum over all tables with the same totals', () => {
    const slow = (a: number, b: number, c: number, d: number): number => {
      const choose = (n: number, k: number): bigint => {
        let ways = 1n;
        for (let i = 0; i < k; i += 1) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
        return ways;
      };
      const weight = (x: number) => choose(a + b, x) * choose(c + d, a + c - x);
      let [hits, all] = [0n, 0n];
      for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x += 1) {
        all += weight(x);
        if (weight(x) * 10_000_000n <= weight(a) * 10_000_001n) hits += weight(x);
      }
      return Number((hits * 10n ** 18n) / all) / 1e18;
    };
    const count = fc.integer({ min: 0, max: 25 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        assert.ok(Math.abs(fisher(a, b, c, d) - slow(a, b, c, d)) < 1e-12);
      }),
    );
  });

  test('fisher reaches the smallest doubles and then 0', () => {
    assert.ok(fisher(520, 0, 0, 540) > 0 && fisher(520, 0, 0, 540) < 1e-310);
    assert.equal(fisher(3_000_000, 0, 0, 3_000_000), 0);
    assert.equal(fisher(4_000_000_000, 1_000_000_000, 4_000_000_000, 1_000_000_000), 1);
  });

  test('z of thousands of millions of people keeps its digits', () => {
    // 300 000 007 of 10^9 against 300 000 000: z = 7e-9 / sqrt(2 p q / n), hand-worked.
    const { z } = twoProportions(300_000_007, 1_000_000_000, 300_000_000, 1_000_000_000);
    const pooled = 0.3000000035;
    assert.ok(Math.abs(z / (7e-9 / Math.sqrt((2 * pooled * (1 - pooled)) / 1e9)) - 1) < 1e-12);
  });
});

describe('strata', () => {
  test('one stratum gives the plain difference', () => {
    fc.assert(
      fc.property(proportion, proportion, ([x1, n1], [x2, n2]) => {
        const { value, low, high } = mantelHaenszelDifference([{ x1, n1, x2, n2 }], 0.95)!;
        assert.ok(Math.abs(value - (x1 / n1 - x2 / n2)) < 1e-9);
        assert.ok(-1 <= low && low <= value && value <= high && high <= 1);
      }),
    );
  });

  test("Simpson's paradox: better in every stratum, worse overall", () => {
    // Charig and others 1986, kidney stones: open surgery against percutaneous, small and large stones.
    const strata = [
      { x1: 81, n1: 87, x2: 234, n2: 270 },
      { x1: 192, n1: 263, x2: 55, n2: 80 },
    ];
    const pooled = mantelHaenszelDifference(strata, 0.95)!;
    assert.ok(pooled.value > 0 && (81 + 192) / 350 - (234 + 55) / 350 < 0);
    // By hand: weights 87 * 270 / 357 and 263 * 80 / 343.
    const [small, large] = [(87 * 270) / 357, (263 * 80) / 343];
    const expected = (small * (81 / 87 - 234 / 270) + large * (192 / 263 - 55 / 80)) / (small + large);
    assert.ok(Math.abs(pooled.value - expected) < 1e-12);
  });
});

describe('many tests', () => {
  const ps = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.05)), { maxLength: 30 });

  test('adjusted values keep the order, are never smaller, and holm is never below benjamini-hochberg', () => {
    fc.assert(
      fc.property(ps, (values) => {
        const [strict, lenient] = [holm(values), benjaminiHochberg(values)];
        for (const [i, p] of values.entries()) {
          assert.ok(strict[i]! >= lenient[i]! && lenient[i]! >= p && strict[i]! <= 1);
          for (const [j, q] of values.entries()) if (p < q) assert.ok(strict[i]! <= strict[j]! && lenient[i]! <= lenient[j]!);
          assert.ok(strict[i]! <= Math.min(1, p * values.length) + 1e-15);
        }
      }),
    );
  });

  test('holm by hand', () => {
    assert.deepEqual(holm([]), []);
    assert.deepEqual(holm([0.25, 0.125, 0.0625]), [0.25, 0.25, 0.1875]);
    assert.deepEqual(benjaminiHochberg([0.25, 0.125, 0.0625]), [0.25, 0.1875, 0.1875]);
  });
});

describe('distributions', () => {
  test('quantiles and tails undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
        assert.ok(Math.abs(normalTail(-normalQuantile(p)) / p - 1) < 1e-11);
      }),
    );
    assert.equal(normalQuantile(0.5), 0);
    assert.equal(normalQuantile(0), Number.NEGATIVE_INFINITY);
    assert.equal(normalQuantile(1), Number.POSITIVE_INFINITY);
    assert.equal(normalTail(Number.POSITIVE_INFINITY), 0);
    assert.equal(normalTail(Number.NEGATIVE_INFINITY), 1);
  });

  test('beta: closed forms', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.double({ min: 0.01, max: 1e9, noNaN: true }), (p, a) => {
        // Below x with Beta(a, 1): x^a; with Beta(1, b): 1 - (1 - x)^b. What p cannot say better than to 1e-16 is a hundred times more in its 100th power.
        const power = Math.exp(Math.log(p) / a);
        assert.ok(Math.abs(betaQuantile(p, a, 1) - power) <= 1e-12 * power);
        const mirrored = -Math.expm1(Math.log1p(-p) / a);
        assert.ok(Math.abs(betaQuantile(p, 1, a) - mirrored) <= 1e-12 * mirrored);
      }),
    );
    for (const shape of [0.3, 1, 7, 1e6]) assert.ok(Math.abs(betaQuantile(0.5, shape, shape) - 0.5) < 1e-15);
    assert.equal(betaQuantile(0, 2, 3), 0);
    assert.equal(betaQuantile(1, 2, 3), 1);
  });
});

test('squares added: a difference of two Wilson intervals is that of Newcombe', () => {
  fc.assert(
    fc.property(proportion, proportion, level, ([x1, n1], [x2, n2], at) => {
      const components = [
        { value: x1 / n1, ...wilson(x1, n1, at) },
        { value: x2 / n2, ...wilson(x2, n2, at) },
      ];
      const { low, high } = squareAndAdd(components, ([one, other]) => one! - other!);
      const expected = newcombe(x1, n1, x2, n2, at);
      assert.ok(Math.abs(low - expected.low) < 1e-14 && Math.abs(high - expected.high) < 1e-14);
    }),
  );
});

test('squares added: no value at a limit leaves that side open', () => {
  const { value, low, high } = squareAndAdd([{ value: 0.5, low: 0.25, high: 1 }], ([share]) => (share === 1 ? Number.NaN : share!));
  assert.deepEqual({ value, low, high }, { value: 0.5, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
});

test('what is no number of people, no part, no level and no probability is refused, whoever asks', () => {
  const bad: (() => unknown)[] = [
    () => wilson(3, 2, 0.95),
    () => wilson(-1, 2, 0.95),
    () => wilson(Number.NaN, 2, 0.95),
    () => wilson(1, Number.POSITIVE_INFINITY, 0.95),
    () => wilson(1, 2, 0),
    () => wilson(1, 2, 1),
    () => wilson(1, 2, Number.NaN),
    () => clopperPearson(3, 2, 0.95),
    () => upperBound(1, 2, 1.5),
    () => newcombe(1.5, 2, 1, 2, 0.95),
    () => newcombe(1, 2, 3, 2, 0.95),
    () => ratioScore(1, 2, -1, 2, 0.95),
    () => ratioScore(1, 2, 1, 2, 95),
    () => twoProportions(1, 2, 2 ** 53, 2 ** 53),
    () => fisher(1, 2, 0.5, 1),
    () => fisher(2 ** 52, 2 ** 52, 2 ** 52, 2 ** 52),
    () => mantelHaenszelDifference([{ x1: 3, n1: 2, x2: 1, n2: 2 }], 0.95),
    () => holm([0.1, Number.NaN]),
    () => benjaminiHochberg([1.1]),
    () => normalQuantile(-0.1),
    () => betaQuantile(0.5, 0, 1),
    () => betaQuantile(0.5, 1, Number.POSITIVE_INFINITY),
    () => betaQuantile(2, 1, 1),
  ];
  for (const ask of bad) assert.throws(ask, RangeError, ask.toString());
});

test('shares of people that are assumed need not be whole', () => {
  assert.ok(wilson(1.5, 3, 0.95).low > wilson(1, 3, 0.95).low);
  assert.ok(clopperPearson(1.5, 3, 0.95).high < clopperPearson(2, 3, 0.95).high);
});
