import type { Drawing } from './model.ts';

export interface DrawingSvgOptions {
  /** Says what the picture shows; the name of the picture for those who hear it. */
  readonly title: string;
  /** The text alternative. */
  readonly description: string;
  readonly language: string;
  /** Families of fonts, for programs that have no page around the picture. */
  readonly fonts?: string;
}

/** One `svg` element: presentation attributes and classes only, no style, no script, no id, no address. */
export function drawingToSvg(_drawing: Drawing, _options: DrawingSvgOptions): string {
  return '';
}
