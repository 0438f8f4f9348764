import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallProcedure } from '../procedure/examples.ts';
import { diagram } from './index.ts';

const names = { received: { en: 'It arrived <at last>', fr: 'Arrivée', ar: 'وصل' } };
const draw = (language: 'en' | 'ar', current?: string): string => diagram(smallProcedure, { language, current, names });
/** Where the words of a state stand. */
const xOf = (svg: string, words: string): number => Number(new RegExp(`<text x="(\\d+)"[^>]*>${words}</text>`).exec(svg)![1]);

test('the picture has a title, the same in words, and nothing that runs or is styled from outside', () => {
  const svg = draw('en', 'silent');
  assert.match(svg, /^<svg [^>]*role="img"[^>]*aria-labelledby="procedure-small-title procedure-small-desc"/);
  assert.match(svg, /<title id="procedure-small-title">Small procedure\. Present state: No answer in time\.<\/title>/);
  assert.match(svg, /<desc[^>]*>[^<]*Waiting for an answer: identity-query → They ask who you are/);
  assert.doesNotMatch(svg, /<script|<style|\sstyle=|\son\w+=|href=|<image|<foreignObject/);
});

test('what comes from the Atlas cannot break out of the picture', () => {
  assert.match(draw('en'), /It arrived &lt;at last&gt;/);
  assert.doesNotMatch(draw('en'), /<at last>/);
});

test('it runs in the direction of reading', () => {
  assert.ok(xOf(draw('en'), 'Sent') < xOf(draw('en'), 'Answered'));
  assert.ok(xOf(draw('ar'), 'Sent') > xOf(draw('ar'), 'Answered'));
  assert.match(draw('ar'), /direction="rtl"/);
});

test('the present state has the heavy border, and only it', () => {
  assert.equal(draw('en', 'silent').match(/stroke-width="4"/g)?.length, 1);
  assert.equal(draw('en').match(/stroke-width="4"/g), null);
});

test('no arrow is drawn across words or states', () => {
  const svg = draw('en');
  const mask = /<mask id="procedure-small-gaps"[^>]*>.*?<\/mask>/.exec(svg)![0];
  const gaps = [...mask.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)"[^>]*fill="#000"/g)].map((m) =>
    m.slice(1).map(Number),
  ) as [number, number, number, number][];
  const words = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)].map((m) => m.slice(1).map(Number)) as [number, number][];
  assert.ok(words.length > 5);
  for (const [x, y] of words)
    assert.ok(
      gaps.some(([left, top, width, height]) => x >= left && x <= left + width && y >= top && y <= top + height),
      `words at ${x}, ${y} have no gap`,
    );
  const arrows = /<g mask="url\(#procedure-small-gaps\)">(.*?)<\/g>/.exec(svg)![1]!;
  assert.equal(arrows.match(/marker-end/g)?.length, svg.match(/marker-end/g)?.length);
});
