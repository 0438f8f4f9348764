import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText } from './index.ts';

describe('cleanText', () => {
  it('drops what turns text round', () => {
    for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]) {
      assert.equal(cleanText(`a${String.fromCodePoint(code)}b`), 'ab');
    }
  });
  it('drops what nobody sees', () => {
    for (const code of [0x200b, 0x2060, 0x206a, 0xfeff, 0xfff9, 0xfffe, 0xe0041]) {
      assert.equal(cleanText(`a${String.fromCodePoint(code)}b`), 'ab');
    }
  });
  it('keeps joiners and weak marks, which Persian and Indian names need', () => {
    for (const text of ['نمی\u200Cدانم', 'क्\u200Dष', '\u200Fא\u200E', 'é', 'e\u0301', '𞤀𞤁', '👩‍🚀']) assert.equal(cleanText(text), text);
  });
  it('puts everything on one line', () => {
    assert.equal(cleanText('a\r\nb\tc\u0000d\u2028e\u0085f'), 'a b c d e f');
  });
  it('mends half a character', () => {
    assert.equal(cleanText('a\uD800b'), 'a\uFFFDb');
  });
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
  });
});
