/** What must hold for every finding on every file of the corpus, reckoned here in the slow and obvious way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRepositoryAtlas } from '../packages/atlas/node/index.ts';
import { createScanner, type FileReport, scanKnowledgeOf } from '../packages/firewall/src/scan/index.ts';
import { makeCorpus, publishedSeed } from './leak-corpus/index.ts';
import { createChance } from './leak-corpus/random.ts';
import { readNotes } from './leak-corpus.ts';

const knowledge = scanKnowledgeOf(await openRepositoryAtlas());
const scanner = createScanner(knowledge);
const corpus = makeCorpus(publishedSeed, await readNotes());
const reports = new Map(corpus.map(({ path, bytes }) => [path, scanner.scan(path, bytes)]));
/** Files whose findings stand at every kind of place; the whole corpus would take a minute. */
const sample = corpus.filter(({ path }) =>
  /^(?:csv\/clinic-(?:es|nl)|sql\/dump-no|notes\/(?:ar|el|zh)|mrz\/|tricks\/|fhir\/bundle-se|logs\/service)/.test(path),
);

test('line, column and place of each finding are right', () => {
  let checked = 0;
  for (const { path, bytes } of corpus) {
    const report = reports.get(path);
    if (report?.encoding !== 'utf-8') continue;
    for (const { byte, length, line, column } of report.findings) {
      assert.ok(byte !== null && length !== null && length > 0 && byte + length <= bytes.length, path);
      const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, byte));
      const lines = before.split('\n');
      assert.deepEqual({ line, column }, { line: lines.length, column: [...lines.at(-1)!].length + 1 }, `${path} at ${byte}`);
      checked += 1;
    }
  }
  assert.ok(checked > 1000, `${checked} findings`);
});

test('a file that comes in pieces has the findings of the whole, wherever it is cut', () => {
  for (const { path, bytes } of sample) {
    const whole = reports.get(path);
    for (const size of [1, 7, 61, 1000]) {
      const scan = scanner.begin(path);
      for (let at = 0; at < bytes.length; at += size) scan.push(bytes.subarray(at, at + size));
      assert.deepEqual(scan.end(), whole, `${path} in pieces of ${size}`);
    }
  }
});

test('small blocks find what large blocks find', () => {
  const small = createScanner(knowledge, { blockBytes: 300 });
  for (const { path, bytes } of sample) {
    const kinds = (report: FileReport | null | undefined) => report?.findings.map(({ kind, byte }) => `${byte} ${kind}`);
    assert.deepEqual(kinds(small.scan(path, bytes)), kinds(reports.get(path)), path);
  }
});

test('no finding holds its value, or a piece of it, unless asked', () => {
  for (const { path, bytes } of corpus)
    for (const finding of reports.get(path)?.findings ?? []) {
      // A field name is no value, and the message names it.
      if (finding.kind === 'field-name' || finding.kind.endsWith('-word')) continue;
      const value = new TextDecoder().decode(bytes.subarray(finding.byte!, finding.byte! + finding.length!));
      const said = JSON.stringify({ ...finding, file: '', byte: 0, length: 0, line: 0, column: 0 });
      for (const run of value.match(/[\d]{5,}|[A-Z0-9<]{8,}/g) ?? [])
        assert.ok(!said.includes(run), `${path} at ${finding.byte}: ${finding.kind}`);
      assert.ok(!('value' in finding));
    }
});

test('every finding says what, why and what it reveals, and is sure only between 0 and 1', () => {
  const known = new Set(knowledge.identifiers.map(({ kind }) => kind));
  for (const report of reports.values())
    for (const { kind, why, category, reveals, confidence } of report?.findings ?? []) {
      assert.ok(known.has(kind), kind);
      assert.ok(why !== '' && category in knowledge.reveals && reveals !== '', kind);
      assert.ok(confidence > 0 && confidence <= 1, `${kind} ${confidence}`);
    }
});

test('spoilt files never stop the scanner', () => {
  const c = createChance('spoilt');
  for (const { path, bytes } of sample)
    for (let round = 0; round < 12; round++) {
      const spoilt = Uint8Array.from(bytes);
      for (let n = c.between(1, 40); n > 0; n--) {
        const at = c.between(0, spoilt.length - 1);
        if (c.once(4)) spoilt.copyWithin(at, c.between(0, spoilt.length - 1), c.between(0, spoilt.length));
        else spoilt[at] = c.once(2) ? c.between(0, 255) : c.pick([0, 0x22, 0x3c, 0x80, 0xc0, 0xe0, 0xef, 0xf0, 0xff]);
      }
      assert.doesNotThrow(() => scanner.scan(path, spoilt.subarray(0, c.between(1, spoilt.length))), `${path}, round ${round}`);
    }
});

test('no sign of Unicode stops the scanner, before, within or after a word', () => {
  for (let start = 0; start < 0x1_1000; start += 256) {
    let text = '';
    for (let code = start; code < start + 256; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const sign = String.fromCodePoint(code);
      text += `${sign}deported dep${sign}orted deported${sign}
`;
    }
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > 0) assert.doesNotThrow(() => scanner.scan('signs.txt', bytes), `from U+${start.toString(16)}`);
  }
});
