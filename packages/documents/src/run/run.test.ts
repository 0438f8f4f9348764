import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, runsOf } from './index.ts';

const arabic = { language: 'ar', direction: 'rtl' } as const;
const german = { language: 'de', direction: 'ltr' } as const;

describe('directionOf', () => {
  it('is that of the letters if all agree', () => {
    assert.equal(directionOf('+49 30 18 (Berlin)'), 'ltr');
    assert.equal(directionOf('مريم 12'), 'rtl');
    assert.equal(directionOf('מרים'), 'rtl');
    assert.equal(directionOf('Ελένη Їжак ጸሃይ 陈'), 'ltr');
  });
  it('is open where there are no letters, or both kinds', () => {
    assert.equal(directionOf('1900-01-01'), undefined);
    assert.equal(directionOf('Maryam مريم'), undefined);
    assert.equal(directionOf(''), undefined);
  });
});

describe('runsOf', () => {
  it('isolates what runs against its surroundings, and says its language', () => {
    assert.deepEqual(runsOf([{ text: 'Name: ' }, { text: 'مريم', language: 'ar' }], german), [
      { text: 'Name: ', language: 'de', direction: 'ltr', isolated: false, blank: false },
      { text: 'مريم', language: 'ar', direction: 'rtl', isolated: true, otherLanguage: 'ar', blank: false },
    ]);
  });
  it('leaves the full stop of a sentence outside of a word of the other direction', () => {
    const runs = runsOf([{ text: 'نظام' }, { text: ' EES (DE). ' }], arabic);
    assert.deepEqual(
      runs.map((run) => [run.text, run.isolated]),
      [
        ['نظام', false],
        [' ', false],
        ['EES (DE)', true],
        ['. ', false],
      ],
    );
  });
  it('keeps a line whole that is a span by itself', () => {
    assert.deepEqual(
      runsOf([{ text: 'Example e. V.' }], arabic).map((run) => [run.text, run.isolated]),
      [['Example e. V.', true]],
    );
  });
  it('obeys a direction that is given', () => {
    assert.deepEqual(
      runsOf([{ text: 'EES.', direction: 'rtl' }], arabic).map((run) => run.isolated),
      [false],
    );
    assert.deepEqual(
      runsOf([{ text: '1900-01-01', direction: 'ltr' }], arabic).map((run) => run.isolated),
      [true],
    );
  });
  it('drops empty spans, keeps blanks', () => {
    assert.deepEqual(
      runsOf([{ text: '' }, { text: '\u202E' }, { text: '', blank: true }], german).map((run) => run.blank),
      [true],
    );
  });
});
