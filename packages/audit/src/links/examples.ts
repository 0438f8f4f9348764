/**
 * Small populations for tests: few names, many mistakes, so that every kind of error happens.
 *
 * @module
 */
import type { NamingSystem } from './lexicon/index.ts';
import type { Population, Quality } from './population/index.ts';

const name = (text: string): NamingSystem['name'] => ({ en: text, fr: text, ar: text });

export const smallSystems: readonly NamingSystem[] = [
  {
    id: 'fathers',
    name: name('Given name and father'),
    pools: {
      given: [
        { spellings: ['Mohamed', 'Muhammad', 'Mohammed'], weight: 5, sex: 'm' },
        { spellings: ['Ahmed', 'Ahmad'], weight: 3, sex: 'm' },
        { spellings: ['Yusuf', 'Youssef'], weight: 2, sex: 'm' },
        { spellings: ['Fatima', 'Fatma'], weight: 4, sex: 'f' },
        { spellings: ['Khadija', 'Hadija'], weight: 2, sex: 'f' },
        { spellings: ['Sahra', 'Zahra'], weight: 1, sex: 'f' },
      ],
    },
    forms: [
      { given: ['given'], family: ['father'], weight: 5 },
      { given: ['given', 'father'], family: ['grandfather'], weight: 3 },
      { given: [], family: ['given'], weight: 1 },
      { given: ['given'], family: [], weight: 1 },
    ],
    firstOfJanuary: 0.4,
  },
  {
    id: 'families',
    name: name('Given and family name'),
    pools: {
      given: [
        { spellings: ['Anna', 'Ana'], weight: 2, sex: 'f' },
        { spellings: ['Maria', 'Marie'], weight: 1, sex: 'f' },
        { spellings: ['Martin', 'Marten'], weight: 2, sex: 'm' },
        { spellings: ['Ahmed', 'Ahmet'], weight: 1, sex: 'm' },
      ],
      family: [
        { spellings: ['Ivanov', 'Iwanow'], weight: 2, sex: 'm' },
        { spellings: ['Ivanova', 'Iwanowa'], weight: 2, sex: 'f' },
        { spellings: ['Muhammad'], weight: 1 },
        { spellings: ['Demir', 'Demyr'], weight: 1 },
      ],
    },
    tails: { family: { share: 0.3, names: 5 } },
    forms: [{ given: ['given'], family: ['family'], weight: 1 }],
    firstOfJanuary: 0.05,
  },
];

const manyMistakes: Quality = {
  copied: 0.6,
  mistyped: 0.05,
  swappedFields: 0.05,
  missingGiven: 0.03,
  missingFamily: 0.06,
  dayMonthSwapped: 0.1,
  wrongYear: 0.05,
  dayUnknown: 0.1,
  wrongSex: 0.05,
  wrongNationality: 0.1,
};

export const noMistakes: Quality = {
  copied: 1,
  mistyped: 0,
  swappedFields: 0,
  missingGiven: 0,
  missingFamily: 0,
  dayMonthSwapped: 0,
  wrongYear: 0,
  dayUnknown: 0,
  wrongSex: 0,
  wrongNationality: 0,
};

export const smallPopulation: Population = {
  id: 'small',
  about: '',
  groups: [
    { id: 'one', system: 'fathers', weight: 2, women: 0.4 },
    { id: 'two', system: 'families', weight: 1, nationality: 'shared' },
    { id: 'three', system: 'families', weight: 1, nationality: 'shared', firstOfJanuary: 0 },
  ],
  birthYears: [
    { from: 1980, to: 1989, weight: 1 },
    { from: 1990, to: 1993, weight: 2 },
  ],
  both: 0.3,
  quality: manyMistakes,
};

/** Runs a generator to its end. */
export function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
