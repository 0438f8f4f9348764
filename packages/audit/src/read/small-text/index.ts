import { cellText } from '../cells/index.ts';
import type { Head } from '../head/index.ts';

/** Nobody publishes counts by group in more. */
const most = { bytes: 1_000_000, sheetBytes: 5_000_000, rows: 2_000 };

/**
 * All of a small table as text, for `readTable`: a sheet becomes comma-separated.
 *
 * @param head of the same file
 * @returns null: it is larger, or of a kind that counts by group do not come in
 */
export async function smallText(blob: Blob, head: Head, sheet?: string): Promise<string | null> {
  if (head.kind === 'xlsx' && blob.size <= most.sheetBytes) {
    const { readSheet } = await import('../xlsx/index.ts');
    const read = await readSheet(new Uint8Array(await blob.arrayBuffer()), sheet);
    if (!read.ok || read.sheet.rows.length > most.rows) return null;
    const { names, rows } = read.sheet;
    return [names, ...rows.map((row) => names.map((_, index) => cellText(row[index])))]
      .map((fields) => `${fields.map(quoted).join(',')}\n`)
      .join('');
  }
  if (head.encoding === null || blob.size > most.bytes) return null;
  return new TextDecoder(head.encoding).decode(await blob.arrayBuffer());
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
