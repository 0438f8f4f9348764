import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { drawingToSvg } from '../drawing/index.ts';
import { paper } from '../layout/index.ts';
import type { Picture, Section, Span, Table as TableBlock } from '../model/index.ts';
import { spansToPlain } from '../run/index.ts';
import { twips } from './measure.ts';
import { spansToRuns } from './runs.ts';
import { font } from './styles.ts';

type MakeParagraph = (children: readonly ParagraphChild[], options?: IParagraphOptions) => Paragraph;

const textWidth = paper.width - paper.margin.left - paper.margin.right;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** The row of headings stands on every page that the table reaches. */
export function tableToDocx(table: TableBlock, section: Section, paragraph: MakeParagraph): readonly (Paragraph | Table)[] {
  const widths = columnWidths(table);
  const row = (cells: readonly (readonly Span[])[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: cells.map(
        (cell, column) =>
          new TableCell({
            width: { size: twips(widths[column]!), type: WidthType.DXA },
            verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
            margins: { left: twips(1.2), right: twips(1.2) },
            children: [
              paragraph(spansToRuns(cell, section, { small: true, bold: isHead }), {
                spacing: { before: 30, after: 30 },
                ...(table.columns[column]?.align === 'end' ? { alignment: AlignmentType.END } : {}),
              }),
            ],
          }),
      ),
    });
  return [
    paragraph(spansToRuns(table.caption, section, { bold: true }), { keepNext: true, spacing: { before: 120, after: 60 } }),
    new Table({
      width: { size: twips(textWidth), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: section.direction === 'rtl',
      tableLook: { firstRow: true, firstColumn: table.rowHeadings, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
      borders: { top: thin, bottom: thin, insideHorizontal: thin, left: none, right: none, insideVertical: none },
      rows: [
        row(
          table.columns.map(({ heading }) => heading),
          true,
        ),
        ...table.rows.map((cells) => row(cells, false)),
      ],
    }),
    paragraph(table.footnote === undefined ? [] : spansToRuns(table.footnote, section, { small: true }), {
      spacing: { before: 40, after: 120 },
    }),
  ];
}

/** Columns of text get twice the room of columns of numbers. Millimetres. */
function columnWidths({ columns }: TableBlock): readonly number[] {
  const shares = columns.map(({ align }, column) => (column === 0 ? 2 : align === 'end' ? 1 : 1.5));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (textWidth * share) / all);
}

/**
 * Programs that cannot show SVG show this in its place: an image has to be there, and nothing here can draw text into one. What the
 * picture says stands under it in words in any case.
 */
const nothing = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP4//8/AwAI/AL+eMSysAAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** `id` tells the pictures of one file apart. */
export function pictureToDocx(picture: Picture, section: Section, paragraph: MakeParagraph, id: number): readonly Paragraph[] {
  const { drawing, title, alternative } = picture;
  const [name, description] = [spansToPlain(title, section), spansToPlain(alternative, section)];
  const svg = drawingToSvg(drawing, {
    title: name,
    description,
    language: section.language,
    alone: { font },
  });
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: nothing },
    transformation: { width: Math.round(drawing.width), height: Math.round(drawing.height) },
    altText: { name: `picture ${id}`, title: name, description, id: String(id) },
  });
  return [
    paragraph(spansToRuns(title, section, { bold: true }), { keepNext: true, spacing: { before: 160, after: 60 } }),
    paragraph([image], { keepNext: true, spacing: { line: 240, lineRule: 'auto' } }),
    paragraph(spansToRuns(alternative, section, { small: true })),
  ];
}
