/**
 * A table as text, cut into fields: comma, semicolon or tab between them, `|` as in Markdown, or the spaces that a PDF or a page leaves.
 *
 * @module
 */
import { meaningOf } from './columns.ts';
import { shown, TableFailure } from './error.ts';

export interface Line {
  /** From 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export type Delimiter = ',' | ';' | '\t' | '|' | 'spaces';

const limits = { signs: 2_000_000, rows: 2_000, columns: 200 };

/** The first line holds the names; lines without any field are left out. @throws TableFailure */
export function splitTable(text: string, chosen: Delimiter | undefined): { readonly header: Line; readonly rows: readonly Line[] } {
  if (text.length > limits.signs) throw new TableFailure('too-large', null, { limit: limits.signs, what: 'signs' });
  if (text.includes('\0') || text.includes('\ufffd')) throw new TableFailure('not-text', null);
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const first = plain.split('\n').find((line) => line.trim() !== '');
  if (first === undefined) throw new TableFailure('empty', null);
  const delimiter = chosen ?? delimiterOf(first);
  const lines = delimiter === 'spaces' ? bySpaces(plain) : byDelimiter(plain, delimiter);
  const [header, ...rows] = withoutEmptyEnd(lines);
  if (header === undefined || header.fields.length < 2) throw new TableFailure('one-column', header?.line ?? 1, { text: shown(first) });
  if (header.fields.length > limits.columns) throw new TableFailure('too-large', header.line, { limit: limits.columns, what: 'columns' });
  if (rows.length === 0) throw new TableFailure('no-rows', header.line);
  if (rows.length > limits.rows) throw new TableFailure('too-large', null, { limit: limits.rows, what: 'rows' });
  for (const row of rows)
    if (row.fields.length !== header.fields.length)
      throw new TableFailure(delimiter === ',' && row.fields.length > header.fields.length ? 'fields-comma' : 'fields', row.line, {
        fields: row.fields.length,
        expected: header.fields.length,
        text: shown(row.fields[0] ?? ''),
      });
  return { header, rows };
}

/** The sign that cuts the line of names into the most names that are known; a tab or semicolon before a comma where it is the same. */
function delimiterOf(header: string): Delimiter {
  const candidates: readonly Delimiter[] = ['\t', ';', '|', ',', 'spaces'];
  const scored = candidates.map((delimiter) => {
    const [line] = delimiter === 'spaces' ? bySpaces(header) : byDelimiter(header, delimiter);
    const fields = line?.fields ?? [];
    return { delimiter, known: fields.filter((field) => meaningOf(field) !== null).length, fields: fields.length };
  });
  return scored.reduce((best, next) => (next.known > best.known || (best.known === 0 && best.fields < 2 && next.fields > 1) ? next : best))
    .delimiter;
}

function byDelimiter(text: string, delimiter: Exclude<Delimiter, 'spaces'>): Line[] {
  const lines: Line[] = [];
  let line = 1;
  let start = 1;
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let wasQuoted = false;
  let opened = 1;
  const endField = () => {
    fields.push(field.trim());
    field = '';
    wasQuoted = false;
  };
  const endLine = () => {
    endField();
    const cells = delimiter === '|' ? withoutFrame(fields) : fields;
    if (cells.some((cell) => cell !== '') && !(delimiter === '|' && cells.every((cell) => /^:?-+:?$/.test(cell))))
      lines.push({ line: start, fields: cells });
    fields = [];
    start = line + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') {
        if (sign === '\n') line++;
        field += sign === '\n' ? ' ' : sign;
      } else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && field.trim() === '' && delimiter !== '|') {
      quoted = true;
      wasQuoted = true;
      opened = line;
      field = '';
    } else if (sign === delimiter) endField();
    else if (sign === '\n') {
      endLine();
      line++;
    } else if (!wasQuoted || sign.trim() !== '') field += sign;
  }
  if (quoted) throw new TableFailure('unclosed-quote', opened);
  endLine();
  return lines;
}

/** Spreadsheets leave columns at the end in which nothing stands. */
function withoutEmptyEnd(lines: readonly Line[]): readonly Line[] {
  const width = lines[0]?.fields.length ?? 0;
  const kept = Math.max(0, ...lines.map(({ fields }) => fields.findLastIndex((field) => field !== '') + 1));
  if (kept >= width || lines.some(({ fields }) => fields.length !== width)) return lines;
  return lines.map(({ line, fields }) => ({ line, fields: fields.slice(0, kept) }));
}

/** Markdown puts a bar before the first field and behind the last. */
function withoutFrame(fields: readonly string[]): readonly string[] {
  const from = fields[0] === '' ? 1 : 0;
  const to = fields.length > from + 1 && fields.at(-1) === '' ? -1 : undefined;
  return fields.slice(from, to);
}

/** Two or more spaces part fields. Where the names are parted by one, so are the numbers, and the group is what stands before them. */
function bySpaces(text: string): Line[] {
  const lines = text
    .split('\n')
    .map((content, index) => ({ line: index + 1, content: content.trim() }))
    .filter(({ content }) => content !== '');
  const header = lines[0]?.content ?? '';
  const wide = header.split(/\t|[ \u00a0]{2,}/);
  const single = header.split(/\s+/);
  const narrow = !wide.every((name) => meaningOf(name) !== null) && single.every((name) => meaningOf(name) !== null);
  return lines.map(({ line, content }) => {
    if (!narrow) return { line, fields: content.split(/\t|[ \u00a0]{2,}/).map((field) => field.trim()) };
    // A no-break space parts thousands and no fields.
    const words = content.split(/[ \t]+/);
    const extra = words.length - single.length;
    if (extra <= 0 || meaningOf(single[0]!)?.is !== 'group') return { line, fields: words };
    const [group, numbers] = [words.slice(0, extra + 1), words.slice(extra + 1)];
    // `Group 1 234`: the number may begin earlier, so nothing is put together.
    return group.slice(1).some((word) => /\d/.test(word)) ? { line, fields: words } : { line, fields: [group.join(' '), ...numbers] };
  });
}
