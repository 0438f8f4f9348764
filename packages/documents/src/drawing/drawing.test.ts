import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { englishFigures } from '../model/examples/index.ts';
import { hatching } from './hatching.ts';
import { type Drawing, drawingToSvg, type Mark, type Shape } from './index.ts';
import { markPath } from './marks.ts';

const said = { title: 'Title', description: 'Says it', language: 'en' };
const svgOf = (...shapes: Shape[]): string => drawingToSvg({ width: 100, height: 50, shapes }, said);
const inside = (svg: string): string => svg.replace(/^<svg[^>]*><title>.*?<\/title><desc>.*?<\/desc>|<\/svg>$/g, '');

const [figures] = englishFigures.sections[0]!.blocks.flatMap((block) => (block.type === 'picture' ? [block.drawing] : []));

describe('drawingToSvg', () => {
  it('says its name and what it shows', () => {
    assert.match(
      svgOf(),
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="drawing" viewBox="0 0 100 50" width="100" height="50" role="img" lang="en" direction="ltr" fill="none"><title>Title<\/title><desc>Says it<\/desc><\/svg>$/,
    );
  });

  it('writes shapes by hand', () => {
    assert.equal(
      inside(
        svgOf({
          type: 'path',
          points: [
            [1, 2],
            [3.456, 4],
          ],
          tone: 'ink',
          width: 1.5,
          dash: 'dotted',
        }),
      ),
      '<path class="draw-ink" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-dasharray="1.5 3" d="M1 2L3.46 4"></path>',
    );
    assert.equal(
      inside(svgOf({ type: 'box', at: [1, 2], width: 3, height: 4, tone: 'signal', fill: 'solid' })),
      '<path class="draw-signal" color="#b4361a" fill="currentColor" d="M1 2H4V6H1Z"></path>',
    );
    assert.equal(
      inside(
        svgOf({
          type: 'text',
          at: [1, 2],
          anchor: 'right',
          spans: [{ text: 'a < b' }],
          size: 13,
          tone: 'quiet',
          bold: true,
          direction: 'ltr',
        }),
      ),
      '<text class="draw-quiet" opacity="0.8" fill="currentColor" x="1" y="2" text-anchor="end" font-size="13" font-weight="700">a &lt; b</text>',
    );
  });

  it('holds together what reads from right to left, where isolates are drawn as nothing and where they are drawn as boxes', () => {
    const shape: Shape = { type: 'text', at: [0, 0], anchor: 'left', spans: [{ text: '5 من 7' }], size: 13, tone: 'ink', direction: 'rtl' };
    assert.match(svgOf(shape), />\u20675 من 7\u2069</);
    assert.match(drawingToSvg({ width: 1, height: 1, shapes: [shape] }, { ...said, alone: {} }), />\u200F5 من 7\u200F</);
  });

  it('keeps what runs against a line apart from it', () => {
    const spans = [{ text: 'رجال' }, { text: ' + ' }, { text: '25-34 (a)', direction: 'ltr' as const }];
    const shape: Shape = { type: 'text', at: [0, 0], anchor: 'left', spans, size: 13, tone: 'ink', direction: 'rtl' };
    assert.match(svgOf(shape), />\u2067رجال \+ \u206625-34 \(a\)\u2069\u2069</);
    assert.match(
      drawingToSvg({ width: 1, height: 1, shapes: [shape] }, { ...said, alone: {} }),
      />\u200Fرجال \+ \u200F25-34 \(a\)\u200F\u200F</,
    );
  });

  it('writes out its colours and its font where no page gives them', () => {
    const svg = drawingToSvg(figures!, { ...said, alone: { font: 'Arial' } });
    assert.match(svg, /font-family="Arial"/);
    assert.doesNotMatch(svg, /currentColor|class="draw-|\u2067/);
  });

  it('has no style, script, id or address', () => {
    assert.doesNotMatch(svgOf(...figures!.shapes), /style|script|\bid=|href|url\(|\bon\w+=/);
  });

  it('puts no two marks of different kinds into one form', () => {
    const marks: readonly Mark[] = ['circle', 'square', 'diamond', 'triangle', 'cross', 'bar', 'person'];
    assert.equal(new Set(marks.map((mark) => markPath(mark, [0, 0], 10))).size, marks.length);
  });

  it('refuses a measure that is no number', () => {
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY])
      assert.throws(
        () => svgOf({ type: 'text', at: [x, 0], anchor: 'left', spans: [{ text: 'a' }], size: 13, tone: 'ink', direction: 'ltr' }),
        /no number/,
      );
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', ']', '\u202E', '\0') }), (text) => {
        const drawing: Drawing = {
          width: 1,
          height: 1,
          shapes: [{ type: 'text', at: [0, 0], anchor: 'left', spans: [{ text, language: text }], size: 1, tone: 'ink', direction: 'ltr' }],
        };
        const svg = drawingToSvg(drawing, { ...said, language: text });
        assert.match(
          svg,
          /^<svg( [\w:-]+="[^"<>]*")+><title>Title<\/title><desc>Says it<\/desc><text( [\w-]+="[^"<>]*")+>[^<>\0\u202E]*<\/text><\/svg>$/,
        );
      }),
    );
  });
});

describe('hatching', () => {
  it('stays in its box, and every line rises alike', () => {
    const measure = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(measure, measure, (width, height) => {
        const lines = hatching({ at: [10, 20], width, height });
        assert.equal(lines.length, Math.ceil((width + height) / 6) - 1);
        for (const [[x1, y1], [x2, y2]] of lines) {
          for (const [x, y] of [
            [x1, y1],
            [x2, y2],
          ] as const)
            assert.ok(x >= 10 && x <= 10 + width && y >= 20 && y <= 20 + height);
          assert.equal(x1 - x2, y2 - y1);
        }
      }),
    );
  });
});
