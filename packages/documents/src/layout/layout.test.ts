import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Section } from '../model/index.ts';
import { keepTogether, splitSection } from './index.ts';

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
      body: [paragraph],
    });
    assert.deepEqual(splitSection(sectionOf(sender, paragraph)), { sender, head: [sender], body: [paragraph] });
  });
  it('lets a second recipient and addresses further down flow', () => {
    assert.deepEqual(splitSection(sectionOf(recipient, recipient, sender)).body, [recipient, sender]);
    assert.deepEqual(splitSection(sectionOf(paragraph, recipient)), { head: [], body: [paragraph, recipient] });
  });
});

describe('keepTogether', () => {
  it('keeps a signature with the paragraph before it and the notes after it', () => {
    assert.deepEqual(keepTogether([paragraph, paragraph, signature, note, note, paragraph]), [
      [paragraph],
      [paragraph, signature, note, note],
      [paragraph],
    ]);
  });
  it('leaves notes elsewhere alone', () => {
    assert.deepEqual(keepTogether([note, signature, signature, note]), [[note], [signature], [signature, note]]);
  });
});
