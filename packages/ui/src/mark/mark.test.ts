import assert from 'node:assert/strict';
import test from 'node:test';
import { flags, isConfirmed, languages, marks } from '@firebreak/atlas';
import { exampleReader } from '../gallery/example.ts';
import { rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import type { MessageKey } from '../messages/index.ts';
import { markExamples } from './examples.tsx';

for (const language of languages) {
  const reader = exampleReader(language);

  test(`doubt is a word, certainty is silent (${language})`, () => {
    const items = withTag(rendered(markExamples['every mark']!(reader)), 'li');
    assert.equal(items.length, marks.length);
    for (const [index, mark] of marks.entries())
      assert.equal(textOf(items[index]!), isConfirmed(mark) ? '' : reader.messages[`mark_${mark}` as MessageKey], mark);
  });

  test(`every flag is a word (${language})`, () => {
    const words = withClass(rendered(markExamples['every flag']!(reader)), 'mark').map(textOf);
    assert.deepEqual(
      words,
      flags.map((flag) => reader.messages[`flag_${flag}` as MessageKey]),
    );
    assert.equal(new Set(words).size, flags.length, 'two flags must not look the same');
  });
}

test('a note makes a confirmed statement say how far it is confirmed', () => {
  const html = rendered(markExamples['confirmed, with a note']!(exampleReader('ar')));
  assert.equal(textOf(withClass(html, 'mark')[0]!), exampleReader('ar').messages['mark_read-part']);
  const [note] = withClass(html, 'mark-note');
  assert.equal(textOf(note!), 'Only the first sentence.');
  assert.equal(note!.attributes['lang'], 'en');
});
