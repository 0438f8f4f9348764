import assert from 'node:assert/strict';
import test from 'node:test';
import { ar } from './ar.ts';
import { type Catalogue, en } from './en.ts';
import { fr } from './fr.ts';
import { numbersIn } from './numbers.ts';

const placeholders = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

for (const [language, catalogue] of Object.entries({ en, fr, ar } as Record<string, Catalogue>)) {
  test(`${language}: the same things to fill in as in English`, () => {
    assert.deepEqual(Object.keys(catalogue), Object.keys(en));
    for (const [key, message] of Object.entries(catalogue))
      assert.deepEqual(placeholders(message).toSorted(), placeholders(en[key as keyof Catalogue]).toSorted(), key);
  });

  test(`${language}: who is counted among everybody is never counted among those flagged, nor the other way round`, () => {
    for (const [key, message] of Object.entries(catalogue)) {
      const names = placeholders(message);
      if (key.startsWith('everybody')) assert.ok(names.includes('people') && !names.includes('of'), key);
      if (key.startsWith('flagged')) assert.ok(!names.includes('people'), key);
      if (key.startsWith('flaggedOfEvery') || key.startsWith('tableFlagged')) assert.ok(names.includes('flagged'), key);
    }
  });
}

test('French keeps a space that cannot break before its high signs', () => {
  for (const [key, message] of Object.entries(fr)) assert.doesNotMatch(message, /[\p{L}\d»})][:;!?]| [:;!?»]/u, key);
});

test('a percentage never looks like nobody or everybody by rounding', () => {
  const { percent } = numbersIn('en');
  assert.deepEqual([0.7583, 0.997, 0.99994, 0.9999943, 0.00001, 0, 1, 0.5].map(percent), [
    '75.83\u00a0%',
    '99.7\u00a0%',
    '99.99\u00a0%',
    '99.999\u00a0%',
    '0.001\u00a0%',
    '0\u00a0%',
    '100\u00a0%',
    '50\u00a0%',
  ]);
});

test('numbers as each language writes them', () => {
  assert.equal(numbersIn('en').whole(29_632), '29,632');
  assert.equal(numbersIn('fr').whole(29_632), '29\u202f632');
  assert.equal(numbersIn('ar').whole(29_632), '29,632');
  assert.equal(numbersIn('en').times(3.138), '3.1');
  assert.equal(numbersIn('en').times(332.3), '332');
});
