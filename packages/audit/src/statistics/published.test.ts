/** Figures as others printed them (`spec/audit-vectors/published.json`): ours round to the same digits. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clopperPearson, mantelHaenszelDifference, newcombe, twoProportions, upperBound, wilson } from './index.ts';

interface OneProportion {
  readonly x: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
}

interface TwoProportions {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly z: number;
  readonly digits: number;
}

interface Strata {
  readonly strata: readonly (readonly [number, number, number, number])[];
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly valueDigits?: number;
}

const published = JSON.parse(readFileSync(new URL('../../../../spec/audit-vectors/published.json', import.meta.url), 'utf8')) as {
  readonly wilson: readonly OneProportion[];
  readonly clopperPearson: readonly OneProportion[];
  readonly upperBound: readonly OneProportion[];
  readonly twoProportions: readonly TwoProportions[];
  readonly newcombe: readonly TwoProportions[];
  readonly mantelHaenszelDifference: readonly Strata[];
};

function printed(ours: number, theirs: number, digits: number): void {
  assert.equal(Number(ours.toFixed(digits)) + 0, theirs);
}

test('intervals of one proportion, in per cent', () => {
  for (const { x, n, low, high, digits } of published.wilson) {
    printed(100 * wilson(x, n, 0.95).low, low, digits);
    printed(100 * wilson(x, n, 0.95).high, high, digits);
  }
  for (const { x, n, low, high, digits } of published.clopperPearson) {
    printed(100 * clopperPearson(x, n, 0.95).low, low, digits);
    printed(100 * clopperPearson(x, n, 0.95).high, high, digits);
  }
  for (const { x, n, high, digits } of published.upperBound) printed(100 * upperBound(x, n, 0.95), high, digits);
});

test('two proportions', () => {
  for (const { x1, n1, x2, n2, z, digits } of published.twoProportions) printed(twoProportions(x1, n1, x2, n2).z, z, digits);
  for (const { x1, n1, x2, n2, value, low, high, digits } of published.newcombe) {
    printed(x1 / n1 - x2 / n2, value, digits);
    printed(newcombe(x1, n1, x2, n2, 0.95).low, low, digits);
    printed(newcombe(x1, n1, x2, n2, 0.95).high, high, digits);
  }
});

test('differences pooled over strata', () => {
  for (const { strata, value, low, high, digits, valueDigits = digits } of published.mantelHaenszelDifference) {
    const pooled = mantelHaenszelDifference(
      strata.map(([x1, n1, x2, n2]) => ({ x1, n1, x2, n2 })),
      0.95,
    )!;
    printed(pooled.value, value, valueDigits);
    printed(pooled.low, low, digits);
    printed(pooled.high, high, digits);
  }
});
