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
  const numbers = createNumbers(localeByLanguage[language]);
  made.set(language, numbers);
  return numbers;
}

function createNumbers(locale: string): Numbers {
  const rules = new Intl.PluralRules(locale);
  const format = memo((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const places = (value: number, digits: number, style: 'decimal' | 'percent' = 'decimal'): string =>
    format({ style, minimumFractionDigits: Math.min(digits, 1), maximumFractionDigits: digits }).format(value);
  return {
    count: (value) => format({ maximumFractionDigits: 0 }).format(value),
    percent: (share) => (share === 0 || share === 1 ? places(share, 0, 'percent') : places(share, placesOfPercent(share), 'percent')),
    round: (share) => format({ style: 'percent', maximumSignificantDigits: 4 }).format(share),
    points: (share, beside = share) => (share === 0 ? places(0, 0) : places(Math.abs(share) * 100, placesOfPercent(Math.abs(beside)))),
    signedPoints: (share, beside) => {
      const digits = placesOfPercent(Math.abs(beside));
      return format({ minimumFractionDigits: 1, maximumFractionDigits: digits, signDisplay: 'exceptZero' }).format(share * 100);
    },
    leastPoint: (beside) => 10 ** -(placesOfPercent(Math.abs(beside)) + 2),
    times: (ratio) => format({ maximumSignificantDigits: ratio < 1 ? 2 : 3 }).format(ratio),
    measure: (value) => format({ maximumSignificantDigits: 4 }).format(value),
    probability: (p) => (p < 0.001 ? `< ${places(0.001, 3)}` : format({ minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(p)),
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

function memo<O extends object, R>(make: (options: O) => R): (options: O) => R {
  const madeByKey = new Map<string, R>();
  return (options) => {
    const key = JSON.stringify(options);
    const known = madeByKey.get(key) ?? make(options);
    madeByKey.set(key, known);
    return known;
  };
}
