/** What parts the fields of a row, found from the first rows. */
import { rowsOf } from '../rows/index.ts';

export const delimiters = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** Some spreadsheets say it in a line of its own: `sep=;`. */
export function saidDelimiter(text: string): { readonly delimiter: Delimiter; readonly length: number } | null {
  const found = /^sep=([,;\t|])(?:\r\n|\r|\n)/i.exec(text);
  return found === null ? null : { delimiter: found[1] as Delimiter, length: found[0].length };
}

/** The one that gives the most rows as many fields as there are names, two at least; then the one with the most fields. Else the comma. */
export function delimiterOf(text: string): Delimiter {
  const head = text.slice(0, 65_536);
  const scored = delimiters.map((delimiter) => {
    const rows = rowsOf(head, delimiter).rows.filter(({ cut }, i) => i === 0 || !cut);
    const fields = rows[0]?.fields.length ?? 0;
    const alike = rows.filter((row) => row.fields.length === fields).length / Math.max(1, rows.length);
    return { delimiter, fields, alike };
  });
  const best = scored.filter(({ fields }) => fields > 1).toSorted((a, b) => b.alike - a.alike || b.fields - a.fields)[0];
  return best?.delimiter ?? ',';
}
