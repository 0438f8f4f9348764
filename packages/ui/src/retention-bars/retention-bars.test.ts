import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '@firebreak/atlas';
import fc from 'fast-check';
import { exampleReader } from '../gallery/example.ts';
import { number, rendered, textOf, withClass, withTag } from '../gallery/rendered.ts';
import { retentionBarsExamples } from './examples.tsx';
import { type Bar, RetentionBars, yearTicks } from './index.tsx';

const dated = 'kept, overdue and without a known end';
const width = 640;

for (const language of languages) {
  const reader = exampleReader(language);
  const html = rendered(retentionBarsExamples[dated]!(reader));

  test(`today is marked on the axis, by a line and the word (${language})`, () => {
    const [today] = withClass(html, 'bar-today');
    assert.equal(textOf(today!), reader.messages.today);
    const tickAt = (year: string) => number(withTag(withClass(html, 'tick').find((tick) => textOf(tick) === year)!, 'line')[0]!, 'x1');
    const at = number(withTag(today!, 'line')[0]!, 'x1');
    const [before, after] = [tickAt('2026'), tickAt('2028')].toSorted((a, b) => a - b) as [number, number];
    assert.ok(before < at && at < after, 'mid-2026 stands between 2026 and 2028');
    assert.equal(withClass(rendered(retentionBarsExamples['periods without a calendar']!(reader)), 'bar-today').length, 0);
  });

  test(`each bar is told in words; an unknown end reaches the edge and says so (${language})`, () => {
    const bars = withClass(html, 'bar');
    assert.deepEqual(bars.map(textOf), [
      'Visa file: must be deleted by 1 January 2028',
      'Old entry: should have been deleted on 1 January 2023',
      'Fingerprints: until a day that depends on what happened later',
    ]);
    const ends = withClass(html, 'tick').map((tick) => number(withTag(tick, 'line')[0]!, 'x1'));
    const [rect] = withTag(bars[2]!, 'rect');
    const edge = language === 'ar' ? number(rect!, 'x') : number(rect!, 'x') + number(rect!, 'width');
    assert.equal(edge, language === 'ar' ? Math.min(...ends) : Math.max(...ends));
    // The three kinds are also told apart without colour: filled, outlined, dashed.
    assert.deepEqual(
      bars.map((bar) => bar.attributes['class']),
      ['bar bar-kept', 'bar bar-past', 'bar bar-open'],
    );
  });
}

const years = fc.double({ min: 1990, max: 2080, noNaN: true });
const someBars = fc
  .array(fc.tuple(years, fc.option(fc.double({ min: 0, max: 30, noNaN: true }))), { minLength: 1, maxLength: 8 })
  .map((spans) =>
    spans.map(([start, length], index): Bar => {
      const end = length === null ? null : start + length;
      return { id: String(index), name: 'Record', start, end, words: 'kept', kind: 'kept' };
    }),
  );

function draw(bars: readonly Bar[], today: number, direction: 'ltr' | 'rtl') {
  const ends = [...bars.flatMap((bar) => [bar.start, bar.end ?? bar.start]), today];
  const ticks = yearTicks(Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))).map((at) => ({ at, words: String(at) }));
  const html = rendered(
    RetentionBars({ title: 'Records', description: 'Records', bars, ticks, today: { at: today, words: 'today' }, direction }),
  );
  const boxes = withTag(html, 'rect').map((rect) => ({
    x: number(rect, 'x'),
    y: number(rect, 'y'),
    width: number(rect, 'width'),
    height: number(rect, 'height'),
  }));
  const lines = withTag(html, 'line').map((line) => number(line, 'x1'));
  return { boxes, lines, height: number(withTag(html, 'svg')[0]!, 'height') };
}

test('bars, ticks and today lie within the picture, and no bar on another', () => {
  fc.assert(
    fc.property(someBars, years, fc.constantFrom('ltr', 'rtl'), (bars, today, direction) => {
      const { boxes, lines, height } = draw(bars, today, direction);
      for (const [index, box] of boxes.entries()) {
        assert.ok(box.x >= 0 && box.x + box.width <= width, `bar from ${box.x} to ${box.x + box.width}`);
        assert.ok(box.width >= 4, 'the shortest period can be seen');
        assert.ok(box.y + box.height <= (boxes[index + 1]?.y ?? height));
      }
      for (const x of lines) assert.ok(x >= 0 && x <= width);
    }),
  );
});

test('right to left is the mirror image', () => {
  fc.assert(
    fc.property(someBars, years, (bars, today) => {
      const ltr = draw(bars, today, 'ltr');
      const rtl = draw(bars, today, 'rtl');
      // Places are whole numbers in both, so a half may be rounded to either side.
      for (const [index, x] of ltr.lines.entries()) assert.ok(Math.abs(width - x - rtl.lines[index]!) <= 1);
      for (const [index, box] of ltr.boxes.entries())
        if (box.width > 4) assert.ok(Math.abs(width - box.x - box.width - rtl.boxes[index]!.x) <= 1);
    }),
  );
});

test('the marks of the axis are whole years that cover it, and few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 300 }), (first, length) => {
      const ticks = yearTicks(first, first + length);
      assert.ok(ticks.every(Number.isInteger));
      assert.ok(ticks[0]! <= first && ticks.at(-1)! >= first + length);
      assert.ok(ticks.length <= 10);
    }),
  );
});
