import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { type CorpusFile, makeCorpus, publishedSeed } from './leak-corpus/index.ts';
import { type Found, judge } from './leak-corpus/judge.ts';
import { corpusFolder, filesOf, readCorpus, readNotes } from './leak-corpus.ts';

const notes = await readNotes();
const published = makeCorpus(publishedSeed, notes);

test('the published files are what the generator makes, and no others', async () => {
  const read = filesOf(await readCorpus(corpusFolder));
  const made = filesOf(published);
  assert.deepEqual([...read.keys()].toSorted(), [...made.keys()].toSorted());
  for (const [path, bytes] of made)
    assert.ok(Buffer.compare(bytes, read.get(path)!) === 0, `${path} differs: run \`node scripts/leak-corpus.ts\``);
});

test('another seed makes other files of the same kind', () => {
  const other = makeCorpus('another', notes);
  assert.deepEqual(
    other.map(({ path }) => path),
    published.map(({ path }) => path),
  );
  const same = other.filter(({ bytes }, index) => Buffer.compare(bytes, published[index]!.bytes) === 0).map(({ path }) => path);
  // In the first nothing is left to chance; of a language with one sentence, little.
  assert.deepEqual(
    same.filter((path) => !path.startsWith('quiet/everyday/')),
    ['tricks/words.txt'],
  );
});

test('labels stand in order, apart, on whole signs, and never in a look-alike', () => {
  for (const { path, bytes, labels } of published) {
    assert.ok(labels.length === 0 || !path.startsWith('quiet/'), path);
    let end = 0;
    for (const { byte, length } of labels) {
      assert.ok(length > 0 && byte >= end && byte + length <= bytes.length, `${path} at ${byte}`);
      end = byte + length;
      const encoding = path.endsWith('utf-16.txt') ? 'utf-16le' : path.endsWith('windows.txt') ? 'windows-1252' : 'utf-8';
      assert.doesNotThrow(() => new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(byte, end)), `${path} at ${byte}`);
    }
  }
});

test('the generator shares nothing with the scanner that it judges', async () => {
  const folder = new URL('./leak-corpus/', import.meta.url);
  for (const name of await readdir(folder))
    for (const [, from] of (await readFile(new URL(name, folder), 'utf8')).matchAll(/^(?:import\b.*|\}) from '([^']+)';$/gm))
      assert.match(from!, /^\.\/[a-z-]+\.ts$/, `${name} imports ${from}`);
});

test('the corpus is small enough for everybody who clones the repository', () => {
  const size = [...filesOf(published).values()].reduce((sum, { length }) => sum + length, 0);
  assert.ok(size < 2_000_000, `${size} bytes`);
});

const small: CorpusFile[] = [
  {
    path: 'text/a.txt',
    bytes: new Uint8Array(100),
    labels: [
      { file: 'text/a.txt', byte: 0, length: 9, kind: 'nl-bsn', class: 'valid', context: true, alone: false, checksum: true },
      { file: 'text/a.txt', byte: 20, length: 9, kind: 'nl-bsn', class: 'valid', context: false, alone: false, checksum: true },
      { file: 'text/a.txt', byte: 40, length: 9, kind: 'es-nie', class: 'broken', context: true, alone: true, checksum: true },
      { file: 'text/a.txt', byte: 60, length: 9, kind: 'es-nie', class: 'valid', context: false, alone: true, checksum: true },
    ],
  },
  { path: 'quiet/b.txt', bytes: new Uint8Array(1000), labels: [] },
];
const at = (kind: string, byte: number, length = 9, confidence = 0.95): Found => ({ kind, byte, length, confidence });

test('who finds everything and nothing else has 1 and 1; a bare number is not asked for', () => {
  const figures = judge(small, new Map([['text/a.txt', [at('nl-bsn', 0), at('es-nie', 60)]]]));
  assert.deepEqual(figures.checksummed, { labels: 2, found: 2, recall: 1, findings: 2, right: 2, precision: 1 });
  assert.deepEqual([figures.bare, figures.broken, figures.quiet.alarms], [{ labels: 1, found: 0 }, { labels: 1, found: 0, sure: 0 }, 0]);
});

test('a wrong kind, a wrong place and an alarm in a look-alike cost precision; a wrong kind costs recall too', () => {
  const figures = judge(
    small,
    new Map([
      ['text/a.txt', [at('es-nie', 0), at('nl-bsn', 80), at('es-nie', 60), at('es-nie', 60)]],
      ['quiet/b.txt', [at('nl-bsn', 5)]],
    ]),
  );
  assert.deepEqual(figures.checksummed, { labels: 2, found: 1, recall: 0.5, findings: 4, right: 1, precision: 0.25 });
  assert.deepEqual(figures.quiet, { bytes: 1000, alarms: 1, perMegabyte: 1000, byKind: { 'nl-bsn': 1 } });
});

test('a sure finding on a broken check digit is counted as such', () => {
  assert.deepEqual(judge(small, new Map([['text/a.txt', [at('es-nie', 40)]]])).broken, { labels: 1, found: 1, sure: 1 });
  assert.deepEqual(judge(small, new Map([['text/a.txt', [at('es-nie', 40, 9, 0.5)]]])).broken, { labels: 1, found: 1, sure: 0 });
});

test('a finding must share half of the shorter of the two', () => {
  assert.equal(judge(small, new Map([['text/a.txt', [at('nl-bsn', 5)]]])).checksummed.found, 0);
  assert.equal(judge(small, new Map([['text/a.txt', [at('nl-bsn', 4)]]])).checksummed.found, 1);
});
