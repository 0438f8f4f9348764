import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { exampleReader } from '../gallery/example.ts';
import { rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { messagesByLanguage } from '../messages/index.ts';
import { shellExamples } from './examples.tsx';
import { neutralPage } from './index.tsx';

for (const language of languages) {
  const reader = exampleReader(language);
  const { messages } = reader;
  const show = (name: string) => rendered(shellExamples[name]!(reader));
  const links = (name: string) => withTag(show(name), 'a');

  test(`the head leads to the text, to the three tools, and to this page in each language (${language})`, () => {
    const head = links('head');
    assert.equal(head[0]?.attributes['href'], '#text', 'skipping comes first');
    for (const [to, words] of [
      ['trace/', messages.menuTrace],
      ['footprint/', messages.menuFootprint],
      ['atlas/', messages.menuAtlas],
    ])
      assert.equal(textOf(head.find((a) => a.attributes['href'] === `/${language}/${to}`)!), words);
    for (const other of languages) {
      const link = head.find((a) => a.attributes['href'] === `/${other}/atlas/register/`)!;
      assert.equal(textOf(link), messagesByLanguage[other].languageName);
      assert.equal(link.attributes['lang'], other);
      assert.equal(link.attributes['dir'], messagesByLanguage[other].direction);
      assert.equal(link.attributes['aria-current'] !== undefined, other === language);
    }
  });

  test(`the part of the site that is open is said, not only coloured (${language})`, () => {
    const open = links('head').filter((a) => a.attributes['aria-current'] === 'page');
    assert.deepEqual(open.map(textOf), [messages.menuAtlas]);
  });

  test(`the foot says how old the knowledge is, who reviewed it, and what the page cannot do (${language})`, () => {
    const text = textOf(show('foot'));
    assert.ok(text.includes(reader.day('2026-06-12')));
    assert.ok(text.includes(messages.notReviewed));
    const hrefs = links('foot').map((a) => a.attributes['href']);
    assert.deepEqual(hrefs, [`/${language}/limits/`, `/${language}/correct/`]);
  });

  test(`the way out is a plain link that tells nobody where it came from (${language})`, () => {
    const [link] = withClass(show('the way out'), 'leave');
    assert.equal(link?.tag, 'a');
    assert.equal(link?.attributes['href'], neutralPage);
    assert.ok(link?.attributes['rel']?.split(' ').includes('noreferrer'));
    assert.equal(textOf(link!), messages.leave);
  });
}
