/**
 * The policy file: what a service holds, who may get what, for which purpose, on which ground and condition.
 *
 * Words of the Atlas are used for data categories, purposes, roles, sectors and countries; whatever is not released by a
 * rule is refused. Published as JSON Schema in `spec/firewall-policy/`.
 *
 * @module
 */
import { identifierPattern, isLegalDay, type LegalDay } from '@firebreak/core';
import { z } from 'zod';
import { builtInFacts, obligations } from './words.ts';

const identifier = z.string().max(100).regex(identifierPattern, 'an id is made of lower-case letters, digits and single hyphens');
const ids = z.array(identifier).min(1).max(500);
const day = z
  .string()
  .refine(isLegalDay, 'a day is written YYYY-MM-DD and must exist')
  .transform((text) => text as LegalDay);
const words = z.string().min(1).max(1000);

/** `name`, `address.line`, `birthDate`: the path of a property in the service's own JSON, or the name of a column. */
const fieldName = z
  .string()
  .max(120)
  .regex(
    /^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/,
    'a field is named as in the data: letters, digits, `_`, `-`, with `.` between the steps of a path',
  );

/**
 * What a rule is about: `patient` (every field of the record), `patient.name`, `@health-data` (every field of that data
 * category), `*` (everything).
 */
const selector = z
  .string()
  .max(240)
  .regex(
    /^(\*|@[a-z0-9-]+|[a-z0-9-]+(\.[A-Za-z_][\w-]*)*)$/,
    'data are named as `record`, `record.field`, `@data-category`, or `*` for everything',
  );
const selectors = z.array(selector).min(1).max(2000);

/** A field is its data category, or that and more. */
const field = z.union([
  identifier,
  z.strictObject({
    data: identifier.describe('data category of the Atlas'),
    needed: words.optional().describe('why the service must hold it; without a reason, data that betray status draw a warning'),
    column: z.string().max(63).optional().describe('its column in the table, where it is not called like the field'),
  }),
]);

const record = z.strictObject({
  about: words.optional(),
  fields: z.record(fieldName, field).optional(),
  fhir: z.string().max(64).optional().describe('a FHIR R4 resource type, for example `Patient`: its elements become fields of this record'),
  table: z
    .string()
    .max(127)
    .regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/, 'a table is written `schema.table`, in lower case')
    .optional()
    .describe('the table of the database that holds it'),
  routes: z
    .array(z.string().max(400).regex(/^\//, 'a route begins with `/`'))
    .optional()
    .describe('paths of the HTTP interface that answer with it: `/patients`, `/patients/{id}`'),
  at: z
    .string()
    .max(200)
    .optional()
    .describe('where in the answer it stands, for example `items[]`; without it, the whole answer or each item of a list'),
});

/** Provision that allows it: of the Atlas by `ref`, or one that the Atlas does not hold by `law`. */
const basis = z.union([
  z.strictObject({ ref: identifier.describe('an instrument of the Atlas'), at: z.string().min(1).max(400) }),
  z.strictObject({
    law: z.string().min(3).max(400).describe('name of an act that the Atlas does not hold'),
    at: z.string().min(1).max(400),
  }),
]);

const common = {
  id: identifier,
  to: z
    .array(z.union([z.literal('*'), identifier]))
    .min(1)
    .max(500)
    .describe('recipients of this policy; `*` only in a rule that withholds'),
  for: z
    .array(z.union([z.literal('*'), identifier]))
    .min(1)
    .max(500)
    .describe('purposes, narrower ones included; `*` only in a rule that withholds'),
  when: ids.optional().describe('facts that must be shown; one that nobody has stated counts as not shown'),
  unless: ids.optional().describe('facts that must be excluded; one that nobody has stated counts as not excluded'),
  from: day.optional(),
  until: day.optional().describe('the last day'),
  note: words.optional(),
};

const release = z.strictObject({
  release: selectors,
  ...common,
  basis: z.array(basis).min(1, 'a release needs a legal basis: which act, which provision in it').max(20),
  duty: z
    .strictObject({
      rule: identifier.describe('the rule of the Atlas (kind `firewall`, rule `duty` or `duty-on-request`) that forces it'),
      approver: words.describe('the office that decides each case, not a name'),
    })
    .optional()
    .describe('only for a release to immigration enforcement: the cited duty that forces it'),
  obligations: z.array(z.enum(obligations)).optional().describe('what must be done with each release; every decision is logged anyway'),
});

const withhold = z.strictObject({
  withhold: selectors,
  ...common,
  because: words.optional().describe('told to whoever asks'),
  basis: z.array(basis).max(20).optional(),
});

export const policy = z.strictObject({
  firewall: z.literal(1).describe('version of this format'),
  service: z.strictObject({
    name: z.string().min(1).max(200),
    country: z.string().regex(/^[a-z]{2}$/, 'a country is its two-letter id in the Atlas, in lower case'),
    sector: identifier,
    touchpoints: z
      .array(identifier)
      .optional()
      .describe('places of the Atlas where the data are given; needed to prove where they can end up'),
  }),
  law: day.describe('the day whose law the policy was written by'),
  records: z.record(identifier, record),
  purposes: z
    .record(identifier, z.strictObject({ broader: identifier, name: z.string().min(1).max(200) }))
    .optional()
    .describe("the service's own purposes, each under a wider one"),
  recipients: z.record(
    identifier,
    z.strictObject({
      name: z.string().min(1).max(200),
      role: identifier.optional().describe("role of the Atlas; without it, the service's own staff"),
      within: identifier.optional().describe('the group of recipients it belongs to'),
    }),
  ),
  facts: z
    .record(
      identifier,
      z.strictObject({
        question: words.describe('what staff answer with yes or no'),
        columns: z.record(identifier, z.string().max(63)).optional().describe('record -> boolean column that says so for each row'),
      }),
    )
    .optional()
    .describe(`facts besides ${builtInFacts.join(', ')}, or where the built-in ones stand in the database`),
  rules: z.array(z.union([release, withhold])).max(5000),
});

export type Policy = z.infer<typeof policy>;
export type PolicyRule = Policy['rules'][number];
