/**
 * Where things stand on the paper, for every renderer. A letter folded twice lies in an envelope whose window shows the recipient
 * (address field of DIN 5008 form B; windows of C5/C6 and DL). The window is at the left of the paper whichever way the letter reads.
 *
 * @module
 */
import type { Block, Section } from '../model/index.ts';

/** Millimetres, on A4. */
export const paper = {
  width: 210,
  height: 297,
  margin: { top: 20, right: 20, bottom: 20, left: 25 },
  /** The whole address field, and the lower part of it in which the address itself begins if it has up to six lines. */
  window: { top: 45, left: 20, width: 85, height: 45, address: { left: 25, width: 80, height: 27.3 } },
  /** Sender's column; the text of the letter begins below `bodyTop`, however short the head is. */
  sender: { left: 125, width: 65 },
  bodyTop: 98.5,
  /** Width of the column of labels in a block of fields. */
  labels: 60,
} as const;

export type Address = Block & { readonly type: 'address' };

export interface SectionParts {
  readonly sender?: Address;
  readonly recipient?: Address;
  /** In the order in which they were given, which is the order of reading. */
  readonly head: readonly Address[];
  /** Notes between the banner and the addresses of what is not sent. */
  readonly opening: readonly Block[];
  readonly body: readonly Block[];
}

/**
 * Parts the addresses that open a section, which are placed, from the blocks that flow below them. A second address in the same role flows.
 *
 * INVARIANT (free window): nothing flows above the addresses of a letter, or they would leave the window. Notes that stand there go below.
 */
export function splitSection(section: Section): SectionParts {
  const { blocks } = section;
  const notes = blocks.findIndex(({ type }) => type !== 'note');
  const opening = blocks.slice(0, Math.max(0, notes));
  const head: Address[] = [];
  for (const block of blocks.slice(opening.length)) {
    if (block.type !== 'address' || head.some(({ role }) => role === block.role)) break;
    head.push(block);
  }
  const sender = head.find(({ role }) => role === 'sender');
  const recipient = head.find(({ role }) => role === 'recipient');
  const rest = blocks.slice(opening.length + head.length);
  const isAbove = section.kind !== 'letter' && head.length > 0;
  return {
    ...(sender === undefined ? {} : { sender }),
    ...(recipient === undefined ? {} : { recipient }),
    head,
    opening: isAbove ? opening : [],
    body: isAbove ? rest : [...opening, ...rest],
  };
}

/**
 * Parts blocks into those that a page may end between. A signature stays with the closing phrase, with what that closes, and with the
 * notes after it: nobody signs a page that holds nothing else, and no page holds a note alone.
 */
export function keepTogether(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.type === 'signature') groups.push([...takeClosed(groups), block]);
    else if (block.type === 'note' && last?.some(({ type }) => type === 'signature') === true) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The paragraph before a signature, and a short paragraph or list before that one. */
function takeClosed(groups: Block[][]): readonly Block[] {
  const [closing] = groups.at(-1) ?? [];
  if (closing?.type !== 'paragraph' || groups.at(-1)!.length > 1) return [];
  groups.pop();
  const [closed] = groups.at(-1) ?? [];
  if (closed === undefined || groups.at(-1)!.length > 1 || !isShort(closed)) return [closing];
  groups.pop();
  return [closed, closing];
}

/** So short that it can be moved to the next page without leaving a hole. */
function isShort(block: Block): boolean {
  const most = 6;
  return (block.type === 'paragraph' && block.sentences.length <= most) || (block.type === 'list' && block.items.length <= most);
}

const led: ReadonlySet<Block['type']> = new Set(['list', 'fields', 'table', 'picture']);

/** A paragraph that leads to a list, to fields, to a table or to a picture: no page ends between them. */
export function isLead(block: Block, next: Block | undefined): boolean {
  return block.type === 'paragraph' && next !== undefined && led.has(next.type);
}
