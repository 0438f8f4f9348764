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
  readonly body: readonly Block[];
}

/** Parts the addresses that open a section, which are placed, from the blocks that flow below them. A second address in the same role flows. */
export function splitSection(section: Section): SectionParts {
  const head: Address[] = [];
  for (const block of section.blocks) {
    if (block.type !== 'address' || head.some(({ role }) => role === block.role)) break;
    head.push(block);
  }
  const sender = head.find(({ role }) => role === 'sender');
  const recipient = head.find(({ role }) => role === 'recipient');
  return {
    ...(sender === undefined ? {} : { sender }),
    ...(recipient === undefined ? {} : { recipient }),
    head,
    body: section.blocks.slice(head.length),
  };
}

/**
 * Parts blocks into those that a page may end between. A signature stays with the paragraph before it and the notes after it: nobody
 * signs a page that holds nothing else, and no page holds a note alone.
 */
export function keepTogether(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const closes = block.type === 'signature' && last?.length === 1 && last[0]!.type === 'paragraph';
    const follows = block.type === 'note' && last?.some(({ type }) => type === 'signature') === true;
    if (closes || follows) last!.push(block);
    else groups.push([block]);
  }
  return groups;
}
