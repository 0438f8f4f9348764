/**
 * Which watch words of a block are believed, and which are names of fields.
 *
 * @module
 */

import { foreignersNumbers } from '../fields/names.ts';
import { fieldNameAt, headingNameAt } from '../fields/place.ts';
import { type Labels, labelKindsAt } from '../labels/near.ts';
import { FIELD } from '../labels/signs.ts';
import type { Hit, KnownWord } from '../model.ts';
import type { Entry } from '../words/compile.ts';
import type { Raw } from './raw.ts';
import { isPersonNear, type Surroundings } from './resolve.ts';

/** Bytes on either side in which personal data make an everyday word count. */
const nearby = 300;
const besideField = 80;

/** Names of fields that were told of already: each is told of once in a file. */
export interface FieldMemory {
  readonly seen: Set<string>;
  /** Headings end here; 0 where there are none. */
  readonly headingEnd: number;
}

const mostNames = 2000;

/** @param emitFrom,emitTo only what begins here is told of: the rest of the block belongs to its neighbours */
export function believedWords(
  raw: Raw,
  labels: Labels,
  identifiers: readonly Hit[],
  around: Surroundings,
  fields: FieldMemory,
  range: { start: number; emitFrom: number; emitTo: number; limit: number },
): Hit[] {
  const hits: Hit[] = [];
  const words = longestWords(raw);
  const fieldEnds = fieldsOf(raw, around, fields, range, hits, words);
  const strong = words.filter((word) => !around.knowledge.words[word.index]!.near);
  let nextIdentifier = 0;
  let nextStrong = 0;
  let nextField = 0;
  for (const word of words) {
    const { from, to, index } = word;
    if (word.field || from < range.emitFrom || from >= range.emitTo) continue;
    const known = around.knowledge.words[index]!;
    while (nextIdentifier < identifiers.length && identifiers[nextIdentifier]!.to < from - nearby) nextIdentifier += 1;
    while (nextStrong < strong.length && strong[nextStrong]!.to < from - nearby) nextStrong += 1;
    while (nextField < fieldEnds.length && fieldEnds[nextField]! < from - besideField) nextField += 1;
    const why = [`a word of the list \`${known.language}\``];
    const identifierNear = isBeside(identifiers, nextIdentifier, to + nearby);
    const inField = nextField < fieldEnds.length && fieldEnds[nextField]! <= from;
    const personNear = identifierNear || around.rowsArePersons || isPersonNear(labels, around.bytes, from, to, nearby);
    if (identifierNear) why.push('an identifier or contact stands near');
    else if (personNear) why.push('it stands with words about a person');
    if (inField) why.push('the value of a field with such a name');
    let confidence = known.near ? 0.3 : 0.75;
    if (personNear || inField) confidence = known.near ? (identifierNear || inField ? 0.7 : 0.62) : 0.85;
    else if (known.near && hasOther(strong, nextStrong, word, to + nearby)) {
      confidence = 0.55;
      why.push('an unmistakable word stands near');
    } else if (known.near) why.push('an everyday word, and nothing about a person stands near');
    if (confidence < around.minimum || (known.near && isLabelOfNumber(labels, identifiers, nextIdentifier, from, to))) continue;
    hits.push({ kind: kindOf(known), from, to, confidence, why, category: known.data });
  }
  return hits.toSorted((a, b) => a.from - b.from);
}

function kindOf(known: KnownWord): string {
  return known.data === 'nationality' ? 'nationality-word' : 'status-word';
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly index: number;
  field: boolean;
}

/** Of words that overlap, the longest. */
function longestWords(raw: Raw): Word[] {
  const all: Word[] = [];
  const { values, length } = raw.words;
  for (let k = 0; k < length; k += 3) all.push({ from: values[k]!, to: values[k + 1]!, index: values[k + 2]!, field: false });
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Word[] = [];
  for (const word of all) {
    const last = kept.at(-1);
    if (last === undefined || word.from >= last.to) kept.push(word);
    else if (word.to - word.from > last.to - last.from) kept[kept.length - 1] = word;
  }
  return kept;
}

/** Marks the words that are names of fields, tells of each name once, and gives where the names end. */
function fieldsOf(
  raw: Raw,
  around: Surroundings,
  { seen, headingEnd }: FieldMemory,
  range: { start: number; emitFrom: number; emitTo: number; limit: number },
  hits: Hit[],
  words: Word[],
): number[] {
  const { bytes, knowledge } = around;
  const found: { from: number; to: number; category: string; name: string }[] = [];
  const nameOf = (from: number, to: number, isEveryday: boolean): string | null =>
    from < headingEnd
      ? headingNameAt(bytes, from, to, range.start, headingEnd, isEveryday)
      : fieldNameAt(bytes, from, to, range.start, range.limit, isEveryday);
  for (const word of words) {
    const known = knowledge.words[word.index]!;
    const name = nameOf(word.from, word.to, known.near);
    if (name === null) continue;
    word.field = true;
    if (name !== '') found.push({ from: word.from, to: word.to, category: known.data, name });
  }
  const at = raw.labelAt.values;
  for (const [k, label] of raw.labels.entries()) {
    const category = fieldCategory(label);
    if (category === '') continue;
    const from = at[k * 2]!;
    const to = at[k * 2 + 1]!;
    const name = nameOf(from, to, true);
    if (name !== null && name !== '') found.push({ from, to, category, name });
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let covered = -1;
  for (const { from, to, category, name } of found) {
    if (from < covered) continue;
    covered = to;
    if (from < range.emitFrom || from >= range.emitTo || seen.has(name) || seen.size >= mostNames) continue;
    seen.add(name);
    if (around.minimum <= 0.6)
      hits.push({
        kind: 'field-name',
        from,
        to,
        confidence: 0.6,
        why: ['the name of a field that may hold this; told once for each name'],
        category,
      });
  }
  return found.map((name) => name.to);
}

/** `NIE` before a number that was found as one: the word says no more than the number does. */
function isLabelOfNumber(labels: Labels, identifiers: readonly Hit[], first: number, from: number, to: number): boolean {
  let k = first;
  while (k < identifiers.length && identifiers[k]!.from < to) k += 1;
  const next = identifiers[k];
  return next !== undefined && next.from - to <= 40 && labelKindsAt(labels, from, to).includes(next.kind);
}

const categoryByLabel = new WeakMap<Entry, string>();

/** The data category of a field that is named after a label, or ''. */
function fieldCategory(label: Entry): string {
  let category = categoryByLabel.get(label);
  if (category === undefined) {
    const field = label.kinds.find((kind) => kind.startsWith(FIELD));
    category = field?.slice(1) ?? (label.kinds.every((kind) => foreignersNumbers.has(kind)) ? 'official-number' : '');
    categoryByLabel.set(label, category);
  }
  return category;
}

function isBeside(hits: readonly Hit[], first: number, end: number): boolean {
  for (let k = first; k < hits.length && hits[k]!.from <= end; k += 1) if (hits[k]!.confidence >= 0.5) return true;
  return false;
}

function hasOther(words: readonly Word[], first: number, word: Word, end: number): boolean {
  for (let k = first; k < words.length && words[k]!.from <= end; k += 1) if (words[k] !== word) return true;
  return false;
}
