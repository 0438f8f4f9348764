import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { exampleReader } from '../gallery/example.ts';
import { rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { derivationExamples } from './examples.tsx';

for (const language of languages)
  test(`every step in order, its day with the day of the week, its law beside it (${language})`, () => {
    const reader = exampleReader(language);
    const html = rendered(derivationExamples['a month that ends on a Sunday']!(reader));
    const steps = withClass(html, 'derivation-step');
    assert.equal(steps.length, 4);
    assert.deepEqual(
      withTag(html, 'time').map((time) => time.attributes['datetime']),
      ['2026-01-22', '2026-02-22', '2026-02-23'],
    );
    for (const time of withTag(html, 'time')) assert.equal(textOf(time), reader.weekday(time.attributes['datetime']!));
    assert.equal(withClass(html, 'citation').length, 3, 'what cites no law has no empty line for it');
  });

test('a day is written with its day of the week, which is what people check', () => {
  assert.match(exampleReader('en').weekday('2026-02-22'), /^Sunday,? 22 February 2026$/);
  assert.equal(exampleReader('fr').weekday('2026-02-22'), 'dimanche 22 février 2026');
  assert.match(exampleReader('ar').weekday('2026-02-22'), /22.*2026/);
});
