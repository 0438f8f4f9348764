/**
 * The shapes of `firebreak audit links`: what it answers, and the file that describes a population.
 *
 * @module
 */
import { z } from 'zod';

const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const share = z.number().min(0).max(1);
const positive = z.number().positive();

/** A mix, never people: there is no field in which a name could stand. */
export const populationShape = z.strictObject({
  id,
  about: z.string().max(1000).optional().describe('what is assumed, and why'),
  groups: z
    .array(
      z.strictObject({
        id,
        system: id.describe('a `naming-system` of the Atlas'),
        weight: positive.describe('how many people, against the other groups'),
        nationality: id.optional().describe('what stands in that field; the id of the group where nothing is said'),
        women: share.optional().describe('0.5 where nothing is said'),
        firstOfJanuary: share.optional().describe('share registered on 1 January, instead of what the naming system assumes'),
        falseMatchTimes: positive
          .max(1000)
          .optional()
          .describe('a scenario: false biometric matches among them are so many times as frequent'),
      }),
    )
    .min(1)
    .max(30),
  birthYears: z
    .array(z.strictObject({ from: z.int().min(1900).max(2100), to: z.int().min(1900).max(2100), weight: positive }))
    .min(1)
    .max(40)
    .describe('age pyramid; within a span all years are equally likely'),
  both: share.describe('share of the people of the first database who also stand in the second'),
  quality: z.strictObject({
    copied: share.describe('names copied from a document; the others are heard or transliterated anew'),
    mistyped: share.describe('of each part of a name'),
    swappedFields: share,
    missingGiven: share,
    missingFamily: share,
    dayMonthSwapped: share,
    wrongYear: share.describe('off by one'),
    dayUnknown: share.describe('this record alone says 1 January'),
    wrongSex: share,
    wrongNationality: share,
  }),
});

const expected = z
  .strictObject({ expected: z.number().min(0), low: z.number().min(0), high: z.number().min(0) })
  .describe('between low and high in 95 of 100 populations made up alike');

const comparator = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['as-written', 'normal', 'soundex', 'daitch-mokotoff']) }),
  z.strictObject({ kind: z.enum(['levenshtein', 'damerau']), most: z.int().min(0) }),
  z.strictObject({ kind: z.literal('jaro-winkler'), least: share }),
]);
const identity = z.strictObject({
  given: comparator.nullable(),
  family: comparator.nullable(),
  date: z.enum(['same', 'day-month-swapped', 'year']).nullable(),
  sex: z.boolean(),
  nationality: z.boolean(),
  emptyField: z.enum(['differs', 'agrees']),
});
const biometrics = z.strictObject({
  per: z.enum(['comparison', 'search']),
  falseMatch: share.describe('FMR per comparison, or FPIR per search'),
  falseNonMatch: share,
});

const count = z.strictObject({
  group: id.nullable().describe('null: everybody'),
  people: z.number().describe('in the first database'),
  inBoth: z.number(),
  missed: expected.describe('in both databases, and no link says that they are one person'),
  colours: z.array(
    z.strictObject({
      colour: z.enum(['plain', 'white', 'yellow']).describe('`plain`: the rule knows no colours'),
      falseLinks: expected.describe('between two different people, one or both of this group'),
      peopleWithFalseLink: expected.describe('people of the first database with at least one'),
      rightLinks: expected.describe('people in both databases whose own two records carry a link of this colour'),
    }),
  ),
});

export const linksShape = z.strictObject({
  people: z.literal('synthetic').describe('all of them are made up'),
  limits: z.array(z.string()).min(1),
  studies: z.array(
    z.strictObject({
      format: z.literal('firebreak-audit-links-1'),
      program: z.string(),
      people: z.literal('synthetic'),
      population: populationShape,
      rule: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('match'), id: z.string(), identity: identity.nullable(), biometrics: biometrics.nullable() }),
        z.strictObject({ kind: z.literal('mid'), id: z.string(), same: identity, similar: identity, biometrics }),
      ]),
      seed: z.int(),
      sample: z.int().positive().describe('made-up people of each group from whom spread and people were reckoned'),
      level: share,
      writtenNames: z.int().positive(),
      sizes: z.array(
        z.strictObject({
          size: z.int().positive().describe('people in each of the two databases'),
          falseMatchRate: share.nullable().describe('per comparison, at this size'),
          falsePositiveIdentificationRate: share.nullable(),
          groups: z.array(count),
          everybody: count,
        }),
      ),
      counted: z
        .strictObject({
          size: z.int().positive(),
          reckoned: z
            .strictObject({ missed: expected, falseLinks: expected, peopleWithFalseLink: expected })
            .describe('what was expected of everybody at this size'),
          groups: z.array(
            z.strictObject({
              group: id,
              people: z.int().min(0),
              both: z.int().min(0),
              missed: z.int().min(0),
              falseLinks: z.int().min(0),
              peopleWithFalseLink: z.int().min(0),
            }),
          ),
        })
        .nullable()
        .describe('every pair counted in one made-up population; null for rules with biometrics'),
    }),
  ),
});
