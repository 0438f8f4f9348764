import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openRepositoryAtlas } from '../packages/atlas/node/index.ts';
import { makeCorpus, publishedSeed } from './leak-corpus/index.ts';
import { type Figures, judge } from './leak-corpus/judge.ts';
import { corpusFolder, readNotes } from './leak-corpus.ts';
import { readmeWith, scanCorpus } from './scan-figures.ts';

const atlas = await openRepositoryAtlas();
const notes = await readNotes();
const figuresOf = (seed: string): Figures => {
  const corpus = makeCorpus(seed, notes);
  return judge(corpus, scanCorpus(atlas, corpus));
};
const published = figuresOf(publishedSeed);

test('figures.json and the tables of the README are of this scanner and this corpus', async () => {
  const rerun = 'run `node --import ./scripts/tsx-loader.ts scripts/scan-figures.ts`';
  assert.deepEqual(JSON.parse(await readFile(join(corpusFolder, 'figures.json'), 'utf8')), JSON.parse(JSON.stringify(published)), rerun);
  assert.equal(await readFile(join(corpusFolder, 'README.md'), 'utf8'), await readmeWith(published), rerun);
});

// Nobody looked at the files of the other seeds while the scanner was written.
for (const seed of [publishedSeed, 'held-out-1', 'held-out-2', 'held-out-3'])
  test(`checksummed identifiers: precision of 0.98 and recall of 0.95 at least (${seed})`, () => {
    const { checksummed, broken } = seed === publishedSeed ? published : figuresOf(seed);
    assert.ok(checksummed.labels > 500, `${checksummed.labels} labels`);
    assert.ok(checksummed.precision >= 0.98, `precision ${checksummed.precision}`);
    assert.ok(checksummed.recall >= 0.95, `recall ${checksummed.recall}`);
    assert.equal(broken.sure, 0, 'a number with a wrong check digit is reported as sure');
  });

test('no kind of checksummed identifier is left behind', () => {
  for (const [kind, { precision, recall }] of Object.entries(published.byKind))
    assert.ok(precision >= 0.85 && recall >= 0.85, `${kind}: precision ${precision}, recall ${recall}`);
});

test('words are found in every script, and seldom where they mean something else', () => {
  for (const [script, { precision, recall }] of Object.entries(published.words))
    assert.ok(precision >= 0.9 && recall >= 0.9, `${script}: precision ${precision}, recall ${recall}`);
});

test('look-alikes stay silent', () => {
  assert.ok(published.quiet.perMegabyte <= 10, JSON.stringify(published.quiet));
});

test('the scanner sees through every trick that it claims to', () => {
  const failed = Object.entries(published.tricks).filter(([, { covered, found }]) => covered && !found);
  assert.deepEqual(failed, []);
});

test('each data category of the Atlas says what it reveals', () => {
  const silent = atlas.ofKind('term').filter(({ group, reveals }) => group === 'data' && reveals === undefined);
  assert.deepEqual(
    silent.map(({ id }) => id),
    [],
  );
});
