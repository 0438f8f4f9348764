import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { falseMatchOfSearch, falsePositiveIdentification } from './index.ts';

const close = (a: number, b: number, relative: number): void => assert.ok(Math.abs(a - b) <= relative * Math.abs(b), `${a} ${b}`);

test('from one comparison to a search, by hand', () => {
  close(falsePositiveIdentification(0.5, 2), 0.75, 1e-15);
  close(falsePositiveIdentification(0.001, 1000), 0.632304575229035, 1e-12);
  assert.equal(falsePositiveIdentification(0, 1_000_000), 0);
  assert.equal(falsePositiveIdentification(1, 1), 1);
  assert.equal(falsePositiveIdentification(0.3, 0), 0);
});

test('tiny rates keep their digits: N times FMR less half its square', () => {
  close(falsePositiveIdentification(1e-17, 1000), 1e-14, 1e-12);
  close(falsePositiveIdentification(1e-12, 1e6), 1e-6 - 0.5e-12, 1e-12);
  // The plain formula would say 0.
  assert.equal(1 - (1 - 1e-17) ** 1000, 0);
});

test('a large gallery finds somebody for everybody', () => {
  close(falsePositiveIdentification(1e-6, 1e8), 1, 1e-12);
});

test('the rate of one comparison and that of a search lead back to each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 0.9, noNaN: true }), fc.integer({ min: 1, max: 1_000_000_000 }), (search, gallery) => {
      close(falsePositiveIdentification(falseMatchOfSearch(search, gallery), gallery), search, 1e-9);
    }),
  );
  assert.throws(() => falseMatchOfSearch(0.1, 0), /nobody is searched/);
});
