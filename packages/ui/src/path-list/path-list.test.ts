import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { exampleReader } from '../gallery/example.ts';
import { exampleAnswer } from '../gallery/knowledge.ts';
import { type Element, rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { pathListExamples } from './examples.tsx';

const { reached } = exampleAnswer().answer;

for (const language of languages) {
  const reader = exampleReader(language);
  const { messages } = reader;
  const html = rendered(pathListExamples['every place that is reached']!(reader));
  const ways = withClass(html, 'way');
  const hopsOf = (way: Element) => withClass(way, 'hop');

  test(`one way for each place, named in its heading (${language})`, () => {
    assert.equal(ways.length, reached.length);
    for (const [index, { place }] of reached.entries())
      assert.ok(textOf(withTag(ways[index]!, 'h3')[0]!).startsWith(reader.label(place).name), place);
  });

  test(`enforcement and doubt are words, with a shape (${language})`, () => {
    for (const [index, r] of reached.entries()) {
      const heading = textOf(withTag(ways[index]!, 'h3')[0]!);
      assert.equal(heading.includes(`▲ ${messages.enforcement}`), r.enforcement, r.place);
      assert.equal(heading.includes(messages.unconfirmed), !r.confirmed, r.place);
      for (const [at, hop] of r.path.entries()) {
        const words = textOf(hopsOf(ways[index]!)[at]!);
        assert.equal(words.includes(messages.unconfirmed), !hop.confirmed, hop.flow);
        assert.ok(words.includes(reader.label(hop.mode).name), hop.flow);
        assert.equal(words.includes(messages.comparedOnly), hop.query, hop.flow);
      }
    }
  });

  test(`the first change of purpose on a way is told with both purposes (${language})`, () => {
    for (const [index, r] of reached.entries()) {
      const shifts = withClass(ways[index]!, 'shift').map(textOf);
      assert.equal(shifts.length, r.path.some((hop) => hop.purposeShift) ? 1 : 0, r.place);
      for (const words of shifts) {
        assert.ok(words.includes('↯') && words.includes(messages.purposeChanges));
        assert.ok(words.includes(reader.label('care').name) && words.includes(reader.label('return').name));
      }
    }
  });

  test(`a hop is told in full once, and named again (${language})`, () => {
    const hops = reached.flatMap((r, index) => r.path.map((hop, at) => ({ flow: hop.flow, element: hopsOf(ways[index]!)[at]! })));
    const flows = hops.map((hop) => hop.flow);
    assert.ok(new Set(flows).size < flows.length, 'the example must share a hop');
    for (const [index, { flow, element }] of hops.entries()) {
      assert.equal(withClass(element, 'citations').length, flows.indexOf(flow) === index ? 1 : 0, flow);
      assert.ok(textOf(element).includes(reader.label(flow.split('>')[0]!).name), flow);
    }
    const again = rendered(pathListExamples['a list behind another']!(reader));
    assert.equal(withClass(again, 'hop').flatMap((hop) => withClass(hop, 'citations')).length, 0);
  });

  test(`other ways to a place are named with their mode (${language})`, () => {
    const also = reached.flatMap((r) => r.alsoBy);
    const items = withClass(html, 'also')
      .flatMap((list) => withTag(list, 'li'))
      .map(textOf);
    assert.ok(also.length > 0, 'the example must have a second way');
    assert.equal(items.length, also.length);
    for (const [index, hop] of also.entries())
      assert.ok(items[index]!.includes(reader.label(hop.from).name) && items[index]!.includes(reader.label(hop.mode).name), hop.flow);
  });
}
