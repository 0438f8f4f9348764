import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mayBeThousandsIn, plainNumber } from './bytes.ts';
import { hasDecimalComma, mayBeThousands, numberOf } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a number in a field', () => {
  for (const [text, value] of [
    ['1.5', 1.5],
    ['-3', -3],
    ['+3', 3],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5.', 5],
    ['1,5', 1.5],
    ['0,500', 0.5],
    ['12345,678', 12345.678],
    ['-0', 0],
    ['1.500', 1.5],
    ['007', 7],
  ] as const)
    it(`is ${value} in \`${text}\``, () => assert.ok(Object.is(numberOf(text), value)));

  for (const text of [
    '',
    ' 1',
    '1 ',
    '1,500',
    '1.500,5',
    '1,2,3',
    '76 %',
    '76%',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '0x10',
    '1_000',
    '1 000',
    '１',
    '١',
    '--1',
    '.',
    '-',
    'e3',
    '9'.repeat(61),
  ])
    it(`is none in \`${text.slice(0, 20)}\``, () => assert.equal(numberOf(text), null));

  it('tells decimal commas and thousands apart', () => {
    assert.ok(hasDecimalComma('1,5') && hasDecimalComma('0,500') && !hasDecimalComma('1,500') && !hasDecimalComma('1.5'));
    assert.ok(
      mayBeThousands('1.500') &&
        mayBeThousands('-12.500') &&
        !mayBeThousands('0.500') &&
        !mayBeThousands('1.50') &&
        !mayBeThousands('1234.567'),
    );
  });

  it('is the same read from bytes', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '5', '9', '.', '-', '7'), minLength: 1, maxLength: 20 });
    const decimal = fc
      .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 9 }))
      .map(([whole, places]) => (whole / 10 ** places).toFixed(places));
    fc.assert(
      fc.property(fc.oneof(digits, decimal), (text) => {
        const value = plainNumber(bytes(text), 0, text.length);
        if (Number.isNaN(value)) return;
        assert.ok(Object.is(value, numberOf(text)), text);
        assert.equal(mayBeThousandsIn(bytes(text), 0, text.length), mayBeThousands(text), text);
      }),
      { numRuns: 5000 },
    );
    for (const text of ['0.734', '12', '-3.25', '999999999999999']) assert.equal(plainNumber(bytes(text), 0, text.length), Number(text));
  });
});
