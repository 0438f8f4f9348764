import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { type Address, paper, type SectionParts } from '../layout/index.ts';
import type { Section } from '../model/index.ts';
import type { BlockWriter } from './blocks.ts';
import { twips } from './measure.ts';
import { textToRuns } from './runs.ts';

type Head = Omit<SectionParts, 'body'>;

const { window, margin, sender } = paper;
const border = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };
const lineHeight = 4.7;
/** Of the size of the body, on a line of the window. */
const lettersInWindow = 40;

/**
 * A table without lines, whose rows end where the window of the envelope begins and ends. It is laid from left to right in letters of
 * both directions, because the window is at the left.
 */
export function letterHead(section: Section, head: Head, writer: BlockWriter): readonly (Table | Paragraph)[] {
  const left = sender.left - margin.left;
  const empty = (): Paragraph => writer.paragraph([], { spacing: { after: 0 } });
  const cell = (children: readonly Paragraph[], width: number, options: object = {}): TableCell =>
    new TableCell({
      width: { size: twips(width), type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      children: children.length === 0 ? [empty()] : children,
      ...options,
    });
  const row = (height: number, first: TableCell, senderLines: readonly Paragraph[] | undefined): TableRow =>
    new TableRow({
      height: { value: twips(height), rule: HeightRule.ATLEAST },
      children: [
        first,
        cell(senderLines ?? [], sender.width, {
          verticalMerge: senderLines === undefined ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
        }),
      ],
    });
  const banner = section.banner === undefined ? [] : [bannerParagraph(section, writer, { small: true, room: left - 75 })];
  const note = head.recipient?.note;
  return [
    new Table({
      width: { size: twips(left + sender.width), type: WidthType.DXA },
      columnWidths: [twips(left), twips(sender.width)],
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: false,
      borders: noBorders,
      // Set for layout alone: no row or column of it is a heading.
      tableLook: { firstColumn: false, firstRow: false, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
      rows: [
        row(window.top - margin.top, cell(banner, left), head.sender === undefined ? [] : writer.address(head.sender)),
        row(
          window.height,
          cell(recipientLines(section, head.recipient, writer, left), left, { verticalAlign: VerticalAlignTable.BOTTOM }),
          undefined,
        ),
        row(
          paper.bodyTop - window.top - window.height,
          cell(
            note === undefined ? [] : [writer.paragraph(textToRuns(note, section, { small: true }), { spacing: { before: 40, after: 0 } })],
            left,
          ),
          undefined,
        ),
      ],
    }),
  ];
}

/** Above the text, in the direction of the section: for copies, whose addresses nobody posts. */
export function plainHead(section: Section, head: Head, writer: BlockWriter): readonly (Table | Paragraph)[] {
  return [
    ...(section.banner === undefined ? [] : [bannerParagraph(section, writer, { small: false, room: 0 })]),
    ...head.opening.flatMap((block) => writer.block(block, { keepNext: false })),
    ...head.head.flatMap((address) => writer.address(address)),
  ];
}

function bannerParagraph(section: Section, writer: BlockWriter, { small, room }: { small: boolean; room: number }): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 } as const;
  return writer.paragraph(textToRuns(section.banner ?? '', section, { bold: true, small }), {
    border: { top: line, bottom: line, left: line, right: line },
    indent: indent(section, 1.5, room + 1.5),
    spacing: { after: 200 },
  });
}

/** Stands at the bottom of the window; below a short address room is left, so that it begins where a long one would. */
function recipientLines(section: Section, recipient: Address | undefined, writer: BlockWriter, width: number): readonly Paragraph[] {
  if (recipient === undefined) return [];
  const used = recipient.lines.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(text.length / lettersInWindow)), 0) * lineHeight;
  const below = Math.max(0, window.address.height - used);
  return recipient.lines.map((line, index) =>
    writer.paragraph(writer.spans([line]), {
      alignment: section.direction === 'rtl' ? 'end' : 'start',
      spacing: { line: twips(lineHeight), lineRule: 'exact', after: index === recipient.lines.length - 1 ? twips(below) : 0 },
      indent: indent(section, window.address.left - margin.left, width - window.address.width),
    }),
  );
}

/** Millimetres from the left and the right of the paper; what the format calls left is where the lines of a paragraph start. */
function indent(section: Section, left: number, right: number): { left: number; right: number } {
  return section.direction === 'rtl' ? { left: twips(right), right: twips(left) } : { left: twips(left), right: twips(right) };
}
