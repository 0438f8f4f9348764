/**
 * The shape of an audit report, as `firebreak audit run --json` and `firebreak audit table --json` write it. It is held to the type `Report`
 * of `@firebreak/audit` in both directions by `audit.test.ts`.
 *
 * @module
 */
import { metricIds } from '@firebreak/audit';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const whole = z.int().nonnegative();
const name = z.array(z.string()).describe('one value for each column that groups are made from');
const reference = name.nullable().describe('null: all the other groups together');
const metric = z.enum(metricIds).meta({ id: 'audit-metric' });

const count = z
  .strictObject({ low: whole, high: whole })
  .meta({ id: 'audit-count', description: 'people; both are the same where the count is known exactly' });
const cells = z
  .strictObject({
    tn: count.describe('not flagged, not what is looked for'),
    fp: count.describe('flagged, not what is looked for'),
    fn: count.describe('not flagged, although what is looked for'),
    tp: count.describe('flagged, and what is looked for'),
    flaggedUnknown: count.describe('flagged; nobody wrote down what they were'),
    clearedUnknown: count.describe('not flagged; nobody wrote down what they were'),
  })
  .meta({ id: 'audit-cells', description: 'null: the source gives rates only' });

const interval = { low: z.number().nullable(), high: z.number().nullable() };
const estimateFields = { value: z.number().nullable().describe('null: there is no point, or nothing is known'), ...interval };
const estimate = z.strictObject(estimateFields).meta({ id: 'audit-estimate' });

const rate = z
  .strictObject({
    metric,
    numerator: count,
    denominator: count,
    value: share.nullable().describe('null: known within bounds only, or not at all'),
    low: share.nullable().describe('lower end of the interval at the level of the settings'),
    high: share.nullable(),
    least: share.nullable().describe('the share is no smaller, whatever the counts and unknown outcomes are'),
    most: share.nullable(),
    method: z.enum(['wilson', 'wilson-over-bounds', 'random-sample', 'bounds', 'none']),
    small: z.boolean().describe('fewer people in the denominator than the minimum cell: no verdict rests on it'),
  })
  .meta({ id: 'audit-rate' });

const sample = z.strictObject({ negative: count, positive: count });
const group = z.strictObject({ name, n: count, cells: cells.nullable(), sample: sample.nullable(), rates: z.array(rate) });

const comparison = z
  .strictObject({
    metric,
    group: name,
    reference,
    groupRate: rate,
    referenceRate: rate,
    difference: z
      .strictObject({ ...estimateFields, method: z.enum(['newcombe', 'square-and-add', 'bounds', 'bootstrap', 'none']) })
      .describe('rate of the group minus rate of the reference'),
    ratio: z
      .strictObject({ ...estimateFields, method: z.enum(['score', 'square-and-add', 'bounds', 'bootstrap', 'none']) })
      .describe('rate of the group divided by rate of the reference; null where that is no number'),
    test: z
      .strictObject({
        name: z.enum(['fisher', 'two-proportions', 'random-sample']),
        z: z.number().nullable(),
        p: share.describe('over bounds: where the two come closest; 1 where they may be alike'),
        adjusted: share.describe('after Holm, over all comparisons of the report'),
      })
      .nullable(),
    verdict: z.enum(['higher', 'lower', 'no-clear-difference', 'too-small', 'unknown']),
  })
  .meta({ id: 'audit-comparison' });

const stratum = z
  .strictObject({
    column: z.string(),
    metric,
    group: name,
    reference,
    overall: estimate,
    strata: z.array(z.strictObject({ value: z.string(), difference: estimate, groupRate: rate, referenceRate: rate })),
    more: whole.describe('strata with fewer people, pooled with the others and not told one by one'),
    adjusted: estimate.describe('difference within strata, pooled with the weights of Mantel and Haenszel'),
    change: z.enum(['same', 'reversed', 'vanishes', 'appears', 'unclear']),
  })
  .meta({ id: 'audit-stratum' });

const score = z.strictObject({
  group: name,
  n: whole,
  mean: z.number().nullable(),
  quantiles: z.array(z.number().nullable()).length(5).describe('10th, 25th, 50th, 75th and 90th percentile'),
  bins: z.array(
    z.strictObject({
      from: z.number(),
      to: z.number().describe('not in the bin, but in the last one and where it equals `from`'),
      n: whole,
      mean: z.number().nullable(),
      positive: rate.describe('of those whose outcome is known, how many are what is looked for'),
    }),
  ),
  auc: z
    .strictObject({ ...estimateFields, positives: whole, negatives: whole, least: share, most: share })
    .nullable()
    .describe('how often a positive has a higher score than a negative'),
});

const column = z.strictObject({ name: z.string(), place: z.int().positive().exactOptional() });
const condition = z.strictObject({
  column,
  is: z.enum(['in', 'not-in', 'at-least', 'at-most', 'above', 'below']),
  values: z.array(z.string()),
});
const question = z.strictObject({
  groups: z.array(column),
  classes: z.array(condition).exactOptional().describe('columns of groups whose people are told apart by a condition alone'),
  decision: condition,
  outcome: condition.exactOptional(),
  score: column.exactOptional(),
  stratum: column.exactOptional(),
  randomSample: condition.exactOptional(),
  id: column.exactOptional(),
  missing: z.array(z.string()).exactOptional(),
});

const reading = z.strictObject({
  columns: z.array(z.strictObject({ name: z.string(), means: z.string() })).exactOptional(),
  decimal: z.enum(['.', ',']).exactOptional(),
  rates: z.enum(['share', 'percent']).exactOptional(),
  roundedTo: z.int().positive().exactOptional(),
  rounding: z.enum(['nearest', 'either-way']).exactOptional(),
  suppressedBelow: z.int().positive().exactOptional(),
  zeroIsSuppressed: z.boolean().exactOptional(),
  zeroIsShown: z.boolean().exactOptional(),
  hiddenAnySize: z.boolean().exactOptional(),
  dashIsZero: z.boolean().exactOptional(),
});

const settings = z.strictObject({
  reference: z.string().exactOptional(),
  minimumCell: z.int().positive(),
  level: z.number().gt(0).lt(1),
  flagged: z.string().exactOptional(),
  positive: z.string().exactOptional(),
  effect: z.enum(['harm', 'benefit', 'unknown']),
  population: z.int().positive().exactOptional(),
  bins: z.int().min(1).max(100),
  seed: whole,
});

const inColumn = { column: z.string(), count: whole };
const problem = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('ragged-rows'), count: whole, firstLine: whole, fields: whole }),
  z.strictObject({
    code: z.enum([
      'missing-group',
      'missing-decision',
      'missing-outcome',
      'missing-score',
      'missing-stratum',
      'missing-random-sample',
      'missing-id',
    ]),
    ...inColumn,
  }),
  z.strictObject({ code: z.literal('not-a-number'), ...inColumn, firstLine: whole }),
  z.strictObject({
    code: z.enum(['counted-as-no', 'counted-as-yes']),
    column: z.string(),
    values: z.array(z.strictObject({ value: z.string(), count: whole })),
    more: whole,
  }),
  z.strictObject({ code: z.literal('similar-groups'), column: z.string(), values: z.array(z.string()) }),
  z.strictObject({ code: z.literal('repeated-id'), column: z.string(), rows: whole, ids: whole }),
  z.strictObject({ code: z.literal('inconsistent-id'), column: z.string(), ids: whole }),
  z.strictObject({ code: z.literal('no-id') }),
  z.strictObject({ code: z.literal('ids-not-checked'), column: z.string(), limit: whole }),
  z.strictObject({ code: z.literal('repeated-column'), column: z.string(), places: z.array(whole) }),
  z.strictObject({ code: z.literal('encoding'), encoding: z.string(), replaced: whole }),
  z.strictObject({ code: z.literal('stray-quotes'), count: whole, firstLine: whole }),
  z.strictObject({ code: z.literal('unclosed-quote'), line: whole }),
  z.strictObject({ code: z.literal('empty-lines'), count: whole }),
]);

const finding = <Fields extends z.ZodRawShape>(fields: Fields) => z.strictObject({ kind: z.literal('finding'), ...fields });
const limit = <Fields extends z.ZodRawShape>(fields: Fields) => z.strictObject({ kind: z.literal('limit'), ...fields });
const metrics = z.array(metric);

const statement = z.union([
  finding({ code: z.literal('overall'), rate }),
  finding({ code: z.literal('rate-differs'), comparison }),
  finding({ code: z.literal('no-clear-difference'), comparison }),
  finding({
    code: z.literal('rates-disagree'),
    group: name,
    reference,
    higher: metrics,
    lower: metrics,
    alike: metrics,
    worse: metrics,
    better: metrics,
    lenient: metrics,
    severe: metrics,
  }),
  finding({ code: z.literal('only-together'), comparison }),
  finding({
    code: z.literal('four-fifths'),
    group: name,
    reference: name,
    groupRate: rate,
    referenceRate: rate,
    ratio: estimate,
    below: z.boolean(),
    clear: z.boolean(),
  }),
  finding({ code: z.literal('stratum-changes'), stratum }),
  limit({ code: z.enum(['no-people', 'one-group', 'no-outcome', 'outcome-is-a-record', 'not-a-cause', 'effect-not-stated']) }),
  limit({ code: z.enum(['counts-within-bounds', 'all-counted-not-sampled', 'rates-only', 'population-not-stated']) }),
  limit({ code: z.literal('one-sided'), what: z.enum(['all-flagged', 'none-flagged', 'all-positive', 'none-positive']) }),
  limit({ code: z.literal('too-small'), group: name, metric: metric.nullable(), n: count, minimum: whole }),
  limit({ code: z.literal('strata-too-small'), column: z.string(), values: z.array(z.string()), minimum: whole }),
  limit({ code: z.literal('strata-not-listed'), column: z.string(), count: whole }),
  limit({ code: z.literal('not-listed'), count: whole }),
  limit({ code: z.enum(['only-flagged-checked', 'only-cleared-checked']), unchecked: count }),
  limit({ code: z.literal('outcome-unknown'), unknown: count, of: count }),
  limit({
    code: z.literal('estimated-from-random-sample'),
    sample: count,
    drawnFrom: z.enum(['everybody', 'not-flagged']),
    sizes: z.enum(['known', 'estimated', 'unknown']),
  }),
  limit({ code: z.literal('base-rates-differ'), comparison }),
  limit({ code: z.literal('many-comparisons'), count: whole }),
  limit({ code: z.literal('part-of-population'), people: count, population: whole }),
]);

export const auditReportShape = z.strictObject({
  format: z.literal('firebreak-audit-report-1'),
  program: z.string(),
  input: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: whole,
    kind: z.enum(['csv', 'tsv', 'xlsx', 'parquet', 'table']),
    rows: whole,
    reading: reading.exactOptional().describe('of a published table: what it was read with'),
  }),
  question: question.nullable().describe('null: the source was a table of counts or rates'),
  settings,
  groups: z.array(group).describe('the reference first, then by name in code-point order'),
  everybody: group,
  comparisons: z.array(comparison),
  margins: z
    .array(z.strictObject({ column: z.string(), groups: z.array(group), comparisons: z.array(comparison) }))
    .describe('each column alone, where groups are made from several'),
  strata: z.array(stratum),
  scores: z.array(score),
  problems: z.array(problem).describe('what was wrong with the file; nothing was dropped silently'),
  statements: z.array(statement).describe('what may and may not be concluded, the weightiest first'),
});
