import type { Basis, Corner } from '../metrics/index.ts';

/** Two groups, as far down and as far up from each other as the bounds of their counts let them be. */
export interface Sides {
  /** The group at its least, the reference at its most. */
  readonly lowest: readonly [Corner, Corner];
  readonly highest: readonly [Corner, Corner];
  readonly exact: boolean;
}

export function sidesOf(group: Basis, reference: Basis): Sides {
  return {
    lowest: [group.least, reference.most],
    highest: [group.most, reference.least],
    exact: isPoint(group) && isPoint(reference),
  };
}

function isPoint({ least, most }: Basis): boolean {
  return least.hits === most.hits && least.misses === most.misses;
}

/** Hits and people of both, as the functions of `statistics/` take them. */
export function inPeople([group, reference]: readonly [Corner, Corner]): [number, number, number, number] {
  return [group.hits, group.hits + group.misses, reference.hits, reference.hits + reference.misses];
}
