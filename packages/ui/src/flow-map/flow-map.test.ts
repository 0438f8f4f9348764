import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { exampleReader } from '../gallery/example.ts';
import { type Element, number, rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { flowMapExamples } from './examples.tsx';

for (const language of languages) {
  const reader = exampleReader(language);
  const { messages } = reader;
  const show = (name: string) => rendered(flowMapExamples[name]!(reader));
  const words = (element: Element) => withTag(element, 'text').map(textOf).join(' ');

  test(`places differ by shape: rounded, double edge, pointed with the word (${language})`, () => {
    const html = show('a database between');
    const [touchpoint] = withClass(html, 'place-touchpoint');
    const [system] = withClass(html, 'place-system');
    const [enforcement] = withClass(html, 'place-enforcement');
    assert.ok(number(withTag(touchpoint!, 'rect')[0]!, 'rx') > 8);
    assert.equal(withTag(system!, 'line').length, 1);
    assert.equal(withTag(enforcement!, 'rect').length, 0);
    assert.equal(withTag(enforcement!, 'path').length, 1);
    assert.ok(words(enforcement!).includes(`▲ ${messages.enforcement}`));
    for (const place of [touchpoint!, system!]) assert.ok(!words(place).includes(messages.enforcement));
  });

  test(`the point of enforcement and the edge of a database lie in the direction of reading (${language})`, () => {
    const html = show('a database between');
    const path = withTag(withClass(html, 'place-enforcement')[0]!, 'path')[0]!.attributes['d']!;
    assert.equal(/^M[\d.-]+ [\d.-]+h-/.test(path), language === 'ar');
    const [rect] = withTag(withClass(html, 'place-system')[0]!, 'rect');
    const [line] = withTag(withClass(html, 'place-system')[0]!, 'line');
    const middle = number(rect!, 'x') + number(rect!, 'width') / 2;
    assert.equal(number(line!, 'x1') > middle, language === 'ar');
  });

  test(`each mode is a word and a line of its own (${language})`, () => {
    const html = show('every mode');
    for (const mode of ['automatic', 'duty', 'search', 'request', 'seizure', 'practice']) {
      const [flow] = withClass(html, `flow-${mode}`);
      assert.ok(words(flow!).includes(reader.label(mode).name), mode);
    }
    // What happens without a clear basis is a wave.
    const curves = (mode: string) => withClass(withClass(html, `flow-${mode}`)[0]!, 'flow-line')[0]!.attributes['d']!.split('Q').length;
    assert.ok(curves('practice') > 2 * curves('duty'));
  });

  test(`a closed flow has a bar and the words, and no mode (${language})`, () => {
    const [flow] = withClass(show('closed by law'), 'flow');
    assert.equal(withClass(flow!, 'flow-bar').length, 1);
    assert.ok(words(flow!).includes(messages.closed));
    assert.ok(words(flow!).includes('Residence Act'), 'the provision is named');
    assert.ok(!words(flow!).includes('↯'), 'nothing arrives that could change its purpose');
    assert.equal(withClass(show('purpose changes'), 'flow-bar').length, 0);
  });

  test(`doubt and change of purpose are words (${language})`, () => {
    assert.ok(words(show('not confirmed')).includes(messages.unconfirmed));
    assert.ok(words(show('purpose changes')).includes(`↯ ${messages.purposeChanges}`));
    assert.ok(!words(show('a database between')).includes(messages.unconfirmed));
  });

  test(`the picture has a name and a description, and is reached by key to be scrolled (${language})`, () => {
    const html = show('a database between');
    const [svg] = withTag(html, 'svg');
    const ids = svg!.attributes['aria-labelledby']!.split(' ');
    const told = ids.map((id) =>
      textOf(
        withTag(svg!, 'title')
          .concat(withTag(svg!, 'desc'))
          .find((e) => e.attributes['id'] === id)!,
      ),
    );
    assert.deepEqual(told, [messages.traceReaches, messages.traceMap]);
    assert.equal(withClass(html, 'flow-map')[0]!.attributes['tabindex'], '0');
  });
}
