import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linearScale, logScale, rangeScale } from './scale.ts';

describe('linearScale', () => {
  it('begins at nothing and has round ticks', () => {
    assert.deepEqual(linearScale(0.4716, [0, 100], 1).ticks, [0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    assert.deepEqual(linearScale(0.0078, [0, 100], 1).ticks, [0, 0.002, 0.004, 0.006, 0.008]);
    assert.deepEqual(linearScale(1, [0, 100], 1).ticks, [0, 0.2, 0.4, 0.6, 0.8, 1]);
    assert.deepEqual(linearScale(0, [0, 100], 1).ticks, [0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('holds every value up to the highest, in order, with ticks equally far apart', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (most, part) => {
        const { to, ticks } = linearScale(most, [10, 110]);
        assert.ok(ticks.length >= 2 && ticks.length <= 7, `${ticks}`);
        assert.equal(to(0), 10);
        assert.ok(to(most) <= 110 + 1e-9 && to(most) >= 50);
        assert.ok(to(most * part) <= to(most) + 1e-9);
        const gaps = ticks.slice(1).map((tick, index) => to(tick) - to(ticks[index]!));
        for (const gap of gaps) assert.ok(Math.abs(gap - gaps[0]!) < 1e-6);
      }),
    );
  });

  it('goes beyond no limit', () => {
    assert.equal(linearScale(7, [0, 1], 1).ticks.at(-1), 1);
  });
});

describe('rangeScale', () => {
  it('has its ends at its ends and round ticks between', () => {
    const { to, ticks } = rangeScale(0.5, 10.5, [0, 100]);
    assert.deepEqual([to(0.5), to(10.5)], [0, 100]);
    assert.deepEqual(ticks, [2, 4, 6, 8, 10]);
    assert.deepEqual(rangeScale(-0.3, 0.3, [0, 60]).ticks, [-0.2, 0, 0.2]);
    assert.ok(rangeScale(5, 5, [0, 100]).ticks.length > 1);
  });
});

describe('logScale', () => {
  it('has powers of ten at equal distances', () => {
    const { to, ticks } = logScale(20, 5000, [0, 90]);
    assert.deepEqual(ticks, [10, 100, 1000, 10_000]);
    assert.deepEqual(ticks.map(to), [0, 30, 60, 90]);
    assert.deepEqual(logScale(1, 1, [0, 1]).ticks, [1, 10]);
    assert.ok(logScale(1e-6, 1e12, [0, 1]).ticks.length <= 10);
  });
});
