/**
 * The blocks of a letter, from top to bottom.
 *
 * @module
 */
import type { Block, Sentence, Span } from '@firebreak/documents';
import type { LetterRecord } from '../model/letters.ts';
import type { Addressee } from '../plan/types.ts';
import { type Condition, holds, type LetterCase } from './condition.ts';
import { printedName } from './name.ts';
import { type LetterWords, withDirection } from './words.ts';

type Part = LetterRecord['parts'][number];

export function blocksOf(letter: LetterRecord, c: LetterCase, words: LetterWords, addressee: Addressee | null): Block[] {
  const isSent = letter.addressee === 'controller' || letter.addressee === 'supervisor';
  const names = namesOf(letter, c, words);
  const body = letter.parts.flatMap((part) => partOf(letter, part, c, words));
  const subjectAt = body.findIndex((block) => block.type === 'subject') + 1;
  const greeting = isSent ? setPhrase(words, 'greeting-office') : [];
  const closing = isSent ? setPhrase(words, 'closing-formal') : [];
  const enclosuresAt = letter.parts.findIndex((part) => part.type === 'enclosures');
  const enclosures = enclosuresAt < 0 ? [] : partOf(letter, letter.parts[enclosuresAt]!, c, words);
  const main = withoutEmptyHeadings(body.slice(0, body.length - enclosures.length));
  return [
    ...(isSent ? [senderBlock(c, words, names), recipientBlock(addressee, words)] : []),
    placeAndDay(letter, c, words),
    ...main.slice(0, subjectAt),
    ...greeting,
    ...main.slice(subjectAt),
    ...closing,
    ...(letter.addressee === 'file' || names.length === 0 ? [] : [signature(words, names)]),
    ...enclosures,
  ];
}

function setPhrase(words: LetterWords, id: string): Block[] {
  const phrase = words.word(id);
  return phrase === undefined ? [] : [{ type: 'paragraph', sentences: [{ spans: [phrase] }] }];
}

/** Who signs: nobody by name, where the letter does not ask for one and none was given. A mandate is the person's own, whoever writes. */
function namesOf(letter: LetterRecord, c: LetterCase, words: LetterWords): readonly Span[] {
  const represented = c.sender === 'representative' && letter.addressee !== 'representative';
  const field = represented ? 'representative-name' : c.sender === 'guardian' ? 'guardian-name' : 'full-name';
  return c.values.has(field) || isRequired(letter, field, c) ? words.value(field) : [];
}

/** Where a representative or a guardian writes, it is their name, and only an address for the answer stands here. */
function senderBlock(c: LetterCase, words: LetterWords, names: readonly Span[]): Block {
  const represented = c.sender === 'representative';
  const address = represented ? 'representative-address' : 'reply-address';
  const organisation = represented && c.values.has('representative-organisation') ? words.value('representative-organisation') : [];
  const lines: Span[] = [...names, ...organisation];
  const typed = c.values.get(address);
  if (typed !== undefined) lines.push(...typed.split('\n').map((line) => withDirection(line, words.direction)));
  else if (c.values.size === 0 || !c.values.has('reply-email')) lines.push(...words.value(address));
  if (c.values.has('reply-email') && !represented) lines.push(...words.value('reply-email'));
  return { type: 'address', role: 'sender', lines };
}

/** INVARIANT (unconfirmed contact): an address is printed only from `contact`, which is null unless it was confirmed. */
function recipientBlock(addressee: Addressee | null, words: LetterWords): Block {
  const blank: Span = { text: '', blank: true };
  if (addressee === null || !isNamed(addressee)) return { type: 'address', role: 'recipient', lines: [blank, blank, blank] };
  const name = withDirection(printedName(addressee.name), words.direction);
  const { contact } = addressee;
  if (contact === null) return { type: 'address', role: 'recipient', lines: [name, blank, blank] };
  const postal = contact.postal === null ? [] : addressLines(contact.postal);
  const lines = postal.length > 0 ? postal : [contact.email!];
  return { type: 'address', role: 'recipient', lines: [name, ...lines.map((line) => withDirection(line, words.direction))] };
}

/** A body whose name somebody read; what stands where nobody is known is no name to print. */
function isNamed(addressee: Addressee): boolean {
  return addressee.authority !== null && (addressee.confirmed || addressee.as !== 'controller');
}

/** The lines of an address as recorded; of one recorded on a single line, the parts that commas set off. */
function addressLines(postal: string): string[] {
  const parts = postal
    .split(postal.includes('\n') ? '\n' : /,\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const most = 5;
  return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(', ')];
}

/** A place says where somebody is: it stands here only where somebody wrote it, and no blank asks for it. */
function placeAndDay(letter: LetterRecord, c: LetterCase, words: LetterWords): Block {
  const takesPlace = letter.optional.some((o) => o.field === 'place') && c.values.has('place');
  const place: Span[] = takesPlace ? [...words.value('place'), { text: words.direction === 'rtl' ? '، ' : ', ' }] : [];
  return { type: 'line', align: 'end', spans: [...place, ...words.value('today')] };
}

function signature(words: LetterWords, name: readonly Span[]): Block {
  return { type: 'signature', label: words.word('word-signature')?.text ?? 'Signature', name };
}

function partOf(letter: LetterRecord, part: Part, c: LetterCase, words: LetterWords): Block[] {
  switch (part.type) {
    case 'subject': {
      const sentence = holds(part.when, c) ? words.sentence(part.sentence) : undefined;
      return sentence === undefined ? [] : [{ type: 'subject', spans: sentence.spans }];
    }
    case 'heading': {
      const heading = holds(part.when, c) ? words.word(part.sentence) : undefined;
      return heading === undefined ? [] : [{ type: 'heading', text: heading.text }];
    }
    case 'paragraph': {
      const sentences = sentencesOf(part.sentences, c, words);
      return sentences.length === 0 ? [] : [{ type: 'paragraph', sentences }];
    }
    case 'list': {
      const items = sentencesOf(part.sentences, c, words);
      return items.length === 0 ? [] : [{ type: 'list', numbered: part.numbered === true, items }];
    }
    case 'enclosures': {
      const items = sentencesOf(part.sentences, c, words);
      return items.length === 0 ? [] : [...headingOf('label-enclosures', words), { type: 'list', numbered: false, items }];
    }
    case 'law': {
      const law = words.law(part.provisions.filter((p) => holds(p.when, c)).flatMap((p) => p.cite));
      if (law === undefined) return [];
      return [...headingOf('label-legal-basis', words), { type: 'paragraph', sentences: [{ spans: [{ text: law }] }] }];
    }
    case 'fields': {
      if (!holds(part.when, c)) return [];
      const rows = part.fields
        .filter((field) => isShown(letter, field, c))
        .map((field) => ({ label: words.label(field), value: valueIn(field, words) }));
      return rows.length === 0 ? [] : [{ type: 'fields', rows }];
    }
  }
}

function headingOf(label: string, words: LetterWords): Block[] {
  const heading = words.word(label);
  return heading === undefined ? [] : [{ type: 'heading', text: heading.text }];
}

function sentencesOf(
  items: readonly { readonly sentence: string; readonly when?: Condition | undefined }[],
  c: LetterCase,
  words: LetterWords,
): Sentence[] {
  return items.filter((item) => holds(item.when, c)).flatMap((item) => words.sentence(item.sentence) ?? []);
}

/** The label stands beside the blank already. */
function valueIn(field: string, words: LetterWords): readonly Span[] {
  return words.value(field).map((span) => (span.blank ? { text: '', blank: true as const } : span));
}

/** A field stands in the letter if it is filled in or needed; on a form that is printed empty, so does what may be given. */
function isShown(letter: LetterRecord, field: string, c: LetterCase): boolean {
  if (c.values.has(field)) return true;
  if (isRequired(letter, field, c)) return true;
  return c.values.size === 0 && letter.optional.some((o) => o.field === field && holds(o.when, c));
}

function isRequired(letter: LetterRecord, field: string, c: LetterCase): boolean {
  return letter.requires.some((r) => r.field === field && holds(r.when, c));
}

function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    (block, index) => block.type !== 'heading' || (blocks[index + 1] !== undefined && blocks[index + 1]!.type !== 'heading'),
  );
}
