/**
 * The kinds of record that the leak scanner looks with: forms of identifiers, and words that speak of somebody's stay.
 *
 * @module
 */
import { z } from 'zod';
import { evidence, identifier, name, text } from './statement.ts';

/** Words that stand near it, in lower case, in any language: an identifier without a checksum is believed only beside one. */
const contextWords = z.array(
  z
    .string()
    .min(2)
    .max(80)
    .refine((word) => word === word.trim().toLowerCase(), 'words are written in lower case'),
);

/** One form of number or line that tells who somebody is or how they stay. Its id is the `kind` of a finding. */
export const identifierForm = z.strictObject({
  kind: z.literal('identifier'),
  id: identifier,
  name,
  country: identifier.describe('a country, `eu`, or `international`'),
  issuer: z.string().max(200).optional().describe('who gives it out'),
  holders: text.describe('whom it is given to'),
  form: z.string().min(1).max(600).describe('what it looks like, in words or as a pattern'),
  checksum: z.string().max(600).nullable().describe('how its check digit is reckoned; null: it has none, or none that is public'),
  data: identifier.describe('the data category it belongs to'),
  reveals: text.describe('what somebody who looks for people without status learns from it'),
  context: contextWords.optional(),
  sample: z.array(z.string().max(200)).optional().describe('valid values from a published test or specimen, never of a real person'),
  ...evidence,
});

/** Words of one language that speak of status, nationality, detention or removal. */
export const watchWords = z.strictObject({
  kind: z.literal('watch-words'),
  id: identifier.describe('`watch-words-` and the language'),
  language: z.string().regex(/^[a-z]{2,3}$/),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/)
    .describe('ISO 15924: `Latn`, `Arab`, `Cyrl`, `Grek`, `Hans`'),
  review: z.enum(['native-speaker', 'drafted']).describe('drafted: no native speaker has looked at them yet'),
  words: z
    .array(
      z.strictObject({
        word: z.string().min(2).max(80).describe('as it stands in running text; a trailing `*` lets endings follow'),
        data: identifier.describe('what it speaks of: residence-status, nationality, return-data ...'),
        near: z.literal(true).optional().describe('an everyday word too: it counts only near personal data'),
      }),
    )
    .min(1),
  ...evidence,
});
