/**
 * The known words nearest to a mistyped one, for messages that say what to do next.
 *
 * @module
 */

/** Edit distance with adjacent swaps (optimal string alignment); inputs are bounded by their callers. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * Up to `count` of `known`, nearest first; a word that contains the input, or shares a part with it, counts as near.
 *
 * @example closest('hospital', ['school', 'hospital-emergency'], 1) // ['hospital-emergency']
 */
export function closest(input: string, known: Iterable<string>, count = 3): string[] {
  const wanted = input.toLowerCase().slice(0, 80);
  const score = (word: string): number => {
    const contained = wanted.length > 2 && (word.includes(wanted) || wanted.includes(word));
    return contained ? Math.abs(word.length - wanted.length) / 100 : editDistance(wanted, word);
  };
  return (
    [...known]
      .map((word) => ({ word, score: score(word) }))
      // In a word of two letters two mistakes are another word.
      .filter(({ word, score: s }) => s <= Math.max(Math.min(2, word.length - 1), word.length / 2))
      .toSorted((a, b) => a.score - b.score || (a.word < b.word ? -1 : 1))
      .slice(0, count)
      .map(({ word }) => word)
  );
}
