import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { exampleReader } from '../gallery/example.ts';
import { rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { citationExamples } from './examples.tsx';

for (const language of languages) {
  const reader = exampleReader(language);
  const show = (name: string) => rendered(citationExamples[name]!(reader));

  test(`a citation names the text, links to it, and gives the place in it (${language})`, () => {
    const html = show('compared with the law');
    assert.match(textOf(html), /Residence Act s\. 87\(2\)/);
    assert.equal(withTag(html, 'a')[0]?.attributes['href'], `/${language}/atlas/residence-act/`);
    // Text and place are one run of letters in a right-to-left sentence.
    assert.match(textOf(withTag(html, 'bdi')[0]!), /Residence Act s\. 87\(2\)/);
    assert.ok(!textOf(html).includes(reader.messages.notChecked));
  });

  test(`what nobody compared says so in words (${language})`, () => {
    assert.ok(textOf(show('not compared yet')).includes(reader.messages.notChecked));
  });

  test(`a source that only reports the law is a short link, unless it is all there is (${language})`, () => {
    const html = show('law and a source that reports it');
    const [source] = withClass(html, 'citation-source');
    assert.equal(source?.attributes['href'], 'https://report.example/register');
    assert.equal(textOf(source!), reader.messages.sourceShort);
    assert.ok(source!.attributes['rel']?.split(' ').includes('noreferrer'), 'a reader must not announce where they come from');
    assert.ok(textOf(html).indexOf('Residence Act') < textOf(html).indexOf(reader.messages.sourceShort), 'the law comes first');
    assert.match(textOf(show('only a source')), /Report on the register p\. 4/);
  });
}
