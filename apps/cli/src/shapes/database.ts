/**
 * The shape of `firebreak firewall sql --verify --json`.
 *
 * @module
 */
import { findingCodes } from '@firebreak/firewall/node/postgres';
import { z } from 'zod';

export const databaseShape = z.strictObject({
  policy: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('fingerprint of the policy'),
  agrees: z.boolean().describe('nothing but notes was found'),
  findings: z.array(
    z.strictObject({
      code: z.enum(findingCodes),
      severity: z.enum(['leak', 'risk', 'gap', 'note']),
      object: z.string().describe('a name of the database'),
      what: z.string(),
      todo: z.string(),
    }),
  ),
});
