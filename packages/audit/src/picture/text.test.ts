import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { widthOf, wrapPhrase, wrapText } from './text.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'W', ' ', 'م', '陈', '-', '1', '\u0301', '😀') });

describe('wrapText', () => {
  it('breaks between words, then inside of them, and says where it stopped', () => {
    assert.deepEqual(wrapText('one two', 1000, 10), ['one two']);
    assert.deepEqual(wrapText('aaaa bbbb', widthOf('aaaa', 10) + 1, 10), ['aaaa', 'bbbb']);
    assert.deepEqual(wrapText('aaaaaaaa', widthOf('aaaa', 10) + 1, 10), ['aaaa', 'aaaa']);
    assert.equal(wrapText('aaaa bbbb cccc', widthOf('aaaa', 10) + 1, 10).at(-1), 'bbb…');
    assert.deepEqual(wrapText('', 100, 10), ['']);
  });

  it('keeps every line narrow enough, and loses no letter before it stops', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 5 }), (text, width, most) => {
        const lines = wrapText(text, width, 10, { most });
        assert.ok(lines.length >= 1 && lines.length <= most);
        for (const line of lines) assert.ok(widthOf(line, 10) <= width, line);
        const bare = (part: string): string => part.replace(/\s/g, '');
        const shown = bare(lines.join(''));
        if (shown.endsWith('…')) assert.ok(bare(text).startsWith(shown.slice(0, -1)));
        else assert.equal(shown, bare(text));
      }),
    );
  });

  it('takes a name of a hundred thousand letters in its stride', () => {
    assert.equal(wrapText('x'.repeat(100_000), 100, 10).length, 2);
    assert.equal(wrapText('x '.repeat(50_000), 100, 10).length, 2);
  });
});

describe('wrapPhrase', () => {
  it('lets each letter keep its span', () => {
    const phrase = [{ text: 'aaaa', direction: 'ltr' }, { text: ' + ' }, { text: 'مممم مم', direction: 'rtl' }] as const;
    assert.deepEqual(wrapPhrase(phrase, widthOf('مممم مم', 10), 10, { most: 3 }), [
      [{ text: 'aaaa', direction: 'ltr' }, { text: ' +' }],
      [{ text: 'مممم مم', direction: 'rtl' }],
    ]);
  });

  it('says what wrapText says', () => {
    fc.assert(
      fc.property(fc.array(letters), fc.integer({ min: 20, max: 200 }), (texts, width) => {
        const phrase = texts.map((text) => ({ text }));
        assert.deepEqual(
          wrapPhrase(phrase, width, 10).map((line) => line.map(({ text }) => text).join('')),
          wrapText(texts.join(''), width, 10),
        );
      }),
    );
  });
});
