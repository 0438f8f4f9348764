/**
 * The shape of `firebreak firewall scan --json`.
 *
 * @module
 */
import { z } from 'zod';

const id = z.string();

export const scanShape = z.strictObject({
  findings: z.array(
    z.strictObject({
      kind: id.describe('an `identifier` of the Atlas'),
      file: z.string().describe('as it was named on the command line, or below a folder that was'),
      part: z.string().optional().describe('sheet of a workbook, part of a document, or file of a zip'),
      line: z.int().positive().describe('from 1; in a sheet the row, in a document the paragraph'),
      column: z.int().positive().describe('in code points, from 1; in a sheet the column'),
      byte: z.int().nonnegative().nullable().describe('offset in the file, from 0; null where the text stands packed inside the file'),
      length: z.int().positive().nullable().describe('in bytes; null like `byte`'),
      confidence: z.number().min(0).max(1).describe('0.9 and above only with a valid checksum or a form that nothing else has'),
      why: z.string(),
      category: id.describe('data category of the Atlas'),
      reveals: z.string().describe('what somebody who looks for people without status learns from it'),
      masked: z.string().describe('as many signs as the value has, and nothing of it'),
      value: z.string().optional().describe('only with `--show`'),
    }),
  ),
  scannedBytes: z.int().nonnegative(),
  scannedFiles: z.int().nonnegative(),
  skipped: z.array(z.strictObject({ file: z.string(), why: z.string() })).describe('files and folders that were not looked at'),
  encodings: z.array(z.strictObject({ file: z.string(), encoding: id })).describe('files read in another encoding than UTF-8'),
  beyond: z.int().nonnegative().describe('findings that are only counted, because one file had too many'),
  minimumConfidence: z.number().min(0).max(1),
  country: id.nullable(),
});
