import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { betaQuantile, createRandom } from '../statistics/index.ts';
import { atLeastIfIndependent, atLeastOnce, boundsOfAtLeast, growthOver, linkedSources, repeatedChecks } from './index.ts';

interface Vectors {
  readonly repeated: readonly (readonly [rate: number, checks: number, correlation: number, chance: number])[];
  readonly linked: readonly (readonly [rates: readonly number[], least: number, low: number, high: number])[];
}
const vectors = JSON.parse(readFileSync(new URL('../../../../spec/audit-vectors/screening.json', import.meta.url), 'utf8')) as Vectors;

const near = (found: number, expected: number, slack: number, what = ''): void =>
  assert.ok(Math.abs(found - expected) <= slack, `${what} ${found}, not ${expected}`);

test('chances of the beta-binomial distribution, as SciPy has them', () => {
  assert.equal(vectors.repeated.length, 100);
  for (const [rate, checks, correlation, chance] of vectors.repeated)
    near(atLeastOnce(rate, checks, correlation), chance, 1e-11, `${rate} ${checks} ${correlation}`);
});

test('sharp bounds of unions, as linear programming over every joint distribution finds them', () => {
  assert.equal(vectors.linked.length, 22);
  for (const [rates, least, low, high] of vectors.linked) {
    const found = boundsOfAtLeast(rates, least);
    near(found.low, low, 1e-9, `${rates.join()} ${least}`);
    near(found.high, high, 1e-9, `${rates.join()} ${least}`);
  }
});

test('by hand: one check in a hundred, ten times', () => {
  near(atLeastOnce(0.01, 10, 0), 1 - 0.99 ** 10, 1e-15);
  assert.equal(atLeastOnce(0.01, 10, 1), 0.01);
  assert.equal(atLeastOnce(0.01, 1, 0.3), 0.01);
  // The second of two: 0.99 · (0.99 · 0.5 + 0.5) / (0.5 + 0.5).
  near(atLeastOnce(0.01, 2, 0.5), 1 - 0.99 * 0.995, 1e-15);
  near(atLeastOnce(1e-12, 3, 0), 3e-12, 1e-23);
});

test('closed form against simulated people, each with a chance of their own', () => {
  const random = createRandom(20_261_125);
  const everybody = 20_000;
  for (const [rate, checks, correlation] of [
    [0.05, 10, 0.2],
    [0.25, 5, 0.5],
    [0.05, 10, 0.9],
  ] as const) {
    const scale = (1 - correlation) / correlation;
    let flagged = 0;
    for (let person = 0; person < everybody; person++) {
      const own = betaQuantile(random.fraction(), rate * scale, (1 - rate) * scale);
      for (let check = 0; check < checks; check++)
        if (random.fraction() < own) {
          flagged += 1;
          break;
        }
    }
    const chance = atLeastOnce(rate, checks, correlation);
    // Four standard errors: by chance this fails once in 16,000 seeds, and the seed is fixed.
    near(flagged / everybody, chance, 4 * Math.sqrt((chance * (1 - chance)) / everybody), `${rate} ${checks} ${correlation}`);
  }
});

// Not `fc.double`: most numbers that a computer has between 0 and 1 are next to nothing.
const share = fc.integer({ min: 0, max: 1_000_000 }).map((millionth) => millionth / 1_000_000);

test('more checks flag more people; the more alike the checks are, the fewer', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 200 }), share, share, (rate, checks, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const chance = atLeastOnce(rate, checks, less);
      assert.ok(atLeastOnce(rate, checks + 1, less) >= chance - 1e-12);
      assert.ok(atLeastOnce(rate, checks, more) <= chance + 1e-12);
      assert.ok(chance >= rate - 1e-12 && chance <= Math.min(1, rate * checks) + 1e-12);
    }),
  );
});

test('repeated checks in whole people: the ends are the same people, and chance anew', () => {
  const question = { people: 1_000, prevalence: 0.1, sensitivity: 0.7555, specificity: 0.7366, checks: 5 };
  const found = repeatedChecks({ ...question, correlation: 0.5 });
  assert.deepEqual(found.once.whole.fp, { low: 237, high: 237 });
  // 900 · (1 - 0.7366⁵) = 704.8
  assert.deepEqual(found.between.whole.fp, { low: 237, high: 705 });
  assert.deepEqual(found.between.whole.tp, { low: 76, high: 100 });
  const stated = found.stated!.whole.fp;
  assert.ok(stated.low > 237 && stated.high < 705 && stated.low === stated.high);
  assert.equal(repeatedChecks(question).stated, null);
});

test('growth over years: an error of 0.1 % at each of 4 passes a year', () => {
  const [first, , , , , , , , , tenth] = growthOver(10, 4, 0.001, 1_000_000);
  assert.equal(first!.checks, 4);
  assert.equal(tenth!.checks, 40);
  assert.equal(Math.round(first!.people.high), Math.round(1_000_000 * (1 - 0.999 ** 4)));
  assert.equal(Math.round(tenth!.people.high), 39_230);
  assert.equal(tenth!.people.low, 1_000);
});

test('three linked databases, by hand', () => {
  const found = linkedSources(100_000, [0.02, 0.01, 0.005]);
  // 1 - 0.98 · 0.99 · 0.995
  assert.deepEqual(found.any.independent.whole, { low: 3_465, high: 3_465 });
  assert.deepEqual(found.any.bounds.whole, { low: 2_000, high: 3_500 });
  // Two or more: 0.02·0.01 + 0.02·0.005 + 0.01·0.005 - 2 · 0.02·0.01·0.005
  assert.deepEqual(found.two!.independent.whole, { low: 35, high: 35 });
  assert.deepEqual(found.two!.bounds.whole, { low: 0, high: 1_500 });
  assert.deepEqual(found.alone.whole, { low: 2_000, high: 2_000 });
  assert.equal(linkedSources(10, [0.1]).two, null);
});

const rates = fc.array(share, { minLength: 1, maxLength: 7 });

test('independent errors lie within the bounds, and agree with counting every way', () => {
  fc.assert(
    fc.property(rates, fc.integer({ min: 1, max: 3 }), (all, least) => {
      let slow = 0;
      for (let way = 0; way < 2 ** all.length; way++) {
        const happens = all.map((_, index) => (way >> index) % 2 === 1);
        if (happens.filter(Boolean).length >= least)
          slow += all.reduce((chance, rate, index) => chance * (happens[index] ? rate : 1 - rate), 1);
      }
      const found = atLeastIfIndependent(all, least);
      near(found, slow, 1e-12);
      const { low, high } = boundsOfAtLeast(all, least);
      assert.ok(found >= low - 1e-12 && found <= high + 1e-12);
    }),
  );
});

test('what is no number of checks, no share, no list is refused', () => {
  for (const checks of [0, 1.5, -1, 10_001, Number.NaN]) assert.throws(() => atLeastOnce(0.1, checks, 0), /is no number of checks/);
  for (const value of [-0.1, 1.1, Number.NaN]) {
    assert.throws(() => atLeastOnce(value, 2, 0), /rate/);
    assert.throws(() => atLeastOnce(0.1, 2, value), /correlation/);
    assert.throws(() => linkedSources(10, [0.1, value]), /error rate/);
  }
  assert.throws(() => linkedSources(10, []), /is no number of sources/);
  assert.throws(() => linkedSources(10, Array<number>(101).fill(0.1)), /is no number of sources/);
});
