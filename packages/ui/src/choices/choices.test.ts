import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { exampleReader } from '../gallery/example.ts';
import { rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { choicesExamples } from './examples.tsx';
import { type Choice, Choices } from './index.tsx';

const answered = 'buttons, one of them answered before';

for (const language of languages) {
  const reader = exampleReader(language);

  test(`what was answered is told in words, once (${language})`, () => {
    const html = rendered(choicesExamples[answered]!(reader));
    const [chosen, ...others] = withTag(html, 'button').filter((button) => button.attributes['aria-current'] === 'true');
    assert.deepEqual(others, []);
    assert.equal(textOf(chosen!), `${reader.messages.doorAdviser} (${reader.messages.today})`);
    assert.equal(textOf(html).split(reader.messages.today).length, 2);
  });

  test(`a warning is a word, and looks unlike a note (${language})`, () => {
    const notes = withClass(rendered(choicesExamples['links with notes']!(reader)), 'note-sign');
    assert.deepEqual(notes.map(textOf), [reader.messages.unconfirmed, reader.messages.enforcement]);
    assert.deepEqual(
      notes.map((note) => note.attributes['class']),
      ['note-sign', 'note-sign note-warning'],
    );
  });
}

test('a button sends no form, and a link needs no script', () => {
  const reader = exampleReader('en');
  for (const button of withTag(rendered(choicesExamples[answered]!(reader)), 'button')) assert.equal(button.attributes['type'], 'button');
  const [link] = withTag(rendered(choicesExamples['links with notes']!(reader)), 'a');
  assert.equal(link?.attributes['href'], '/somewhere/');
});

test('a choice calls what it was given', () => {
  const called: string[] = [];
  const choice = (id: string): Choice => ({ id, name: id, onChoose: () => called.push(id) });
  const list = Choices({ choices: [choice('a'), choice('b')], chosenWords: 'x' });
  const items = list.props['children'] as unknown as { props: { children: { props: { onClick: () => void } } } }[];
  for (const item of items) item.props.children.props.onClick();
  assert.deepEqual(called, ['a', 'b']);
});
