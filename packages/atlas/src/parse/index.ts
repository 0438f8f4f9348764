/**
 * One file's text -> one record, or problems with the line they stand on. Reads untrusted text: size is
 * bounded, anchors and aliases (the billion-laughs trick) are refused, nothing is evaluated.
 *
 * @module
 */
import { closest } from '@firebreak/core';
import { type AtlasRecord, kinds, record as recordSchema } from '../schema/index.ts';
import { explainIssue } from './explain.ts';
import { type LineOf, linesOf, readPlainYaml } from './yaml.ts';

/** The largest record file read, in bytes. Real records are under 64 kB; chapters may be larger. */
export const maximumFileBytes = 256 * 1024;

/** What is wrong, where, and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly record: string;
  readonly check: string;
  readonly what: string;
  readonly fix: string;
}

export interface LocatedRecord {
  readonly file: string;
  readonly record: AtlasRecord;
  readonly lineOf: LineOf;
}

export type Parsed = { readonly ok: true; readonly located: LocatedRecord } | { readonly ok: false; readonly problems: readonly Problem[] };

export function parseRecord(file: string, text: string): Parsed {
  const idOfFile = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  const fail = (line: number, check: string, what: string, fix: string): Parsed => ({
    ok: false,
    problems: [{ file, line, record: idOfFile, check, what, fix }],
  });
  if (text.length > maximumFileBytes)
    return fail(1, 'file-size', `the file is larger than ${maximumFileBytes / 1024} kB`, 'split it: one record per file');
  const read = readPlainYaml(text, maximumFileBytes);
  if (!read.ok) return fail(read.line, 'yaml', read.what, read.fix);
  const { value, lineOf } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(1, 'schema', 'the file does not hold a record', 'start it with `kind:` and `id:`');
  const kind = (value as { kind?: unknown }).kind;
  if (typeof kind !== 'string' || !(kinds as string[]).includes(kind))
    return fail(
      1,
      'schema',
      `unknown kind \`${String(kind).slice(0, 60)}\``,
      `use one of ${closest(String(kind).slice(0, 60), kinds).join(', ') || kinds.join(', ')}`,
    );
  const result = recordSchema.safeParse(value);
  if (result.success) return { ok: true, located: { file, record: result.data, lineOf: lazily(text) } };
  const id = (value as { id?: unknown }).id;
  return {
    ok: false,
    problems: result.error.issues.slice(0, 20).map((issue) => ({
      file,
      line: lineOf(issue.path),
      record: typeof id === 'string' ? id.slice(0, 100) : idOfFile,
      check: 'schema',
      ...explain(issue),
    })),
  };
}

/** Positions are needed only for problems, so the document is parsed again then rather than kept. */
function lazily(text: string): LineOf {
  let lineOf: LineOf | undefined;
  return (path) => {
    lineOf ??= linesOf(text);
    return lineOf(path);
  };
}

function explain(issue: Parameters<typeof explainIssue>[0]): { what: string; fix: string } {
  const last = issue.path.at(-1);
  if (last === 'cite' && issue.code === 'invalid_type')
    return {
      what: `\`${issue.path.map(String).join('.')}\` is missing: a statement without a citation does not compile`,
      fix: 'add `cite:` with `ref`, `at` and `checked` (null if nobody compared it yet)',
    };
  return explainIssue(issue, 'docs/atlas.md');
}
