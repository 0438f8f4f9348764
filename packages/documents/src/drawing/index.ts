/**
 * Pictures as plain data: shapes, and text that is only ever text. One drawing serves a page, an HTML file, DOCX and PDF; what is said in it
 * is said by form, pattern and words, and by colour only besides.
 *
 * @module
 */

export type { Box, Drawing, Mark, Point, Shape, Tone } from './model.ts';
export { colourByTone, type DrawingSvgOptions, drawingToSvg } from './svg.ts';
