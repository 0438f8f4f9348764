/**
 * Reads the fields of a letter from a JSON or YAML file.
 *
 * @module
 */
import { readFile, stat } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { WrongUse } from '../output/output.ts';

const maximumBytes = 1_000_000;

/** Field id -> value. Values are checked where the letter is composed. */
export async function readFields(path: string): Promise<Record<string, string>> {
  const size = await stat(path).then(
    (s) => s.size,
    (error: NodeJS.ErrnoException) => {
      throw new WrongUse(`cannot read the fields at \`${path}\` (${error.code ?? 'error'}); check the name of the file`);
    },
  );
  if (size > maximumBytes)
    throw new WrongUse(`the file of fields is larger than ${maximumBytes / 1_000_000} MB; it holds one letter's fields only`);
  const text = await readFile(path, 'utf8');
  // JSON is YAML; anchors and tags have no place in a list of fields.
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent', prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw new WrongUse(`the file of fields cannot be read at line ${line}; write it as \`full-name: "..."\`, one field a line`);
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new WrongUse('the file of fields must hold names and values, written as `full-name: "..."`, one field a line');
  return value as Record<string, string>;
}
