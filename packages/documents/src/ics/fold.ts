const encoder = new TextEncoder();
const lineLimitBytes = 75;

/**
 * A content line of RFC 5545 (3.1): at most 75 octets, continued on lines that begin with a space; a character is never cut in two, and
 * marks and joiners stay with their letter, for programs that show a line before they unfold it.
 */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line)) {
    for (const part of fitting(segment)) {
      const size = encoder.encode(part).length;
      if (bytes + size > lineLimitBytes) {
        lines.push(current);
        current = ' ';
        bytes = 1;
      }
      current += part;
      bytes += size;
    }
  }
  lines.push(current);
  return lines.join('\r\n');
}

/** A letter with so many marks that it fills a line by itself is cut between them. */
function fitting(segment: string): readonly string[] {
  return encoder.encode(segment).length < lineLimitBytes ? [segment] : [...segment];
}

/** A value of type TEXT (RFC 5545, 3.3.11). Line breaks survive as `\n`. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\n/g, '\\n');
}
