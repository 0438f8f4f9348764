import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bytesToText, textToBytes } from '../head/bytes.ts';
import { rowsOf } from '../rows/index.ts';
import { createScanner, type Scanner } from './index.ts';
import { createPlainScanner } from './plain.ts';
import { createVectorScanner } from './vector.ts';

/** Rows that a scanner found, as the slow and obvious reader would give their fields. */
function scan(
  scanner: Scanner,
  text: string,
): { readonly rows: readonly (readonly string[])[]; readonly stop: number; readonly end: number } {
  const { start } = scanner;
  // What lies behind the end must not matter.
  scanner.bytes.fill(0x22, start, start + text.length + 64);
  scanner.bytes.set(textToBytes(text), start);
  scanner.run(start, start + text.length);
  const rows: string[][] = [];
  let first = 1;
  for (let i = 0; i < scanner.endCount; i++) {
    const fields: string[] = [];
    for (let separator = first; separator <= scanner.ends[i]!; separator++) {
      const raw = bytesToText(scanner.bytes.subarray(scanner.separators[separator - 1]! + 1, scanner.separators[separator]!));
      fields.push(raw);
    }
    rows.push(fields);
    first = scanner.ends[i]! + 1;
  }
  return { rows, stop: scanner.stop - start, end: scanner.separators[first - 1]! + 1 - start };
}

/** What a field says by RFC 4180, which the scanner holds to. */
function said(raw: string): string {
  const field = raw.replace(/\r$/, '').replaceAll(/^[ \t]+|[ \t]+$/g, '');
  if (!field.startsWith('"')) return field;
  assert.match(field, /^"(?:[^"]|"")*"$/);
  return field
    .slice(1, -1)
    .replaceAll('""', '"')
    .replaceAll(/^[ \t]+|[ \t]+$/g, '');
}

function check(scanner: Scanner, text: string): void {
  const { rows, stop, end } = scan(scanner, text);
  let emptyAt = 0;
  // Empty lines are rows with one field to the scanner.
  for (const line of rows) {
    const { rows: next } = rowsOf(text.slice(emptyAt), ',', 1);
    const isEmpty = line.length === 1 && (line[0] === '' || line[0] === '\r');
    if (isEmpty) emptyAt += line[0]!.length + 1;
    else {
      assert.deepEqual(line.map(said), next[0]!.fields, JSON.stringify(text));
      assert.ok(!next[0]!.stray && next[0]!.openLine === 0);
      emptyAt += next[0]!.next;
    }
  }
  assert.equal(end, emptyAt);
  assert.ok(end <= stop || rows.length === 0, 'rows behind the place at which it stopped');
  const feeds = text.slice(0, end).split('\n').length - 1;
  assert.ok(scanner.lineFeeds >= feeds);
}

describe('both scanners', () => {
  const vector = createVectorScanner(0x2c, 100_000);
  const scanners: [string, Scanner][] = [['plain', createPlainScanner(0x2c, 100_000)]];
  if (vector !== null) scanners.push(['vector', vector]);

  it('are there', () => {
    assert.equal(scanners.length, 2);
    assert.ok(createScanner(0x2c, 1000).bytes.length > 1000);
  });

  for (const [name, scanner] of scanners) {
    it(`find every construct at every place of 64 bytes: ${name}`, () => {
      const constructs = [
        '"a"',
        '"a""b"',
        '""',
        '""""',
        '"a,b\nc"',
        'a"b',
        '"a"b',
        '"a" ',
        ' "a"',
        '"a"\r',
        'a\rb',
        '\0',
        '"a"x"b"',
        '5"',
        // Two marks that look like a quotation from one to the other.
        '5",x\n7"',
        '"',
      ];
      for (const construct of constructs)
        for (let offset = 0; offset < 140; offset++)
          for (const after of [',1\n', '\n', '\r\n', '']) {
            const text = `${'x'.repeat(offset)},y\n${construct}${after}last,"line"\n`;
            check(scanner, text);
            const { stop } = scan(scanner, text);
            const isStrict = /^(?:"(?:[^"]|"")*"|[^",\r\n\0]*)$/.test(construct) && construct !== '"a"\r' && after !== '';
            if (isStrict) assert.equal(stop, text.length, JSON.stringify(text));
            if (construct === '\0' || construct === 'a\rb') assert.ok(stop < text.length);
          }
    });

    it(`find what the slow and obvious reader finds: ${name}`, () => {
      const sign = fc.constantFrom('"', '"', ',', '\n', '\r', '\r\n', ' ', 'x', 'yy', '""', '",', ',"', 'z'.repeat(20), '\xff', '\n"');
      fc.assert(
        fc.property(fc.array(sign, { maxLength: 60, size: 'max' }), (signs) => {
          check(scanner, signs.join(''));
        }),
        { numRuns: 3000 },
      );
    });
  }

  it('go on in the same places where all follows the rules', () => {
    const field = fc.constantFrom('a', '', '"b"', '"c,d"', '"e""f"', '"g\nh"', 'long field with words');
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 30, size: 'max' }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          const text = rows.map((fields) => fields.join(',') + end).join('');
          const [plain, fast] = scanners.map(([, scanner]) => scan(scanner, text));
          assert.deepEqual(fast, plain);
          assert.equal(plain!.stop, text.length);
          assert.equal(plain!.rows.length, rows.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
