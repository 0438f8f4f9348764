import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { examples } from '../model/examples/index.ts';
import type { Block, Direction, Document } from '../model/index.ts';
import { documentToText } from './index.ts';
import { columnsOf } from './wrap.ts';

function documentOf(direction: Direction, ...blocks: Block[]): Document {
  return { title: 'Title', sections: [{ language: direction === 'rtl' ? 'ar' : 'en', direction, kind: 'page', blocks }] };
}

describe('documentToText', () => {
  it('sets a letter by hand', () => {
    const document = documentOf(
      'ltr',
      { type: 'address', role: 'recipient', lines: [{ text: 'Office' }, { text: 'City' }], note: 'by post' },
      { type: 'subject', spans: [{ text: 'Request' }] },
      {
        type: 'list',
        numbered: true,
        items: [
          { spans: [{ text: 'one' }], basis: ['Art. 1', 'Art. 2'] },
          { spans: [{ text: 'two' }] },
          { spans: [{ text: 'three' }], basis: ['Art. 3'] },
          { spans: [{ text: 'four' }], basis: ['Art. 1', 'Art. 2'] },
        ],
      },
      {
        type: 'fields',
        rows: [
          { label: 'Name', value: [{ text: 'Ana' }] },
          { label: 'Born', value: [{ text: 'day', blank: true }] },
        ],
      },
      { type: 'signature', label: 'Signature', name: [{ text: 'Ana' }] },
    );
    const expected = [
      'Office\nCity\n(by post)',
      'Request',
      '1. one [1]\n2. two\n3. three [2]\n4. four [1]',
      'Name: Ana\nBorn: ____________________ (day)',
      '\n________________________________\nSignature\nAna',
      '[1] Art. 1; Art. 2\n[2] Art. 3\n',
    ];
    assert.equal(documentToText(document, { basis: true }), expected.join('\n\n'));
    assert.doesNotMatch(documentToText(document), /Art\.|\[1\]/);
  });

  const table: Block = {
    type: 'table',
    caption: [{ text: 'People' }],
    columns: [
      { heading: [{ text: 'Group' }], align: 'start' },
      { heading: [{ text: 'n' }], align: 'end' },
      { heading: [{ text: 'Meaning' }], align: 'start' },
    ],
    rowHeadings: true,
    rows: [
      [[{ text: 'A' }], [{ text: '1,795' }], [{ text: 'b' }]],
      [[{ text: 'Long one' }], [{ text: '5' }], []],
    ],
    footnote: [{ text: 'Note' }],
  };

  it('sets a table in columns', () => {
    const expected = [
      'People',
      '',
      'Group         n  Meaning',
      '--------  -----  -------',
      'A         1,795  b',
      'Long one      5',
      '',
      'Note',
      '',
    ];
    assert.deepEqual(documentToText(documentOf('ltr', table)).split('\n'), expected);
  });

  it('sets a table that is too wide row after row', () => {
    const wide = 'word '.repeat(14).trim();
    const rows = [[[{ text: 'A' }], [{ text: '1' }], [{ text: wide }]]];
    assert.deepEqual(documentToText(documentOf('ltr', { ...table, rows })).split('\n'), [
      'People',
      '',
      'A',
      '  n: 1',
      `  Meaning: ${'word '.repeat(12).trim()}`,
      '    word word',
      '',
      'Note',
      '',
    ]);
    assert.match(documentToText(documentOf('ltr', { ...table, rows, rowHeadings: false })), /\n- Group: A\n {2}n: 1\n/);
  });

  it('keeps each cell of a table from right to left in its place', () => {
    const rows = [[[{ text: 'A b', direction: 'ltr' as const }], [{ text: '5%' }], [{ text: 'c', direction: 'ltr' as const }]]];
    const line = documentToText(documentOf('rtl', { ...table, rows })).split('\n')[4];
    assert.equal(line, '\u200F\u2067\u2066A b\u2069\u2069    \u20675%\u2069  \u2067\u2066c\u2069\u2069');
  });

  it('gives what a picture says in its place', () => {
    assert.match(
      documentToText(examples.englishFigures),
      /\n\nMore than twice as many are flagged in Group 1 \(25-34\)\nIn Group 1 \(25-34\), 44\.9% are flagged; in the other, 23\.5%\.\n\n/,
    );
  });

  it('breaks lines at 72 columns and indents what hangs', () => {
    const text = `${'word '.repeat(20)}end`;
    const lines = documentToText(documentOf('ltr', { type: 'list', numbered: false, items: [{ spans: [{ text }] }] })).split('\n');
    assert.deepEqual(lines, [`- ${'word '.repeat(14)}`.trimEnd(), `  ${'word '.repeat(6)}end`, '']);
  });

  it('isolates what runs the other way, again on each line that it reaches', () => {
    const name = 'مريم '.repeat(20).trim();
    const shown = documentToText(
      documentOf('ltr', { type: 'line', align: 'start', spans: [{ text: 'Name: ' }, { text: name }, { text: ' (x)' }] }),
    );
    const [first, second] = shown.split('\n');
    assert.match(first!, /^Name: \u2067[^\u2069]+\u2069$/);
    assert.match(second!, /^\u200E?\u2067[^\u2069]+\u2069 \(x\)$/);
  });

  it('marks lines that would be taken to run the other way', () => {
    const latin = { text: 'EES', direction: 'ltr' } as const;
    assert.equal(
      documentToText(documentOf('rtl', { type: 'line', align: 'start', spans: [latin, { text: ' نظام' }] })),
      '\u2066EES\u2069 نظام\n',
    );
    assert.equal(documentToText(documentOf('rtl', { type: 'line', align: 'start', spans: [latin] })), '\u200F\u2066EES\u2069\n');
    assert.equal(documentToText(documentOf('rtl', { type: 'line', align: 'start', spans: [{ text: '1 / 2' }] })), '\u200F1 / 2\n');
    assert.equal(documentToText(documentOf('ltr', { type: 'line', align: 'start', spans: [{ text: '1 / 2' }] })), '1 / 2\n');
  });

  it('keeps every line of every example narrow, with isolates that close', () => {
    for (const document of Object.values(examples)) {
      for (const line of documentToText(document, { basis: true }).split('\n')) {
        assert.ok(columnsOf(line) <= 72, line);
        assert.equal(line.match(/[\u2066\u2067]/g)?.length ?? 0, line.match(/\u2069/g)?.length ?? 0);
      }
    }
  });

  it('loses no word and makes none', () => {
    const words = (text: string): readonly string[] => text.split(/[\s\u200E\u200F\u2066-\u2069]+/).filter((word) => word !== '');
    const anyText = fc.string({ unit: fc.constantFrom('a', 'é', ' ', 'م', '1', '.', '陈') });
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), fc.constantFrom<Direction>('ltr', 'rtl'), (texts, direction) => {
        const shown = documentToText(documentOf(direction, { type: 'paragraph', sentences: texts.map((text) => ({ spans: [{ text }] })) }));
        assert.deepEqual(words(shown), words(texts.join(' ')));
      }),
    );
  });
});

describe('columnsOf', () => {
  it('counts what a terminal shows', () => {
    assert.equal(columnsOf('abc'), 3);
    assert.equal(columnsOf('陈'), 2);
    assert.equal(columnsOf('e\u0301\u200F'), 1);
    assert.equal(columnsOf('\u2067مريم الحسيني\u2069'), 12);
  });
});
