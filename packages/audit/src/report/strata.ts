import { everybodyOf, type Pair } from '../compare/index.ts';
import type { AuditSettings, Cells, GroupCounts, StratumReport, Tally } from '../model/index.ts';
import { exactly } from '../model/index.ts';
import { strataOf } from '../strata/index.ts';
import { countBy } from './groups.ts';
import { byCodePoint, sameName } from './order.ts';

/** Each pair of groups within each value of the stratum column. Without such a column nothing. */
export function strataOfTally({ columns, cells }: Tally, pairs: readonly Pair[], settings: AuditSettings): StratumReport[] {
  const column = columns.stratum;
  if (column === null) return [];
  const strata = [...Map.groupBy(cells, ({ stratum }) => stratum)]
    .flatMap(([value, inside]) => (value === null ? [] : [{ value, groups: countBy(inside, ({ group }) => group) }]))
    .toSorted((a, b) => byCodePoint(a.value, b.value));
  return pairs.flatMap(({ group, reference, name }) => {
    const within = strata.map(({ value, groups }) => ({
      value,
      group: find(groups, group.name),
      reference: name ? find(groups, name) : everybodyOf(groups.filter((other) => !sameName(other.name, group.name))),
    }));
    const pair = { group, reference, name, within };
    // What is estimated from a random sample is not estimated again from the few of it in a stratum.
    return columns.randomSample ? strataOf(column, pair, settings, ['positivePredictiveValue']) : strataOf(column, pair, settings);
  });
}

function find(groups: readonly GroupCounts[], wanted: readonly string[]): GroupCounts {
  return groups.find(({ name }) => sameName(name, wanted)) ?? { name: wanted, n: exactly(0), cells: nobody, given: {} };
}

const nobody: Cells = {
  tn: exactly(0),
  fp: exactly(0),
  fn: exactly(0),
  tp: exactly(0),
  flaggedUnknown: exactly(0),
  clearedUnknown: exactly(0),
};
