import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '@firebreak/atlas';
import fc from 'fast-check';
import { type Counted, sayCount } from './counted.ts';
import { numbersOf } from './index.ts';

/** Without marks of direction and with plain spaces, so that it can be read here. */
const bare = (text: string): string => text.replace(/[\u200E\u200F]/g, '').replace(/[\u00A0\u202F]/g, ' ');

describe('numbersOf', () => {
  it('writes percentages as each language does', () => {
    assert.equal(numbersOf('en').percent(805 / 1795), '44.8%');
    assert.equal(bare(numbersOf('fr').percent(805 / 1795)), '44,8 %');
    assert.equal(bare(numbersOf('ar').percent(805 / 1795)), '44.8%');
  });

  it('turns an Arabic sentence back to right to left behind a percentage', () => {
    const { percent, round } = numbersOf('ar');
    for (const text of [percent(0.448), percent(0), round(0.95)]) assert.match(text, /%[\u200E]*\u200F$/);
    assert.doesNotMatch(numbersOf('en').percent(0.448), /[\u200E\u200F]/);
  });

  it('gives more places where fewer would read as nobody or everybody', () => {
    const { percent } = numbersOf('en');
    const cases: readonly [number, string][] = [
      [0, '0%'],
      [1, '100%'],
      [1 / 10_000, '0.01%'],
      [9_999 / 10_000, '99.99%'],
      [0.002927, '0.29%'],
      [0.993667, '99.37%'],
      [0.0098, '0.98%'],
      [0.00999, '1.0%'],
      [1 / 3, '33.3%'],
      [0.5, '50.0%'],
      [1 / 700_000_000, '0.00000014%'],
      [1 - 1 / 700_000_000, '99.99999986%'],
    ];
    for (const [share, expected] of cases) assert.equal(percent(share), expected);
  });

  it('never writes a part of people as nobody or everybody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1_000_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, at) => {
        const x = Math.min(n - 1, Math.max(1, Math.floor(n * at)));
        for (const language of languages) {
          const written = Number(
            bare(numbersOf(language).percent(x / n))
              .replace(/[%\s]/g, '')
              .replace(',', '.'),
          );
          assert.ok(written > 0 && written < 100, `${x} of ${n}: ${written}`);
          // And it is that share: off by no more than half of its last place.
          assert.ok(Math.abs(written / 100 - x / n) <= 0.00051 || Math.abs(written / 100 - x / n) <= (0.06 * Math.min(x, n - x)) / n);
        }
      }),
    );
  });

  it('writes numbers that are read together with the same places', () => {
    const { points, signedPoints } = numbersOf('en');
    assert.equal(points(0.2139), '21.4');
    assert.equal(points(-0.0037), '0.37');
    assert.equal(points(0.00004, 0.08), '0.0');
    assert.equal(signedPoints(0.2139, 0.2139), '+21.4');
    assert.equal(signedPoints(-0.0037, 0.0037), '-0.37');
  });

  it('writes ratios and probabilities', () => {
    const { times, probability } = numbersOf('en');
    assert.equal(times(1.9126), '1.91');
    assert.equal(times(0.5866), '0.59');
    assert.equal(probability(2e-37), '< 0.001');
    assert.equal(probability(0.0499), '0.050');
    assert.equal(probability(1), '1.000');
  });

  it('never writes two shares that differ as one time the other', () => {
    const { times } = numbersOf('en');
    assert.deepEqual([1, 0.9964, 0.994, 1.0036, 1.0000004, 0.4, 1.914, 0].map(times), [
      '1',
      '0.996',
      '0.99',
      '1.004',
      '1.0000004',
      '0.4',
      '1.91',
      '0',
    ]);
  });

  it('writes whole people with the digits of the site', () => {
    assert.equal(numbersOf('en').count(977_730), '977,730');
    assert.equal(bare(numbersOf('fr').count(977_730)), '977 730');
    assert.equal(numbersOf('ar').count(977_730), '977,730');
  });
});

describe('sayCount', () => {
  const forms: Counted = {
    none: 'none',
    one: 'one {n}',
    two: 'two {n}',
    few: 'few {n}',
    many: 'many {n}',
    other: 'other {n}',
    range: '{low} to {high}',
  };
  const said = (language: (typeof languages)[number], ...numbers: number[]): string =>
    numbers.map((number) => sayCount(forms, number, language).split(' ')[0]).join(' ');

  it('takes the form of the language', () => {
    assert.equal(said('en', 0, 1, 2, 11, 101), 'none one other other other');
    assert.equal(said('fr', 0, 1, 2, 1_000_000, 1_000_001), 'none one other many other');
    assert.equal(said('ar', 0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111), 'none one two few few many many other other other few many');
  });

  it('falls back on the form for any number', () => {
    assert.equal(sayCount({ none: '-', one: 'a', other: '{n} b', range: '' }, 2, 'ar'), '2 b');
  });

  it('says both ends of what nobody knows exactly', () => {
    assert.equal(sayCount(forms, { low: 0, high: 9 }, 'en'), '0 to 9');
    assert.equal(sayCount(forms, { low: 5, high: 5 }, 'en'), 'other 5');
  });
});
