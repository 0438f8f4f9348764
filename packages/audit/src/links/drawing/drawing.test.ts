import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../statistics/index.ts';
import type { Comparator } from '../comparator/index.ts';
import { createCalendar } from '../dates/index.ts';
import { finished, smallPopulation, smallSystems } from '../examples.ts';
import { createIdentityModel } from '../expectation/index.ts';
import { createLexicon } from '../lexicon/index.ts';
import type { IdentityRule } from '../rule/index.ts';
import { countLinks, countLinksPlainly, createDrawing, drawDatabases } from './index.ts';

const lexicon = createLexicon(smallPopulation, smallSystems);
const calendar = createCalendar(smallPopulation.birthYears);
const databases = drawDatabases(createDrawing(lexicon, calendar, createRandom(7)), 250, smallPopulation.both);

const comparators: readonly (Comparator | null)[] = [
  null,
  { kind: 'as-written' },
  { kind: 'normal' },
  { kind: 'soundex' },
  { kind: 'daitch-mokotoff' },
  { kind: 'levenshtein', most: 2 },
  { kind: 'damerau', most: 1 },
  { kind: 'jaro-winkler', least: 0.85 },
];

test('counting by blocks finds exactly what a loop in a loop finds', () => {
  let links = 0;
  for (const given of comparators)
    for (const family of [null, given, { kind: 'normal' } as const])
      for (const date of ['same', 'day-month-swapped', 'year', null] as const)
        for (const emptyField of ['differs', 'agrees'] as const) {
          const rule: IdentityRule = { given, family, date, sex: emptyField === 'agrees', nationality: date === 'year', emptyField };
          const model = finished(createIdentityModel(lexicon, calendar, rule));
          const fast = countLinks(databases, model, rule, lexicon.groups);
          assert.deepEqual(fast, countLinksPlainly(databases, lexicon, rule), JSON.stringify(rule));
          links += fast.reduce((sum, { falseLinks }) => sum + falseLinks, 0);
        }
  assert.ok(links > 100_000, `so few links prove nothing: ${links}`);
});

test('everybody stands in the first database, the share asked for in both', () => {
  assert.equal(databases.first.length, 250);
  assert.equal(databases.second.length, 250);
  assert.equal(databases.both, 75);
});

test('the same seed makes up the same people, another seed others', () => {
  const drawn = (seed: number) => drawDatabases(createDrawing(lexicon, calendar, createRandom(seed)), 50, 0.5);
  assert.deepEqual(drawn(3), drawn(3));
  assert.notDeepEqual(drawn(3), drawn(4));
});

test('what is drawn is as frequent as the lexicon says: names, slips, swapped and empty fields', () => {
  const drawing = createDrawing(lexicon, calendar, createRandom(11));
  const count = 60_000;
  const seen = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const { given, family } = drawing.record(drawing.person(1));
    const key = `${given.map((word) => lexicon.words[word]).join('+')}|${family.map((word) => lexicon.words[word]).join('+')}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const expected = new Map<string, number>();
  for (const cell of lexicon.cells.filter(({ group }) => group === 1)) {
    const pools = [...cell.given, ...cell.family].map((pool) => lexicon.pools[pool]!);
    const walk = (at: number, words: string[], chance: number): void => {
      if (at === pools.length) {
        const key = `${words.slice(0, cell.given.length).join('+')}|${words.slice(cell.given.length).join('+')}`;
        expected.set(key, (expected.get(key) ?? 0) + chance);
        return;
      }
      for (const [index, word] of pools[at]!.words.entries())
        walk(at + 1, [...words, lexicon.words[word]!], chance * pools[at]!.chances[index]!);
    };
    walk(0, [], cell.weight * 0.5);
  }
  // A chi-square test over what is expected at least ten times, the rest taken together.
  let square = 0;
  let cells = 0;
  let rest = { seen: count, expected: count };
  for (const [key, chance] of expected) {
    const wanted = chance * count;
    if (wanted < 10) continue;
    const got = seen.get(key) ?? 0;
    square += (got - wanted) ** 2 / wanted;
    cells += 1;
    rest = { seen: rest.seen - got, expected: rest.expected - wanted };
  }
  square += (rest.seen - rest.expected) ** 2 / rest.expected;
  assert.ok(cells > 50);
  // Four standard deviations above the mean of a chi-square distribution.
  assert.ok(square < cells + 4 * Math.sqrt(2 * cells), `${square} over ${cells} cells`);
});

test('people with common names are drawn more often, and weighted back to what they are', () => {
  const drawing = createDrawing(lexicon, calendar, createRandom(5));
  const count = 40_000;
  let total = 0;
  let first = 0;
  let plain = 0;
  for (let index = 0; index < count; index++) {
    const { person, weight } = drawing.weightedPerson(0);
    assert.ok(weight > 0 && weight <= 2);
    total += weight;
    // The most common man of the pool of fathers, half of all.
    if (person.names.get('father')!.name !== 0) continue;
    first += weight;
    plain += 1;
  }
  assert.ok(Math.abs(total / count - 1) < 0.02, `${total / count}`);
  assert.ok(Math.abs(first / count - 0.5) < 0.02, `${first / count}`);
  assert.ok(plain / count > 0.55, `${plain / count}`);
});
