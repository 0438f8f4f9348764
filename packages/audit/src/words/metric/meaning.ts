import type { MetricId } from '../../model/index.ts';

/** Of whom a rate is a share. */
export type Whole = 'all' | 'known' | 'negative' | 'positive' | 'flagged' | 'cleared';

/** The same where nobody wrote down what some of them were: they are not among those counted. */
export type CountedWhole = Whole | 'flagged-known' | 'cleared-known';

/** Which of them it counts. */
export type Part = 'flagged' | 'cleared' | 'positive' | 'negative' | 'right' | 'flagged-negative';

export interface Meaning {
  readonly whole: Whole;
  readonly part: Part;
}

export const meaningByMetric: Readonly<Record<MetricId, Meaning>> = {
  selectionRate: { whole: 'all', part: 'flagged' },
  falsePositiveRate: { whole: 'negative', part: 'flagged' },
  falseNegativeRate: { whole: 'positive', part: 'cleared' },
  positivePredictiveValue: { whole: 'flagged', part: 'positive' },
  falseDiscoveryRate: { whole: 'flagged', part: 'negative' },
  negativePredictiveValue: { whole: 'cleared', part: 'negative' },
  falseOmissionRate: { whole: 'cleared', part: 'positive' },
  truePositiveRate: { whole: 'positive', part: 'flagged' },
  trueNegativeRate: { whole: 'negative', part: 'cleared' },
  falsePositiveShare: { whole: 'all', part: 'flagged-negative' },
  accuracy: { whole: 'known', part: 'right' },
  baseRate: { whole: 'known', part: 'positive' },
};

/** Who is hit comes first, then how often that was wrong, then the rest. */
export const metricOrder = Object.keys(meaningByMetric) as readonly MetricId[];
