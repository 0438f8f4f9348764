/**
 * Machine-readable zones: the published specimens, whole and damaged.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { createScanner, type Finding, scanKnowledgeOf } from '../index.ts';
import { icao } from '../numbers/checks.ts';

const atlas = await openRepositoryAtlas();
const scanner = createScanner(scanKnowledgeOf(atlas), { show: true });
const find = (text: string): readonly Finding[] => scanner.scan('test', new TextEncoder().encode(text))!.findings;
const zones = (text: string): readonly Finding[] => find(text).filter((finding) => finding.kind.startsWith('mrz-'));

const specimens = atlas
  .ofKind('identifier')
  .filter((record) => record.id.startsWith('mrz-'))
  .flatMap((record) => (record.sample ?? []).map((zone) => ({ kind: record.id, zone })));

test('the check digit is that of the doctests that the facts cite', () => {
  for (const [text, digit] of [
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 7],
    ['0123456789', 7],
    ['0123456789ABCDEF', 0],
    ['0', 0],
  ] as const)
    assert.equal(icao(text, 0, text.length), digit);
});

test('there is a specimen of every format', () => {
  assert.equal(specimens.length, 7);
  assert.deepEqual([...new Set(specimens.map(({ kind }) => kind))].toSorted(), ['mrz-td1', 'mrz-td2', 'mrz-td3', 'mrz-visa']);
});

/** Ways in which a zone stands in files: it stays sure. */
const settings: readonly [string, (zone: string) => string][] = [
  ['alone', (zone) => zone],
  ['with Windows line ends', (zone) => `scan:\r\n${zone.replaceAll('\n', '\r\n')}\r\n`],
  ['as a string of JSON', (zone) => JSON.stringify({ mrz: zone })],
  ['as cells of CSV', (zone) => `id,line1,line2,line3\n7,${zone.replaceAll('\n', ',')}\n`],
  ['escaped in XML', (zone) => `<mrz>${zone.replaceAll('<', '&lt;')}</mrz>`],
  ['escaped by Go', (zone) => JSON.stringify({ mrz: zone }).replaceAll('<', '\\u003c')],
  ['quoted in a mail', (zone) => zone.replaceAll(/^/gm, '> ')],
  ['with lines joined', (zone) => zone.replaceAll('\n', '')],
];
for (const [name, set] of settings)
  test(`every specimen ${name} is found as what it is`, () => {
    for (const { kind, zone } of specimens) {
      const found = zones(set(zone));
      assert.deepEqual(
        found.map((finding) => finding.kind),
        [kind],
        zone,
      );
      assert.ok(found[0]!.confidence >= 0.9, `${zone}: ${found[0]!.confidence}`);
    }
  });

/** What scanners and fingers do to them: they are found, believed less, and it is said. */
const damages: readonly [string, (zone: string) => string][] = [
  ['in small letters', (zone) => zone.toLowerCase()],
  ['with spaces', (zone) => zone.replaceAll(/(.{9})/g, '$1 ')],
  ['with « for <', (zone) => zone.replaceAll('<', '«')],
  ['with O for 0 in the days', (zone) => zone.replace(/(\d{6}\d[MFX<])/, (days) => days.replaceAll('0', 'O'))],
];
for (const [name, damage] of damages)
  test(`every specimen ${name} is found and called repaired`, () => {
    for (const { kind, zone } of specimens) {
      const damaged = damage(zone);
      if (damaged === zone) continue;
      const [found, ...more] = zones(damaged);
      assert.equal(more.length, 0);
      assert.equal(found?.kind, kind, damaged);
      assert.ok(found!.confidence < 0.97 && found!.confidence >= 0.5, damaged);
      assert.match(found!.why, /repaired/);
    }
  });

test('a wrong check digit is named and lowers the confidence below sure', () => {
  for (const { kind, zone } of specimens) {
    // the digit behind the day of birth
    const broken = zone.replace(
      /(\d{6})(\d)([MFX]\d{7})/,
      (_, birth: string, digit: string, rest: string) => `${birth}${(Number(digit) + 1) % 10}${rest}`,
    );
    assert.notEqual(broken, zone);
    const [found] = zones(broken);
    assert.equal(found?.kind, kind);
    assert.ok(found!.confidence < 0.9);
    assert.match(found!.why, /wrong: .*birth/);
  }
});

test('fillers alone, code and markup are no zone', () => {
  for (const text of [
    `P${'<'.repeat(43)}\n${'<'.repeat(44)}`,
    'I<UTO<<<<<<<<<<<<<<<<<<<<<<<<<\n<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nA<<B<<<<<<<<<<<<<<<<<<<<<<<<<<',
    'std::cout<<"P<UTO"<<1<<2<<3<<std::endl; a<<=3; x<<7408122<<1204159;',
    '<p><<b>>7408122F1204159</b></p>',
    'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', // the line of the name alone
  ])
    assert.deepEqual(zones(text), [], text);
});

test('two zones in one text are two findings', () => {
  const text = `${specimens[0]!.zone}\n\n${specimens[3]!.zone}\n`;
  assert.equal(zones(text).length, 2);
});
