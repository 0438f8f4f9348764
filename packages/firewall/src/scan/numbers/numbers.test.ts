/**
 * Numbers: what python-stdnum says of them, and by hand what only looks like one.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { createScanner, type Finding, type Scanner, type ScanOptions, scanKnowledgeOf } from '../index.ts';

const knowledge = scanKnowledgeOf(await openRepositoryAtlas());
/** A scanner takes a while to make, so each is made once. */
const scanners = new Map<string, Scanner>();
const scannerWith = (options: ScanOptions): Scanner => {
  const key = JSON.stringify(options);
  const scanner = scanners.get(key) ?? createScanner(knowledge, { show: true, ...options });
  scanners.set(key, scanner);
  return scanner;
};
const find = (text: string, options: ScanOptions = {}): readonly Finding[] =>
  scannerWith(options).scan('test', new TextEncoder().encode(text))!.findings;
const kinds = (text: string, options: ScanOptions = {}): string[] => find(text, options).map((finding) => finding.kind);

const { kinds: vectors } = JSON.parse(readFileSync(new URL('../vectors/stdnum.json', import.meta.url), 'utf8')) as {
  kinds: Record<string, { valid: string[]; invalid: string[] }>;
};

/** One label for each kind, as a form has it. */
const label = (kind: string): string => knowledge.identifiers.find((known) => known.kind === kind)!.context[0]!;

for (const [kind, { valid, invalid }] of Object.entries(vectors)) {
  test(`${kind}: sure beside its label when python-stdnum accepts it, never sure when it does not`, () => {
    for (const number of valid) {
      const found = find(`${label(kind)}: ${number}`).filter((finding) => finding.kind === kind);
      assert.deepEqual(
        found.map((finding) => finding.value),
        [number],
        number,
      );
      assert.ok(found[0]!.confidence >= 0.9 || kind === 'dk-cpr', `${number} is believed to ${found[0]!.confidence}`);
    }
    for (const number of invalid)
      assert.deepEqual(
        find(`${label(kind)}: ${number}`).filter((finding) => finding.kind === kind && finding.confidence >= 0.9),
        [],
        number,
      );
  });
}

test('the samples of the Atlas are found as what they are, in bare text where their form is enough', async () => {
  const atlas = await openRepositoryAtlas();
  let count = 0;
  for (const record of atlas.ofKind('identifier'))
    for (const sample of record.sample ?? []) {
      const beside = record.context === undefined || record.id.startsWith('mrz-') ? sample : `${record.context[0]} ${sample}`;
      assert.ok(kinds(beside).includes(record.id), `${record.id}: ${sample}`);
      count += 1;
    }
  assert.ok(count >= 30);
});

/** Reckoned by hand from the chapters of the Atlas: python-stdnum does not know them, or refuses them. */
const byHand: readonly [string, string][] = [
  ['se-samordningsnummer', '701063-2391'],
  ['se-samordningsnummer', '19701063-2391'],
  ['be-bis', '98472899765'],
  ['be-bis', '98.47.28-997.65'],
  ['no-duf', '201948372606'],
  ['it-stp-eni', 'STP1900000000001'],
  ['it-stp-eni', 'ENI 1900000000001'],
  ['ch-ahv', '756.9217.0769.85'],
  ['fr-nir', '2 95 10 99 126 111 93'],
  ['be-rijksregister', '85.07.30-033.28'],
  ['de-steuer-id', '36 574 261 809'],
  ['at-svnr', '1237 010180'],
  ['es-nie', 'X-2482300-W'],
  ['es-dni', '54.362.315-K'],
  ['fi-hetu', '131052-308T'],
  ['iban', 'GR16 0110 1050 0000 1054 7023 795'],
];
for (const [kind, number] of byHand)
  test(`${kind} in its own layout is found without a label: ${number.length} signs`, () => {
    const found = find(`ref. ${number}, seen today`);
    assert.deepEqual(
      found.map((finding) => [finding.kind, finding.value]),
      [[kind, number]],
    );
    assert.ok(found[0]!.confidence >= 0.7);
  });

test('a last digit that is wrong lowers the confidence and clears nothing', () => {
  for (const [kind, text] of [
    ['nl-bsn', 'BSN 111222334'],
    ['es-nie', 'NIE X2482300A'],
    ['no-duf', 'DUF 201948372607'],
    ['be-bis', 'BIS 98472899766'],
    ['ch-ahv', 'AHV 756.9217.0769.84'],
    ['gb-nhs', 'NHS number 943 476 5871'],
    ['it-codice-fiscale', 'codice fiscale RCCMNL83S18D969A'],
  ] as const) {
    const found = find(text).filter((finding) => finding.kind === kind);
    assert.equal(found.length, 1, text);
    assert.ok(found[0]!.confidence >= 0.5 && found[0]!.confidence < 0.9, text);
    assert.match(found[0]!.why, /checksum is wrong/);
  }
});

const lookAlikes: readonly string[] = [
  'order 111222333 was sent, order no 1237010180 too', // both have right check digits
  'order_no: 44051401359',
  '{"timestamp": 1712678901, "ts": 1712678901234}',
  '2026-11-25T10:11:12.123456Z 2026-11-25 10:11:12 20261125101112 202611251011',
  'backup-20260822.tar.gz 20260822-0013 260822-0013',
  'EAN 4006381333931, ISBN 978-3-16-148410-0, GTIN 7569217076985',
  'product;ean\nlamp;7569217076985\n',
  '/tiles/12/2148/1430.png /tile/8/133/111/222333.pbf',
  '123e4567-e89b-12d3-a456-426614174000 550e8400-e29b-41d4-a716-446655440000',
  'd41d8cd98f00b204e9800998ecf8427e e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'version 1.10.1122.2333, 10.0.19045.4529',
  'lat=52.520008, lon=13.404954, 47.3768866, 8.541694',
  'EUR 111.222.333,00 and 1 237 010,18',
  'ip 192.168.111.222 and 10.36.57.42',
  'card number 4111 1111 1111 1111, 5500 0000 0000 0004',
  'x<<20|79471259959>>>m;a<<b;cout<<"x"<<endl;',
  '<<<<<<< HEAD\n=======\n>>>>>>> branch\ncat <<EOF\nEOF\n',
  'P<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n',
  'logo@2x.png, git@github.com:owner/name.git, https://user@host/path',
  'session 916778112 took 50038us, 94412827313 bytes',
];
for (const [n, text] of lookAlikes.entries()) test(`look-alike ${n} stays silent`, () => assert.deepEqual(find(text), []));

test('eight digits are a BSN that lost its zero only in its own column', () => {
  assert.deepEqual(kinds('10000008'), []);
  assert.deepEqual(kinds('id,bsn\n1,10000008\n'), ['nl-bsn']);
});

test('a country makes its own forms more and others less believed', () => {
  const bare = '44051401359';
  assert.deepEqual(kinds(bare), []);
  assert.deepEqual(kinds(bare, { country: 'pl' }), ['pl-pesel']);
  assert.deepEqual(kinds('case 100101-1238', { country: 'nl', minimumConfidence: 0.6 }), []);
});

test('one value is one finding, and says what else it could be', () => {
  const [found, ...more] = find('85073003328');
  assert.equal(more.length, 0);
  assert.equal(found!.kind, 'be-rijksregister');
  assert.deepEqual(kinds('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'), ['mrz-td3']);
});

test('digits of other scripts, hidden signs and look-alike letters are read', () => {
  assert.deepEqual(kinds('BSN ١١١٢٢٢٣٣٣'), ['nl-bsn']);
  assert.deepEqual(kinds('BSN ۱۱۱۲۲۲۳۳۳'), ['nl-bsn']);
  assert.deepEqual(kinds('BSN １１１２２２３３３'), ['nl-bsn']);
  assert.deepEqual(kinds('NIE X248\u00ad2300W'), ['es-nie']);
  assert.deepEqual(kinds('NIE Х2482300W'), ['es-nie']); // the first letter is Cyrillic
});

test('a number without a checksum counts only beside its label', () => {
  assert.deepEqual(kinds('1234567890'), []);
  assert.deepEqual(kinds('V-nummer: 1234567890'), ['nl-v-nummer']);
  assert.deepEqual(kinds(`V-nummer ${'x'.repeat(70)} 1234567890`), []);
  assert.deepEqual(kinds('V-nummer onbekend, tel 0612345678'), ['phone']);
  assert.deepEqual(kinds('numéro étranger 9912345678'), ['fr-agdref']);
  assert.deepEqual(kinds('A-number A123456789'), ['us-a-number']);
});
