/**
 * Shapes of the JSON answers of `firebreak log`.
 *
 * @module
 */
import { recordSchema } from '@firebreak/transparency-log';
import { z } from 'zod';

const fault = z.strictObject({
  kind: z.enum([
    'missing',
    'truncated',
    'too-long',
    'altered',
    'extra',
    'malformed',
    'unsigned',
    'bad-signature',
    'too-few-witnesses',
    'wrong-root',
    'wrong-log',
    'not-included',
    'rolled-back',
    'forked',
  ]),
  file: z.string().describe('in the published folder, or the proof file'),
  message: z.string(),
});

export const verifyShape = z.strictObject({
  origin: z.string().describe('of the log whose keys were given'),
  size: z.int().nullable().describe('entries in the checkpoint; null if it cannot be believed'),
  signedBy: z.array(z.string()).describe('name and id of the keys of the log that signed'),
  cosignedBy: z.array(z.string()).describe('names of the trusted witnesses that cosigned'),
  index: z.int().nullable().describe('the entry that the given record is'),
  record: recordSchema.nullable().describe('the given record, if everything holds'),
  faults: z.array(fault).describe('none: everything that was given holds'),
  notes: z.array(z.string()),
});

export const checkpointShape = z.strictObject({
  origin: z.string(),
  size: z.int(),
  root: z.string().describe('base64'),
  witnesses: z.array(
    z.strictObject({
      url: z.string(),
      problem: z.enum(['unreachable', 'refused', 'conflict', 'bad-answer']).nullable().describe('null: it cosigned'),
      message: z.string(),
    }),
  ),
});

export const appendedShape = z.strictObject({
  index: z.int().describe('its place in the log, for good'),
  sequence: z.int(),
  time: z.string(),
});
