import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.css'));
const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** `property: value` of each declaration, wherever it stands. */
function declarations(css: string): (readonly [property: string, value: string])[] {
  return [...css.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(([, property, value]) => [property!, value!.trim()]);
}

for (const file of files)
  test(`${file}: directions follow the reader, not the screen`, () => {
    for (const [property, value] of declarations(read(file))) {
      const where = `${property}: ${value}`;
      assert.doesNotMatch(
        property,
        /^(margin|padding|border|inset|scroll-(margin|padding))-(left|right|top|bottom)|^(left|right|top|bottom)$/,
        where,
      );
      assert.doesNotMatch(property, /^((min|max)-)?(width|height)$/, where);
      if (/^(text-align|float|clear)$/.test(property)) assert.doesNotMatch(value, /left|right/, where);
    }
  });

test('every style sheet is part of the whole', () => {
  const imported = [...read('index.css').matchAll(/@import "\.\/([^"]+)"/g)].map(([, file]) => file!);
  assert.deepEqual(imported.toSorted(), files.filter((file) => file !== 'index.css').toSorted());
});

test('nothing is loaded from elsewhere', () => {
  for (const file of files) assert.doesNotMatch(read(file), /url\(|https?:|@import "(?!\.\/)/, file);
});

const tokens = read('tokens.css');
const [bright, dark] = tokens.split('@media (prefers-color-scheme: dark)') as [string, string];
const colours = (css: string): Record<string, string> =>
  Object.fromEntries(declarations(css).filter(([property, value]) => property.startsWith('--') && value.startsWith('#')));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const [red, green, blue] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, deep] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (deep + 0.05);
}

test('contrast is measured as it is defined', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const [scheme, css] of [
  ['light', bright],
  ['dark', dark],
] as const) {
  const colour = colours(css);

  test(`${scheme}: every colour has a value of its own`, () => {
    assert.deepEqual(Object.keys(colour).toSorted(), Object.keys(colours(bright)).toSorted());
  });

  test(`${scheme}: text has a contrast of at least 7:1 on every ground that it stands on`, () => {
    for (const text of ['--ink', '--ink-quiet', '--signal-text', '--teal-text'])
      for (const ground of ['--paper', '--paper-shade', '--signal-wash', '--teal-wash', '--doubt-wash']) {
        const found = contrast(colour[text]!, colour[ground]!);
        assert.ok(found >= 7, `${text} on ${ground}: ${found.toFixed(2)}`);
      }
  });

  test(`${scheme}: signs and lines have a contrast of at least 3:1`, () => {
    for (const sign of ['--signal', '--teal', '--line'])
      for (const ground of ['--paper', '--paper-shade']) {
        const found = contrast(colour[sign]!, colour[ground]!);
        assert.ok(found >= 3, `${sign} on ${ground}: ${found.toFixed(2)}`);
      }
  });
}
