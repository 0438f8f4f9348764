/** Random numbers: published vectors, and counts held against their exact distributions by chi-squared. Seeds are fixed, so nothing here is chance. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRandom, normalQuantile } from './index.ts';
import { splitMix64, xoshiro128 } from './random.ts';

describe('the generator', () => {
  test('xoshiro128** 1.1 from the state 1, 2, 3, 4 (reference implementation, as in the tests of rand_xoshiro)', () => {
    const bits = xoshiro128(Uint32Array.of(1, 2, 3, 4));
    const expected = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804];
    assert.deepEqual(
      expected.map(() => bits()),
      expected,
    );
  });

  test('SplitMix64 from 1234567 (reference implementation, as in Rosetta Code)', () => {
    const next = splitMix64(1234567n);
    const expected = [6457827717110365317n, 3203168211198807973n, 9817491932198370423n, 4593380528125082431n, 16408922859458223821n];
    assert.deepEqual(
      expected.map(() => next()),
      expected,
    );
  });

  test('one seed, one sequence; neighbours have nothing in common', () => {
    const draw = (seed: number) =>
      Array.from(
        { length: 8 },
        (
          (random) => () =>
            random.bits()
        )(createRandom(seed)),
      );
    assert.deepEqual(draw(7), draw(7));
    for (const other of [8, 6, -7, 7 + 2 ** 32, 0, Number.MAX_SAFE_INTEGER]) {
      assert.equal(draw(7).filter((bits, place) => bits === draw(other)[place]).length, 0);
    }
    for (const seed of [0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY]) assert.throws(() => createRandom(seed), RangeError);
  });
});

/**
 * Standard score of chi-squared (Wilson and Hilferty 1931): above 4.5 once in 300 000 times, if the counts come from where they should. Cells with
 * fewer than 10 expected are joined to their neighbour.
 */
function score(observed: readonly number[], expected: readonly number[]): number {
  let chi = 0;
  let cells = 0;
  let [seen, due] = [0, 0];
  const total = expected.reduce((all, one) => all + one, 0);
  let left = total;
  for (const [place, one] of expected.entries()) {
    seen += observed[place] ?? 0;
    due += one;
    left -= one;
    if (due < 10 || (left < 10 && place < expected.length - 1)) continue;
    chi += (seen - due) ** 2 / due;
    cells += 1;
    [seen, due] = [0, 0];
  }
  const freedom = cells - 1;
  assert.ok(freedom > 0);
  return (Math.cbrt(chi / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
}

/** Probabilities of whole numbers around `mode`, from the ratio of neighbours alone; slow, and without any factorial. */
function distribution(mode: number, up: (count: number) => number, down: (count: number) => number): Map<number, number> {
  const chances = new Map([[mode, 1]]);
  for (const [step, ratio] of [[1, up] as const, [-1, down] as const]) {
    let count = mode;
    for (let chance = ratio(count); chance > 1e-18; chance *= ratio(count)) {
      count += step;
      chances.set(count, chance);
    }
  }
  const sum = [...chances.values()].reduce((all, chance) => all + chance, 0);
  return new Map([...chances].toSorted(([one], [other]) => one - other).map(([count, chance]) => [count, chance / sum]));
}

function held(draws: readonly number[], chances: Map<number, number>, what: string): void {
  const counts = [...chances.keys()];
  const first = counts[0]!;
  // Narrow cells show what happens to single numbers, wide ones a shape that is bent by a little everywhere.
  for (const cells of [400, 60, 12]) {
    // 12 standard deviations to either side are in the map; most of what is drawn lies in a third of it.
    const width = Math.ceil(counts.length / cells / 3);
    const observed = Array.from({ length: Math.ceil(counts.length / width) }, () => 0);
    const expected = observed.map(() => 0);
    for (const [count, chance] of chances) expected[Math.floor((count - first) / width)]! += chance * draws.length;
    for (const drawn of draws) {
      assert.ok(Number.isSafeInteger(drawn), what);
      observed[Math.min(observed.length - 1, Math.max(0, Math.floor((drawn - first) / width)))]! += 1;
    }
    const found = score(observed, expected);
    assert.ok(found < 4.5, `${what}: chi-squared lies ${found} standard deviations too high`);
  }
}

const many = 60_000;
/** For draws by rejection, whose mistakes would be small. */
const more = 250_000;

describe('draws', () => {
  test('below: every number alike, at ranges that no power of two divides', () => {
    for (const n of [1, 2, 3, 10, 1000, 2 ** 32 - 1, 3 * 2 ** 30, 2 ** 32 + 1, 3 * 2 ** 51, Number.MAX_SAFE_INTEGER]) {
      const random = createRandom(n);
      const cells = Math.min(n, 12);
      const observed = Array.from({ length: cells }, () => 0);
      for (let i = 0; i < many; i += 1) {
        const drawn = random.below(n);
        assert.ok(Number.isSafeInteger(drawn) && drawn >= 0 && drawn < n);
        observed[Math.floor((drawn / n) * cells)]! += 1;
      }
      const expected = observed.map((_, cell) => (many * (Math.ceil(((cell + 1) * n) / cells) - Math.ceil((cell * n) / cells))) / n);
      if (n > 1) assert.ok(score(observed, expected) < 4.5, String(n));
    }
    for (const n of [0, -1, 1.5, Number.NaN]) assert.throws(() => createRandom(1).below(n), RangeError);
  });

  test('below: 3 * 2^30 would show the leftover of 2^32 as a bias of a third', () => {
    const random = createRandom(1);
    let low = 0;
    for (let i = 0; i < many; i += 1) if (random.below(3 * 2 ** 30) < 2 ** 30) low += 1;
    assert.ok(Math.abs(low / many - 1 / 3) < 0.01);
  });

  test('fraction: even, and never 1', () => {
    const random = createRandom(3);
    const observed = Array.from({ length: 100 }, () => 0);
    for (let i = 0; i < many; i += 1) {
      const drawn = random.fraction();
      assert.ok(drawn >= 0 && drawn < 1 && Number.isInteger(drawn * 2 ** 53));
      observed[Math.floor(drawn * 100)]! += 1;
    }
    assert.ok(
      score(
        observed,
        observed.map(() => many / 100),
      ) < 4.5,
    );
  });

  test('normal: as many between neighbouring quantiles', () => {
    const random = createRandom(4);
    const cuts = Array.from({ length: 99 }, (_, place) => normalQuantile((place + 1) / 100));
    const observed = Array.from({ length: 100 }, () => 0);
    let product = 0;
    let before = random.normal();
    for (let i = 0; i < many; i += 1) {
      const drawn = random.normal();
      product += drawn * before;
      before = drawn;
      const above = cuts.findIndex((cut) => drawn < cut);
      observed[above === -1 ? 99 : above]! += 1;
    }
    assert.ok(
      score(
        observed,
        observed.map(() => many / 100),
      ) < 4.5,
    );
    // The two values of one point in the circle are independent.
    assert.ok(Math.abs(product / Math.sqrt(many)) < 4);
  });

  test('binomial: as the exact distribution, from 1 to 10^15 people', () => {
    const cases: [number, number][] = [
      [1, 0.3],
      [7, 0.5],
      [30, 0.01],
      [30, 0.99],
      [19, 0.5],
      [25, 0.41],
      [40, 0.25],
      [100, 0.1],
      [100, 0.9],
      [1000, 0.0099],
      [1000, 0.0101],
      [5000, 0.002],
      [4999, 0.63],
      [1_000_000, 0.000003],
      [1_000_000, 0.5],
      [1_000_000_000, 1.2e-8],
      [1_000_000_000, 0.002],
      [10 ** 15, 4e-12],
      [10 ** 15, 1 - 4e-12],
    ];
    for (const [place, [n, p]] of cases.entries()) {
      const random = createRandom(100 + place);
      const odds = p / (1 - p);
      const chances = distribution(
        Math.min(n, Math.floor((n + 1) * p)),
        (count) => ((n - count) / (count + 1)) * odds,
        (count) => count / (n - count + 1) / odds,
      );
      held(
        Array.from({ length: n * Math.min(p, 1 - p) < 10 ? many : more }, () => random.binomial(n, p)),
        chances,
        `binomial of ${n} at ${p}`,
      );
    }
  });

  test('binomial of 10^15 at a half: mean and spread', () => {
    const random = createRandom(9);
    const n = 10 ** 15;
    let [sum, squares] = [0, 0];
    for (let i = 0; i < many; i += 1) {
      const z = (random.binomial(n, 0.5) - n / 2) / (Math.sqrt(n) / 2);
      sum += z;
      squares += z * z;
    }
    assert.ok(Math.abs(sum / Math.sqrt(many)) < 4.5);
    assert.ok(Math.abs((squares - many) / Math.sqrt(2 * many)) < 4.5);
  });

  test('poisson: as the exact distribution', () => {
    for (const [place, mean] of [1e-3, 0.5, 3, 9.99, 10, 10.5, 17.3, 64, 1000, 250_000.5].entries()) {
      const random = createRandom(200 + place);
      const chances = distribution(
        Math.floor(mean),
        (count) => mean / (count + 1),
        (count) => count / mean,
      );
      held(
        Array.from({ length: mean < 10 ? many : more }, () => random.poisson(mean)),
        chances,
        `poisson of mean ${mean}`,
      );
    }
  });

  test('what is certain needs no chance, and nonsense is refused', () => {
    const random = createRandom(1);
    assert.equal(random.binomial(0, 0.5), 0);
    assert.equal(random.binomial(5, 0), 0);
    assert.equal(random.binomial(5, 1), 5);
    assert.equal(random.poisson(0), 0);
    for (const ask of [
      () => random.binomial(-1, 0.5),
      () => random.binomial(1.5, 0.5),
      () => random.binomial(5, 1.1),
      () => random.binomial(5, Number.NaN),
      () => random.poisson(-1),
      () => random.poisson(Number.NaN),
      () => random.poisson(Number.POSITIVE_INFINITY),
    ]) {
      assert.throws(ask, RangeError, ask.toString());
    }
  });
});
