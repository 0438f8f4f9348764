import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type BaseRate, type Outcome, peopleOf } from './index.ts';

/** Worked by hand and published with the figures that they belong to; v1 to v8. The last numbers are the value and percentage as printed. */
const vectors: readonly [name: string, BaseRate, Outcome, rightOfFlagged: string, wrongOfFlagged: string][] = [
  ['v1', rate(100_000, 0.001, 0.75, 0.75), { tp: 75, fn: 25, fp: 24_975, tn: 74_925 }, '0.002994', '99.70'],
  ['v2', rate(1_000_000, 0.0001, 0.76, 0.76), { tp: 76, fn: 24, fp: 239_976, tn: 759_924 }, '0.000317', '99.97'],
  ['v3', rate(700_000_000, 0.00001, 0.85, 0.85), { tp: 5_950, fn: 1_050, fp: 104_998_950, tn: 594_994_050 }, '0.000057', '99.994'],
  ['v4', rate(10_000, 0.01, 0.99, 0.99), { tp: 99, fn: 1, fp: 99, tn: 9_801 }, '0.5', '50'],
  ['v5', rate(10_000, 0.5, 0.85, 0.85), { tp: 4_250, fn: 750, fp: 750, tn: 4_250 }, '0.85', '15'],
  ['v6, DIAS 2022, 5 %', rate(29_632, 0.05, 0.85, 0.85), { tp: 1_259.36, fn: 222.24, fp: 4_222.56, tn: 23_927.84 }, '0.22973', '77.03'],
  ['v7, DIAS 2022, 22 %', rate(29_632, 0.22, 0.85, 0.85), { tp: 5_541.18, fn: 977.86, fp: 3_466.94, tn: 19_646.02 }, '0.615132', '38.49'],
  ['v8, iBorderCtrl, 10 %', rate(1_000, 0.1, 0.7555, 0.7366), { tp: 75.55, fn: 24.45, fp: 237.06, tn: 662.94 }, '0.241675', '75.83'],
];

function rate(people: number, prevalence: number, sensitivity: number, specificity: number): BaseRate {
  return { people, prevalence, sensitivity, specificity };
}

const digitsOf = (text: string): number => (text.split('.')[1] ?? '').length;

for (const [name, question, expected, right, wrong] of vectors)
  test(`${name}: exactly the four numbers, and the two shares to the last printed digit`, () => {
    const found = peopleOf(question);
    // Not nearly: 222.24 and not 222.23999999999998. v7 is printed with two digits.
    const told = name.startsWith('v7') ? rounded(found.expected, 2) : found.expected;
    assert.deepEqual(told, expected);
    assert.equal(found.rightOfFlagged!.toFixed(digitsOf(right)), right);
    assert.equal((found.wrongOfFlagged! * 100).toFixed(digitsOf(wrong)), wrong);
  });

function rounded(outcome: Outcome, digits: number): Outcome {
  const to = (value: number): number => Number(value.toFixed(digits));
  return { tp: to(outcome.tp), fn: to(outcome.fn), fp: to(outcome.fp), tn: to(outcome.tn) };
}

test('whole people, by hand', () => {
  assert.deepEqual(peopleOf(rate(1_000, 0.1, 0.7555, 0.7366)).whole, { tp: 76, fn: 24, fp: 237, tn: 663 });
  assert.deepEqual(peopleOf(rate(29_632, 0.05, 0.85, 0.85)).whole, { tp: 1_259, fn: 223, fp: 4_223, tn: 23_927 });
  // Half a person looked for is one, half an innocent person flagged is none; nobody is lost.
  assert.deepEqual(peopleOf(rate(1, 0.5, 0.5, 0.5)).whole, { tp: 0, fn: 1, fp: 0, tn: 0 });
  assert.deepEqual(peopleOf(rate(5, 0.5, 1, 0)).whole, { tp: 3, fn: 0, fp: 2, tn: 0 });
});

test('the worksheet’s 758 is a share of those flagged and never a number of everybody', () => {
  const found = peopleOf(rate(1_000, 0.1, 0.7555, 0.7366));
  assert.equal((found.wrongOfFlagged! * 1_000).toFixed(0), '758');
  assert.equal((found.wrongOfEverybody * 1_000).toFixed(0), '237');
  assert.equal(found.whole.fp, 237);
  assert.equal(found.wrongPerHit!.toFixed(3), '3.138');
});

test('where nobody is flagged there is no share of the flagged', () => {
  const found = peopleOf(rate(100, 0.5, 0, 1));
  assert.deepEqual([found.wrongOfFlagged, found.rightOfFlagged, found.wrongPerHit, found.wrongOfEverybody], [null, null, null, 0]);
  assert.equal(peopleOf(rate(100, 0, 1, 0.9)).wrongPerHit, Number.POSITIVE_INFINITY);
});

test('what is no number of people and no share is refused', () => {
  for (const people of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 10_000_000_001])
    assert.throws(() => peopleOf(rate(people, 0.1, 0.5, 0.5)), /is no number of people/);
  for (const share of [-0.01, 1.01, 75, Number.NaN]) {
    assert.throws(() => peopleOf(rate(10, share, 0.5, 0.5)), /^RangeError: prevalence/);
    assert.throws(() => peopleOf(rate(10, 0.5, share, 0.5)), /^RangeError: sensitivity/);
    assert.throws(() => peopleOf(rate(10, 0.5, 0.5, share)), /^RangeError: specificity/);
  }
});

const share = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 40 }).map((part) => part / 2 ** 40),
  fc.integer({ min: 0, max: 10_000 }).map((tenThousandth) => tenThousandth / 10_000),
);
const anyRate = fc.record({
  people: fc.oneof(fc.integer({ min: 1, max: 10_000_000_000 }), fc.integer({ min: 1, max: 50 })),
  prevalence: share,
  sensitivity: share,
  specificity: share,
});

test('whole people add up, and each kind is the number below or above what is expected', () => {
  fc.assert(
    fc.property(anyRate, (question) => {
      const { whole, expected } = peopleOf(question);
      assert.equal(whole.tp + whole.fn + whole.fp + whole.tn, question.people);
      for (const kind of ['tp', 'fn', 'fp', 'tn'] as const) {
        assert.ok(Number.isInteger(whole[kind]) && whole[kind] >= 0);
        assert.ok(Math.abs(whole[kind] - expected[kind]) <= 1 + 1e-6, `${kind}: ${whole[kind]} for ${expected[kind]}`);
      }
      for (const kind of ['tp', 'fp'] as const) assert.ok(Math.abs(whole[kind] - expected[kind]) <= 0.5 + 1e-6);
    }),
    { numRuns: 2_000 },
  );
});

test('the four agree with plain multiplication', () => {
  fc.assert(
    fc.property(anyRate, (question) => {
      const { people: n, prevalence: p, sensitivity: s, specificity: c } = question;
      const near = (found: number, plain: number): void => assert.ok(Math.abs(found - plain) <= 1e-9 * n, `${found} and ${plain}`);
      const { expected, wrongOfFlagged } = peopleOf(question);
      near(expected.tp, n * p * s);
      near(expected.fn, n * p * (1 - s));
      near(expected.fp, n * (1 - p) * (1 - c));
      near(expected.tn, n * (1 - p) * c);
      if (wrongOfFlagged !== null && expected.tp + expected.fp > 1e-6 * n)
        assert.ok(Math.abs(wrongOfFlagged - ((1 - p) * (1 - c)) / (p * s + (1 - p) * (1 - c))) < 1e-6);
    }),
    { numRuns: 2_000 },
  );
});

test('a better system never flags more people wrongly, nor fewer rightly, in whole people too', () => {
  fc.assert(
    fc.property(anyRate, share, (question, other) => {
      const [worse, better] = [Math.min(question.specificity, other), Math.max(question.specificity, other)];
      assert.ok(peopleOf({ ...question, specificity: better }).whole.fp <= peopleOf({ ...question, specificity: worse }).whole.fp);
      const [less, more] = [Math.min(question.sensitivity, other), Math.max(question.sensitivity, other)];
      assert.ok(peopleOf({ ...question, sensitivity: more }).whole.tp >= peopleOf({ ...question, sensitivity: less }).whole.tp);
    }),
  );
});
