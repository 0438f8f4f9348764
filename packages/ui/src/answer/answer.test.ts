import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { exampleReader } from '../gallery/example.ts';
import { exampleAnswer } from '../gallery/knowledge.ts';
import { rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { answerExamples } from './examples.tsx';

for (const language of languages) {
  const reader = exampleReader(language);
  const { messages } = reader;
  const show = (name: string) => rendered(answerExamples[name]!(reader));
  const headings = (name: string) => withTag(show(name), 'h2').map(textOf);

  test(`the sentence comes first, says what is known, and is the title of the picture (${language})`, () => {
    for (const [name, sentence] of [
      ['data reach enforcement', messages.traceReaches],
      ['only unconfirmed ways reach it', messages.traceReaches],
      ['the law closes the only way', messages.traceLawCloses],
      ['a policy closes the only way', messages.traceLooselyClosed],
      ['an unconfirmed rule closes the only way', messages.traceShaky],
      ['data stay with the service', messages.traceNobody],
      ['nothing is known', messages.traceNotKnown],
    ] as const) {
      const html = show(name);
      assert.ok(textOf(html).startsWith(sentence), name);
      // The picture must not say more than the sentence.
      for (const title of withTag(html, 'title')) assert.equal(textOf(title), sentence, name);
    }
  });

  test(`how sure the answer is, is part of it (${language})`, () => {
    const verdict = (name: string) => textOf(withClass(show(name), 'verdict')[0]!);
    assert.ok(verdict('only unconfirmed ways reach it').includes(messages.traceOnlyUnconfirmed));
    assert.ok(!verdict('data reach enforcement').includes(messages.traceOnlyUnconfirmed));
    assert.ok(verdict('data stay with the service').includes(messages.traceNobodyCaution), 'no answer is a promise');
  });

  test(`what the law closes is told with its rule, its exception and its law (${language})`, () => {
    const [closing] = withClass(show('the law closes the only way'), 'closing');
    const text = textOf(closing!);
    for (const words of [messages.closed, reader.label('foreigners-authority').name, messages.traceException, 'Residence Act s. 88'])
      assert.ok(text.includes(words), words);
    assert.ok(!text.includes(messages.unconfirmed));
    assert.ok(!textOf(show('a policy closes the only way')).includes(messages.closed), 'what a policy closes is not told as the law');
    assert.ok(textOf(withClass(show('a policy closes the only way'), 'closing')[0]!).includes(messages.closedInNoLaw));
    assert.ok(textOf(withClass(show('an unconfirmed rule closes the only way'), 'closing')[0]!).includes(messages.unconfirmed));
  });

  test(`what rests on an unconfirmed rule is told as unknown, with what it would open (${language})`, () => {
    const text = textOf(withClass(show('an unconfirmed rule closes the only way'), 'unknowns')[0]!);
    assert.ok(text.includes(messages.unknownShaky));
    assert.ok(text.includes(reader.label('foreigners-authority').name));
  });

  test(`silence of the law, a plan and a gap in the Atlas are three different things (${language})`, () => {
    const told = textOf(withClass(show('data reach enforcement'), 'unknowns')[0]!);
    assert.ok(told.includes(messages.unknownSilent) && told.includes(messages.unknownProposed));
    assert.ok(textOf(withClass(show('nothing is known'), 'unknowns')[0]!).includes(messages.unknownNoRule));
  });

  test(`a cut names its flows, or says that none is needed (${language})`, () => {
    const { cut } = exampleAnswer();
    assert.equal(cut.verdict, 'found');
    const [first] = withClass(show('data reach enforcement'), 'cut');
    assert.equal(withTag(first!, 'li').length, cut.cuts[0]!.size);
    for (const id of cut.cuts[0]!.flows) assert.ok(textOf(first!).includes(reader.label(id.split('>')[0]!).name), id);
    assert.ok(textOf(show('data stay with the service')).includes(messages.traceCutNone));
  });

  test(`every place that is reached is in a list, the dangerous ones first (${language})`, () => {
    const { reached } = exampleAnswer().answer;
    const html = show('data reach enforcement');
    const listed = withClass(html, 'way').map((way) => textOf(withTag(way, 'h3')[0]!));
    assert.equal(listed.length, reached.length);
    const dangerous = reached.filter((r) => r.enforcement).length;
    assert.ok(dangerous > 0 && dangerous < reached.length);
    for (const [index, heading] of listed.entries()) assert.equal(heading.includes(messages.enforcement), index < dangerous);
    // What is less dangerous is folded away, but it is there.
    assert.ok(textOf(html).includes(fill(messages.traceMore, { count: reached.length - dangerous })));
  });

  test(`adopted law that has not started is told apart (${language})`, () => {
    assert.ok(headings('data reach enforcement').includes(messages.tracePending));
    assert.ok(!headings('nothing is known').includes(messages.tracePending));
  });

  test(`headings do not skip a level (${language})`, () => {
    for (const name of Object.keys(answerExamples)) {
      const levels = ['h1', 'h2', 'h3', 'h4'].map((tag) => withTag(show(name), tag).length);
      assert.equal(levels[0], 0, 'the page has the first heading');
      assert.equal(levels[3], 0);
      assert.ok(levels[1]! > 0, name);
    }
  });

  test(`the picture and the list tell of the same enforcement (${language})`, () => {
    const html = show('data reach enforcement');
    const drawn = new Set(withClass(html, 'place-enforcement').map((place) => withClass(place, 'place-name').map(textOf).join(' ')));
    const { reached } = exampleAnswer().answer;
    const acts = new Set(reached.filter((r) => r.enforcement).map((r) => r.place));
    // The picture ends at the first place that may act.
    const first = reached.filter((r) => r.enforcement && !r.path.slice(0, -1).some((hop) => acts.has(hop.to)));
    assert.equal(first.length, 2);
    for (const r of first) assert.ok(drawn.has(reader.label(r.place).name), r.place);
    assert.equal(withClass(html, 'flow-bar').length, exampleAnswer().answer.closed.length);
  });
}
