/**
 * Rates and differences in figures and in sentences.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { type Comparison, type Count, type Estimate, isExact, type Rate } from '../../model/index.ts';
import { type AskerWords, sayPart, sayShare, sayWhole } from '../metric/index.ts';
import { numbersOf } from '../number/index.ts';
import { type Filling, foreign, inFrench, join, type Phrase, say } from '../phrase/index.ts';
import { ratesAr } from './ar.ts';
import { ratesEn } from './en.ts';
import { ratesFr } from './fr.ts';
import type { RateWords } from './words.ts';

const wordsByLanguage: Readonly<Record<Language, RateWords>> = { en: ratesEn, fr: inFrench(ratesFr), ar: ratesAr };

/** What a group is called: its values, joined as settings join them. */
export function groupName(name: readonly string[], language: Language): Phrase {
  const words = wordsByLanguage[language];
  return join(name.flatMap((value, index) => [index === 0 ? '' : ' + ', value === '' ? words.emptyValue : [foreign(value)]]));
}

/** null: all the other groups together. */
export function referenceName(name: readonly string[] | null, language: Language): Phrase {
  return name === null ? [{ text: wordsByLanguage[language].others }] : groupName(name, language);
}

export function everybodyName(language: Language): Phrase {
  return [{ text: wordsByLanguage[language].everybody }];
}

/** A count, or the two numbers that it lies between. */
export function sayNumber({ low, high }: Count, language: Language): string {
  const { count } = numbersOf(language);
  return isExact({ low, high }) ? count(low) : fillText(wordsByLanguage[language].betweenCounts, { low: count(low), high: count(high) });
}

/** A rate in figures: `44.9%; between 42.6% and 47.2%`. */
export function sayEstimate(rate: Rate, language: Language): string {
  const words = wordsByLanguage[language];
  const { percent } = numbersOf(language);
  const { value, low, high, least, most } = rate;
  if (value === null && least !== null && most !== null && low !== null && high !== null)
    return fillText(words.estimateOverBounds, { least: percent(least), most: percent(most), low: percent(low), high: percent(high) });
  if (value === null) return '';
  return low === null || high === null
    ? percent(value)
    : fillText(words.estimate, { value: percent(value), low: percent(low), high: percent(high) });
}

/** A rate as the middle of a sentence: of whom, how many, in figures. */
export function sayRate(rate: Rate, asker: AskerWords, language: Language): Phrase {
  const words = wordsByLanguage[language];
  const { percent } = numbersOf(language);
  const { metric, method, least, most } = rate;
  if (method === 'none') return say(words.none);
  if (method === 'bounds') {
    const bounds = fillText(words.somewhere, { least: percent(least ?? 0), most: percent(most ?? 1) });
    return say(words.bounded, sayShare(metric, bounds, asker, language));
  }
  const estimate = sayEstimate(rate, language);
  if (method === 'random-sample') return say(words.sampled, sayShare(metric, estimate, asker, language));
  return say(words.counted, {
    whole: sayWhole(rate, asker, language),
    part: sayPart(rate.metric, rate.numerator, asker, language),
    estimate,
  });
}

/** The rate of a second group, after the first has said of whom and what. */
export function sayRateAgain(rate: Rate, asker: AskerWords, language: Language): Phrase {
  const words = wordsByLanguage[language];
  if (rate.method === 'none') return sayRate(rate, asker, language);
  if (rate.method === 'bounds') {
    const { percent } = numbersOf(language);
    return say(words.somewhere, { least: percent(rate.least ?? 0), most: percent(rate.most ?? 1) });
  }
  const estimate = sayEstimate(rate, language);
  if (rate.method === 'random-sample') return [{ text: estimate }];
  const numbers = { part: sayNumber(rate.numerator, language), whole: sayNumber(rate.denominator, language) };
  return say(words.again, { ...numbers, estimate });
}

/** How much higher or lower, with what chance could make of it. Empty: nobody knows. */
export function sayDifference({ value, low, high }: Estimate, language: Language): string {
  const words = wordsByLanguage[language];
  const { points, leastPoint, form } = numbersOf(language);
  const largest = Math.max(...[value, low, high].map((share) => Math.abs(share ?? 0)));
  const least = leastPoint(largest);
  const figure = (share: number): string =>
    share !== 0 && Math.abs(share) < least / 2 ? fillText(words.under, { points: points(least, largest) }) : points(share, largest);
  const signed = (share: number): string => {
    if (share === 0) return words.alike;
    const { one, other } = share > 0 ? words.higher : words.lower;
    return fillText(form(Math.round(Math.abs(share) * 1000) / 10) === 'one' ? one : other, { points: figure(share) });
  };
  if (low === null || high === null) return value === null ? '' : signed(value);
  if (value === null) return fillText(words.differenceBetween, { low: signed(low), high: signed(high) });
  if (low * high <= 0) return fillText(words.differenceEither, { difference: signed(value), low: signed(low), high: signed(high) });
  const [near, far] = low > 0 ? [low, high] : [high, low];
  return fillText(words.difference, { difference: signed(value), low: figure(near), high: figure(far) });
}

/** The same in figures only, in percentage points with their sign: `+21.4 (+18.2 to +24.5)`. */
export function sayPoints({ value, low, high }: Estimate, language: Language): string {
  const words = wordsByLanguage[language];
  const { signedPoints } = numbersOf(language);
  const largest = Math.max(...[value, low, high].map((share) => Math.abs(share ?? 0)));
  const figure = (share: number): string => signedPoints(share, largest);
  if (low === null || high === null) return value === null ? '' : figure(value);
  const ends = { low: figure(low), high: figure(high) };
  return value === null ? fillText(words.pointsBetween, ends) : fillText(words.points, { value: figure(value), ...ends });
}

/** How many times the other share. Empty: nobody knows. */
export function sayRatio({ value }: Estimate, language: Language): string {
  return value === null ? '' : fillText(wordsByLanguage[language].ratio, { ratio: numbersOf(language).times(value) });
}

/** Both, as far as they are known. */
export function sayContrast({ difference, ratio }: Pick<Comparison, 'difference' | 'ratio'>, language: Language): string {
  const [said, times] = [sayDifference(difference, language), sayRatio(ratio, language)];
  if (said === '' || times === '') return said + times;
  return fillText(wordsByLanguage[language].differenceAndRatio, { difference: said, ratio: times });
}

function fillText(message: string, values: Readonly<Record<string, Filling>>): string {
  return say(message, values)
    .map(({ text }) => text)
    .join('');
}
