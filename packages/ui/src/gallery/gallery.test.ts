/**
 * What holds for every component, in every example and language: nothing inline, nothing raw, no name left out.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import { exampleReader } from './example.ts';
import { gallery } from './index.ts';
import { exampleLabels } from './knowledge.ts';
import { all, rendered, textOf } from './rendered.ts';

const source = join(import.meta.dirname, '..');
const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const withComponents = folders
  .map((f) => f.name)
  .filter((f) => f !== 'gallery' && readdirSync(join(source, f)).some((file) => file.endsWith('.tsx')));

test('every folder of a component has examples, in the gallery, and a test', () => {
  assert.deepEqual(Object.keys(gallery), withComponents.toSorted());
  for (const name of withComponents)
    assert.ok(
      existsSync(join(source, name, `${name}.test.ts`)) || existsSync(join(source, name, `${name}.test.tsx`)),
      `write ${name}/${name}.test.ts`,
    );
});

test('no source sets HTML as text', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f) && !f.includes('.test.'));
  for (const file of files)
    assert.doesNotMatch(readFileSync(join(source, file), 'utf8'), /dangerouslySetInnerHTML|(inner|outer)HTML|insertAdjacentHTML/, file);
});

const cases = Object.entries(gallery).flatMap(([component, examples]) =>
  Object.entries(examples).flatMap(([name, example]) =>
    languages.map((language) => ({ title: `${component}: ${name} (${language})`, example, language })),
  ),
);

for (const { title, example, language } of cases)
  test(title, () => {
    const reader = exampleReader(language);
    const html = rendered(example(reader));
    const elements = all(html);

    for (const element of elements) {
      const { tag, attributes } = element;
      assert.ok(!['style', 'script', 'iframe', 'object', 'img'].includes(tag), `<${tag}> does not belong into a component`);
      for (const [attribute, value] of Object.entries(attributes)) {
        assert.ok(attribute !== 'style' && !attribute.startsWith('on'), `<${tag} ${attribute}> is refused by the content security policy`);
        assert.doesNotMatch(value, unfinished, `<${tag} ${attribute}="${value}">`);
      }
    }
    assert.doesNotMatch(textOf(html), unfinished);

    const ids = elements.flatMap((e) => e.attributes['id'] ?? []);
    assert.deepEqual(ids, [...new Set(ids)], 'an id stands for one element');
    for (const element of elements)
      for (const name of ['aria-labelledby', 'aria-describedby'])
        for (const id of (element.attributes[name] ?? '').split(' ').filter((part) => part !== ''))
          assert.ok(ids.includes(id), `${name} points at \`${id}\`, which is not there`);

    // A picture is either told or has nothing to tell.
    for (const svg of elements.filter((e) => e.tag === 'svg'))
      if (svg.attributes['aria-hidden'] !== 'true') {
        assert.equal(svg.attributes['role'], 'img');
        const [label = ''] = (svg.attributes['aria-labelledby'] ?? '').split(' ');
        const titled = elements.find((e) => e.attributes['id'] === label);
        const name = svg.attributes['aria-label'] ?? (titled && textOf(titled));
        assert.ok((name ?? '').trim().length > 3, 'a picture needs a name that says what it shows');
      }

    // Names are data: whatever stands in them, they are shown as text.
    const before = elements.map((e) => e.tag);
    const hostile = Object.fromEntries(
      Object.entries(exampleLabels(language)).map(([id, label]) => [id, { ...label, name: `<b onclick="x">"'&amp; ${label.name}</b>` }]),
    );
    const after = all(rendered(example(exampleReader(language, hostile))));
    assert.ok(after.every((e) => e.tag !== 'b' && e.attributes['onclick'] === undefined));
    assert.deepEqual(new Set(after.map((e) => e.tag)), new Set(before));
  });

/** What a forgotten value looks like. */
const unfinished = /undefined|NaN|\[object|\{\w+\}|Infinity|(^|\s)null(\s|$)/;
