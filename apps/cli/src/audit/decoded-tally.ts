/**
 * Counts delimited text in an encoding that somebody has named. Without one, the reader finds UTF-8, UTF-16 with its mark and Windows-1252 itself.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { RowQuestion } from '@firebreak/audit';
import { createTallier, type FileTally, type ReadOptions } from '@firebreak/audit/read';
import { WrongUse } from '../output/output.ts';

/** @throws {WrongUse} if the encoding is not known, or the file is not in it */
export async function tallyDecoded(path: string, question: RowQuestion, encoding: string, options: ReadOptions): Promise<FileTally> {
  const decoder = decoderOf(encoding);
  const tallier = createTallier(question, options.delimiter === undefined ? {} : { delimiter: options.delimiter });
  const hash = createHash('sha256');
  const encoder = new TextEncoder();
  let bytes = 0;
  try {
    for await (const piece of path === '-' ? process.stdin : createReadStream(path)) {
      hash.update(piece as Buffer);
      bytes += (piece as Buffer).length;
      if (!tallier.push(encoder.encode(decoder.decode(piece as Buffer, { stream: true })))) break;
      options.progress?.(bytes, null);
    }
    tallier.push(encoder.encode(decoder.decode()));
  } catch (error) {
    if (error instanceof TypeError)
      throw new WrongUse(`the file is not in ${encoding.slice(0, 40)}; leave --encoding out, and it is found`);
    throw errorOf(path, error as NodeJS.ErrnoException);
  }
  const result = tallier.end();
  if (!result.ok) return result;
  const kind = tallier.delimiter() === '\t' ? 'tsv' : 'csv';
  return { ok: true, tally: result.tally, input: { sha256: hash.digest('hex'), bytes, kind, rows: result.tally.rows } };
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new WrongUse(`--encoding \`${encoding.slice(0, 40)}\` is not known; for example utf-8, windows-1252, utf-16le, iso-8859-6`);
  }
}

function errorOf(path: string, error: NodeJS.ErrnoException): Error {
  const name = `\`${path.slice(0, 100)}\``;
  if (error.code === 'ENOENT') return new WrongUse(`there is no file ${name}`);
  if (error.code === 'EISDIR') return new WrongUse(`${name} is a folder; name a file in it`);
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return new WrongUse(`${name} may not be read by you; change its permissions, or copy it`);
  return error;
}
