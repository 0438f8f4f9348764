import { outcomesOf, questions } from '../../metrics/index.ts';
import { type Cells, type Comparison, type Count, isExact, type Limit, type MetricId, type Rate, sum } from '../../model/index.ts';
import type { SampleFrame } from '../../selective/index.ts';
import { byCodePoint } from '../order.ts';
import type { Parts } from './parts.ts';

/** What must be known before the numbers are repeated, the weightiest first. */
export function limitsOf(parts: Parts): Limit[] {
  const { everybody, comparisons, margins, groups, settings } = parts;
  if (everybody.n.high === 0) return [{ kind: 'limit', code: 'no-people' }];
  const all = [...comparisons, ...margins.flatMap((margin) => margin.comparisons)];
  const tests = all.filter(({ test }) => test !== null).length;
  return [
    ...outcomeLimits(parts),
    ...(hasOutcome(parts) ? [limit('outcome-is-a-record')] : []),
    ...all.filter(isBaseRate).map((comparison): Limit => ({ kind: 'limit', code: 'base-rates-differ', comparison })),
    ...(groups.length < 2 ? [limit('one-group')] : [limit('not-a-cause')]),
    ...(settings.effect === 'unknown' ? [limit('effect-not-stated')] : []),
    ...(groups.some(({ cells }) => cells === null) ? [limit('rates-only')] : []),
    ...(countsOf(parts).every(isExact) ? [] : [limit('counts-within-bounds')]),
    ...tooSmall(parts),
    ...strataTooSmall(parts),
    ...strataNotListed(parts),
    ...(parts.frame && parts.frame.sizes !== 'known' ? [] : oneSided(everybody.cells)),
    ...(tests > 1 ? [{ kind: 'limit', code: 'many-comparisons', count: tests } as const] : []),
    ...peopleLimits(parts),
  ];
}

function limit(code: Extract<Limit, { readonly code: string }>['code'] & SimpleCode): Limit {
  return { kind: 'limit', code };
}

type SimpleCode = 'outcome-is-a-record' | 'one-group' | 'not-a-cause' | 'effect-not-stated' | 'rates-only' | 'counts-within-bounds';

const aboutOutcome = (metric: MetricId) => metric !== 'selectionRate';

function hasOutcome({ everybody, groups }: Parts): boolean {
  return [everybody, ...groups].some(({ rates }) => rates.some(({ metric, method }) => aboutOutcome(metric) && method !== 'none'));
}

function outcomeLimits(parts: Parts): Limit[] {
  const { cells } = parts.everybody;
  if (parts.frame) {
    const { sampled, drawnFrom, sizes } = parts.frame;
    const told: Limit = { kind: 'limit', code: 'estimated-from-random-sample', sample: sampled, drawnFrom, sizes: sizesIn(sizes) };
    return sizes === 'unknown' ? [told, { kind: 'limit', code: 'population-not-stated' }] : [told];
  }
  if (!cells) return hasOutcome(parts) ? [] : [{ kind: 'limit', code: 'no-outcome' }];
  const outcomes = outcomesOf(cells);
  const unknown = sum([cells.flaggedUnknown, cells.clearedUnknown]);
  if (outcomes === 'none-known') return [{ kind: 'limit', code: 'no-outcome' }];
  if (outcomes === 'flagged-only') return [{ kind: 'limit', code: 'only-flagged-checked', unchecked: cells.clearedUnknown }];
  if (outcomes === 'cleared-only') return [{ kind: 'limit', code: 'only-cleared-checked', unchecked: cells.flaggedUnknown }];
  return outcomes === 'some-unknown' ? [{ kind: 'limit', code: 'outcome-unknown', unknown, of: sum(Object.values(cells)) }] : [];
}

function sizesIn(sizes: SampleFrame['sizes']): 'known' | 'estimated' | 'unknown' {
  return typeof sizes === 'string' ? sizes : 'estimated';
}

function isBaseRate({ metric, verdict }: Comparison): boolean {
  return metric === 'baseRate' && (verdict === 'higher' || verdict === 'lower');
}

function countsOf({ groups }: Parts): Count[] {
  return groups.flatMap(({ n, cells, rates }) => [n, ...(cells ? Object.values(cells) : rates.flatMap(peopleOf))]);
}

function peopleOf({ numerator, denominator }: Rate): Count[] {
  return [numerator, denominator];
}

/** Once for the whole group where all of it is too small, else for each rate. */
function tooSmall({ groups, margins, settings: { minimumCell } }: Parts): Limit[] {
  return [...groups, ...margins.flatMap((margin) => margin.groups)].flatMap(({ name, n, rates }): Limit[] => {
    const known = rates.filter(({ method }) => method !== 'none');
    const small = known.filter((rate) => rate.small && !repeats(rate.metric, known));
    if (n.high < minimumCell) return [{ kind: 'limit', code: 'too-small', group: name, metric: null, n, minimum: minimumCell }];
    return small.map(({ metric, denominator }) => ({
      kind: 'limit',
      code: 'too-small',
      group: name,
      metric,
      n: denominator,
      minimum: minimumCell,
    }));
  });
}

/** A metric whose complement is told before it is a share of the same people. */
function repeats(metric: MetricId, rates: readonly Rate[]): boolean {
  const asked = questions.find(([, second]) => second === metric);
  return asked !== undefined && rates.some((rate) => rate.metric === asked[0]);
}

function strataTooSmall({ strata, settings: { minimumCell } }: Parts): Limit[] {
  const valuesByColumn = new Map<string, Set<string>>();
  for (const { column, strata: within } of strata) {
    const values = valuesByColumn.get(column) ?? new Set();
    valuesByColumn.set(column, values);
    for (const { value, groupRate, referenceRate } of within) if (groupRate.small || referenceRate.small) values.add(value);
  }
  return [...valuesByColumn].flatMap(([column, values]): Limit[] =>
    values.size > 0
      ? [{ kind: 'limit', code: 'strata-too-small', column, values: [...values].toSorted(byCodePoint), minimum: minimumCell }]
      : [],
  );
}

function strataNotListed({ strata }: Parts): Limit[] {
  const [first] = strata;
  return first && first.more > 0 ? [{ kind: 'limit', code: 'strata-not-listed', column: first.column, count: first.more }] : [];
}

function oneSided(cells: Cells | null): Limit[] {
  if (!cells) return [];
  const { tn, fp, fn, tp, flaggedUnknown, clearedUnknown } = cells;
  const none = (...counts: readonly Count[]) => sum(counts).high === 0;
  const known = !none(tn, fp, fn, tp);
  const decided = known || !none(flaggedUnknown, clearedUnknown);
  const found = [
    [decided && none(tn, fn, clearedUnknown), 'all-flagged'],
    [decided && none(fp, tp, flaggedUnknown), 'none-flagged'],
    [known && none(tn, fp), 'all-positive'],
    [known && none(fn, tp), 'none-positive'],
  ] as const;
  return found.flatMap(([is, what]) => (is ? [{ kind: 'limit', code: 'one-sided', what } as const] : []));
}

function peopleLimits({ everybody: { n }, settings: { population }, frame }: Parts): Limit[] {
  if (frame && frame.sizes !== 'known') return [];
  if (population !== undefined && population > n.high) return [{ kind: 'limit', code: 'part-of-population', people: n, population }];
  return [{ kind: 'limit', code: 'all-counted-not-sampled' }];
}
