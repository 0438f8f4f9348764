/** What every engine must find out, and whether two of them found the same. */

export interface Rate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface GroupAnswer {
  readonly people: number;
  /** Of those whose outcome is known. */
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
  /** With Wilson intervals at 95 %. */
  readonly rates: Readonly<Record<(typeof rateNames)[number], Rate>>;
  readonly meanScore: number;
  /** People in each tenth of the scores from 0 to 1. */
  readonly bins: readonly number[];
}

export const rateNames = [
  'selection',
  'base',
  'falsePositive',
  'falseNegative',
  'truePositive',
  'trueNegative',
  'positivePredictive',
  'negativePredictive',
  'falseDiscovery',
  'falseOmission',
  'accuracy',
  'falsePositiveShare',
] as const;

export interface Answer {
  readonly groups: Readonly<Record<string, GroupAnswer>>;
  /** From the file on disk to all numbers; without the start of the process and the loading of libraries. */
  readonly ms: number;
  readonly peakMb: number;
  /** Parts of the answer that the engine does not offer. */
  readonly without?: readonly ('meanScore' | 'bins' | 'intervals')[];
  readonly version: string;
}

/** Sums of ten million decimal fractions differ in their last digits, and nothing else may. */
const tolerance = 1e-9;

/** The first difference in words; null: there is none. */
export function differenceOf(expected: Answer, found: Answer): string | null {
  const without = new Set(found.without);
  const names = Object.keys(expected.groups);
  if (Object.keys(found.groups).toSorted().join() !== names.toSorted().join()) return `groups ${Object.keys(found.groups).join(', ')}`;
  for (const name of names) {
    const a = expected.groups[name]!;
    const b = found.groups[name]!;
    const pairs: [string, number, number][] = [
      ['people', a.people, b.people],
      ...(['tn', 'fp', 'fn', 'tp'] as const).map((cell): [string, number, number] => [cell, a[cell], b[cell]]),
      ...rateNames.flatMap((rate) =>
        (without.has('intervals') ? (['value'] as const) : (['value', 'low', 'high'] as const)).map((part): [string, number, number] => [
          `${rate} ${part}`,
          a.rates[rate]![part],
          b.rates[rate]?.[part] ?? Number.NaN,
        ]),
      ),
      ...(without.has('meanScore') ? [] : [['mean score', a.meanScore, b.meanScore] as [string, number, number]]),
      ...(without.has('bins')
        ? []
        : a.bins.map((count, bin): [string, number, number] => [`bin ${bin}`, count, b.bins[bin] ?? Number.NaN])),
    ];
    const wrong = pairs.find(([, x, y]) => !(Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(x))));
    if (wrong !== undefined) return `${name}, ${wrong[0]}: ${wrong[2]} and not ${wrong[1]}`;
  }
  return null;
}
