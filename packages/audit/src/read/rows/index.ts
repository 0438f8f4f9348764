/**
 * Rows of delimited text, sign by sign: slow and obvious. The head of a file is read with it, and in tests the fast reader is held to it.
 *
 * Fields are parted by the delimiter, rows by CRLF, LF or CR. A field whose first sign (after spaces) is a quotation mark goes on to the next
 * quotation mark that is not doubled, over delimiters and ends of lines (RFC 4180); a quotation mark further on in a field is a sign like others.
 * A line without any sign is no row.
 *
 * @module
 */

interface Row {
  /** Bytes of the fields, one sign each, without spaces and tabs around them. */
  readonly fields: readonly string[];
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** A field goes on after its closing quotation mark. */
  readonly stray: boolean;
  /** The text ends inside a quotation that begins on this line; 0: it does not. */
  readonly openLine: number;
  /** The text ends before the row does. */
  readonly cut: boolean;
  /** Where the next row begins, and on which line. */
  readonly next: number;
  readonly nextLine: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly emptyLines: number;
}

/**
 * @param text bytes, one sign each
 * @param maximum rows, at most
 */
export function rowsOf(text: string, delimiter: string, maximum = Number.POSITIVE_INFINITY): Rows {
  const rows: Row[] = [];
  let emptyLines = 0;
  let line = 1;
  let at = 0;
  while (at < text.length && rows.length < maximum) {
    const end = lineEnd(text, at);
    if (end > 0) {
      emptyLines++;
      line++;
      at += end;
      continue;
    }
    const fields: string[] = [];
    const first = line;
    let stray = false;
    let openLine = 0;
    for (;;) {
      let from = at;
      while (isSpace(text[from], delimiter)) from++;
      let value = '';
      if (text[from] === '"') {
        at = from + 1;
        const begin = line;
        for (;;) {
          if (at >= text.length) openLine = begin;
          if (openLine > 0) break;
          if (text[at] === '"') {
            if (text[at + 1] !== '"') break;
            at++;
          }
          // The end of a line is part of the value, and a line of the file.
          if (text[at] === '\n') line++;
          value += text[at++];
        }
        at++;
        const rest = at;
        while (at < text.length && text[at] !== delimiter && lineEnd(text, at) === 0) at++;
        const after = text.slice(rest, at);
        if (trimmed(after, delimiter) !== '') stray = true;
        value += after;
      } else {
        while (at < text.length && text[at] !== delimiter && lineEnd(text, at) === 0) at++;
        value = text.slice(from, at);
      }
      fields.push(trimmed(value, delimiter));
      if (text[at] !== delimiter) break;
      at++;
    }
    const cut = openLine > 0 || at >= text.length;
    at += lineEnd(text, at);
    line++;
    rows.push({ fields, line: first, stray, openLine, cut, next: at, nextLine: line });
  }
  return { rows, emptyLines };
}

/** How many signs end the line here: 0 if none. */
function lineEnd(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1;
  return 0;
}

function isSpace(sign: string | undefined, delimiter: string): boolean {
  return (sign === ' ' || sign === '\t') && sign !== delimiter;
}

function trimmed(value: string, delimiter: string): string {
  let from = 0;
  let to = value.length;
  while (from < to && isSpace(value[from], delimiter)) from++;
  while (to > from && isSpace(value[to - 1], delimiter)) to--;
  return value.slice(from, to);
}
