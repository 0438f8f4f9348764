/**
 * The shapes of the JSON answers. `spec/` holds them as JSON Schema; `npm run spec` writes that from here.
 *
 * @module
 */
import { z } from 'zod';

const id = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const basis = z
  .strictObject({ instrument: id, at: z.string().nullable(), checked: day.nullable() })
  .describe('instrument or source, place in it, day it was compared');
const basisList = z.array(basis).min(1);
const country = z.string().regex(/^[A-Z]{2}$/);

export const hopShape = z.strictObject({
  flow: id,
  from: id,
  to: id,
  mode: id,
  data: z.array(id),
  purposes: z.array(id),
  query: z.boolean().describe('the data are only compared there, and not kept'),
  flags: z.array(z.string()).describe('contested, differs-by-state and the like'),
  purposeShift: z.boolean().describe('the flow uses the data for something they were not given for'),
  confirmed: z.boolean(),
  basis: basisList,
});

const closed = z.strictObject({
  flow: id,
  from: id,
  to: id,
  enforcement: z.boolean(),
  mode: id,
  data: z.array(id),
  basis: basisList,
  by: z
    .array(
      z.strictObject({
        firewall: id,
        confirmed: z.boolean(),
        basis: basisList,
        exceptions: z.array(z.strictObject({ text: z.string(), confirmed: z.boolean(), basis: basisList })),
      }),
    )
    .min(1),
});

export const traceShape = z.strictObject({
  from: id,
  country,
  on: day,
  verdict: z
    .enum(['reached', 'reached-unconfirmed', 'unknown', 'closed-unconfirmed', 'closed', 'none-known'])
    .describe('about immigration enforcement, in one word'),
  data: z.array(id).describe('the data categories given'),
  reached: z.array(
    z.strictObject({
      place: id,
      name: z.string(),
      enforcement: z.boolean().describe('may act for immigration enforcement'),
      data: z.array(id).describe('every category that arrives, on whatever path'),
      mode: id.describe('hardest mode on the easiest path'),
      purposeShift: z.boolean(),
      confirmed: z.boolean().describe('every flow of the path rests on a confirmed statement'),
      path: z.array(hopShape).min(1).describe('the easiest way'),
      alsoBy: z.array(hopShape).describe('every other flow by which data arrive here'),
    }),
  ),
  closed: z.array(closed),
  pending: z.array(z.strictObject({ flow: id, from: id, to: id, basis: basisList })).describe('adopted, start not set'),
  unknown: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('no-rule-recorded'), sector: id }),
        z.strictObject({ kind: z.literal('law-silent'), sector: id, firewall: id, confirmed: z.boolean() }),
        z.strictObject({ kind: z.literal('proposed-change'), sector: id, firewall: id, confirmed: z.boolean() }),
        z.strictObject({
          kind: z.literal('rests-on-unconfirmed-firewall'),
          flow: id,
          firewalls: z.array(id),
          opens: z.array(id),
          enforcement: z.boolean(),
        }),
      ]),
    )
    .describe('what nobody knows; never to be read as no'),
});

export const cutShape = z.strictObject({
  from: id,
  country,
  on: day,
  to: id,
  verdict: z.enum(['found', 'none-needed', 'impossible', 'too-large']),
  keepsService: z.boolean().describe('only flows that turn the data to another purpose are closed'),
  cuts: z.array(z.strictObject({ flows: z.array(id).min(1), size: z.int().positive() })),
  complete: z.boolean().describe('all smallest cuts are listed'),
  alreadyClosed: z.array(closed),
});

export const footprintShape = z.strictObject({
  on: day,
  records: z.array(
    z.strictObject({
      system: id,
      category: id,
      name: z.string(),
      event: id,
      country: country.nullable(),
      since: day,
      data: z.array(id),
      notTaken: z.array(z.strictObject({ data: z.array(id), age: z.int(), confirmed: z.boolean(), cite: basisList })),
      deleteBy: day.nullable().describe('null: depends on an event that was not named'),
      status: z.enum(['kept', 'should-be-deleted', 'date-unknown']),
      derivation: z.array(
        z.strictObject({ step: z.string(), date: day.nullable(), why: z.string(), confirmed: z.boolean(), cite: basisList }),
      ),
      readers: z.array(
        z.strictObject({ role: id, name: z.string(), purposes: z.array(id), text: z.string(), confirmed: z.boolean(), cite: basisList }),
      ),
      rights: z.array(z.strictObject({ right: id, name: z.string(), addressee: z.string(), confirmed: z.boolean(), cite: basisList })),
      confirmed: z.boolean(),
    }),
  ),
  notMade: z
    .array(
      z.strictObject({
        system: id,
        category: id,
        name: z.string(),
        event: id,
        date: day,
        age: z.int(),
        confirmed: z.boolean(),
        cite: basisList,
      }),
    )
    .describe('records that the law does not make of somebody of that age'),
  eventsWithoutRecord: z.array(id).describe('the Atlas knows no record for these events: unknown, not nothing'),
});
