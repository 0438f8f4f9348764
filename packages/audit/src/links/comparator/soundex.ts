/** Digit of each letter; vowels have none, `H` and `W` do not keep two alike letters apart. */
const digitByLetter: Readonly<Record<string, string>> = Object.fromEntries(
  ['BFPV', 'CGJKQSXZ', 'DT', 'L', 'MN', 'R'].flatMap((letters, index) => [...letters].map((letter) => [letter, String(index + 1)])),
);

/**
 * American Soundex, as the National Archives of the United States describe it: the first letter and three digits. Made for English ears:
 * the first letter counts as it is written, so `Karim` and `Qarim` never meet.
 *
 * @param name in normal form
 */
export function soundex(name: string): string {
  if (name === '') return '';
  let code = name[0]!;
  let last = digitByLetter[code];
  for (const letter of name.slice(1)) {
    if (letter === 'H' || letter === 'W') continue;
    const digit = digitByLetter[letter];
    if (digit !== undefined && digit !== last) code += digit;
    last = digit;
    if (code.length === 4) break;
  }
  return code.padEnd(4, '0');
}
