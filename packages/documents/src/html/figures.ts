import { drawingToSvg } from '../drawing/index.ts';
import type { Picture, Section, Span, Table } from '../model/index.ts';
import { spansToPlain } from '../run/index.ts';
import { element } from './escape.ts';

type SpansToHtml = (spans: readonly Span[]) => string;

/** On a narrow screen the frame scrolls, and not the page; a frame that scrolls must be reached with the keyboard. */
export function tableToHtml(table: Table, section: Section, spans: SpansToHtml): string {
  const classOf = (column: number): string | undefined => (table.columns[column]?.align === 'end' ? 'doc-end' : undefined);
  const headings = table.columns.map(({ heading }, column) => element('th', { scope: 'col', class: classOf(column) }, spans(heading)));
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, column) => {
      const isHeading = column === 0 && table.rowHeadings;
      return element(isHeading ? 'th' : 'td', { scope: isHeading ? 'row' : undefined, class: classOf(column) }, spans(cell));
    });
    return element('tr', {}, cells.join(''));
  });
  const parts = [
    element('caption', {}, spans(table.caption)),
    element('thead', {}, element('tr', {}, headings.join(''))),
    element('tbody', {}, rows.join('\n')),
  ];
  const frame = { class: 'doc-table-frame', role: 'region', 'aria-label': spansToPlain(table.caption, section), tabindex: '0' };
  const note = table.footnote === undefined ? '' : element('p', { class: 'doc-note' }, spans(table.footnote));
  return element('div', frame, element('table', { class: 'doc-table' }, parts.join('\n'))) + note;
}

export function pictureToHtml({ drawing, title, alternative }: Picture, section: Section, spans: SpansToHtml): string {
  const svg = drawingToSvg(drawing, {
    title: spansToPlain(title, section),
    description: spansToPlain(alternative, section),
    language: section.language,
  });
  return element('figure', { class: 'doc-picture' }, `${element('figcaption', {}, spans(title))}${svg}`);
}
