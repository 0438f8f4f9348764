/**
 * Writes a letter into a file: whole or not at all.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { LegalDay } from '@firebreak/core';
import { type Document, documentToDocx, documentToHtml, documentToText } from '@firebreak/documents';
import type { PdfRenderer } from '@firebreak/documents/node';
import { Finding, WrongUse } from '../output/output.ts';

export const letterFormats = ['pdf', 'docx', 'html', 'txt'] as const;
export type LetterFormat = (typeof letterFormats)[number];

export function formatOf(path: string): LetterFormat {
  const ending = extname(path).slice(1).toLowerCase();
  const format = letterFormats.find((known) => known === ending);
  if (format === undefined)
    throw new WrongUse(
      `cannot write a letter as \`${ending === '' ? basename(path).slice(0, 60) : `.${ending.slice(0, 20)}`}\`; the name must end in .pdf, .docx, .html or .txt`,
    );
  return format;
}

export interface LetterWriter {
  /** The bytes of a letter. A `Finding` says that it cannot be set in this format. */
  render(document: Document, format: LetterFormat): Promise<Uint8Array | string>;
}

export interface LetterStyle {
  /** The provisions under every sentence. */
  readonly basis: boolean;
  /** A PDF for filing (PDF/A-2a) instead of one for reading (PDF/UA-1). Both are tagged. */
  readonly archive: boolean;
}

/** One writer for any number of letters of one day, which a PDF for filing names: the fonts of the PDF are loaded once, and only for a PDF. */
export function createLetterWriter({ basis, archive }: LetterStyle, on: LegalDay): LetterWriter {
  let renderer: Promise<PdfRenderer> | undefined;
  return {
    async render(document, format) {
      if (format === 'html') return documentToHtml(document, { basis });
      if (format === 'txt') return documentToText(document, { basis });
      if (format === 'docx') return documentToDocx(document, { basis });
      const pdf = await import('@firebreak/documents/node');
      renderer ??= pdf.createPdfRenderer();
      try {
        return (await renderer).render(document, { basis, ...(archive ? { standard: 'a-2a', timestamp: `${on}T00:00:00Z` } : {}) });
      } catch (error) {
        // The characters are part of somebody's name, so they are counted and not shown.
        if (error instanceof pdf.MissingGlyphsError)
          throw new Finding(
            `no font here can set ${error.characters.length} of the characters that were filled in; write it as .docx or .html`,
          );
        throw error;
      }
    },
  };
}

/** INVARIANT (whole files): what stands under `path` is always complete, the old or the new. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(unfinished, content, { flag: 'wx', mode: 0o600 });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new WrongUse(`cannot write \`${basename(path)}\`: its folder does not exist; make it first`);
    if (code === 'EACCES' || code === 'EROFS' || code === 'EISDIR' || code === 'EEXIST' || code === 'ENOTDIR')
      throw new WrongUse(`cannot write \`${basename(path)}\` (${code}); choose another place with -o`);
    throw error;
  }
}

/** What a run that was broken off left behind: parts of letters, under names that only `writeWhole` gives. */
export async function clearUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (/^\..+\.[0-9a-f]{12}$/.test(name)) await rm(join(folder, name), { force: true });
}
