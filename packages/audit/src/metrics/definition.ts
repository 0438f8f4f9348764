/**
 * Each metric as the cells it is made of: people who count as hits, and the rest of its denominator. The formulas are those of the
 * confusion matrix; `falsePositiveShare` divides by the whole group, as Lighthouse Reports did for Amsterdam.
 *
 * @module
 */
import type { Cells, MetricId } from '../model/index.ts';

type CellId = keyof Cells;

export interface Definition {
  readonly hits: readonly CellId[];
  readonly misses: readonly CellId[];
}

const positive = ['fn', 'tp'] as const;
const negative = ['tn', 'fp'] as const;

export const definitionByMetric: Readonly<Record<MetricId, Definition>> = {
  selectionRate: { hits: ['fp', 'tp', 'flaggedUnknown'], misses: ['tn', 'fn', 'clearedUnknown'] },
  baseRate: { hits: positive, misses: negative },
  falsePositiveRate: { hits: ['fp'], misses: ['tn'] },
  falseNegativeRate: { hits: ['fn'], misses: ['tp'] },
  truePositiveRate: { hits: ['tp'], misses: ['fn'] },
  trueNegativeRate: { hits: ['tn'], misses: ['fp'] },
  positivePredictiveValue: { hits: ['tp'], misses: ['fp'] },
  negativePredictiveValue: { hits: ['tn'], misses: ['fn'] },
  falseDiscoveryRate: { hits: ['fp'], misses: ['tp'] },
  falseOmissionRate: { hits: ['fn'], misses: ['tn'] },
  accuracy: { hits: ['tn', 'tp'], misses: ['fp', 'fn'] },
  falsePositiveShare: { hits: ['fp'], misses: ['tn', 'fn', 'tp'] },
};

/** What is left of 1. */
export const complementOf: Readonly<Partial<Record<MetricId, MetricId>>> = {
  falsePositiveRate: 'trueNegativeRate',
  trueNegativeRate: 'falsePositiveRate',
  falseNegativeRate: 'truePositiveRate',
  truePositiveRate: 'falseNegativeRate',
  positivePredictiveValue: 'falseDiscoveryRate',
  falseDiscoveryRate: 'positivePredictiveValue',
  negativePredictiveValue: 'falseOmissionRate',
  falseOmissionRate: 'negativePredictiveValue',
};

/**
 * What groups are compared in. A metric and its complement differ by the same people, so they are one question and one test; the first of
 * each row is told, the second only where a source gives nothing else.
 */
export const questions: readonly (readonly [MetricId, MetricId?])[] = [
  ['selectionRate'],
  ['falsePositiveRate', 'trueNegativeRate'],
  ['falseNegativeRate', 'truePositiveRate'],
  ['positivePredictiveValue', 'falseDiscoveryRate'],
  ['negativePredictiveValue', 'falseOmissionRate'],
  ['falsePositiveShare'],
  ['accuracy'],
  ['baseRate'],
];
