/**
 * One row of a published table, as counts of people.
 *
 * @module
 */
import type { Cells, Count, Fraction, GroupCounts, MetricId } from '../model/index.ts';
import { isExact, metricIds } from '../model/index.ts';
import { type CountId, nameOfCount, nameOfMetric } from './columns.ts';
import { knowable, type Quantity, quantities, ratios, type Solution, type Sum, solve, sums } from './equations.ts';
import { type ErrorValues, TableFailure } from './error.ts';
import type { Share } from './value.ts';

/** What the columns of a table tell, whatever stands in them. */
export interface Layout {
  readonly counts: ReadonlySet<CountId>;
  readonly rates: ReadonlySet<MetricId>;
  readonly denominators: ReadonlySet<MetricId>;
}

export interface Row {
  readonly line: number;
  readonly name: readonly string[];
  readonly counts: ReadonlyMap<CountId, Count>;
  readonly rates: ReadonlyMap<MetricId, Share>;
  readonly denominators: ReadonlyMap<MetricId, Count>;
  /** A count that stands there as 0 and is hidden: rates of this row may have been reckoned with that 0. */
  readonly hiddenZero: boolean;
  /** A dash stands in the row, and nobody said that it means zero. */
  readonly dash: boolean;
}

/** What can be known from a table with these columns: which quantities, and which are zero because the table never speaks of them. */
export interface Plan {
  readonly zero: readonly Quantity[];
  readonly known: ReadonlySet<Quantity>;
  readonly cells: boolean;
  /** Rates that a table of this kind can speak of: without outcomes of those not flagged, none that looks at them. */
  readonly told: readonly MetricId[];
}

const aboutFlagged: readonly (CountId | MetricId)[] = ['tp', 'fp', 'flaggedUnknown', 'positivePredictiveValue', 'falseDiscoveryRate'];
const aboutCleared: readonly (CountId | MetricId)[] = ['tn', 'fn', 'clearedUnknown', 'negativePredictiveValue', 'falseOmissionRate'];
const aboutBoth: readonly (CountId | MetricId)[] = [
  'positives',
  'negatives',
  'known',
  'baseRate',
  'falsePositiveRate',
  'falseNegativeRate',
  'truePositiveRate',
  'trueNegativeRate',
  'accuracy',
  'falsePositiveShare',
];

/** @throws TableFailure where a column tells nothing for want of another */
export function planOf({ counts, rates, denominators }: Layout): Plan {
  const speaksOf = (names: readonly (CountId | MetricId)[]) =>
    names.some((name) => counts.has(name as CountId) || rates.has(name as MetricId));
  const zero: Quantity[] = [];
  // Nothing is said of what the flagged turned out to be: then nobody knows it, and their number is all there is. So for the others.
  const both = speaksOf(aboutBoth);
  if (both || speaksOf(aboutFlagged)) {
    if (!counts.has('flaggedUnknown')) zero.push('flaggedUnknown');
  } else zero.push('tp', 'fp');
  if (both || speaksOf(aboutCleared)) {
    if (!counts.has('clearedUnknown')) zero.push('clearedUnknown');
  } else zero.push('tn', 'fn');
  const known = knowable([...counts, ...zero, ...[...denominators].map((metric) => ratios[metric].denominator)], rates);
  for (const metric of rates)
    if (!known.has(ratios[metric].denominator))
      throw new TableFailure('denominator-missing', null, {
        column: nameOfMetric(metric),
        denominator: `${nameOfMetric(metric)}_n`,
        of: ratios[metric].denominator,
      });
  if (!known.has('n')) throw new TableFailure('n-missing', null, {});
  const told = metricIds.filter(
    (metric) =>
      metric === 'selectionRate' ||
      (zero.includes('tn') ? aboutFlagged.includes(metric) && !zero.includes('tp') : !zero.includes('tp') || aboutCleared.includes(metric)),
  );
  return {
    zero,
    known,
    told,
    cells: (['tn', 'fp', 'fn', 'tp', 'flaggedUnknown', 'clearedUnknown'] as const).every((cell) => known.has(cell)),
  };
}

/** @throws TableFailure where the row contradicts itself, or a hidden number has no upper bound */
export function groupOf(row: Row, plan: Plan, slack: number): GroupCounts {
  const { zero, cells } = plan;
  const told = new Map<Quantity, Count>(zero.map((quantity) => [quantity, { low: 0, high: 0 }]));
  const tell = (quantity: Quantity, count: Count) => {
    const before = told.get(quantity);
    told.set(quantity, before === undefined ? count : { low: Math.max(before.low, count.low), high: Math.min(before.high, count.high) });
  };
  for (const [id, count] of row.counts) tell(id, count);
  for (const [metric, count] of row.denominators) {
    const { denominator } = ratios[metric];
    tell(denominator, count);
    const both = told.get(denominator)!;
    if (both.low > both.high) throw new TableFailure('ratio', row.line, { group: groupText(row), told: everythingTold(row) });
  }
  const rates = row.hiddenZero ? new Map<MetricId, Share>() : row.rates;
  const solution = solve({ counts: told, rates, slack });
  if (!solution.ok) throw contradiction(row, solution, slack);
  const counts = solution.counts;
  const at = (quantity: Quantity): Count => counts.get(quantity)!;
  const needed = cells ? quantities : ['n' as const, ...[...row.rates.keys()].map((metric) => ratios[metric].denominator)];
  const open = needed.find((quantity) => at(quantity).high === Number.POSITIVE_INFINITY);
  if (open !== undefined) throw withoutLimit(row, open);
  const six: Cells | null = cells
    ? {
        tn: at('tn'),
        fp: at('fp'),
        fn: at('fn'),
        tp: at('tp'),
        flaggedUnknown: at('flaggedUnknown'),
        clearedUnknown: at('clearedUnknown'),
      }
    : null;
  return { name: row.name, n: at('n'), cells: six, given: fractionsOf(at, plan) };
}

/**
 * Every rate that the columns tell, as people: a margin may be known better than the sum of its cells. Rates of nobody are left out.
 */
function fractionsOf(at: (quantity: Quantity) => Count, { known, told }: Plan): GroupCounts['given'] {
  const given: Partial<Record<MetricId, Fraction>> = {};
  for (const metric of told) {
    const { numerator, denominator } = ratios[metric];
    if (!known.has(numerator) || !known.has(denominator)) continue;
    const fraction = { numerator: at(numerator), denominator: at(denominator) };
    if (fraction.denominator.high > 0 && fraction.denominator.high < Number.POSITIVE_INFINITY) given[metric] = fraction;
  }
  return given;
}

function withoutLimit(row: Row, quantity: Quantity): TableFailure {
  const code = row.dash ? 'dash-without-limit' : 'hidden-without-limit';
  return new TableFailure(code, row.line, { group: groupText(row), column: namedQuantity(quantity) });
}

/** Margins by their cells, as people add them up. */
const sumsOfCells: readonly Sum[] = [
  { total: 'flagged', parts: ['fp', 'tp', 'flaggedUnknown'] },
  { total: 'cleared', parts: ['tn', 'fn', 'clearedUnknown'] },
  { total: 'known', parts: ['tn', 'fp', 'fn', 'tp'] },
  { total: 'n', parts: ['tn', 'fp', 'fn', 'tp', 'flaggedUnknown', 'clearedUnknown'] },
];

export function groupText({ name }: { readonly name: readonly string[] }): string {
  return name.join(' + ');
}

export function countText({ low, high }: Count): string {
  if (low === high) return String(low);
  return high === Number.POSITIVE_INFINITY ? `${low}+` : `${low}–${high}`;
}

function namedQuantity(quantity: Quantity): string {
  return quantity === 'flaggedKnown' || quantity === 'clearedKnown' || quantity === 'right' ? quantity : nameOfCount(quantity);
}

/** Which numbers of the row cannot stand side by side, in the words of the table. */
function contradiction(row: Row, solution: Extract<Solution, { ok: false }>, slack: number): TableFailure {
  const group = groupText(row);
  const told = (quantity: Quantity) => row.counts.get(quantity as CountId);
  // Sums that the table itself writes down are said first: they are what a reader can look up.
  for (const { total, parts } of [...sums, ...sumsOfCells]) {
    const whole = told(total);
    const present = parts.filter((part) => told(part) !== undefined);
    if (whole === undefined || present.length === 0) continue;
    const low = present.reduce((all, part) => all + told(part)!.low, 0);
    const high = present.reduce((all, part) => all + told(part)!.high, 0);
    const complete = parts.every((part) => told(part) !== undefined || part === 'flaggedUnknown' || part === 'clearedUnknown');
    if (low > whole.high || (complete && high < whole.low))
      return new TableFailure('sum', row.line, {
        group,
        parts: present.map((part) => namedQuantity(part)).join(' + '),
        sum: countText({ low, high }),
        column: namedQuantity(total),
        total: countText(whole),
      });
  }
  const pairs: readonly (readonly [MetricId, MetricId])[] = [
    ['falsePositiveRate', 'trueNegativeRate'],
    ['falseNegativeRate', 'truePositiveRate'],
    ['positivePredictiveValue', 'falseDiscoveryRate'],
    ['negativePredictiveValue', 'falseOmissionRate'],
  ];
  for (const [one, other] of pairs) {
    const [a, b] = [row.rates.get(one), row.rates.get(other)];
    if (a === undefined || b === undefined) continue;
    const unit = a.scale * b.scale;
    if (a.high * b.scale + b.high * a.scale < unit || a.low * b.scale + b.low * a.scale > unit)
      return new TableFailure('complement', row.line, {
        group,
        column: nameOfMetric(one),
        first: shareText(a),
        other: nameOfMetric(other),
        second: shareText(b),
      });
  }
  if ('rate' in solution) return rateContradiction(row, solution.rate, solution.counts, slack);
  return new TableFailure('ratio', row.line, { group, told: everythingTold(row) });
}

function everythingTold(row: Row): string {
  return [
    ...[...row.counts].map(([id, count]) => `${nameOfCount(id)} ${countText(count)}`),
    ...[...row.denominators].map(([metric, count]) => `${nameOfMetric(metric)}_n ${countText(count)}`),
    ...[...row.rates].map(([metric, share]) => `${nameOfMetric(metric)} ${shareText(share)}`),
  ].join(', ');
}

function rateContradiction(row: Row, metric: MetricId, counts: ReadonlyMap<Quantity, Count>, slack: number): TableFailure {
  const share = row.rates.get(metric)!;
  const { numerator, denominator } = ratios[metric];
  const [part, whole] = [counts.get(numerator)!, counts.get(denominator)!];
  const values: ErrorValues = { group: groupText(row), column: nameOfMetric(metric), rate: shareText(share), of: countText(whole) };
  // With so few people only so many shares exist, and this one is none of them.
  if (isExact(whole) && whole.high > 0 && slack === 0 && !row.counts.has(numerator as CountId)) {
    const people = BigInt(whole.high);
    const below = (share.high * people) / share.scale;
    if (below * share.scale < share.low * people)
      return new TableFailure('rate-impossible', row.line, {
        ...values,
        nearest: [Number(below), Number(below) + 1]
          .map((count) => `${count}/${whole.high} = ${percentText(count / whole.high)}`)
          .join(', '),
      });
  }
  const least = Number.isFinite(part.high) && share.low * BigInt(whole.low) > BigInt(part.high) * share.scale;
  const most = Number.isFinite(whole.high) && share.high * BigInt(whole.high) < BigInt(part.low) * share.scale;
  return slack === 0 && (least || most)
    ? new TableFailure('rate', row.line, { ...values, part: countText(part) })
    : new TableFailure('ratio', row.line, { group: groupText(row), told: everythingTold(row) });
}

function percentText(share: number): string {
  return `${Number((share * 100).toFixed(4))} %`;
}

function shareText({ low, high, scale }: Share): string {
  return percentText(Number(((low + high) * 10n ** 8n) / (2n * scale)) / 1e8);
}
