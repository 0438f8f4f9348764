import { type Attributes, element, escapeHtml } from '../html/escape.ts';
import { runsOf, spansToPlain } from '../run/index.ts';
import { hatching } from './hatching.ts';
import { markPath } from './marks.ts';
import { number, point } from './measure.ts';
import type { Drawing, Point, Shape, Tone } from './model.ts';

export interface DrawingSvgOptions {
  /** Says what the picture shows; the name of the picture for those who hear it. */
  readonly title: string;
  /** The text alternative. */
  readonly description: string;
  readonly language: string;
  /** For programs that show the picture without a page around it: colours are written out, and text is set in this font. */
  readonly alone?: { readonly font?: string };
}

const ink = '#1c1b19';
/** Where no page gives another. */
export const colourByTone: Readonly<Record<Tone, string>> = { ink, quiet: ink, hair: ink, signal: '#b4361a', teal: '#0b6b6b' };
const opacityByTone: Readonly<Partial<Record<Tone, string>>> = { quiet: '0.8', hair: '0.35' };

/**
 * One `svg` element: presentation attributes and classes only, no style, no script, no id, no address.
 *
 * On a page, `ink`, `quiet` and `hair` have the colour of the text around, and `draw-signal` and `draw-teal` may be given another `color`.
 */
export function drawingToSvg(drawing: Drawing, options: DrawingSvgOptions): string {
  const { width, height, shapes } = drawing;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'drawing',
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    width: number(width),
    height: number(height),
    role: 'img',
    lang: options.language,
    // Texts say for themselves which way they read. What is left and what is right in the picture does not follow the page.
    direction: 'ltr',
    fill: 'none',
    'font-family': options.alone?.font,
  };
  const content = [
    element('title', {}, escapeHtml(options.title)),
    element('desc', {}, escapeHtml(options.description)),
    ...shapes.map((shape) => shapeToSvg(shape, options)),
  ];
  return element('svg', attributes, content.join(''));
}

function shapeToSvg(shape: Shape, options: DrawingSvgOptions): string {
  const paint = paintOf(shape.tone, options);
  const stroked = (width: number): Attributes => ({ ...paint.attributes, stroke: paint.colour, 'stroke-width': number(width) });
  const filled = (): Attributes => ({ ...paint.attributes, fill: paint.colour });
  switch (shape.type) {
    case 'path':
      return path(pathOf(shape.points), {
        ...stroked(shape.width),
        'stroke-linejoin': 'round',
        'stroke-dasharray': shape.dash === undefined ? undefined : shape.dash === 'dashed' ? '6 4' : '1.5 3',
      });
    case 'area':
      return path(`${pathOf(shape.points)}Z`, { ...filled(), 'fill-opacity': '0.15' });
    case 'box': {
      const { at, width, height, fill } = shape;
      const [x, y] = at;
      const outline = `M${point(at)}H${number(x + width)}V${number(y + height)}H${number(x)}Z`;
      if (fill === 'solid') return path(outline, filled());
      if (fill === 'light') return path(outline, { ...stroked(1), fill: paint.colour, 'fill-opacity': '0.15' });
      return path(fill === 'hatched' ? outline + hatching(shape).map(pathOf).join('') : outline, stroked(1));
    }
    case 'marks': {
      const d = shape.points.map((at) => markPath(shape.mark, at, shape.size)).join('');
      const isLine = shape.mark === 'cross' || shape.mark === 'bar';
      return path(d, isLine || shape.hollow === true ? stroked(isLine ? 2 : Math.min(1.5, shape.size / 9)) : filled());
    }
    case 'text':
      return element(
        'text',
        {
          ...filled(),
          x: number(shape.at[0]),
          y: number(shape.at[1]),
          'text-anchor': { left: 'start', middle: 'middle', right: 'end' }[shape.anchor],
          'font-size': number(shape.size),
          'font-weight': shape.bold === true ? '700' : undefined,
        },
        escapeHtml(textOf(shape, options)),
      );
  }
}

function paintOf(tone: Tone, { alone }: DrawingSvgOptions): { readonly colour: string; readonly attributes: Attributes } {
  const opacity = opacityByTone[tone];
  if (alone !== undefined) return { colour: colourByTone[tone], attributes: { opacity } };
  const isInk = colourByTone[tone] === ink;
  return { colour: 'currentColor', attributes: { class: `draw-${tone}`, color: isInk ? undefined : colourByTone[tone], opacity } };
}

/**
 * The picture is laid from left to right. Text that reads the other way is held together, with its numbers and brackets, and so is what
 * runs against it: by isolates in a page; by marks in programs that draw isolates as boxes.
 */
function textOf({ spans, direction }: Shape & { type: 'text' }, { language, alone }: DrawingSvgOptions): string {
  const around = { language, direction };
  if (alone === undefined) {
    const text = spansToPlain(spans, around);
    return direction === 'ltr' ? text : `\u2067${text}\u2069`;
  }
  const mark = markByDirection[direction];
  const text = runsOf(spans, around)
    .map((run) => (run.isolated ? mark + run.text + mark : run.text))
    .join('');
  return direction === 'ltr' ? text : mark + text + mark;
}

const markByDirection = { ltr: '\u200E', rtl: '\u200F' } as const;

function path(d: string, attributes: Attributes): string {
  return element('path', { ...attributes, d }, '');
}

function pathOf(points: readonly Point[]): string {
  return points.map((at, index) => `${index === 0 ? 'M' : 'L'}${point(at)}`).join('');
}
