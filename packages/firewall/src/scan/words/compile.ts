/**
 * Turns the words of the Atlas, and the labels of numbers, into one tree by folded letters.
 *
 * @module
 */
import { foldText } from '../text/fold.ts';
import { addBeginnings, createBeginnings } from './beginnings.ts';

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
  /** By slot: the node that a step begins at and its letter, in one number (-1: nothing here), then the node that it leads to. */
  readonly steps: Int32Array;
  /** By node: the words that end there, or null. */
  readonly entries: readonly (readonly Entry[] | null)[];
  /** What the first bytes of words can look like. */
  readonly beginnings: Uint32Array;
  /** By folded code: some word begins with it. Those of ASCII letters ask `beginnings` instead. */
  readonly starts: Uint8Array;
}

/** The node after one more letter; 0 (the root, to which nothing leads) if no word goes on like that. */
export function step(tree: WordTree, node: number, letter: number): number {
  const { steps } = tree;
  const mask = steps.length - 2;
  const key = (node << 16) | letter;
  let slot = slotOf(key, mask);
  for (;;) {
    const found = steps[slot]!;
    if (found === key) return steps[slot + 1]!;
    if (found === -1) return 0;
    slot = (slot + 2) & mask;
  }
}

function slotOf(key: number, mask: number): number {
  return ((Math.imul(key, 0x9e3779b1) >>> 13) << 1) & mask;
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
  const beginnings = createBeginnings();
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
      if (first >= 0x61 && first <= 0x7a) addBeginnings(beginnings, form, star);
    }
  }
  // A word of Arabic script may have و ف ب ل ك or the article before it, joined.
  for (const letter of 'وفبلكا')
    if (starts.some((set, code) => set === 1 && code > 0x600 && code < 0x700)) starts[letter.charCodeAt(0)] = 1;
  return { ...flattened(root), beginnings, starts };
}

function flattened(root: Node): Pick<WordTree, 'steps' | 'entries'> {
  const nodes = [root];
  const keys = [-1];
  for (let n = 0; n < nodes.length; n += 1)
    for (const [letter, next] of nodes[n]!.next) {
      // Letters beyond the first plane are in no list; half of one is enough to keep words apart.
      nodes.push(next);
      keys.push((n << 16) | (letter & 0xffff));
    }
  if (nodes.length >= 0xffff) throw new Error(`the lists of words make ${nodes.length} nodes; the table holds 65,534`);
  let size = 2048;
  while (size < nodes.length * 4) size *= 2;
  const steps = new Int32Array(size).fill(-1);
  for (let n = 1; n < nodes.length; n += 1) {
    let slot = slotOf(keys[n]!, size - 2);
    while (steps[slot] !== -1) slot = (slot + 2) & (size - 2);
    steps[slot] = keys[n]!;
    steps[slot + 1] = n;
  }
  return { steps, entries: nodes.map((node) => (node.entries.length > 0 ? node.entries : null)) };
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
