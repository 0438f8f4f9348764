/**
 * Records as they may be: closed lists of fields, ids by pattern, no free text.
 *
 * INVARIANT (no person in a record): every text below is an id of the policy or the Atlas, a word of a closed list, a time, a hash, or a
 * citation made of the words of citations. An id has no run of five digits, so that no file number, phone number or birth date fits in.
 *
 * @module
 */
import { identifierPattern, isLegalDay } from '@firebreak/core';
import { z } from 'zod';
import type { LogRecord } from './record.ts';

const maxList = 500;
const id = z
  .string()
  .max(100)
  .regex(identifierPattern, 'an id is made of lower-case letters, digits and single hyphens')
  .refine((text) => !/[0-9]{5}/.test(text), 'an id has no run of five digits: it must not be a number of a person or a file');
const ids = z.array(id).max(maxList);

/** `record.field`, or a data category. */
const data = z
  .string()
  .max(240)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[A-Za-z_][A-Za-z0-9_-]*){0,8}$/, 'data are named as `data-category` or `record.field`')
  .refine((text) => !/[0-9]{5}/.test(text), 'a name of data has no run of five digits');

/** Words that citations are made of; the rest of a citation is numbers, single letters and signs. */
const citationWords = new Set(
  'art arts article articles abs satz nr no nos s ss sec section sections para paras paragraph paragraphs chapter ch part annex point points sentence subs subpara recital recitals rule rules lit let letter titel kap kapitel kapittel kap st stk ust cl clause schedule sch reg regulation bis ter quater quinquies sexies and to or in with conj disp adic'.split(
    ' ',
  ),
);

/** `Art. 9(2)(c)`, `§ 87(1), (2)`, `s. 20(1B)`: numbers with at most two letters, Roman numerals, single letters, words of citations. */
export function isCitation(text: string): boolean {
  if (text.length === 0 || text.length > 100) return false;
  const words = text.split(/[ .,;:()[\]/§ªº–-]+/u).filter((word) => word !== '');
  return (
    /[0-9IVX]/.test(text) &&
    words.every((word) => /^([0-9]{1,4}[A-Za-z]{0,2}|[IVXLC]{1,8}|[A-Za-z])$/.test(word) || citationWords.has(word.toLowerCase())) &&
    /^[A-Za-z0-9 .,;:()[\]/§ªº–-]*$/u.test(text)
  );
}

const time = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$/, 'a time is written `2026-06-12T09:30:00Z`, in UTC')
  .refine((text) => isLegalDay(text.slice(0, 10)), 'this day does not exist');

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, 'a fingerprint of a policy is 64 hex digits');

const common = {
  sequence: z.int().min(1).describe('counts up by one within `system`'),
  time: time.describe('when it was recorded, in UTC'),
  system: id.describe('the part of the service that made the decision'),
};

const decision = {
  kind: z.literal('decision'),
  policy: fingerprint,
  recipient: id,
  purpose: id,
  outcome: z.enum(['released', 'partly-released', 'refused']),
  released: z.array(data).max(maxList),
  refused: z.array(data).max(maxList),
  rules: ids,
  duty: id.nullable(),
};

const authorityRequest = {
  kind: z.literal('authority-request'),
  asker: id.describe('role of the Atlas'),
  channel: z.enum(['in-person', 'letter', 'phone', 'e-mail', 'interface']),
  shown: z.enum(['nothing', 'letter', 'legal-basis-named', 'court-order']),
  basis: z
    .strictObject({ ref: id, at: z.string().max(100).refine(isCitation, 'a place in an act is written as in `Art. 9(2)(c)` or `§ 87(2)`') })
    .nullable()
    .describe('the provision they named'),
  asked: ids.describe('data categories'),
  people: z.int().min(0).max(1_000_000_000),
  outcome: z.enum(['refused', 'released', 'partly-released', 'referred', 'withdrawn', 'open']),
  ground: id.nullable().describe('the rule of the Atlas or the policy it rested on'),
};

const heartbeat = { kind: z.literal('heartbeat') };
const policy = { kind: z.literal('policy'), policy: fingerprint };

export const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...authorityRequest, ...common }),
  z.strictObject({ ...decision, ...common }),
  z.strictObject({ ...heartbeat, ...common }),
  z.strictObject({ ...policy, ...common }),
]);

/** Before the log gave it a number and a time. */
export const draftSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...authorityRequest, system: common.system }),
  z.strictObject({ ...decision, system: common.system }),
  z.strictObject({ ...heartbeat, system: common.system }),
  z.strictObject({ ...policy, system: common.system }),
]);

type WithoutPlace<T> = T extends LogRecord ? Omit<T, 'sequence' | 'time'> : never;
export type RecordDraft = WithoutPlace<LogRecord>;

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

export function checkRecord(input: unknown): Checked<LogRecord> {
  return outcomeOf(recordSchema.safeParse(input));
}

export function checkDraft(input: unknown): Checked<RecordDraft> {
  return outcomeOf(draftSchema.safeParse(input));
}

/** Says which field is wrong and how it should be, never what stood in it: that may be somebody's name. */
function outcomeOf<T>(result: z.ZodSafeParseResult<T>): Checked<T> {
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.slice(0, 20).map((issue) => {
      const field = issue.path.filter((step) => typeof step !== 'string' || /^[a-z]{1,20}$/.test(step)).join('.');
      const where = field === '' ? 'the record' : `\`${field}\``;
      if (issue.code === 'unrecognized_keys') return `${where} has a field that a record does not have; a record holds no free text`;
      if (issue.code === 'invalid_union') return `${where} must be \`authority-request\`, \`decision\`, \`heartbeat\` or \`policy\``;
      if (issue.code === 'invalid_type' && issue.input === undefined) return `${where} is missing`;
      return `${where}: ${issue.message}`;
    }),
  };
}
