import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { checksScale, numberTyped, peopleScale, percentOfShare, placeOf, prevalenceScale, shareOfPercent, shareScale } from './scale.ts';

const scales = { peopleScale, prevalenceScale, checksScale, shareScale };

test('scales rise, and each mark is its own nearest', () => {
  for (const [name, scale] of Object.entries(scales)) {
    assert.deepEqual(
      scale,
      scale.toSorted((a, b) => a - b),
      name,
    );
    for (const [place, mark] of scale.entries()) assert.equal(placeOf(scale, mark), place, `${name} ${mark}`);
  }
  assert.equal(prevalenceScale[placeOf(prevalenceScale, 0.11)], 0.1);
  assert.equal(peopleScale[placeOf(peopleScale, 29_632)], 20_000);
});

test('numbers as people type them', () => {
  const people = { low: 1, high: 10_000_000_000, whole: true };
  const percent = { low: 0, high: 100, whole: false };
  for (const [text, value] of [
    ['1000', 1_000],
    ['1,000', 1_000],
    ['29 632', 29_632],
    ['29\u202f632', 29_632],
    ['1.000', 1_000],
    [' 12 ', 12],
    ['', null],
    ['0', null],
    ['1.5', null],
    ['-3', null],
    ['1e3', null],
    ['10000000001', null],
    ['ten', null],
  ] as const)
    assert.equal(numberTyped(text, people), value, text);
  for (const [text, value] of [
    ['75.55', 75.55],
    ['75,55', 75.55],
    ['.5', 0.5],
    ['5.', 5],
    ['100', 100],
    ['0', 0],
    ['101', null],
    ['1,5,5', null],
    ['NaN', null],
    ['9'.repeat(60), null],
  ] as const)
    assert.equal(numberTyped(text, percent), value, text);
});

test('a percentage and its share are the same number', () => {
  assert.equal(shareOfPercent(75.55), 0.7555);
  assert.equal(percentOfShare(0.7366), 73.66);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (tenThousandths) => {
      const percent = tenThousandths / 10_000;
      assert.equal(percentOfShare(shareOfPercent(percent)), percent);
    }),
  );
});
