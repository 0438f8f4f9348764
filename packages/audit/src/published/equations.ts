/**
 * How the numbers of one row hang together: cells sum to margins, rates are shares of them. From that, what is not in the table is found,
 * rounded and hidden numbers get narrower bounds, and contradictions come out.
 *
 * Every step only takes away values that cannot be: bounds never lose the truth (interval propagation over sums and ratios).
 *
 * @module
 */
import type { Count, MetricId } from '../model/index.ts';
import type { CountId } from './columns.ts';
import type { Share } from './value.ts';

/** People flagged, or not, whose outcome is known; people whose flag was right. */
export type Quantity = CountId | 'flaggedKnown' | 'clearedKnown' | 'right';

export const quantities: readonly Quantity[] = [
  'tn',
  'fp',
  'fn',
  'tp',
  'flaggedUnknown',
  'clearedUnknown',
  'flaggedKnown',
  'clearedKnown',
  'negatives',
  'positives',
  'right',
  'known',
  'flagged',
  'cleared',
  'n',
];

export interface Sum {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
}

export const sums: readonly Sum[] = [
  { total: 'negatives', parts: ['tn', 'fp'] },
  { total: 'positives', parts: ['fn', 'tp'] },
  { total: 'flaggedKnown', parts: ['fp', 'tp'] },
  { total: 'clearedKnown', parts: ['tn', 'fn'] },
  { total: 'right', parts: ['tn', 'tp'] },
  { total: 'known', parts: ['negatives', 'positives'] },
  { total: 'known', parts: ['flaggedKnown', 'clearedKnown'] },
  { total: 'flagged', parts: ['flaggedKnown', 'flaggedUnknown'] },
  { total: 'cleared', parts: ['clearedKnown', 'clearedUnknown'] },
  { total: 'n', parts: ['flagged', 'cleared'] },
  { total: 'n', parts: ['known', 'flaggedUnknown', 'clearedUnknown'] },
];

export interface Ratio {
  readonly numerator: Quantity;
  /** The others of the denominator, where they have a name. */
  readonly rest: Quantity | null;
  readonly denominator: Quantity;
}

export const ratios: Readonly<Record<MetricId, Ratio>> = {
  selectionRate: { numerator: 'flagged', rest: 'cleared', denominator: 'n' },
  baseRate: { numerator: 'positives', rest: 'negatives', denominator: 'known' },
  falsePositiveRate: { numerator: 'fp', rest: 'tn', denominator: 'negatives' },
  falseNegativeRate: { numerator: 'fn', rest: 'tp', denominator: 'positives' },
  truePositiveRate: { numerator: 'tp', rest: 'fn', denominator: 'positives' },
  trueNegativeRate: { numerator: 'tn', rest: 'fp', denominator: 'negatives' },
  positivePredictiveValue: { numerator: 'tp', rest: 'fp', denominator: 'flaggedKnown' },
  negativePredictiveValue: { numerator: 'tn', rest: 'fn', denominator: 'clearedKnown' },
  falseDiscoveryRate: { numerator: 'fp', rest: 'tp', denominator: 'flaggedKnown' },
  falseOmissionRate: { numerator: 'fn', rest: 'tn', denominator: 'clearedKnown' },
  accuracy: { numerator: 'right', rest: null, denominator: 'known' },
  falsePositiveShare: { numerator: 'fp', rest: null, denominator: 'n' },
};

/** Smallest cells that a quantity is made of: each of them may have been rounded. */
const cellsIn: Readonly<Record<Quantity, number>> = {
  tn: 1,
  fp: 1,
  fn: 1,
  tp: 1,
  flaggedUnknown: 1,
  clearedUnknown: 1,
  flaggedKnown: 2,
  clearedKnown: 2,
  negatives: 2,
  positives: 2,
  right: 2,
  known: 4,
  flagged: 3,
  cleared: 3,
  n: 6,
};

/** Which quantities a table tells, by its columns alone, once those in `told` stand in it. */
export function knowable(told: Iterable<Quantity>, rates: Iterable<MetricId>): ReadonlySet<Quantity> {
  const known = new Set(told);
  const given = [...rates].map((metric) => ratios[metric]);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { total, parts } of sums) {
      const missing = [total, ...parts].filter((quantity) => !known.has(quantity));
      if (missing.length === 1) known.add(missing[0]!);
    }
    for (const { numerator, denominator } of given) {
      if (known.has(denominator)) known.add(numerator);
      else if (known.has(numerator)) known.add(denominator);
    }
  }
  return known;
}

export interface Equations {
  readonly counts: ReadonlyMap<Quantity, Count>;
  readonly rates: ReadonlyMap<MetricId, Share>;
  /** How far a rate may have been reckoned from rounded counts; 0 for exact ones. */
  readonly slack: number;
}

export type Solution =
  | { readonly ok: true; readonly counts: ReadonlyMap<Quantity, Count> }
  | { readonly ok: false; readonly sum: Sum; readonly counts: ReadonlyMap<Quantity, Count> }
  | { readonly ok: false; readonly rate: MetricId; readonly counts: ReadonlyMap<Quantity, Count> };

/** Narrows bounds until nothing moves. Bounds of whole numbers only ever shrink, and a round that gains next to nothing is the last. */
export function solve({ counts, rates, slack }: Equations): Solution {
  const now = new Map<Quantity, Count>(
    quantities.map((quantity) => [quantity, counts.get(quantity) ?? { low: 0, high: Number.POSITIVE_INFINITY }]),
  );
  const narrow = (quantity: Quantity, low: number, high: number): 'same' | 'moved' | 'empty' => {
    const before = now.get(quantity)!;
    const after = { low: Math.max(before.low, low), high: Math.min(before.high, high) };
    if (after.low > after.high) return 'empty';
    if (after.low === before.low && after.high === before.high) return 'same';
    now.set(quantity, after);
    return 'moved';
  };
  for (let round = 0, moved = true; moved && round < 60; round++) {
    moved = false;
    for (const sum of sums) {
      const found = narrowSum(sum, now, narrow);
      if (found === 'empty') return { ok: false, sum, counts: now };
      if (found === 'moved') moved = true;
    }
    for (const [rate, share] of rates) {
      const { numerator, rest, denominator } = ratios[rate];
      const found = [narrowRatio({ numerator, denominator }, share, slack, now, narrow)];
      if (rest !== null) found.push(narrowRatio({ numerator: rest, denominator }, complementOf(share), slack, now, narrow));
      if (found.includes('empty')) return { ok: false, rate, counts: now };
      if (found.includes('moved')) moved = true;
    }
  }
  return { ok: true, counts: now };
}

type Narrow = (quantity: Quantity, low: number, high: number) => 'same' | 'moved' | 'empty';

function narrowSum({ total, parts }: Sum, now: ReadonlyMap<Quantity, Count>, narrow: Narrow): ReturnType<Narrow> {
  const low = parts.reduce((all, part) => all + now.get(part)!.low, 0);
  const high = parts.reduce((all, part) => all + now.get(part)!.high, 0);
  const found = [narrow(total, low, high)];
  const whole = now.get(total)!;
  for (const part of parts) {
    const { low: least, high: most } = now.get(part)!;
    // What the others leave. Infinity minus Infinity says nothing.
    const othersHigh = high === Number.POSITIVE_INFINITY ? sumOfOthers(parts, part, now) : high - most;
    found.push(narrow(part, whole.low - othersHigh, whole.high - (low - least)));
  }
  return found.includes('empty') ? 'empty' : found.includes('moved') ? 'moved' : 'same';
}

function sumOfOthers(parts: readonly Quantity[], part: Quantity, now: ReadonlyMap<Quantity, Count>): number {
  return parts.reduce((all, other) => (other === part ? all : all + now.get(other)!.high), 0);
}

/** `low * denominator <= numerator <= high * denominator`, in whole numbers of people. */
function narrowRatio(
  { numerator, denominator }: { readonly numerator: Quantity; readonly denominator: Quantity },
  share: Share,
  slack: number,
  now: ReadonlyMap<Quantity, Count>,
  narrow: Narrow,
): ReturnType<Narrow> {
  const [above, below] = [slack * cellsIn[numerator], slack * cellsIn[denominator]];
  const part = now.get(numerator)!;
  const whole = now.get(denominator)!;
  const least = times(share.low, Math.max(0, whole.low - below), share.scale, 'up') - above;
  const most = times(share.high, whole.high + below, share.scale, 'down') + above;
  const first = narrow(numerator, least, most);
  if (first === 'empty') return 'empty';
  const { low, high } = first === 'moved' ? now.get(numerator)! : part;
  const fewest = times(share.scale, Math.max(0, low - above), share.high, 'up') - below;
  const largest = times(share.scale, high + above, share.low, 'down') + below;
  const second = narrow(denominator, Math.max(low, fewest), largest);
  return second === 'same' ? first : second;
}

function complementOf({ low, high, scale }: Share): Share {
  return { low: scale - high, high: scale - low, scale };
}

/** `factor * count / divisor`, rounded to a whole number; nothing is said by a division by zero. */
function times(factor: bigint, count: number, divisor: bigint, round: 'up' | 'down'): number {
  if (divisor === 0n) return round === 'up' ? 0 : Number.POSITIVE_INFINITY;
  if (count === Number.POSITIVE_INFINITY) return round === 'up' ? 0 : Number.POSITIVE_INFINITY;
  const product = factor * BigInt(count);
  const quotient = product / divisor;
  return Number(round === 'up' && quotient * divisor !== product ? quotient + 1n : quotient);
}
