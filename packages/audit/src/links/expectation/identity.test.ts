/** The chances are held to an enumeration of every record that can be written: names, sexes, nationalities and dates one by one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAlike } from '../comparator/index.ts';
import { createCalendar, datesAgree, recordedDates, registeredDates } from '../dates/index.ts';
import { finished, smallPopulation, smallSystems } from '../examples.ts';
import { createLexicon, type Lexicon, type NamingSystem } from '../lexicon/index.ts';
import type { IdentityRule } from '../rule/index.ts';
import { createIdentityModel } from './index.ts';

const population = { ...smallPopulation, birthYears: [{ from: 1999, to: 2000, weight: 1 }] };
/** So few names that all records can be gone through; names of three parts among them. */
const systems: readonly NamingSystem[] = smallSystems.map((system) => ({
  ...system,
  tails: {},
  pools: Object.fromEntries(
    Object.entries(system.pools).map(([part, entries]) => [
      part,
      [
        ...entries.filter(({ sex }) => sex === 'f').slice(0, 1),
        ...entries.filter(({ sex }) => sex !== 'f').slice(0, part === 'family' ? 2 : 1),
      ].map((entry) => ({ ...entry, spellings: entry.spellings.slice(0, 2) })),
    ]),
  ),
}));
const lexicon = createLexicon(population, systems);
const calendar = createCalendar(population.birthYears);

const rules: readonly IdentityRule[] = [
  { given: { kind: 'normal' }, family: { kind: 'normal' }, date: 'same', sex: true, nationality: true, emptyField: 'differs' },
  {
    given: { kind: 'jaro-winkler', least: 0.85 },
    family: { kind: 'levenshtein', most: 2 },
    date: 'day-month-swapped',
    sex: false,
    nationality: true,
    emptyField: 'agrees',
  },
  { given: { kind: 'soundex' }, family: null, date: 'year', sex: true, nationality: false, emptyField: 'differs' },
  { given: null, family: { kind: 'daitch-mokotoff' }, date: null, sex: false, nationality: false, emptyField: 'agrees' },
  { given: null, family: null, date: 'same', sex: false, nationality: false, emptyField: 'differs' },
];

interface Written {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly sex: number;
  readonly chance: number;
}

/** Every pair of fields that can be written for a group, with the sex recorded, and its chance. */
function everythingWritten(of: Lexicon, group: number): Written[] {
  const written = new Map<string, { given: string[]; family: string[]; sex: number; chance: number }>();
  for (const cell of of.cells.filter((one) => one.group === group)) {
    const women = of.groups[group]!.women;
    const ofSex = cell.sex === 0 ? women : 1 - women;
    let strings: { given: string[]; family: string[]; chance: number }[] = [{ given: [], family: [], chance: cell.weight * ofSex }];
    for (const [field, pools] of [
      ['given', cell.given],
      ['family', cell.family],
    ] as const)
      for (const pool of pools) {
        const { words, chances } = of.pools[pool]!;
        strings = strings.flatMap((one) =>
          [...words].map((word, at) => ({ ...one, [field]: [...one[field], of.words[word]!], chance: one.chance * chances[at]! })),
        );
      }
    for (const { given, family, chance } of strings)
      for (const sex of [0, 1]) {
        const recorded = sex === cell.sex ? 1 - population.quality.wrongSex : population.quality.wrongSex;
        const key = `${given.join('+')}|${family.join('+')}|${sex}`;
        const known = written.get(key) ?? { given, family, sex, chance: 0 };
        known.chance += chance * recorded;
        written.set(key, known);
      }
  }
  return [...written.values()];
}

const memo = new Map<string, boolean>();
function fieldAgrees(rule: IdentityRule, comparator: IdentityRule['given'], a: readonly string[], b: readonly string[]): boolean {
  if (comparator === null) return true;
  if (a.length === 0 || b.length === 0) return a.length === b.length || rule.emptyField === 'agrees';
  if (a.length !== b.length) return false;
  return a.every((word, at) => {
    const key = `${JSON.stringify(comparator)}${word}|${b[at]}`;
    const known = memo.get(key) ?? isAlike(comparator, word, b[at]!);
    memo.set(key, known);
    return known;
  });
}

const recorded = lexicon.groups.map(({ firstOfJanuary }) => recordedDates(registeredDates(calendar, firstOfJanuary), population.quality));

function datesBySlowLoop(g: number, h: number, rule: IdentityRule): number {
  let sum = 0;
  for (const [a, one] of recorded[g]!.entries()) {
    if (one === 0) continue;
    for (const [b, other] of recorded[h]!.entries()) if (other > 0 && datesAgree(a, b, rule.date)) sum += one * other;
  }
  return sum;
}

function nationalities(g: number, h: number): number {
  const { wrongNationality } = population.quality;
  const of = (group: number, label: number): number =>
    (lexicon.groups[group]!.nationality === label ? 1 - wrongNationality : 0) + wrongNationality * lexicon.nationalityShare[label]!;
  return lexicon.nationalities.reduce((sum, _, label) => sum + of(g, label) * of(h, label), 0);
}

test('chances of written names of a pool sum to 1', () => {
  for (const { chances } of lexicon.pools) assert.ok(Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1) < 1e-12);
  for (const group of lexicon.groups.keys()) {
    const total = everythingWritten(lexicon, group).reduce((sum, { chance }) => sum + chance, 0);
    assert.ok(Math.abs(total - 1) < 1e-9, `${total}`);
  }
});

for (const [index, rule] of rules.entries())
  test(`chance of a pair of groups, rule ${index + 1}: as by enumeration`, () => {
    const model = finished(createIdentityModel(lexicon, calendar, rule));
    for (const [g, h] of [
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 0],
    ] as const) {
      const [a, b] = [everythingWritten(lexicon, g), everythingWritten(lexicon, h)];
      let names = 0;
      for (const one of a)
        for (const other of b)
          if (
            (!rule.sex || one.sex === other.sex) &&
            fieldAgrees(rule, rule.given, one.given, other.given) &&
            fieldAgrees(rule, rule.family, one.family, other.family)
          )
            names += one.chance * other.chance;
      const expected = names * datesBySlowLoop(g, h, rule) * (rule.nationality ? nationalities(g, h) : 1);
      assert.ok(Math.abs(model.pairs[g]![h]! - expected) <= 1e-9 * expected, `${model.pairs[g]![h]} ${expected}`);
    }
  });

test('the chance of one record with a group is the sum over all that the group writes', () => {
  for (const rule of rules) {
    const model = finished(createIdentityModel(lexicon, calendar, rule));
    const wordOf = (text: string): number => lexicon.words.indexOf(text);
    const record = { group: 1, given: [wordOf('Martin')], family: [wordOf('Ivanov')], date: 372 + 40, sex: 1, nationality: 1 };
    const chances = new Float64Array(3);
    model.chancesOf(record, chances);
    let names = 0;
    for (const other of everythingWritten(lexicon, 2))
      if (
        (!rule.sex || other.sex === 1) &&
        fieldAgrees(rule, rule.given, ['Martin'], other.given) &&
        fieldAgrees(rule, rule.family, ['Ivanov'], other.family)
      )
        names += other.chance;
    const { wrongNationality } = population.quality;
    const held = 1 - wrongNationality + wrongNationality * lexicon.nationalityShare[1]!;
    assert.ok(Math.abs(chances[2]! - names * (rule.nationality ? held : 1)) < 1e-12);
  }
});

test('pairs are symmetric', () => {
  for (const rule of rules) {
    const { pairs } = finished(createIdentityModel(lexicon, calendar, rule));
    for (const g of [0, 1, 2]) for (const h of [0, 1, 2]) assert.ok(Math.abs(pairs[g]![h]! - pairs[h]![g]!) < 1e-12 * pairs[g]![h]!);
  }
});
