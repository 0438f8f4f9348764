import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPopulation, smallSystems } from '../examples.ts';
import { createLexicon, slipsOf } from './index.ts';
import { tailNames } from './tail.ts';

test('slips: as many as asked, none of them the name, the same each time', () => {
  for (const name of ['Li', 'A', 'Abd al-Rahman', 'Nguyễn', 'Shevchenko']) {
    const slips = slipsOf(name, 4);
    assert.equal(new Set(slips).size, 4);
    assert.ok(!slips.includes(name) && !slips.includes(''));
    assert.deepEqual(slipsOf(name, 4), slips);
  }
});

test('unlisted names are new ones, each once', () => {
  const listed = ['Martin', 'Bernard', 'Dubois', 'Petit', 'Durand'];
  const names = tailNames(listed, 40);
  assert.equal(new Set([...listed, ...names].map((name) => name.toLowerCase())).size, 45);
  assert.throws(() => tailNames(listed, 500), /make only/);
});

test('spellings: the second half as frequent as the first, the third a third', () => {
  const lexicon = createLexicon({ ...smallPopulation, quality: { ...smallPopulation.quality, mistyped: 0 } }, smallSystems);
  const pool = lexicon.pools.find(({ words }) => lexicon.words[words[0]!] === 'Mohamed')!;
  const chanceOf = (name: string): number => pool.chances[[...pool.words].indexOf(lexicon.words.indexOf(name))]!;
  // 5 of 10 men, by 1 + 1/2 + 1/3.
  assert.ok(Math.abs(chanceOf('Mohamed') - 0.5 / (11 / 6)) < 1e-12);
  assert.ok(Math.abs(chanceOf('Muhammad') - 0.25 / (11 / 6)) < 1e-12);
});

test('an unlisted family name has its share', () => {
  const lexicon = createLexicon({ ...smallPopulation, quality: { ...smallPopulation.quality, mistyped: 0 } }, smallSystems);
  const pool = lexicon.pools.find(({ words }) => [...words].some((word) => lexicon.words[word] === 'Ivanova'))!;
  const listed = ['Ivanova', 'Iwanowa', 'Muhammad', 'Demir', 'Demyr'];
  const tail = [...pool.words].reduce((sum, word, at) => (listed.includes(lexicon.words[word]!) ? sum : sum + pool.chances[at]!), 0);
  assert.ok(Math.abs(tail - 0.3) < 1e-12);
});

test('weights of naming forms with swapped and empty fields sum to 1 for each group and sex', () => {
  const { cells, groups } = createLexicon(smallPopulation, smallSystems);
  for (const group of groups.keys())
    for (const sex of [0, 1]) {
      const total = cells.filter((cell) => cell.group === group && cell.sex === sex).reduce((sum, { weight }) => sum + weight, 0);
      assert.ok(Math.abs(total - 1) < 1e-12);
    }
});

test('a group without its naming system is a defect', () => {
  assert.throws(() => createLexicon(smallPopulation, []), /no naming system `fathers`/);
});
