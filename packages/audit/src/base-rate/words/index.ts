/**
 * Base rates in sentences, the same on the command line, on the page and on paper.
 *
 * @module
 */
import { inLanguage, type Language, type RecordOf } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { oftenOf } from '../often.ts';
import type { Part } from '../part.ts';
import { isPoint, type PeopleRange, type Range } from '../range.ts';
import { ar } from './ar.ts';
import { type Catalogue, en, type SentenceKey } from './en.ts';
import { fr } from './fr.ts';
import { type Numbers, numbersIn } from './numbers.ts';

export type { Numbers, SentenceKey };

/** Ends of sentences: "people who …" for the first two, "people …" for the others. */
export interface PeopleWords {
  readonly positive: string;
  readonly negative: string;
  readonly flagged: string;
  readonly cleared: string;
}

/** Words for the people of a claim in a language; null: the claim has none, and needs none. */
export function peopleWordsOf({ people }: Pick<RecordOf<'claim'>, 'people'>, language: Language): PeopleWords | null {
  if (people === undefined) return null;
  const [positive, negative, flagged, cleared] = [people.positive, people.negative, people.flagged, people.cleared].map(
    (text) => inLanguage(text, language).text,
  ) as [string, string, string, string];
  return { positive, negative, flagged, cleared };
}

const catalogues: Readonly<Record<Language, Catalogue>> = { en, fr, ar };

export interface Speaker {
  readonly numbers: Numbers;
  readonly words: PeopleWords;
  /** A message, filled in; it begins with a capital, whatever it begins with. */
  readonly say: (key: SentenceKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A number of people or things, out of `most`; bounds in words. */
  readonly count: (range: Range, expected: Range, most: number) => string;
  /** How many of everybody, in one sentence. */
  readonly everybody: (kind: Kind, range: PeopleRange) => string;
  /** How many of those flagged, in one sentence; null where that cannot be told. */
  readonly ofFlagged: (share: Range) => string;
  readonly perHit: (ratio: Range) => string;
  readonly part: (key: 'falsePositives' | 'falseNegatives', part: Part, among: string) => string;
}

export type Kind = 'WronglyFlagged' | 'WronglyCleared' | 'RightlyFlagged' | 'RightlyCleared';

const cellOf = { WronglyFlagged: 'fp', WronglyCleared: 'fn', RightlyFlagged: 'tp', RightlyCleared: 'tn' } as const;

/** @param words for the people of a claim; without them, in general ones */
export function speakerOf(language: Language, words: PeopleWords | null): Speaker {
  const catalogue = catalogues[language];
  const numbers = numbersIn(language);
  const { positive, negative, flagged, cleared } = catalogue;
  const people = words ?? { positive, negative, flagged, cleared };
  const say: Speaker['say'] = (key, values = {}) => capital(fill(catalogue[key], { ...people, ...values }));
  const count: Speaker['count'] = ({ low, high }, expected, most) => {
    if (low === high) return low === 0 && expected.high > 0 ? catalogue.fewerThanOne : numbers.whole(low);
    if (high >= most && low > 0) return fill(catalogue.atLeast, { low: numbers.whole(low) });
    if (low === 0 && expected.low === 0 && high < most) return fill(catalogue.atMost, { high: numbers.whole(high) });
    return fill(catalogue.between, { low: numbers.whole(low), high: numbers.whole(high) });
  };
  return {
    numbers,
    words: people,
    say,
    count,
    everybody: (kind, range) => {
      const whole = range.whole[cellOf[kind]];
      const expected = range.expected[cellOf[kind]];
      const values = { count: count(whole, expected, range.people), people: numbers.whole(range.people) };
      // "1 people are" is no sentence: a label says the same.
      return say(isPoint(whole) && whole.low < 2 ? `everybody${kind}Label` : `everybody${kind}`, values);
    },
    ofFlagged: (share) => {
      const { low, high, of } = oftenOf(share);
      const some = count({ low, high }, share, of);
      return say(low === high && low < 2 ? 'flaggedOfEveryLabel' : 'flaggedOfEvery', { of: numbers.whole(of), count: some });
    },
    perHit: (ratio) => {
      const of = ratio.high === 0 || ratio.high >= 1 ? 1 : ([10, 100, 1_000].find((base) => ratio.high * base >= 1) ?? 10_000);
      const [low, high] = [numbers.times(ratio.low * of), numbers.times(ratio.high * of)];
      const endless = ratio.high === Number.POSITIVE_INFINITY;
      const some = endless
        ? ratio.low === ratio.high
          ? catalogue.noLimit
          : low === numbers.times(0)
            ? catalogue.anyNumber
            : fill(catalogue.toNoLimit, { low })
        : low === high
          ? low
          : fill(catalogue.between, { low, high });
      return say(of === 1 ? 'flaggedPerHit' : 'flaggedPerHits', { of: numbers.whole(of), count: some });
    },
    part: (key, part, among) => say(key, { count: count(part.whole, part.expected, part.of), people: numbers.whole(part.of), among }),
  };
}

function capital(sentence: string): string {
  const first = sentence.match(/^./u)?.[0] ?? '';
  return first.toUpperCase() + sentence.slice(first.length);
}
