/**
 * The kinds of record. One record per file; the file's name is the record's id.
 * Fields that name other records hold their ids; `references.ts` says which.
 *
 * @module
 */
import { z } from 'zod';
import { figure, namingSystem, peopleWords, publishedTable } from './audit.ts';
import { calendar, letter, letterSentences, letterTexts, procedure, requestTerms, timeLimit } from './rights.ts';
import { identifierForm, watchWords } from './scanner.ts';
import { evidence, identifier, knownDate, legalDay, name, statement, text } from './statement.ts';

const ids = z.array(identifier);

/** Countries as two-letter ids (`de`, `uk`), or a group: `eu`, `schengen`, `dublin`, `ees`. */
const places = z.array(identifier).min(1);

/** What else people call it, in any language, in lower case: a person who asks by such a word is understood. */
const otherWords = z
  .array(
    z
      .string()
      .min(2)
      .max(60)
      .refine((word) => word === word.trim().toLowerCase(), 'words are written in lower case'),
  )
  .optional()
  .describe('other words for it, in any language, in lower case');

export const termGroups = [
  'data',
  'purpose',
  'role',
  'mode',
  'sector',
  'life-event',
  'right',
  'country-group',
  'procedure-event',
  'letter-field',
] as const;

const term = z.strictObject({
  kind: z.literal('term'),
  id: identifier,
  group: z.enum(termGroups),
  name,
  also: otherWords,
  definition: text,
  broader: identifier.optional(),
  iri: z.url({ protocol: /^https$/ }),
  exact: z.boolean().describe('true: the IRI means exactly this; false: the nearest wider term'),
  enforcement: z.boolean().optional().describe('role: may act for immigration enforcement; purpose: serves it'),
  family: z.enum(['service', 'migration', 'enforcement', 'law-enforcement', 'other']).optional().describe('purposes only'),
  rank: z.number().int().optional().describe('modes only: 1 is easiest'),
  reveals: z
    .strictObject({
      what: z.enum(['status', 'origin', 'whereabouts', 'identity', 'other']),
      text,
    })
    .optional()
    .describe('data only: what somebody who looks for people without status learns from it'),
});

const country = z.strictObject({
  kind: z.literal('country'),
  id: identifier,
  code: z.string().regex(/^[A-Z]{2}$/),
  name,
  groups: ids,
  languages: z.array(z.string()),
  summary: text.optional(),
  ...evidence,
});

const source = z.strictObject({
  kind: z.literal('source'),
  id: identifier,
  name,
  type: z.enum(['law-text', 'judgment', 'authority', 'report', 'press', 'organisation', 'research', 'repository', 'notes', 'other']),
  address: z.string().max(600).optional().describe('web address, or repository and path'),
  state: z.string().max(800).optional().describe('which state of the text was read'),
  read: legalDay.nullable(),
  note: z.string().max(2000).optional(),
});

const instrument = z.strictObject({
  kind: z.literal('instrument'),
  id: identifier,
  name,
  short: z.string().max(80),
  jurisdiction: identifier.describe('`eu`, `international`, or a country id'),
  type: z.enum([
    'regulation',
    'directive',
    'decision',
    'treaty',
    'statute',
    'decree',
    'code',
    'circular',
    'policy',
    'agreement',
    'guidelines',
    'bill',
    'other',
  ]),
  celex: z
    .string()
    .regex(/^[0-9][0-9A-Z()_/-]{5,24}$/)
    .optional(),
  national: z.string().max(200).optional().describe('the identifier its own state uses'),
  eli: z.url({ protocol: /^https?$/ }).optional(),
  inForce: legalDay.optional(),
  applies: z.union([legalDay, z.literal('pending')]).optional(),
  repealed: legalDay.optional(),
  repealedBy: identifier.optional(),
  amends: ids.optional(),
  summary: text.optional(),
  ...evidence,
});

/** To whom a request goes. The authority record of the country that is asked gives the address. */
const routes = [
  'any-state',
  'responsible-state',
  'deciding-state',
  'source-system',
  'central-unit-or-national-unit',
  'state-or-eu-body',
  'eu-body',
  'national-authority',
  'supervisor',
  'court',
] as const;

const system = z.strictObject({
  kind: z.literal('system'),
  id: identifier,
  name,
  also: otherWords,
  fullName: text,
  type: z.enum([
    'database',
    'component',
    'register',
    'procedure',
    'surveillance',
    'biometrics',
    'lie-detection',
    'language',
    'device-readout',
    'profiling',
    'case-management',
    'tagging',
    'age-assessment',
    'other',
  ]),
  place: identifier.describe('`eu`, a country id, or `global`'),
  states: identifier.optional().describe('the group of states that use it'),
  where: z.string().max(200).optional(),
  operator: z.string().max(300),
  summary: text,
  status: z.strictObject({
    value: z.enum(['operating', 'partly-operating', 'not-started', 'testing', 'suspended', 'ended', 'historic', 'unknown']),
    since: knownDate.optional(),
    text: text.optional(),
    ...evidence,
  }),
  instruments: ids,
  rights: z
    .array(
      z.strictObject({
        right: identifier,
        countries: places.optional().describe('only for requests to these countries or groups'),
        addressee: text,
        route: z.enum(routes).optional(),
        procedure: identifier.optional().describe('what happens after the request'),
        bodyProcedure: identifier.optional().describe('what happens instead where a body of the Union is asked'),
        ...evidence,
      }),
    )
    .optional(),
  withheld: z
    .array(z.strictObject({ right: identifier, countries: places.optional(), why: text, instead: text.optional(), ...evidence }))
    .optional()
    .describe('rights that the law does not give here, and what to use instead'),
  rightsIn: identifier.optional().describe('another system, under which the rights to what this one holds are recorded'),
  ...evidence,
});

/** A category of record that a system holds: whose, what, since when, who looks, until when. */
const category = z.strictObject({
  kind: z.literal('category'),
  id: identifier,
  system: identifier,
  states: places.optional().describe('only these countries or groups make such records; without it, those of the system'),
  name,
  subjects: text,
  data: ids.min(1),
  ages: z
    .array(
      z.strictObject({
        data: ids,
        minimum: z.number().int().optional(),
        maximum: z.number().int().optional(),
        required: z.literal(true).optional().describe('without these data no record of this category is made'),
        ...evidence,
      }),
    )
    .optional(),
  collected: z.array(z.strictObject({ event: identifier, text: text.optional(), ...evidence })).min(1),
  readers: z.array(z.strictObject({ role: identifier, purposes: ids.min(1), text, ...evidence })),
  retention: z.array(
    z.strictObject({
      period: z
        .string()
        .regex(/^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/)
        .nullable()
        .describe('null: no fixed period; `text` says what ends it'),
      clock: identifier.describe('the life event that starts the period'),
      text,
      ...evidence,
    }),
  ),
  earlyDeletion: z.array(z.strictObject({ event: identifier.optional(), text, ...evidence })).optional(),
  ...evidence,
});

const authority = z.strictObject({
  kind: z.literal('authority'),
  id: identifier,
  name,
  country: identifier,
  roles: ids.min(1),
  systems: ids.optional().describe('the systems it answers for'),
  postal: z.string().max(600).nullable(),
  email: z.string().max(200).nullable(),
  phone: z.string().max(200).nullable(),
  website: z.string().max(400).nullable(),
  languages: z.array(z.string().max(160)),
  asOf: z.string().max(200).nullable().describe('date of the source, as the source gives it'),
  details: z
    .record(z.string(), z.string().max(2000))
    .optional()
    .describe('access, deadline, fee, documents, complaint route: as the source gives them'),
  requests: requestTerms.optional(),
  ...evidence,
});

const touchpoint = z.strictObject({
  kind: z.literal('touchpoint'),
  id: identifier,
  name,
  sector: identifier,
  collects: ids.min(1),
  purposes: ids.min(1).describe('what people give their data for here'),
  event: identifier.optional().describe('the event in a life that this place stands for in a footprint'),
  description: text,
  order: z.number().int(),
  ...evidence,
});

const flow = z.strictObject({
  kind: z.literal('flow'),
  id: identifier,
  countries: places,
  origin: identifier.describe('where the data leave: touchpoint, role or system'),
  recipient: identifier.describe('where they arrive: role or system'),
  data: ids.min(1),
  purposes: ids.min(1),
  mode: identifier,
  query: z
    .literal(true)
    .optional()
    .describe('the recipient only compares the data with what it holds; they are not kept there and go no further'),
  summary: text,
  ...evidence,
});

/** What the law or practice of a country says about one sector. A firewall names the flows that it closes. */
const firewall = z.strictObject({
  kind: z.literal('firewall'),
  id: identifier,
  countries: places,
  sector: identifier,
  rule: z.enum(['forbidden', 'no-duty', 'silent', 'may', 'duty-on-request', 'duty', 'proposed']),
  summary: text,
  confidence: z.enum(['high', 'medium', 'low']),
  rank: z.enum(['constitution', 'statute', 'decree', 'circular', 'policy', 'agreement', 'judgment', 'practice', 'none']).optional(),
  closes: z
    .array(
      z.strictObject({
        flow: identifier,
        origins: ids.optional().describe('only for data given at these touchpoints; without it, for all'),
        data: ids.optional().describe('only for these data categories; without it, for all'),
      }),
    )
    .optional(),
  exceptions: z.array(z.strictObject({ text, ...evidence })).optional(),
  ...evidence,
});

/** A performance figure, as reported and no further. */
const claim = z.strictObject({
  kind: z.literal('claim'),
  id: identifier,
  system: identifier.optional().describe('absent: the figure is about a technology, not one system'),
  about: text,
  metric: text.describe('as the source calls it'),
  value: z.string().max(300),
  n: z.string().max(200).describe('number and kind of cases, or "not given"'),
  population: text.optional(),
  testedBy: text,
  reportedBy: text,
  setting: z.enum(['lab', 'pilot', 'trial', 'live', 'offline', 'statistical-model', 'requirement', 'historic', 'unknown']),
  independent: z.enum(['yes', 'no', 'press', 'unknown']),
  date: knownDate.optional(),
  use: text.describe('what it may and may not be used for'),
  readings: z
    .array(z.strictObject({ name: text, sensitivity: z.number().min(0).max(1), specificity: z.number().min(0).max(1) }))
    .optional(),
  figures: z.array(figure).min(1).describe('what the value measures, as numbers'),
  people: peopleWords.optional().describe('in words, whom it is about'),
  ...evidence,
});

const harm = z.strictObject({
  kind: z.literal('harm'),
  id: identifier,
  systems: ids,
  text,
  date: knownDate.optional(),
  type: z.enum([
    'discrimination',
    'wrong-decision',
    'detention',
    'removal',
    'refusal',
    'privacy',
    'security-breach',
    'exclusion-from-service',
    'death-or-injury',
    'no-remedy',
    'chilling-effect',
    'error',
    'other',
  ]),
  ...evidence,
});

const event = z.strictObject({
  kind: z.literal('event'),
  id: identifier,
  about: ids.min(1),
  date: knownDate,
  text,
  ...evidence,
});

/** Litigation and supervision, typed by what it decided. */
const dispute = z.strictObject({
  kind: z.literal('dispute'),
  id: identifier,
  about: ids.min(1),
  name,
  forum: z.string().max(300),
  date: knownDate.optional(),
  outcome: z.enum([
    'ruling-on-merits',
    'settlement-or-withdrawal',
    'authority-fine',
    'authority-warning',
    'authority-reprimand',
    'authority-order',
    'access-to-documents',
    'interim-order',
    'opinion',
    'pending',
    'dismissed',
    'unknown',
  ]),
  result: z.enum(['for-people', 'for-authority', 'mixed', 'open', 'unknown']),
  text,
  ...evidence,
});

export const topics = [
  'law',
  'status',
  'data',
  'collection',
  'access',
  'retention',
  'rights',
  'remedies',
  'quality',
  'links',
  'deadlines',
  'evidence',
  'technology',
  'differences',
  'history',
  'open',
  'definitions',
  'prohibitions',
  'classification',
  'duties',
  'assessment',
  'civil-society',
  'counting',
  'restrictions',
  'safety',
  'firewall',
  'rubric',
  'engineering',
  'identifiers',
  'datasets',
  'metrics',
  'corrections',
] as const;

/** Statements about one record and one topic, in reading order. */
const chapter = z.strictObject({
  kind: z.literal('chapter'),
  id: identifier,
  about: ids.min(1),
  topic: z.enum(topics),
  heading: name,
  statements: z.array(statement).min(1),
});

export const record = z.discriminatedUnion('kind', [
  term,
  country,
  source,
  instrument,
  system,
  category,
  authority,
  touchpoint,
  flow,
  firewall,
  claim,
  harm,
  event,
  dispute,
  chapter,
  calendar,
  timeLimit,
  procedure,
  letter,
  letterSentences,
  letterTexts,
  identifierForm,
  watchWords,
  publishedTable,
  namingSystem,
]);

export type AtlasRecord = z.infer<typeof record>;
export type Kind = AtlasRecord['kind'];
export type RecordOf<K extends Kind> = Extract<AtlasRecord, { kind: K }>;
export const kinds = record.options.map((option) => option.shape.kind.value) as Kind[];
