/**
 * A share as hits and misses, each within bounds. A fraction alone would forget that a hit more is a hit more in the denominator too.
 *
 * @module
 */
import { type Count, type Fraction, type GroupCounts, type MetricId, sum } from '../model/index.ts';
import { complementOf, definitionByMetric } from './definition.ts';

export interface Split {
  readonly hits: Count;
  readonly misses: Count;
  /** Hits and misses together. */
  readonly total: Count;
}

/** So many hits and misses exactly. */
export interface Corner {
  readonly hits: number;
  readonly misses: number;
}

/**
 * People whose outcome is known alone; the selection rate counts everybody with a decision. Where a source gives cells and the rate too, both
 * hold. null: it gives nothing to make the metric from.
 */
export function splitOf(metric: MetricId, group: GroupCounts): Split | null {
  const given = givenSplit(metric, group);
  if (!group.cells) return given;
  const { hits, misses } = definitionByMetric[metric];
  const cells = group.cells;
  const parts = { hits: sum(hits.map((id) => cells[id])), misses: sum(misses.map((id) => cells[id])) };
  const total = sum([parts.hits, parts.misses]);
  const split = { ...parts, total: both(total, { low: 0, high: group.n.high }) };
  if (!given) return split;
  return { hits: both(split.hits, given.hits), misses: both(split.misses, given.misses), total: both(split.total, given.total) };
}

function givenSplit(metric: MetricId, { given }: GroupCounts): Split | null {
  const own = given[metric];
  if (own) return splitOfFraction(own);
  const complement = complementOf[metric];
  const other = complement && given[complement];
  if (!other) return null;
  const { hits, misses, total } = splitOfFraction(other);
  return { hits: misses, misses: hits, total };
}

/** What two bounds of the same number leave; the first, should they contradict each other. */
function both(first: Count, second: Count): Count {
  const low = Math.max(first.low, second.low);
  const high = Math.min(first.high, second.high);
  return low <= high ? { low, high } : first;
}

/** The counts that make the share smallest: few hits, many misses. null: nobody can be in the denominator. */
export function leastOf({ hits, misses, total }: Split): Corner | null {
  const corner = extreme(hits.low, misses.high, total);
  return corner && { hits: corner.few, misses: corner.many };
}

/** The counts that make the share largest. */
export function mostOf({ hits, misses, total }: Split): Corner | null {
  const corner = extreme(misses.low, hits.high, total);
  return corner && { hits: corner.many, misses: corner.few };
}

export function shareOf({ hits, misses }: Corner): number {
  return hits / (hits + misses);
}

function splitOfFraction({ numerator, denominator }: Fraction): Split {
  const misses = { low: Math.max(0, denominator.low - numerator.high), high: denominator.high - numerator.low };
  return { hits: numerator, misses, total: denominator };
}

/**
 * INVARIANT (extreme corner): a share, its Wilson limits, and Newcombe's limits of a difference rise with each hit and fall with each miss,
 * so over all counts within the bounds they are extreme where one is at its one end and the other at its other end, or where the total
 * stops them. Tests enumerate.
 */
function extreme(few: number, many: number, total: Count): { few: number; many: number } | null {
  if (total.high === 0) return null;
  const beyond = few + many - total.high;
  if (beyond > 0) return { few, many: Math.max(0, many - beyond) };
  // Without anybody there is no share: the first person who could be there makes it.
  return { few: Math.max(few, total.low - many, many === 0 ? 1 : 0), many };
}
