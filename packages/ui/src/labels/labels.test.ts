import assert from 'node:assert/strict';
import test from 'node:test';
import { exampleReader } from '../gallery/example.ts';
import { all, rendered, textOf, withTag } from '../gallery/rendered.ts';
import { labelsExamples } from './examples.tsx';

const english = exampleReader('en');
const arabic = exampleReader('ar');

test('a name in the language of the page is bare text; another language is marked, with its direction', () => {
  assert.deepEqual(all(rendered(labelsExamples['a name']!(arabic))), []);
  assert.deepEqual(all(rendered(labelsExamples['a text in every language']!(arabic))), []);
  for (const example of ['a name with a page', 'a text in English only', 'an id that has no name']) {
    const [marked] = withTag(rendered(labelsExamples[example]!(arabic)), 'span');
    assert.equal(marked?.attributes['lang'], 'en', example);
    assert.equal(marked?.attributes['dir'], 'ltr', example);
  }
});

test('a text is said in the language of the reader', () => {
  const said = (language: 'en' | 'fr' | 'ar') => textOf(rendered(labelsExamples['a text in every language']!(exampleReader(language))));
  assert.deepEqual([said('en'), said('fr'), said('ar')], ['Doctors keep silent.', 'Les médecins se taisent.', 'يلتزم الأطباء الصمت.']);
});

test('a name leads to its page, unless it is told plainly', () => {
  assert.equal(withTag(rendered(labelsExamples['a name with a page']!(english)), 'a')[0]?.attributes['href'], '/en/atlas/register/');
  assert.deepEqual(withTag(rendered(labelsExamples['a name with a page, not linked']!(english)), 'a'), []);
});

test('an id without a name is shown as it is, never as nothing', () => {
  assert.equal(textOf(rendered(labelsExamples['an id that has no name']!(english))), 'nobody-named-this');
});

test('days are written as the reader writes them, as exactly as they are known', () => {
  assert.deepEqual(['2026-06-12', '2026-06', '2026'].map(english.day), ['12 June 2026', 'June 2026', '2026']);
  assert.deepEqual(['2026-06-12', '2026-06', '2026'].map(exampleReader('fr').day), ['12 juin 2026', 'juin 2026', '2026']);
  // The digits of the law, so that a date can be compared with the text of the provision.
  assert.match(arabic.day('2026-06-12'), /12.*2026/);
});

test('spans are whole years, or months', () => {
  assert.deepEqual([1, 5, 0.25, 1.5].map(english.span), ['1 year', '5 years', '3 months', '18 months']);
});
