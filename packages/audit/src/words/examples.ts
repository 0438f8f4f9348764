/**
 * One statement and one problem of every kind, for tests: the compiler names what is missing. The names are hard on sentences: from right to
 * left, with brackets and digits, with what looks like a placeholder.
 *
 * @module
 */
import { type Comparison, exactly, type Problem, type Rate, type Statement, type StratumReport } from '../model/index.ts';

const group = ['رجال', '{n} (25-34)'];
const reference = ['Women & "others"', ''];

export function exampleRate(part: Partial<Rate> = {}): Rate {
  return {
    metric: 'falsePositiveRate',
    numerator: exactly(805),
    denominator: exactly(1795),
    value: 805 / 1795,
    low: 0.4256,
    high: 0.4716,
    least: 805 / 1795,
    most: 805 / 1795,
    method: 'wilson',
    small: false,
    ...part,
  };
}

const other = exampleRate({ numerator: exactly(349), denominator: exactly(1488), value: 349 / 1488, low: 0.2137, high: 0.2567 });

export const comparison: Comparison = {
  metric: 'falsePositiveRate',
  group,
  reference,
  groupRate: exampleRate(),
  referenceRate: other,
  difference: { value: 0.2139, low: 0.1822, high: 0.2452, method: 'newcombe' },
  ratio: { value: 1.9126, low: 1.72, high: 2.13, method: 'score' },
  test: { name: 'two-proportions', z: 12.78, p: 2e-37, adjusted: 3e-36 },
  verdict: 'higher',
};

const unclear: Comparison = {
  ...comparison,
  difference: { value: -0.012, low: -0.05, high: 0.026, method: 'newcombe' },
  verdict: 'no-clear-difference',
};

const stratum = (change: StratumReport['change']): StratumReport => ({
  column: 'région {x}',
  metric: 'selectionRate',
  group,
  reference: null,
  overall: { value: 0.1, low: 0.05, high: 0.15 },
  strata: [],
  more: 0,
  adjusted: { value: -0.05, low: -0.09, high: -0.01 },
  change,
});

const bounds = exampleRate({
  method: 'bounds',
  value: null,
  low: null,
  high: null,
  least: 0.1,
  most: 0.6,
  numerator: { low: 1, high: 600 },
  denominator: { low: 500, high: 1000 },
});
const overBounds = exampleRate({
  method: 'wilson-over-bounds',
  value: null,
  least: 0.1,
  most: 0.19,
  low: 0.06,
  high: 0.24,
  numerator: { low: 10, high: 19 },
  denominator: exactly(100),
});
const sampled = exampleRate({ method: 'random-sample', value: 0.002927, low: 0.0025, high: 0.0034 });
const nothing = exampleRate({ method: 'none', value: null, low: null, high: null, least: null, most: null });
const none = { value: null, low: null, high: null, method: 'none' } as const;

const between = (groupRate: Rate, referenceRate: Rate): Statement => ({
  kind: 'finding',
  code: 'no-clear-difference',
  comparison: {
    ...comparison,
    groupRate,
    referenceRate,
    difference: { value: null, low: -0.1, high: 0.2, method: 'bounds' },
    ratio: none,
    test: null,
    verdict: 'unknown',
  },
});

const disagreement = {
  kind: 'finding',
  code: 'rates-disagree',
  group,
  reference,
  higher: ['falsePositiveRate', 'selectionRate'],
  lower: ['falseNegativeRate'],
  alike: ['positivePredictiveValue'],
  worse: [],
  better: [],
  lenient: [],
  severe: [],
} as const satisfies Statement;

const fourFifths = {
  kind: 'finding',
  code: 'four-fifths',
  group,
  reference,
  groupRate: exampleRate(),
  referenceRate: other,
  ratio: { value: 0.58, low: 0.4, high: 0.76 },
} as const;

export const statementsByCode: { readonly [C in Statement['code']]: readonly Extract<Statement, { code: C }>[] } = {
  overall: [bounds, overBounds, sampled, nothing, exampleRate(), exampleRate({ numerator: exactly(0), value: 0 })].map((rate) => ({
    kind: 'finding',
    code: 'overall',
    rate,
  })),
  'rate-differs': [{ kind: 'finding', code: 'rate-differs', comparison }],
  'no-clear-difference': [
    { kind: 'finding', code: 'no-clear-difference', comparison: unclear },
    ...([between(bounds, overBounds), between(overBounds, bounds), between(sampled, sampled), between(nothing, other)] as Extract<
      Statement,
      { code: 'no-clear-difference' }
    >[]),
  ],
  'rates-disagree': [
    disagreement,
    { ...disagreement, lower: [] },
    { ...disagreement, worse: ['falsePositiveRate'], better: ['selectionRate'], lenient: ['falseNegativeRate'], severe: ['accuracy'] },
  ],
  'only-together': [{ kind: 'finding', code: 'only-together', comparison }],
  'four-fifths': [
    { ...fourFifths, below: true, clear: true },
    { ...fourFifths, below: false, clear: true },
    { ...fourFifths, below: true, clear: false },
    { ...fourFifths, below: false, clear: false },
  ],
  'stratum-changes': (['same', 'reversed', 'vanishes', 'appears', 'unclear'] as const).map((change) => ({
    kind: 'finding',
    code: 'stratum-changes',
    stratum: stratum(change),
  })),
  'no-people': [{ kind: 'limit', code: 'no-people' }],
  'one-group': [{ kind: 'limit', code: 'one-group' }],
  'one-sided': (['all-flagged', 'none-flagged', 'all-positive', 'none-positive'] as const).map((what) => ({
    kind: 'limit',
    code: 'one-sided',
    what,
  })),
  'too-small': [
    { kind: 'limit', code: 'too-small', group, metric: null, n: exactly(12), minimum: 30 },
    { kind: 'limit', code: 'too-small', group, metric: 'falsePositiveRate', n: { low: 0, high: 9 }, minimum: 30 },
  ],
  'strata-too-small': [{ kind: 'limit', code: 'strata-too-small', column: 'région {x}', values: ['a', 'رجال', ''], minimum: 30 }],
  'strata-not-listed': [1, 2, 5, 1234].map((count) => ({ kind: 'limit', code: 'strata-not-listed', column: 'région {x}', count })),
  'not-listed': [1, 2, 5, 1234].map((count) => ({ kind: 'limit', code: 'not-listed', count })),
  'no-outcome': [{ kind: 'limit', code: 'no-outcome' }],
  'only-flagged-checked': [exactly(1), exactly(2), exactly(1234), { low: 5, high: 9 }].map((unchecked) => ({
    kind: 'limit',
    code: 'only-flagged-checked',
    unchecked,
  })),
  'only-cleared-checked': [exactly(1), exactly(2), exactly(1234), { low: 5, high: 9 }].map((unchecked) => ({
    kind: 'limit',
    code: 'only-cleared-checked',
    unchecked,
  })),
  'outcome-unknown': [{ kind: 'limit', code: 'outcome-unknown', unknown: exactly(3), of: exactly(500) }],
  'estimated-from-random-sample': (['known', 'estimated', 'unknown'] as const).flatMap((sizes) =>
    (['everybody', 'not-flagged'] as const).map((drawnFrom) => ({
      kind: 'limit',
      code: 'estimated-from-random-sample',
      sample: exactly(1047),
      drawnFrom,
      sizes,
    })),
  ),
  'population-not-stated': [{ kind: 'limit', code: 'population-not-stated' }],
  'outcome-is-a-record': [{ kind: 'limit', code: 'outcome-is-a-record' }],
  'base-rates-differ': [{ kind: 'limit', code: 'base-rates-differ', comparison: { ...comparison, metric: 'baseRate' } }],
  'not-a-cause': [{ kind: 'limit', code: 'not-a-cause' }],
  'effect-not-stated': [{ kind: 'limit', code: 'effect-not-stated' }],
  'many-comparisons': [1, 2, 8, 24].map((count) => ({ kind: 'limit', code: 'many-comparisons', count })),
  'counts-within-bounds': [{ kind: 'limit', code: 'counts-within-bounds' }],
  'all-counted-not-sampled': [{ kind: 'limit', code: 'all-counted-not-sampled' }],
  'part-of-population': [{ kind: 'limit', code: 'part-of-population', people: exactly(6129), population: 977_730 }],
  'rates-only': [{ kind: 'limit', code: 'rates-only' }],
};

const column = 'colonne {x} (2)';
const missing = <C extends Extract<Problem['code'], `missing-${string}`>>(code: C) =>
  [1, 2, 7, 45, 1_000_000].map((count) => ({ code, column, count }));
const countedAs = <C extends 'counted-as-no' | 'counted-as-yes'>(code: C) => [
  {
    code,
    column,
    values: [
      { value: 'N/A {n}', count: 2 },
      { value: '', count: 1 },
    ],
    more: 0,
  },
  { code, column, values: [{ value: 'لا', count: 11 }], more: 3 },
];

export const problemsByCode: { readonly [C in Problem['code']]: readonly (Problem & { readonly code: C })[] } = {
  'ragged-rows': [1, 3].map((count) => ({ code: 'ragged-rows', count, firstLine: 1017, fields: 6 })),
  'missing-group': missing('missing-group'),
  'missing-decision': missing('missing-decision'),
  'missing-outcome': missing('missing-outcome'),
  'missing-score': missing('missing-score'),
  'missing-stratum': missing('missing-stratum'),
  'missing-random-sample': missing('missing-random-sample'),
  'missing-id': missing('missing-id'),
  'not-a-number': [1, 20].map((count) => ({ code: 'not-a-number', column, count, firstLine: 5 })),
  'counted-as-no': countedAs('counted-as-no'),
  'counted-as-yes': countedAs('counted-as-yes'),
  'similar-groups': [{ code: 'similar-groups', column, values: ['Men', 'men ', 'MEN'] }],
  'repeated-id': [{ code: 'repeated-id', column, rows: 9, ids: 3 }],
  'inconsistent-id': [{ code: 'inconsistent-id', column, ids: 2 }],
  'no-id': [{ code: 'no-id' }],
  'ids-not-checked': [{ code: 'ids-not-checked', column, limit: 1_000_000 }],
  'repeated-column': [{ code: 'repeated-column', column, places: [3, 17] }],
  encoding: [{ code: 'encoding', encoding: 'windows-1252', replaced: 4 }],
  'stray-quotes': [{ code: 'stray-quotes', count: 2, firstLine: 44 }],
  'unclosed-quote': [{ code: 'unclosed-quote', line: 4711 }],
  'empty-lines': [1, 2, 12].map((count) => ({ code: 'empty-lines', count })),
};
