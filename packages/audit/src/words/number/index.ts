/**
 * Numbers as a reader of one language writes them. A share that is not nothing never reads as 0 %, and one that is not everybody never as
 * 100 %.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';

export interface Numbers {
  /** A whole number. */
  readonly count: (value: number) => string;
  /** A share of 1 as a percentage: one place, and more where fewer would make it nothing or everything. */
  readonly percent: (share: number) => string;
  /** The same for shares that are round already: marks of an axis, a level. */
  readonly round: (share: number) => string;
  /** A share of 1 as percentage points, without sign and unit, with as many places as `beside` needs: numbers that are read together. */
  readonly points: (share: number, beside?: number) => string;
  /** The same with its sign. */
  readonly signedPoints: (share: number, beside: number) => string;
  /** The least that `points` can show beside such a number. */
  readonly leastPoint: (beside: number) => number;
  /** How many times as much. */
  readonly times: (ratio: number) => string;
  /** A score, or another measure of which nothing is known. */
  readonly measure: (value: number) => string;
  /** A probability of a test. */
  readonly probability: (p: number) => string;
  /** The form of a noun that stands with the number. */
  readonly form: (value: number) => Intl.LDMLPluralRule;
}

/** Arabic with the digits that the rest of the site uses. */
export const localeByLanguage: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' };

const made = new Map<Language, Numbers>();

export function numbersOf(language: Language): Numbers {
  const known = made.get(language);
  if (known !== undefined) return known;
  const numbers = createNumbers(localeByLanguage[language], language === 'ar' ? turnedBack : asItIs);
  made.set(language, numbers);
  return numbers;
}

/**
 * In Arabic a percentage ends with a mark that turns what follows from left to right: beside a foreign name it would trade its place with the
 * percentage of the next group. A mark for right to left (RLM) after it gives the sentence its direction back.
 */
const turnedBack = (text: string): string => `${text}\u200F`;
const asItIs = (text: string): string => text;

function createNumbers(locale: string, inSentence: (percentage: string) => string): Numbers {
  const rules = new Intl.PluralRules(locale);
  const make = (options: Intl.NumberFormatOptions): Intl.NumberFormat => new Intl.NumberFormat(locale, options);
  const byPlaces = (options: Intl.NumberFormatOptions): ((value: number, places: number) => string) => {
    const formats = Array.from({ length: most + 1 }, (_, places) =>
      once(() => make({ ...options, minimumFractionDigits: Math.min(places, 1), maximumFractionDigits: places })),
    );
    return (value, places) => formats[places]!().format(value);
  };
  const decimal = byPlaces({});
  const signed = byPlaces({ signDisplay: 'exceptZero' });
  const percent = byPlaces({ style: 'percent' });
  const whole = make({ maximumFractionDigits: 0 });
  const round = make({ style: 'percent', maximumSignificantDigits: 4 });
  const twoDigits = make({ maximumSignificantDigits: 2 });
  const threeDigits = make({ maximumSignificantDigits: 3 });
  const fourDigits = make({ maximumSignificantDigits: 4 });
  // One more place than it is away from 1, so that no difference reads as none.
  const nextToOne = (ratio: number) => make({ maximumFractionDigits: Math.min(most, Math.ceil(-Math.log10(Math.abs(ratio - 1)))) });
  const threePlaces = make({ minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return {
    count: (value) => whole.format(value),
    percent: (share) => inSentence(percent(share, share === 0 || share === 1 ? 0 : placesOfPercent(share))),
    round: (share) => inSentence(round.format(share)),
    points: (share, beside = share) => (share === 0 ? decimal(0, 0) : decimal(Math.abs(share) * 100, placesOfPercent(Math.abs(beside)))),
    signedPoints: (share, beside) => signed(share * 100, placesOfPercent(Math.abs(beside))),
    leastPoint: (beside) => 10 ** -(placesOfPercent(Math.abs(beside)) + 2),
    times: (ratio) =>
      (ratio === 1 || Math.abs(ratio - 1) >= 0.005 ? (ratio < 1 ? twoDigits : threeDigits) : nextToOne(ratio)).format(ratio),
    measure: (value) => fourDigits.format(value),
    probability: (p) => (p < 0.001 ? `< ${threePlaces.format(0.001)}` : threePlaces.format(p)),
    form: (value) => rules.select(value),
  };
}

const fewest = 1;
/** Nobody reads more, and a share of people is never finer. */
const most = 12;

/** Two digits of what is left to nothing or to everything, where one place would round it away or hide half of it. */
function placesOfPercent(share: number): number {
  const rest = Math.min(share, 1 - share) * 100;
  if (rest >= 1 || rest <= 0) return fewest;
  // A share next to 1 lost its last digits when it was taken from 1.
  return Math.min(most, 1 - Math.floor(Math.log10(rest) + 1e-9));
}

function once<T extends object>(make: () => T): () => T {
  let kept: T | undefined;
  return () => (kept ??= make());
}
