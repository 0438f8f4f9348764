/**
 * The shape of `firebreak audit base-rate --json`.
 *
 * @module
 */
import { z } from 'zod';

const id = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const share = z.number().min(0).max(1);
const count = z.number().nonnegative();
const whole = z.int().nonnegative();
const countRange = z.strictObject({ low: count, high: count });
const shareRange = z.strictObject({ low: share, high: share }).describe('equal ends: one number');
const wholeRange = z.strictObject({ low: whole, high: whole });
const cell = z.strictObject({ expected: countRange, whole: wholeRange.describe('in whole people; ends of a range need not add up') });

const people = z.strictObject({
  tp: cell.describe('flagged, and what is looked for'),
  fn: cell.describe('not flagged, although what is looked for'),
  fp: cell.describe('flagged, although not what is looked for'),
  tn: cell.describe('neither'),
  wrongOfFlagged: shareRange.nullable().describe('wrongly flagged as a share of all flagged, not of everybody; null: nobody is flagged'),
  wrongPerHit: z
    .strictObject({ low: count.nullable(), high: count.nullable() })
    .nullable()
    .describe('wrongly flagged for each one rightly flagged; an end of null: without limit'),
});

const part = z.strictObject({ of: whole, expected: countRange, whole: wholeRange });
const sentence = z.strictObject({
  as: z.enum(['finding', 'assumption', 'limit']).describe('`limit`: what the figure does not say'),
  text: z.string(),
});

const result = z.discriminatedUnion('of', [
  z.strictObject({ of: z.enum(['pair', 'own']), people }),
  z.strictObject({
    of: z.literal('accuracy'),
    compatible: people.describe('over every sensitivity and specificity that make this accuracy'),
    equal: people.describe('ASSUMPTION: it errs equally often on both; nobody has said so'),
    wrongJudgements: part,
    byChance: z
      .strictObject({ compatible: people, equal: people })
      .nullable()
      .describe('both again, over the exact 95 % interval of the accuracy; null: the size of the test is not known'),
  }),
  z.strictObject({
    of: z.literal('output-rate'),
    flagged: part,
    wronglyFlagged: part.describe('bounds; nothing narrower can be said'),
    wronglyCleared: part,
  }),
  z.strictObject({ of: z.enum(['false-positive-rate', 'false-negative-rate', 'failure-rate']), part }),
  z.strictObject({
    of: z.literal('false-discovery-rate'),
    share: shareRange,
    wrongPerHit: z.strictObject({ low: count.nullable(), high: count.nullable() }),
  }),
  z.strictObject({ of: z.literal('group-ratio'), one: part.describe('made up, so that there is something to multiply'), other: part }),
  z.strictObject({ of: z.literal('outcome-gap'), flagged: part, cleared: part }),
  z.strictObject({ of: z.literal('counts'), steps: z.array(z.strictObject({ what: z.string(), count: whole })) }),
  z.strictObject({ of: z.literal('none') }),
]);

export const baseRateShape = z.strictObject({
  claim: z
    .strictObject({
      id,
      system: id.nullable(),
      about: z.string(),
      metric: z.string(),
      value: z.string().describe('as reported'),
      n: z.string(),
      testedBy: z.string(),
      reportedBy: z.string(),
      setting: z.string(),
      independent: z.string(),
      use: z.string().describe('what the figure may and may not be used for'),
      mark: id,
      confirmed: z.boolean(),
      flags: z.array(id),
      cite: z.array(z.strictObject({ ref: id, at: z.string().nullable(), checked: day.nullable() })).min(1),
    })
    .nullable(),
  people: whole.describe('how many are checked'),
  prevalenceGiven: z.boolean().describe('false: nobody said how many are what is looked for, so several are shown'),
  words: z.strictObject({ positive: z.string(), negative: z.string(), flagged: z.string(), cleared: z.string() }),
  readings: z.array(
    z.strictObject({
      name: z.string().nullable().describe('where a source is ambiguous, each reading has a name'),
      reach: z.enum(['people', 'bounds', 'part', 'comparison', 'nothing']).describe('how far the figure leads'),
      says: z.array(sentence).describe('for the first prevalence'),
      at: z.array(z.strictObject({ prevalence: shareRange.nullable().describe('null: it plays no part'), result })).min(1),
      checks: z
        .strictObject({
          checks: whole,
          of: z.enum(['given', 'equal-errors-assumed', 'innocent-only']),
          prevalence: shareRange.nullable(),
          once: people,
          between: people.describe('flagged at least once, from "always the same people" to "chance anew each time"'),
          correlation: share.nullable(),
          stated: people.nullable().describe('at that correlation (beta-binomial)'),
        })
        .nullable(),
    }),
  ),
  sources: z
    .strictObject({
      rates: z.array(share).min(1),
      alone: part.describe('in the worst one alone'),
      any: z.strictObject({ independent: part, bounds: part }).describe('a false entry in at least one'),
      two: z.strictObject({ independent: part, bounds: part }).nullable().describe('in at least two'),
    })
    .nullable(),
});
