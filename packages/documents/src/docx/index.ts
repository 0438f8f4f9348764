/**
 * A document as DOCX, to be changed in a word processor.
 *
 * @module
 */
import type { Document } from '../model/index.ts';

export interface DocxOptions {
  /** Show after each sentence the provisions it rests on. */
  readonly basis?: boolean;
  /** What the file says of when it was made, in UTC, `2026-11-23T10:00:00Z`. Without it the file says nothing. */
  readonly timestamp?: string;
}

/** The same document and options make the same bytes. The library that writes the format is loaded on the first call. */
export async function documentToDocx(document: Document, options: DocxOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { writeDocx } = await import('./write.ts');
  return writeDocx(document, options);
}
