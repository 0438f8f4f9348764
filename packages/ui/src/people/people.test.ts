import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { languages } from '@firebreak/atlas';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { exampleReader } from '../gallery/example.ts';
import { type Element, rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { baseRateMessagesByLanguage } from '../messages/base-rate/index.ts';
import { peopleExamples } from './examples.tsx';
import { figuresPath, looks } from './figure.ts';
import { cell, figuresOf, gridFor, mostFigures } from './layout.ts';

const thousand = 'a thousand people of four kinds';
const many = 'so many that each figure stands for several';

/** Where the heads of one look stand, found by following the pen. */
function drawn(html: Element, look: string): { x: number; y: number }[] {
  const path = withTag(withClass(html, 'people-picture')[0]!, 'path').find((p) => p.attributes['class']!.endsWith(` person-${look}`));
  return headsOf(path?.attributes['d'] ?? '');
}

function headsOf(path: string): { x: number; y: number }[] {
  const heads: { x: number; y: number }[] = [];
  let [pen, start] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  for (const [, command, numbers = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = [...numbers.matchAll(/-?(?:\d*\.)?\d+/g)].map(Number);
    if (command === 'M') pen = start = { x: n[0]!, y: n[1]! };
    else if (command === 'm') pen = start = { x: pen.x + n[0]!, y: pen.y + n[1]! };
    else if (command === 'h') pen = { x: pen.x + n[0]!, y: pen.y };
    else if (command === 'v') pen = { x: pen.x, y: pen.y + n[0]! };
    else if (command === 'z') pen = start;
    else if (command === 'a') {
      if (n[0] === 2 && n[5] === 4) heads.push({ x: round(pen.x), y: round(pen.y) });
      pen = { x: pen.x + n[5]!, y: pen.y + n[6]! };
    } else assert.fail(`\`${command}\` is no move of this pen`);
  }
  return heads;
}

const round = (value: number): number => Math.round(value * 10) / 10;

for (const language of languages) {
  const reader = exampleReader(language);
  const words = baseRateMessagesByLanguage[language];

  test(`every person is drawn once (${language})`, () => {
    const html = rendered(peopleExamples[thousand]!(reader));
    assert.deepEqual(
      looks.slice(0, 4).map((look) => drawn(html, look).length),
      [237, 76, 24, 663],
    );
    const places = looks.flatMap((look) => drawn(html, look)).map(({ x, y }) => `${x} ${y}`);
    assert.equal(new Set(places).size, 1_000);
  });

  test(`the list says in numbers and words what is drawn, and the picture has the finding as its name (${language})`, () => {
    const html = rendered(peopleExamples[thousand]!(reader));
    assert.deepEqual(
      withTag(html, 'li').map((item) => textOf(withClass(item, 'people-count')[0]!)),
      ['237', '76', '24', '663'],
    );
    const [picture] = withClass(html, 'people-picture');
    assert.match(picture!.attributes['aria-label']!, /^237 of 1,000 people .*flagged as liars although they tell the truth: 237;/);
  });

  test(`where a figure stands for several people, the page says so, and who is too few for one is named (${language})`, () => {
    const html = rendered(peopleExamples[many]!(reader));
    assert.ok(textOf(html).includes(words.peopleEach.replace('{count}', '30')));
    assert.equal(drawn(html, 'rightly-flagged').length, 0);
    const few = withTag(html, 'li').filter((item) => textOf(item).includes(words.peopleTooFew));
    assert.deepEqual(
      few.map((item) => textOf(withClass(item, 'people-count')[0]!)),
      ['12'],
    );
    assert.ok(!textOf(rendered(peopleExamples[thousand]!(reader))).includes(words.peopleTooFew));
  });
}

test('right to left is the mirror image', () => {
  const [ltr, rtl] = (['en', 'ar'] as const).map((language) => rendered(peopleExamples[thousand]!(exampleReader(language))));
  const width = Number(withClass(ltr!, 'people-picture')[0]!.attributes['viewBox']!.split(' ')[2]);
  // A head begins four units from the corner of its cell, in both.
  for (const look of looks.slice(0, 4))
    assert.deepEqual(
      drawn(rtl!, look).map(({ x, y }) => ({ x: width - cell.width - (x - 4) + 4, y })),
      drawn(ltr!, look),
    );
});

test('each look has a shape of its own; the only two that share one differ in being filled', () => {
  const shapes = looks.map((look) => figuresPath(look, [[0, 0]]));
  assert.equal(new Set(shapes).size, looks.length - 1);
  assert.equal(figuresPath('wrongly-cleared', [[0, 0]]), figuresPath('rightly-cleared', [[0, 0]]));
});

test('a figure is drawn alike wherever the pen comes from', () => {
  for (const look of looks) {
    const together = headsOf(
      figuresPath(look, [
        [0, 0],
        [12, 0],
        [53, 34],
        [5, 51],
      ]),
    );
    const apart = (
      [
        [0, 0],
        [12, 0],
        [53, 34],
        [5, 51],
      ] as const
    ).flatMap((place) => headsOf(figuresPath(look, [place])));
    assert.deepEqual(together, apart, look);
  }
});

test('a thousand people travel as a few words', () => {
  const picture = renderToString(peopleExamples[thousand]!(exampleReader('en')));
  assert.ok(gzipSync(picture).length < 3_000, `${gzipSync(picture).length} bytes`);
});

test('figures make the whole; no kind is more than one figure off', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000_000 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      const { each, figures } = figuresOf(counts);
      assert.ok(figures.reduce((sum, count) => sum + count, 0) === Math.round(all / each));
      assert.ok(figures.reduce((sum, count) => sum + count, 0) <= mostFigures);
      for (const [index, count] of counts.entries()) {
        assert.ok(Math.abs(figures[index]! - count / each) < 1 + 1e-9);
        if (all <= mostFigures) assert.equal(figures[index], count);
      }
    }),
  );
});

test('nobody stands on anybody, and everybody within the picture', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostFigures }), fc.constantFrom('ltr' as const, 'rtl' as const), (count, direction) => {
      const grid = gridFor(count, direction);
      const seen = new Set<string>();
      for (let index = 0; index < count; index++) {
        const [x, y] = grid.at(index);
        assert.ok(x >= 0 && y >= 0 && x + cell.width <= grid.width && y + cell.height <= grid.height);
        seen.add(`${x} ${y}`);
      }
      assert.equal(seen.size, count);
    }),
  );
});
