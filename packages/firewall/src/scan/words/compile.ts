/**
 * Turns the words of the Atlas, and the labels of numbers, into one tree by folded letters.
 *
 * @module
 */
import { HIGH_BITS } from '../text/bytes.ts';
import { foldText, GAP } from '../text/fold.ts';

/** What a word in the tree stands for. */
export interface Entry {
  /** The word as the Atlas has it, or the label. */
  readonly word: string;
  /** Position in the list of watch words; -1 for a label. */
  readonly index: number;
  /** For a label: kinds of finding that it announces, or one of the signs of `labels.ts`. */
  readonly kinds: readonly string[];
  /** Endings may follow. */
  readonly star: boolean;
  /** An everyday word in some language: then it counts as one in all. */
  readonly near: boolean;
  /** In capitals only: the bytes it must have. */
  readonly exact: Uint8Array | null;
}

/** A tree in flat arrays: steps from node to node in a hash table, which is quicker than many small maps. */
export interface WordTree {
  /** By slot: the node that a step begins at (-1: nothing here), its letter, and the node that it leads to. */
  readonly stepFrom: Int32Array;
  readonly stepLetter: Int32Array;
  readonly stepTo: Int32Array;
  /** By node: the words that end there, or null. */
  readonly entries: readonly (readonly Entry[] | null)[];
  /** One bit for four bytes of a beginning, by `letterBits`. */
  readonly beginnings: Uint32Array;
  /** By folded code: some word begins with it. Those of ASCII letters ask `beginnings` instead. */
  readonly starts: Uint8Array;
}

/** The node after one more letter; 0 (the root, to which nothing leads) if no word goes on like that. */
export function step(tree: WordTree, node: number, letter: number): number {
  const { stepFrom, stepLetter } = tree;
  const mask = stepFrom.length - 1;
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) & mask;
  while (stepFrom[slot] !== -1) {
    if (stepFrom[slot] === node && stepLetter[slot] === letter) return tree.stepTo[slot]!;
    slot = (slot + 1) & mask;
  }
  return 0;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly entries: Entry[];
}

export interface Source {
  readonly word: string;
  readonly index: number;
  readonly kinds: readonly string[];
  readonly near?: boolean;
}

export function compileWords(sources: readonly Source[]): WordTree {
  const root: Node = { next: new Map(), entries: [] };
  const beginnings = new Uint32Array(1 << 15);
  const starts = new Uint8Array(0x10000);
  for (const { word, index, kinds, near = false } of sources) {
    const star = word.endsWith('*');
    const plain = star ? word.slice(0, -1) : word;
    const exact = isAcronym(plain) ? new TextEncoder().encode(plain) : null;
    const entry: Entry = { word, index, kinds, star, near, exact };
    for (const form of formsOf(plain)) {
      insert(root, form, entry);
      const first = form.codePointAt(0)!;
      if (first < 0x10000) starts[first] = 1;
      if (first >= 0x61 && first <= 0x7a) markBeginnings(beginnings, form, 0, 0, 0);
    }
  }
  // A word of Arabic script may have و ف ب ل ك or the article before it, joined.
  for (const letter of 'وفبلكا')
    if (starts.some((set, code) => set === 1 && code > 0x600 && code < 0x700)) starts[letter.charCodeAt(0)] = 1;
  return { ...flattened(root), beginnings, starts };
}

function flattened(root: Node): Pick<WordTree, 'stepFrom' | 'stepLetter' | 'stepTo' | 'entries'> {
  const nodes = [root];
  const parents: [number, number][] = [[-1, 0]];
  for (let n = 0; n < nodes.length; n += 1)
    for (const [letter, next] of nodes[n]!.next) {
      nodes.push(next);
      parents.push([n, letter]);
    }
  let size = 1024;
  while (size < nodes.length * 3) size *= 2;
  const stepFrom = new Int32Array(size).fill(-1);
  const stepLetter = new Int32Array(size);
  const stepTo = new Int32Array(size);
  for (let n = 1; n < nodes.length; n += 1) {
    const [from, letter] = parents[n]!;
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) & (size - 1);
    while (stepFrom[slot] !== -1) slot = (slot + 1) & (size - 1);
    stepFrom[slot] = from;
    stepLetter[slot] = letter;
    stepTo[slot] = n;
  }
  return { stepFrom, stepLetter, stepTo, entries: nodes.map((node) => (node.entries.length > 0 ? node.entries : null)) };
}

function isAcronym(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** All ways to write a word: ä as ae, å as aa, with and without the joiner, the hyphen, the Arabic article. */
function formsOf(word: string): Set<string> {
  const spelled = new Set([word]);
  const lower = word.toLowerCase().normalize('NFC');
  spelled.add(lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('å', 'aa').replaceAll('ø', 'oe'));
  spelled.add(word.replaceAll('\u200c', ' '));
  spelled.add(word.replaceAll('-', ''));
  const forms = new Set<string>();
  for (const form of spelled) {
    const folded = foldText(form).replaceAll(/ +/g, ' ').trim();
    if (folded.length < 2) continue;
    forms.add(withoutArticles(folded));
  }
  return forms;
}

const article = 'ال';

export function isArabic(code: number): boolean {
  return code >= 0x620 && code < 0x700;
}

function withoutArticles(folded: string): string {
  if (!isArabic(folded.charCodeAt(0))) return folded;
  return folded
    .split(' ')
    .map((part) => (part.startsWith(article) && part.length >= 5 ? part.slice(2) : part))
    .join(' ');
}

function insert(root: Node, form: string, entry: Entry): void {
  let node = root;
  for (const sign of form) {
    const code = sign.codePointAt(0)!;
    let next = node.next.get(code);
    if (next === undefined) {
      next = { next: new Map(), entries: [] };
      node.next.set(code, next);
    }
    node = next;
  }
  if (!node.entries.includes(entry)) node.entries.push(entry);
}

/** Marks every way in which the first four bytes of a word can look: accents take more bytes, a gap takes none or several. */
function markBeginnings(bits: Uint32Array, form: string, at: number, index: number, length: number): void {
  if (length >= 4) {
    const key = index & 0xfffff;
    bits[key >> 5]! |= 1 << (key & 31);
    return;
  }
  const add = (classes: readonly number[], used: number): void => {
    let key = index;
    let count = length;
    for (const c of classes) {
      if (count >= 4) break;
      key = (key << 5) | c;
      count += 1;
    }
    markBeginnings(bits, form, at + used, key, count);
  };
  if (at >= form.length) {
    for (let c = 0; c <= HIGH_BITS; c += 1) add([c], 0);
    return;
  }
  const code = form.charCodeAt(at);
  if (code === GAP) {
    for (const classes of [
      [0],
      [0, 0],
      [HIGH_BITS, HIGH_BITS],
      [HIGH_BITS, HIGH_BITS, HIGH_BITS],
      [HIGH_BITS, 0x6e - 0x60, 0x62 - 0x60],
      [],
    ])
      add(classes, 1);
    return;
  }
  if (code < 0x61 || code > 0x7a) {
    add(code < 0x80 ? [0] : [HIGH_BITS, HIGH_BITS], 1);
    return;
  }
  const letter = code - 0x60;
  add([letter], 1);
  add([letter, HIGH_BITS, HIGH_BITS], 1);
  if (at === 0) return;
  add([HIGH_BITS, HIGH_BITS], 1);
  add([HIGH_BITS, HIGH_BITS, HIGH_BITS], 1);
  add([HIGH_BITS, 0x75 - 0x60, 0, 0], 1);
  add([HIGH_BITS, 0, 0, 0], 1); // &#233;
  add([HIGH_BITS, 0, 0x78 - 0x60], 1); // &#xe9;
  add([HIGH_BITS, letter], 1); // &eacute;
  if (['ss', 'ae', 'oe', 'th'].includes(form.slice(at, at + 2))) add([HIGH_BITS, HIGH_BITS], 2);
}
