import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { exampleReader } from '../gallery/example.ts';
import { type Element, rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import type { MessageKey } from '../messages/index.ts';
import { countryMapExamples } from './examples.tsx';
import { rulesByExposure } from './index.tsx';

for (const language of languages) {
  const reader = exampleReader(language);
  const html = rendered(countryMapExamples['every kind of rule']!(reader));
  const countries = withTag(html, 'svg')[0]!;
  const drawn = (id: string): Element => withClass(countries, 'country').find((c) => textOf(c).startsWith(`${id}:`))!;

  test(`each country says its rule in words (${language})`, () => {
    for (const rule of rulesByExposure) assert.equal(textOf(drawn(rule)), `${rule}: ${reader.messages[`rule_${rule}` as MessageKey]}`);
    assert.equal(textOf(drawn('unknown')), `unknown: ${reader.messages.ruleUnknown}`);
  });

  test(`a rule that nobody confirmed has its own line and the word (${language})`, () => {
    assert.ok(drawn('doubtful').attributes['class']!.split(' ').includes('rule-unconfirmed'));
    assert.ok(textOf(drawn('doubtful')).includes(reader.messages.unconfirmed), 'the word *unconfirmed* is missing');
  });

  test(`a country too small to see is a dot; the others carry their code (${language})`, () => {
    assert.equal(withTag(countries, 'circle').length, 1);
    const codes = withClass(countries, 'country-code').map(textOf);
    assert.ok(codes.includes('DUTY') && !codes.includes('SMALL'));
  });

  test(`the legend has a word for every colour (${language})`, () => {
    const items = withTag(withClass(html, 'legend')[0]!, 'li');
    assert.deepEqual(
      items.map((item) => textOf(item).trim()),
      [...rulesByExposure.map((rule) => reader.messages[`rule_${rule}` as MessageKey]), reader.messages.ruleUnknown],
    );
  });
}
