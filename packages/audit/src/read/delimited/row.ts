/**
 * One row of delimited text, byte by byte, for rows that the scanner does not take: spaces around quotation marks, marks inside a field, lone carriage
 * returns, fields longer than a block, and the last row of a file. It reads as `rowsOf` does.
 *
 * @module
 */
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export interface RowReader {
  /** Fields of the row read last. */
  fields: number;
  /** Lines of the file that it takes up. */
  lines: number;
  isEmpty: boolean;
  /** A field goes on after its closing quotation mark. */
  isStray: boolean;
  /** The bytes end inside a quotation, that begins on this line, counted from that of the row. */
  isOpen: boolean;
  openLine: number;
  /** Length of its longest field, and the line, counted from that of the row, on which that field begins. */
  longest: number;
  longestLine: number;
  /** Bytes of the wanted fields, without quotation marks and spaces around them, one after another. */
  readonly values: RowValues;
  /**
   * @param isLast nothing comes after these bytes
   * @returns where the next row begins; -1: the row goes on after these bytes
   */
  read(bytes: Uint8Array, from: number, to: number, isLast: boolean): number;
}

interface RowValues {
  bytes: Uint8Array;
  view: DataView;
  /** By slot. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const unread = { fields: 0, lines: 0, isEmpty: false, isStray: false, isOpen: false, openLine: 0, longest: 0, longestLine: 0 };

/** @param wanted places of fields, ascending */
export function createRowReader(delimiter: number, wanted: readonly number[]): RowReader {
  const values: RowValues = { ...room(4096), starts: new Int32Array(wanted.length), ends: new Int32Array(wanted.length) };
  const isSpace = (byte: number | undefined): boolean => (byte === 0x20 || byte === 0x09) && byte !== delimiter;
  let used = 0;

  /** Keeps one wanted value: a piece, and what comes after its closing quotation mark. */
  function keep(slot: number, bytes: Uint8Array, from: number, to: number, isQuoted: boolean, restFrom: number, restTo: number): void {
    // Twice: a value that begins with a quotation mark is written as a quoted field again.
    const needed = used + (to - from + restTo - restFrom) * 2 + 16;
    if (needed > values.bytes.length) {
      const old = values.bytes;
      Object.assign(values, room(needed * 2));
      values.bytes.set(old);
    }
    const start = used;
    let at = start;
    for (let i = from; i < to; i++) {
      values.bytes[at++] = bytes[i]!;
      if (isQuoted && bytes[i] === quote) i++;
    }
    for (let i = restFrom; i < restTo; i++) values.bytes[at++] = bytes[i]!;
    let first = start;
    while (first < at && isSpace(values.bytes[first])) first++;
    while (at > first && isSpace(values.bytes[at - 1])) at--;
    if (values.bytes[first] === quote && first < at) {
      const plain = values.bytes.slice(first, at);
      first = start;
      at = start;
      values.bytes[at++] = quote;
      for (const byte of plain) {
        values.bytes[at++] = byte;
        if (byte === quote) values.bytes[at++] = quote;
      }
      values.bytes[at++] = quote;
    }
    values.starts[slot] = first;
    values.ends[slot] = at;
    used = at;
  }

  const reader: RowReader = {
    ...unread,
    values,
    read(bytes, from, to, isLast) {
      Object.assign(reader, unread);
      used = 0;
      let at = from;
      let slot = 0;
      for (;;) {
        const begin = at;
        const beginLine = reader.lines;
        while (at < to && isSpace(bytes[at])) at++;
        const isQuoted = at < to && bytes[at] === quote;
        const valueFrom = isQuoted ? at + 1 : at;
        let valueTo = valueFrom;
        if (isQuoted) {
          valueTo = closingOf(bytes, valueFrom, to);
          for (let i = valueFrom; i < valueTo; i++) if (bytes[i] === lineFeed) reader.lines++;
          reader.isOpen = valueTo >= to;
          reader.openLine = beginLine;
          at = Math.min(to, valueTo + 1);
        }
        const rest = at;
        while (at < to && bytes[at] !== delimiter && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++;
        if (!isQuoted) valueTo = at;
        else for (let i = rest; i < at; i++) if (!isSpace(bytes[i])) reader.isStray = true;
        if (at - begin > reader.longest) {
          reader.longest = at - begin;
          reader.longestLine = beginLine;
        }
        if (at >= to && !isLast) return -1;
        if (slot < wanted.length && wanted[slot] === reader.fields)
          keep(slot++, bytes, valueFrom, Math.min(valueTo, to), isQuoted, isQuoted ? rest : at, at);
        reader.fields++;
        if (at < to && bytes[at] === delimiter) {
          at++;
          continue;
        }
        reader.isEmpty = reader.fields === 1 && at === from;
        reader.lines++;
        if (at >= to) return to;
        if (bytes[at] === lineFeed) return at + 1;
        // A carriage return: a line feed may follow in what is still to come.
        if (at + 1 >= to) return isLast ? to : -1;
        return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
      }
    },
  };
  return reader;
}

/** Place of the quotation mark that closes a quotation: the first that is not doubled. The end, if there is none. */
function closingOf(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== quote) continue;
    if (at + 1 >= to || bytes[at + 1] !== quote) return at;
    at++;
  }
  return to;
}

function room(length: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(length);
  return { bytes, view: new DataView(bytes.buffer) };
}
