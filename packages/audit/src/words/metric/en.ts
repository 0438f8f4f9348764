import type { Counted } from '../number/counted.ts';
import type { MetricWords, Worded } from './words.ts';

const people = (rest: string, restOfOne = rest): Counted => ({
  none: `nobody${restOfOne}`,
  one: `{n} person${restOfOne}`,
  other: `{n} people${rest}`,
  range: `between {low} and {high} people${rest}`,
});
const were = (rest: string): Counted => ({
  none: `none were ${rest}`,
  one: `{n} was ${rest}`,
  other: `{n} were ${rest}`,
  range: `between {low} and {high} were ${rest}`,
});
const both = <T>(value: T): Worded<T> => ({ asked: value, plain: value });
const worded = <T>(make: (rest: string) => T, asked: string, plain: string): Worded<T> => ({ asked: make(asked), plain: make(plain) });
const bare = (rest: string): string => `people${rest}`;
const wereShare = (rest: string): string => `{share} were ${rest}`;
const wereMany = (rest: string): string => `how many were ${rest}`;

const negative = [' not recorded as {positive}', ' who were not what is looked for'] as const;
const positive = [' recorded as {positive}', ' who were what is looked for'] as const;
const flagged = [' flagged ({flagged})', ' flagged'] as const;

export const metricsEn: MetricWords = {
  names: {
    selectionRate: 'Flagged, of all',
    falsePositiveRate: 'Wrongly flagged, of the people not looked for',
    falseNegativeRate: 'Missed, of the people looked for',
    positivePredictiveValue: 'Rightly flagged, of the people flagged',
    falseDiscoveryRate: 'Wrongly flagged, of the people flagged',
    negativePredictiveValue: 'Rightly left alone, of the people not flagged',
    falseOmissionRate: 'Missed, of the people not flagged',
    truePositiveRate: 'Rightly flagged, of the people looked for',
    trueNegativeRate: 'Rightly left alone, of the people not looked for',
    falsePositiveShare: 'Wrongly flagged, of all',
    accuracy: 'Judged rightly, of all',
    baseRate: 'People looked for, of all',
  },
  terms: {
    selectionRate: 'selection rate',
    falsePositiveRate: 'false-positive rate',
    falseNegativeRate: 'false-negative rate',
    positivePredictiveValue: 'positive predictive value, precision',
    falseDiscoveryRate: 'false-discovery rate',
    negativePredictiveValue: 'negative predictive value',
    falseOmissionRate: 'false-omission rate',
    truePositiveRate: 'true-positive rate, sensitivity',
    trueNegativeRate: 'true-negative rate, specificity',
    falsePositiveShare: 'false-positive share',
    accuracy: 'accuracy',
    baseRate: 'base rate',
  },
  quote: '“{word}”',
  definition: 'Of {whole}: {part}.',
  wholes: {
    all: both('all people in the group'),
    known: both('all people in the group whose outcome is known'),
    negative: worded(bare, ...negative),
    positive: worded(bare, ...positive),
    flagged: worded(bare, ...flagged),
    cleared: both('people not flagged'),
  },
  parts: {
    flagged: worded(wereMany, 'flagged ({flagged})', 'flagged'),
    cleared: both('how many were not flagged'),
    positive: worded(wereMany, 'recorded as {positive}', 'what is looked for'),
    negative: worded(wereMany, 'not recorded as {positive}', 'not what is looked for'),
    right: both('how many were rightly flagged or rightly left alone'),
    'flagged-negative': worded(wereMany, 'flagged and not recorded as {positive}', 'flagged and not what is looked for'),
  },
  shareParts: {
    flagged: worded(wereShare, 'flagged ({flagged})', 'flagged'),
    cleared: both(wereShare('not flagged')),
    positive: worded(wereShare, 'recorded as {positive}', 'what is looked for'),
    negative: worded(wereShare, 'not recorded as {positive}', 'not what is looked for'),
    right: both(wereShare('judged rightly')),
    'flagged-negative': worded(wereShare, 'flagged and not recorded as {positive}', 'flagged and not what is looked for'),
  },
  countedWholes: {
    all: both(people('')),
    known: both(people(' whose outcome is known')),
    negative: { asked: people(negative[0]), plain: people(negative[1], ' who was not what is looked for') },
    positive: { asked: people(positive[0]), plain: people(positive[1], ' who was what is looked for') },
    flagged: worded(people, ...flagged),
    cleared: both(people(' not flagged')),
    'flagged-known': worded(people, ' flagged ({flagged}) whose outcome is known', ' flagged whose outcome is known'),
    'cleared-known': both(people(' not flagged whose outcome is known')),
  },
  countedParts: {
    flagged: worded(were, 'flagged ({flagged})', 'flagged'),
    cleared: both(were('not flagged')),
    positive: worded(were, 'recorded as {positive}', 'what is looked for'),
    negative: worded(were, 'not recorded as {positive}', 'not what is looked for'),
    right: both(were('judged rightly')),
    'flagged-negative': worded(were, 'flagged and not recorded as {positive}', 'flagged and not what is looked for'),
  },
};
