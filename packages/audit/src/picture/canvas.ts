import type { Language } from '@firebreak/atlas';
import type { Box, Drawing, Mark, Point, Shape, Tone } from '@firebreak/documents';
import { directionOf, type Phrase } from '../words/index.ts';
import { wrapPhrase } from './text.ts';

/** A drawing in the making. Places count from where reading starts, so that a picture for readers of Arabic comes out mirrored. */
export interface Canvas {
  line(points: readonly Point[], options?: LineOptions): void;
  /** A line between two points. */
  stroke(x1: number, y1: number, x2: number, y2: number, options?: LineOptions): void;
  area(points: readonly Point[], tone: Tone): void;
  box(box: Box, fill: 'none' | 'solid' | 'light' | 'hatched', tone?: Tone): void;
  marks(mark: Mark, points: readonly Point[], size: number, options?: { tone?: Tone; hollow?: boolean }): void;
  text(text: Phrase | string, at: Point, options?: TextOptions): void;
  /** Text in as many lines as it needs, below `y`. Returns where it ends. */
  paragraph(text: Phrase | string, y: number, options?: TextOptions & { readonly at?: number; readonly most?: number }): number;
  finish(height: number): Drawing;
}

interface LineOptions {
  readonly tone?: Tone;
  readonly width?: number;
  readonly dash?: 'dashed' | 'dotted' | undefined;
}

interface TextOptions {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly tone?: Tone;
  readonly bold?: boolean;
}

/** Of every picture. At this width a phone shows text at about the size in which it was written. */
export const pictureWidth = 360;
/** Left free at both sides. */
export const margin = 14;
export const sizes = { name: 14, value: 13, tick: 12 } as const;

export function createCanvas(language: Language, width = pictureWidth): Canvas {
  const direction = directionOf(language);
  const mirrored = direction === 'rtl';
  const shapes: Shape[] = [];
  const place = ([x, y]: Point): Point => [mirrored ? width - x : x, y];
  const anchors = mirrored
    ? ({ start: 'right', middle: 'middle', end: 'left' } as const)
    : ({ start: 'left', middle: 'middle', end: 'right' } as const);
  function text(
    said: Phrase | string,
    at: Point,
    { anchor = 'start', size = sizes.value, tone = 'ink', bold = false }: TextOptions = {},
  ): void {
    const spans = typeof said === 'string' ? [{ text: said }] : said;
    shapes.push({ type: 'text', at: place(at), anchor: anchors[anchor], spans, size, tone, ...(bold ? { bold } : {}), direction });
  }
  function line(points: readonly Point[], { tone = 'ink', width: thick = 1, dash }: LineOptions = {}): void {
    shapes.push({ type: 'path', points: points.map(place), tone, width: thick, ...(dash === undefined ? {} : { dash }) });
  }
  return {
    text,
    line,
    stroke(x1, y1, x2, y2, options) {
      line(
        [
          [x1, y1],
          [x2, y2],
        ],
        options,
      );
    },
    area(points, tone) {
      shapes.push({ type: 'area', points: points.map(place), tone });
    },
    box({ at, width: wide, height }, fill, tone = 'ink') {
      const [x, y] = at;
      shapes.push({ type: 'box', at: [mirrored ? width - x - wide : x, y], width: wide, height, tone, fill });
    },
    marks(mark, points, size, { tone = 'ink', hollow = false } = {}) {
      if (points.length > 0) shapes.push({ type: 'marks', mark, points: points.map(place), size, tone, ...(hollow ? { hollow } : {}) });
    },
    paragraph(said, y, { at = margin, most = 2, ...options } = {}) {
      const { size = sizes.value, bold = false } = options;
      const spans = typeof said === 'string' ? [{ text: said }] : said;
      const lines = wrapPhrase(spans, width - margin - at, size, { bold, most });
      const height = Math.round(size * 1.25);
      for (const [index, words] of lines.entries()) text(words, [at, y + (index + 1) * height - 1], options);
      return y + lines.length * height;
    },
    finish(height) {
      return { width, height, shapes };
    },
  };
}
