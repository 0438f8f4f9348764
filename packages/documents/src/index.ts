export { type DocxOptions, documentToDocx } from './docx/index.ts';
export {
  type Box,
  type Drawing,
  type DrawingSvgOptions,
  drawingToSvg,
  type Mark,
  type Point,
  type Shape,
  type Tone,
} from './drawing/index.ts';
export { documentStyles, documentToHtml, documentToHtmlBody, type HtmlBodyOptions, type HtmlOptions } from './html/index.ts';
export { type CalendarEvent, type CalendarOptions, eventsToIcs } from './ics/index.ts';
export type { Block, Direction, Document, Picture, Section, Sentence, Span, Table } from './model/index.ts';
export { spansToPlain } from './run/index.ts';
export { documentToText, type TextOptions } from './text/index.ts';
