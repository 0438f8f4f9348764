/**
 * The shape of `firebreak deadline --json`.
 *
 * @module
 */
import { z } from 'zod';

const id = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const country = z.string().regex(/^[A-Z]{2}$/);
const cite = z.strictObject({
  instrument: id.describe('instrument, judgment or source'),
  at: z.string().nullable(),
  checked: day.nullable().describe('day on which somebody compared the statement with it'),
  text: z.string().describe('the provision by name'),
});
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:00)?$/);

export const deadlineShape = z.strictObject({
  rule: z.string().describe('the period in words, or the id of a time limit'),
  name: z.string().nullable().describe('of the time limit; null for a period in words'),
  country,
  institution: id.nullable().describe('with the country `EU`'),
  region: z.string().nullable(),
  calendar: z.strictObject({
    id,
    first: z.int().describe('first year with a list'),
    last: z.int(),
    covers: z.boolean().describe('false: a day was looked up in a year without a list, so the dates may be too early'),
  }),
  due: moment
    .nullable()
    .describe(
      'by the public holidays of the whole state, and of the region if one is given; null: a query is open. For the person’s own duty the day as counted',
    ),
  earliest: moment.describe('by weekends only, without pauses'),
  latest: moment.nullable().describe('by every day on which offices may be shut; call nobody late before it has passed'),
  extended: z.boolean().describe('by the reading of `due`'),
  open: z.strictObject({ query: id, answer: id, since: day }).nullable().describe('the query that has no answer yet'),
  derivation: z
    .array(
      z.strictObject({
        step: id,
        date: moment.describe('the day that the step speaks about or leads to'),
        for: z
          .array(z.enum(['earliest', 'due', 'latest']))
          .min(1)
          .describe('the dates that the step leads to'),
        why: z.string(),
        cite: z.array(cite),
      }),
    )
    .min(1),
  uncertain: z.array(z.string()).describe('what to know before relying on the dates'),
});
