import { everybodyOf, others, type Pair } from '../compare/index.ts';
import type { AuditSettings, GroupCounts, StratumReport, Tally } from '../model/index.ts';
import { strataOf } from '../strata/index.ts';
import { countBy } from './groups.ts';
import { byCodePoint } from './order.ts';

/** Each pair of groups within each value of the stratum column. Without such a column nothing. */
export function strataOfTally({ columns, cells }: Tally, pairs: readonly Pair[], settings: AuditSettings): StratumReport[] {
  const column = columns.stratum;
  if (column === null) return [];
  const strata = [...Map.groupBy(cells, ({ stratum }) => stratum)]
    .flatMap(([value, inside]) =>
      value === null
        ? []
        : [
            stratumOf(
              value,
              countBy(inside, ({ group }) => group),
            ),
          ],
    )
    .toSorted((a, b) => byCodePoint(a.value, b.value));
  return pairs.flatMap(({ group: { name: groupName }, name }) => {
    const within = strata.map(({ value, find, everybody }) => {
      const group = find(groupName);
      return { value, group, reference: name ? find(name) : others(everybody, group) };
    });
    const pair = { group: groupName, reference: name, within };
    // What is estimated from a random sample is not estimated again from the few of it in a stratum.
    return columns.randomSample ? strataOf(column, pair, settings, ['positivePredictiveValue']) : strataOf(column, pair, settings);
  });
}

function stratumOf(value: string, groups: readonly GroupCounts[]) {
  const groupByKey = new Map(groups.map((group) => [JSON.stringify(group.name), group]));
  const nobody = everybodyOf([]);
  return {
    value,
    everybody: everybodyOf(groups),
    find: (name: readonly string[]): GroupCounts => groupByKey.get(JSON.stringify(name)) ?? { ...nobody, name },
  };
}
