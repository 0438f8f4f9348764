/**
 * Which written names are alike, found once for all pairs. Names that a comparator cannot tell apart are one class; classes are compared
 * pair by pair behind a filter that never drops a pair that is alike.
 *
 * @module
 */
import {
  type Comparator,
  commonPrefix,
  daitchMokotoff,
  damerau,
  jaroWinkler,
  levenshtein,
  normalName,
  raised,
  soundex,
} from '../comparator/index.ts';

export interface Alike {
  readonly classes: number;
  /** Class of each word. */
  readonly classOf: Int32Array;
  /** Classes alike to class `c`, itself among them, ascending: `near` from `start[c]` up to `start[c + 1]`. */
  readonly start: Int32Array;
  readonly near: Int32Array;
  /** Of two classes. */
  has(a: number, b: number): boolean;
}

/** Yields how much is done, 0 to 1, several times a second. */
export function* findAlike(words: readonly string[], comparator: Comparator): Generator<number, Alike> {
  const { classOf, keys } = classesOf(words, comparator);
  switch (comparator.kind) {
    case 'as-written':
    case 'normal':
    case 'soundex':
      return alikeOf(
        classOf,
        keys.map((_, index) => [index]),
      );
    case 'daitch-mokotoff':
      return alikeOf(classOf, sharingACode(keys));
    case 'levenshtein':
    case 'damerau': {
      const distance = comparator.kind === 'damerau' ? damerau : levenshtein;
      const { most } = comparator;
      return alikeOf(classOf, yield* comparePairs(keys, editFilter(most), (a, b) => distance(a, b) <= most));
    }
    case 'jaro-winkler': {
      const { least } = comparator;
      const test = (a: string, b: string, missingInB: number, missingInA: number): boolean =>
        jaroBound(least, a, b, missingInB, missingInA) && jaroWinkler(a, b) >= least;
      return alikeOf(classOf, yield* comparePairs(keys, jaroFilter(least), test));
    }
  }
}

function classesOf(words: readonly string[], comparator: Comparator): { classOf: Int32Array; keys: string[] } {
  const classByKey = new Map<string, number>();
  const classOf = Int32Array.from(words, (word) => {
    const key = keyOf(word, comparator);
    const known = classByKey.get(key) ?? classByKey.size;
    classByKey.set(key, known);
    return known;
  });
  return { classOf, keys: [...classByKey.keys()] };
}

function keyOf(word: string, { kind }: Comparator): string {
  if (kind === 'as-written') return word;
  const normal = normalName(word);
  if (kind === 'soundex') return soundex(normal);
  return kind === 'daitch-mokotoff' ? daitchMokotoff(normal).join(' ') : normal;
}

function sharingACode(keys: readonly string[]): number[][] {
  const classesByCode = new Map<string, number[]>();
  for (const [index, key] of keys.entries())
    for (const code of key.split(' ')) {
      const classes = classesByCode.get(code) ?? [];
      classes.push(index);
      classesByCode.set(code, classes);
    }
  return keys.map((key) => [...new Set(key.split(' ').flatMap((code) => classesByCode.get(code)!))].toSorted((a, b) => a - b));
}

/** Of two names of these lengths: how many different letters each may have that the other lacks; null if they cannot be alike. */
type Filter = (aLength: number, bLength: number) => readonly [number, number] | null;

/** Each edit takes away or brings at most one letter, and changes the length by at most one. */
function editFilter(most: number): Filter {
  return (aLength, bLength) => (Math.abs(aLength - bLength) <= most ? [most, most] : null);
}

/** Rounding must not drop a pair that lies exactly on the threshold. */
const rounding = 1e-12;

/** Letters that the other name lacks cannot agree. With all others agreeing in order, and four letters in front, this would be reached. */
function jaroFilter(least: number): Filter {
  return (aLength, bLength) => {
    const shorter = Math.min(aLength, bLength);
    if (shorter === 0) return aLength === bLength ? [0, 0] : null;
    let agreeing = shorter;
    while (agreeing > 0 && raised(((agreeing - 1) / aLength + (agreeing - 1) / bLength + 1) / 3, 4) >= least - rounding) agreeing -= 1;
    const reached = raised((agreeing / aLength + agreeing / bLength + 1) / 3, 4) >= least - rounding;
    return reached ? [aLength - agreeing, bLength - agreeing] : null;
  };
}

/** The same with the letters in front that these two have. */
function jaroBound(least: number, a: string, b: string, missingInB: number, missingInA: number): boolean {
  const agreeing = Math.min(a.length - missingInB, b.length - missingInA);
  return raised((agreeing / a.length + agreeing / b.length + 1) / 3, commonPrefix(a, b)) >= least - rounding;
}

const pairsBetweenYields = 1_000_000;

/**
 * INVARIANT (no link is lost): a pair is only passed over where a bound shows that it cannot be alike.
 *
 * @param test given the number of letters of each that the other lacks
 */
function* comparePairs(
  keys: readonly string[],
  filter: Filter,
  test: (a: string, b: string, missingInB: number, missingInA: number) => boolean,
): Generator<number, number[][]> {
  const order = keys.map((_, index) => index).toSorted((a, b) => keys[a]!.length - keys[b]!.length);
  const letters = Int32Array.from(order, (index) => lettersOf(keys[index]!));
  const lengths = Uint8Array.from(order, (index) => keys[index]!.length);
  const near: number[][] = keys.map((_, index) => [index]);
  let untilYield = pairsBetweenYields;
  for (let i = 0; i < order.length; i++) {
    const mask = letters[i]!;
    const one = order[i]!;
    for (let from = i + 1; from < order.length; ) {
      const length = lengths[from]!;
      let to = from + 1;
      while (to < order.length && lengths[to] === length) to += 1;
      const allowed = filter(lengths[i]!, length);
      // Longer ones still differ more.
      if (allowed === null) break;
      const [mostInB, mostInA] = allowed;
      for (let j = from; j < to; j++) {
        const missingInB = bits(mask & ~letters[j]!);
        if (missingInB > mostInB) continue;
        const missingInA = bits(letters[j]! & ~mask);
        if (missingInA > mostInA) continue;
        const other = order[j]!;
        if (!test(keys[one]!, keys[other]!, missingInB, missingInA)) continue;
        near[one]!.push(other);
        near[other]!.push(one);
      }
      from = to;
    }
    untilYield -= order.length - i;
    if (untilYield > 0) continue;
    untilYield = pairsBetweenYields;
    const left = (order.length - i) / order.length;
    yield 1 - left * left;
  }
  return near.map((list) => list.toSorted((a, b) => a - b));
}

/** One bit for each letter that occurs. */
function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at++) letters |= 1 << (key.charCodeAt(at) - 65);
  return letters;
}

function bits(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A table of bits up to this many classes (32 MB at most); above, a search in the sorted list. */
const mostInBits = 16_384;

function alikeOf(classOf: Int32Array, lists: readonly (readonly number[])[]): Alike {
  const classes = lists.length;
  const start = new Int32Array(classes + 1);
  for (const [index, list] of lists.entries()) start[index + 1] = start[index]! + list.length;
  const near = new Int32Array(start[classes]!);
  for (const [index, list] of lists.entries()) near.set(list, start[index]);
  const trivial = near.length === classes;
  if (trivial) return { classes, classOf, start, near, has: (a, b) => a === b };
  if (classes > mostInBits) return { classes, classOf, start, near, has: (a, b) => isListed(near, start[a]!, start[a + 1]!, b) };
  const width = Math.ceil(classes / 32);
  const table = new Uint32Array(classes * width);
  for (const [index, list] of lists.entries()) for (const other of list) table[index * width + (other >>> 5)]! |= 1 << (other & 31);
  return { classes, classOf, start, near, has: (a, b) => (table[a * width + (b >>> 5)]! & (1 << (b & 31))) !== 0 };
}

function isListed(sorted: Int32Array, from: number, to: number, wanted: number): boolean {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle]!;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
