import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { textToBytes } from '../head/bytes.ts';
import { field, table } from '../tallier/material.ts';
import { rowsOf } from './index.ts';

const fieldsOf = (text: string, delimiter = ','): readonly (readonly string[])[] =>
  rowsOf(text, delimiter).rows.map(({ fields }) => fields);

describe('rows of delimited text', () => {
  for (const [text, rows] of [
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b\n,\n',
      [
        ['a', ''],
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['"a,b","c""d"\n', [['a,b', 'c"d']]],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['"a\r\nb",c\n', [['a\r\nb', 'c']]],
    [' a , "b" ,\t"c"\n', [['a', 'b', 'c']]],
    ['5" pipe,a"b"\n', [['5" pipe', 'a"b"']]],
    ['"a"b,c\n', [['ab', 'c']]],
    ['"",""""\n', [['', '"']]],
    ['"a', [['a']]],
    ['\n\na\n\n', [['a']]],
    [' \na\n', [[''], ['a']]],
    ['', []],
  ] as const)
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(fieldsOf(text), rows));

  it('says on which line a row begins, what is stray, and what is open', () => {
    const { rows, emptyLines } = rowsOf('a,b\n\n"x\ny",1\r\n"p"q,2\n"open\n', ',');
    assert.deepEqual(
      rows.map(({ line, stray, openLine }) => [line, stray, openLine]),
      [
        [1, false, 0],
        [3, false, 0],
        [5, true, 0],
        [6, false, 6],
      ],
    );
    assert.equal(emptyLines, 1);
  });

  it('are those that csv-parse reads', () => {
    fc.assert(
      fc.property(table(field, { wild: false }), ({ text }) => {
        const delimiter = (/^c0([,;])/.exec(text)?.[1] ?? ',') as string;
        const expected = parse(Buffer.from(textToBytes(text)), {
          delimiter,
          record_delimiter: ['\r\n', '\n', '\r'],
          relax_column_count: true,
          skip_empty_lines: true,
          encoding: 'latin1',
        }) as string[][];
        const trimmed = expected.map((row) => row.map((value) => value.replaceAll(/^[ \t]+|[ \t]+$/g, '')));
        assert.deepEqual(fieldsOf(text, delimiter), trimmed);
      }),
      { numRuns: 600 },
    );
  });
});
