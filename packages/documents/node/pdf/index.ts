/**
 * A document as PDF, set by Typst: tagged (PDF/UA-1) or for filing (PDF/A-2). The same document, options and version of this package
 * make the same bytes.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from '../../src/model/index.ts';
import { type Fonts, loadFonts } from '../fonts/index.ts';
import { documentToPdfData } from './data.ts';

/** `ua-1`: for reading with a screen reader. `a-2a`: for filing, tagged as well. `a-2u`, `a-2b`: for filing, weaker promises. */
export type PdfStandard = 'ua-1' | 'a-2a' | 'a-2u' | 'a-2b';

export interface PdfOptions {
  /** `ua-1` unless told otherwise. The standards for filing need a `timestamp`. */
  readonly standard?: PdfStandard;
  /** What the file says of when it was made, in UTC, `2026-11-23T10:00:00Z`. Without it the file says nothing. */
  readonly timestamp?: string;
  /** Show after each sentence the provisions it rests on. */
  readonly basis?: boolean;
}

export interface PdfRenderer {
  /** Throws `MissingGlyphsError` for a document that `missingGlyphs` finds fault with. */
  render(document: Document, options?: PdfOptions): Uint8Array<ArrayBuffer>;
}

/** The characters are not in the message: they are somebody's name. */
export class MissingGlyphsError extends Error {
  override readonly name = 'MissingGlyphsError';
  readonly code = 'missing-glyphs';
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`no font here can set ${characters.length} of the document's characters: name them to the reader and offer HTML or DOCX instead`);
    this.characters = characters;
  }
}

/** The letters, with their marks, of a document that no font of the PDF can set, each once. */
export function missingGlyphs(document: Document): readonly string[] {
  return missingIn(documentToPdfData(document, { basis: true, dated: false }), loadFonts());
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const template = 'document.typ';
/** Typst remembers what it laid out, for the next letter with the same sentence. Forgetting takes time too, so it is done now and then. */
const lettersBetweenForgetting = 20;

/** One compiler and one set of fonts, for any number of documents, one after the other. */
export async function createPdfRenderer(): Promise<PdfRenderer> {
  const fonts = loadFonts();
  const compiler = (await loadCompiler()).create({ workspace: folder, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });
  compiler.addSource(`${folder}${template}`, readFileSync(`${folder}${template}`, 'utf8'));
  let rendered = 0;
  return {
    render(document, { standard = 'ua-1', timestamp, basis = false } = {}) {
      if (standard !== 'ua-1' && timestamp === undefined)
        throw new Error(`a PDF for filing (\`${standard}\`) says when it was made: give a \`timestamp\``);
      const data = documentToPdfData(document, { basis, dated: timestamp !== undefined });
      const moment = timestamp === undefined ? {} : { creationTimestamp: secondsOf(timestamp) };
      const missing = missingIn(data, fonts);
      if (missing.length > 0) throw new MissingGlyphsError(missing);
      compiler.mapShadow(`${folder}document.json`, Buffer.from(JSON.stringify(data)));
      try {
        const pdf = compiler.pdf({ mainFilePath: `${folder}${template}` }, { pdfStandard: standard, ...moment });
        return new Uint8Array(pdf);
      } catch (error) {
        throw typstError(error);
      } finally {
        compiler.unmapShadow(`${folder}document.json`);
        rendered++;
        if (rendered % lettersBetweenForgetting === 0) compiler.evictCache(1);
      }
    },
  };
}

/** Loaded only for a PDF: whoever wants text or HTML needs no binary for this machine. */
async function loadCompiler(): Promise<typeof NodeCompiler> {
  // A letter is too little work to be shared among threads: handing it over takes longer. Read when the compiler starts.
  process.env['RAYON_NUM_THREADS'] ??= '1';
  try {
    return (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler;
  } catch (cause) {
    throw new Error(`no typst compiler for \`${process.platform}-${process.arch}\`: make HTML, DOCX or text instead`, { cause });
  }
}

function missingIn(data: unknown, fonts: Fonts): readonly string[] {
  const missing = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const part of fonts.missingIn(value)) missing.add(part);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(data);
  return [...missing].toSorted();
}

function secondsOf(timestamp: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new Error(`timestamp \`${timestamp}\` is not of the form \`2026-11-23T10:00:00Z\``);
  return milliseconds / 1000;
}

/** Typst quotes the text it stumbles over, which may be somebody's name: what it quotes is left out. */
function typstError(error: unknown): Error {
  const diagnostics = (error as { shortDiagnostics?: readonly { message: string }[] }).shortDiagnostics;
  const reasons = (diagnostics ?? []).map(({ message }) => message.replace(/[`"'“‘](.*)[`"'”’]/su, '...'));
  return new Error(`typst refused the document: ${reasons.join('; ') || 'no reason given'}`);
}
