/**
 * Writes CSV that a spreadsheet opens as text.
 *
 * @module
 */

/**
 * INVARIANT (no formulas): a cell that a spreadsheet would compute (it begins with `=`, `+`, `-`, `@`, a tab or a line end) gets an
 * apostrophe before it, because what stands in it may have been typed by somebody else.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
