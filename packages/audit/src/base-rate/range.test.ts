import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { accuracyInterval, type Pair, pairsWithAccuracy, peopleBetween, peopleOf, peopleOfAccuracy, type Range, rangeOf } from './index.ts';

const percent = ({ low, high }: Range): string => `${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)}`;

test('DIAS 2022, 5 to 22 % false claims: the ends are the vectors v6 and v7', () => {
  const found = peopleBetween({ people: 29_632, prevalence: { low: 0.05, high: 0.22 }, sensitivity: 0.85, specificity: 0.85 });
  assert.deepEqual(found.whole.fp, { low: 3_467, high: 4_223 });
  assert.deepEqual(found.whole.tp, { low: 1_259, high: 5_541 });
  assert.equal(percent(found.wrongOfFlagged!), '38.5 to 77.0');
});

test('a range of one point is the point, whole people included', () => {
  const question = { people: 29_632, prevalence: 0.05, sensitivity: 0.85, specificity: 0.85 };
  const { whole } = peopleOf(question);
  const found = peopleBetween(question);
  for (const kind of ['tp', 'fn', 'fp', 'tn'] as const) assert.deepEqual(found.whole[kind], rangeOf(whole[kind]));
});

// Not `fc.double`: most numbers that a computer has between 0 and 1 are next to nothing.
const sharesFrom = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1_000_000, max: max * 1_000_000 }).map((millionth) => millionth / 1_000_000);
const share = sharesFrom(0, 1);
const tenThousandths = fc.tuple(fc.nat(10_000), fc.nat(10_000));
const decimalRange = tenThousandths.map(([a, b]): Range => ({ low: Math.min(a, b) / 10_000, high: Math.max(a, b) / 10_000 }));
const range = fc.tuple(share, share).map(([a, b]): Range => ({ low: Math.min(a, b), high: Math.max(a, b) }));
/** Points of a range: its ends and what lies between. */
const within = ({ low, high }: Range, steps = 4): number[] =>
  Array.from({ length: steps + 1 }, (_, step) => Math.min(high, low + ((high - low) * step) / steps));

/** Looks at every point of a grid, and says how far the answer went. */
function bruteForce(people: number, points: readonly (Pair & { readonly prevalence: number })[]) {
  const all = points.map((point) => peopleOf({ people, ...point }));
  const span = (values: readonly number[]): Range => ({ low: Math.min(...values), high: Math.max(...values) });
  const known = all.filter(({ wrongOfFlagged }) => wrongOfFlagged !== null);
  return {
    fp: span(all.map(({ expected }) => expected.fp)),
    fn: span(all.map(({ expected }) => expected.fn)),
    tp: span(all.map(({ expected }) => expected.tp)),
    flagged: span(all.map(({ expected }) => expected.tp + expected.fp)),
    wrong: known.length === 0 ? null : span(known.map(({ wrongOfFlagged }) => wrongOfFlagged!)),
  };
}

function holds(outer: Range, inner: Range, slack: number, what: string): void {
  assert.ok(
    inner.low >= outer.low - slack && inner.high <= outer.high + slack,
    `${what}: ${JSON.stringify(inner)} in ${JSON.stringify(outer)}`,
  );
}

test('ranges against brute force: no combination lies outside, and both ends are reached', () => {
  fc.assert(
    fc.property(range, range, range, (prevalence, sensitivity, specificity) => {
      const people = 1_000;
      const found = peopleBetween({ people, prevalence, sensitivity, specificity });
      const points = within(prevalence).flatMap((p) =>
        within(sensitivity).flatMap((s) => within(specificity).map((c) => ({ prevalence: p, sensitivity: s, specificity: c }))),
      );
      const slow = bruteForce(people, points);
      for (const kind of ['fp', 'fn', 'tp'] as const) {
        holds(found.expected[kind], slow[kind], 1e-9, kind);
        holds(slow[kind], found.expected[kind], 1e-9, `${kind} is reached`);
      }
      holds(found.flagged, slow.flagged, 1e-9, 'flagged');
      if (slow.wrong === null) assert.equal(found.wrongOfFlagged, null);
      else {
        holds(found.wrongOfFlagged!, slow.wrong, 1e-9, 'wrong of flagged');
        holds(slow.wrong, found.wrongOfFlagged!, 1e-9, 'wrong of flagged is reached');
      }
    }),
    { numRuns: 300 },
  );
});

test('an accuracy against brute force: every pair that makes it lies inside, and both ends are reached', () => {
  fc.assert(
    fc.property(decimalRange, fc.constantFrom(0, 0.1, 0.5, 0.9, 1), share, (accuracy, positives, prevalence) => {
      const people = 1_000;
      const { compatible } = peopleOfAccuracy(people, prevalence, { accuracy, positives });
      // Along each line of one accuracy, from one end of it to the other.
      const points = within(accuracy, 8).flatMap((a) =>
        within({ low: 0, high: 1 }, 40).flatMap((t) => {
          const from =
            positives === 0
              ? { low: 0, high: 1 }
              : { low: Math.max(0, (a - (1 - positives)) / positives), high: Math.min(1, a / positives) };
          const s = from.low + (from.high - from.low) * t;
          if (positives === 1) return [{ prevalence, sensitivity: a, specificity: t }];
          const c = (a - positives * s) / (1 - positives);
          return [{ prevalence, sensitivity: Math.min(1, s), specificity: Math.min(1, Math.max(0, c)) }];
        }),
      );
      const slow = bruteForce(people, points);
      for (const kind of ['fp', 'fn', 'tp'] as const) holds(compatible.expected[kind], slow[kind], 1e-6, kind);
      // The lines of the grid begin and end where the figure does, but its corners between two lines may be missed.
      for (const kind of ['fp', 'tp'] as const) holds(slow[kind], compatible.expected[kind], 1_000 / 8, `${kind} is nearly reached`);
      if (slow.wrong !== null) holds(compatible.wrongOfFlagged!, slow.wrong, 1e-6, 'wrong of flagged');
      for (const pair of pairsWithAccuracy({ accuracy, positives })) {
        const made = positives * pair.sensitivity + (1 - positives) * pair.specificity;
        assert.ok(made >= accuracy.low - 1e-9 && made <= accuracy.high + 1e-9, `${JSON.stringify(pair)} makes ${made}`);
        for (const value of Object.values(pair)) assert.ok(value >= 0 && value <= 1);
      }
    }),
    { numRuns: 300 },
  );
});

test('an accuracy from a test of unknown make-up leaves everything open', () => {
  fc.assert(
    fc.property(sharesFrom(0.01, 0.99), sharesFrom(0.01, 0.99), (accuracy, prevalence) => {
      const { compatible } = peopleOfAccuracy(1_000, prevalence, { accuracy, positives: null });
      assert.equal(compatible.expected.fp.low, 0);
      assert.ok(Math.abs(compatible.expected.fp.high - 1_000 * (1 - prevalence)) < 1e-9);
      assert.deepEqual(compatible.wrongOfFlagged, { low: 0, high: 1 });
      assert.deepEqual(compatible.wrongPerHit, { low: 0, high: Number.POSITIVE_INFINITY });
    }),
  );
});

test('iBorderCtrl, 76 % with half of them lying: by hand', () => {
  const { compatible, equal } = peopleOfAccuracy(1_000, 0.1, { accuracy: 0.76, positives: 0.5 });
  // All liars caught and 52 % of the others cleared; or nobody wrongly flagged and 52 % of the liars caught.
  assert.deepEqual(
    pairsWithAccuracy({ accuracy: 0.76, positives: 0.5 }).map(({ sensitivity, specificity }) => [sensitivity, specificity]),
    [
      [0.52, 1],
      [1, 0.52],
    ],
  );
  assert.deepEqual(compatible.whole.fp, { low: 0, high: 432 });
  assert.deepEqual(compatible.whole.fn, { low: 0, high: 48 });
  assert.deepEqual(equal.whole.fp, { low: 216, high: 216 });
  assert.deepEqual(equal.whole.fn, { low: 24, high: 24 });
});

test('23 of 30 right is 57.7 to 90.1 %, and goes on into the people', () => {
  const accuracy = accuracyInterval(23, 30);
  assert.equal(percent(accuracy), '57.7 to 90.1');
  assert.equal(percent(accuracyInterval(24, 32)), '56.6 to 88.5');
  const { compatible, equal } = peopleOfAccuracy(1_000, 0.1, { accuracy, positives: 0.5 });
  assert.deepEqual(equal.whole.fp, { low: 89, high: 381 });
  // At 57.7 % right it may be that all errors hit those who tell the truth: 84.6 % of 900.
  assert.deepEqual(compatible.whole.fp, { low: 0, high: 761 });
});

test('an accuracy is never taken for a sensitivity and a specificity in silence', () => {
  fc.assert(
    fc.property(sharesFrom(0.51, 0.99), sharesFrom(0.05, 0.95), (accuracy, positives) => {
      const { compatible, equal } = peopleOfAccuracy(1_000, 0.1, { accuracy, positives });
      assert.ok(compatible.expected.fp.high - compatible.expected.fp.low > 1, 'the answer is a range');
      holds(compatible.expected.fp, equal.expected.fp, 1e-9, 'the assumption is one of the compatible cases');
    }),
  );
});
