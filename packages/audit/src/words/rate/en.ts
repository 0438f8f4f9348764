import type { RateWords } from './words.ts';

export const ratesEn: RateWords = {
  counted: 'of {whole}, {part}, that is {estimate}',
  again: '{part} of {whole}, that is {estimate}',
  estimate: '{value} (between {low} and {high})',
  estimateOverBounds: 'between {least} and {most} (with chance, between {low} and {high})',
  sampled: '{definition} Estimated from the random sample: {estimate}',
  bounded: '{definition} Anything between {least} and {most}: nobody knows more',
  none: '{definition} Cannot be told',
  betweenCounts: 'between {low} and {high}',
  others: 'all others together',
  emptyValue: '(empty)',
  everybody: 'everybody together',
  higher: { one: '{points} percentage points higher', other: '{points} percentage points higher' },
  lower: { one: '{points} percentage points lower', other: '{points} percentage points lower' },
  difference: '{difference} (between {low} and {high})',
  differenceEither: '{difference} (anything from {low} to {high})',
  differenceBetween: 'anything from {low} to {high}',
  under: 'under {points}',
  alike: 'exactly as high',
  ratio: '{ratio} times the share',
  differenceAndRatio: '{difference}, {ratio}',
};
