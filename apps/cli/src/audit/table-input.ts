/**
 * Where a published table comes from: a file, the standard input, or the Atlas.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { Atlas, RecordOf } from '@firebreak/atlas';
import { closest } from '@firebreak/core';
import { WrongUse } from '../output/output.ts';

export interface TableInput {
  readonly text: string;
  readonly sha256: string;
  readonly bytes: number;
  /** null: it is no table of the Atlas. */
  readonly record: RecordOf<'published-table'> | null;
}

/** A table is typed or pasted by a person; a file of rows is larger. */
const mostBytes = 8_000_000;

/** @param openAtlas asked only for what is no file */
export async function tableInputOf(source: string, encoding: string | undefined, openAtlas: () => Promise<Atlas>): Promise<TableInput> {
  const bytes = source === '-' ? await readAll(process.stdin) : await readFileOf(source);
  if (bytes !== null) return { text: decoded(bytes, encoding), ...identityOf(bytes), record: null };
  const atlas = await openAtlas();
  const record = atlas.find('published-table', source.toLowerCase());
  if (record !== undefined) return { text: record.table, ...identityOf(Buffer.from(record.table)), record };
  const known = atlas.ofKind('published-table').map(({ id }) => id);
  const near = closest(source, known);
  const help = near.length > 0 ? `did you mean ${near.map((id) => `\`${id}\``).join(', ')}?` : `tables of the Atlas: ${known.join(', ')}`;
  throw new WrongUse(`there is no file \`${source.slice(0, 100)}\`, and no published table of that name in the Atlas; ${help}`);
}

function identityOf(bytes: Uint8Array): Pick<TableInput, 'sha256' | 'bytes'> {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** null: there is no such file. */
async function readFileOf(path: string): Promise<Buffer | null> {
  const name = `\`${path.slice(0, 100)}\``;
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new WrongUse(`${name} is a folder; name a file in it`);
    const file = await open(path);
    try {
      return await readAll(file.createReadStream({ autoClose: false }));
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    if (code === 'EACCES' || code === 'EPERM') throw new WrongUse(`${name} may not be read by you; change its permissions, or copy it`);
    throw error;
  }
}

async function readAll(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream) {
    pieces.push(Buffer.from(piece as Uint8Array));
    bytes += pieces.at(-1)!.length;
    if (bytes > mostBytes)
      throw new WrongUse(
        `the table is larger than ${mostBytes / 1e6} MB; a file with one row a person is counted with \`firebreak audit run\``,
      );
  }
  return Buffer.concat(pieces);
}

/** UTF-8, or UTF-16 with its mark; anything else has to be named. */
function decoded(bytes: Buffer, encoding: string | undefined): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding ?? marked, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError)
      throw new WrongUse(`--encoding \`${encoding!.slice(0, 40)}\` is not known; for example utf-8, windows-1252, utf-16le, iso-8859-6`);
    throw new WrongUse(
      `the table is not in ${encoding ?? 'UTF-8'}; ${encoding === undefined ? 'if a spreadsheet wrote it, try --encoding windows-1252' : 'save it as UTF-8'}, or, if it is a workbook or a PDF, copy the table as text`,
    );
  }
}
