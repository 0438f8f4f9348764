/**
 * The one document model. A document is a list of sections, each in one language; a section is a list of blocks.
 * Renderers (HTML, text, DOCX, PDF) read it and nothing else, so what one shows the others show.
 *
 * @module
 */
import type { Drawing } from '../drawing/model.ts';

export type Direction = 'ltr' | 'rtl';

/** A run of text. A language or direction of its own is given where it differs from the section's. */
export interface Span {
  readonly text: string;
  readonly language?: string;
  readonly direction?: Direction;
  /** To be filled in by hand: drawn as a line with this text as its label. */
  readonly blank?: true;
}

/** One sentence, with the provisions it rests on (shown only where a reader asks for them). */
export interface Sentence {
  readonly spans: readonly Span[];
  readonly basis?: readonly string[];
}

export type Block =
  /** The recipient stands in the window of an envelope (DIN 5008 form B) on the first page of a letter. */
  | { readonly type: 'address'; readonly role: 'sender' | 'recipient'; readonly lines: readonly Span[]; readonly note?: string }
  /** Place and date, a reference: one line at the end or the start of the line of writing. */
  | { readonly type: 'line'; readonly align: 'start' | 'end'; readonly spans: readonly Span[] }
  | { readonly type: 'subject'; readonly spans: readonly Span[] }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly type: 'list'; readonly numbered: boolean; readonly items: readonly Sentence[] }
  /** Labels and values: a table with one row per field. */
  | { readonly type: 'fields'; readonly rows: readonly { readonly label: string; readonly value: readonly Span[] }[] }
  /** A page may end between rows: the headings of the columns then stand on the next page again. */
  | ({ readonly type: 'table' } & Table)
  | ({ readonly type: 'picture' } & Picture)
  | { readonly type: 'signature'; readonly label: string; readonly name: readonly Span[] }
  /** Small print, for example that a text was not reviewed. */
  | { readonly type: 'note'; readonly text: string };

export interface Table {
  readonly caption: readonly Span[];
  readonly columns: readonly { readonly heading: readonly Span[]; readonly align: 'start' | 'end' }[];
  /** A cell for each column. */
  readonly rows: readonly (readonly (readonly Span[])[])[];
  /** The first cell of a row is its heading. */
  readonly rowHeadings: boolean;
  readonly footnote?: readonly Span[];
}

export interface Picture {
  readonly drawing: Drawing;
  /** States what the picture shows: a finding, not a subject. Stands over it. */
  readonly title: readonly Span[];
  /** Says the same as the picture, for those who do not see it and for forms of the document that have no pictures. */
  readonly alternative: readonly Span[];
}

export interface Section {
  readonly language: string;
  readonly direction: Direction;
  /** `letter` is sent; `copy` is for the reader and starts on a page of its own; `page` is anything else. */
  readonly kind: 'letter' | 'copy' | 'page';
  /** A line over the whole section, for example "Copy for you. Do not send." */
  readonly banner?: string;
  readonly blocks: readonly Block[];
}

export interface Document {
  /** For metadata and tabs. INVARIANT (quiet title): never the name of a person. */
  readonly title: string;
  readonly sections: readonly Section[];
}
