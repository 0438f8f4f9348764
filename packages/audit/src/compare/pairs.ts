/** Who is compared with whom. */
import { type Cells, type Count, type Fraction, type GroupCounts, type MetricId, metricIds, sum } from '../model/index.ts';

export interface Pair {
  readonly group: GroupCounts;
  readonly reference: GroupCounts;
  /** null: all the others together. */
  readonly name: readonly string[] | null;
}

/**
 * Each group against the reference; without one, each against all the others together. Two groups without a reference are one pair, the
 * first against the second: turned around it would be the same question again.
 */
export function pairsOf(groups: readonly GroupCounts[], reference: GroupCounts | undefined): Pair[] {
  if (reference) return groups.filter((group) => group !== reference).map((group) => ({ group, reference, name: reference.name }));
  if (groups.length < 2) return [];
  if (groups.length === 2) return [{ group: groups[0]!, reference: groups[1]!, name: groups[1]!.name }];
  const everybody = everybodyOf(groups);
  return groups.map((group) => ({ group, reference: others(everybody, group), name: null }));
}

/** Groups put together. A rate that only some of them give is not known of all. */
export function everybodyOf(groups: readonly GroupCounts[]): GroupCounts {
  const cells = groups.map((group) => group.cells);
  const samples = groups.map((group) => group.sample);
  const complete = cells.every((one) => one !== null);
  return {
    name: [],
    n: sum(groups.map((group) => group.n)),
    cells: complete ? cellsOf((id) => sum(cells.map((one) => one[id]))) : null,
    given: givenOf(groups),
    ...(groups.length > 0 && samples.every((sample) => sample !== undefined)
      ? { sample: { negative: sum(samples.map(({ negative }) => negative)), positive: sum(samples.map(({ positive }) => positive)) } }
      : {}),
  };
}

/** Everybody but one group: taken away from the sum, because ten thousand groups would be ten thousand sums. */
export function others(everybody: GroupCounts, group: GroupCounts): GroupCounts {
  const given: Partial<Record<MetricId, Fraction>> = {};
  for (const metric of metricIds) {
    const all = everybody.given[metric];
    const one = group.given[metric];
    if (all && one) given[metric] = { numerator: less(all.numerator, one.numerator), denominator: less(all.denominator, one.denominator) };
  }
  const { cells, sample } = everybody;
  return {
    name: [],
    n: less(everybody.n, group.n),
    cells: cells && cellsOf((id) => less(cells[id], group.cells![id])),
    given,
    ...(sample
      ? { sample: { negative: less(sample.negative, group.sample!.negative), positive: less(sample.positive, group.sample!.positive) } }
      : {}),
  };
}

function less(all: Count, one: Count): Count {
  return { low: all.low - one.low, high: all.high - one.high };
}

function cellsOf(count: (id: keyof Cells) => Count): Cells {
  return {
    tn: count('tn'),
    fp: count('fp'),
    fn: count('fn'),
    tp: count('tp'),
    flaggedUnknown: count('flaggedUnknown'),
    clearedUnknown: count('clearedUnknown'),
  };
}

function givenOf(groups: readonly GroupCounts[]): Partial<Record<MetricId, Fraction>> {
  const given: Partial<Record<MetricId, Fraction>> = {};
  for (const metric of metricIds) {
    const fractions = groups.map((group) => group.given[metric]).filter((fraction) => fraction !== undefined);
    if (fractions.length < groups.length) continue;
    given[metric] = { numerator: sum(fractions.map((f) => f.numerator)), denominator: sum(fractions.map((f) => f.denominator)) };
  }
  return given;
}
