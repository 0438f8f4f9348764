/**
 * What a file is by its first bytes, where it is no text. What cannot be looked into is named, never passed over in silence.
 *
 * @module
 */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF: its text is not looked at; save it as text'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture (PNG): not looked at'],
  [[0xff, 0xd8, 0xff], 'picture (JPEG): not looked at'],
  [[0x47, 0x49, 0x46, 0x38], 'picture (GIF): not looked at'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture (TIFF): not looked at'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture (TIFF): not looked at'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old Office file: not looked at; save it as .docx or .xlsx'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z archive: not looked at; unpack it'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd archive: not looked at; unpack it'],
  [[0xfd, 0x37, 0x7a, 0x58], 'xz archive: not looked at; unpack it'],
  [[0x42, 0x5a, 0x68], 'bzip2 archive: not looked at; unpack it'],
  [[0x52, 0x61, 0x72, 0x21], 'rar archive: not looked at; unpack it'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'SQLite database: not looked at; dump it as SQL'],
  [[0x50, 0x41, 0x52, 0x31], 'Parquet: not looked at; save it as CSV'],
  [[0x50, 0x47, 0x44, 0x4d, 0x50], 'packed dump of PostgreSQL: not looked at; use pg_restore -f'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program: not looked at'],
  [[0x4f, 0x67, 0x67, 0x53], 'sound or film: not looked at'],
  [[0x49, 0x44, 0x33], 'sound or film: not looked at'],
];

/** Why it is not looked at, or null. */
export function whyNotLooked(beginning: Uint8Array): string | null {
  const found = signatures.find(([bytes]) => bytes.every((byte, i) => beginning[i] === byte));
  if (found) return found[1];
  const at4 = String.fromCharCode(...beginning.subarray(4, 8));
  if (at4 === 'ftyp') return 'sound, film or picture: not looked at';
  return String.fromCharCode(...beginning.subarray(8, 12)) === 'WEBP' ? 'picture (WebP): not looked at' : null;
}

export function isGzip(beginning: Uint8Array): boolean {
  return beginning[0] === 0x1f && beginning[1] === 0x8b;
}
