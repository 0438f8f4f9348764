import { type Cells, type Count, exactly, type GroupCounts, isExact, type MetricId, sum } from '../model/index.ts';
import { type Bounds, boundsOf } from '../selective/index.ts';
import { definitionByMetric } from './definition.ts';
import { type Corner, leastOf, mostOf, shareOf, splitOf } from './split.ts';
import { hasUnknown, outcomesOf, restsOnUnknown } from './unknown.ts';

/** What a rate and its comparisons are made from. */
export interface Basis {
  readonly numerator: Count;
  readonly denominator: Count;
  /** The counts that make the share smallest and largest; alike where they are known exactly. */
  readonly least: Corner;
  readonly most: Corner;
  /** The same, if those whose outcome nobody wrote down may be anything. */
  readonly possible: readonly [Corner, Corner];
  readonly method: 'wilson' | 'wilson-over-bounds' | 'bounds';
}

/** null: nobody can be in the denominator, or the source gives nothing to make the metric from. */
export function basisOf(metric: MetricId, group: GroupCounts): Basis | null {
  const { cells } = group;
  const unknown = cells !== null && metric !== 'selectionRate' && hasUnknown(cells);
  if (unknown && outcomesOf(cells) === 'none-known') return null;
  const settled = unknown ? settledOf(metric, cells) : null;
  if (settled) return exactBasis(settled);
  const possible = unknown ? possibleOf(metric, cells) : null;
  if (possible && restsOnUnknown(metric, cells!)) return boundsBasis(possible, metric, group);
  const split = splitOf(metric, group);
  const least = split && leastOf(split);
  const most = split && mostOf(split);
  if (!split || !least || !most) return null;
  const exact = isExact(split.hits) && isExact(split.total);
  const method = exact ? 'wilson' : 'wilson-over-bounds';
  return { numerator: split.hits, denominator: split.total, least, most, possible: possible ?? [least, most], method };
}

/** All metrics of a group ask for the same bounds. */
const boundsByCells = new WeakMap<Cells, ReturnType<typeof boundsOf>>();

function boundsIn(metric: MetricId, cells: Cells): Bounds | undefined {
  const result = boundsByCells.get(cells) ?? boundsOf(cells);
  boundsByCells.set(cells, result);
  return result.ok ? result.boundsByMetric[metric] : undefined;
}

/** Of what is as far out, the one with fewest people: the widest interval rests on it. */
function possibleOf(metric: MetricId, cells: Cells): readonly [Corner, Corner] | null {
  const bounds = boundsIn(metric, cells);
  if (!bounds) return null;
  const corners = bounds.corners.map(({ hits, of }) => ({ hits, misses: of - hits }));
  const outward = (sign: 1 | -1) => (best: Corner, one: Corner) => {
    const ahead = sign * (shareOf(one) - shareOf(best));
    return ahead > 0 || (ahead === 0 && one.hits + one.misses < best.hits + best.misses) ? one : best;
  };
  const least = corners.reduce(outward(-1));
  const most = corners.reduce(outward(1));
  // Nobody may be there at all, and whoever is makes the same share: it may rest on one person.
  if (shareOf(least) === shareOf(most) && sum(peopleIn(metric, cells)).low === 0) {
    const one = { hits: shareOf(least), misses: 1 - shareOf(least) };
    return [one, one];
  }
  return [least, most];
}

function peopleIn(metric: MetricId, cells: Cells): Count[] {
  const { hits, misses } = definitionByMetric[metric];
  return [...hits, ...misses].map((id) => cells[id]);
}

/** What those of whom nobody knows the outcome cannot change: the same people at every corner. */
function settledOf(metric: MetricId, cells: Cells): Corner | null {
  const bounds = boundsIn(metric, cells);
  const [first, ...others] = bounds?.corners ?? [];
  if (!first || others.some(({ hits, of }) => hits !== first.hits || of !== first.of)) return null;
  // One person stands in for nobody where a corner is empty; that is no count.
  return sum(peopleIn(metric, cells)).low === 0 ? null : { hits: first.hits, misses: first.of - first.hits };
}

function exactBasis(corner: Corner): Basis {
  const { hits, misses } = corner;
  return {
    numerator: exactly(hits),
    denominator: exactly(hits + misses),
    least: corner,
    most: corner,
    possible: [corner, corner],
    method: 'wilson',
  };
}

function boundsBasis(possible: readonly [Corner, Corner], metric: MetricId, group: GroupCounts): Basis | null {
  const [least, most] = possible;
  // From 0 to 1, made of people of whom nothing is known: that would look like a statement.
  if (splitOf(metric, group)!.total.high === 0 && shareOf(least) === 0 && shareOf(most) === 1) return null;
  return {
    numerator: span(least.hits, most.hits),
    denominator: span(least.hits + least.misses, most.hits + most.misses),
    least,
    most,
    possible,
    method: 'bounds',
  };
}

function span(one: number, other: number): Count {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}
