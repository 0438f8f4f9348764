/**
 * Counts of people that may be known only within bounds: a published table rounds, or hides its small cells. Everything that Audit says is
 * said from counts, and what the bounds leave open stays open.
 *
 * @module
 */

/** A whole number of people. `low === high` where it is known exactly. Never negative. */
export interface Count {
  readonly low: number;
  readonly high: number;
}

/** So many out of so many. `numerator` is a part of `denominator`. */
export interface Fraction {
  readonly numerator: Count;
  readonly denominator: Count;
}

export function exactly(count: number): Count {
  return { low: count, high: count };
}

export function isExact(count: Count): boolean {
  return count.low === count.high;
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, count) => ({ low: all.low + count.low, high: all.high + count.high }), exactly(0));
}
