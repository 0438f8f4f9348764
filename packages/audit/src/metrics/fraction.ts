import type { Fraction, GroupCounts, MetricId } from '../model/index.ts';
import { splitOf } from './split.ts';

/**
 * So many out of so many, in people. Of people whose outcome nobody wrote down only the selection rate takes notice.
 *
 * @example fractionOf('falsePositiveRate', { name: ['a'], n: exactly(6), cells: { tn: exactly(3), fp: exactly(1), ... }, given: {} }) // 1 of 4
 * @returns null if the source gives nothing to make it from
 */
export function fractionOf(metric: MetricId, group: GroupCounts): Fraction | null {
  const split = splitOf(metric, group);
  return split && { numerator: split.hits, denominator: split.total };
}
