/**
 * The kinds of record that rights are made of: holiday calendars, time limits, procedures, and letters.
 *
 * @module
 */
import { isPeriod } from '@firebreak/core';
import { z } from 'zod';
import { evidence, identifier, legalDay, name, statement, text } from './statement.ts';

const ids = z.array(identifier);

/** A period as people write it: `1 month`, `45 days`, `2 working days`, `72 hours`. */
const period = z.string().refine(isPeriod, 'a period is a number and a unit: `1 month`, `45 days`, `2 working days`, `72 hours`');

/** The days on which the offices of one state, or of one institution of the Union, do not work. */
export const calendar = z.strictObject({
  kind: z.literal('calendar'),
  id: identifier,
  name,
  place: identifier.describe('a country, or `eu` for an institution'),
  institution: identifier.optional().describe('only with place `eu`: commission, parliament, council, court-of-justice ...'),
  years: z.strictObject({ first: z.number().int(), last: z.number().int() }).describe('outside these years the calendar says nothing'),
  regions: z.record(z.string().max(12), z.string().max(120)).optional().describe('code -> name, for example `DE-BY: Bayern`'),
  holidays: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(160),
        scope: z
          .enum(['statutory', 'regional', 'listed', 'closed'])
          .describe(
            'statutory: a public holiday in the whole state; regional: only in `regions`; listed: only in the list the state sent to the Official Journal; closed: offices are usually shut, though it is no public holiday',
          ),
        regions: z.array(z.string().max(12)).optional(),
        days: z.array(legalDay).min(1),
        note: z.string().max(600).optional(),
      }),
    )
    .min(1),
  ...evidence,
});

const clockEvent = { event: identifier, ...evidence };

/** By when somebody must act, counted from which event. */
export const timeLimit = z.strictObject({
  kind: z.literal('time-limit'),
  id: identifier.describe('instrument, article, paragraph: `gdpr-12-3`'),
  name,
  summary: text,
  basis: z
    .enum(['law', 'reading', 'practice', 'convention'])
    .describe(
      'law: the text gives it; reading: it follows from the text; practice: what an authority says of itself; convention: ours, where the text is silent',
    ),
  holder: z.enum(['authority', 'supervisor', 'eu-body', 'person', 'between-authorities']).describe('who must act in time'),
  start: identifier.describe('the procedure event that sets the period off'),
  orStart: ids
    .optional()
    .describe('events that set it off where `start` itself was not named: the cautious way, for what the person must do'),
  period,
  extension: z
    .strictObject({ period, ...clockEvent })
    .optional()
    .describe('the whole period counted from `start` in one go; the notice (`event`) must come within `period`'),
  suspensions: z
    .array(z.strictObject({ query: identifier, answer: identifier, ...evidence }))
    .optional()
    .describe('the clock may stand still between two events'),
  restarts: z.array(z.strictObject(clockEvent)).optional().describe('the period is counted anew from each of these events'),
  countries: ids.optional().describe('only in these countries or groups'),
  systems: ids.optional(),
  rights: ids.optional().describe('only for requests that use these rights'),
  metBy: ids.optional().describe('only these events keep or miss it; a request that ends otherwise is not measured by it'),
  missed: text.optional().describe('what follows when it is missed'),
  ...evidence,
});

const regimes = ['gdpr', 'led', 'eudpr', 'eudpr-operational', 'national', 'ai-act'] as const;

/** What happens after a request: states, events, time limits. */
export const procedure = z.strictObject({
  kind: z.literal('procedure'),
  id: identifier,
  name,
  regime: z.enum(regimes),
  summary: text,
  base: identifier.optional().describe('a procedure that this one follows: what is not said here is as there'),
  instead: z
    .record(identifier, ids)
    .optional()
    .describe('only with a base: its time limits, each with those that stand in its place (none: it does not run)'),
  without: ids.optional().describe('only with a base: states of it that do not occur'),
  start: identifier.describe('the state in which it begins'),
  states: z
    .array(
      z.strictObject({
        id: identifier,
        name,
        type: z.enum(['draft', 'waiting', 'answered', 'late', 'remedy', 'end']),
        todo: text.describe('what the person can do now'),
        letters: ids.optional().describe('letters that fit this state'),
        limits: ids.optional().describe('time limits that run while it lasts'),
      }),
    )
    .describe('with a base: only those that differ from it'),
  transitions: z.array(
    z.strictObject({
      in: ids.min(1).describe('states of this procedure'),
      event: identifier.optional().describe('a procedure event ...'),
      passed: identifier.optional().describe('... or the time limit whose last day passes without one'),
      to: identifier,
      text: text.optional(),
      ...evidence,
    }),
  ),
  rights: z.array(
    z.strictObject({
      right: identifier,
      adds: z.literal(true).optional().describe('only with a base: content and refusal come on top of what the base says of this right'),
      content: z.array(statement).describe('what a full answer or a done correction must hold'),
      refusal: z.array(statement).describe('on which grounds it may be refused, and what the refusal must say'),
      letter: identifier.optional().describe('the letter that asks for it'),
    }),
  ),
  terms: z.array(statement).describe('fee, identity, language, form: what holds for every request of this procedure'),
});

/** How one authority takes requests, in the words of its source made comparable. `unknown` is a value. */
export const requestTerms = z.strictObject({
  route: z.enum(['direct', 'indirect', 'mixed', 'unknown']).describe('indirect: through the data-protection authority'),
  channels: z.array(z.enum(['post', 'e-mail', 'web-form', 'in-person', 'secure-delivery', 'fax'])).describe('empty: not known'),
  presence: z.enum(['required', 'possible', 'not-needed', 'unknown']),
  identity: z.enum(['copy', 'certified-copy', 'on-doubt', 'signature-certified', 'unknown']),
  representative: z.enum(['ordinary-mandate', 'certified-mandate', 'refused', 'unknown']),
  fee: z.enum(['free', 'costs', 'unknown']),
  enforcement: z.boolean().optional().describe('the same body enforces removal or entry bans'),
  ...evidence,
});

/** What must all be true for a sentence to stand in a letter. Lists are alternatives. */
const condition = z.strictObject({
  systems: ids.optional(),
  rights: ids.optional(),
  regimes: z.array(z.enum(regimes)).optional(),
  procedures: ids.optional(),
  countries: ids.optional(),
  fields: ids.optional().describe('every one of these fields is filled in'),
  without: ids.optional().describe('none of these fields is filled in'),
  sender: z.array(z.enum(['self', 'representative', 'guardian'])).optional(),
});

/** The plan of one letter: which sentences, in which order, when; and what must be filled in. */
export const letter = z.strictObject({
  kind: z.literal('letter'),
  id: identifier,
  name,
  summary: text,
  rights: ids.optional().describe('the rights it uses; absent: any'),
  systems: ids.optional().describe('only for these systems; absent: any'),
  addressee: z.enum(['controller', 'supervisor', 'representative', 'file']).describe('`file`: kept by the sender, sent to nobody'),
  requires: z.array(z.strictObject({ field: identifier, when: condition.optional(), ...evidence })),
  optional: z.array(z.strictObject({ field: identifier, when: condition.optional() })),
  parts: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('subject'), sentence: identifier, when: condition.optional() }),
        z.strictObject({ type: z.literal('heading'), sentence: identifier, when: condition.optional() }),
        z.strictObject({
          type: z.literal('paragraph'),
          sentences: z.array(z.strictObject({ sentence: identifier, when: condition.optional() })).min(1),
        }),
        z.strictObject({
          type: z.literal('list'),
          numbered: z.boolean().optional(),
          sentences: z.array(z.strictObject({ sentence: identifier, when: condition.optional() })).min(1),
        }),
        z.strictObject({ type: z.literal('fields'), fields: ids.min(1), when: condition.optional() }),
        z.strictObject({
          type: z.literal('law'),
          provisions: z
            .array(z.strictObject({ when: condition.optional(), ...evidence }))
            .min(1)
            .describe('what the letter rests on, as the addressee reads it: the citations of instruments, those that fit the case'),
        }),
        z.strictObject({
          type: z.literal('enclosures'),
          sentences: z.array(z.strictObject({ sentence: identifier, when: condition.optional() })).min(1),
        }),
      ]),
    )
    .min(1),
});

/** The sentences that letters are made of, each with the provision it rests on. The words stand in `letter-texts`. */
export const letterSentences = z.strictObject({
  kind: z.literal('letter-sentences'),
  id: identifier,
  name,
  sentences: z.array(z.strictObject({ id: identifier, ...evidence })),
  words: z.array(identifier).optional().describe('labels and set phrases of a letter, which state nothing'),
});

/** What may stand in braces in a text, besides the letter fields: words that the composer takes from the case. */
export const computedPlaceholders = ['authority', 'system', 'right', 'country', 'number'] as const;

/** The words of every sentence in one language. */
export const letterTexts = z.strictObject({
  kind: z.literal('letter-texts'),
  id: identifier,
  name,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/),
  direction: z.enum(['ltr', 'rtl']),
  use: z
    .array(z.enum(['addressee', 'reader']))
    .min(1)
    .describe('addressee: letters are sent in it; reader: copies are read in it'),
  reviewed: z
    .strictObject({ by: z.string().max(200), on: legalDay })
    .nullable()
    .describe('null: drafted, not reviewed by a native lawyer'),
  note: z.string().max(2000).optional(),
  texts: z.record(identifier, z.string().min(1).max(2000)),
});
