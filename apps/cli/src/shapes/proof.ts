/**
 * The shapes of `firebreak firewall prove --json` and `firebreak firewall diff --json`.
 *
 * @module
 */
import { obligations } from '@firebreak/firewall';
import { z } from 'zod';
import { hopShape } from './index.ts';

const id = z.string();
const ids = z.array(id);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const figures = z.string().regex(/^\d+$/);
const obligation = z.enum(obligations);
const standing = z.enum(['holds', 'fails', 'unknown']).describe('unknown is never to be read as holds');
const span = z.strictObject({ from: day, until: day.nullable() }).describe('first and last day; null: no end');
const ruleAt = { rule: id, line: z.int().nullable().describe('in the policy file') };
const rules = z.array(z.strictObject(ruleAt));
const laws = z.array(z.strictObject({ law: z.string(), at: z.string().nullable() }));
const cases = z
  .array(z.record(id, z.array(z.enum(['true', 'false', 'not-stated'])).min(1)))
  .describe('one of these cases; in each, every named fact is one of these values, and a fact that is not named makes no difference');
const requests = {
  recipients: ids,
  purposes: ids,
  data: ids.describe('`record.field`'),
  cases,
  days: span,
};
const way = {
  start: id.describe('place of the Atlas: role of the recipient, or touchpoint'),
  recipients: ids.describe('recipients of the policy with that role; empty where the way starts at a touchpoint'),
  touchpoint: id.nullable().describe('where the data were given; null: the policy names no place'),
  rules,
  data: ids.describe('data categories'),
  on: day.describe('by the law of this day'),
};

const finding = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('enforcement-release'),
    ...requests,
    rules,
    duty: z.strictObject({ rule: id, cite: laws, approver: z.string() }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('rule-never-fires'),
    ...ruleAt,
    reason: z.enum(['matches-nothing', 'contradicts-itself', 'past', 'withheld', 'enforcement']),
    by: rules,
  }),
  z.strictObject({ kind: z.literal('withholds-nothing'), ...ruleAt }),
  z.strictObject({
    kind: z.literal('partly-withheld'),
    ...ruleAt,
    by: z.strictObject(ruleAt),
    recipients: ids,
    purposes: ids,
    data: ids,
    always: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('differing-obligations'),
    rules: z.tuple([z.strictObject(ruleAt), z.strictObject(ruleAt)]),
    data: ids,
    obligations: z.tuple([z.array(obligation), z.array(obligation)]),
  }),
  z.strictObject({ kind: z.literal('no-basis-in-force'), ...ruleAt, days: span, basis: laws }),
  z.strictObject({ kind: z.literal('basis-unknown'), ...ruleAt, days: span, basis: laws }),
  z.strictObject({ kind: z.literal('basis-ends'), ...ruleAt, days: span, basis: laws }),
  z.strictObject({ kind: z.literal('never-released'), data: ids }),
  z.strictObject({
    kind: z.literal('way-to-enforcement'),
    ...way,
    to: id,
    hops: z.array(hopShape).describe('flow by flow; none: the recipient itself may act for enforcement'),
    confirmed: z.boolean(),
    also: ids.describe('other places of immigration enforcement that they reach too'),
  }),
  z.strictObject({ kind: z.literal('rests-on-unconfirmed'), ...way, flow: id, firewalls: ids, opens: ids }),
  z.strictObject({
    kind: z.literal('closed-by-law'),
    ...way,
    flow: id,
    firewalls: ids,
    confirmed: z.boolean(),
    exceptions: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('no-flow-recorded'), ...way }),
  z.strictObject({ kind: z.literal('own-staff'), recipients: ids }),
  z.strictObject({ kind: z.literal('no-touchpoint') }),
  z.strictObject({ kind: z.literal('law-open'), firewall: id, why: z.enum(['silent', 'proposed']) }),
  z.strictObject({ kind: z.literal('too-large'), recipients: ids, purposes: ids, data: ids, why: z.string() }),
  z.strictObject({ kind: z.literal('no-trace') }),
]);

const domain = z
  .strictObject({
    recipients: z.int(),
    purposes: z.int(),
    fields: z.int(),
    facts: z.int().describe('facts that some rule asks for; each is true, false or not stated'),
    spans: z.int().describe('spans of days between which no rule begins or ends'),
    requests: figures.describe('recipients x purposes x fields x 3^facts x spans, in figures'),
  })
  .describe('what was looked at, all of it');

export const proofShape = z.strictObject({
  policy: fingerprint,
  service: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  on: day.describe('this day and every later one were looked at'),
  standing,
  domain,
  statements: z
    .array(
      z.strictObject({
        id: z.enum([
          'enforcement-gets-nothing',
          'no-recipient-leads-on',
          'no-law-opens-a-way',
          'every-release-has-a-basis',
          'every-rule-can-fire',
          'no-rule-contradicts',
          'every-field-is-used',
        ]),
        standing,
        found: z.array(finding).describe('counter-examples, or why it is not known'),
        notes: z.array(finding),
        notesLeftOut: z.int().describe('notes that are not listed because there are so many; what was found is listed whole'),
        looked: z.strictObject({ count: figures, at: z.enum(['requests', 'rules', 'fields', 'traces']) }),
      }),
    )
    .length(7),
});

const change = {
  ...requests,
  rules: rules.describe('rules that release it: of the new policy, or of the old one where it is refused now'),
  enforcement: z.boolean().describe('for immigration enforcement, or to somebody who may act for it'),
};

export const diffShape = z.strictObject({
  old: fingerprint,
  new: fingerprint,
  on: day.describe('this day and every later one were looked at'),
  verdict: z.enum(['same', 'narrower', 'wider', 'unknown']),
  domain,
  permitted: z.array(z.strictObject(change)).describe('every request that is newly released; each group is a full product'),
  refused: z.array(z.strictObject(change)),
  obligationsLost: z.array(z.strictObject({ ...change, lost: z.array(obligation) })),
  basisLost: z.array(z.strictObject({ ...change, lost: laws })),
  renewed: z
    .array(
      z.strictObject({
        what: z.enum(['recipient', 'purpose', 'field', 'fact', 'service']),
        id,
        before: z.string(),
        after: z.string(),
      }),
    )
    .describe('what kept its name and means something else'),
  undecided: z.array(z.strictObject({ recipients: ids, purposes: ids, data: ids })).describe('too large to be compared: may be wider'),
});
