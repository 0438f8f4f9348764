/**
 * The rates that Audit knows, by the names of the field. Each is a share of a group that its definition names; two that press reports often
 * mix up (`falsePositiveRate`, `falseDiscoveryRate`) differ in nothing but that group.
 *
 * @module
 */

export const metricIds = [
  /** flagged / everybody */
  'selectionRate',
  /** positives / everybody whose outcome is known */
  'baseRate',
  /** FP / (FP + TN): of those who are not what is looked for, how many were flagged */
  'falsePositiveRate',
  /** FN / (FN + TP) */
  'falseNegativeRate',
  /** TP / (TP + FN), the sensitivity */
  'truePositiveRate',
  /** TN / (TN + FP), the specificity */
  'trueNegativeRate',
  /** TP / (TP + FP), the precision */
  'positivePredictiveValue',
  /** TN / (TN + FN) */
  'negativePredictiveValue',
  /** FP / (FP + TP) */
  'falseDiscoveryRate',
  /** FN / (FN + TN) */
  'falseOmissionRate',
  /** (TP + TN) / everybody whose outcome is known */
  'accuracy',
  /** FP / everybody with a decision: a third denominator, not the false-positive rate */
  'falsePositiveShare',
] as const;

export type MetricId = (typeof metricIds)[number];
