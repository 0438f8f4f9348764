import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Section } from '../model/index.ts';
import { isLead, keepTogether, splitSection } from './index.ts';

const sender: Block = { type: 'address', role: 'sender', lines: [{ text: 'A' }] };
const recipient: Block = { type: 'address', role: 'recipient', lines: [{ text: 'B' }] };
const paragraph: Block = { type: 'paragraph', sentences: [] };
const signature: Block = { type: 'signature', label: 'Signature', name: [] };
const note: Block = { type: 'note', text: 'Enclosure' };

function sectionOf(...blocks: Block[]): Section {
  return { language: 'en', direction: 'ltr', kind: 'letter', blocks };
}

describe('splitSection', () => {
  it('takes the addresses at the top, in either order', () => {
    assert.deepEqual(splitSection(sectionOf(recipient, sender, paragraph)), {
      sender,
      recipient,
      head: [recipient, sender],
      opening: [],
      body: [paragraph],
    });
    assert.deepEqual(splitSection(sectionOf(sender, paragraph)), { sender, head: [sender], opening: [], body: [paragraph] });
  });
  it('lets a second recipient and addresses further down flow', () => {
    assert.deepEqual(splitSection(sectionOf(recipient, recipient, sender)).body, [recipient, sender]);
    assert.deepEqual(splitSection(sectionOf(paragraph, recipient)), { head: [], opening: [], body: [paragraph, recipient] });
  });
  it('keeps notes out of the window of a letter, and above the addresses of a copy', () => {
    const letter = sectionOf(note, recipient, paragraph);
    assert.deepEqual(splitSection(letter), { recipient, head: [recipient], opening: [], body: [note, paragraph] });
    assert.deepEqual(splitSection({ ...letter, kind: 'copy' }), { recipient, head: [recipient], opening: [note], body: [paragraph] });
    assert.deepEqual(splitSection({ ...sectionOf(note, paragraph), kind: 'copy' }).body, [note, paragraph]);
    assert.deepEqual(splitSection({ ...sectionOf(note), kind: 'copy' }).body, [note]);
  });
});

describe('keepTogether', () => {
  it('keeps a signature with the two paragraphs before it and the notes after it', () => {
    assert.deepEqual(keepTogether([paragraph, paragraph, paragraph, signature, note, note, paragraph]), [
      [paragraph],
      [paragraph, paragraph, signature, note, note],
      [paragraph],
    ]);
  });
  it('keeps a short list with the closing phrase and the signature, and lets a long one flow', () => {
    const list = (items: number): Block => ({ type: 'list', numbered: false, items: Array.from({ length: items }, () => ({ spans: [] })) });
    assert.deepEqual(keepTogether([list(6), paragraph, signature]), [[list(6), paragraph, signature]]);
    assert.deepEqual(keepTogether([list(7), paragraph, signature]), [[list(7)], [paragraph, signature]]);
  });
  it('leaves notes elsewhere alone', () => {
    assert.deepEqual(keepTogether([note, signature, signature, note]), [[note], [signature], [signature, note]]);
  });
});

describe('isLead', () => {
  it('keeps a paragraph with what it leads to', () => {
    const drawing = { width: 1, height: 1, shapes: [] };
    const picture: Block = { type: 'picture', drawing, title: [], alternative: [] };
    const table: Block = { type: 'table', caption: [], columns: [], rows: [], rowHeadings: false };
    const list: Block = { type: 'list', numbered: false, items: [] };
    for (const next of [picture, table, list, { type: 'fields', rows: [] } as const]) assert.equal(isLead(paragraph, next), true);
    for (const next of [paragraph, note, undefined]) assert.equal(isLead(paragraph, next), false);
    assert.equal(isLead(note, table), false);
  });
});
