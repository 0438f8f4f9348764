import { type Corner, shareOf } from '../metrics/index.ts';
import type { Comparison } from '../model/index.ts';
import { fisher, twoProportions } from '../statistics/index.ts';
import { inPeople, type Sides } from './sides.ts';

type Test = NonNullable<Comparison['test']>;

/** An expected count under this asks for the exact test (Cochran 1954). */
const fewest = 5;

/**
 * Fisher's exact test where a cell of the table is expected to hold fewer than 5 people, else the pooled z test of two proportions. Over
 * bounds: that of the counts at which the two come closest (for the z test no other counts give a larger p), and p = 1 where they may be alike.
 */
export function testOf({ lowest, highest, exact }: Sides): Test {
  if (exact || shareOf(lowest[0]) > shareOf(lowest[1])) return testAt(lowest);
  if (shareOf(highest[0]) < shareOf(highest[1])) return testAt(highest);
  return { ...testAt(lowest), z: null, p: 1, adjusted: 1 };
}

function testAt(corners: readonly [Corner, Corner]): Test {
  const [group, reference] = corners;
  const [x1, n1, x2, n2] = inPeople(corners);
  const rarer = Math.min(x1 + x2, group.misses + reference.misses);
  if ((Math.min(n1, n2) * rarer) / (n1 + n2) < fewest) {
    const p = fisher(x1, group.misses, x2, reference.misses);
    return { name: 'fisher', z: null, p, adjusted: p };
  }
  const { z, p } = twoProportions(x1, n1, x2, n2);
  return { name: 'two-proportions', z, p, adjusted: p };
}
