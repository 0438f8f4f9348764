/**
 * The shape of `firebreak plan --json`.
 *
 * @module
 */
import { z } from 'zod';

const id = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const country = z.string().regex(/^[A-Z]{2}$/);
const cites = z
  .array(z.strictObject({ instrument: id, at: z.string().nullable(), checked: day.nullable() }))
  .describe('instrument or source, place in it, day it was compared; empty: the sentence states nothing about law or offices');
const remark = z.strictObject({
  code: id.describe('the id of the statement where the sentence is one of the Atlas'),
  text: z.string(),
  confirmed: z.boolean(),
  cite: cites,
});
const event = z.strictObject({ event: id, date: day });
const addressee = z.strictObject({
  authority: id.nullable(),
  name: z.string(),
  as: z
    .enum(['controller', 'supervisor', 'fallback', 'court'])
    .describe('fallback: the data-protection authority, asked who is responsible'),
  country,
  confirmed: z.boolean(),
  contact: z
    .strictObject({
      postal: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      website: z.string().nullable(),
    })
    .nullable()
    .describe('null: not confirmed, so never to be used as an address'),
  website: z.string().nullable().describe('its own website, if confirmed: where to look for an address that is not'),
  asOf: z.string().nullable(),
  languages: z.array(z.string()).min(1).describe('the first is the one to write in'),
  channels: z.array(z.string()).describe('empty: not known'),
  remarks: z.array(remark),
  cite: cites,
});
const derivation = z.array(
  z.strictObject({ step: id, date: day, for: z.array(z.enum(['earliest', 'due', 'latest'])), why: z.string(), cite: cites }),
);
const limit = z.strictObject({
  limit: id,
  name: z.string(),
  basis: z.enum(['law', 'reading', 'practice', 'convention']),
  holder: z.enum(['authority', 'supervisor', 'eu-body', 'person', 'between-authorities']).describe('who must act in time'),
  start: event,
  due: day.nullable(),
  earliest: day.describe('for what the person must do, count on this day'),
  latest: day.nullable().describe('call an authority late only after this day; null: a question of the authority is open'),
  open: z.strictObject({ query: id, since: day }).nullable(),
  state: z
    .enum(['running', 'missed', 'met', 'passed'])
    .describe('passed: its last day has gone by, but nobody is late: a rule of thumb, a promise, or a duty between authorities'),
  calendar: id,
  calendarCovers: z.boolean().describe('false: there is no list of holidays for a year that was looked at'),
  confirmed: z.boolean(),
  missed: z.string().nullable().describe('what follows when it is missed'),
  derivation,
  cite: cites,
});
const situation = {
  system: id,
  right: id,
  country,
  on: day,
  region: z.string().nullable(),
  sender: z.enum(['self', 'representative', 'guardian']),
  events: z.array(event),
};

export const planShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('plan'),
    ...situation,
    safety: z.strictObject({
      reveals: z.array(remark).min(1).describe('what sending reveals: read this first'),
      ways: z.array(
        remark.extend({ kind: z.enum(['representative-address', 'other-state', 'supervisor']), addressees: z.array(addressee) }),
      ),
    }),
    regime: z.enum(['gdpr', 'led', 'eudpr', 'eudpr-operational', 'national', 'ai-act']),
    route: id,
    procedure: id,
    basis: remark.describe('whom the instrument names, in its words, and where it gives the right'),
    holder: z.array(remark).describe('who may use the right'),
    addressees: z.array(addressee).min(1).describe('the first is the one the letter goes to'),
    supervisor: addressee,
    letter: id,
    languages: z.array(z.string()),
    documents: z.array(remark),
    terms: z.array(remark).describe('fee, identity, language, form'),
    content: z.array(remark).describe('what a full answer must hold'),
    refusal: z.array(remark).describe('on which grounds it may be refused, and what the refusal must say'),
    representation: z.array(remark),
    warnings: z.array(remark),
    state: z.strictObject({
      id,
      name: z.string(),
      type: z.enum(['draft', 'waiting', 'answered', 'late', 'remedy', 'end']),
      todo: z.string(),
      letters: z.array(id),
    }),
    history: z.array(
      z.strictObject({
        state: id,
        since: day.nullable(),
        event: id.nullable(),
        passed: id.nullable().describe('the time limit that passed'),
        effect: z.boolean().describe('false: it came too late to change anything'),
        text: z.string().nullable(),
        cite: cites,
      }),
    ),
    limits: z.array(limit).describe('time limits that were set off'),
    dormant: z
      .array(
        z.strictObject({
          limit: id,
          name: z.string(),
          start: id.describe('the event that sets it off'),
          confirmed: z.boolean(),
          cite: cites,
        }),
      )
      .describe('the person’s own time limits, which begin once a day is named'),
    branches: z.array(
      z.strictObject({
        kind: id,
        event: id.nullable().describe('null: nothing comes in time'),
        name: z.string(),
        to: id,
        todo: z.string(),
        letters: z.array(id),
        limits: z.array(id),
        remark,
      }),
    ),
    steps: z.array(
      z.strictObject({
        kind: z.enum(['check', 'letter', 'send', 'wait', 'remind', 'complain', 'court']),
        text: z.string(),
        addressee: id.nullable(),
        language: z.string().nullable(),
        channels: z.array(z.string()),
        documents: z.array(remark),
        letter: id.nullable(),
        limit: id.nullable(),
        due: day.nullable(),
        earliest: day.nullable(),
        latest: day.nullable(),
        derivation,
        assumed: z.boolean().describe('counted as if the request were received on the day of the question'),
        done: z.boolean(),
      }),
    ),
    unconfirmed: z.array(remark).describe('everything in this route that nobody has confirmed'),
  }),
  z.strictObject({
    kind: z.literal('withheld').describe('the law does not give this right here'),
    ...situation,
    why: remark,
    instead: remark.nullable(),
    alternatives: z.array(id),
  }),
  z.strictObject({
    kind: z.literal('unknown').describe('the Atlas does not say; never to be read as no'),
    ...situation,
    why: remark,
    alternatives: z.array(id),
    fallback: addressee,
    letter: id,
  }),
  z.strictObject({
    kind: z.literal('impossible').describe('the events cannot have happened like that'),
    ...situation,
    why: remark,
    event: event.nullable(),
  }),
]);
