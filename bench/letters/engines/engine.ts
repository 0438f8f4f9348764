import type { Document } from '@firebreak/documents';

/** Turns one letter into a PDF. What it needs beforehand (a page of HTML, a DOCX file) is made in `prepare`, and not timed. */
export interface Engine {
  readonly label: string;
  prepare(document: Document): Promise<() => Promise<Uint8Array>>;
}

/** An engine, or in words why there is none. */
export type Found<T> = { readonly ok: true; readonly engine: T } | { readonly ok: false; readonly why: string };
