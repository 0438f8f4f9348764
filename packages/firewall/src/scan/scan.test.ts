/**
 * Files: encodings, positions, tables, names of fields; and that the pieces in which a file comes make no difference.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import fc from 'fast-check';
import { createScanner, type FileReport, type Finding, type Scanner, type ScanOptions, scanKnowledgeOf, scanStream } from './index.ts';

const knowledge = scanKnowledgeOf(await openRepositoryAtlas());
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A scanner takes a while to make, so each is made once. */
const scanners = new Map<string, Scanner>();
const scannerWith = (options: ScanOptions): Scanner => {
  const key = JSON.stringify(options);
  const scanner = scanners.get(key) ?? createScanner(knowledge, { show: true, ...options });
  scanners.set(key, scanner);
  return scanner;
};
const scan = (bytes: Uint8Array, options: ScanOptions = {}): FileReport => scannerWith(options).scan('test', bytes)!;
const find = (text: string, options: ScanOptions = {}): readonly Finding[] => scan(encode(text), options).findings;
const told = (findings: readonly Finding[]): string[] => findings.map((f) => `${f.kind} ${f.line}:${f.column} ${f.byte}+${f.length}`);

test('line, column and byte are those of the file', () => {
  assert.deepEqual(told(find('é\nمرحبا NIE X2482300W')), ['es-nie 2:11 18+9']);
  assert.deepEqual(told(find('\ufeffNIE X2482300W')), ['es-nie 1:5 7+9']);
});

const note = 'né à Alger\r\nNIE X2482300W — sans-papiers, mél: amal@example.org\r\n';
const wide = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
};
test('UTF-16 and windows-1252 are read, said, and bytes counted in them', () => {
  const expected = find(note).map((f) => [f.kind, f.line, f.column, f.value]);
  assert.ok(expected.length >= 3);
  for (const [encoding, bytes, at] of [
    ['utf-16le', wide(`\ufeff${note}`, true), (i: number) => 2 + i * 2],
    ['utf-16be', wide(`\ufeff${note}`, false), (i: number) => 2 + i * 2],
    ['utf-16le', wide(note, true), (i: number) => i * 2],
    ['windows-1252', Uint8Array.from(note.replace('—', '\x97'), (sign) => sign.charCodeAt(0)), (i: number) => i],
  ] as const) {
    const report = scan(bytes);
    assert.equal(report.encoding, encoding);
    assert.deepEqual(
      report.findings.map((f) => [f.kind, f.line, f.column, f.value]),
      expected,
      encoding,
    );
    assert.equal(report.findings.find((f) => f.kind === 'es-nie')!.byte, at(note.indexOf('X2482300W')), encoding);
  }
});

test('a file with zeros is no text', () => {
  assert.equal(createScanner(knowledge).scan('test', Uint8Array.from([0x41, 0, 0, 0, 0x42, 0, 1, 2])), null);
});

test('headings of a table say what the numbers below are', () => {
  assert.deepEqual(told(find('name;bsn;bestelnummer\nA. Voorbeeld;111222333;111222333\n')), ['nl-bsn 2:14 35+9']);
  assert.deepEqual(
    told(find('a\tvnummer\tn\n"x\ny"\t1234567890\t9999999999\n')).filter((t) => !t.startsWith('field')),
    ['nl-v-nummer 3:4 18+10'],
  );
  // an amount with a comma that nobody quoted
  assert.deepEqual(
    find('name,amount,bsn,x\nA,410,00,111222333,y\n').map((f) => f.kind),
    ['nl-bsn'],
  );
});

test('columns of SQL say what the values are', () => {
  const rows = "INSERT INTO p (id, bsn, v_nummer) VALUES (1712678901, '111222333', '1234567890'),\n (2, 'O''Neil, (x)', '9876543210');";
  assert.deepEqual(
    find(rows)
      .filter((f) => f.kind.startsWith('nl-'))
      .map((f) => [f.kind, f.value]),
    [
      ['nl-bsn', '111222333'],
      ['nl-v-nummer', '1234567890'],
      ['nl-v-nummer', '9876543210'],
    ],
  );
  assert.deepEqual(
    find('COPY p (id, pesel) FROM stdin;\n1712678901\t44051401359\n\\.\n44051401359\n')
      .filter((f) => f.kind === 'pl-pesel')
      .map((f) => f.line),
    [2],
  );
  const without = "CREATE TABLE `p` (`id` int, `pesel` char(11));\nINSERT INTO `p` VALUES (17,'44051401359');";
  assert.deepEqual(
    find(without)
      .filter((f) => f.kind === 'pl-pesel')
      .map((f) => f.value),
    ['44051401359'],
  );
});

test('keys of JSON say what the values are, each its own', () => {
  assert.deepEqual(
    find('{"orderNumber":"111222333","bsn":"111222333"}').map((f) => f.byte),
    [34],
  );
});

test('names of fields that may hold a status are told once each', () => {
  const names = (text: string): (string | undefined)[] =>
    find(text)
      .filter((f) => f.kind === 'field-name')
      .map((f) => f.value);
  assert.deepEqual(names('{"residenceStatus": null, "id": 1}\n{"residenceStatus": null}\n'), ['residenceStatus']);
  assert.deepEqual(names('id,nationality,visa_no\n1,,\n'), ['nationality', 'visa_no']);
  assert.deepEqual(names('CREATE TABLE t (id int, residence_status varchar(9))'), ['residence_status']);
  assert.deepEqual(names('<person><citizenship/></person>'), ['citizenship']);
  assert.deepEqual(names('visa_card_last4,removal_fan,status,nation\n'), []);
});

test('values are shown only when asked for', () => {
  const text = `${note}BSN 111222333, +44 20 7946 0000`;
  const report = createScanner(knowledge).scan('test', encode(text))!;
  assert.ok(report.findings.length >= 4);
  const shown = JSON.stringify(report);
  for (const finding of find(text)) assert.ok(!shown.includes(finding.value!), finding.kind);
});

test('findings beyond the limit are counted', () => {
  const report = scan(encode('X2482300W\n'.repeat(10)), { maximumFindings: 3 });
  assert.deepEqual([report.findings.length, report.beyond], [3, 7]);
});

/** Text of all that matters, in random order and sizes. */
const pieces = fc.constantFrom(
  'X2482300W',
  'BSN 111222333',
  ', ',
  '\n',
  ' ',
  '"',
  ';',
  'order 111222333',
  'sans-papiers',
  'ترحيل',
  '居留许可',
  '\u200c',
  'é',
  '\\n',
  '<<',
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  '701063-2391',
  'amal@example.org',
  '+44 20 7946 0000',
  '{"nationality":"Syrian"}',
  'patient',
  'GR16 0110 1050 0000 1054 7023 795',
  'x'.repeat(40),
  "INSERT INTO t (id, bsn) VALUES (1,'111222333');\n",
  '756.9217.0769.85',
  '٧',
  '😀',
); // prettier-ignore
const texts = fc.array(pieces, { maxLength: 400 }).map((parts) => parts.join(''));

test('a file in pieces of any size gives what the whole gives', () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.integer({ min: 1, max: 3000 })), (text, sizes) => {
      const bytes = encode(text);
      const scanner = scannerWith({});
      const inPieces = scanner.begin('test');
      for (let at = 0; at < bytes.length; ) {
        const size = sizes.next().value as number;
        inPieces.push(bytes.slice(at, at + size));
        at += size;
      }
      assert.deepEqual(inPieces.end(), scanner.scan('test', bytes));
    }),
    { numRuns: 60 },
  );
});

test('blocks of any size give what one block gives', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(5000, 5001, 6007, 8192, 8999), (text, blockBytes) => {
      const bytes = encode(`${text}\n`.repeat(6));
      assert.deepEqual(scan(bytes, { blockBytes }), scan(bytes));
    }),
    { numRuns: 60 },
  );
});

test('whatever the bytes are, nothing is thrown and every finding stands where it says', () => {
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc
      .array(fc.oneof(pieces.map(encode), fc.uint8Array({ maxLength: 6 })), { maxLength: 120 })
      .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part]))),
  );
  fc.assert(
    fc.property(hostile, (bytes) => {
      const report = scannerWith({ minimumConfidence: 0 }).scan('test', bytes);
      if (report === null || report.encoding.startsWith('utf-16')) return;
      const decoder = new TextDecoder(report.encoding);
      for (const f of report.findings) {
        assert.ok(f.byte! >= 0 && f.byte! + f.length! <= bytes.length);
        assert.equal(decoder.decode(bytes.subarray(f.byte!, f.byte! + f.length!)), f.value);
        assert.ok(f.confidence >= 0 && f.confidence <= 1);
        assert.match(f.masked, /^\*+$/);
        assert.equal(f.line, 1 + bytes.subarray(0, f.byte!).filter((byte) => byte === 0x0a).length);
      }
    }),
    { numRuns: 400 },
  );
});

test('a stream of a page is read as the file is', async () => {
  const report = await scanStream(createScanner(knowledge), 'x', new Blob([note]).stream() as unknown as AsyncIterable<Uint8Array>);
  assert.deepEqual(
    report!.findings.map((f) => f.kind),
    find(note).map((f) => f.kind),
  );
});
