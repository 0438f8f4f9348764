import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foreign, inFrench, join, list, phraseToText, say } from './index.ts';

describe('say', () => {
  it('fills placeholders with text and with foreign parts', () => {
    assert.deepEqual(say('of {n} in {group}: {n}', { n: '5', group: [foreign('رجال')] }), [
      { text: 'of 5 in ' },
      { text: 'رجال', direction: 'rtl' },
      { text: ': 5' },
    ]);
  });

  it('does not read again what fills it', () => {
    assert.deepEqual(say('{a}{b}', { a: '{b}', b: [foreign('{a}')] }), [{ text: '{b}' }, { text: '{a}', direction: 'ltr' }]);
  });

  it('throws for a placeholder that nothing fills, and takes nothing from a prototype', () => {
    assert.throws(() => say('{toString}'), /nothing fills `\{toString\}`/);
  });

  it('says each letter of its parts, once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string().map((text) => [foreign(text)]),
          ),
        ),
        (parts) => {
          const text = (part: (typeof parts)[number]): string => (typeof part === 'string' ? part : part[0]!.text);
          assert.equal(
            join(parts)
              .map((span) => span.text)
              .join(''),
            parts.map(text).join(''),
          );
        },
      ),
    );
  });
});

describe('foreign', () => {
  it('runs as its first letter does, and numbers from left to right', () => {
    assert.equal(foreign('men محمد').direction, 'ltr');
    assert.equal(foreign('محمد men').direction, 'rtl');
    assert.equal(foreign('25-34').direction, 'ltr');
    assert.equal(foreign('(1) עברית').direction, 'rtl');
  });
});

describe('phraseToText', () => {
  it('isolates what runs against the sentence, and lets nothing typed turn it round', () => {
    const phrase = say('{a}: {b}', { a: [foreign('25-34 (x)')], b: [foreign('evil\u202Etxt\u2069')] });
    assert.equal(phraseToText(phrase, 'ar'), '\u206625-34 (x)\u2069: \u2066eviltxt\u2069');
    assert.equal(phraseToText(phrase, 'en'), '25-34 (x): eviltxt');
    assert.equal(phraseToText([foreign('رجال'), { text: ' 5' }], 'en'), '\u2067رجال\u2069 5');
  });
});

describe('list', () => {
  it('joins as each language does', () => {
    const text = (language: 'en' | 'fr' | 'ar') =>
      list(['a', [foreign('b')], 'c'], language)
        .map((span) => span.text)
        .join('');
    assert.equal(text('en'), 'a, b and c');
    assert.equal(text('fr'), 'a, b et c');
    assert.equal(text('ar'), 'a وb وc');
  });
});

describe('inFrench', () => {
  it('lets no line break before a high sign or inside quotation marks, however deep the text stands', () => {
    assert.deepEqual(inFrench({ a: 'x : « y » ?', b: ['z ;'] }), { a: 'x\u00a0: «\u00a0y\u00a0»\u00a0?', b: ['z\u00a0;'] });
  });
});
