/**
 * The form of a request file. The guard itself takes anything and refuses what it does not understand; a person who writes a
 * request is told what is wrong with it instead.
 *
 * @module
 */
import { identifierPattern, isLegalDay, type LegalDay } from '@firebreak/core';
import { z } from 'zod';

const id = z.string().max(100).regex(identifierPattern, 'an id is made of lower-case letters, digits and single hyphens');

export const requestShape = z.strictObject({
  recipient: id.describe('who asks: a recipient of the policy'),
  purpose: id.describe('what for: a purpose of the Atlas or of the policy'),
  data: z.array(z.string().min(1).max(240)).min(1).max(2000).describe('`record`, `record.field`, `@data-category`, or `*` for everything'),
  facts: z.record(id, z.boolean()).optional().describe('what was established: true, or excluded: false; leave out what nobody knows'),
  on: z
    .string()
    .refine(isLegalDay, 'a day is written YYYY-MM-DD and must exist')
    .transform((text) => text as LegalDay)
    .optional()
    .describe('the day of the request; without it, today'),
});
