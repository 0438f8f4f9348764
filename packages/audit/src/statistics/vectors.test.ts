/** The numbers of R, statsmodels and mpmath in `spec/audit-vectors`: ours are theirs to twelve digits, where they have so many. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  benjaminiHochberg,
  betaQuantile,
  clopperPearson,
  fisher,
  holm,
  type Limits,
  mantelHaenszelDifference,
  newcombe,
  normalQuantile,
  normalTail,
  ratioScore,
  twoProportions,
  upperBound,
  wilson,
} from './index.ts';

type Written = number | 'Infinity';
type Pair = readonly [Written, Written];

interface OneProportion {
  readonly x: number;
  readonly n: number;
  readonly level: number;
  readonly wilson: Pair;
  readonly clopperPearson?: Pair;
  readonly upperBound?: number;
}

interface TwoProportions {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
  readonly level: number;
  readonly newcombe: Pair;
  readonly ratioScore?: Pair;
}

function casesOf<Case>(file: string): readonly Case[] {
  const { cases } = JSON.parse(readFileSync(new URL(`../../../../spec/audit-vectors/${file}`, import.meta.url), 'utf8')) as {
    cases: readonly Case[];
  };
  assert.ok(cases.length > 2, `${file} is empty`);
  return cases;
}

/** `slack`: what the other side itself leaves open, in absolute terms. */
function alike(ours: number, theirs: Written, what: unknown, { relative = 1e-12, slack = 0 } = {}): void {
  const other = Number(theirs);
  const ok = ours === other || Math.abs(ours - other) <= relative * Math.abs(other) + slack;
  assert.ok(ok, `${ours} instead of ${other} in ${JSON.stringify(what)}`);
}

function alikeLimits(ours: Limits, theirs: Pair, what: unknown, allowed: { relative?: number; slack?: number } = {}): void {
  alike(ours.low, theirs[0], what, allowed);
  alike(ours.high, theirs[1], what, allowed);
}

describe('one proportion', () => {
  for (const file of ['r-one-proportion.json', 'exact-one-proportion.json']) {
    test(file, () => {
      for (const item of casesOf<OneProportion>(file)) {
        const { x, n, level } = item;
        // prop.test computes its lower end as a difference, and leaves crumbs of 1e-17 where it is 0.
        alikeLimits(wilson(x, n, level), item.wilson, item, { slack: file.startsWith('r-') ? 1e-16 : 0 });
        if (item.clopperPearson) alikeLimits(clopperPearson(x, n, level), item.clopperPearson, item);
        if (item.upperBound !== undefined) alike(upperBound(x, n, level), item.upperBound, item);
      }
    });
  }
});

describe('two proportions', () => {
  for (const file of ['exact-two-proportions.json', 'statsmodels-two-proportions.json']) {
    test(file, () => {
      for (const item of casesOf<TwoProportions>(file)) {
        const { x1, n1, x2, n2, level } = item;
        const exact = file.startsWith('exact');
        // A difference of shares near each other cannot be better than the shares; nor is that of statsmodels.
        alikeLimits(newcombe(x1, n1, x2, n2, level), item.newcombe, item, { slack: 1e-15 });
        if (item.ratioScore) alikeLimits(ratioScore(x1, n1, x2, n2, level), item.ratioScore, item, { relative: exact ? 1e-13 : 1e-8 });
      }
    });
  }

  test('r-two-by-two.json', () => {
    for (const item of casesOf<Record<'a' | 'b' | 'c' | 'd' | 'fisher' | 'z' | 'p', number>>('r-two-by-two.json')) {
      const { a, b, c, d } = item;
      alike(fisher(a, b, c, d), item.fisher, item);
      const { z, p } = twoProportions(a, a + b, c, c + d);
      alike(z, item.z, item, { slack: 1e-12 });
      alike(p, item.p, item);
    }
  });

  test('exact-fisher.json', () => {
    for (const item of casesOf<Record<'a' | 'b' | 'c' | 'd' | 'fisher', number>>('exact-fisher.json')) {
      const { a, b, c, d } = item;
      alike(fisher(a, b, c, d), item.fisher, item, { relative: 1e-12 });
    }
  });
});

test('r-multiple-tests.json', () => {
  for (const item of casesOf<Record<'p' | 'holm' | 'benjaminiHochberg', readonly number[]>>('r-multiple-tests.json')) {
    for (const [place, adjusted] of holm(item.p).entries()) alike(adjusted, item.holm[place]!, item, { relative: 1e-14 });
    for (const [place, adjusted] of benjaminiHochberg(item.p).entries())
      alike(adjusted, item.benjaminiHochberg[place]!, item, { relative: 1e-14 });
  }
});

describe('distributions', () => {
  for (const file of ['r-normal.json', 'exact-normal.json']) {
    test(file, () => {
      for (const item of casesOf<{ p?: number; z?: number; normalQuantile?: number; normalTail?: number }>(file)) {
        if (item.p !== undefined) alike(normalQuantile(item.p), item.normalQuantile!, item, { relative: 1e-14 });
        // Near the end of the doubles only few digits are left to write p with.
        else alike(normalTail(item.z!), item.normalTail!, item, { relative: 1e-12, slack: 1e-323 });
      }
    });
  }

  for (const file of ['r-beta.json', 'exact-beta.json']) {
    test(file, () => {
      for (const item of casesOf<Record<'p' | 'a' | 'b' | 'betaQuantile', number>>(file)) {
        alike(betaQuantile(item.p, item.a, item.b), item.betaQuantile, item, { relative: 1e-12, slack: 1e-320 });
      }
    });
  }
});

test('r-strata.json: the numerator of the pooled difference is the root of the Mantel-Haenszel statistic', () => {
  for (const item of casesOf<{ strata: readonly (readonly [number, number, number, number])[]; chiSquared: number }>('r-strata.json')) {
    const strata = item.strata.map(([x1, n1, x2, n2]) => ({ x1, n1, x2, n2 }));
    let weight = 0;
    let variance = 0;
    for (const { x1, n1, x2, n2 } of strata) {
      const n = n1 + n2;
      weight += (n1 * n2) / n;
      variance += (n1 * n2 * (x1 + x2) * (n - x1 - x2)) / (n * n * (n - 1));
    }
    const pooled = mantelHaenszelDifference(strata, 0.95)!;
    alike((pooled.value * weight) ** 2 / variance, item.chiSquared, item);
  }
});
