/**
 * Levenshtein's distance: the fewest letters to put in, take out or change that turn one name into the other (Levenshtein 1966, by the
 * usual table of Wagner and Fischer 1974, two rows of it).
 */
export function levenshtein(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = above[column - 1]! + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      here.push(Math.min(changed, above[column]! + 1, here[column - 1]! + 1));
    }
    above = here;
  }
  return above[b.length]!;
}

/**
 * As Levenshtein's, and two neighbours that change places count once (Damerau 1964; the unrestricted distance of Lowrance and Wagner
 * 1975, in which letters may be put between the two: `CA` and `ABC` are 2 apart).
 */
export function damerau(a: string, b: string): number {
  const limit = a.length + b.length;
  const width = b.length + 2;
  const table = new Int32Array((a.length + 2) * width).fill(limit);
  for (let row = 0; row <= a.length; row++) table[(row + 1) * width + 1] = row;
  for (let column = 0; column <= b.length; column++) table[width + column + 1] = column;
  const lastRowOfLetter = new Map<string, number>();
  for (let row = 1; row <= a.length; row++) {
    let lastColumn = 0;
    for (let column = 1; column <= b.length; column++) {
      const otherRow = lastRowOfLetter.get(b[column - 1]!) ?? 0;
      const otherColumn = lastColumn;
      const same = a[row - 1] === b[column - 1];
      if (same) lastColumn = column;
      const place = (row + 1) * width + column + 1;
      table[place] = Math.min(
        table[place - width - 1]! + (same ? 0 : 1),
        table[place - 1]! + 1,
        table[place - width]! + 1,
        table[otherRow * width + otherColumn]! + (row - otherRow - 1) + 1 + (column - otherColumn - 1),
      );
    }
    lastRowOfLetter.set(a[row - 1]!, row);
  }
  return table[(a.length + 1) * width + b.length + 1]!;
}
