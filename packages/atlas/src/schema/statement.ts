/**
 * What every statement of the Atlas carries: where it stands, how sure it is, and when it holds.
 *
 * @module
 */
import { identifierPattern, isLegalDay, type LegalDay } from '@firebreak/core';
import { z } from 'zod';
import { flags, marks } from './mark.ts';

export const identifier = z.string().max(100).regex(identifierPattern, 'an id is made of lower-case letters, digits and single hyphens');

export const legalDay = z
  .string()
  .refine(isLegalDay, 'a day is written YYYY-MM-DD and must exist')
  .transform((text) => text as LegalDay);

/** A date as known: a year, a month or a day. */
export const knownDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written YYYY, YYYY-MM or YYYY-MM-DD');

/** Text in English, or in several languages. Text in English only is shown with `lang="en"`, never translated silently. */
export const text = z.union([
  z.string().min(1).max(4000),
  z.strictObject({
    en: z.string().min(1).max(4000),
    fr: z.string().min(1).max(4000).optional(),
    ar: z.string().min(1).max(4000).optional(),
  }),
]);

/** A name, which the site shows in every language it speaks. */
export const name = z.union([
  z.string().min(1).max(300),
  z.strictObject({
    en: z.string().min(1).max(300),
    fr: z.string().min(1).max(300).optional(),
    ar: z.string().min(1).max(300).optional(),
  }),
]);

/**
 * Where it stands: an instrument or a source of the Atlas, the place in it, and the day somebody
 * compared the statement with that text. `checked: null` means that nobody has yet.
 */
const citation = z.strictObject({
  ref: identifier,
  at: z.string().min(1).max(400).optional(),
  checked: legalDay.nullable(),
});

/** The fields that any statement has, whatever it states. */
export const evidence = {
  cite: z.array(citation).min(1, 'a statement needs at least one citation: which text, which place in it'),
  mark: z.enum(marks),
  markNote: z.string().max(1200).optional(),
  from: z.union([legalDay, z.literal('pending')]).optional(),
  until: legalDay.optional(),
  flags: z.array(z.enum(flags)).optional(),
  note: z.string().max(2000).optional(),
};

/** One fact in words. Its id is permanent, like that of a record. */
export const statement = z.strictObject({
  id: identifier,
  text,
  ...evidence,
});

export type Text = z.infer<typeof text>;
export type Citation = z.infer<typeof citation>;
export type Statement = z.infer<typeof statement>;
