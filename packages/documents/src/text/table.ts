import type { Section, Span, Table } from '../model/index.ts';
import { spansToPlain } from '../run/index.ts';
import { columnsOf, markDirection } from './wrap.ts';

/** How the section around sets its lines. */
export interface LineSetter {
  readonly columns: number;
  /** Lines of spans, each after what it begins with. */
  readonly lines: (spans: readonly Span[], first?: string, rest?: string) => string;
}

const gap = '  ';

/** Columns under one another if they fit on the line, else one row after the other. */
export function tableToText(table: Table, section: Section, setter: LineSetter): string {
  const grid = [table.columns.map(({ heading }) => heading), ...table.rows].map((row) => row.map((cell) => cellToText(cell, section)));
  const widths = table.columns.map((_, column) => Math.max(...grid.map((row) => columnsOf(row[column] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1));
  return [
    setter.lines(table.caption),
    total <= setter.columns ? alignedRows(grid, widths, table, section) : listedRows(table, setter),
    ...(table.footnote === undefined ? [] : [setter.lines(table.footnote)]),
  ].join('\n\n');
}

/** A cell keeps its place in the line only if nothing in it can join what stands beside it. */
function cellToText(cell: readonly Span[], section: Section): string {
  const text = spansToPlain(cell, section);
  return section.direction === 'rtl' && text !== '' ? `\u2067${text}\u2069` : text;
}

function alignedRows(grid: readonly (readonly string[])[], widths: readonly number[], { columns }: Table, section: Section): string {
  const [head, ...rows] = grid.map((row) => {
    const cells = row.map((cell, column) => {
      const room = ' '.repeat(widths[column]! - columnsOf(cell));
      return columns[column]?.align === 'end' ? room + cell : cell + room;
    });
    return markDirection(cells.join(gap).trimEnd(), section.direction);
  });
  return [head!, widths.map((width) => '-'.repeat(width)).join(gap), ...rows].join('\n');
}

function listedRows({ columns, rows, rowHeadings }: Table, { lines }: LineSetter): string {
  const written = rows.map((row) => {
    const cells = row.map((cell, column) => ({ heading: columns[column]?.heading ?? [], cell }));
    const field = (at: number, first: string): string => lines([...cells[at]!.heading, { text: ': ' }, ...cells[at]!.cell], first, '    ');
    const rest = cells.slice(1).map((_, at) => field(at + 1, '  '));
    return [...(cells.length === 0 ? [] : [rowHeadings ? lines(cells[0]!.cell) : field(0, '- ')]), ...rest].join('\n');
  });
  return written.join('\n');
}
