/**
 * Which counts of one table may be shown. A table is one quarter's requests along one dimension; its total is shown beside it.
 *
 * A count from 1 to k - 1 is never shown. Larger ones beside it are hidden too, until the hidden ones together make at least k each: first in
 * the order of their names, never by their size, because a choice by size gives the sizes away. If there are not enough, nothing of the table
 * is shown. Counts of zero are shown, except where nothing is.
 *
 * INVARIANT (k - 1 possibilities): whoever knows this file, k and everything that was published still finds, for each hidden count, at least
 * k - 1 values it could have, and for a count that is hidden because it is small, each of 1 ... k - 1. The proof is in
 * `spec/transparency-log/README.md`; the test goes through every table up to a size and does what that reader would do.
 *
 * @module
 */

export interface Row {
  readonly of: string;
  /** Null: hidden. It is not zero. */
  readonly count: number | null;
}

/** Rows that are not zero, in the order of their names; null if nothing of the table may be shown. */
export function protect(counts: ReadonlyMap<string, number>, k: number): readonly Row[] | null {
  const rows = [...counts].filter(([, count]) => count > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hidden = new Map(rows.filter(([, count]) => count < k));
  if (hidden.size > 0) {
    const others = rows.filter(([, count]) => count >= k);
    while (hidden.size < 2 || sumOf(hidden) < hidden.size * k) {
      const next = others.shift();
      if (next === undefined) return null;
      hidden.set(...next);
    }
  }
  return rows.map(([of, count]) => ({ of, count: hidden.has(of) ? null : count }));
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
