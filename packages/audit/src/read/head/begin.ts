/** How delimited text is written, and the names in its first row. */
import { type Encoding, sniff, textOf } from '../encoding/index.ts';
import { utf16ToUtf8 } from '../encoding/utf16.ts';
import type { ReadError } from '../error.ts';
import { limits } from '../limits.ts';
import { rowsOf } from '../rows/index.ts';
import { bytesToText, textToBytes } from './bytes.ts';
import { type Delimiter, delimiterOf, saidDelimiter } from './delimiter.ts';

export type Begin =
  | {
      readonly ok: true;
      readonly encoding: Encoding;
      readonly bomBytes: number;
      readonly delimiter: Delimiter;
      readonly names: readonly string[];
      /** The names hold bytes that are no UTF-8. */
      readonly foreign: boolean;
      /** Where the first row of people begins: in the file, or for UTF-16 in its text as UTF-8, behind the mark of the encoding. */
      readonly bytes: number;
      readonly line: number;
      readonly emptyLines: number;
    }
  | { readonly ok: false; readonly error: ReadError };

/** So much of the beginning is looked at first. */
const firstBytes = 65_536;

/** The beginning of a text as bytes in UTF-8, one sign each, without the mark of its encoding. */
export function textOfHead(
  bytes: Uint8Array,
  { encoding, bomBytes }: { readonly encoding: Encoding; readonly bomBytes: number },
  most: number,
): string {
  const body = bytes.subarray(bomBytes, bomBytes + most);
  return bytesToText(encoding === 'utf-8' ? body : utf16ToUtf8(body, encoding));
}

/** @param isWhole nothing comes after these bytes */
export function beginOf(bytes: Uint8Array, isWhole: boolean, wanted?: Delimiter): Begin {
  const sniffed = sniff(bytes);
  if (!sniffed.ok) return sniffed;
  const { encoding, bomBytes } = sniffed;
  const start = textOfHead(bytes, sniffed, firstBytes);
  // Few files have longer names than that.
  const text = start.length > firstBytes / 2 && rowsOf(start, ',', 1).rows[0]?.cut ? textOfHead(bytes, sniffed, limits.headBytes) : start;
  if (text.includes('\0')) return { ok: false, error: { code: 'not-a-table', looksLike: 'binary' } };
  const said = saidDelimiter(text);
  const skipped = said?.length ?? 0;
  const delimiter = wanted ?? said?.delimiter ?? delimiterOf(text.slice(skipped));
  const { rows, emptyLines } = rowsOf(text.slice(skipped), delimiter, 1);
  const heading = rows[0];
  if (heading === undefined) return { ok: false, error: { code: 'empty-file' } };
  if (heading.fields.length > limits.columns) return { ok: false, error: { code: 'too-many-columns', limit: limits.columns } };
  const lineBefore = said === null ? 0 : 1;
  if (heading.openLine > 0) return { ok: false, error: { code: 'unclosed-names', line: heading.openLine + lineBefore } };
  if (heading.cut && !isWhole)
    return { ok: false, error: { code: 'row-too-long', line: heading.line + lineBefore, limitBytes: limits.headBytes } };
  const names = heading.fields.map((field) => textOf(textToBytes(field)));
  return {
    ok: true,
    encoding,
    bomBytes,
    delimiter,
    names: names.map((name) => name.text),
    foreign: names.some((name) => name.foreign),
    bytes: bomBytes + skipped + heading.next,
    line: heading.nextLine + lineBefore,
    emptyLines,
  };
}
