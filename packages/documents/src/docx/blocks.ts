import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Address, paper } from '../layout/index.ts';
import type { Block, Section, Span } from '../model/index.ts';
import { pictureToDocx, tableToDocx } from './figures.ts';
import { twips } from './measure.ts';
import { sentencesToRuns, spansToRuns, textToRuns } from './runs.ts';

export interface BlockWriter {
  /** `keepNext`: no page ends between this block and the next. */
  block(block: Block, options: { keepNext: boolean }): readonly (Paragraph | Table)[];
  address(address: Address): readonly Paragraph[];
  /** A paragraph in the direction of the section. */
  paragraph(children: readonly ParagraphChild[], options?: IParagraphOptions): Paragraph;
  spans(spans: readonly Span[]): readonly ParagraphChild[];
}

const textWidth = paper.width - paper.margin.left - paper.margin.right;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const stay = (keepNext: boolean): IParagraphOptions => (keepNext ? { keepNext } : {});

/** `nextPicture` numbers the pictures of one file. */
export function createBlockWriter(section: Section, basis: boolean, nextPicture: () => number): BlockWriter {
  let lists = 0;
  const spans = (list: readonly Span[]): readonly ParagraphChild[] => spansToRuns(list, section);
  const rightToLeft = section.direction === 'rtl';
  const paragraph = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
    new Paragraph({
      ...options,
      ...(rightToLeft ? { bidirectional: true, spacing: { line: 310, ...options.spacing } } : {}),
      children,
    });

  function fieldsTable(rows: (Block & { type: 'fields' })['rows']): Table {
    const cell = (children: readonly ParagraphChild[], width: number): TableCell =>
      new TableCell({
        width: { size: twips(width), type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.TOP,
        children: [paragraph(children, { spacing: { before: 40, after: 40 } })],
      });
    return new Table({
      width: { size: twips(textWidth), type: WidthType.DXA },
      columnWidths: [twips(paper.labels), twips(textWidth - paper.labels)],
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: rightToLeft,
      // The first column holds the headings of the rows, and a screen reader says them.
      tableLook: { firstColumn: true, firstRow: false, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
      borders: { top: thin, bottom: thin, insideHorizontal: thin, left: none, right: none, insideVertical: none },
      rows: rows.map(
        ({ label, value }) =>
          new TableRow({
            cantSplit: true,
            children: [cell(textToRuns(label, section), paper.labels), cell(spans(value), textWidth - paper.labels)],
          }),
      ),
    });
  }

  function address(item: Address): readonly Paragraph[] {
    return [
      ...item.lines.map((line, index) => paragraph(spans([line]), { spacing: { after: index === item.lines.length - 1 ? 120 : 0 } })),
      ...(item.note === undefined ? [] : [paragraph(textToRuns(item.note, section, { small: true }))]),
    ];
  }

  function block(item: Block, { keepNext }: { keepNext: boolean }): readonly (Paragraph | Table)[] {
    switch (item.type) {
      case 'address':
        return address(item);
      case 'line':
        return [paragraph(spans(item.spans), { alignment: item.align })];
      case 'subject':
        return [paragraph(spans(item.spans), { heading: HeadingLevel.HEADING_1 })];
      case 'heading':
        return [paragraph(textToRuns(item.text, section), { heading: HeadingLevel.HEADING_2 })];
      case 'paragraph':
        return [paragraph(sentencesToRuns(item.sentences, section, basis), stay(keepNext))];
      case 'list': {
        const numbering = { reference: `${item.numbered ? 'numbers' : 'bullets'}-${section.direction}`, level: 0, instance: lists++ };
        const last = item.items.length - 1;
        return item.items.map((one, index) =>
          paragraph(sentencesToRuns([one], section, basis), {
            numbering,
            spacing: { after: index === last ? 120 : 60 },
            ...stay(keepNext),
          }),
        );
      }
      case 'fields':
        return [fieldsTable(item.rows), paragraph([], { spacing: { after: 0, line: 120, lineRule: 'exact' } })];
      case 'table':
        return tableToDocx(item, section, paragraph);
      case 'picture':
        return pictureToDocx(item, section, paragraph, nextPicture());
      case 'signature': {
        return [
          paragraph(textToRuns(item.label, section, { small: true }), {
            spacing: { before: twips(14), after: 0 },
            border: { top: { ...thin, space: 2 } },
            indent: { right: twips(textWidth - 65) },
            ...stay(keepNext || item.name.length > 0),
          }),
          ...(item.name.length === 0 ? [] : [paragraph(spans(item.name), stay(keepNext))]),
        ];
      }
      case 'note':
        return [paragraph(textToRuns(item.text, section, { small: true }), stay(keepNext))];
    }
  }

  return { block, address, paragraph, spans };
}
