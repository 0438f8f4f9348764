/**
 * What Audit measures with: what a published performance figure is, tables as they were published, and how names are written down.
 *
 * @module
 */
import { z } from 'zod';
import { evidence, identifier, name, text } from './statement.ts';

const share = z.number().min(0).max(1);
const whole = z.number().int().nonnegative();
/** Both ends as the source gives them; equal where it gives one number. 0 or 1 stands for an end that it leaves open (*below 1 %*). */
const shareRange = { low: share, high: share };

/**
 * What a published figure measures, so that nothing is reckoned from it that it does not say. An accuracy is neither a sensitivity nor a
 * specificity; a share of people flagged is not an error.
 */
export const figure = z.discriminatedUnion('measures', [
  z.strictObject({ measures: z.literal('sensitivity-specificity') }).describe('both are in `readings`'),
  z.strictObject({
    measures: z.literal('accuracy'),
    ...shareRange,
    of: text.optional().describe('what is judged, where the claim has several figures: `whole interviews`'),
    right: whole.optional().describe('how many were judged rightly'),
    tested: whole.optional().describe('of how many'),
    positives: share.optional().describe('share of those tested who were what is looked for'),
  }),
  z.strictObject({
    measures: z.literal('false-positive-rate'),
    ...shareRange,
    tested: whole.optional().describe('of how many, where the source says so'),
    among: text.describe('of whom: people who are not what is looked for'),
  }),
  z.strictObject({ measures: z.literal('false-negative-rate'), ...shareRange, among: text }),
  z
    .strictObject({
      measures: z.literal('output-rate'),
      ...shareRange,
      flagged: whole.optional(),
      tested: whole.optional(),
    })
    .describe('how many were flagged; says nothing of how many rightly'),
  z.strictObject({ measures: z.literal('false-discovery-rate'), ...shareRange }).describe('of those flagged, how many wrongly'),
  z
    .strictObject({ measures: z.literal('failure-rate'), ...shareRange, of: text })
    .describe('of its products, how many are of no use; it flags nobody'),
  z.strictObject({ measures: z.literal('group-ratio'), low: z.number().positive(), high: z.number().positive(), of: text }),
  z.strictObject({
    measures: z.literal('outcome-gap'),
    flagged: share.describe('share with that outcome among those flagged'),
    cleared: share.describe('share with that outcome among the others'),
    outcome: text,
  }),
  z.strictObject({ measures: z.literal('counts'), steps: z.array(z.strictObject({ what: text, count: whole })).min(1) }),
  z.strictObject({ measures: z.literal('none'), why: text }).describe('cannot be turned into people'),
]);

/**
 * Words for the people that a claim is about, each an end of a sentence: "people who …" for what they are, "people …" for what is made of
 * them. With them a page can say *flagged as liars although they tell the truth* instead of *false positives*.
 */
export const peopleWords = z.strictObject({
  positive: text.describe('those whom the system looks for: `lie`'),
  negative: text.describe('the others: `tell the truth`'),
  flagged: text.describe('`flagged as liars`'),
  cleared: text.describe('`believed`'),
});

/** Counts or rates by group as a source published them, in the same form that `firebreak audit table` reads. */
export const publishedTable = z.strictObject({
  kind: z.literal('published-table'),
  id: identifier,
  name,
  system: identifier.optional(),
  about: text.describe('which decisions, of whom, when'),
  flagged: text.describe('what being flagged means for a person, in a few words: `a fraud investigation`'),
  positive: text.describe('what those who were rightly flagged are, in a few words: `an error was found`'),
  effect: z.enum(['harm', 'benefit', 'unknown']).describe('is being flagged bad or good for the person'),
  reference: z.string().max(200).optional().describe('the group that the source compares with'),
  suppressedBelow: whole.optional().describe('the source shows smaller counts as missing or as 0'),
  zeroIsSuppressed: z.literal(true).optional(),
  hiddenAnySize: z.literal(true).optional().describe('larger counts are hidden too, so that nobody finds the small ones by subtraction'),
  population: whole.optional().describe('number of people that a random sample stands for'),
  table: z.string().min(1).max(20_000).describe('comma-separated, first row names the columns'),
  caveats: z.array(text).optional().describe('what whoever reads the table must know'),
  ...evidence,
});

const namePart = z.enum(['given', 'second', 'father', 'grandfather', 'family', 'clan']);
const weight = z.number().positive();

/** How the names of one part of the world are built, spelled in Latin letters and written down by clerks. For made-up people only. */
export const namingSystem = z.strictObject({
  kind: z.literal('naming-system'),
  id: identifier,
  name,
  about: text.describe('whose names; what is known and what is assumed'),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/)
    .describe('ISO 15924'),
  pools: z
    .partialRecord(
      namePart,
      z
        .array(
          z.strictObject({
            spellings: z.array(z.string().min(1).max(60)).min(1).max(40).describe('in Latin letters, the most usual first'),
            native: z.string().max(60).optional(),
            weight: weight.describe('how common, against the others of its pool: an assumption unless a source is cited'),
            sex: z.enum(['f', 'm']).optional(),
          }),
        )
        .min(5),
    )
    .describe('father and grandfather are drawn from the men of `given` where they have no pool'),
  /** A list of forty names would make every two people namesakes: a share of people bears a name that is not listed, one of so many. */
  tails: z
    .partialRecord(namePart, z.strictObject({ share: share.refine((value) => value < 1), names: whole.min(1).max(5000) }))
    .optional()
    .describe('by pool; unlisted names are made up from pieces of the listed ones and are all equally common'),
  /** Which parts end up in the two fields of a European form, and how often. */
  forms: z.array(z.strictObject({ given: z.array(namePart), family: z.array(namePart), weight, note: text.optional() })).min(1),
  birthdays: z.strictObject({
    firstOfJanuary: share.describe('share registered on 1 January because the day is not known'),
    note: text,
  }),
  ...evidence,
});
