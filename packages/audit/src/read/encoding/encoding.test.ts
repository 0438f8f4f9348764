import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RowQuestion } from '../../model/index.ts';
import { readHead } from '../head/index.ts';
import { createTallier } from '../tallier/index.ts';
import { sniff, textOf } from './index.ts';

const table = 'group,flagged\nZürich,1\nمالي,0\n"Łódź, PL",1\nZürich,0\n';
const question: RowQuestion = { groups: [{ name: 'group' }], decision: { column: { name: 'flagged' }, is: 'in', values: ['1'] } };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

function tally(bytes: Uint8Array, pieceBytes = 7) {
  const tallier = createTallier(question, {});
  for (let at = 0; at < bytes.length; at += pieceBytes) tallier.push(bytes.subarray(at, at + pieceBytes));
  return tallier.end();
}

describe('text in any encoding that a spreadsheet writes', () => {
  const expected = tally(utf8(table));
  for (const [name, bytes] of [
    ['UTF-8 with its mark', utf8(`\ufeff${table}`)],
    ['UTF-16, little-endian, with its mark', utf16(`\ufeff${table}`, false)],
    ['UTF-16, big-endian, with its mark', utf16(`\ufeff${table}`, true)],
    ['UTF-16, little-endian, without a mark', utf16(table, false)],
    ['UTF-16, big-endian, without a mark', utf16(table, true)],
  ] as const)
    it(`is the same in ${name}`, () => {
      assert.ok(expected.ok);
      for (const pieceBytes of [1, 2, 3, 1000]) assert.deepEqual(tally(bytes, pieceBytes), expected);
      assert.deepEqual(
        expected.tally.cells.map(({ group, flagged }) => [group[0], flagged]),
        [
          ['Zürich', false],
          ['Zürich', true],
          ['Łódź, PL', true],
          ['مالي', false],
        ],
      );
    });

  it('is read as windows-1252 where it is no UTF-8, and that is said', () => {
    const bytes = Buffer.from('group,flagged\nZürich,1\nZürich,0\nBern,1\n', 'latin1');
    const result = tally(bytes);
    assert.ok(result.ok);
    assert.ok(result.tally.cells.some(({ group }) => group[0] === 'Zürich'));
    assert.deepEqual(
      result.tally.problems.find(({ code }) => code === 'encoding'),
      { code: 'encoding', encoding: 'windows-1252', replaced: 2 },
    );
    const head = readHead(bytes, { whole: true });
    assert.ok(head.ok && head.head.encoding === 'windows-1252');
  });

  it('may be mixed: each field is read as what it is, and one group stays one group', () => {
    const bytes = Buffer.concat([Buffer.from('group,flagged\nZürich,1\n'), Buffer.from('Zürich,0\nBern,1\n', 'latin1')]);
    const result = tally(bytes);
    assert.ok(result.ok);
    assert.equal(new Set(result.tally.cells.map(({ group }) => group[0])).size, 2);
    assert.ok(result.tally.problems.some((problem) => problem.code === 'encoding' && problem.replaced === 1));
    assert.ok(!result.tally.problems.some(({ code }) => code === 'similar-groups'));
  });

  it('knows what is no text', () => {
    for (const [bytes, looksLike] of [
      ['%PDF-1.7', 'pdf'],
      ['PK\x03\x04', 'zip'],
      ['PAR1', 'parquet'],
      ['\x1f\x8b\x08', 'gzip'],
      ['\x89PNG', 'image'],
      ['\xd0\xcf\x11\xe0', 'old-spreadsheet'],
      ['a,b\n\0\0\0\x01', 'binary'],
    ] as const)
      assert.deepEqual(sniff(Buffer.from(bytes, 'latin1')), { ok: false, error: { code: 'not-a-table', looksLike } });
    assert.deepEqual(sniff(new Uint8Array(0)), { ok: false, error: { code: 'empty-file' } });
    assert.deepEqual(tally(Buffer.from('group,flagged\na,1\n\0,0\n')), { ok: false, error: { code: 'not-a-table', looksLike: 'binary' } });
  });

  it('finds a zero far behind the beginning, in a column that nobody asks for', () => {
    for (const plain of [false, true]) {
      const tallier = createTallier(question, { plain });
      tallier.push(utf8(`group,flagged,note\n${'a,1,nothing\n'.repeat(100_000)}`));
      tallier.push(utf8('a,1,\0\n'));
      const result = tallier.end();
      assert.ok(!result.ok && result.error.code === 'not-a-table');
    }
  });
});

describe('a field', () => {
  it('is UTF-8, or else windows-1252, without the spaces of any script around it', () => {
    assert.deepEqual(textOf(utf8('\u00a0 a\u3000')), { text: 'a', foreign: false });
    assert.deepEqual(textOf(Uint8Array.of(0x80, 0x31)), { text: '€1', foreign: true });
    // Half of a sign, too long a form, half of a pair.
    for (const bytes of [[0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80]]) assert.ok(textOf(Uint8Array.from(bytes)).foreign);
  });
});
