import type { Language } from '@firebreak/atlas';
import { type Drawing, drawingToSvg } from '@firebreak/documents';
import { type Phrase, phraseToText } from '../words/index.ts';

export interface PictureTable {
  readonly columns: readonly { readonly heading: Phrase; readonly align: 'start' | 'end' }[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Phrase[])[];
}

export interface Picture {
  readonly drawing: Drawing;
  /** States the finding. */
  readonly title: Phrase;
  /** Says the same as the picture. */
  readonly alternative: Phrase;
  readonly table: PictureTable;
}

/** The `svg` element, for a page. */
export function pictureToSvg({ drawing, title, alternative }: Picture, language: Language): string {
  return drawingToSvg(drawing, { title: phraseToText(title, language), description: phraseToText(alternative, language), language });
}
