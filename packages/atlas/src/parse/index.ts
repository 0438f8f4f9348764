/**
 * One file's text -> one record, or problems with the line they stand on. Reads untrusted text: size is
 * bounded, anchors and aliases (the billion-laughs trick) are refused, nothing is evaluated.
 *
 * @module
 */
import { closest } from '@firebreak/core';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type AtlasRecord, kinds, record as recordSchema } from '../schema/index.ts';

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
  /** The line (from 1) on which the value at a path stands; the nearest parent's line if it is absent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
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
  const { document, lines } = parseYaml(text);
  const broken = document.errors[0];
  if (broken !== undefined)
    return fail(
      lines.linePos(broken.pos[0]).line,
      'yaml',
      `not valid YAML: ${firstSentence(broken.message)}`,
      'mend the indentation or quote the value on this line',
    );
  const anchor = firstAnchor(document);
  if (anchor !== undefined)
    return fail(lines.linePos(anchor).line, 'yaml', 'anchors and aliases (`&name`, `*name`) are not allowed', 'write the value out');
  const value: unknown = document.toJS({ maxAliasCount: 0 });
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
  const lineOf = (path: readonly PropertyKey[]): number => linePosition(document, lines, path);
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
function lazily(text: string): LocatedRecord['lineOf'] {
  let parsed: ReturnType<typeof parseYaml> | undefined;
  return (path) => {
    parsed ??= parseYaml(text);
    return linePosition(parsed.document, parsed.lines, path);
  };
}

function parseYaml(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2', schema: 'core', logLevel: 'silent' });
  return { document, lines };
}

function firstAnchor(document: Document): number | undefined {
  let position: number | undefined;
  visit(document, {
    Alias(_, node) {
      position ??= node.range?.[0] ?? 0;
      return visit.BREAK;
    },
    Node(_, node) {
      if ('anchor' in node && node.anchor) {
        position ??= node.range?.[0] ?? 0;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return position;
}

function linePosition(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function firstSentence(message: string): string {
  return message
    .split('\n')[0]!
    .replace(/ at line \d+, column \d+:?$/, '')
    .slice(0, 200);
}

function explain(issue: z.core.$ZodIssue): { what: string; fix: string } {
  const field = issue.path.map(String).join('.') || 'the record';
  if (issue.code === 'unrecognized_keys')
    return {
      what: `\`${field}\` has a field that records of this kind do not have: ${issue.keys.map((k) => `\`${k}\``).join(', ')}`,
      fix: 'check the spelling, or put it into `note`',
    };
  if (issue.code === 'invalid_type') {
    const missing = issue.input === undefined || issue.message.endsWith('received undefined');
    if (missing && field.endsWith('cite'))
      return {
        what: `\`${field}\` is missing: a statement without a citation does not compile`,
        fix: 'add `cite:` with `ref`, `at` and `checked` (null if nobody compared it yet)',
      };
    return missing
      ? { what: `\`${field}\` is missing`, fix: `add it (${issue.expected})` }
      : {
          what: `\`${field}\` should be ${issue.expected}`,
          fix: issue.expected === 'string' ? 'put the value in quotes' : `write a value of type ${issue.expected}`,
        };
  }
  if (issue.code === 'invalid_value')
    return { what: `\`${field}\` has a value that is not in its list`, fix: `use one of ${issue.values.map(String).join(', ')}` };
  if (issue.code === 'invalid_union') {
    const inner = issue.errors?.flat()?.[0];
    return { what: `\`${field}\` fits none of the forms it may have`, fix: inner ? `for example: ${inner.message}` : 'see docs/atlas.md' };
  }
  return { what: `\`${field}\`: ${issue.message}`, fix: 'see docs/atlas.md for the form of this field' };
}
