/** Bounds where only some were checked: every way to fill in what nobody knows is tried. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Cells, type Count, exactly, type MetricId, metricIds } from '../model/index.ts';
import { wilson } from '../statistics/index.ts';
import { type Bounds, partOf, shareOf } from './bounds.ts';
import type { Matrix } from './corners.ts';
import { boundedRates, boundsOf, type Prevalence, wronglyClearedShare, wronglyFlaggedShare } from './index.ts';

function cellsOf(tn: number, fp: number, fn: number, tp: number, flaggedUnknown: number, clearedUnknown: number): Cells {
  const counts = { tn, fp, fn, tp, flaggedUnknown, clearedUnknown };
  return Object.fromEntries(Object.entries(counts).map(([cell, count]) => [cell, exactly(count)])) as unknown as Cells;
}

/** Every confusion matrix that the cells may be. */
function* fillings(cells: Cells): Generator<Matrix> {
  const range = ({ low, high }: Count) => Array.from({ length: high - low + 1 }, (_, more) => low + more);
  for (const tn of range(cells.tn))
    for (const fp of range(cells.fp))
      for (const fn of range(cells.fn))
        for (const tp of range(cells.tp))
          for (const flagged of range(cells.flaggedUnknown))
            for (const cleared of range(cells.clearedUnknown))
              for (let found = 0; found <= flagged; found += 1)
                for (let missed = 0; missed <= cleared; missed += 1)
                  yield { tn: tn + cleared - missed, fp: fp + flagged - found, fn: fn + missed, tp: tp + found };
}

function sharesOf(bounds: Bounds | undefined): { low: number; high: number } | null {
  return bounds ? { low: shareOf(bounds.low), high: shareOf(bounds.high) } : null;
}

function allowed({ tn, fp, fn, tp }: Matrix, { low, high }: Prevalence): boolean {
  const people = tn + fp + fn + tp;
  return fn + tp >= Math.floor(low * people + 1e-9) && fn + tp <= Math.ceil(high * people - 1e-9);
}

function enumerated(metric: MetricId, cells: Cells, prevalence: Prevalence): { low: number; high: number } | null {
  const shares = [...fillings(cells)]
    .filter((matrix) => allowed(matrix, prevalence))
    .map((matrix) => partOf(metric, matrix))
    .filter(({ of }) => of > 0)
    .map(({ hits, of }) => hits / of);
  return shares.length === 0 ? null : { low: Math.min(...shares), high: Math.max(...shares) };
}

const small = fc.integer({ min: 0, max: 3 });
const unchecked = fc.integer({ min: 0, max: 6 });
const exactCells = fc.tuple(small, small, small, small, unchecked, unchecked).map((counts) => cellsOf(...counts));
const share = fc.constantFrom(0, 0.05, 0.1, 0.25, 0.3, 1 / 3, 0.5, 0.7, 0.9, 1);
const prevalences = fc.tuple(share, share).map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));
const halfKnown = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
  .map(([low, more]) => ({ low, high: low + more }));

describe('sharp bounds', () => {
  test('are the extremes of all fillings, with and without an assumed prevalence', () => {
    fc.assert(
      fc.property(exactCells, prevalences, (cells, prevalence) => {
        const result = boundsOf(cells, prevalence);
        const possible = [...fillings(cells)].some((matrix) => allowed(matrix, prevalence));
        assert.equal(result.ok, possible);
        if (!result.ok) return;
        for (const metric of metricIds) {
          const expected = enumerated(metric, cells, prevalence);
          const bounds: Bounds | undefined = result.boundsByMetric[metric];
          assert.deepEqual(sharesOf(bounds), expected, metric);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every small case there is, one by one', () => {
    const counts = [0, 1, 2];
    for (const tn of counts)
      for (const fp of counts)
        for (const tp of counts)
          for (const flaggedUnknown of counts)
            for (const clearedUnknown of [0, 1, 3]) {
              const cells = cellsOf(tn, fp, 0, tp, flaggedUnknown, clearedUnknown);
              for (const prevalence of [
                { low: 0, high: 1 },
                { low: 0.25, high: 0.5 },
              ]) {
                const result = boundsOf(cells, prevalence);
                for (const metric of metricIds) {
                  const bounds: Bounds | undefined = result.ok ? result.boundsByMetric[metric] : undefined;
                  const ours = sharesOf(bounds);
                  assert.deepEqual(ours, enumerated(metric, cells, prevalence), `${metric} ${JSON.stringify(cells)}`);
                }
              }
            }
  });

  test('counts known within bounds: sharp without a prevalence, never too narrow with one', () => {
    fc.assert(
      fc.property(
        fc.tuple(halfKnown, halfKnown, halfKnown, halfKnown),
        fc.tuple(halfKnown, halfKnown),
        prevalences,
        (known, unknown, prevalence) => {
          const [tn, fp, fn, tp] = known;
          const [flaggedUnknown, clearedUnknown] = unknown;
          const cells = { tn, fp, fn, tp, flaggedUnknown, clearedUnknown };
          const [free, bound] = [boundsOf(cells), boundsOf(cells, prevalence)];
          for (const metric of metricIds) {
            const all = enumerated(metric, cells, { low: 0, high: 1 });
            const wide = free.ok ? free.boundsByMetric[metric] : undefined;
            assert.deepEqual(sharesOf(wide), all, metric);
            const some = enumerated(metric, cells, prevalence);
            if (!some) continue;
            const narrow = bound.ok ? bound.boundsByMetric[metric] : undefined;
            assert.ok(narrow, metric);
            assert.ok(shareOf(narrow.low) <= some.low + 1e-9 && shareOf(narrow.high) >= some.high - 1e-9, metric);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('by hand: of 100 people 10 were flagged and checked, 5 of them wrongly', () => {
    const cells = cellsOf(0, 5, 0, 5, 0, 90);
    const free = boundsOf(cells);
    assert.ok(free.ok);
    assert.deepEqual(free.boundsByMetric.falsePositiveRate?.low, { hits: 5, of: 95 });
    assert.deepEqual(free.boundsByMetric.falsePositiveRate?.high, { hits: 5, of: 5 });
    assert.deepEqual(free.boundsByMetric.falseNegativeRate?.low, { hits: 0, of: 5 });
    assert.deepEqual(free.boundsByMetric.falseNegativeRate?.high, { hits: 90, of: 95 });
    // If 20 of the 100 are what is looked for, 15 were missed, and 5 of 80 wrongly flagged.
    const known = boundsOf(cells, { low: 0.2, high: 0.2 });
    assert.ok(known.ok);
    assert.deepEqual(known.boundsByMetric.falsePositiveRate?.low, { hits: 5, of: 80 });
    assert.deepEqual(known.boundsByMetric.falsePositiveRate?.high, { hits: 5, of: 80 });
    assert.deepEqual(known.boundsByMetric.falseNegativeRate?.high, { hits: 15, of: 20 });
  });

  test('a prevalence that the counts exclude is answered with what they allow', () => {
    assert.deepEqual(boundsOf(cellsOf(0, 5, 0, 5, 0, 90), { low: 0, high: 0.01 }), {
      ok: false,
      error: { code: 'impossible-prevalence', least: 0.05, most: 0.95 },
    });
    for (const [low, high] of [
      [0.5, 0.4],
      [-0.1, 0.5],
      [0, 1.1],
      [Number.NaN, 1],
    ] as const) {
      assert.throws(() => boundsOf(cellsOf(0, 0, 0, 0, 1, 1), { low, high }), RangeError);
    }
  });

  test('counts of everybody in Europe are no trouble', () => {
    const result = boundsOf(cellsOf(0, 0, 0, 0, 1_000_000, 449_000_000), { low: 0.07, high: 0.07 });
    assert.ok(result.ok);
    assert.deepEqual(result.boundsByMetric.baseRate?.low, { hits: 31_500_000, of: 450_000_000 });
    assert.deepEqual(result.boundsByMetric.falsePositiveShare?.high, { hits: 1_000_000, of: 450_000_000 });
  });
});

describe('rates over the bounds', () => {
  const settings = { level: 0.95, minimumCell: 30 };

  test('hold the bounds, and the Wilson interval of everything that may be', () => {
    fc.assert(
      fc.property(exactCells, prevalences, (cells, prevalence) => {
        const result = boundedRates({ name: ['a'], n: exactly(0), cells, given: {} }, settings, prevalence);
        if (!result.ok) return;
        const matrices = [...fillings(cells)].filter((matrix) => allowed(matrix, prevalence));
        for (const rate of result.rates) {
          const parts = matrices.map((matrix) => partOf(rate.metric, matrix)).filter(({ of }) => of > 0);
          if (parts.length === 0) {
            assert.equal(rate.method, 'none');
            continue;
          }
          const intervals = parts.map(({ hits, of }) => wilson(hits, of, settings.level));
          assert.ok(Math.abs(rate.low! - Math.min(...intervals.map(({ low }) => low))) < 1e-12, rate.metric);
          assert.ok(Math.abs(rate.high! - Math.max(...intervals.map(({ high }) => high))) < 1e-12, rate.metric);
          assert.equal(rate.value, rate.least === rate.most ? rate.least : null);
          assert.equal(rate.numerator.low, Math.min(...parts.map(({ hits }) => hits)));
          assert.equal(rate.denominator.low, Math.min(...parts.map(({ of }) => of)));
          assert.equal(rate.denominator.high, Math.max(...parts.map(({ of }) => of)));
          assert.equal(rate.method, 'bounds');
          assert.equal(rate.small, true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('in the order of the metrics; an impossible prevalence is handed on', () => {
    const group = { name: ['a'], n: exactly(100), cells: cellsOf(0, 5, 0, 5, 0, 90), given: {} };
    const result = boundedRates(group, settings);
    assert.ok(result.ok);
    assert.deepEqual(
      result.rates.map(({ metric }) => metric),
      [...metricIds],
    );
    assert.equal(result.rates.find(({ metric }) => metric === 'selectionRate')?.small, false);
    assert.equal(boundedRates(group, settings, { low: 1, high: 1 }).ok, false);
  });
});

describe('wrongly flagged, as a share of everybody', () => {
  test('the facts: between max(0, f - p) and min(f, 1 - p)', () => {
    // DIAS 2022: 22 % not supported; 5 % false claims assumed.
    const { low, high } = wronglyFlaggedShare({ low: 0.22, high: 0.22 }, { low: 0.05, high: 0.05 });
    assert.ok(Math.abs(low - 0.17) < 1e-15 && high === 0.22);
    assert.deepEqual(wronglyFlaggedShare({ low: 0.1, high: 0.2 }, { low: 0.15, high: 0.9 }), { low: 0, high: 0.2 });
    assert.throws(() => wronglyFlaggedShare({ low: 0.2, high: 0.1 }, { low: 0, high: 1 }), RangeError);
    assert.throws(() => wronglyFlaggedShare({ low: 0, high: 0.1 }, { low: 0, high: Number.NaN }), RangeError);
  });

  test('the same from counts of which nobody was checked; and what is missed mirrors it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.nat(), (flagged, cleared, some) => {
        const n = flagged + cleared;
        fc.pre(n > 0);
        const positives = some % (n + 1);
        const [f, p] = [flagged / n, positives / n];
        const result = boundsOf(cellsOf(0, 0, 0, 0, flagged, cleared), { low: p, high: p });
        assert.ok(result.ok);
        const { low, high } = wronglyFlaggedShare({ low: f, high: f }, { low: p, high: p });
        const counted = result.boundsByMetric.falsePositiveShare!;
        assert.ok(Math.abs(counted.low.hits / n - low) < 1e-12 && Math.abs(counted.high.hits / n - high) < 1e-12);
        const missed = wronglyClearedShare({ low: f, high: f }, { low: p, high: p });
        const corners = [...fillings(cellsOf(0, 0, 0, 0, flagged, cleared))].filter(({ fn, tp }) => fn + tp === positives);
        assert.ok(Math.abs(Math.min(...corners.map(({ fn }) => fn / n)) - missed.low) < 1e-12);
        assert.ok(Math.abs(Math.max(...corners.map(({ fn }) => fn / n)) - missed.high) < 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});
