/** What kind of file it is, by its first bytes: names of files lie. */
export type FileKind = 'text' | 'xlsx' | 'parquet' | 'gzip';

/** @param head the first four bytes or more */
export function kindOf(head: Uint8Array): FileKind {
  const starts = (...bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (starts(0x1f, 0x8b, 0x08)) return 'gzip';
  return 'text';
}
