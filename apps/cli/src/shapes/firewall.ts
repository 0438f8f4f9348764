/**
 * The shapes of `firebreak firewall check --json` and `firebreak firewall decide --json`.
 *
 * @module
 */
import { obligations, type RefusalCode } from '@firebreak/firewall';
import { z } from 'zod';

const refusalCodes = [
  'unknown-recipient',
  'unknown-purpose',
  'unmapped-data',
  'no-rule',
  'condition-not-met',
  'condition-unknown',
  'not-yet',
  'expired',
  'withheld',
  'enforcement',
] as const satisfies readonly RefusalCode[];

export const decisionShape = z.strictObject({
  released: z.array(z.string()).describe('`record.field`, in the order of the policy'),
  refused: z.array(
    z.strictObject({
      data: z.string().describe('`record.field`, or what was asked for where the policy does not know it'),
      reason: z.string().describe('in plain words'),
      condition: z.string().nullable().describe('the fact that failed'),
      at: z.string().nullable().describe('the rule, and its line in the policy file'),
      code: z.enum(refusalCodes),
    }),
  ),
  obligations: z.array(z.enum(obligations)),
  basis: z.array(
    z.strictObject({
      rule: z.string(),
      law: z.string().describe('instrument of the Atlas, or the name of an act'),
      at: z.string(),
    }),
  ),
  enforcement: z
    .strictObject({ rule: z.string(), duty: z.string().describe('rule of the Atlas that forces it'), approver: z.string() })
    .nullable()
    .describe('set where data go to immigration enforcement'),
  policy: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('fingerprint of the policy that decided'),
});

const problem = z.strictObject({
  check: z.string(),
  line: z.int().min(1),
  path: z.string(),
  what: z.string(),
  todo: z.string(),
});

export const policyCheckShape = z.strictObject({
  ok: z.boolean().describe('the policy may be used'),
  problems: z.array(problem),
  warnings: z.array(problem),
});
